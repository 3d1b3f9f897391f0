//! 为什么不行，怎么办。

mod archive;

use crate::locales::Lang::ZhCn;
use crate::locales::dates;
use domain::refusal::{
    AppointmentRefusal, AttachmentRefusal, CaseRefusal, DenialRefusal, Forgery, HallRefusal, HandOverRefusal,
    OrderRefusal, QueueRefusal, Refusal, VisitRefusal,
};

/// The sentence.
pub fn sentence(refusal: &Refusal) -> String {
    match refusal {
        Refusal::Case(refusal) => case(refusal),
        Refusal::Queue(refusal) => queue(refusal),
        Refusal::Hall(refusal) => hall(refusal).to_owned(),
        Refusal::Denial(DenialRefusal::NoItem) => "还没有写是什么事".to_owned(),
        Refusal::Denial(DenialRefusal::NoSuchLine) => "登记簿里没有这一行".to_owned(),
        Refusal::HandOver(HandOverRefusal::ToOneself) => "不能转给自己，请选另一个人".to_owned(),
        Refusal::HandOver(HandOverRefusal::NotSaid) => "什么事、有什么要求，都要写清楚".to_owned(),
        Refusal::HandOver(HandOverRefusal::NoSuchHandOver) => "没有这件转办".to_owned(),
        Refusal::HandOver(HandOverRefusal::NotYours(no)) => format!("这一步要由 {no} 号工作人员来办，或者现在还不到"),
        Refusal::Appointment(refusal) => appointment(refusal),
        Refusal::Attachment(refusal) => attachment(*refusal).to_owned(),
        Refusal::Visit(refusal) => visit(refusal),
        Refusal::Archive(refusal) => archive::sentence(refusal),
        Refusal::Hands(refusal) => super::hands::refused(refusal),
        Refusal::Order(refusal) => order(refusal).to_owned(),
    }
}

fn appointment(refusal: &AppointmentRefusal) -> String {
    match refusal {
        AppointmentRefusal::OutsideDays(days) => {
            let days: Vec<String> = days.iter().map(|day| dates::short(ZhCn, *day)).collect();
            format!("只能约 1 到 5 个工作日以内的，现在可以约：{}", days.join("、"))
        }
        AppointmentRefusal::NotOpen => "那个时候大厅不上班，请换一个钟点".to_owned(),
        AppointmentRefusal::Full => "那个钟点约满了，请换一个钟点或者窗口".to_owned(),
        AppointmentRefusal::OneADay => "这个电话那天已经约过一次了，一个人一天只约一次".to_owned(),
        AppointmentRefusal::NoPhone => "请写电话，改时间好联系".to_owned(),
        AppointmentRefusal::TooLateToCancel => "离约好的时间不到 2 小时，不能取消了；没有来会记成没有来".to_owned(),
        AppointmentRefusal::OtherDay(day) => format!("约的是 {}，不是今天", dates::day(ZhCn, *day)),
        AppointmentRefusal::NoSuch => "没有这个预约".to_owned(),
    }
}

fn attachment(refusal: AttachmentRefusal) -> &'static str {
    match refusal {
        AttachmentRefusal::WrongSize => "文件是空的，或者超过 32 MB，请重新拍一张小一点的",
        AttachmentRefusal::TooMany => "这一件已经有 60 个附件了，不能再加",
        AttachmentRefusal::NoSuchPlace => "清单上没有这样材料",
        AttachmentRefusal::OtherPerson => "两件的身份证号码不一样（或者没有登记），不是同一个人的材料不能接用",
        AttachmentRefusal::NeverReceived => "那一件里没有收到过这样材料，请让本人交来",
    }
}

fn visit(refusal: &VisitRefusal) -> String {
    let plain = match refusal {
        VisitRefusal::NoSuch => "没有这一户（或者这份原件）的记录",
        VisitRefusal::NoWay => "写上哪个组，或者房子怎么找",
        VisitRefusal::NoReason => "“其他”原因要写清楚为什么上门",
        VisitRefusal::NoMatter => "写上给谁办、办什么，至少一样",
        VisitRefusal::NotSigned => "还没有签字",
        VisitRefusal::NeedsThumbprint => "不会写字的，要本人按手印",
        VisitRefusal::NeedsWitness => "按手印要有一位见证人",
        VisitRefusal::NoStranger => "见证人不能是办事员自己，也不能是本人",
        VisitRefusal::NeedsGuardian => "未满 16 岁或者没有行为能力的，要监护人签字",
        VisitRefusal::NoRelation => "写上和本人是什么关系",
        VisitRefusal::NoSigner => "签字的人要写姓名",
        VisitRefusal::NoOriginal => "写上是什么证件、什么材料",
        VisitRefusal::IsBack => "这份原件已经还给本人了",
        VisitRefusal::ToOneself => "不能交给自己，请选另一个人",
        VisitRefusal::NotWith(no) => return format!("这份原件现在在 {no} 号工作人员手里"),
    };
    plain.to_owned()
}

fn case(refusal: &CaseRefusal) -> String {
    let plain = match refusal {
        CaseRefusal::NoSuchCase => "没有这个办件，请核对编号",
        CaseRefusal::NoSuchItem => "这个事项今天不在用，请重新选事项",
        CaseRefusal::NoName => "还没有写姓名",
        CaseRefusal::BadName => "姓名不对，请照证件上的字写，最多 100 个字",
        CaseRefusal::BadIdentity => "身份证号码（信用代码）不对，请对照证件再看一遍；没带证件可以空着",
        CaseRefusal::BadPhone => "电话号码不对，手机 11 位，座机要带区号；没有可以空着",
        CaseRefusal::ChecklistIncomplete => "材料要一样一样看过，每样都选一个",
        CaseRefusal::MaterialMissing(names) => {
            return format!("还差{}，不能受理；可以先收下，改为补办", names.join("、"));
        }
        CaseRefusal::NothingMissing => "材料都齐了，不用补办，请直接受理",
        CaseRefusal::GroundDoesNotFit => "选的理由和材料的情况对不上，请换一个理由",
        CaseRefusal::MainDoesNotExist(name) => return format!("主件“{name}”没有，不能按补办收，只能退回"),
        CaseRefusal::NoReason => "事实和依据都要写清楚",
        CaseRefusal::WrongStage => "这一步已经有人办过，或者现在还不能办，请看经过",
        CaseRefusal::NoSuchPiece => "这样材料已经收到了，或者不在清单上",
        CaseRefusal::NoResult => "还没有写办理结果",
        CaseRefusal::NoReceiver => "还没有写谁来领的",
        CaseRefusal::ChangedMeanwhile(now) => return format!("别的窗口刚改过，现在是“{now}”。请看清楚再改"),
        CaseRefusal::NoSuchStaff => "经办人不在人员名册里，请重新选人开窗",
        CaseRefusal::ToldOtherDate(told, counted) => {
            let (told, counted) = (dates::day(ZhCn, *told), dates::day(ZhCn, *counted));
            return format!("告诉申请人的日子是 {told}，按规定算是 {counted}，请打电话说明");
        }
        CaseRefusal::ExtendedBefore => "这一件已经申请过延期，只能延一次",
        CaseRefusal::ExtensionTooLate => "原来的到期日已经过了，延期来不及了",
        CaseRefusal::ExtensionOutside(from, to) => {
            let (from, to) = (dates::day(ZhCn, *from), dates::day(ZhCn, *to));
            return format!("新的日期要在 {from} 到 {to} 之间");
        }
        CaseRefusal::NotDirector => "延期要中心主任批",
        CaseRefusal::OwnWish => "自己申请的延期不能自己批",
        CaseRefusal::MustSubmit => "这是重大事项，或者分管负责人答复过不退，窗口不能自己退回，请报分管负责人",
        CaseRefusal::NotLeader => "要分管负责人或者中心主任批",
        CaseRefusal::Free => "这个事项不收费",
        CaseRefusal::NoSum => "金额不对，请写多少元",
        CaseRefusal::FeeUnpaid => "缴费的票据还没有登记，缴了费再领",
        CaseRefusal::NoAgency => "这个事项要本人办，不能委托代办",
        CaseRefusal::ProcedureRuns => "特别程序（听证、评审这些）还没有登记结束，先登记结束再办结",
        CaseRefusal::NotSigned => "这个事项要领导签批，请先送审、登记签字，再办结",
        CaseRefusal::NoCopies => "至少要一份",
        CaseRefusal::OldCase(old, why) => return format!("旧编号 {old}：{}。一件也没有转入", sentence(why)),
        CaseRefusal::NothingToTakeOver => "没有可以转入的办件",
        CaseRefusal::TooManyToTakeOver => "一次最多转入 500 件，请分成几份",
        CaseRefusal::ToldTooEarly => "承诺日期比收件日期还早，请核对",
        CaseRefusal::DayPassed => "日子已经过了，请选今天以后的",
        CaseRefusal::NotAgreed => "上级或者部门已经不同意，不能办结，请退回",
        CaseRefusal::MeetingToCome(at) => {
            let at = format!("{} {}", dates::day(ZhCn, at.date()), dates::clock(*at));
            return format!("会议还没有开：{at}");
        }
        CaseRefusal::MeetingTooLate(day) => {
            let day = dates::day(ZhCn, *day);
            return format!("会议要在到期日以前开：{day}");
        }
        CaseRefusal::NotHeard => "上级的结果还没有登记，先登记结果再办结",
        CaseRefusal::OpinionsMissing(names) => {
            return format!("还缺{}的意见，齐了才能办结", names.join("、"));
        }
        CaseRefusal::NoMeeting => "三个以上部门的联办件，要开过联审会议才能办结",
        CaseRefusal::MeetingPassed => "会议时间已经过了，请写以后的时间",
        CaseRefusal::NoNotice => "缺通知书编号",
        CaseRefusal::NumberTwice => "这个编号已经给过别的办件",
        CaseRefusal::NoText => "还没有写内容",
        CaseRefusal::FutureDay => "日期不能在今天以后",
        CaseRefusal::DayToConfirm => "收件时电脑的钟不准，请确认收件日期",
    };
    plain.to_owned()
}

fn queue(refusal: &QueueRefusal) -> String {
    match refusal {
        QueueRefusal::NoSuchCounter(no) => format!("大厅没有 {} 号窗口，请重新选窗口", no.0),
        QueueRefusal::NobodyWaits => "本窗口能叫的号里，现在没有人在等".to_owned(),
        QueueRefusal::NoSuchTicket => "没有这个号".to_owned(),
        QueueRefusal::NotCalled(number, Some(no)) => format!("{number} 现在不在本窗口，在 {} 号窗口", no.0),
        QueueRefusal::NotCalled(number, None) => format!("{number} 还没有叫到"),
        QueueRefusal::NumberTwice(number) => format!("{number} 今天给过两次"),
        QueueRefusal::ForeignNumber(number) => format!("{number} 不是这台取号机的号"),
        QueueRefusal::OtherDay => "这个号不是今天的".to_owned(),
        QueueRefusal::OtherDesk(no, _) => {
            format!("{} 号窗口现在由另一台电脑在用，这里不能叫号。请换窗口，或者点“这里接着用”", no.0)
        }
        QueueRefusal::TooLate => "刚才那一下到中心太晚，没有叫号。请再按一次".to_owned(),
    }
}

/// The same where what is missing or too slow is named.
pub fn hall_in_full(refusal: &HallRefusal) -> String {
    match refusal {
        HallRefusal::FactsMissing(_) => "不能空着，这是要公示的八项内容之一".to_owned(),
        HallRefusal::UnitTooSlow(unit) => format!("{unit}的时限比承诺期限还长"),
        HallRefusal::MaterialTwice(name) => format!("“{name}”写了两次"),
        HallRefusal::PromisesTooLong => "比法定期限长。请改短，或者核对法定期限".to_owned(),
        HallRefusal::NoFeeBasis => "收费的要写依据；不收费的，收费标准写“不收费”".to_owned(),
        HallRefusal::NoName => "有名称空着，请写上或者去掉".to_owned(),
        other => hall(other).to_owned(),
    }
}

fn hall(refusal: &HallRefusal) -> &'static str {
    match refusal {
        HallRefusal::NoName => "缺名称",
        HallRefusal::NoPhone => "缺服务电话或意见箱位置，不能公示",
        HallRefusal::FactsMissing(_) => "八项公示内容不全",
        HallRefusal::PromisesTooLong => "承诺期限比法定期限长",
        HallRefusal::NoFeeBasis => "收费要有依据",
        HallRefusal::ReviewedByAuthor => "起草人不能审核自己写的",
        HallRefusal::OnlyServer => "这件事只能在中心办",
        HallRefusal::VersionOrder => "版本顺序不对，请重新打开再改",
        HallRefusal::NotForAgents => "要上级定、又不用本人到场的事项，才能全程代办",
        HallRefusal::OnlyDirector => "这件事要由中心主任来办",
        HallRefusal::DayTwice(_) => "有一天写了两次",
        HallRefusal::DayOutside(_) => "有的日子不在这一年",
        HallRefusal::NoWeekend(_) => "调休上班的日子要是星期六或者星期日",
        HallRefusal::UnitsMissing => "联办的事项至少要写两个部门",
        HallRefusal::UnitTooSlow(_) => "有部门的时限比承诺的时限还长",
        HallRefusal::BeginsBeforeToday => "新的一版最早从今天起用，也不能早于已经排好的那一版，请改日期",
        HallRefusal::MaterialTwice(_) => "有一样材料写了两次",
        HallRefusal::NothingChanges => "没有要改的",
        HallRefusal::EndsBeforeItBegins => "停用的日子在启用以前，请改日期",
        HallRefusal::HoursNotInOrder => "上班时间要一段接一段，当场办结的目标要在 1 分钟以上",
        HallRefusal::NoMarketDay => "还没有选哪些日子是逢场日",
        HallRefusal::NoSuchMatter => "这件事已经有人处理过了",
    }
}

fn order(refusal: &OrderRefusal) -> &'static str {
    match refusal {
        OrderRefusal::BuiltOnGivenUp(_) => "它接着的那一步已经放弃，这一步也不能算",
        OrderRefusal::NothingToMend => "要改的那一步没有被退回，不用改",
        OrderRefusal::Unreadable => "内容读不出来",
        OrderRefusal::Forged(Forgery::PlaceTaken) => "这台电脑的存储倒回到过以前，请重新接入",
        OrderRefusal::Forged(_) => "内容和登记的对不上，中心没有收",
    }
}
