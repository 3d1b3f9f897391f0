//! Limits on tries: counted per key in a window of time, with bounded memory, kept nowhere.

use domain::case::number::CaseNumber;
use domain::time::Timestamp;
use std::collections::BTreeMap;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};

/// How many keys are remembered at the most; above it the oldest window is forgotten.
const MOST_KEYS: usize = 10_000;
const MINUTE_MS: i64 = 60_000;

/// Counts tries per key.
pub struct Tries<K> {
    windows: Mutex<BTreeMap<K, Window>>,
    allowed: u32,
    span_ms: i64,
}

#[derive(Clone, Copy)]
struct Window {
    since: Timestamp,
    count: u32,
}

impl<K: Ord + Clone> Tries<K> {
    /// Allows some tries in a span of time.
    pub fn new(allowed: u32, span_ms: i64) -> Self {
        Tries { windows: Mutex::new(BTreeMap::new()), allowed, span_ms }
    }

    /// Counts a try before it is made, so that many at the same moment are counted too.
    ///
    /// # Errors
    /// There were too many: seconds until the next is allowed.
    pub fn take(&self, key: &K, now: Timestamp) -> Result<(), u32> {
        let mut windows = self.windows.lock().unwrap_or_else(PoisonError::into_inner);
        let over = |window: &Window| now.0 - window.since.0 >= self.span_ms || now < window.since;
        if windows.len() >= MOST_KEYS && !windows.contains_key(key) {
            windows.retain(|_, window| !over(window));
            let oldest = windows.iter().min_by_key(|(_, window)| window.since).map(|(key, _)| key.clone());
            if let Some(oldest) = oldest.filter(|_| windows.len() >= MOST_KEYS) {
                windows.remove(&oldest);
            }
        }
        let window = windows.entry(key.clone()).or_insert(Window { since: now, count: 0 });
        if over(window) {
            *window = Window { since: now, count: 0 };
        }
        if window.count >= self.allowed {
            let left = window.since.0 + self.span_ms - now.0;
            return Err(u32::try_from(left / 1000 + 1).unwrap_or(u32::MAX));
        }
        window.count += 1;
        Ok(())
    }

    /// A try that was right is not counted.
    pub fn forgive(&self, key: &K) {
        let mut windows = self.windows.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(window) = windows.get_mut(key) {
            window.count = window.count.saturating_sub(1);
            if window.count == 0 {
                windows.remove(key);
            }
        }
    }
}

/// The limits of everything that can be guessed at without signing in.
pub struct Limits {
    /// Wrong last digits for one case number.
    pub number: Tries<CaseNumber>,
    /// Wrong look-ups from one address, which may be shared by everybody in the hall.
    pub looker: Tries<IpAddr>,
    /// Wrong hall codes from one address.
    pub admission: Tries<IpAddr>,
}

impl Default for Limits {
    fn default() -> Self {
        Limits {
            number: Tries::new(5, 10 * MINUTE_MS),
            looker: Tries::new(60, MINUTE_MS),
            admission: Tries::new(10, MINUTE_MS),
        }
    }
}

/// The address by which tries are counted: an IPv6 subscriber has a whole /64 at hand.
pub fn counted(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V4(address) => IpAddr::V4(address),
        IpAddr::V6(address) => {
            let mut octets = address.octets();
            octets[8..].fill(0);
            IpAddr::V6(octets.into())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn f28_tries_are_counted_per_key_and_forgotten_in_time() {
        let tries = Tries::new(2, 60_000);
        let at = |second: i64| Timestamp(second * 1000);
        assert_eq!(tries.take(&1, at(0)), Ok(()));
        assert_eq!(tries.take(&1, at(1)), Ok(()));
        assert_eq!(tries.take(&1, at(10)), Err(51));
        assert_eq!(tries.take(&2, at(10)), Ok(()));
        assert_eq!(tries.take(&1, at(60)), Ok(()));
        tries.forgive(&1);
        assert_eq!(tries.take(&1, at(61)), Ok(()));
    }

    #[test]
    fn f28_the_memory_of_tries_is_bounded() {
        let tries = Tries::new(1, 60_000);
        for key in 0..MOST_KEYS + 500 {
            let now = Timestamp(i64::try_from(key).expect("small"));
            assert_eq!(tries.take(&key, now), Ok(()));
        }
        assert_eq!(tries.windows.lock().expect("whole").len(), MOST_KEYS);
    }

    #[test]
    fn f28_addresses_of_one_subscriber_are_one() {
        let of = |text: &str| counted(text.parse().expect("an address"));
        assert_eq!(of("2001:db8::1"), of("2001:db8::ffff:2"));
        assert_ne!(of("2001:db8:0:1::1"), of("2001:db8:0:2::1"));
        assert_eq!(of("::ffff:192.0.2.7"), of("192.0.2.7"));
    }
}
