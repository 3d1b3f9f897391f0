//! 附件，以前交过的材料。

use crate::locales::files::Words;
use crate::model::ask::{FileFault, FileState};

/// The words.
pub static WORDS: Words = Words {
    title: "附件",
    count: |all, on_way| match (all, on_way) {
        (0, _) => "还没有".to_owned(),
        (all, 0) => format!("{all} 个"),
        (all, on_way) => format!("{all} 个，{on_way} 个还在送"),
    },
    add: "拍照或选图片",
    of_case: "整件的照片",
    photo: |count| match count {
        0 => "拍照".to_owned(),
        count => format!("拍照（{count}）"),
    },
    no_picture: "这不是图片（JPEG、PNG、WebP）或 PDF，没有收",
    kept: |label| format!("存下了：{label}"),
    state: |state| match state {
        FileState::OnTheWay(0, _) => "存在本机，等着送".to_owned(),
        FileState::OnTheWay(there, all) => format!("正在送，{}%", u64::from(there) * 100 / u64::from(all.max(1))),
        FileState::Safe => "中心有了".to_owned(),
        FileState::Elsewhere => "不在本机，点开去取".to_owned(),
        FileState::Damaged => "本机这一份坏了，请重拍".to_owned(),
    },
    size: |bytes| match bytes {
        0..1_000_000 => format!("{} KB", bytes.div_ceil(1000)),
        _ => format!("{}.{} MB", bytes / 1_000_000, bytes / 100_000 % 10),
    },
    open: |label| format!("打开：{label}"),
    fetching: "正在取……",
    missing: "现在取不到：可能还在拍它的那台电脑上没送完，或者中心连不上。稍后再点。",
    save: "另存一份",
    close: "关上",
    fault: |fault| match fault {
        FileFault::WrongSize => "图片没有存：是空的，或者超过 32 MB，请拍小一点".to_owned(),
        FileFault::NoRoom(left) => {
            format!("图片没有存：浏览器只剩 {left} MB 地方，要先留给办件。请等前面的送完，或者清理这台电脑")
        }
        FileFault::NotStored(why) => format!("图片没有存，请再拍一次：{why}"),
    },
    shareable: |names, number| {
        (format!("{}，本人在办件 {number} 交过。", names.join("、")), "不用再交，可以接过来用。")
    },
    share: "接过来用",
    shared: "接过来了，算收到",
    from: |number| format!("接用 {number} 的"),
    handed_in: |number| format!("{number} 交过，接过来"),
};
