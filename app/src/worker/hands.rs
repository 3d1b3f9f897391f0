//! Lists of delegations, projects, sessions outside the hall and incidents.

use super::engine::Engine;
use super::lists;
use crate::model::ask::{HandsAsk, HandsReply, ProjectLine};
use domain::case::item_at_a_glance;
use domain::catalog::{ItemHistory, ProjectKind};
use domain::ids::RecordId;
use domain::project::Project;
use domain::record::{Area, load};
use domain::sync::replica::Replica;
use domain::time::Date;
use domain::{delegation, incident, outreach};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Answers a question about them.
pub(super) fn answer(engine: &Engine, ask: HandsAsk) -> Option<HandsReply> {
    engine.with(|replica| match ask {
        HandsAsk::Delegations => {
            let mut all = Vec::new();
            delegation::each(replica, &mut |id, one| all.push((id, one)));
            all.sort_by_key(|(id, one)| (Reverse(one.entered), *id));
            HandsReply::Delegations(all)
        }
        HandsAsk::Projects => HandsReply::Projects(projects(engine, replica)),
        HandsAsk::Outreach(month) => HandsReply::Outreach(sessions(replica, month)),
        HandsAsk::Incidents => {
            let mut all = Vec::new();
            incident::each(replica, &mut |id, one| all.push((id, one)));
            all.sort_by_key(|(id, one)| (!one.is_open(), Reverse(one.at), *id));
            HandsReply::Incidents(all)
        }
    })
}

/// Sessions of the month of a day, the newest first.
fn sessions(replica: &Replica, month: Date) -> Vec<(RecordId, outreach::Outreach)> {
    let mut all = Vec::new();
    outreach::each(replica, &mut |id, one| {
        if (month.month_start()..=month.month_end()).contains(&one.session.day) {
            all.push((id, one));
        }
    });
    all.sort_by_key(|(id, one)| (Reverse(one.session.day), Reverse(one.at), *id));
    all
}

/// Cases whose item is a project, the earliest next stage first; those without a stage to come stand last.
fn projects(engine: &Engine, replica: &Replica) -> Vec<ProjectLine> {
    let mut kinds: BTreeMap<(u32, u32), ProjectKind> = BTreeMap::new();
    replica.each_of(Area::Catalog, &mut |stored| {
        let versions = stored.read::<ItemHistory>().map_or(Vec::new(), |history| history.versions);
        kinds.extend(versions.into_iter().filter_map(|item| Some(((item.no, item.version), item.project?))));
    });
    let mut found: Vec<(RecordId, ProjectKind)> = Vec::new();
    if !kinds.is_empty() {
        replica.each_of(Area::Cases, &mut |stored| {
            let kind = item_at_a_glance(stored).and_then(|item| kinds.get(&item));
            found.extend(kind.map(|kind| (stored.id, *kind)));
        });
    }
    let line = |(id, kind): (RecordId, ProjectKind)| {
        let held = load::<Project>(replica, Project::record(id)).present();
        let project = held.unwrap_or(Project { case: id, kind, stages: Vec::new() });
        Some(ProjectLine { row: lists::row(engine, replica, id)?, project })
    };
    let mut lines: Vec<ProjectLine> = found.into_iter().filter_map(line).collect();
    lines.sort_by_key(|line| {
        let next = line.project.next().map(|stage| stage.planned);
        (next.is_none(), next, Reverse(line.row.received), line.row.id)
    });
    lines
}
