//! The line of steps a citizen sees: what is done, what is going on, what comes next.

use domain::public::status::{StageView, StatusView, StepKind};
use domain::time::{Date, Timestamp};

/// A step on the line.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Step {
    /// What.
    pub what: What,
    /// How it stands.
    pub state: State,
}

/// What a step is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum What {
    /// Something that has happened.
    Happened(StepKind),
    /// Missing papers are to be brought.
    Bring,
    /// The case is taken up.
    Accept,
    /// It is handled and decided.
    Handle,
    /// The result is fetched.
    Fetch,
}

/// How a step stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum State {
    /// Done at a moment.
    Done(Timestamp),
    /// Going on; to be finished by a day if one is promised.
    Now(Option<Date>),
    /// Waiting for the citizen.
    Yours,
    /// The next step.
    Next,
    /// One after that.
    Later,
}

/// The steps of a case, the oldest first.
pub fn steps(view: &StatusView) -> Vec<Step> {
    let done = view.steps.iter().map(|step| Step { what: What::Happened(step.what), state: State::Done(step.at) });
    let step = |what, state| Step { what, state };
    let to_come = match view.stage {
        StageView::Missing => vec![
            step(What::Bring, State::Yours),
            step(What::Accept, State::Next),
            step(What::Handle, State::Later),
            step(What::Fetch, State::Later),
        ],
        StageView::InHand => vec![step(What::Handle, State::Now(view.due)), step(What::Fetch, State::Next)],
        StageView::Ready => vec![step(What::Fetch, State::Yours)],
        StageView::Returned | StageView::Done | StageView::Withdrawn => Vec::new(),
    };
    done.chain(to_come).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::privacy::mask_name;
    use domain::public::status::StepView;

    fn view(stage: StageView, happened: &[StepKind]) -> StatusView {
        let day = Date::ymd(2026, 2, 13).expect("a day");
        StatusView {
            number: "XZ-260213-A-0012-7".to_owned(),
            item: "item".to_owned(),
            applicant: mask_name("Wang Ying"),
            stage,
            steps: happened.iter().map(|what| StepView { what: *what, at: day.at(9, 48) }).collect(),
            missing: Vec::new(),
            due: Date::ymd(2026, 2, 27),
            provisional: false,
            days_left: Some(1),
            hotline: "0817-0000000".to_owned(),
            as_of: day.at(10, 0),
            on_the_spot: false,
            fee: None,
        }
    }

    fn to_come(stage: StageView) -> Vec<State> {
        steps(&view(stage, &[StepKind::Received])).into_iter().skip(1).map(|step| step.state).collect()
    }

    #[test]
    fn op_12_what_has_happened_comes_first_with_its_moment() {
        let steps = steps(&view(StageView::InHand, &[StepKind::Received, StepKind::Accepted]));
        let at = Date::ymd(2026, 2, 13).expect("a day").at(9, 48);
        assert_eq!(steps[1], Step { what: What::Happened(StepKind::Accepted), state: State::Done(at) });
        assert_eq!(steps[2], Step { what: What::Handle, state: State::Now(Date::ymd(2026, 2, 27)) });
    }

    #[test]
    fn op_12_one_step_at_the_most_is_now_or_yours() {
        let stages = [StageView::Missing, StageView::InHand, StageView::Returned, StageView::Ready, StageView::Done];
        for stage in stages {
            let now = |state: &State| matches!(state, State::Now(_) | State::Yours);
            assert!(to_come(stage).iter().filter(|state| now(state)).count() <= 1, "{stage:?}");
        }
        assert_eq!(to_come(StageView::Missing)[..2], [State::Yours, State::Next]);
        assert_eq!(to_come(StageView::Done), []);
        assert_eq!(to_come(StageView::Returned), []);
    }
}
