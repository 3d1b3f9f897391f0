//! What may stand in the text of files.

use super::{SOURCES, expect_none, hits, pattern};

#[test]
fn screens_take_their_words_from_the_locales() {
    let chinese = pattern(r"[\p{Han}\u{3000}-\u{303F}\u{FF00}-\u{FFEF}]");
    let comment = pattern(r"^[^:]+:\d+: //");
    let files = SOURCES.iter().filter(|file| {
        file.under("app/src/") && file.is(&[".rs"]) && !file.under("app/src/locales") && !file.is_test()
    });
    let found = files.flat_map(|file| hits(file, file.code(), &chinese)).filter(|hit| !comment.is_match(hit));
    expect_none("Chinese words of screens stand under app/src/locales", found);
}

#[test]
fn no_file_knows_the_machine_it_was_written_on() {
    // In pieces, so that this file does not find itself.
    let homes = pattern(&[r"(^|[^\w./{}$-])/(ro", r"ot|wo", r"rk|ho", r"me|t", r"mp)/\w"].concat());
    let found = SOURCES.iter().flat_map(|file| hits(file, &file.text, &homes));
    expect_none("no path of one machine", found);
}

#[test]
fn lock_files_name_no_download_addresses() {
    let address = pattern(r#""resolved":"#);
    let locks = SOURCES.iter().filter(|file| file.path.ends_with("package-lock.json"));
    expect_none(
        "package-lock.json without `resolved`",
        locks.flat_map(|file| hits(file, &file.text, &address).take(3)),
    );
}

#[test]
fn pages_have_no_script_of_their_own() {
    let inline = pattern(r#"<script>|<script type="[a-z]+">|\son[a-z]+="|\sstyle="|<style"#);
    let pages = SOURCES.iter().filter(|file| file.under("app/public/") && file.is(&[".html"]));
    expect_none(
        "a page's scripts and styles are files (the CSP asks it)",
        pages.flat_map(|file| hits(file, &file.text, &inline)),
    );
}
