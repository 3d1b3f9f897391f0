//! 柜台的框架：接入、开窗、页头、叫号、单子。

use crate::locales::desk::{Bar, Gate, Lists, Notices, Now, Words};
use crate::model::ask::Trouble;
use crate::model::desk::light::{Apart, apart};

/// The words.
pub static WORDS: Words = Words { gate: GATE, bar: BAR, now: NOW, lists: LISTS, notices: NOTICES };

const GATE: Gate = Gate {
    product: "便民服务中心",
    opening: "正在打开……",
    failed: "没能打开",
    failed_why: "已经保存的内容都还在这台电脑上，没有丢。请点“再试一次”；还不行就关掉其他页面，或者请管电脑的人来看。",
    retry: "再试一次",
    title: "把这台电脑接入大厅",
    lead: "接入码请向中心主任要。接入一次就行，以后打开直接用。",
    code: "接入码",
    code_hint: "不分大小写，中间的横线可以不打。",
    device: "这台机器叫什么",
    device_hint: "同事看得懂就行，例如“3号窗口电脑”。",
    device_name: "窗口电脑",
    open: "接入",
    opening_device: "正在接入……",
    not_open: "还没有接入大厅",
    wrong: "接入码不对，请对照再输一遍，或者向中心主任再要一个。",
    later: |seconds| match seconds {
        0..=90 => format!("试的次数太多了，请等 {seconds} 秒再试。"),
        _ => format!("试的次数太多了，请等 {} 分钟再试。", seconds.div_ceil(60)),
    },
    no_line: "没有接上中心。第一次接入要有网络，请检查网线后再试。",
    refused: |why| format!("这台电脑存不下东西，没有接入。请清理磁盘或换一个浏览器。（{why}）"),
    seat: "谁在几号窗口？",
    seat_lead: |now| format!("{now} · 开窗以后就可以叫号和收件"),
    person: "我是",
    counter: "坐几号窗口",
    sit: |no| no.map_or("开窗".to_owned(), |no| format!("开 {no} 号窗口")),
    taken: |name| format!("{name} 在用"),
    taken_why: |no, name, since| {
        format!("{no} 号窗口 {since} 起 {name} 在另一台电脑上用。您坐下以后，那台电脑就不能叫号了，会收到提示。")
    },
    take_over: |no| format!("接替 {no} 号窗口"),
    still_serving: |number, no| format!("{number} 还在 {no} 号窗口办理。换窗口以前请先点“此号办完”或者“过号”。"),
    stay: "不换了",
    loading: |records| match records {
        0 => "正在取大厅的资料……".to_owned(),
        _ => format!("正在取大厅的资料，已取 {records} 条……"),
    },
    nobody: "大厅还没有登记人员和窗口，请中心主任先在“大厅管理”里登记。",
};

const BAR: Bar = Bar {
    search: "查办件",
    search_hint: "查姓名、编号、电话、身份证后四位",
    skip: "跳到办件",
    sent: "全部已送达",
    waiting: |count, since| match since {
        Some(since) => format!("{count} 件未送达，最早 {since}"),
        None => format!("{count} 件未送达"),
    },
    offline: |count| match count {
        0 => "离线".to_owned(),
        _ => format!("离线，{count} 件存在本机"),
    },
    loading: |records| format!("正在取资料，{records} 条"),
    connecting: "正在连接中心",
    attention: |count| format!("{count} 件待处理"),
    trouble: |trouble| match trouble {
        Trouble::WentBack => "存储倒回了，请重新接入",
        Trouble::NotAdmitted => "中心不认这台电脑，请重新接入",
        Trouble::StorageFailed => "这台电脑存不进东西",
        Trouble::OtherVersion => "版本不合，只能看",
        Trouble::ClockOff => "电脑的钟不准",
        Trouble::ServerClock => "中心的钟可能不准",
        Trouble::NotPersistent => "浏览器可能清掉存的东西",
        Trouble::NoOffline => "这个网址不能离线办",
    },
    state: "送达情况",
    unsent: |count| match count {
        0 => "没有等着送的".to_owned(),
        _ => format!("{count} 件等着送到中心，都存在本机"),
    },
    heard: |at| at.map_or("还没有接上过中心".to_owned(), |at| format!("最近一次接上中心：{at}")),
    sync_now: "现在送一次",
    show_matters: "看没被接受的",
    device: |name, code| format!("{name}（编号里的字母 {code}）"),
    moved: |no| format!("这台电脑在另一个页面里换到了 {no} 号窗口"),
    refused_later: "刚才有一步没被中心接受，请看“待处理”",
    change_seat: "换人、换窗口",
    large: "大字",
    contrast: "高对比度",
    on: "已打开",
    off: "关",
    language: "English",
    manage: "大厅管理",
    new_case: "新收件",
};

const NOW: Now = Now {
    title: "正在办理",
    waiting: ("等候", "人"),
    asking: "正在看谁在等……",
    empty: "本窗口没有人等",
    some: |count| format!("有 {count} 人在等"),
    called: |at, minutes, calls| match calls {
        0 | 1 => format!("{at} 叫号，已办 {minutes} 分钟"),
        _ => format!("{at} 叫号，叫了 {calls} 次，已 {minutes} 分钟"),
    },
    next: "叫下一位",
    calling: "正在叫号……",
    recall: "重呼",
    pass: "过号",
    finish: "此号办完",
    no_line: "没有接上中心，还没叫到号。请再按一次；网络一直不通，就请按号票顺序口头叫。",
    failed: |why| format!("没有叫成，请再按一次。（{why}）"),
    recalled: |number| format!("又叫了一遍 {number}"),
    passed: |number| format!("{number} 过号"),
    finished: |number| format!("{number} 办完"),
};

const LISTS: Lists = Lists {
    today: "今天要办",
    late: |count| format!("超期 {count}"),
    due: |count| format!("今天 {count}"),
    soon: |count| format!("快到 {count}"),
    none: "没有在办的件",
    none_why: |at| format!("截至 {at}，本窗口没有在办的件。"),
    cut: |count| format!("只列出最急的 {count} 件，其余请查"),
    wait: "正在取单子……",
    home: ("没有打开的办件", "来了人就叫号，或者直接新收件。"),
    keys: [("F2", "叫下一位"), ("F8", "新收件"), ("/", "查办件"), ("j k", "在左边的单子里上下走，⏎ 打开")],
    found: |count, text| format!("找到 {count} 件：“{text}”"),
    searching: |text| format!("正在查“{text}”……"),
    scope: |at| format!("查了本机的全部办件，数据到 {at} · Esc 返回"),
    nothing: |text| format!("没有找到“{text}”"),
    nothing_why: "本机的办件里没有。换个字、编号或身份证后四位再试。",
    nothing_offline: "本机的办件里没有。现在离线，别的窗口刚收的件还看不到。换个字、编号或身份证后四位再试。",
    for_person: "为此人新收件",
    heads: ["编号", "姓名", "事项", "类型", "进度", "到期 / 办结"],
    back: "返回",
};

const NOTICES: Notices = Notices {
    clock: |offset, device, centre| {
        let way = if offset > 0 { "慢" } else { "快" };
        let size = match apart(offset) {
            Apart::Minutes(minutes) => format!("{minutes} 分钟"),
            Apart::Hours(hours) => format!("{hours} 小时"),
            Apart::Days(days) => format!("{days} 天"),
        };
        (
            format!("这台电脑的钟{way}了 {size}。"),
            format!("电脑上是 {device}，中心是 {centre}。单子上的时间按中心的钟印，不会错；请校准电脑时间。"),
        )
    },
    no_offline: |origin| {
        let how = if origin.is_empty() {
            "请改用 https 开头的网址打开，已收的件都在中心。".to_owned()
        } else {
            format!("请改用 {origin} 打开，已收的件都在中心。")
        };
        ("这个网址不能离线办件。", format!("断网时不能收件，关掉浏览器再开要有网络。{how}"))
    },
    update: "有新版本。手上的件办完后再换，不会丢东西。",
    update_now: "现在换",
    update_later: "手上的件办完再换",
    update_windows: |count| format!("本系统还开着 {count} 个窗口，关掉别的再换。"),
    trouble: |trouble| match trouble {
        Trouble::WentBack => {
            ("这台电脑的存储倒回到了以前。", "以前收的件中心都有。请重新接入这台电脑，没送到的件会列出来。")
        }
        Trouble::NotAdmitted => {
            ("中心不认这台电脑了。", "没送出去的件都还在本机，没有丢。请向中心主任要接入码，重新接入。")
        }
        Trouble::StorageFailed => {
            ("刚才没有存进这台电脑。", "屏幕上打的字还在，以前存的也在。请清理磁盘空间，再按一次保存。")
        }
        Trouble::OtherVersion => ("本机的版本和中心的不合，现在只能看。", "没送出去的件都在本机，换成新版本后自动送。"),
        Trouble::NotPersistent => (
            "磁盘太满时，浏览器可能清掉这台电脑上还没送出去的件。",
            "已经送到中心的不会丢。请给磁盘留出空间，并把这一页加入收藏。",
        ),
        Trouble::ServerClock => ("中心的钟可能不准。", "今天印的日期先按“待核对”看，请告诉管服务器的人。"),
        Trouble::ClockOff | Trouble::NoOffline => ("", ""),
    },
    taken_over: |no, name, since| format!("{no} 号窗口 {since} 起 {name} 在另一台电脑上用。"),
    taken_over_why: "这里不能叫号了，收件照常，打的字都在。",
    take_seat: "这里接着用",
    reopen: "重新接入",
    close: "知道了",
};
