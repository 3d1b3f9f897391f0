//! What the desk knows and asks: every signal of the surface, made once at its root and never disposed, so that a late
//! answer touches nothing that is gone (F39).

use super::printing::PrintJob;
use super::{browser, fetching};
use crate::locales::dates;
use crate::model::ask::{
    Ask, Bookings, CasePage, CounterQueue, Following, HandedIn, Light, OpenMatter, Reply, Setup, Sitting,
};
use crate::model::desk::booking::BookingForm;
use crate::model::desk::busy::Busy;
use crate::model::desk::call::Call;
use crate::model::desk::consult_form::ConsultForm;
use crate::model::desk::given::Given;
use crate::model::desk::hand_form::HandForm;
use crate::model::desk::incident_form::IncidentForm;
use crate::model::desk::picture::Pictures;
use crate::model::desk::search::Search;
use crate::model::desk::stage_form::StageForm;
use crate::model::desk::step::StepForm;
use crate::model::desk::turn_form::TurnForm;
use crate::model::desk::{CaseKey, Place};
use crate::model::intake::draft::Draft;
use crate::model::intake::{Form, Served};
use crate::model::row::CaseRow;
use crate::shell::clock;
use crate::shell::store::Store;
use domain::action::Action;
use domain::case::command::CaseCommand;
use domain::catalog::{HandlingMode, ServiceItem};
use domain::hall::{Counter, StaffMember};
use domain::ids::{CommandId, CounterNo, RecordId, StaffNo};
use domain::time::{Date, Timestamp};
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// Who sits where.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Seat {
    /// The clerk.
    pub staff: StaffNo,
    /// The counter.
    pub counter: CounterNo,
}

/// The case on the screen.
#[derive(Clone, PartialEq, Debug)]
pub enum Shown {
    /// None.
    Nothing,
    /// Being fetched.
    Fetching,
    /// Here.
    Case(Box<CasePage>),
    /// There is none here.
    Gone,
}

/// What the desk knows; cheap to copy.
#[derive(Clone, Copy)]
pub struct Desk {
    store: StoredValue<Store, LocalStorage>,
    busy: StoredValue<[Busy; fetching::TOPICS]>,
    /// The light; none before the store says anything.
    pub light: RwSignal<Option<Light>>,
    /// Hall, staff, counters.
    pub setup: RwSignal<Option<Setup>>,
    /// Who sits where; none before the counter is open.
    pub seat: RwSignal<Option<Seat>>,
    /// Who sits where today; none before it is known.
    pub seats: RwSignal<Option<Vec<Sitting>>>,
    /// Somebody said to sit at the counter of the seat, whoever has it; the centre is not told yet.
    pub claimed: RwSignal<bool>,
    /// Another person or counter is being chosen; the seat stays until somebody sits down.
    pub changing: RwSignal<bool>,
    /// Items in force.
    pub items: RwSignal<Vec<ServiceItem>>,
    /// Open cases of the counter.
    pub today: RwSignal<Option<Vec<CaseRow>>>,
    /// The queue as the counter sees it.
    pub queue: RwSignal<Option<CounterQueue>>,
    /// How a call stands.
    pub call: RwSignal<Call>,
    /// Where the person is.
    pub place: RwSignal<Place>,
    /// The record behind the address of a case, once known.
    pub case_id: RwSignal<Option<RecordId>>,
    /// The case on the screen.
    pub shown: RwSignal<Shown>,
    /// The form of a new case.
    pub form: RwSignal<Option<Form>>,
    /// A half-filled form that was found at the start.
    pub draft: RwSignal<Option<Draft>>,
    /// The item picker is open again over a form that has an item.
    pub picking: RwSignal<bool>,
    /// The return dialog of intake is open.
    pub returning: RwSignal<bool>,
    /// A step on the case being filled in.
    pub step: RwSignal<Option<StepForm>>,
    /// A number just given out.
    pub given: RwSignal<Option<Given>>,
    /// The case behind it, once here.
    pub given_case: RwSignal<Option<CasePage>>,
    /// A refused step that is opened again when its case is on the screen.
    pub mending: StoredValue<Option<(CommandId, CaseCommand)>>,
    /// The device is to be let in anew.
    pub reopening: RwSignal<bool>,
    /// Printing has just begun: a second press of the key in passing does not confirm the paper.
    pub looking: RwSignal<bool>,
    /// Print was pressed before the case was here; true for the roll.
    pub print_soon: StoredValue<Option<bool>>,
    /// The search box.
    pub search: RwSignal<Search>,
    /// What needs attention.
    pub matters: RwSignal<Option<Vec<OpenMatter>>>,
    /// Earlier cases of the person in the form.
    pub known: RwSignal<Vec<CaseRow>>,
    /// What the person in the form has handed in so far.
    pub handed_in: RwSignal<Vec<HandedIn>>,
    /// Pictures of the case on the screen.
    pub pictures: RwSignal<Pictures>,
    /// Why a picture was not kept, or a material not taken over.
    pub file_fault: RwSignal<Option<String>>,
    /// Short words, by number.
    pub toasts: RwSignal<Vec<(u32, String)>>,
    /// The corrected time, every few seconds.
    pub now: RwSignal<Timestamp>,
    /// What lies ready to be printed.
    pub print: RwSignal<Option<PrintJob>>,
    /// Hand-overs that are not closed.
    pub hand_overs: RwSignal<Vec<Following>>,
    /// A hand-over being written down.
    pub handing: RwSignal<Option<HandForm>>,
    /// Appointments, and when one can be made.
    pub bookings: RwSignal<Bookings>,
    /// An appointment that is being made.
    pub booking: RwSignal<Option<BookingForm>>,
    /// Somebody is being told that it cannot be done.
    pub turning: RwSignal<Option<TurnForm>>,
    /// A question that becomes no case.
    pub consulting: RwSignal<Option<ConsultForm>>,
    /// An incident that is being reported.
    pub reporting: RwSignal<Option<IncidentForm>>,
    /// A stage of a project that is being entered.
    pub staging: RwSignal<Option<StageForm>>,
    /// A question before something is thrown away.
    pub asking: RwSignal<Option<Asking>>,
}

/// A question before something is thrown away or settled.
#[derive(Clone, PartialEq, Debug)]
pub enum Asking {
    /// Throw the form away?
    DropForm,
    /// Give up a refused command, in words.
    GiveUp(CommandId, String),
    /// Close a defect, in words.
    CloseDefect(RecordId, String),
}

impl Desk {
    /// An empty desk over a store.
    pub fn new(store: Store) -> Self {
        Desk {
            store: StoredValue::new_local(store),
            busy: StoredValue::new([Busy::Idle; fetching::TOPICS]),
            light: RwSignal::new(None),
            setup: RwSignal::new(None),
            seat: RwSignal::new(browser::seat()),
            seats: RwSignal::new(None),
            claimed: RwSignal::new(false),
            changing: RwSignal::new(false),
            items: RwSignal::new(Vec::new()),
            today: RwSignal::new(None),
            queue: RwSignal::new(None),
            call: RwSignal::new(Call::Idle),
            place: RwSignal::new(Place::read(&browser::path())),
            case_id: RwSignal::new(None),
            shown: RwSignal::new(Shown::Nothing),
            form: RwSignal::new(None),
            draft: RwSignal::new(None),
            picking: RwSignal::new(false),
            returning: RwSignal::new(false),
            step: RwSignal::new(None),
            given: RwSignal::new(None),
            given_case: RwSignal::new(None),
            mending: StoredValue::new(None),
            reopening: RwSignal::new(false),
            looking: RwSignal::new(false),
            print_soon: StoredValue::new(None),
            search: RwSignal::new(Search::default()),
            matters: RwSignal::new(None),
            known: RwSignal::new(Vec::new()),
            handed_in: RwSignal::new(Vec::new()),
            pictures: RwSignal::new(Pictures::default()),
            file_fault: RwSignal::new(None),
            toasts: RwSignal::new(Vec::new()),
            now: RwSignal::new(clock::now()),
            print: RwSignal::new(None),
            hand_overs: RwSignal::new(Vec::new()),
            handing: RwSignal::new(None),
            bookings: RwSignal::new(Bookings::default()),
            booking: RwSignal::new(None),
            turning: RwSignal::new(None),
            consulting: RwSignal::new(None),
            reporting: RwSignal::new(None),
            staging: RwSignal::new(None),
            asking: RwSignal::new(None),
        }
    }

    /// Asks the store; what to do with the answer runs whenever it comes.
    pub fn ask(self, ask: Ask, then: impl FnOnce(Reply) + 'static) {
        self.ask_boxed(ask, Box::new(then));
    }

    /// Compiled once, not for each answer that is awaited.
    fn ask_boxed(self, ask: Ask, then: Box<dyn FnOnce(Reply)>) {
        let store = self.store.get_value();
        spawn_local(async move { then(store.ask(&ask).await) });
    }

    /// Hears what the store says by itself.
    pub fn listen(self, told: impl Fn(crate::model::ask::Told) + 'static) {
        self.store.with_value(|store| store.listen(told));
    }

    /// Issues an action in the name of the clerk.
    pub fn issue(self, id: CommandId, action: Action, mode: HandlingMode, then: impl FnOnce(Reply) + 'static) {
        let actor = self.seat.with_untracked(|seat| seat.as_ref().map(|seat| seat.staff.clone()));
        self.ask(Ask::Issue { action, actor, mode, id }, then);
    }

    /// How questions stand.
    pub(super) fn busy(self) -> StoredValue<[Busy; fetching::TOPICS]> {
        self.busy
    }

    /// The corrected time now.
    pub fn at(self) -> Timestamp {
        let offset = self.light.with_untracked(|light| light.as_ref().map_or(0, |light| light.offset));
        Timestamp(clock::now().0 + offset)
    }

    /// Today in Beijing, by the corrected time.
    pub fn day(self) -> Date {
        self.at().date()
    }

    /// Today as a signal that changes only at midnight.
    pub fn today_signal(self) -> Memo<Date> {
        Memo::new(move |_| self.now.get().date())
    }

    /// A moment in words.
    pub fn moment(self, at: Timestamp) -> String {
        dates::moment(crate::locales::cases::chosen(), at, self.now.get().date())
    }

    /// The clerk at the counter, as in the register.
    pub fn clerk(self) -> Option<StaffMember> {
        let seat = self.seat.get()?;
        self.setup.with(|setup| setup.as_ref()?.staff.iter().find(|member| member.no == seat.staff).cloned())
    }

    /// The counter.
    pub fn counter(self) -> Option<Counter> {
        let seat = self.seat.get()?;
        self.setup.with(|setup| setup.as_ref()?.counters.iter().find(|counter| counter.no == seat.counter).cloned())
    }

    /// Who takes in, and whom they serve.
    pub fn served(self) -> Option<Served> {
        let seat = self.seat.get_untracked()?;
        let ticket = self.queue.with_untracked(|queue| Some(queue.as_ref()?.current.as_ref()?.0));
        Some(Served { staff: seat.staff, counter: seat.counter, ticket })
    }

    /// Whether a form is being filled in that a change of version would disturb.
    pub fn is_dirty(self) -> bool {
        self.form.with(|form| form.as_ref().is_some_and(Form::is_dirty))
            || self.step.with(Option::is_some)
            || self.given.with(Option::is_some)
            || self.turning.with(Option::is_some)
            || self.consulting.with(Option::is_some)
            || self.reporting.with(Option::is_some)
            || self.staging.with(Option::is_some)
            || self.handing.with(Option::is_some)
            || self.booking.with(Option::is_some)
            || self.asking.with(Option::is_some)
    }

    /// Whether a question lies over the screen.
    pub fn has_dialog(self) -> bool {
        self.step.with(Option::is_some)
            || self.given.with(Option::is_some)
            || self.returning.get()
            || self.pictures.with(|pictures| pictures.open.is_some())
            || self.turning.with(Option::is_some)
            || self.consulting.with(Option::is_some)
            || self.reporting.with(Option::is_some)
            || self.staging.with(Option::is_some)
            || self.handing.with(Option::is_some)
            || self.booking.with(Option::is_some)
            || self.asking.with(Option::is_some)
    }

    /// Says a short word for some seconds.
    pub fn say(self, text: String) {
        let number = self.toasts.with_untracked(|toasts| toasts.last().map_or(0, |(number, _)| number + 1));
        let shown_ms = 4_000 + 150 * u32::try_from(text.chars().count()).unwrap_or(0);
        self.toasts.update(|toasts| toasts.push((number, text)));
        spawn_local(async move {
            gloo::timers::future::TimeoutFuture::new(shown_ms).await;
            self.toasts.update(|toasts| toasts.retain(|(other, _)| *other != number));
        });
    }

    /// Goes to a place of the desk and remembers it in the browser's history.
    pub fn go(self, place: Place) {
        if place != Place::Found && self.place.with_untracked(|now| *now != Place::Found) {
            self.search.update(Search::clear);
        }
        if self.place.with_untracked(|now| *now != place) {
            browser::push(&place.path());
        }
        self.arrive(place);
    }

    /// The address changed: shows its place. What belongs to the place left is put away.
    pub fn arrive(self, place: Place) {
        self.step.set(None);
        self.returning.set(false);
        self.asking.set(None);
        self.turning.set(None);
        self.consulting.set(None);
        self.reporting.set(None);
        self.staging.set(None);
        self.handing.set(None);
        self.booking.set(None);
        match &place {
            Place::Case(key) => {
                let id = match key {
                    CaseKey::Id(id) => Some(*id),
                    CaseKey::Number(number) => self.shown.with_untracked(|shown| match shown {
                        Shown::Case(page) if page.row.number == *number => Some(page.row.id),
                        _ => None,
                    }),
                };
                let here =
                    self.shown.with_untracked(|shown| matches!(shown, Shown::Case(page) if Some(page.row.id) == id));
                if !here {
                    self.put_pictures_away();
                    self.shown.set(Shown::Fetching);
                }
                self.case_id.set(id);
            }
            _ => {
                self.put_pictures_away();
                self.shown.set(Shown::Nothing);
            }
        }
        self.place.set(place);
        self.fetch_place();
    }

    /// Opens a case from a list.
    pub fn open(self, row: &CaseRow) {
        let key = if row.number.is_empty() { CaseKey::Id(row.id) } else { CaseKey::Number(row.number.clone()) };
        self.go(Place::Case(key));
        if self.case_id.get_untracked() != Some(row.id) {
            self.case_id.set(Some(row.id));
            self.fetch_place();
        }
    }
}
