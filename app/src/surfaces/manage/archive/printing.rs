//! The archive's papers, laid out and printed.

use super::Archive;
use crate::components::archive_paper::{appraisal_opinion, catalogue, destruction_list, labels, loan_slip};
use domain::action::Action;
use domain::archive::appraisal::Appraisal;
use domain::archive::command::ArchiveCommand;
use domain::archive::{ArchiveFile, Loan};
use domain::ids::RecordId;
use leptos::prelude::*;

impl Archive {
    /// Lays out and prints.
    fn print(self, markup: String) {
        self.manage.print_paper(markup);
    }

    fn files(self) -> Vec<ArchiveFile> {
        let files = self.view.with_untracked(|view| view.as_ref().map(|view| view.files.clone()));
        files.unwrap_or_default().into_iter().map(|(_, file)| file).collect()
    }

    /// The list on the screen as a hand-over catalogue.
    pub(super) fn print_catalogue(self) {
        self.print(catalogue(&self.hall(), &self.files(), self.manage.now().date()));
    }

    /// Labels of the boxes in which the list on the screen stands.
    pub(super) fn print_labels(self) {
        self.print(labels(&self.hall(), &self.files()));
    }

    /// The slip of a loan.
    pub(super) fn print_loan(self, file: &ArchiveFile, loan: &Loan) {
        let approver = self.name(&loan.terms.approver);
        let by = loan.by.as_ref().map(|no| self.name(no)).unwrap_or_default();
        self.print(loan_slip(&self.hall(), file, loan, (&approver, &by)));
    }

    /// The slip of a loan that was just made, with the number the store allotted.
    pub(super) fn print_lent(self, id: RecordId, action: &Action) {
        let Action::Archive(ArchiveCommand::Lend { terms, number, .. }) = action else { return };
        let file = self.view.with_untracked(|view| {
            let files = view.as_ref().map(|view| view.files.as_slice()).unwrap_or_default();
            files.iter().find(|(of, _)| *of == id).map(|(_, file)| file.clone())
        });
        let Some(file) = file else { return };
        let (at, by) = (self.manage.now(), self.actor.get_untracked());
        let loan = Loan { number: number.clone(), terms: terms.clone(), at, by, returned: None };
        self.print_loan(&file, &loan);
    }

    /// The opinion of an appraisal.
    pub(super) fn print_appraisal(self, one: &Appraisal) {
        let director = one.by.as_ref().map(|no| self.name(no)).unwrap_or_default();
        self.print(appraisal_opinion(&self.hall(), one, &director));
    }

    /// The destruction list of an appraisal that was carried out.
    pub(super) fn print_destruction(self, one: &Appraisal) {
        let Some(done) = &one.execution else { return };
        let names = [&done.by, &done.first, &done.second].map(|no| self.name(no));
        let names = [names[0].as_str(), names[1].as_str(), names[2].as_str()];
        self.print(destruction_list(&self.hall(), one, done, names));
    }
}
