//! Who signs an application: the person, or a thumbprint before a witness, or a guardian (DY-04).
//!
//! | the person | needs |
//! |---|---|
//! | signs | a signature, or a thumbprint before a witness, or a proxy who says what they are to the person |
//! | cannot sign | a thumbprint of the person and a witness who is not the agent |
//! | a child, or without capacity | a guardian who says what they are to the person |

use super::{VisitChange, event};
use crate::attachment::ContentHash;
use crate::case::Case;
use crate::codec::{Decode, Encode};
use crate::decide::{Context, Decision};
use crate::hall::StaffMember;
use crate::ids::{RecordId, StaffNo};
use crate::people::{IdentityNumber, IdentityVerdict, birth_date, normalise_name};
use crate::record::{Found, Shelf, View, load};
use crate::refusal::{CaseRefusal, VisitRefusal};
use crate::time::{Date, Timestamp};

/// Below this age nobody signs alone: from sixteen on who lives by their own work may.
const CHILD_YEARS: i32 = 16;

/// Whether a person can sign.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode)]
#[cbor(index_only)]
pub enum Ability {
    /// Signs.
    #[n(0)]
    Signs,
    /// Cannot write.
    #[n(1)]
    CannotSign,
    /// A child, or without capacity.
    #[n(2)]
    NeedsGuardian,
}

/// As what somebody signs.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode)]
#[cbor(index_only)]
pub enum SignedAs {
    /// The person, by a signature.
    #[n(0)]
    Own,
    /// The person, by a thumbprint.
    #[n(1)]
    Thumbprint,
    /// Who saw it.
    #[n(2)]
    Witness,
    /// Guardian.
    #[n(3)]
    Guardian,
    /// Somebody whom the person sends.
    #[n(4)]
    Proxy,
}

/// Somebody who signed.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Signer {
    /// Name.
    #[n(0)]
    pub who: String,
    /// As what.
    #[n(1)]
    pub role: SignedAs,
    /// What they are to the person; empty for the person.
    #[n(2)]
    pub relation: String,
    /// The signature or thumbprint among the case's files.
    #[n(3)]
    pub file: Option<ContentHash>,
}

/// The signatures under an application.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Signing {
    /// The case.
    #[n(0)]
    pub case: RecordId,
    /// The errand on which they signed.
    #[n(1)]
    pub errand: Option<RecordId>,
    /// Whose application it is.
    #[n(2)]
    pub person: String,
    /// Whether that person can sign.
    #[n(3)]
    pub ability: Ability,
    /// Who signed.
    #[n(4)]
    pub signers: Vec<Signer>,
    /// When.
    #[n(5)]
    pub at: Timestamp,
    /// Before whom.
    #[n(6)]
    pub by: Option<StaffNo>,
}

impl Signing {
    /// The record that holds the signatures of a case.
    pub fn record(case: RecordId) -> RecordId {
        RecordId::named(&format!("signing/{}", case.hex()))
    }
}

/// Whether the holder of an identity number is a child on a day; an unreadable number says nothing.
pub fn is_child(identity: &str, on: Date) -> bool {
    let (IdentityVerdict::Valid(number) | IdentityVerdict::Ask(number, _)) = IdentityNumber::parse(identity, on) else {
        return false;
    };
    birth_date(number.as_str().as_bytes()).is_some_and(|birth| birth.plus_months(CHILD_YEARS * 12) > on)
}

/// DY-04: what is wrong with the signatures of a person before an agent of this name.
pub fn gaps(person: &str, ability: Ability, agent: Option<&str>, signers: &[Signer]) -> Vec<VisitRefusal> {
    let mut gaps = Vec::new();
    let has = |role: SignedAs| signers.iter().any(|signer| signer.role == role);
    match ability {
        Ability::Signs if !has(SignedAs::Own) && !has(SignedAs::Thumbprint) && !has(SignedAs::Proxy) => {
            gaps.push(VisitRefusal::NotSigned);
        }
        Ability::CannotSign if !has(SignedAs::Thumbprint) => gaps.push(VisitRefusal::NeedsThumbprint),
        Ability::NeedsGuardian if !has(SignedAs::Guardian) => gaps.push(VisitRefusal::NeedsGuardian),
        Ability::Signs | Ability::CannotSign | Ability::NeedsGuardian => {}
    }
    let unwritten = ability == Ability::CannotSign || has(SignedAs::Thumbprint);
    if unwritten && !has(SignedAs::Witness) {
        gaps.push(VisitRefusal::NeedsWitness);
    }
    for signer in signers {
        let who = normalise_name(&signer.who);
        if who.is_empty() {
            gaps.push(VisitRefusal::NoSigner);
        }
        let known = [Some(person), agent].into_iter().flatten().any(|other| normalise_name(other) == who);
        if signer.role == SignedAs::Witness && known {
            gaps.push(VisitRefusal::NoStranger);
        }
        if matches!(signer.role, SignedAs::Guardian | SignedAs::Proxy) && signer.relation.trim().is_empty() {
            gaps.push(VisitRefusal::NoRelation);
        }
    }
    gaps
}

/// Decides that people signed.
pub(super) fn sign(view: &dyn View, mut signing: Signing, context: &Context) -> Decision {
    let id = Signing::record(signing.case);
    let mut decision = Decision::about(id);
    match load::<Case>(view, signing.case) {
        Found::Present(case) if is_child(&case.applicant.identity, context.when.date()) => {
            signing.ability = Ability::NeedsGuardian;
        }
        Found::Present(_) => {}
        Found::Absent => decision.find(CaseRefusal::NoSuchCase),
        Found::NotHere => decision.unchecked.push("DY-04"),
    }
    let agent = context.actor.as_ref().map(|no| load::<StaffMember>(view, StaffMember::record(no)));
    if agent == Some(Found::NotHere) {
        decision.unchecked.push("DY-04");
    }
    let agent = agent.and_then(Found::present).map(|member| member.name);
    for gap in gaps(&signing.person, signing.ability, agent.as_deref(), &signing.signers) {
        decision.find(gap);
    }
    decision.event(event(id, VisitChange::Signed(Box::new(signing)), context));
    decision
}

/// Applies: who signs later stands beside those who signed before.
pub(super) fn apply(record: RecordId, signing: &Signing, shelf: &mut dyn Shelf) {
    let mut signing = signing.clone();
    if let Some(before) = shelf.load::<Signing>(record) {
        let fresh: Vec<Signer> = signing.signers.into_iter().filter(|one| !before.signers.contains(one)).collect();
        signing.signers = before.signers;
        signing.signers.extend(fresh);
    }
    shelf.save(record, &signing);
}
