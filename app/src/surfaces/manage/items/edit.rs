//! An item being written: the form, what is wrong with it, the draft that is kept (F24).

use super::super::Manage;
use super::look::Look;
use crate::components::field::Under;
use crate::locales::items::words;
use crate::model::ask::{Ask, Reply};
use crate::model::manage::item_form::{ItemForm, Slip};
use crate::model::sending::Sending;
use crate::shell::clock;
use domain::catalog::{ItemField, ServiceItem};
use domain::ids::CommandId;
use gloo::timers::future::TimeoutFuture;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// What is typed is on the disk after so many milliseconds at the latest.
const KEEP_MS: u32 = 600;

/// What is being written; small, copied freely.
#[derive(Clone, Copy)]
pub(super) struct Editing {
    pub(super) manage: Manage,
    /// The item; none for a new one.
    pub(super) no: Option<u32>,
    pub(super) form: RwSignal<ItemForm>,
    /// The form as it began.
    begun: StoredValue<ItemForm>,
    /// Counts how often the form was replaced as a whole: lines are laid out anew then.
    pub(super) laid: RwSignal<u32>,
    /// It is what was left from before.
    pub(super) from_draft: RwSignal<bool>,
    /// Faults are shown from the first look on.
    pub(super) checked: RwSignal<bool>,
    pub(super) look: RwSignal<Option<Look>>,
    pub(super) sending: RwSignal<Sending>,
    /// The command that a look becomes: pressing again sends the same (F50).
    pub(super) id: StoredValue<CommandId>,
    /// What is wrong.
    pub(super) faults: Memo<Vec<(ItemField, Slip)>>,
    keeping: StoredValue<bool>,
    /// It was put: nothing is kept any more.
    over: StoredValue<bool>,
}

impl Editing {
    /// Begins with what is in force, or with what was left from before.
    pub(super) fn begin(manage: Manage, no: Option<u32>, begun: ItemForm) -> Self {
        let form = RwSignal::new(begun.clone());
        let faults = Memo::new(move |_| {
            let today = manage.today();
            let base = newest(manage, no);
            form.with(|form| form.item(base.as_ref(), today).err().unwrap_or_default())
        });
        let editing = Editing {
            manage,
            no,
            form,
            begun: StoredValue::new(begun),
            laid: RwSignal::new(0),
            from_draft: RwSignal::new(false),
            checked: RwSignal::new(false),
            look: RwSignal::new(None),
            sending: RwSignal::new(Sending::Editing),
            id: StoredValue::new(clock::fresh_id()),
            faults,
            keeping: StoredValue::new(false),
            over: StoredValue::new(false),
        };
        let (store, ask) = (manage.store.get_value(), Ask::Draft(editing.draft_name()));
        spawn_local(async move {
            if let Reply::Draft(Some(text)) = store.ask(&ask).await
                && let Some(kept) = ItemForm::kept(&text)
            {
                editing.take_draft(kept);
            }
        });
        editing
    }

    /// The item in its newest version, as it is known now.
    pub(super) fn base(self) -> Option<ServiceItem> {
        untrack(|| newest(self.manage, self.no))
    }

    /// What was left is shown where it began from the version that is the newest now, and nothing was typed since.
    fn take_draft(self, kept: ItemForm) {
        let fits = self.begun.try_with_value(|begun| begun.no == kept.no && begun.of == kept.of && *begun != kept);
        let untouched = self.form.try_with_untracked(|form| self.begun.try_with_value(|begun| form == begun));
        if fits == Some(true) && untouched.flatten() == Some(true) {
            self.from_draft.set(true);
            self.replace(kept);
        }
    }

    /// Begins anew.
    pub(super) fn drop_draft(self) {
        self.from_draft.set(false);
        self.checked.set(false);
        self.replace(self.begun.get_value());
        self.keep();
    }

    fn replace(self, form: ItemForm) {
        self.look.set(None);
        self.form.set(form);
        self.laid.update(|laid| *laid += 1);
    }

    /// Something was typed or chosen: what was looked at is no longer what would be put.
    pub(super) fn change(self, change: impl FnOnce(&mut ItemForm)) {
        self.form.update(change);
        self.look.set(None);
        self.sending.set(Sending::Editing);
        if self.keeping.get_value() {
            return;
        }
        self.keeping.set_value(true);
        spawn_local(async move {
            TimeoutFuture::new(KEEP_MS).await;
            if self.keeping.try_set_value(false).is_none() {
                self.keep();
            }
        });
    }

    /// Keeps what is typed, or forgets it where nothing is or all was put.
    fn keep(self) {
        let typed = self.form.try_with_untracked(ItemForm::clone);
        let begun = self.begun.try_get_value();
        let text = typed.filter(|typed| self.over.try_get_value() == Some(false) && begun.as_ref() != Some(typed));
        self.send_draft(text.map(|form| form.text()));
    }

    fn send_draft(self, text: Option<String>) {
        let Some(store) = self.manage.store.try_get_value() else { return };
        let ask = Ask::KeepDraft { name: self.draft_name(), text };
        spawn_local(async move {
            store.ask(&ask).await;
        });
    }

    /// It was put: nothing is left to be kept.
    pub(super) fn finish(self) {
        self.over.set_value(true);
        self.send_draft(None);
    }

    fn draft_name(self) -> String {
        self.no.map_or_else(|| "item-new".to_owned(), |no| format!("item-{no}"))
    }

    /// What stands under a field.
    pub(super) fn under(self, field: ItemField) -> Under {
        if self.checked.get() {
            let slip =
                self.faults.with(|faults| faults.iter().find(|(of, _)| *of == field).map(|(_, slip)| slip.clone()));
            if let Some(slip) = slip {
                return Under::Wrong((words().form.slip)(&slip));
            }
        }
        match (words().form.hint)(field) {
            "" => Under::Nothing,
            hint => Under::Hint(hint.to_owned()),
        }
    }
}

/// The newest version of an item, if there is the item.
fn newest(manage: Manage, no: Option<u32>) -> Option<ServiceItem> {
    manage.page.with(|page| page.catalogue.as_ref()?.item(no?).cloned())
}
