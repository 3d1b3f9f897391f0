//! Choosing the item: by a part of its name, those of this counter first.

use domain::catalog::ServiceItem;
use domain::hall::{Counter, Series};
use domain::people::fold;

/// How many are shown at once.
const MOST: usize = 80;

/// Whether an item belongs to the counter: one of its queues serves the item's window.
pub fn is_ours(item: &ServiceItem, counter: Option<&Counter>, series: &[Series]) -> bool {
    let Some(counter) = counter else { return false };
    let ours = series.iter().filter(|series| counter.series.contains(&series.letter));
    ours.flat_map(|series| &series.windows).any(|window| *window == item.window)
}

/// Items whose name or window holds every word typed; of this counter first, otherwise in the catalogue's order.
pub fn filter(items: &[ServiceItem], typed: &str, counter: Option<&Counter>, series: &[Series]) -> Vec<ServiceItem> {
    let typed = fold(typed).to_lowercase();
    let words: Vec<&str> = typed.split_whitespace().collect();
    let fits = |item: &&ServiceItem| {
        let name = item.name.to_lowercase();
        words.iter().all(|word| name.contains(word) || item.window.contains(word))
    };
    let mut found: Vec<ServiceItem> = items.iter().filter(fits).cloned().collect();
    found.sort_by_key(|item| (!is_ours(item, counter, series), item.window.clone(), item.no));
    found.truncate(MOST);
    found
}
