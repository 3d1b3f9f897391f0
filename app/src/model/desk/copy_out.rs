//! What is copied into another system, in the order of the usual form there (DY-02).

use domain::case::Case;

/// The fields: name, identity number, phone, village, item, received, due. `village` is its name.
pub fn fields(case: &Case, village: &str) -> [String; 7] {
    let due = case.due.as_ref().map(|due| due.date.to_string()).unwrap_or_default();
    let applicant = &case.applicant;
    [
        applicant.name.clone(),
        applicant.identity.clone(),
        applicant.phone.clone(),
        village.to_owned(),
        case.item_name.clone(),
        case.received.date().to_string(),
        due,
    ]
}

/// All of them in one line, apart by tabs: pasted into a table, each stands in a cell of its own.
pub fn line(fields: &[String; 7]) -> String {
    let plain = |field: &String| field.replace(['\t', '\r', '\n'], " ");
    fields.iter().map(plain).collect::<Vec<String>>().join("\t")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dy_02_all_fields_are_one_line_with_a_cell_for_each() {
        let fields =
            ["王䶮", "11010119010203009X", "", "清明桥村", "事项\t二", "2026-03-09", "2026-03-16"].map(str::to_owned);
        let line = line(&fields);
        assert_eq!(line.split('\t').count(), 7, "an empty field keeps its place: {line}");
        assert!(line.contains("事项 二"));
    }
}
