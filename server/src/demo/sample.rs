//! The sample's texts and tables: `sample/hall.json`, and the items and villages that `domain` tests with.

use serde::Deserialize;
use std::collections::BTreeMap;

const HALL: &str = include_str!("../../sample/hall.json");
const ITEMS: &str = include_str!("../../../domain/data/township-items.json");
const VILLAGES: &str = include_str!("../../../domain/data/yilong-villages-2022.csv");

/// Everything the sample is made of.
pub(super) struct Sample {
    pub(super) hall: Hall,
    pub(super) items: Vec<Item>,
    /// Code and name of the township's villages and communities.
    pub(super) villages: Vec<(u64, String)>,
}

#[derive(Deserialize)]
pub(super) struct Hall {
    pub(super) hall: String,
    pub(super) name: String,
    pub(super) address: String,
    pub(super) hotline: String,
    pub(super) complaint_phone: String,
    pub(super) letter_box: String,
    pub(super) township: String,
    pub(super) area: String,
    pub(super) series: Vec<Series>,
    pub(super) counters: Vec<Counter>,
    pub(super) staff: Vec<Staff>,
    pub(super) surnames: Vec<String>,
    pub(super) given: Vec<String>,
    pub(super) conditions: String,
    pub(super) procedure: Procedure,
    pub(super) results: Results,
    pub(super) fee_basis: String,
    pub(super) basis: String,
    pub(super) concluded: Vec<String>,
    pub(super) approved: Vec<String>,
    /// Departments of a joint matter, the lead first.
    pub(super) departments: Vec<String>,
    /// The body above, by the counter's trade.
    pub(super) above: BTreeMap<String, String>,
    /// By which way it is sent up.
    pub(super) sent_by: String,
    /// What an agent may do, and how people are called.
    pub(super) powers: String,
    pub(super) called_by: String,
    /// What a department says, and where and how its meeting goes.
    pub(super) opinions: Vec<String>,
    pub(super) meeting: Meeting,
    pub(super) notes: Vec<String>,
    pub(super) returns: Vec<Ground>,
    pub(super) refused: Ground,
    pub(super) pages: Vec<Page>,
}

#[derive(Deserialize)]
pub(super) struct Series {
    pub(super) letter: char,
    pub(super) name: String,
    pub(super) hint: String,
    pub(super) windows: Vec<String>,
}

#[derive(Deserialize)]
pub(super) struct Counter {
    pub(super) no: u16,
    pub(super) name: String,
    pub(super) series: String,
}

#[derive(Deserialize)]
pub(super) struct Staff {
    pub(super) no: String,
    pub(super) name: String,
    pub(super) post: String,
    pub(super) role: Role,
    pub(super) counters: Vec<u16>,
}

#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Role {
    Director,
    Leader,
    Lead,
    Clerk,
    Agent,
}

#[derive(Deserialize)]
pub(super) struct Meeting {
    pub(super) place: String,
    pub(super) present: String,
    pub(super) conclusion: String,
}

#[derive(Deserialize)]
pub(super) struct Procedure {
    pub(super) spot: Vec<String>,
    pub(super) promised: Vec<String>,
    pub(super) escalated: Vec<String>,
    pub(super) joint: Vec<String>,
}

#[derive(Deserialize)]
pub(super) struct Results {
    pub(super) spot: String,
    pub(super) promised: String,
    pub(super) escalated: String,
    pub(super) joint: String,
}

#[derive(Clone, Deserialize)]
pub(super) struct Ground {
    pub(super) facts: String,
    pub(super) rule: String,
}

#[derive(Deserialize)]
pub(super) struct Page {
    pub(super) name: String,
    pub(super) kind: PageKind,
    pub(super) title: String,
    pub(super) text: Vec<String>,
    /// First day shown, counted from today.
    pub(super) from: i32,
    /// Last day shown, counted from today.
    pub(super) to: Option<i32>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum PageKind {
    Notice,
    Rule,
    Complaint,
}

#[derive(Deserialize)]
struct Items {
    items: Vec<Item>,
}

#[derive(Deserialize)]
pub(super) struct Item {
    pub(super) no: u32,
    pub(super) name: String,
    pub(super) window: String,
    pub(super) kind: String,
    pub(super) object: String,
    pub(super) decided_at: String,
    pub(super) statutory: Option<Span>,
    pub(super) promised: Span,
    pub(super) fee: String,
    pub(super) materials: Vec<Material>,
    pub(super) legal_basis: Vec<String>,
    pub(super) result: String,
}

#[derive(Deserialize)]
pub(super) struct Span {
    pub(super) n: u16,
    pub(super) unit: String,
}

#[derive(Deserialize)]
pub(super) struct Material {
    pub(super) name: String,
    pub(super) need: String,
    pub(super) form: String,
    pub(super) copies: u8,
    pub(super) source: String,
}

impl Sample {
    /// Reads what lies inside the program.
    pub(super) fn read() -> Result<Self, serde_json::Error> {
        let hall: Hall = serde_json::from_str(HALL)?;
        let items: Items = serde_json::from_str(ITEMS)?;
        let villages = VILLAGES.lines().filter_map(|line| village(line, &hall.township)).collect();
        Ok(Sample { hall, items: items.items, villages })
    }
}

/// A line of the table, if it is of the township; the name as people say it.
fn village(line: &str, township: &str) -> Option<(u64, String)> {
    let mut fields = line.split(',');
    let (code, name, of) = (fields.next()?, fields.next()?, fields.next()?);
    let short = name.replace("社区居民委员会", "社区").replace("村民委员会", "村");
    (of == township).then(|| code.parse().ok().map(|code| (code, short))).flatten()
}
