//! What an identity-card reader types: readers of the cheaper kind are keyboards, and type the card's fields in one burst
//! that ends with Enter (DY-01).
//!
//! Makers agree neither on the order nor on what stands between the fields. The number is known by its check character, the
//! address by its words, the name as the first field of Chinese characters that is neither of these nor a sex, a nation or
//! the police station that issued the card.

use super::{birth_date, check_character, fold, half_width, is_blank, is_han, is_name_separator, normalise_name};
use crate::hall::Village;
use crate::ids::VillageCode;

/// A card as it was read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Card {
    /// The name in its stored form.
    pub name: String,
    /// The identity number in its stored form; its check character is right.
    pub identity: String,
    /// The address as on the card; empty where the reader does not type it.
    pub address: String,
}

/// What stands before a field where a reader types that too.
const LABELS: [&str; 14] = [
    "公民身份号码",
    "身份证号码",
    "身份号码",
    "身份证号",
    "证件号码",
    "签发机关",
    "有效期限",
    "出生日期",
    "姓名",
    "性别",
    "民族",
    "出生",
    "住址",
    "地址",
];

/// Words of one character or two that stand on a card and are no name.
const WORDS: [&str; 5] = ["男", "女", "男性", "女性", "长期"];

/// The nations that are written with two characters or more; one written with 族 at its end is known by that.
const NATIONS: &str = "蒙古 维吾尔 布依 朝鲜 土家 哈尼 哈萨克 傈僳 高山 拉祜 东乡 纳西 景颇 柯尔克孜 达斡尔 仫佬 布朗 撒拉 毛南 仡佬 锡伯 \
    阿昌 普米 塔吉克 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺";

/// Words of which an address on a card has one at least.
const PLACES: [&str; 12] = ["省", "市", "县", "区", "旗", "镇", "乡", "村", "社区", "街", "路", "组"];

/// Reads a burst; nothing if it has no right number, or no name beside it. Fields stand apart by tab, comma, bar, semicolon
/// or line end, in any order; those a card does not have are passed over.
pub fn read(burst: &str) -> Option<Card> {
    let fields: Vec<&str> = burst.split(parts).map(bare).filter(|field| !field.is_empty()).collect();
    let identity = fields.iter().find_map(|field| number(field))?;
    let name = fields.iter().find(|field| is_name(field)).map(|field| normalise_name(field))?;
    let address = fields.iter().filter(|field| is_address(field)).max_by_key(|field| field.chars().count());
    Some(Card { name, identity, address: address.map(|field| (*field).to_owned()).unwrap_or_default() })
}

/// How the register writes the end of a village's name, the longest first; an address only says 村 or 社区.
const ENDS: [&str; 9] =
    ["农村社区居民委员会", "社区居民委员会", "村民委员会", "居民委员会", "村委会", "居委会", "农村社区", "社区", "村"];

/// The village of a hall whose name stands in an address: of several the longest, so that 清明桥村 is not taken for 桥村. A
/// name that another village of the hall has too proposes nothing.
pub fn village_in(address: &str, villages: &[Village]) -> Option<VillageCode> {
    let address = plain(address);
    let reach = |village: &Village| {
        let stem = stem(&village.name);
        let forms = ["村", "社区", "农村社区", "居委会"].map(|end| format!("{stem}{end}"));
        let whole = plain(&village.name);
        let held = forms.iter().chain([&whole]).filter(|form| address.contains(form.as_str()));
        held.map(|form| form.chars().count()).max().filter(|_| !stem.is_empty())
    };
    let held: Vec<(usize, VillageCode)> =
        villages.iter().filter_map(|village| Some((reach(village)?, village.code))).collect();
    let longest = held.iter().map(|(length, _)| *length).max()?;
    let mut best = held.iter().filter(|(length, _)| *length == longest);
    match (best.next(), best.next()) {
        (Some((_, code)), None) => Some(*code),
        _ => None,
    }
}

/// The village that is called so: as the register writes it, as people do, or without 村 and 社区; else the one whose name
/// stands in the text.
pub fn village_named(text: &str, villages: &[Village]) -> Option<VillageCode> {
    let wanted = stem(text);
    let mut same = villages.iter().filter(|village| !wanted.is_empty() && stem(&village.name) == wanted);
    match (same.next(), same.next()) {
        (Some(village), None) => Some(village.code),
        _ => village_in(text, villages),
    }
}

/// A text without blanks, in half width.
fn plain(text: &str) -> String {
    text.chars().filter(|c| !is_blank(*c)).map(half_width).collect()
}

/// A village's name without its end.
fn stem(name: &str) -> String {
    let name = plain(name);
    let end = ENDS.iter().find_map(|end| name.strip_suffix(end));
    end.map_or_else(|| name.clone(), str::to_owned)
}

/// What stands between fields.
fn parts(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ',' | '，' | '|' | '｜' | ';' | '；' | '^')
}

/// A field without blanks around it and without what stands before it: `姓名：`.
fn bare(field: &str) -> &str {
    let field = field.trim_matches(is_blank);
    let labelled = LABELS.iter().find_map(|label| field.strip_prefix(label));
    let rest = labelled.and_then(|rest| rest.trim_start_matches(is_blank).strip_prefix([':', '：']));
    rest.unwrap_or(field).trim_matches(is_blank)
}

/// The number in its stored form, if the field is one of eighteen characters with the right one at its end (B.8).
fn number(field: &str) -> Option<String> {
    let number = fold(field);
    let digits = number.get(..17)?;
    let right = number.len() == 18 && birth_date(number.as_bytes()).is_some();
    (right && check_character(digits.as_bytes()) == number.chars().last()).then_some(number)
}

/// Whether the field is a name: of Chinese characters alone, a dot between its parts allowed, and nothing else that a card has.
fn is_name(field: &str) -> bool {
    let written = field.chars().all(|c| is_han(c) || is_name_separator(c)) && field.chars().any(is_han);
    let long = field.chars().count();
    let nation = field.ends_with('族') || NATIONS.split(' ').any(|nation| nation == field);
    written && long >= 2 && !WORDS.contains(&field) && !nation && !is_office(field) && !is_address(field)
}

/// Whether the field is the office that issued the card.
fn is_office(field: &str) -> bool {
    ["公安局", "公安分局", "派出所"].iter().any(|office| field.ends_with(office))
}

/// Whether the field is an address: long enough, with the words of places, and not the office that issued the card.
fn is_address(field: &str) -> bool {
    let long = field.chars().count() >= 6;
    let places = PLACES.iter().filter(|word| field.contains(**word)).count();
    long && places > 0 && field.chars().any(is_han) && !is_office(field)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NUMBER: &str = "11010119010203009X";

    fn card(burst: &str) -> Card {
        read(burst).unwrap_or_else(|| panic!("no card in {burst:?}"))
    }

    #[test]
    fn dy_01_every_usual_order_and_separator_is_read_alike() {
        let address = "四川省仪陇县新政镇观音桥村3组12号";
        let expected = Card { name: "王䶮".into(), identity: NUMBER.into(), address: address.into() };
        let bursts = [
            format!("王䶮\t男\t汉\t19010203\t{address}\t{NUMBER}\n"),
            format!("王䶮,男,汉族,1901-02-03,{address},{NUMBER},仪陇县公安局,20200101-20400101\r\n"),
            format!("{NUMBER}|王䶮|男|汉|1901.02.03|{address}|"),
            format!("姓名：王䶮\n性别：男\n民族：汉\n出生：1901年2月3日\n住址：{address}\n公民身份号码：{NUMBER}\n"),
            format!("仪陇县公安局；{address}；{NUMBER}；汉；男；王䶮"),
            format!("  王䶮 ， 男 ， {} ， {address} ", NUMBER.to_lowercase()),
        ];
        for burst in bursts {
            assert_eq!(card(&burst), expected, "{burst:?}");
        }
    }

    #[test]
    fn dy_01_rare_and_long_names_are_kept_and_a_short_card_has_no_address() {
        assert_eq!(card(&format!("买买提·阿不都热依木,男,维吾尔,{NUMBER}")).name, "买买提·阿不都热依木");
        assert_eq!(
            card(&format!("李𬱖|{NUMBER}")),
            Card { name: "李𬱖".into(), identity: NUMBER.into(), address: String::new() }
        );
        // A surname that is a nation's name too stands before a given name; a nation stands alone.
        assert_eq!(card(&format!("汉,女,水灵,{NUMBER}")).name, "水灵");
    }

    #[test]
    fn dy_01_what_is_no_card_is_left_as_it_was_typed() {
        for typed in
            ["王秀英", NUMBER, "王秀英,13800138000", "王秀英,110101190102030091", "男,汉,11010119010203009X", ""]
        {
            assert_eq!(read(typed), None, "{typed}");
        }
    }

    #[test]
    fn dy_01_the_village_is_the_longest_name_in_the_address() {
        let village = |code: u64, name: &str| Village { code: VillageCode(code), name: name.into() };
        let villages = [
            village(1, "桥村民委员会"),
            village(2, "清明桥村民委员会"),
            village(3, "高\u{e170}坪村民委员会"),
            village(4, "双河村民委员会"),
            village(5, "双河村民委员会"),
            village(6, "白鹤林农村社区居民委员会"),
        ];
        let places = [
            ("仪陇县新政镇清明桥村3组", Some(2)),
            ("新政镇 清明桥 村", Some(2)),
            ("新政镇桥村2组", Some(1)),
            ("新政镇高\u{e170}坪村", Some(3)),
            ("新政镇白鹤林社区7号", Some(6)),
            ("新政镇双河村1组", None),
            ("成都市青羊区", None),
            ("", None),
        ];
        for (address, expected) in places {
            assert_eq!(village_in(address, &villages), expected.map(VillageCode), "{address}");
        }
        for (name, expected) in
            [("清明桥", Some(2)), ("白鹤林社区", Some(6)), ("桥村", Some(1)), ("双河", None), ("", None)]
        {
            assert_eq!(village_named(name, &villages), expected.map(VillageCode), "{name}");
        }
    }
}
