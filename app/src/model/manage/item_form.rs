//! The form of an item: what is typed, what is wrong with it, the version that it makes. Rules stay in `domain`: what stands
//! against a version is [`ServiceItem::faults`].

mod parts;

pub use parts::{LimitForm, LimitUnit, PaperForm, QuestionForm, UnitForm};

use domain::catalog::{Agents, HandlingMode, InPerson, ItemField, JointPlan, JointUnit, Question, ServiceItem, Weight};
use domain::codec::{Decode, Encode};
use domain::codec::{decode, encode};
use domain::ids::{hex, unhex};
use domain::refusal::HallRefusal;
use domain::time::{Date, Limit};

/// What is wrong with a field.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Slip {
    /// No number of days.
    NoLimit,
    /// No number of copies.
    NoCount,
    /// No day.
    NoDay,
    /// A line without a name.
    NoName,
    /// A rule.
    Rule(HallRefusal),
}

/// The form.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct ItemForm {
    /// Number of the item.
    #[n(0)]
    pub no: u32,
    /// The version it was filled from; 0 for a new item.
    #[n(1)]
    pub of: u32,
    /// Way of handling.
    #[n(2)]
    pub mode: HandlingMode,
    /// Name.
    #[n(3)]
    pub name: String,
    /// The counter's trade.
    #[n(4)]
    pub window: String,
    /// Who may apply.
    #[n(5)]
    pub object: String,
    /// Who decides.
    #[n(6)]
    pub decided_at: String,
    /// Basis, one to a line.
    #[n(7)]
    pub basis: String,
    /// Conditions.
    #[n(8)]
    pub conditions: String,
    /// Procedure, one step to a line.
    #[n(9)]
    pub procedure: String,
    /// Materials.
    #[n(10)]
    pub materials: Vec<PaperForm>,
    /// The law's limit.
    #[n(11)]
    pub statutory: LimitForm,
    /// The promised one.
    #[n(12)]
    pub promised: LimitForm,
    /// Fee.
    #[n(13)]
    pub fee: String,
    /// Its basis.
    #[n(14)]
    pub fee_basis: String,
    /// Result.
    #[n(15)]
    pub result: String,
    /// First day.
    #[n(16)]
    pub from: Option<Date>,
    /// Last day.
    #[n(17)]
    pub to: Option<Date>,
    /// Until when it is sent up.
    #[n(18)]
    pub submit_within: LimitForm,
    /// Departments.
    #[n(19)]
    pub units: Vec<UnitForm>,
    /// Questions.
    #[n(20)]
    pub questions: Vec<QuestionForm>,
    /// A major matter.
    #[n(21)]
    pub major: bool,
    /// An agent may do it all.
    #[n(22)]
    pub agents: bool,
    /// In person only.
    #[n(23)]
    pub in_person: bool,
    /// The next line's key.
    #[n(24)]
    pub next_key: u32,
}

/// Lines that say something.
fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

impl ItemForm {
    /// The form filled from a version; what it makes is in force from a day.
    pub fn of(item: &ServiceItem, of: u32, from: Date) -> Self {
        let units = item.joint.iter().flat_map(|plan| &plan.units);
        let units = (0..).zip(units).map(|(key, unit)| UnitForm {
            key,
            name: unit.name.clone(),
            within: LimitForm::of(Some(unit.within)),
        });
        let questions = (0..).zip(item.questions.iter().flatten());
        ItemForm {
            no: item.no,
            of,
            mode: item.mode,
            name: item.name.clone(),
            window: item.window.clone(),
            object: item.object.clone(),
            decided_at: item.decided_at.clone(),
            basis: item.basis.join("\n"),
            conditions: item.conditions.clone(),
            procedure: item.procedure.join("\n"),
            materials: (0..).zip(&item.materials).map(|(key, one)| PaperForm::of(key, one)).collect(),
            statutory: LimitForm::of(item.statutory),
            promised: LimitForm::of(Some(item.promised)),
            fee: item.fee.clone(),
            fee_basis: item.fee_basis.clone(),
            result: item.result.clone(),
            from: Some(from),
            to: item.to,
            submit_within: LimitForm::of(item.submit_within),
            units: units.collect(),
            questions: questions
                .map(|(key, one)| QuestionForm { key, ask: one.ask.clone(), means: one.yes_means })
                .collect(),
            major: item.weight.is_some(),
            agents: item.agents.is_some(),
            in_person: item.in_person.is_some(),
            next_key: 1000,
        }
    }

    /// What is typed in a field of text.
    pub fn text_of(&self, field: ItemField) -> &str {
        match field {
            ItemField::Name => &self.name,
            ItemField::Window => &self.window,
            ItemField::Object => &self.object,
            ItemField::DecidedAt => &self.decided_at,
            ItemField::Basis => &self.basis,
            ItemField::Conditions => &self.conditions,
            ItemField::Procedure => &self.procedure,
            ItemField::Fee => &self.fee,
            ItemField::FeeBasis => &self.fee_basis,
            ItemField::Result => &self.result,
            _ => "",
        }
    }

    /// Something was typed in a field of text.
    pub fn set_text(&mut self, field: ItemField, text: String) {
        match field {
            ItemField::Name => self.name = text,
            ItemField::Window => self.window = text,
            ItemField::Object => self.object = text,
            ItemField::DecidedAt => self.decided_at = text,
            ItemField::Basis => self.basis = text,
            ItemField::Conditions => self.conditions = text,
            ItemField::Procedure => self.procedure = text,
            ItemField::Fee => self.fee = text,
            ItemField::FeeBasis => self.fee_basis = text,
            ItemField::Result => self.result = text,
            _ => {}
        }
    }

    /// A limit among the fields; the promised one where the field is none.
    pub fn limit(&self, field: ItemField) -> &LimitForm {
        match field {
            ItemField::Statutory => &self.statutory,
            ItemField::SubmitWithin => &self.submit_within,
            _ => &self.promised,
        }
    }

    /// The same to be changed.
    pub fn limit_mut(&mut self, field: ItemField) -> &mut LimitForm {
        match field {
            ItemField::Statutory => &mut self.statutory,
            ItemField::SubmitWithin => &mut self.submit_within,
            _ => &mut self.promised,
        }
    }

    /// Something that holds or not.
    pub fn holds(&self, field: ItemField) -> bool {
        match field {
            ItemField::Weight => self.major,
            ItemField::Agents => self.agents,
            _ => self.in_person,
        }
    }

    /// The same to be changed.
    pub fn set_holds(&mut self, field: ItemField, holds: bool) {
        match field {
            ItemField::Weight => self.major = holds,
            ItemField::Agents => self.agents = holds,
            _ => self.in_person = holds,
        }
    }

    /// As text for the store (F24).
    pub fn text(&self) -> String {
        hex(&encode(self))
    }

    /// From the store; nothing if it cannot be read any more.
    pub fn kept(text: &str) -> Option<Self> {
        decode(&unhex(text)?).ok()
    }

    /// A key for a further line.
    pub fn key(&mut self) -> u32 {
        self.next_key += 1;
        self.next_key
    }

    /// The version that the form makes of the newest one, or everything that is wrong with it. What the form does not show
    /// stays as it is.
    ///
    /// # Errors
    /// What is wrong, field by field.
    pub fn item(&self, base: Option<&ServiceItem>, today: Date) -> Result<ServiceItem, Vec<(ItemField, Slip)>> {
        let mut slips = Vec::new();
        let from = self.from.unwrap_or_else(|| {
            slips.push((ItemField::From, Slip::NoDay));
            today
        });
        if from < today {
            slips.push((ItemField::From, Slip::Rule(HallRefusal::BeginsBeforeToday)));
        }
        let mut limit = |field, form: &LimitForm| {
            form.read().unwrap_or_else(|slip| {
                slips.push((field, slip));
                None
            })
        };
        let statutory = limit(ItemField::Statutory, &self.statutory);
        let promised = limit(ItemField::Promised, &self.promised);
        let submit_within = limit(ItemField::SubmitWithin, &self.submit_within);
        if self.promised.unit == LimitUnit::None {
            slips.push((ItemField::Promised, Slip::NoLimit));
        }
        let mut item = base.cloned().unwrap_or_else(|| ServiceItem::blank(self.no, today));
        item.version = base.map_or(1, |base| base.version.saturating_add(1));
        item.name = self.name.trim().to_owned();
        item.window = self.window.trim().to_owned();
        item.mode = self.mode;
        item.object = self.object.trim().to_owned();
        item.decided_at = self.decided_at.trim().to_owned();
        item.basis = lines(&self.basis);
        item.conditions = self.conditions.trim().to_owned();
        item.procedure = lines(&self.procedure);
        item.materials = read(&self.materials, PaperForm::read, ItemField::Materials, &mut slips);
        item.statutory = statutory;
        item.promised = promised.unwrap_or(Limit::OnTheSpot);
        item.fee = self.fee.trim().to_owned();
        item.fee_basis = self.fee_basis.trim().to_owned();
        item.result = self.result.trim().to_owned();
        item.from = from;
        item.to = self.to;
        item.weight = self.major.then_some(Weight::Major);
        item.submit_within = submit_within;
        item.joint = self.joint(item.joint.as_ref(), &mut slips);
        item.agents = self.agents.then_some(Agents::Allowed);
        item.in_person = self.in_person.then_some(InPerson::Needed);
        item.questions = self.asked(&mut slips);
        // A rule speaks about a field only when what is typed there can be read.
        for (field, refusal) in item.faults() {
            if !slips.iter().any(|(other, _)| *other == field) {
                slips.push((field, Slip::Rule(refusal)));
            }
        }
        if slips.is_empty() { Ok(item) } else { Err(slips) }
    }

    /// The departments, where the matter is a joint one.
    fn joint(&self, before: Option<&JointPlan>, slips: &mut Vec<(ItemField, Slip)>) -> Option<JointPlan> {
        let unit = |form: &UnitForm| -> Result<JointUnit, Slip> {
            match (form.name.trim(), form.within.read()?) {
                ("", _) => Err(Slip::NoName),
                (_, None) => Err(Slip::NoLimit),
                (name, Some(within)) => Ok(JointUnit::as_before(name, within, before)),
            }
        };
        let units = read(&self.units, unit, ItemField::Joint, slips);
        (!units.is_empty()).then_some(JointPlan { units })
    }

    fn asked(&self, slips: &mut Vec<(ItemField, Slip)>) -> Option<Vec<Question>> {
        let question = |form: &QuestionForm| match form.ask.trim() {
            "" => Err(Slip::NoName),
            ask => Ok(Question { ask: ask.to_owned(), yes_means: form.means }),
        };
        let all = read(&self.questions, question, ItemField::Questions, slips);
        (!all.is_empty()).then_some(all)
    }
}

/// Lines as what they say; the first that cannot be read stands for its field.
fn read<F, T>(
    forms: &[F],
    one: impl Fn(&F) -> Result<T, Slip>,
    field: ItemField,
    slips: &mut Vec<(ItemField, Slip)>,
) -> Vec<T> {
    let (mut found, before) = (Vec::new(), slips.len());
    for form in forms {
        match one(form) {
            Ok(read) => found.push(read),
            Err(slip) if slips.len() == before => slips.push((field, slip)),
            Err(_) => {}
        }
    }
    found
}

#[cfg(test)]
mod tests;
