//! An identity card in the form (DY-01): read, never believed more than what is typed. Every field can be changed after it.

use super::{Form, Spot};
use domain::hall::Village;
use domain::people::card::{Card, village_in};

impl Form {
    /// Takes name and number over from a card, and proposes the village in its address.
    pub fn take_card(&mut self, card: &Card, villages: &[Village]) {
        self.name.clone_from(&card.name);
        self.identity.clone_from(&card.identity);
        if let Some(village) = village_in(&card.address, villages) {
            self.village = Some(village);
        }
        self.mend(Spot::Name);
        self.mend(Spot::Identity);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::ids::{CommandId, VillageCode};
    use domain::people::card::read;

    #[test]
    fn dy_01_a_card_fills_name_and_number_and_proposes_the_village() {
        let villages = [Village { code: VillageCode(7), name: "清明桥村民委员会".into() }];
        let mut form = Form::new(CommandId([1; 16]));
        let card = read("王䶮,男,汉,19010203,四川省仪陇县新政镇清明桥村3组,11010119010203009X").expect("a card");
        form.name = "王䶮,男,汉".into();
        form.take_card(&card, &villages);
        assert_eq!((form.name.as_str(), form.identity.as_str()), ("王䶮", "11010119010203009X"));
        assert_eq!(form.village, Some(VillageCode(7)));
        // A card from elsewhere leaves a village that was chosen.
        let card = read("李四,11010119010203009X,成都市青羊区某街1号").expect("a card");
        form.take_card(&card, &villages);
        assert_eq!((form.name.as_str(), form.village), ("李四", Some(VillageCode(7))));
    }
}
