//! The public projection cannot hold what must not be public (F28, OP-12).

use crate::scene::{Scene, day};
use domain::codec::encode;
use domain::privacy::find_leaks;
use domain::public::board::{queue, wall};
use domain::public::status::{StatusAnswer, opens, status};

#[test]
fn f28_no_public_answer_holds_a_name_an_identity_number_or_a_phone() {
    let mut scene = Scene::on(day(2026, 3, 10));
    let (id, _) = scene.take_in(scene.intake(2));
    let case = scene.case(id);
    let answers = [
        encode(&wall(&scene.ledger, scene.now.date())),
        encode(&queue(&scene.ledger, scene.now, 1)),
        encode(&StatusAnswer::Found(status(&scene.ledger, &case, scene.now))),
    ];
    for bytes in answers {
        let text = String::from_utf8_lossy(&bytes);
        for secret in ["王䶮", "11010119010203009X", "13800000000"] {
            assert!(!text.contains(secret), "{secret}");
        }
        let phones: Vec<_> = find_leaks(&text).into_iter().collect();
        assert!(phones.is_empty(), "{phones:?}");
    }
}

#[test]
fn op_12_the_last_four_of_identity_or_phone_open_a_case_in_any_width() {
    let mut scene = Scene::on(day(2026, 3, 10));
    let (id, _) = scene.take_in(scene.intake(2));
    let case = scene.case(id);
    for right in ["009X", "009x", "００９Ｘ", "0000", " 0000 "] {
        assert!(opens(&case, right), "{right}");
    }
    for wrong in ["", "0", "0001", "9X", "00000000"] {
        assert!(!opens(&case, wrong), "{wrong}");
    }
}
