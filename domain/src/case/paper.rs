//! The papers of a case, each with its number.

use super::number::PaperNumber;
use crate::codec::{Decode, Encode};
use crate::time::Timestamp;

/// A numbered paper of a case (D01–D07, D09–D12, D28, D29, D40).
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Paper {
    /// Which paper.
    #[n(0)]
    pub kind: PaperKind,
    /// Its number (B.23).
    #[n(1)]
    pub number: PaperNumber,
    /// When it was issued.
    #[n(2)]
    pub at: Timestamp,
}

/// The papers of a case that exist so far.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Encode, Decode)]
#[cbor(index_only)]
pub enum PaperKind {
    /// D01 业务受理单.
    #[n(0)]
    Receipt,
    /// D02 承诺件受理通知书.
    #[n(1)]
    Promise,
    /// D03 补办件通知书.
    #[n(2)]
    Supplement,
    /// D04 退回件通知书.
    #[n(3)]
    Return,
    /// D11 延期告知书.
    #[n(4)]
    Extension,
    /// D05 联办件通知书.
    #[n(5)]
    Joint,
    /// D06 上报件通知书.
    #[n(6)]
    ReportUp,
    /// D12 联审会议通知: internal.
    #[n(7)]
    Meeting,
    /// D12 联审会议纪要 with the opinions: internal.
    #[n(8)]
    Minutes,
    /// D28 收费通知.
    #[n(9)]
    Fee,
    /// D09 代理服务委托书.
    #[n(10)]
    Commission,
    /// D10 服务意见反馈表.
    #[n(11)]
    Feedback,
    /// D29 送达回证.
    #[n(12)]
    Delivery,
    /// D21 预约单: of no case yet; numbered like the others.
    #[n(13)]
    Appointment,
    /// D08 一次性告知单: of no case; numbered like the others.
    #[n(14)]
    Guide,
    /// D07 不予办理通知书 (C6).
    #[n(15)]
    Denial,
    /// 特别程序告知书 (TL-10, B.4 Art. 45).
    #[n(16)]
    Procedure,
    /// D40 批文 / 办理结果.
    #[n(17)]
    Grant,
    /// Receipt for an original in custody (DY-05): of no case; numbered like the others.
    #[n(23)]
    Custody,
    /// D23 村级交接单: of no case; numbered like the others.
    #[n(24)]
    Transfer,
    /// D37 借阅单: of the archive.
    #[n(27)]
    LoanSlip,
    /// D37 档案鉴定意见: of the archive.
    #[n(28)]
    Appraisal,
    /// D37 档案销毁清册: of the archive.
    #[n(29)]
    Destruction,
}

impl PaperKind {
    /// Whether it is for other departments and not for the applicant.
    pub fn is_internal(self) -> bool {
        matches!(self, PaperKind::Meeting | PaperKind::Minutes) || self.is_of_archive()
    }

    /// Whether it is a paper of the archive and of no case.
    pub fn is_of_archive(self) -> bool {
        matches!(self, PaperKind::LoanSlip | PaperKind::Appraisal | PaperKind::Destruction)
    }
}
