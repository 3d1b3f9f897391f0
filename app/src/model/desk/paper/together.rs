//! Papers D05, D06 and D12: what other bodies and departments take part in.

use super::{Body, Line};
use domain::calendar::Due;
use domain::case::Case;
use domain::case::joint::Stance;
use domain::time::{Date, Limit, Timestamp};

/// D05: a joint matter.
#[derive(Clone, PartialEq, Debug)]
pub struct JointNotice {
    /// The whole limit.
    pub limit: Option<Limit>,
    /// The promised day and how it was counted.
    pub due: Option<Due>,
    /// The day the clock began.
    pub start: Date,
    /// The departments with their days, the lead first.
    pub units: Vec<(String, Date)>,
    /// What they ask for, as one list (ON-03).
    pub asked: Vec<Line>,
}

/// D06: a matter reported up.
#[derive(Clone, PartialEq, Debug)]
pub struct UpNotice {
    /// The body that decides.
    pub body: String,
    /// The day until which the hall sends it up and how it was counted.
    pub send_by: Option<Due>,
    /// The day promised for the whole.
    pub due: Option<Date>,
    /// The day the clock began.
    pub start: Date,
}

/// D12: the invitation to a meeting, or its minutes.
#[derive(Clone, PartialEq, Debug)]
pub struct MeetingSheet {
    /// When it begins.
    pub at: Option<Timestamp>,
    /// Where.
    pub place: String,
    /// The departments, each with its word once it has said one.
    pub units: Vec<(String, Option<(Stance, String)>)>,
    /// Who was there; empty on an invitation.
    pub present: String,
    /// What was concluded; empty on an invitation.
    pub conclusion: String,
}

/// The notice of a joint matter.
pub(super) fn joint(case: &Case, limit: Option<Limit>, (due, start): (Option<Due>, Date), asked: Vec<Line>) -> Body {
    let units = case.joint.iter().flat_map(|joint| &joint.units).map(|unit| (unit.name.clone(), unit.due)).collect();
    Body::Joint(JointNotice { limit, due, start, units, asked })
}

/// The notice of a matter reported up; `body` is who decides, as the catalogue says it.
pub(super) fn up(case: &Case, body: String, due: Option<&Due>, start: Date) -> Body {
    let way = case.escalation.as_ref();
    let send_by = way.map(|way| way.send_by.clone());
    // Whoever found later that it belongs above counts from that day on, and names the body.
    let start = way.and_then(|way| way.since).unwrap_or(start);
    let body = way.and_then(|way| way.body.clone()).unwrap_or(body);
    Body::Up(UpNotice { body, send_by, due: due.map(|due| due.date), start })
}

/// The invitation or the minutes.
pub(super) fn meeting(case: &Case) -> MeetingSheet {
    let joint = case.joint.as_ref();
    let meeting = joint.and_then(|joint| joint.meeting.as_ref());
    let held = meeting.and_then(|meeting| meeting.held.as_ref());
    let word = |unit: &domain::case::joint::UnitTask| {
        let said = unit.opinion.as_ref().map(|opinion| (opinion.stance, opinion.text.clone()));
        (unit.name.clone(), said)
    };
    MeetingSheet {
        at: meeting.map(|meeting| meeting.at),
        place: meeting.map(|meeting| meeting.place.clone()).unwrap_or_default(),
        units: joint.iter().flat_map(|joint| &joint.units).map(word).collect(),
        present: held.map(|held| held.present.clone()).unwrap_or_default(),
        conclusion: held.map(|held| held.conclusion.clone()).unwrap_or_default(),
    }
}
