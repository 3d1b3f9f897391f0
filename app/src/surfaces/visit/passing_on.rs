//! Papers go from village to hall or back, with a slip (AG-09, D23).

use super::session::Visit;
use super::sheet::line;
use crate::components::button::Button;
use crate::components::custody_slip::transfer_slip;
use crate::components::dialog::Dialog;
use crate::components::field::{Under, field};
use crate::components::live::{attribute, live};
use crate::locales::visit::words;
use crate::model::sending::Sending;
use crate::shell::clock;
use domain::action::Action;
use domain::case::number::PaperNumber;
use domain::ids::CommandId;
use domain::ids::{RecordId, StaffNo};
use domain::visit::VisitCommand;
use domain::visit::custody::{Direction, Transfer};
use leptos::prelude::*;

/// The dialog, when it is open.
pub fn dialog(visit: Visit) -> AnyView {
    let open = Memo::new(move |_| visit.passing_on.with(Option::is_some));
    live(move || open.get().then(|| one(visit))).into_any()
}

fn one(visit: Visit) -> AnyView {
    let w = words();
    // One press is one command (F50).
    let id = StoredValue::new(clock::fresh_id());
    let to = RwSignal::new(None::<StaffNo>);
    let papers = RwSignal::new(String::new());
    let said = RwSignal::new(None::<String>);
    let rows: Vec<AnyView> = untrack(|| visit.with_me())
        .into_iter()
        .map(|(id, custody)| choice(visit, id, format!("{} · {}", custody.original.paper, custody.original.owner)))
        .collect();
    let me = visit.actor();
    let staff = visit.setup.with_untracked(|setup| setup.as_ref().map(|setup| setup.staff.clone()).unwrap_or_default());
    let options: Vec<AnyView> = staff
        .into_iter()
        .filter(|member| Some(&member.no) != me.as_ref())
        .map(|member| {
            view! { <option value=member.no.0.clone()>{format!("{} {}", member.name, member.post)}</option> }.into_any()
        })
        .collect();
    let choose = move |event| {
        let no = event_target_value(&event);
        to.set((!no.is_empty()).then_some(StaffNo(no)));
    };
    let receiver = view! {
        <select class="field__input" id="visit-pass-to" data-testid="visit-pass-to" on:change=choose>
            <option value="">{w.choose}</option>
            {options}
        </select>
    };
    let leave = move || visit.passing_on.set(None);
    let send = move || {
        let (Some(to), Some(originals)) = (to.get_untracked(), visit.passing_on.get_untracked()) else { return };
        visit.pass_on(id, (originals, papers.get_untracked()), to, said);
    };
    let off = move || {
        to.with(Option::is_none)
            || (visit.passing_on.with(|chosen| chosen.as_ref().is_none_or(Vec::is_empty))
                && papers.with(|papers| papers.trim().is_empty()))
    };
    let error = live(move || {
        said.get().map(|text| view! { <p class="field__error" role="alert" data-testid="visit-pass-error">{text}</p> })
    });
    view! {
        <Dialog testid="visit-pass-dialog" title=w.pass_on on_escape=move |()| leave()>
            <ul class="visit-list">{rows}</ul>
            {line("visit-pass-papers", w.other_papers, "", papers.into(), move |text| papers.set(text), || Under::Nothing)}
            {field("visit-pass-to", w.pass_to, receiver.into_any(), true, || Under::Nothing)}
            {error}
            <div class="dialog__acts">
                {Button::new("visit-pass-no", w.no, leave).view()}
                {Button::new("visit-pass-yes", w.pass_yes, send).primary().off(off).view()}
            </div>
        </Dialog>
    }
    .into_any()
}

/// An original that goes or stays.
fn choice(visit: Visit, id: RecordId, name: String) -> AnyView {
    let on = Memo::new(move |_| visit.passing_on.with(|chosen| chosen.as_ref().is_some_and(|ids| ids.contains(&id))));
    let turn = move |_| {
        visit.passing_on.update(|chosen| {
            let Some(ids) = chosen else { return };
            match ids.iter().position(|other| *other == id) {
                Some(at) => {
                    ids.remove(at);
                }
                None => ids.push(id),
            }
        });
    };
    view! {
        <li>
            <label class="visit-choice" data-testid="visit-pass-original">
                <input type="checkbox" prop:checked=attribute(move || on.get()) on:change=turn /><b>{name}</b>
            </label>
        </li>
    }
    .into_any()
}

impl Visit {
    /// Passes papers on and prints the slip for the one who gets them.
    fn pass_on(
        self,
        id: StoredValue<CommandId>,
        (originals, papers): (Vec<RecordId>, String),
        to: StaffNo,
        said: RwSignal<Option<String>>,
    ) {
        let to_hall = self.setup.with_untracked(|setup| {
            let staff = setup.as_ref().map(|setup| setup.staff.as_slice()).unwrap_or_default();
            staff.iter().any(|member| member.no == to && member.is_in_hall())
        });
        let direction = if to_hall { Direction::ToHall } else { Direction::ToVillage };
        let number = PaperNumber(String::new());
        let named = untrack(|| self.with_me());
        let command = VisitCommand::PassOn { originals, papers, to, direction, number };
        self.issue(id.get_value(), command, move |reply| {
            let mut sending = Sending::Saving;
            let Some(saved) = sending.answer(reply) else {
                id.try_update_value(|id| *id = clock::fresh_id());
                let _ = said.try_set(super::taking::trouble(&sending));
                return;
            };
            self.passing_on.set(None);
            self.say(words().passed.to_owned());
            let Some(Action::Visit(VisitCommand::PassOn { originals, papers, to, direction, number })) = saved.action
            else {
                return;
            };
            let of = named.iter().filter(|(id, _)| originals.contains(id));
            let mut list: Vec<String> =
                of.map(|(_, one)| format!("{} · {}", one.original.paper, one.original.owner)).collect();
            list.extend(Some(papers).filter(|papers| !papers.trim().is_empty()));
            let from = self.actor().unwrap_or_else(|| StaffNo(String::new()));
            let names = untrack(|| [self.name_of(&from), self.name_of(&to)]);
            let at = self.at();
            let slip = Transfer { number, direction, from, to, originals, papers: list, at, received: None };
            let (hall, hotline) = untrack(|| self.hall());
            self.print_now(transfer_slip(&hall, &slip, [names[0].as_str(), names[1].as_str()], &hotline), "ticket80");
        });
    }
}
