//! QR codes as SVG paths, for receipts, tickets and papers.

use fast_qr::{ECL, QRBuilder};

/// The modules of a QR code: the width in modules and the path of the dark ones, for one `<path>` in an `<svg>` whose
/// view box is `0 0 width width` (a quiet zone of four modules included). None if the text is too long.
pub fn path(text: &str) -> Option<(usize, String)> {
    const QUIET: usize = 4;
    let code = QRBuilder::new(text).ecl(ECL::M).build().ok()?;
    let mut path = String::new();
    for y in 0..code.size {
        for x in 0..code.size {
            if code[y][x].value() {
                path.push_str(&format!("M{} {}h1v1h-1z", x + QUIET, y + QUIET));
            }
        }
    }
    Some((code.size + 2 * QUIET, path))
}
