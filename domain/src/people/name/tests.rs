//! Every row of `data/names-edge-cases.csv` and `data/place-name-edge-cases.csv`.

use super::*;

const NAMES: &str = include_str!("../../../data/names-edge-cases.csv");
const PLACES: &str = include_str!("../../../data/place-name-edge-cases.csv");

fn parsed(text: &str) -> String {
    PersonName::parse(text).unwrap().as_str().to_owned()
}

#[test]
fn b14_every_name_of_the_file_survives_or_is_mended() {
    let mut seen = 0;
    for line in NAMES.lines().skip(2) {
        let fields: Vec<&str> = line.splitn(3, ',').collect();
        let (name, why) = (fields[0], fields[2]);
        let code_points: String = fields[1]
            .split(' ')
            .map(|code| char::from_u32(u32::from_str_radix(&code[2..], 16).unwrap()).unwrap())
            .collect();
        assert_eq!(name, code_points, "the file itself is intact");
        seen += 1;
        if why.contains("reject") {
            assert_eq!(PersonName::parse(name), Err(NameError::SeparatorAtEdge), "{line}");
            continue;
        }
        let expected = match why {
            _ if why.starts_with("WRONG separator") || name.contains('.') => "买买提·吐逊",
            _ if why.contains("convert") && !why.contains("no table") => "刘䶮",
            _ if why.starts_with("space inside") || why.starts_with("zero-width") => "张三",
            _ => name,
        };
        assert_eq!(parsed(name), expected, "{line}");
        assert_eq!(parsed(expected), expected, "once mended, a name stays: {line}");
        let bytes = minicbor::to_vec(PersonName::parse(name).unwrap()).unwrap();
        assert_eq!(minicbor::decode::<PersonName>(&bytes).unwrap().as_str(), expected);
    }
    assert_eq!(seen, 59);
}

#[test]
fn a6_10_every_place_name_survives_the_journal() {
    let mut seen = 0;
    for line in PLACES.lines().skip(2) {
        let place = line.split(',').nth(2).unwrap();
        let bytes = minicbor::to_vec(place).unwrap();
        assert_eq!(minicbor::decode::<&str>(&bytes).unwrap(), place);
        assert_eq!(
            normalise_name(place).chars().filter(|c| is_han(*c)).count(),
            place.chars().filter(|c| is_han(*c)).count()
        );
        seen += 1;
    }
    assert_eq!(seen, 108);
}

#[test]
fn b14_the_dot_is_mended_only_between_han_characters() {
    for variant in DOT_VARIANTS {
        assert_eq!(parsed(&format!("买买提{variant}吐逊")), "买买提·吐逊");
        assert_eq!(parsed(&format!("买买提 {variant} 吐逊")), "买买提·吐逊");
    }
    assert_eq!(parsed("J. Smith"), "J. Smith");
    assert_eq!(parsed("Smith.J"), "Smith.J");
    assert_eq!(parsed("王一.A"), "王一.A");
    assert_eq!(parsed("葛\u{e0100}．三"), "葛\u{e0100}·三");
    assert_eq!(PersonName::parse("·买买提"), Err(NameError::SeparatorAtEdge));
    assert_eq!(PersonName::parse("买买提．"), Err(NameError::SeparatorAtEdge));
}

#[test]
fn b14_blanks_go_only_between_han_characters() {
    assert_eq!(parsed("\u{3000}张\u{3000}三\u{a0}"), "张三");
    assert_eq!(parsed("DAVID LEE"), "DAVID LEE");
    assert_eq!(parsed("张 David"), "张 David");
    assert_eq!(parsed("\u{feff}李\u{200b}明"), "李明");
}

#[test]
fn b14_long_names_are_kept_and_never_cut() {
    let long = format!("{}·{}", "阿".repeat(30), "𬱖".repeat(30));
    assert_eq!(parsed(&long), long);
    assert_eq!(PersonName::parse(&"𬱖".repeat(101)), Err(NameError::TooLong(101)));
    assert_eq!(PersonName::parse(" \u{200b}"), Err(NameError::Empty));
    for nobody in ["1", "12345", "？", "１２", "--"] {
        assert_eq!(PersonName::parse(nobody), Err(NameError::NoLetter), "{nobody}");
    }
    assert!(PersonName::parse("第5生产队").is_ok());
    assert_eq!(PersonName::parse("张\n三"), Err(NameError::Control));
}

#[test]
fn b14_private_use_is_kept_and_marked() {
    let name = PersonName::parse("高\u{e170}").unwrap();
    assert_eq!((name.as_str(), name.needs_check()), ("高\u{e170}", true));
    assert!(!PersonName::parse("王䶮").unwrap().needs_check());
    assert!(!PersonName::parse("李𬱖").unwrap().needs_check());
}

#[test]
fn b07_a_compound_surname_needs_a_given_name() {
    assert_eq!(compound_surname("欧阳建国"), Some("欧阳"));
    assert_eq!(compound_surname("诸葛亮"), Some("诸葛"));
    assert_eq!(compound_surname("欧阳"), None);
    assert_eq!(compound_surname("李王明月"), None);
    assert_eq!(compound_surname("李"), None);
}
