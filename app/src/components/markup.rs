//! Markup as text, for a surface that only shows and whose bundle is counted by the kilobyte: views of the same elements
//! are half as much again.
//!
//! What is fixed is written as it stands in the page ([`Markup::fixed`] takes nothing but words of the program); what
//! comes from outside goes through [`Markup::text`], which escapes it.

/// Markup, built from left to right.
#[derive(Default)]
pub struct Markup(String);

impl Markup {
    /// Elements and attributes as the program has them.
    pub fn fixed(&mut self, markup: &'static str) -> &mut Self {
        self.0.push_str(markup);
        self
    }

    /// Text, escaped.
    pub fn text(&mut self, text: &str) -> &mut Self {
        for c in text.chars() {
            match c {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\'' => self.0.push_str("&#39;"),
                c => self.0.push(c),
            }
        }
        self
    }

    /// The whole.
    pub fn done(self) -> String {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn b07_what_comes_from_outside_stays_text() {
        let mut markup = Markup::default();
        markup.fixed("<p>").text("<img src=x onerror='a()'> & \"b\"").fixed("</p>");
        assert_eq!(markup.done(), "<p>&lt;img src=x onerror=&#39;a()&#39;&gt; &amp; &quot;b&quot;</p>");
    }
}
