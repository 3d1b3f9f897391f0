//! Answers to what the page asks.

use super::engine::Engine;
use super::{archive, catalogue, files, hands, issue, lists, old_ledger, registers, sync, visits};
use crate::model::ask::{Ask, CasePage, Reply, Whole};
use crate::shell::clock;
use crate::shell::http::Call;
use domain::case::command::ReturnGround;
use domain::case::{Stage, deadline, decide, offers, recount};
use domain::catalog::{ItemHistory, ServiceItem};
use domain::codec::encode;
use domain::hall::HallSettings;
use domain::ids::RecordId;
use domain::project::Project;
use domain::public::status::printed_code;
use domain::record::load;
use domain::sheet::Sheet;
use domain::sync::replica::{Replica, Wanted};
use std::rc::Rc;

/// Answers one question, when the storage has been read.
pub(super) async fn answer(engine: &Rc<Engine>, ask: Ask) -> Reply {
    if let Err(fault) = engine.ready().await {
        return match ask {
            Ask::Standing => Reply::Standing(engine.light()),
            _ => Reply::Failed(fault),
        };
    }
    match ask {
        Ask::Standing => Reply::Standing(engine.light()),
        Ask::Open { code, role, name } => Reply::Opened(issue::open(engine, code, role, name).await),
        Ask::Setup => from(engine.with(|replica| Reply::Setup(Box::new(lists::setup(replica))))),
        Ask::Today(counter) => Reply::Rows(lists::today(engine, counter)),
        Ask::Search(typed) => Reply::Rows(lists::search(engine, &typed)),
        Ask::CasePage(id) => from(engine.with(|replica| Reply::CasePage(case_page(engine, replica, id).map(Box::new)))),
        Ask::Items => Reply::Items(lists::items(engine)),
        Ask::Promise(no) => from(engine.with(|replica| {
            let (today, calendar) = (engine.now().date(), deadline::calendar(replica));
            let open = SUPPLY_DAYS.map(|days| calendar.working_day_on_or_after(today.plus_days(days)));
            Reply::Promise(promise(engine, replica, no), open.to_vec())
        })),
        Ask::Issue { action, actor, mode, id } => {
            let wanted = Wanted { action, mode, actor, now: clock::now(), id };
            Reply::Issued(issue::issue(engine, wanted).await)
        }
        Ask::Queue(counter) => from(lists::queue(engine, counter).map(|queue| Reply::Queue(Box::new(queue)))),
        Ask::Counts => from(lists::counts(engine).map(|counts| Reply::Counts(Box::new(counts)))),
        Ask::Listed(tile) => Reply::Rows(lists::listed(engine, tile)),
        Ask::NeedsAttention => from(engine.with(|replica| Reply::Attention(lists::open_matters(replica)))),
        Ask::Wishes => Reply::Wishes(lists::wishes(engine)),
        Ask::HandOvers => from(lists::hand_overs(engine).map(Reply::HandOvers)),
        Ask::Denials => from(registers::denials(engine).map(Reply::Denials)),
        Ask::Plans => from(lists::plans(engine).map(Reply::Plans)),
        Ask::PreviewPlan(plan) => {
            from(lists::preview(engine, |replica| recount::changes(replica, &plan)).map(Reply::Preview))
        }
        Ask::PreviewClosures(days) => {
            from(lists::preview(engine, |replica| recount::changes_of_closures(replica, &days)).map(Reply::Preview))
        }
        Ask::Asked(month) => from(registers::asked(engine, month).map(Reply::Asked)),
        Ask::Hands(ask) => from(hands::answer(engine, ask).map(Reply::Hands)),
        Ask::TryLedger(rows) => from(old_ledger::try_ledger(engine, &rows).map(Reply::Trial)),
        Ask::ReadSpreadsheet(file) => Reply::Table(old_ledger::read_spreadsheet(engine, &file).await),
        Ask::NotEntered => Reply::Rows(old_ledger::not_entered(engine)),
        Ask::Bookings => from(lists::bookings(engine).map(Reply::Bookings)),
        Ask::Visits => from(visits::visits(engine).map(Reply::Visits)),
        Ask::Register(query) => Reply::Rows(lists::register(engine, query)),
        Ask::KeepFile { media, bytes } => files::keep(engine, media, bytes).await,
        Ask::ReadFile(hash) => {
            Reply::File(files::read(engine, hash).await.map(|(media, bytes)| Whole { media, bytes }))
        }
        Ask::HandedIn(identity) => {
            from(engine.with(|replica| Reply::HandedIn(files::handed_in(engine, replica, &identity))))
        }
        Ask::Archive(query) => from(archive::view(engine, &query).map(|view| Reply::Archive(Box::new(view)))),
        Ask::Spreadsheet(sheet) => Reply::Spreadsheet(spreadsheet(engine, &sheet).await),
        Ask::Catalogue => from(catalogue::catalogue(engine).map(Reply::Catalogue)),
        Ask::KeepOld(numbers) => from(catalogue::keep_old(engine, &numbers).map(Reply::KeepOld)),
        Ask::PreviewOpening(opening) => from(catalogue::preview_opening(engine, &opening).map(Reply::Opening)),
        Ask::Workbook(book) => Reply::Spreadsheet(catalogue::workbook(engine, &book).await),
        Ask::ReadWorkbook(file) => Reply::Workbook(catalogue::read_workbook(engine, &file).await),
        Ask::Seats => from(lists::seats(engine).map(Reply::Seats)),
        Ask::SyncNow => {
            sync::hurry(engine);
            Reply::Done
        }
        Ask::Kiosk => from(lists::kiosk(engine).map(|view| Reply::Kiosk(Box::new(view)))),
        Ask::KeepDraft { name, text } => match engine.storage() {
            Some(storage) => match storage.write(&draft_key(&name), text.as_ref()).await {
                Ok(()) => Reply::Done,
                Err(fault) => Reply::Failed(fault),
            },
            None => Reply::Failed("no storage".to_owned()),
        },
        Ask::Draft(name) => match engine.storage() {
            Some(storage) => match storage.read::<String>(&draft_key(&name)).await {
                Ok(text) => Reply::Draft(text),
                Err(fault) => Reply::Failed(fault),
            },
            None => Reply::Draft(None),
        },
    }
}

/// A table as a spreadsheet; none if the server was not reached.
async fn spreadsheet(engine: &Rc<Engine>, sheet: &Sheet) -> Option<Vec<u8>> {
    let token = engine.held.borrow().as_ref().map(|held| held.token.clone());
    let body = encode(sheet);
    let call = Call { path: "/api/spreadsheet", body: Some(&body), token: token.as_deref(), limit: 20_000 };
    call.send().await.ok()
}

/// In how many days missing pieces are most often promised.
const SUPPLY_DAYS: [i32; 3] = [3, 7, 14];

/// Before the device was let in there is nothing to answer.
fn from(reply: Option<Reply>) -> Reply {
    reply.unwrap_or(Reply::NotOpened)
}

fn draft_key(name: &str) -> String {
    format!("draft-{name}")
}

fn case_page(engine: &Engine, replica: &Replica, id: RecordId) -> Option<CasePage> {
    let case = lists::case(replica, id)?;
    let history = load::<ItemHistory>(replica, ServiceItem::record(case.item)).present();
    let if_complete = (case.stage == Stage::Supplementing)
        .then(|| deadline::due_of(replica, &case, engine.now(), decide::limit_of(replica, &case)));
    let around = offers::Around::of(replica, &case, engine.now().date());
    let unsent = replica.outbox().filter(|out| !out.is_final() && out.touches.contains(&id)).count();
    let item = history.and_then(|history| history.version(case.item_version).cloned());
    let law = item.as_ref().and_then(|item| item.statutory);
    let hall = load::<HallSettings>(replica, RecordId::named("hall")).present();
    Some(CasePage {
        row: lists::row(engine, replica, id)?,
        offers: offers::offers(&case, around).into_iter().map(|step| step as u8).collect(),
        unsent: u32::try_from(unsent).unwrap_or(u32::MAX),
        matters: lists::matters_of(replica, id),
        if_complete,
        spot: deadline::spot_time(replica, &case, decide::limit_of(replica, &case), engine.now())
            .map(|time| (time.used.0, time.target.0)),
        code: printed_code(id, &case),
        cap: around.cap,
        law: law.and_then(|law| deadline::statutory(&deadline::calendar(replica), &case, law)),
        project: load::<Project>(replica, Project::record(id)).present(),
        apart: hall.is_some_and(|hall| hall.denies_apart(ReturnGround::ConditionsNotMet)),
        files: case.files().iter().map(|file| engine.files.state(file.hash)).collect(),
        shareable: files::shareable(engine, replica, id, &case),
        signing: visits::signing(replica, id),
        archived: archive::of_case(replica, id),
        system: old_ledger::system(replica, case.item),
        item,
        case,
    })
}

/// What accepting an item now would promise.
fn promise(engine: &Engine, replica: &Replica, no: u32) -> Option<domain::calendar::Due> {
    let now = engine.now();
    let history = load::<ItemHistory>(replica, ServiceItem::record(no)).present()?;
    let item = history.on(now.date())?;
    Some(deadline::due(replica, now, item.promised))
}
