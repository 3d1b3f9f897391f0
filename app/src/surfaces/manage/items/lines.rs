//! The lines of an item: materials, departments, questions; added, taken away, moved. What is typed in a line stays in its
//! own box: a line is laid out once and moved as it is, so that an input method is never interrupted (F01).

use super::edit::Editing;
use super::fields::units;
use crate::components::button::Button;
use crate::components::icon::{self, icon};
use crate::components::live::live;
use crate::locales::items::words;
use crate::model::manage::item_form::{ItemForm, LimitForm, LimitUnit, PaperForm, QuestionForm, UnitForm};
use domain::catalog::{ItemField, Meaning, Necessity};
use leptos::prelude::*;

/// A kind of line.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Material,
    Unit,
    Question,
}

impl Kind {
    fn keys(self, form: &ItemForm) -> Vec<u32> {
        match self {
            Kind::Material => form.materials.iter().map(|one| one.key).collect(),
            Kind::Unit => form.units.iter().map(|one| one.key).collect(),
            Kind::Question => form.questions.iter().map(|one| one.key).collect(),
        }
    }

    /// Moves the line at a place by one, or takes it away.
    fn step(self, form: &mut ItemForm, place: usize, step: Step) {
        match self {
            Kind::Material => step.take(&mut form.materials, place),
            Kind::Unit => step.take(&mut form.units, place),
            Kind::Question => step.take(&mut form.questions, place),
        }
    }

    fn add(self, form: &mut ItemForm) {
        let key = form.key();
        match self {
            Kind::Material => form.materials.push(PaperForm {
                key,
                need: Necessity::Attachment,
                texts: ["", "", "1", "", "", ""].map(str::to_owned),
                waived_from: None,
            }),
            Kind::Unit => {
                let within = LimitForm { unit: LimitUnit::Working, days: String::new() };
                form.units.push(UnitForm { key, name: String::new(), within });
            }
            Kind::Question => {
                form.questions.push(QuestionForm { key, ask: String::new(), means: Meaning::MayApply });
            }
        }
    }

    fn field(self) -> ItemField {
        match self {
            Kind::Material => ItemField::Materials,
            Kind::Unit => ItemField::Joint,
            Kind::Question => ItemField::Questions,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Kind::Material => "material",
            Kind::Unit => "unit",
            Kind::Question => "question",
        }
    }
}

/// What is done with a line.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    Up,
    Down,
    Away,
}

impl Step {
    fn take<T>(self, list: &mut Vec<T>, place: usize) {
        match self {
            Step::Up if place > 0 => list.swap(place, place - 1),
            Step::Down if place + 1 < list.len() => list.swap(place, place + 1),
            Step::Away if place < list.len() => drop(list.remove(place)),
            Step::Up | Step::Down | Step::Away => {}
        }
    }
}

/// The materials.
pub(super) fn materials(editing: Editing) -> AnyView {
    lines(editing, Kind::Material, material)
}

/// The departments of a joint matter.
pub(super) fn departments(editing: Editing) -> AnyView {
    lines(editing, Kind::Unit, unit)
}

/// The questions.
pub(super) fn questions(editing: Editing) -> AnyView {
    lines(editing, Kind::Question, question)
}

fn lines(editing: Editing, kind: Kind, cells: fn(Editing, u32) -> AnyView) -> AnyView {
    let w = &words().form;
    let keys = Memo::new(move |_| (editing.laid.get(), editing.form.with(|form| kind.keys(form))));
    let each = move || {
        let (laid, keys) = keys.get();
        keys.into_iter().map(move |key| (laid, key)).collect::<Vec<(u32, u32)>>()
    };
    let line = move |(_, key): (u32, u32)| {
        let act = move |step: Step| {
            move || {
                editing.change(|form| {
                    if let Some(place) = kind.keys(form).iter().position(|other| *other == key) {
                        kind.step(form, place, step);
                    }
                });
            }
        };
        let [up, down, away] = w.moves;
        let buttons =
            [(Step::Up, "up", up), (Step::Down, "down", down), (Step::Away, "away", away)].map(|(step, name, word)| {
                Button::new(format!("{}-{name}", kind.name()), word, act(step)).small().quiet().view()
            });
        view! {
            <li class="item-form__line" data-testid=kind.name()>
                <div class="item-form__cells">{cells(editing, key)}</div>
                <div class="item-form__acts">{buttons.into_iter().collect_view()}</div>
            </li>
        }
    };
    let under = live(move || {
        match editing.under(kind.field()) {
        crate::components::field::Under::Wrong(text) => Some(
            view! { <p class="field__error" role="alert" data-testid=format!("{}-error", kind.name())>{icon(icon::LATE)}{text}</p> }.into_any(),
        ),
        crate::components::field::Under::Hint(text) => Some(view! { <p class="field__hint">{text}</p> }.into_any()),
        _ => None,
    }
    });
    let add = match kind {
        Kind::Material => w.add[0],
        Kind::Unit => w.add[1],
        Kind::Question => w.add[2],
    };
    let add = Button::new(format!("{}-add", kind.name()), add, move || editing.change(|form| kind.add(form)));
    view! {
        <div class="field field--whole">
            <p class="field__label">{(w.label)(kind.field())}</p>
            <ul class="item-form__lines"><For each=each key=|key| *key children=line /></ul>
            {under}
            <div>{add.small().view()}</div>
        </div>
    }
    .into_any()
}

/// A small field with its label, filled once; what is typed goes to the form.
fn cell(
    name: &'static str,
    label: &'static str,
    kind: &'static str,
    value: String,
    put: impl Fn(String) + 'static,
) -> AnyView {
    view! {
        <label class=format!("item-form__cell item-form__cell--{name}")>
            <span class="field__label">{label}</span>
            <input class="field__input" type=kind autocomplete="off" data-testid=format!("line-{name}") value=value
                on:input=move |event| put(event_target_value(&event)) />
        </label>
    }
    .into_any()
}

/// One of a few, chosen once.
fn choice<const N: usize>(
    name: &'static str,
    label: &'static str,
    options: [&'static str; N],
    chosen: usize,
    put: impl Fn(usize) + 'static,
) -> AnyView {
    let options: Vec<AnyView> = options
        .into_iter()
        .enumerate()
        .map(|(place, word)| {
            view! { <option value=place.to_string() selected=place == chosen>{word}</option> }.into_any()
        })
        .collect();
    view! {
        <label class=format!("item-form__cell item-form__cell--{name}")>
            <span class="field__label">{label}</span>
            <select class="field__input" data-testid=format!("line-{name}")
                on:change=move |event| put(event_target_value(&event).parse().unwrap_or(0))>{options}</select>
        </label>
    }
    .into_any()
}

const NEEDS: [Necessity; 4] = [Necessity::Main, Necessity::Attachment, Necessity::MayFollow, Necessity::Optional];

fn material(editing: Editing, key: u32) -> AnyView {
    let w = &words().form;
    let Some(one) = find(editing, key, |form| &form.materials, |one| one.key) else { return ().into_any() };
    let change = move |change: &dyn Fn(&mut PaperForm)| {
        editing.change(|form| form.materials.iter_mut().filter(|one| one.key == key).for_each(change));
    };
    let [name, form, copies, source, except, sample] = one.texts;
    let text = move |place: usize, id: &'static str, label: &'static str, value: String| {
        cell(id, label, "text", value, move |text| change(&move |one| one.texts[place].clone_from(&text)))
    };
    let [l_name, l_need, l_form, l_copies, l_source, l_waived, l_except, l_sample] = w.material;
    let chosen = NEEDS.iter().position(|need| *need == one.need).unwrap_or(0);
    let waived = one.waived_from.map(|day| day.to_string()).unwrap_or_default();
    [
        text(0, "name", l_name, name),
        choice("need", l_need, NEEDS.map(w.need), chosen, move |place| {
            change(&move |one| one.need = NEEDS[place.min(NEEDS.len() - 1)]);
        }),
        text(1, "form", l_form, form),
        text(2, "copies", l_copies, copies),
        text(3, "source", l_source, source),
        text(5, "sample", l_sample, sample),
        cell("waived", l_waived, "date", waived, move |day| change(&move |one| one.waived_from = day.parse().ok())),
        text(4, "except", l_except, except),
    ]
    .into_iter()
    .collect_view()
    .into_any()
}

fn unit(editing: Editing, key: u32) -> AnyView {
    let [l_name, l_within] = words().form.department;
    let Some(one) = find(editing, key, |form| &form.units, |one| one.key) else { return ().into_any() };
    let change = move |change: &dyn Fn(&mut UnitForm)| {
        editing.change(|form| form.units.iter_mut().filter(|one| one.key == key).for_each(change));
    };
    let chosen = RwSignal::new(one.within.unit);
    let choose = Callback::new(move |unit| {
        chosen.set(unit);
        change(&move |one| one.within.unit = unit);
    });
    let name = cell("name", l_name, "text", one.name, move |text| change(&move |one| one.name.clone_from(&text)));
    let days = cell("days", l_within, "text", one.within.days, move |text| {
        change(&move |one| one.within.days.clone_from(&text));
    });
    let unit = units("line-unit".to_owned(), l_within, chosen.into(), false, choose);
    view! { {name}{days}<div class="item-form__cell item-form__cell--need">{unit}</div> }.into_any()
}

const MEANINGS: [Meaning; 3] = [Meaning::MayApply, Meaning::MayNot, Meaning::AskCounter];

fn question(editing: Editing, key: u32) -> AnyView {
    let [l_ask, l_means] = words().form.question;
    let Some(one) = find(editing, key, |form| &form.questions, |one| one.key) else { return ().into_any() };
    let change = move |change: &dyn Fn(&mut QuestionForm)| {
        editing.change(|form| form.questions.iter_mut().filter(|one| one.key == key).for_each(change));
    };
    let chosen = MEANINGS.iter().position(|means| *means == one.means).unwrap_or(0);
    let ask = cell("ask", l_ask, "text", one.ask, move |text| change(&move |one| one.ask.clone_from(&text)));
    let means = choice("means", l_means, MEANINGS.map(words().meaning), chosen, move |place| {
        change(&move |one| one.means = MEANINGS[place.min(MEANINGS.len() - 1)]);
    });
    view! { {ask}{means} }.into_any()
}

/// A line by its key.
fn find<T: Clone + 'static>(
    editing: Editing,
    key: u32,
    list: fn(&ItemForm) -> &Vec<T>,
    key_of: fn(&T) -> u32,
) -> Option<T> {
    editing.form.with_untracked(|form| list(form).iter().find(|one| key_of(one) == key).cloned())
}
