//! A device of a test: the real `Replica`, carried over HTTP.

use crate::http::{Answer, request};
use crate::world::{CODE, Hands, World};
use domain::action::Action;
use domain::case::Applicant;
use domain::case::command::{CaseCommand, IntakeOutcome, Presence, TakeIn};
use domain::case::number::{CaseNumber, PaperNumber};
use domain::case::{Case, Channel};
use domain::catalog::HandlingMode;
use domain::codec::encode;
use domain::hall::DeviceRole;
use domain::ids::{CommandId, CounterNo, DeviceId, RecordId, StaffNo};
use domain::record::{Area, Stored, load};
use domain::sync::device::DeviceRow;
use domain::sync::holdings::Holdings;
use domain::sync::replica::{OutState, Replica, Standing, Wanted};
use domain::sync::wire::{Admission, Admitted, SyncRequest, SyncResponse, Verdict};
use server::random;
use std::net::SocketAddr;

/// A device.
pub(crate) struct Device {
    pub(crate) address: SocketAddr,
    pub(crate) token: String,
    pub(crate) replica: Replica,
    pub(crate) hands: Hands,
}

impl Device {
    /// Lets a device in and brings it up to date.
    pub(crate) fn admit(world: &World, role: DeviceRole, name: &str) -> Self {
        let mut device = Self::let_in(world.address(), &world.hands, CODE, role, name);
        device.settle();
        device
    }

    /// Lets a device in with a hall code.
    pub(crate) fn let_in(address: SocketAddr, hands: &Hands, code: &str, role: DeviceRole, name: &str) -> Self {
        let device = DeviceId(random::bytes());
        let admission = Admission { hall_code: code.to_owned(), device, role, name: name.to_owned() };
        let answer = request(address, "POST", "/api/device", &[], Some(&encode(&admission)));
        let Admitted::Yes(entry, hall, token) = answer.read() else { panic!("not let in") };
        let row = DeviceRow::new(hall, device, entry.code, role, entry.hundreds);
        let replica = Replica::load(row, Standing::default(), Holdings::default(), []);
        Device { address, token, replica, hands: hands.clone() }
    }

    pub(crate) fn bearer(&self) -> String {
        format!("Bearer {}", self.token)
    }

    /// Stores a command in the outbox.
    pub(crate) fn issue(&mut self, action: Action, mode: HandlingMode) -> CommandId {
        self.issue_by("101", action, mode)
    }

    fn issue_by(&mut self, who: &str, action: Action, mode: HandlingMode) -> CommandId {
        let now = self.hands.now();
        let id = random::command_id(now);
        let wanted = Wanted { action, mode, actor: Some(StaffNo::from(who)), now, id };
        let composed = self.replica.compose(self.replica.row(), &wanted).expect("the rules allow it");
        self.replica.adopt(composed.outgoing, composed.row);
        id
    }

    pub(crate) fn asked(&self) -> SyncRequest {
        self.replica.request(self.hands.now(), 500_000, 1_000_000)
    }

    /// Sends a request as it is.
    pub(crate) fn send(&self, asked: &SyncRequest) -> Answer {
        request(self.address, "POST", "/api/sync", &[("authorization", &self.bearer())], Some(&encode(asked)))
    }

    /// One exchange; whether there is more.
    pub(crate) fn sync(&mut self) -> bool {
        let asked = self.asked();
        let response: SyncResponse = self.send(&asked).read();
        self.replica.absorb(&asked, &response, self.hands.now()).more
    }

    /// Exchanges until nothing is left.
    pub(crate) fn settle(&mut self) {
        while self.sync() {}
    }

    /// Issues and sends one command and says what became of it.
    pub(crate) fn act(&mut self, action: Action) -> Verdict {
        let id = self.issue(action, HandlingMode::Direct);
        self.settle();
        self.verdict(id).expect("answered")
    }

    /// The same in another person's name.
    pub(crate) fn act_by(&mut self, who: &str, action: Action) -> Verdict {
        let id = self.issue_by(who, action, HandlingMode::Direct);
        self.settle();
        self.verdict(id).expect("answered")
    }

    /// The final answer to a command.
    pub(crate) fn verdict(&self, id: CommandId) -> Option<Verdict> {
        let out = self.replica.outbox().find(|out| out.id == id)?;
        match &out.state {
            OutState::Answered(verdict) | OutState::HeldBack(verdict) => Some(verdict.clone()),
            OutState::Waiting => None,
        }
    }

    /// Takes a case in; answers the record it will be.
    pub(crate) fn take_in(&mut self, name: &str) -> RecordId {
        let id = self.issue(intake(name), HandlingMode::Commitment);
        RecordId::of_command(id, 0)
    }

    /// A case as the device sees it.
    pub(crate) fn case(&self, id: RecordId) -> Option<Case> {
        load::<Case>(&self.replica, id).present()
    }

    /// All cases of an applicant.
    pub(crate) fn cases_of(&self, name: &str) -> Vec<Case> {
        let mut found = Vec::new();
        self.replica.each_of(Area::Cases, &mut |stored: &Stored| {
            found.extend(stored.read::<Case>().filter(|case| case.applicant.name == name));
        });
        found
    }
}

/// The item that tests take in: 临时救助申请, three necessary papers and one that may follow.
pub(crate) const ITEM: u32 = 3;

/// An intake that is complete.
pub(crate) fn intake(name: &str) -> Action {
    Action::Case(CaseCommand::TakeIn(TakeIn {
        number: CaseNumber::none(),
        item: ITEM,
        item_version: 1,
        applicant: Applicant {
            name: name.to_owned(),
            identity: "51132419620517000X".to_owned(),
            phone: "13800007654".to_owned(),
            village: None,
        },
        channel: Channel::Counter,
        counter: CounterNo(2),
        first_contact: StaffNo::from("102"),
        handler: StaffNo::from("102"),
        checklist: vec![Presence::Received; 4],
        outcome: IntakeOutcome::Accept,
        told: None,
        receipt: PaperNumber(String::new()),
        notice: None,
        ticket: None,
    }))
}
