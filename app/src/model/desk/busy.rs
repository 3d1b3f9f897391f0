//! Asking again while an answer is on its way: once more afterwards, never twice at the same time.

/// Whether a question is on its way, and whether it must be asked again when the answer is there.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Busy {
    /// Nothing on its way.
    #[default]
    Idle,
    /// Asked.
    Asked,
    /// Asked, and something changed meanwhile.
    AskedStale,
}

impl Busy {
    /// Something changed: whether to ask now.
    pub fn want(&mut self) -> bool {
        let now = *self == Busy::Idle;
        *self = if now { Busy::Asked } else { Busy::AskedStale };
        now
    }

    /// The answer came: whether to ask once more.
    pub fn answered(&mut self) -> bool {
        let again = *self == Busy::AskedStale;
        *self = if again { Busy::Asked } else { Busy::Idle };
        again
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_changes_meanwhile_ask_once_more() {
        let mut busy = Busy::default();
        assert!(busy.want());
        assert!(!busy.want());
        assert!(!busy.want());
        assert!(busy.answered());
        assert!(!busy.answered());
        assert!(busy.want());
    }
}
