//! Searching and sorting with a small table of readings made here.

use std::collections::BTreeMap;

use super::*;

const READINGS: &str = "单 dan shan chan;小 xiao;红 hong gong;曾 ceng zeng;大 da dai;山 shan;仇 chou qiu;春 chun;\
    梅 mei;查 cha zha;志 zhi;强 qiang jiang;区 qu ou;少 shao;华 hua;许 xu hu;胡 hu;明 ming;李 li;尉 wei yu;迟 chi;\
    恭 gong;吕 lv;二 er;安 an;白 bai;晨 chen;王 wang;一 yi;三 san;四 si;号 hao;楼 lou;西 xi;先 xian;买 mai;提 ti di;\
    吐 tu;逊 xun;覃 tan qin;丹 dan";

fn table() -> PinyinTable {
    let readings: BTreeMap<char, Vec<String>> = READINGS
        .split(';')
        .map(|row| {
            let mut words = row.split(' ');
            let character = words.next().and_then(|word| word.trim().chars().next()).unwrap();
            (character, words.map(str::to_owned).collect())
        })
        .collect();
    PinyinTable::parse(&PinyinTable::encode(&readings).unwrap()).unwrap()
}

fn person(name: &str) -> SearchKey {
    SearchKey::new(&table(), SearchFields { name, ..SearchFields::default() })
}

fn found(name: &str, typed: &str) -> Option<u32> {
    rank(&person(name), &Query::parse(typed))
}

fn case() -> SearchKey {
    let fields = SearchFields {
        number: "〔2026〕承-A-0012",
        elsewhere: &["MZ-2026-0077", "旧-2"],
        name: "李明",
        phone: "13800008000",
        identity: "11010119010203009X",
        item: "城乡居民基本养老保险参保登记",
        village: "大山村",
    };
    SearchKey::new(&table(), fields)
}

fn hit(typed: &str) -> bool {
    rank(&case(), &Query::parse(typed)).is_some()
}

#[test]
fn f05_surnames_are_found_by_either_reading_and_by_initials() {
    for (name, surname, ordinary, initials) in [
        ("单小红", "shan", "dan", "sxh"),
        ("曾大山", "zeng", "ceng", "zds"),
        ("仇春梅", "qiu", "chou", "qcm"),
        ("查志强", "zha", "cha", "zzq"),
        ("区少华", "ou", "qu", "osh"),
    ] {
        let (own, other) = (found(name, surname).unwrap(), found(name, ordinary).unwrap());
        assert!(own < other, "{name}: the surname's reading ranks first");
        assert!(found(name, initials).unwrap() < other, "{name} {initials}");
        assert!(found(name, &initials.to_uppercase()).is_some());
    }
    assert!(found("覃明", "qin").unwrap() < 200 && found("覃明", "tan").unwrap() < 200);
}

#[test]
fn f05_a_reading_not_used_in_names_stays_behind() {
    let names = ["许明", "胡明", "李胡"];
    let mut hits: Vec<(u32, &str)> = names.iter().filter_map(|name| Some((found(name, "hu")?, *name))).collect();
    hits.sort_unstable();
    assert_eq!(hits.into_iter().map(|(_, name)| name).collect::<Vec<_>>(), ["胡明", "李胡", "许明"]);
    assert!(found("丹明", "dan").unwrap() < found("单小红", "dan").unwrap());
}

#[test]
fn f05_pinyin_whole_begun_and_parted() {
    let whole = found("单小红", "shanxiaohong").unwrap();
    for begun in ["s", "sha", "shan", "shanx", "shanxiao", "shanxiaoho"] {
        assert!(found("单小红", begun).unwrap() > whole, "{begun}");
    }
    for typed in ["shan xiao hong", "shan'xiao'hong", "SHANXIAOHONG", "ｓｈａｎxiaohong"] {
        assert_eq!(found("单小红", typed), Some(whole), "{typed}");
    }
    for miss in ["xshan", "shanhong", "shanxiaohongx", "sxhx", "shx"] {
        assert_eq!(found("单小红", miss), None, "{miss}");
    }
    assert!(found("单小红", "xiaohong").is_some());
    assert!(found("吕明", "lv").is_some() && found("吕明", "lü").is_some());
    assert!(found("尉迟恭", "yuchi").unwrap() < found("尉迟恭", "weichi").unwrap());
    // xi'an is two characters, xian one.
    assert!(found("西安", "xian").is_some() && found("先明", "xian").is_some());
    assert!(found("买买提·吐逊", "maimaitituxun").is_some());
    assert!(found("DAVID LEE", "david").is_some() && found("DAVID LEE", "lee").is_some());
    assert_eq!(found("李明", &"l".repeat(200)), None);
}

#[test]
fn f05_names_as_written() {
    let ranks = ["李明", "李", "明"].map(|typed| found("李明", typed).unwrap());
    assert!(ranks.is_sorted());
    assert_eq!(found("李明", "明李"), None);
    for typed in ["买买提·吐逊", "买买提.吐逊", "买买提吐逊", "买买提•吐逊", "买买提 吐逊"]
    {
        assert!(found("买买提·吐逊", typed).is_some(), "{typed}");
    }
    assert!(found("李𬱖", "𬱖").is_some() && found("王䶮", "王䶮").is_some());
    assert!(found("高\u{e170}", "\u{e170}").is_some());
}

#[test]
fn f03_numbers_are_found_with_or_without_separators_and_in_full_width() {
    for typed in
        ["〔2026〕承-A-0012", "2026承A0012", "２０２６承Ａ００１２", "a-0012", "0012", "2026承a", " 承-A-0012 "]
    {
        assert!(hit(typed), "{typed}");
    }
    for typed in ["012", "2026", "2027", "0013", "承-B-0012"] {
        assert!(!hit(typed), "{typed}");
    }
    for typed in ["8000", "13800008000", "１３８００００８０００", "138 0000 8000"] {
        assert!(hit(typed), "{typed}");
    }
    assert!(!hit("1380") && !hit("13800008001"));
}

#[test]
fn f04_either_case_of_x_finds_the_same_person() {
    for typed in ["11010119010203009x", "11010119010203009X", "11010119010203009Ｘ", "009X", "009x"] {
        assert!(hit(typed), "{typed}");
    }
    assert!(!hit("09X"));
    // A device that keeps only the last four still finds the whole number.
    let kept = SearchFields { identity: "009X", phone: "8000", ..SearchFields::default() };
    let key = SearchKey::new(&table(), kept);
    assert!(rank(&key, &Query::parse("11010119010203009x")).is_some());
    assert!(rank(&key, &Query::parse("13800008000")).is_some());
    assert!(rank(&key, &Query::parse("13800008001")).is_none());
}

#[test]
fn f02_several_words_must_all_be_found() {
    assert!(hit("李明 养老") && hit("liming　大山") && hit("养老保险") && hit("大山村"));
    assert!(!hit("李明 低保"));
    let name = rank(&case(), &Query::parse("李明"));
    let village = rank(&case(), &Query::parse("大山"));
    let item = rank(&case(), &Query::parse("登记"));
    assert!(name < village && village < item);
    assert!(Query::parse(" \u{3000}·").is_empty() && !hit(" "));
    assert!(!Query::parse("12").is_empty());
}

#[test]
fn f51_lists_follow_the_surname_reading() {
    let table = table();
    let mut names =
        ["王一", "王二", "安大", "白大", "大安", "晨安", "曾三", "单四", "2号楼", "10号楼", "Anna", "anna", "Bob"];
    let sorted =
        ["2号楼", "10号楼", "安大", "白大", "晨安", "大安", "单四", "王二", "王一", "曾三", "Anna", "anna", "Bob"];
    names.sort_by(|a, b| table.name_order(a, b));
    assert_eq!(names, sorted);
    names.reverse();
    names.sort_by_cached_key(|name| table.name_key(name));
    assert_eq!(names, sorted);
    assert_eq!(table.name_order("王一", "王一"), std::cmp::Ordering::Equal);
    // Two pages of five give each name once.
    let pages: Vec<&str> = names.chunks(5).flatten().copied().collect();
    assert_eq!(pages, sorted);
}

#[test]
fn f05_the_table_of_surnames_is_sorted_and_spelled() {
    assert!(surnames::SURNAMES.is_sorted_by(|a, b| a.0 < b.0));
    for (surname, readings) in surnames::SURNAMES {
        assert_eq!(surname.chars().count(), readings.len(), "{surname}");
        let spelled = |reading: &&str| surnames::syllable(reading).is_some();
        assert!(readings.iter().all(|list| !list.is_empty() && list.iter().all(spelled)), "{surname}");
    }
}

#[test]
fn f05_the_binary_table_is_checked() {
    let table = table();
    assert_eq!(table.len(), READINGS.split(';').count());
    assert_eq!(table.readings('单').collect::<Vec<_>>(), ["dan", "shan", "chan"]);
    assert_eq!(table.readings('𬱖').count(), 0);
    let one = BTreeMap::from([('安', vec!["an".to_owned()])]);
    let bytes = PinyinTable::encode(&one).unwrap();
    assert_eq!(bytes, [1, 0, 2, b'a', b'n', 1, 0, 0, 0, 0x89, 0x5b, 0, 0, 1, 0, 0]);
    for end in 0..bytes.len() {
        assert_eq!(PinyinTable::parse(&bytes[..end]), Err(PinyinTableError::CutOff));
    }
    let changed = |place: usize, byte| {
        let mut bytes = bytes.clone();
        bytes[place] = byte;
        PinyinTable::parse(&bytes)
    };
    assert_eq!(changed(3, b'A'), Err(PinyinTableError::Syllable("An".into())));
    assert_eq!(changed(14, 1), Err(PinyinTableError::UnknownSyllable(0x5b89)));
    assert_eq!(PinyinTable::parse(&[bytes.clone(), vec![0]].concat()), Err(PinyinTableError::LeftOver));
    let long = BTreeMap::from([('安', vec!["zhuangg".to_owned()])]);
    assert_eq!(PinyinTable::encode(&long), Err(PinyinTableError::Syllable("zhuangg".into())));
    assert!(PinyinTable::parse(&[0; 6]).unwrap().is_empty());
    assert_eq!(SearchKey::new(&PinyinTable::default(), SearchFields::default()).sounds.len(), 0);
}

#[test]
fn dy_02_a_case_is_found_by_its_number_elsewhere_and_by_its_old_one() {
    let rank_of = |typed: &str| rank(&case(), &Query::parse(typed));
    assert_eq!(rank_of("mz20260077"), rank_of("〔2026〕承-A-0012"), "as good as its own number");
    assert!(rank_of("0077").is_some() && rank_of("旧2").is_some() && rank_of("旧-2").is_some());
    assert!(rank_of("旧-3").is_none() && rank_of("MZ-2026-0078").is_none());
}
