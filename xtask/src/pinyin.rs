//! `pinyin.bin`: the toneless readings of Chinese characters, in the form `domain::search::PinyinTable` reads.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use domain::search::PinyinTable;
use pinyin::ToPinyinMulti;

/// The characters given to every client: the zero of dates, extension A, the unified ideographs, and the few of the
/// later extensions that have a reading, because people bear them as names. Extension B is left out: 14,000 characters
/// that hardly anybody bears.
const BLOCKS: [std::ops::RangeInclusive<u32>; 4] =
    [0x3007..=0x3007, 0x3400..=0x4DBF, 0x4E00..=0x9FFF, 0x2A700..=0x323AF];

/// Readings by character, the usual one first.
fn readings() -> BTreeMap<char, Vec<String>> {
    BLOCKS.into_iter().flatten().filter_map(char::from_u32).filter_map(|c| Some((c, readings_of(c)?))).collect()
}

/// Toneless, in the letters of a keyboard: `ü` is written `v`.
fn readings_of(c: char) -> Option<Vec<String>> {
    let mut list = Vec::new();
    for reading in c.to_pinyin_multi()? {
        let plain = reading.plain().replace('ü', "v").replace('ê', "e");
        if plain.bytes().all(|byte| byte.is_ascii_lowercase()) && !list.contains(&plain) {
            list.push(plain);
        }
    }
    (!list.is_empty()).then_some(list)
}

/// The table's bytes.
pub(crate) fn table() -> Result<Vec<u8>> {
    PinyinTable::encode(&readings()).context("the table of readings")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_reading_comes_first() {
        assert_eq!(readings_of('王').unwrap()[0], "wang");
        assert_eq!(readings_of('单').unwrap()[0], "dan");
        assert!(readings_of('单').unwrap().contains(&"shan".to_owned()));
        assert_eq!(readings_of('吕').unwrap(), ["lv"]);
        assert_eq!(readings_of('女').unwrap()[0], "nv");
        assert_eq!(readings_of('䶮').unwrap(), ["yan"]);
        assert_eq!(readings_of('𬱖').unwrap(), ["di"]);
        assert_eq!(readings_of('a'), None);
    }

    #[test]
    fn nearly_every_ideograph_is_in_the_table() {
        let list = readings();
        let unified = list.range('一'..='鿿').count();
        assert!(unified > 20_800, "{unified}");
        PinyinTable::parse(&table().unwrap()).unwrap();
    }
}
