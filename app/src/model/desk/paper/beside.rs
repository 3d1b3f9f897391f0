//! Papers D09, D10, D28 and D29: what goes on beside a case.

use super::{Body, Source, staff};
use domain::case::Moment;
use domain::case::aftercare::{Call, Confirms, Level};
use domain::time::{Date, Timestamp};

/// D28: a fee is asked for.
#[derive(Clone, PartialEq, Debug)]
pub struct FeeNotice {
    /// The sum, in fen.
    pub fen: u32,
    /// The standard, as the catalogue says it.
    pub standard: String,
    /// Its basis.
    pub basis: String,
    /// Number of the receipt and where it was paid, once it was.
    pub paid: Option<(String, String)>,
}

/// D09: a commission.
#[derive(Clone, PartialEq, Debug)]
pub struct CommissionSheet {
    /// The agent by name.
    pub agent: String,
    /// What the agent may do.
    pub powers: String,
    /// Until when.
    pub until: Option<Date>,
    /// Papers handed over.
    pub papers: String,
}

/// D10: what the applicant said.
#[derive(Clone, PartialEq, Debug)]
pub struct FeedbackSheet {
    /// Who did the errand, by name.
    pub agent: String,
    /// By which way.
    pub channel: String,
    /// How satisfied.
    pub level: Option<Level>,
    /// Whether result and papers came.
    pub confirms: Option<Confirms>,
    /// In words.
    pub words: String,
}

/// D29: the result was handed over.
#[derive(Clone, PartialEq, Debug)]
pub struct DeliverySheet {
    /// The result.
    pub result: String,
    /// To whom.
    pub to: String,
}

impl Source<'_> {
    pub(super) fn fee(&self) -> Body {
        let fee = self.case.fee.as_ref();
        Body::Fee(FeeNotice {
            fen: fee.map_or(0, |fee| fee.fen),
            standard: self.item.map(|item| item.fee.clone()).unwrap_or_default(),
            basis: self.item.map(|item| item.fee_basis.clone()).unwrap_or_default(),
            paid: fee.and_then(|fee| fee.paid.as_ref()).map(|paid| (paid.number.clone(), paid.channel.clone())),
        })
    }

    pub(super) fn commission(&self) -> Body {
        let agency = self.case.agency.as_ref();
        Body::Commission(CommissionSheet {
            agent: agency.map(|agency| staff(&self.setup.staff, &agency.agent)).unwrap_or_default(),
            powers: agency.map(|agency| agency.powers.clone()).unwrap_or_default(),
            until: agency.map(|agency| agency.until),
            papers: agency.map(|agency| agency.papers.clone()).unwrap_or_default(),
        })
    }

    /// The feedback of the moment at which the form was numbered.
    pub(super) fn feedback(&self, stamp: Timestamp) -> Body {
        let calls = self.case.aftercare.iter().flat_map(|after| &after.calls);
        let call: Option<&Call> = calls.filter(|call| call.said.is_some()).find(|call| call.at == stamp);
        let said = call.and_then(|call| call.said.as_ref());
        let agent = self.case.agency.as_ref().map_or(&self.case.handler, |agency| &agency.agent);
        Body::Feedback(FeedbackSheet {
            agent: staff(&self.setup.staff, agent),
            channel: call.map(|call| call.channel.clone()).unwrap_or_default(),
            level: said.map(|said| said.level),
            confirms: said.map(|said| said.confirms),
            words: said.map(|said| said.words.clone()).unwrap_or_default(),
        })
    }

    pub(super) fn delivery(&self) -> Body {
        let delivered = |moment: &&Moment| moment.what == domain::case::Happening::Delivered;
        let to = self.case.moments.iter().rev().find(delivered).map(|moment| moment.detail.clone());
        Body::Delivery(DeliverySheet { result: self.case.outcome.clone(), to: to.unwrap_or_default() })
    }
}
