//! Masking by the table of B.7, and the scanner over hidden and open numbers.

use super::*;

const NAMES: &str = include_str!("../../data/names-edge-cases.csv");

#[test]
fn b07_names_are_masked_as_in_the_table() {
    for (name, masked) in [
        ("张三", "张*"),
        ("张小三", "张*三"),
        ("欧阳建国", "欧**国"),
        ("丶", "*"),
        ("阿不都热依木·买买提", "阿****木·买*提"),
        ("洛桑·扎西", "洛*·扎*"),
        ("迪丽拜尔·阿卜杜如苏力·吐尔逊", "迪**尔·阿****力·吐*逊"),
        ("买买提．吐逊", "买*提．吐*"),
        ("李𬱖", "李*"),
        ("𬱖𬱖𬱖", "𬱖*𬱖"),
        ("刘\u{e863}明", "刘*明"),
        ("DAVID LEE", "D***D L*E"),
        (" 王秀英 ", "王*英"),
        ("罗·", "*·"),
        ("·", "*"),
        ("", "*"),
    ] {
        assert_eq!(mask_name(name).as_str(), masked, "{name}");
    }
}

#[test]
fn b07_a_grapheme_is_never_torn() {
    // A variation selector and an accent stay with their character, or go with it.
    assert_eq!(mask_name("葛\u{e0100}三").as_str(), "葛\u{e0100}*");
    assert_eq!(mask_name("葛\u{e0100}").as_str(), "*");
    assert_eq!(mask_name("李e\u{301}明").as_str(), "李*明");
    assert_eq!(mask_name("王明辻\u{fe00}").as_str(), "王*辻\u{fe00}");
    assert_eq!(mask_name("\u{301}三").as_str(), "\u{301}*");
}

#[test]
fn b07_compound_surnames_stay_by_a_switch() {
    for (name, masked) in [
        ("欧阳建国", "欧阳*国"),
        ("诸葛亮", "诸葛*"),
        ("欧阳", "欧*"),
        ("张小三", "张*三"),
        ("阿不都热依木·买买提", "阿****木·买*提"),
        ("欧阳·建国", "欧*·建*"),
    ] {
        assert_eq!(mask_name_with(name, CompoundSurname::Kept).as_str(), masked, "{name}");
    }
}

#[test]
fn b07_no_name_of_the_file_comes_through() {
    for name in NAMES.lines().skip(2).filter_map(|line| line.split(',').next()) {
        for compound in [CompoundSurname::Masked, CompoundSurname::Kept] {
            let masked = mask_name_with(name, compound);
            assert!(masked.as_str().contains('*'), "{name}");
            assert!(!masked.as_str().contains(name), "{name}");
            let bytes = minicbor::to_vec(&masked).unwrap();
            assert_eq!(minicbor::decode::<MaskedName>(&bytes).unwrap(), masked);
        }
    }
    let open = minicbor::to_vec("张三").unwrap();
    assert!(minicbor::decode::<MaskedName>(&open).is_err());
}

#[test]
fn b07_numbers_are_masked() {
    assert_eq!(mask_phone("13800008000"), "138****8000");
    assert_eq!(mask_phone("１３８００００８０００"), "138****8000");
    assert_eq!(mask_phone("0817-0000000"), "0817-***0000");
    assert_eq!(mask_phone("同上"), "**");
    assert_eq!(mask_phone("0000000"), "*******");
    assert_eq!(mask_identity("511324199912310018"), "**************0018");
    assert_eq!(mask_identity("51132419500101000x"), "**************000X");
    assert_eq!(mask_identity_inside("511324199912310018"), "511324********0018");
    assert_eq!(mask_identity_inside("511324991231001"), "511324*****1001");
    assert_eq!(mask_identity("0018"), "****");
    assert_eq!(mask_bank_card("6222021234567890128"), "***************0128");
}

#[test]
fn b07_addresses_end_at_the_village() {
    for (address, masked) in [
        ("四川省仪陇县金城镇石佛村3组25号", "四川省仪陇县金城镇石佛村3组"),
        ("仪陇县石村镇大山村二组", "仪陇县石村镇大山村二组"),
        ("大山村村民委员会第三村民小组12号", "大山村村民委员会第三村民小组"),
        ("大山村上湾组5号附1", "大山村上湾组"),
        ("大山村25号王家组", "大山村"),
        ("新政镇德乡社区离堆路112号3单元", "新政镇德乡社区"),
        ("新政镇离堆路112号", "新政镇"),
        ("五一街道人民路1号", "五一街道"),
        ("离堆路112号", ""),
        ("高\u{e170}村1号", "高\u{e170}村"),
        ("", ""),
    ] {
        assert_eq!(mask_address_to_village(address), masked, "{address}");
    }
}

fn kinds(text: &str) -> Vec<(LeakKind, &str)> {
    find_leaks(text).into_iter().map(|leak| (leak.kind, &text[leak.range])).collect()
}

#[test]
fn a6_09_whole_numbers_are_found() {
    use LeakKind::{BankCard, Identity, Mobile};
    assert_eq!(kinds("身份证511324199912310001。"), [(Identity, "511324199912310001")]);
    assert_eq!(kinds("51132419500101000x"), [(Identity, "51132419500101000x")]);
    assert_eq!(kinds("５１１３２４１９５００１０１０００Ｘ"), [(Identity, "５１１３２４１９５００１０１０００Ｘ")]);
    assert_eq!(kinds("\"phone\":\"13800138000\""), [(Mobile, "13800138000")]);
    assert_eq!(kinds("电话１３８００１３８０００，"), [(Mobile, "１３８００１３８０００")]);
    assert_eq!(kinds("+8613800138000"), [(Mobile, "8613800138000")]);
    assert_eq!(kinds("138-0013-8000"), [(Mobile, "138-0013-8000")]);
    assert_eq!(kinds("511324 19500101 000X"), [(Identity, "511324 19500101 000X")]);
    assert_eq!(kinds("4111111111111111"), [(BankCard, "4111111111111111")]);
    assert_eq!(kinds("6222020000000000000x"), [(BankCard, "6222020000000000000x")]);
    assert_eq!(kinds("511324199912310001x"), [(Identity, "511324199912310001x")]);
    assert_eq!(kinds("卡 6222 0200 0000 0000 000"), [(BankCard, "6222 0200 0000 0000 000")]);
    assert_eq!(kinds("00511324199912310001"), [(Identity, "00511324199912310001")]);
    assert_eq!(kinds("13800138000 511324199912310001").len(), 2);
}

#[test]
fn a6_09_hidden_numbers_and_other_numbers_are_not_leaks() {
    for text in [
        "**************0001",
        "138****8000",
        "〔2026〕承-A-0012",
        "1767197400000",
        "2026-09-24 09:05:00",
        "511324196201030000",
        "0817-0000000",
        "A005 3 2026",
        "12345678901",
        "1767197400000000",
        "",
    ] {
        assert_eq!(find_leaks(text), [], "{text}");
    }
}
