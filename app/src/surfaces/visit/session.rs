//! What the tablet knows and asks: every signal of the surface, made once at its root and never disposed.

use crate::model::ask::{Ask, Light, Reply, Setup, Told, Visits};
use crate::model::desk::given::Given;
use crate::model::visit::plan_form::PlanForm;
use crate::model::visit::taking::{self, GIVEN, Taking};
use crate::model::visit::{Place, way};
use crate::shell::clock;
use crate::shell::store::Store;
use crate::surfaces::desk::browser;
use domain::action::Action;
use domain::catalog::{HandlingMode, ServiceItem};
use domain::hall::StaffMember;
use domain::ids::{CommandId, CounterNo, RecordId, StaffNo};
use domain::time::{Date, Timestamp};
use domain::visit::VisitCommand;
use domain::visit::custody::{Custody, Transfer};
use domain::visit::errand::Errand;
use gloo::timers::future::TimeoutFuture;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// How often the clock on the screen is set, in milliseconds.
const TICK_MS: u32 = 20_000;
/// The tablet remembers who goes, by number only.
const AGENT: &str = "bianmin-agent";
/// And to which counter its cases go.
const COUNTER: &str = "bianmin-agent-counter";

/// Who goes, and to which counter of the hall the cases go.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Who {
    /// The agent.
    pub staff: StaffNo,
    /// The counter.
    pub counter: CounterNo,
}

/// An original on its way back to its owner.
#[derive(Clone, PartialEq, Debug)]
pub struct GivingBack {
    /// Which.
    pub custody: RecordId,
    /// As it is.
    pub original: Custody,
    /// To whom.
    pub to: String,
    /// What that person is to the owner.
    pub relation: String,
}

/// What the tablet knows; cheap to copy.
#[derive(Clone, Copy)]
pub struct Visit {
    pub(super) store: StoredValue<Store, LocalStorage>,
    /// The light; none before the store says anything.
    pub light: RwSignal<Option<Light>>,
    /// Hall, staff, counters.
    pub setup: RwSignal<Option<Setup>>,
    /// Items in force.
    pub items: RwSignal<Vec<ServiceItem>>,
    /// Visits, originals, slips; none before they are known.
    pub visits: RwSignal<Option<Visits>>,
    /// Who goes; none before it is said.
    pub who: RwSignal<Option<Who>>,
    /// Where the person is.
    pub place: RwSignal<Place>,
    /// A case being taken in.
    pub taking: RwSignal<Option<Taking>>,
    /// Whether it is on the screen.
    pub at_table: RwSignal<bool>,
    /// A number just given out.
    pub given: RwSignal<Option<Given>>,
    /// A visit being planned.
    pub plan: RwSignal<Option<PlanForm>>,
    /// Nobody was met: at which household, and the reason as typed.
    pub not_met: RwSignal<Option<(RecordId, String)>>,
    /// An original on its way back.
    pub giving_back: RwSignal<Option<GivingBack>>,
    /// Originals that are passed on.
    pub passing_on: RwSignal<Option<Vec<RecordId>>>,
    /// Short words, by number.
    pub toasts: RwSignal<Vec<(u32, String)>>,
    /// The corrected time, several times a minute.
    pub now: RwSignal<Timestamp>,
    /// What lies ready to be printed.
    pub print: RwSignal<String>,
    /// What was unfinished has been looked for.
    restored: StoredValue<bool>,
}

impl Visit {
    /// An empty tablet over a store.
    pub fn new(store: Store) -> Self {
        let who = browser::kept(AGENT).map(StaffNo).zip(browser::kept(COUNTER).and_then(|no| no.parse().ok()));
        Visit {
            store: StoredValue::new_local(store),
            light: RwSignal::new(None),
            setup: RwSignal::new(None),
            items: RwSignal::new(Vec::new()),
            visits: RwSignal::new(None),
            who: RwSignal::new(who.map(|(staff, counter)| Who { staff, counter: CounterNo(counter) })),
            place: RwSignal::new(Place::read(&browser::path())),
            taking: RwSignal::new(None),
            at_table: RwSignal::new(false),
            given: RwSignal::new(None),
            plan: RwSignal::new(None),
            not_met: RwSignal::new(None),
            giving_back: RwSignal::new(None),
            passing_on: RwSignal::new(None),
            toasts: RwSignal::new(Vec::new()),
            now: RwSignal::new(clock::now()),
            print: RwSignal::new(String::new()),
            restored: StoredValue::new(false),
        }
    }

    /// Begins to listen to the store, asks for everything, sets the clock going.
    pub fn begin(self) {
        self.store.with_value(|store| {
            store.listen(move |told| match told {
                Told::Light(light) => self.light.set(Some(light)),
                Told::Changed(light) => {
                    self.light.set(Some(light));
                    self.fetch();
                }
            });
        });
        self.stand();
        spawn_local(async move {
            loop {
                self.now.set(self.at());
                TimeoutFuture::new(TICK_MS).await;
            }
        });
    }

    /// Asks where the device stands, and for everything once it is open.
    pub fn stand(self) {
        self.ask(Ask::Standing, move |reply| {
            if let Reply::Standing(light) = reply {
                let open = light.device.is_some();
                self.light.set(Some(light));
                if open {
                    self.fetch();
                }
            }
        });
    }

    /// Asks for everything on the screen.
    pub fn fetch(self) {
        self.ask(Ask::Setup, move |reply| {
            if let Reply::Setup(setup) = reply {
                set(self.setup, Some(*setup));
            }
        });
        self.ask(Ask::Visits, move |reply| {
            if let Reply::Visits(visits) = reply {
                set(self.visits, Some(visits));
            }
        });
        self.ask(Ask::Items, move |reply| {
            if let Reply::Items(items) = reply {
                set(self.items, items);
                self.restore();
            }
        });
    }

    /// What was not finished before the page was closed is on the table again (F24); once, when the items are here.
    fn restore(self) {
        if self.restored.get_value() || self.items.with_untracked(Vec::is_empty) {
            return;
        }
        self.restored.set_value(true);
        self.ask(Ask::Draft(taking::NAME.to_owned()), move |reply| {
            let Reply::Draft(Some(text)) = reply else { return };
            let read = self.items.with_untracked(|items| Taking::read(&text, items, self.today()));
            if let (Some(read), true) = (read, self.taking.with_untracked(Option::is_none)) {
                self.taking.set(Some(read));
                self.ask_promise();
            }
        });
        self.ask(Ask::Draft(GIVEN.to_owned()), move |reply| {
            if let Reply::Draft(Some(text)) = reply {
                self.given.set(Given::read(&text));
            }
        });
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

    /// Keeps a text under a name, or forgets it.
    pub fn keep(self, name: &str, text: Option<String>) {
        self.ask(Ask::KeepDraft { name: name.to_owned(), text }, |_| ());
    }

    /// Who acts.
    pub fn actor(self) -> Option<StaffNo> {
        self.who.with_untracked(|who| who.as_ref().map(|who| who.staff.clone()))
    }

    /// Issues a command on a visit in the name of the agent.
    pub fn issue(self, id: CommandId, command: VisitCommand, then: impl FnOnce(Reply) + 'static) {
        let ask = Ask::Issue { action: Action::Visit(command), actor: self.actor(), mode: HandlingMode::Direct, id };
        self.ask(ask, move |reply| {
            then(reply);
            self.fetch();
        });
    }

    /// Sends and fetches now.
    pub fn sync(self) {
        self.ask(Ask::SyncNow, |_| ());
    }

    /// Whether the device is let in and it is said who goes.
    pub fn is_open(self) -> bool {
        let let_in = self.light.with(|light| light.as_ref().is_some_and(|light| light.device.is_some()));
        let_in && self.who.with(Option::is_some) && self.setup.with(Option::is_some)
    }

    /// Says who goes, and keeps it.
    pub fn go_as(self, who: Who) {
        browser::keep(AGENT, Some(&who.staff.0));
        browser::keep(COUNTER, Some(&who.counter.0.to_string()));
        self.who.set(Some(who));
    }

    /// The agent, as in the register.
    pub fn agent(self) -> Option<StaffMember> {
        let who = self.who.get()?;
        self.setup.with(|setup| setup.as_ref()?.staff.iter().find(|member| member.no == who.staff).cloned())
    }

    /// A staff member's name, or the number where the register does not have it.
    pub fn name_of(self, no: &StaffNo) -> String {
        let name =
            self.setup.with(|setup| Some(setup.as_ref()?.staff.iter().find(|member| member.no == *no)?.name.clone()));
        name.unwrap_or_else(|| no.to_string())
    }

    /// The name of a village; empty where there is none.
    pub fn village(self, code: Option<domain::ids::VillageCode>) -> String {
        let name = self.setup.with(|setup| {
            let villages = &setup.as_ref()?.hall.as_ref()?.villages;
            Some(villages.iter().find(|village| Some(village.code) == code)?.name.clone())
        });
        name.unwrap_or_default()
    }

    /// An item's name.
    pub fn item_name(self, no: u32) -> String {
        let name = self.items.with(|items| items.iter().find(|item| item.no == no).map(|item| item.name.clone()));
        name.unwrap_or_else(|| format!("#{no}"))
    }

    /// The way of today.
    pub fn way(self) -> Vec<(RecordId, Errand)> {
        let (Some(who), today) = (self.who.get(), self.now.get().date()) else { return Vec::new() };
        self.visits.with(|visits| visits.as_ref().map(|visits| way(visits, &who.staff, today)).unwrap_or_default())
    }

    /// Originals that the agent has.
    pub fn with_me(self) -> Vec<(RecordId, Custody)> {
        let Some(who) = self.who.get() else { return Vec::new() };
        let mine = |custody: &Custody| custody.keeper() == Some(&who.staff);
        self.visits.with(|visits| {
            let all = visits.iter().flat_map(|visits| &visits.originals);
            all.filter(|(_, custody)| mine(custody)).cloned().collect()
        })
    }

    /// Slips of papers that are on their way to the agent.
    pub fn coming(self) -> Vec<(RecordId, Transfer)> {
        let Some(who) = self.who.get() else { return Vec::new() };
        self.visits.with(|visits| {
            let all = visits.iter().flat_map(|visits| &visits.slips);
            all.filter(|(_, slip)| slip.to == who.staff).cloned().collect()
        })
    }

    /// The corrected time now.
    pub fn at(self) -> Timestamp {
        let offset = self.light.with_untracked(|light| light.as_ref().map_or(0, |light| light.offset));
        Timestamp(clock::now().0 + offset)
    }

    /// Today in Beijing, by the corrected time.
    pub fn today(self) -> Date {
        self.at().date()
    }

    /// Whether a question lies over the screen.
    pub fn has_dialog(self) -> bool {
        self.not_met.with(Option::is_some)
            || self.giving_back.with(Option::is_some)
            || self.passing_on.with(Option::is_some)
    }

    /// Says a short word for some seconds.
    pub fn say(self, text: String) {
        let number = self.toasts.with_untracked(|toasts| toasts.last().map_or(0, |(number, _)| number + 1));
        let shown_ms = 4_000 + 150 * u32::try_from(text.chars().count()).unwrap_or(0);
        self.toasts.update(|toasts| toasts.push((number, text)));
        spawn_local(async move {
            TimeoutFuture::new(shown_ms).await;
            self.toasts.update(|toasts| toasts.retain(|(other, _)| *other != number));
        });
    }

    /// Goes to a place and remembers it in the browser's history; what is on the table waits.
    pub fn go(self, place: Place) {
        if self.place.with_untracked(|now| *now != place) {
            browser::push(&place.path());
        }
        self.arrive(place);
    }

    fn arrive(self, place: Place) {
        self.at_table.set(false);
        self.not_met.set(None);
        self.giving_back.set(None);
        self.passing_on.set(None);
        self.place.set(place);
    }

    /// Follows the browser's back and forward.
    pub fn follow_history(self) {
        let back = window_event_listener(leptos::ev::popstate, move |_| self.arrive(Place::read(&browser::path())));
        // The listener lives as long as the page.
        std::mem::forget(back);
    }

    /// Lays out and prints, once it is on the page.
    pub fn print_now(self, markup: String, kind: &'static str) {
        self.print.set(markup);
        gloo::timers::callback::Timeout::new(60, move || browser::print(kind)).forget();
    }
}

/// Sets a signal only when its value differs, so that nothing on the screen is built anew without need.
fn set<T: PartialEq + Send + Sync + 'static>(signal: RwSignal<T>, value: T) {
    if signal.with_untracked(|now| *now != value) {
        signal.set(value);
    }
}
