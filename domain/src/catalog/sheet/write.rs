//! The catalogue as tables: one line for each item, one for each of its materials, the counters, and what to write where.

use super::{COUNTER_HEADS, COUNTERS, ITEMS, MATERIAL_HEADS, MATERIALS, NOTES, NUMBER, cells, columns, head};
use crate::catalog::{Material, ServiceItem};
use crate::hall::Counter;
use crate::sheet::{Book, Sheet};

/// What a person who changes the file should know.
const NOTE_LINES: [&str; 14] = [
    "“事项”一行一个事项，“材料”一行一样材料，用事项编号连起来；行的先后就是材料的先后。",
    "第一行是表头，请不要改、不要删；列的先后可以换。",
    "办理方式：直接办理、承诺办理、联合办理、负责办理、明确答复。",
    "期限要写单位：当场办、5个工作日、15天。法定期限没有就空着。",
    "政策依据、办事程序一行写一条（单元格里换行：Alt+Enter）。",
    "联办部门一行一个：民政办：5个工作日。",
    "自问一行一句：是本镇户口吗？：可以申请。冒号后面写答“是”的结果：可以申请、不能申请、到窗口问。",
    "重大事项、可全程代理、须本人到场：写“是”或者“否”。",
    "日期写成 2026-03-10。启用日期不改，就从导入时选的那一天起用新的一版；改了，就从写的那一天起，不能早于导入的那一天。",
    "材料的要求：主件、附件、可以后补、不是必须。",
    "从哪天起免交：从这一天起收件就不再要；还有人要交的，写在“免交后仍要交的人”。",
    "新事项写一个没有用过的编号。文件里没有的事项不变，不会删除；不再办的事项写上停用日期。",
    "“窗口”只供查看，改窗口请在网页上改。",
    "导入时先列出全部问题和改动，有一处不对就一样也不导入；已经收的件按收件时的一版办，不受影响。",
];

/// The book: items by number, in the version given.
pub fn write(title: &str, items: &[ServiceItem], counters: &[Counter]) -> Book {
    let items_sheet = Sheet {
        title: ITEMS.to_owned(),
        heads: numbered_heads(columns().map(head)),
        rows: items.iter().map(item_row).collect(),
    };
    let material_rows = |item: &ServiceItem| {
        let numbered = |cells: [String; 8]| std::iter::once(item.no.to_string()).chain(cells).collect::<Vec<String>>();
        item.materials.iter().map(material_cells).map(numbered).collect::<Vec<_>>()
    };
    let materials_sheet = Sheet {
        title: MATERIALS.to_owned(),
        heads: numbered_heads(MATERIAL_HEADS.into_iter()),
        rows: items.iter().flat_map(material_rows).collect(),
    };
    let counters_sheet = Sheet {
        title: COUNTERS.to_owned(),
        heads: COUNTER_HEADS.iter().map(|head| (*head).to_owned()).collect(),
        rows: counters.iter().map(|counter| counter_cells(counter).to_vec()).collect(),
    };
    let notes = Sheet {
        title: NOTES.to_owned(),
        heads: vec![title.to_owned()],
        rows: NOTE_LINES.iter().map(|line| vec![(*line).to_owned()]).collect(),
    };
    Book { sheets: vec![items_sheet, materials_sheet, counters_sheet, notes], unsure: Vec::new() }
}

/// The number of the item, then these.
fn numbered_heads(rest: impl Iterator<Item = &'static str>) -> Vec<String> {
    std::iter::once(NUMBER).chain(rest).map(str::to_owned).collect()
}

fn item_row(item: &ServiceItem) -> Vec<String> {
    std::iter::once(item.no.to_string()).chain(columns().map(|field| cells::text(item, field))).collect()
}

/// The cells of a material, as [`MATERIAL_HEADS`] names them.
pub(super) fn material_cells(material: &Material) -> [String; 8] {
    [
        material.name.clone(),
        cells::need_text(material.need),
        material.form.clone(),
        material.copies.to_string(),
        material.source.clone(),
        material.waived_from.map(|day| day.to_string()).unwrap_or_default(),
        material.except.clone().unwrap_or_default(),
        material.sample.clone().unwrap_or_default(),
    ]
}

/// The cells of a counter, as [`COUNTER_HEADS`] names them.
pub(super) fn counter_cells(counter: &Counter) -> [String; 3] {
    [counter.no.0.to_string(), counter.name.clone(), counter.series.iter().collect()]
}
