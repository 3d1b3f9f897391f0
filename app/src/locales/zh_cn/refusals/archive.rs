//! 档案为什么不行，怎么办。

use super::super::archive::WORDS;
use domain::archive::number::Retention;
use domain::archive::scope::Missing;
use domain::refusal::ArchiveRefusal;

/// The sentence.
pub(super) fn sentence(refusal: &ArchiveRefusal) -> String {
    match refusal {
        ArchiveRefusal::NoSuchFile => "档案里没有这一件".to_owned(),
        ArchiveRefusal::NotFinished => "这一件还没有办完，办完、退回或者撤回以后才能归档".to_owned(),
        ArchiveRefusal::FiledBefore(number) => format!("已经归档了，档号 {number}"),
        ArchiveRefusal::Incomplete(missing) => {
            format!("材料不齐，缺 {}；请补齐，或者写明为什么缺", named(missing))
        }
        ArchiveRefusal::NoFeedback => WORDS.owes_feedback.to_owned(),
        ArchiveRefusal::TooShort(least) => {
            let place = Retention::ALL.iter().position(|one| one == least).unwrap_or(0);
            format!("保管期限太短，这一件至少 {}", (WORDS.choice)(crate::model::manage::archive::Key::Retention, place))
        }
        ArchiveRefusal::NoPages => "请写页数".to_owned(),
        ArchiveRefusal::NoUnit => "机构代码只用大写字母和数字，最多 8 位".to_owned(),
        ArchiveRefusal::NoCarrier => "请选载体".to_owned(),
        ArchiveRefusal::NoTitle => "题名、材料种类、责任者都要写".to_owned(),
        ArchiveRefusal::NotInPlace(number) => format!("{number} 现在不在库里，请先还回来或者找到"),
        ArchiveRefusal::NotLent => "这一件没有借出".to_owned(),
        ArchiveRefusal::NotLost => "这一件没有登记丢失".to_owned(),
        ArchiveRefusal::NoLocation => "请写放在哪里".to_owned(),
        ArchiveRefusal::NoBorrower => "谁用、做什么用，都要写".to_owned(),
        ArchiveRefusal::OwnLeave => "含个人信息和秘密的档案，经手人不能自己批准，请另一个人批准".to_owned(),
        ArchiveRefusal::DuePassed => "日期已经过了，请选今天以后的".to_owned(),
        ArchiveRefusal::NoFiles => "还没有选件".to_owned(),
        ArchiveRefusal::NotDue(number) => format!("{number} 的保管期限还没有满"),
        ArchiveRefusal::NoOpinion => "鉴定小组和鉴定意见都要写".to_owned(),
        ArchiveRefusal::NoSuchAppraisal => "没有这次鉴定".to_owned(),
        ArchiveRefusal::NotToDestroy => "这次鉴定没有决定销毁，或者已经销毁了".to_owned(),
        ArchiveRefusal::NotTwoSupervisors => "要两个不同的人监销，执行的人不能监销".to_owned(),
    }
}

fn named(missing: &[Missing]) -> String {
    let names: Vec<&str> = missing
        .iter()
        .map(|one| match one {
            Missing::Leaf(leaf) => (WORDS.leaf)(*leaf),
            Missing::Piece(name) => name.as_str(),
        })
        .collect();
    names.join("、")
}
