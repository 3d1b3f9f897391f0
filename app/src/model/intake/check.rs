//! Checks of what was typed, made when a field is left: the stored form, or what is wrong with it (F03, F04).

use super::{Form, Spot};
use domain::people::{
    AskIdentity, CreditCode, CreditCodeError, IdentityNumber, IdentityVerdict, InvalidIdentity, NameError, PersonName,
    Phone, PhoneError,
};
use domain::time::Date;

/// What is wrong with a field.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fault {
    /// The name.
    Name(NameError),
    /// The identity number.
    Identity(InvalidIdentity),
    /// The credit code.
    Credit(CreditCodeError),
    /// The phone.
    Phone(PhoneError),
}

/// What is good to know about a field that is right.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Remark {
    /// An identity number that is right.
    Identity,
    /// Right in form, but ask the person.
    Ask(AskIdentity),
    /// A credit code that is right.
    Credit,
    /// A character of the name has only a private code: ask for the right one.
    RareCharacter,
}

/// A name in its stored form.
///
/// # Errors
/// What is wrong with it.
pub fn name(typed: &str) -> Result<(String, Option<Remark>), Fault> {
    let name = PersonName::parse(typed).map_err(Fault::Name)?;
    let remark = name.needs_check().then_some(Remark::RareCharacter);
    Ok((name.as_str().to_owned(), remark))
}

/// An identity number or credit code in its stored form; empty is allowed.
///
/// # Errors
/// What is wrong with it.
pub fn identity(typed: &str, today: Date) -> Result<(String, Option<Remark>), Fault> {
    match IdentityNumber::parse(typed, today) {
        IdentityVerdict::Valid(number) => Ok((number.as_str().to_owned(), Some(Remark::Identity))),
        IdentityVerdict::Ask(number, ask) => Ok((number.as_str().to_owned(), Some(Remark::Ask(ask)))),
        IdentityVerdict::Invalid(InvalidIdentity::Empty) => Ok((String::new(), None)),
        IdentityVerdict::Invalid(fault) => match CreditCode::parse(typed) {
            Ok(code) => Ok((code.as_str().to_owned(), Some(Remark::Credit))),
            Err(credit) if looks_like_a_code(typed) => Err(Fault::Credit(credit)),
            Err(_) => Err(Fault::Identity(fault)),
        },
    }
}

/// A credit code has letters before its last character; an identity number has not.
fn looks_like_a_code(typed: &str) -> bool {
    let text = domain::people::fold(typed);
    let mut letters = text.chars().rev().skip(1).filter(char::is_ascii_alphabetic);
    letters.next().is_some()
}

/// A phone in its stored form; empty is allowed.
///
/// # Errors
/// What is wrong with it.
pub fn phone(typed: &str) -> Result<String, Fault> {
    match Phone::parse(typed) {
        Ok(phone) => Ok(phone.as_str().to_owned()),
        Err(PhoneError::Empty) => Ok(String::new()),
        Err(fault) => Err(Fault::Phone(fault)),
    }
}

impl Form {
    /// A field was left: brings it to its stored form or notes what is wrong. Never takes anything away.
    pub fn leave(&mut self, spot: Spot, today: Date) {
        let outcome = match spot {
            Spot::Name => name(&self.name).map(|(value, _)| self.name = value),
            Spot::Identity => identity(&self.identity, today).map(|(value, _)| self.identity = value),
            Spot::Phone => phone(&self.phone).map(|value| self.phone = value),
            _ => return,
        };
        self.mend(spot);
        if let Err(fault) = outcome {
            self.faults.push((spot, fault));
        }
    }

    /// A field is being typed in again: what was said about it is taken back.
    pub fn mend(&mut self, spot: Spot) {
        self.faults.retain(|(other, _)| *other != spot);
    }

    /// Leaves every field, as before sending.
    pub fn leave_all(&mut self, today: Date) {
        for spot in [Spot::Name, Spot::Identity, Spot::Phone] {
            self.leave(spot, today);
        }
    }

    /// What is wrong with a field.
    pub fn fault(&self, spot: Spot) -> Option<Fault> {
        self.faults.iter().find(|(other, _)| *other == spot).map(|(_, fault)| *fault)
    }

    /// What is good to know about the identity number.
    pub fn remark(&self, spot: Spot, today: Date) -> Option<Remark> {
        match spot {
            Spot::Name => name(&self.name).ok()?.1,
            Spot::Identity => identity(&self.identity, today).ok()?.1,
            _ => None,
        }
    }
}
