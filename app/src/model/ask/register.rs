//! Which register of cases, of which days and which counter.

use crate::model::row::CaseRow;
use domain::case::registers::Register;
use domain::codec::{Decode, Encode};
use domain::ids::CounterNo;
use domain::time::Date;

/// What is asked of the registers. It stands in the address, so there is no name in it (DESIGN §4).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode)]
pub struct RegisterQuery {
    /// Which register.
    #[n(0)]
    pub register: Register,
    /// Taken in on this day or after; from the beginning where absent.
    #[n(1)]
    pub from: Option<Date>,
    /// Taken in on this day or before; until today where absent.
    #[n(2)]
    pub to: Option<Date>,
    /// Of one counter; of all where absent.
    #[n(3)]
    pub counter: Option<CounterNo>,
}

impl RegisterQuery {
    /// Everything that was taken in.
    pub const ALL: RegisterQuery = RegisterQuery { register: Register::Received, from: None, to: None, counter: None };

    /// Whether a case belongs to it.
    pub fn holds(&self, row: &CaseRow) -> bool {
        let day = row.received.date();
        row.stands_in(self.register)
            && self.from.is_none_or(|from| from <= day)
            && self.to.is_none_or(|to| day <= to)
            && self.counter.is_none_or(|counter| row.counter == counter)
    }

    /// Reads the address: the register's name and what stands behind the question mark. What is not known is left out.
    pub fn read(name: &str, query: &str) -> Self {
        let mut read = RegisterQuery::ALL;
        read.register =
            Register::ALL.into_iter().find(|register| self::name(*register) == name).unwrap_or(Register::Received);
        for (key, value) in query.trim_start_matches('?').split('&').filter_map(|pair| pair.split_once('=')) {
            match key {
                "from" => read.from = value.parse().ok(),
                "to" => read.to = value.parse().ok(),
                "counter" => read.counter = value.parse().ok().map(CounterNo),
                _ => {}
            }
        }
        read
    }

    /// The address behind the page's own.
    pub fn path(&self) -> String {
        let from = self.from.map(|day| format!("from={day}"));
        let to = self.to.map(|day| format!("to={day}"));
        let counter = self.counter.map(|no| format!("counter={}", no.0));
        let query: Vec<String> = [from, to, counter].into_iter().flatten().collect();
        let mark = if query.is_empty() { "" } else { "?" };
        format!("{}{mark}{}", name(self.register), query.join("&"))
    }
}

/// The name of a register, in addresses and for tests.
pub fn name(register: Register) -> &'static str {
    match register {
        Register::Received => "received",
        Register::Accepted => "accepted",
        Register::Supplement => "supplement",
        Register::Joint => "joint",
        Register::ReportedUp => "reported-up",
        Register::Agency => "agency",
        Register::Extended => "extended",
        Register::Overdue => "overdue",
        Register::Returned => "returned",
        Register::Withdrawn => "withdrawn",
        Register::Concluded => "concluded",
        Register::Unsatisfied => "unsatisfied",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn six_13_an_address_says_which_cases_and_reads_back() {
        let day = |d| Date::ymd(2026, 11, d);
        let query =
            RegisterQuery { register: Register::Extended, from: day(1), to: day(28), counter: Some(CounterNo(3)) };
        assert_eq!(query.path(), "extended?from=2026-11-01&to=2026-11-28&counter=3");
        assert_eq!(RegisterQuery::read("extended", "?from=2026-11-01&to=2026-11-28&counter=3"), query);
        assert_eq!(RegisterQuery::read("nonsense", "from=x&counter=-1&name=y"), RegisterQuery::ALL);
        for register in Register::ALL {
            let query = RegisterQuery { register, ..RegisterQuery::ALL };
            assert_eq!(RegisterQuery::read(&query.path(), ""), query);
        }
    }
}
