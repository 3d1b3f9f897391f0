//! The filing of a sample case: most are filed within a month, the others wait for the archivist.

use super::act::{Act, Player, What};
use super::course::Course;
use crate::random::command_id_of;
use domain::action::Action;
use domain::archive::command::ArchiveCommand;
use domain::archive::number::{ArchiveClass, NumberRun, OWN_UNIT, Retention};
use domain::archive::{Arrangement, Carrier, Location, Secrecy};
use domain::catalog::HandlingMode;
use domain::ids::{RecordId, StaffNo};
use domain::time::{Limit, Timestamp, WorkingDays};

impl Course<'_> {
    /// The filing of a case that was over then; what differs from case to case comes from its id.
    pub(super) fn file(&self, case: RecordId, over: Timestamp) -> Option<Act> {
        let [chance, days, hour, pages, holder, ..] = case.0;
        let mut random = [0; 10];
        random.copy_from_slice(&case.0[..10]);
        if chance < 26 {
            return None;
        }
        let days = Limit::Working(WorkingDays(4 + u16::from(days % 14)));
        let at = self.year.calendar.due(over.date(), days).date.at(9 + hour % 7, hour % 60);
        let several = self.item.joint.is_some() || self.item.mode == HandlingMode::Escalation;
        let run = NumberRun {
            class: ArchiveClass::Cases,
            year: over.date().year(),
            retention: if several { Retention::Years30 } else { Retention::Years10 },
            unit: OWN_UNIT.to_owned(),
        };
        let location = Location { room: "1".to_owned(), cabinet: "A".to_owned(), holder: (1 + holder % 9).to_string() };
        let arrangement = Arrangement {
            run,
            pages: 4 + u16::from(pages % 14),
            secrecy: Secrecy::Personal,
            carriers: vec![Carrier::Paper],
            location,
        };
        let command = ArchiveCommand::File { case, arrangement, note: String::new() };
        Some(Act {
            at,
            player: Player::Desk(self.counter),
            actor: Some(StaffNo(self.clerk.to_owned())),
            id: command_id_of(at, &random),
            what: What::Command(Box::new(Action::Archive(command)), self.item.handled_as()),
        })
    }
}
