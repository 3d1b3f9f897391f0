//! The form of opening and market days: what is typed, and the opening that it makes (SC-16, C8).

use domain::calendar::OfficeHours;
use domain::calendar::market::{MarketKind, MarketRule, ShortMonth, ThirtyFirst};
use domain::hall::{DenialNotice, Opening};
use domain::people::fold;
use domain::refusal::HallRefusal;
use domain::time::Date;

/// The form.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OpeningForm {
    /// Begin and end of morning and afternoon, minutes of the day.
    pub hours: [Option<u16>; 4],
    /// Target on the spot, minutes.
    pub target: String,
    /// A no has a paper of its own (C6).
    pub denial_notice: bool,
    /// By what market days are counted; none where the hall opens on working days.
    pub kind: Option<MarketKind>,
    /// Which of them.
    pub values: Vec<u8>,
    /// A 31st counts.
    pub thirty_first: bool,
    /// A market of the 30th is held on the 29th of a short lunar month.
    pub day_before: bool,
    /// Further days, one to a line.
    pub also: String,
    /// Days without a market, one to a line.
    pub never: String,
}

/// What is wrong with it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum OpeningSlip {
    /// A line that is no day.
    NoDay(String),
    /// A rule.
    Rule(HallRefusal),
}

fn listed(days: &[Date]) -> String {
    days.iter().map(Date::to_string).collect::<Vec<String>>().join("\n")
}

fn read(text: &str) -> Result<Vec<Date>, OpeningSlip> {
    let lines = text.lines().map(fold).filter(|line| !line.is_empty());
    let mut days = lines
        .map(|line| line.parse::<Date>().map_err(|_| OpeningSlip::NoDay(line)))
        .collect::<Result<Vec<Date>, _>>()?;
    days.sort_unstable();
    days.dedup();
    Ok(days)
}

impl OpeningForm {
    /// The form filled from what holds now.
    pub fn of(opening: &Opening) -> Self {
        let OfficeHours { morning, afternoon } = opening.hours;
        let market = opening.market.as_ref();
        OpeningForm {
            hours: [morning.0, morning.1, afternoon.0, afternoon.1].map(Some),
            target: opening.spot_target.to_string(),
            denial_notice: opening.denial_notice.is_some(),
            kind: market.map(|rule| rule.kind),
            values: market.map(|rule| rule.values.clone()).unwrap_or_default(),
            thirty_first: market.is_none_or(|rule| rule.thirty_first.is_none()),
            day_before: market.is_some_and(|rule| rule.short_month.is_some()),
            also: market.map(|rule| listed(&rule.also)).unwrap_or_default(),
            never: market.map(|rule| listed(&rule.never)).unwrap_or_default(),
        }
    }

    /// A value is chosen or no longer.
    pub fn toggle(&mut self, value: u8) {
        if self.values.contains(&value) {
            self.values.retain(|other| *other != value);
        } else {
            self.values.push(value);
            self.values.sort_unstable();
        }
    }

    /// The opening that it makes.
    ///
    /// # Errors
    /// The first thing that is wrong.
    pub fn opening(&self) -> Result<Opening, OpeningSlip> {
        let wrong = || OpeningSlip::Rule(HallRefusal::HoursNotInOrder);
        let [a, b, c, d] = self.hours.map(|minute| minute.ok_or_else(wrong));
        let hours = OfficeHours { morning: (a?, b?), afternoon: (c?, d?) };
        let spot_target = fold(&self.target).parse().ok().filter(|target| (1..1000).contains(target));
        let spot_target: u32 = spot_target.ok_or_else(wrong)?;
        if !hours.is_in_order() {
            return Err(wrong());
        }
        let market = self.kind.map(|kind| self.rule(kind)).transpose()?;
        if market.as_ref().is_some_and(|rule| !rule.is_sound()) {
            return Err(OpeningSlip::Rule(HallRefusal::NoMarketDay));
        }
        let denial_notice = self.denial_notice.then_some(DenialNotice::Separate);
        Ok(Opening { hours, spot_target, market, denial_notice })
    }

    fn rule(&self, kind: MarketKind) -> Result<MarketRule, OpeningSlip> {
        let solar = kind == MarketKind::SolarTail;
        Ok(MarketRule {
            kind,
            values: if kind == MarketKind::Daily { Vec::new() } else { self.values.clone() },
            thirty_first: (solar && !self.thirty_first).then_some(ThirtyFirst::Left),
            short_month: (kind == MarketKind::LunarTail && self.day_before).then_some(ShortMonth::DayBefore),
            also: read(&self.also)?,
            never: read(&self.never)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sc_16_the_form_gives_back_what_it_was_filled_from_and_says_which_line_is_no_day() {
        let market = MarketRule {
            kind: MarketKind::LunarTail,
            values: vec![3, 6, 9],
            thirty_first: None,
            short_month: Some(ShortMonth::DayBefore),
            also: vec![Date::ymd(2026, 2, 15).unwrap()],
            never: Vec::new(),
        };
        let opening = Opening {
            hours: OfficeHours::default(),
            spot_target: 30,
            market: Some(market),
            denial_notice: Some(DenialNotice::Separate),
        };
        let mut form = OpeningForm::of(&opening);
        assert_eq!(form.opening(), Ok(opening));
        form.also = "2026-02-15\n2月16日".into();
        assert_eq!(form.opening(), Err(OpeningSlip::NoDay("2月16日".into())));
        form.also.clear();
        form.values.clear();
        assert_eq!(form.opening(), Err(OpeningSlip::Rule(HallRefusal::NoMarketDay)));
        form.hours[2] = Some(600);
        assert_eq!(form.opening(), Err(OpeningSlip::Rule(HallRefusal::HoursNotInOrder)));
    }
}
