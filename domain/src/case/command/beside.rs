//! What goes on beside a case and after it: fee (SC-14), agent (AG-02), calls (WK-03, AG-11), urgency (FI-11), a leader's
//! signature (DT-06), pictures (DY-01), its number in another system (DY-02).

use crate::attachment::Attachment;
use crate::case::aftercare::Said;
use crate::case::answer::Word;
use crate::case::number::PaperNumber;
use crate::codec::{Decode, Encode};
use crate::ids::{RecordId, StaffNo};
use crate::time::Date;

/// What goes on beside a case.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub enum BesideCommand {
    /// A fee is asked for in writing (SC-14).
    #[n(0)]
    AskFee {
        /// The sum, in fen.
        #[n(0)]
        fen: u32,
        /// Number of the notice D28.
        #[n(1)]
        notice: PaperNumber,
    },
    /// It was paid, at the bank or online.
    #[n(1)]
    PayFee {
        /// Number of the receipt.
        #[n(0)]
        receipt: String,
        /// Where it was paid.
        #[n(1)]
        channel: String,
    },
    /// An agent does the whole errand (AG-02).
    #[n(2)]
    Entrust {
        /// 代理责任人.
        #[n(0)]
        agent: StaffNo,
        /// What the agent may do.
        #[n(1)]
        powers: String,
        /// Until when.
        #[n(2)]
        until: Date,
        /// Papers handed to the agent; empty where none are.
        #[n(3)]
        papers: String,
        /// Number of the commission D09.
        #[n(4)]
        notice: PaperNumber,
    },
    /// The applicant takes the commission back.
    #[n(3)]
    Revoke {
        /// Why.
        #[n(0)]
        reason: String,
    },
    /// A call is planned for a day (WK-03).
    #[n(4)]
    PlanCallBack {
        /// The day.
        #[n(0)]
        day: Date,
    },
    /// The applicant of a case that is over was called, or tried (WK-03, AG-11).
    #[n(5)]
    CallBack {
        /// By which way.
        #[n(0)]
        channel: String,
        /// What was said; none where nobody was reached.
        #[n(1)]
        said: Option<Said>,
        /// Number of the feedback form D10, where somebody was reached.
        #[n(2)]
        paper: Option<PaperNumber>,
    },
    /// 特事特办: it is handled on days off too (FI-11).
    #[n(6)]
    MakeUrgent {
        /// Why.
        #[n(0)]
        reason: String,
        /// The leader who approved.
        #[n(1)]
        approver: StaffNo,
    },
    /// 代理送审: a paper was carried to a leader to be signed (DT-06).
    #[n(7)]
    CarryToLeader {
        /// To whom.
        #[n(0)]
        leader: StaffNo,
        /// Which paper, for what.
        #[n(1)]
        paper: String,
    },
    /// It came back, signed or not (DT-06).
    #[n(8)]
    LeaderSigned {
        /// Signed, or why not.
        #[n(0)]
        word: Word,
        /// What the leader wrote beside the signature; empty where nothing.
        #[n(1)]
        remark: String,
    },
    /// A picture or scan was taken (DY-01); its bytes travel apart.
    #[n(10)]
    Attach {
        /// The file.
        #[n(0)]
        file: Attachment,
    },
    /// Materials that the same person has handed in to another case are taken over (DY-02).
    #[n(11)]
    ShareFrom {
        /// That case.
        #[n(0)]
        other: RecordId,
        /// Which: place there, place here.
        #[n(1)]
        pieces: Vec<(u8, u8)>,
        /// Number of the acceptance notice, when this completes a case that needs one.
        #[n(2)]
        notice: Option<PaperNumber>,
    },
    /// It has a number in a departmental or provincial system; entered again, the newest counts (DY-02).
    #[n(15)]
    EnterForeign {
        /// What the system is called.
        #[n(0)]
        system: String,
        /// The number there.
        #[n(1)]
        number: String,
    },
}
