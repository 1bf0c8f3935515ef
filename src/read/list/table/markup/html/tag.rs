//! The tags of HTML.

/// A tag, or a comment, whose name is empty.
pub(super) struct Element {
    pub name: String,
    pub closes: bool,
    /// Whether it ends itself: `<li/>`.
    pub is_empty: bool,
    pub end: usize,
    attributes: Vec<(String, String)>,
}

impl Element {
    /// Reads the tag, or the comment, that begins at a byte; `None` if none does.
    pub fn at(source: &str, begin: usize) -> Option<Self> {
        let rest = &source[begin..];
        let tag = |name, closes, is_empty, end, attributes| Self {
            name,
            closes,
            is_empty,
            end,
            attributes,
        };
        if rest.starts_with("<!--") {
            let end = rest.find("-->").map_or(source.len(), |end| begin + end + 3);
            return Some(tag(String::new(), false, false, end, Vec::new()));
        }
        let inner = rest.strip_prefix('<')?;
        let closes = inner.starts_with('/');
        let inner = inner.strip_prefix('/').unwrap_or(inner);
        let length = inner.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-');
        let length = length.unwrap_or(inner.len());
        let name = inner[..length].to_ascii_lowercase();
        if name.is_empty() && !inner.starts_with(['!', '?']) {
            return None;
        }
        let within = length_of(&inner[length..])?;
        let end = begin + rest.len() - inner.len() + length + within + 1;
        let attributes = &inner[length..length + within];
        let is_empty = attributes.ends_with('/') && name != "li" && name != "td";
        Some(tag(name, closes, is_empty, end, attributes_of(attributes)))
    }

    /// Returns the value of an attribute, which is empty if it has none.
    pub fn attribute(&self, name: &str) -> Option<String> {
        let found = self.attributes.iter().find(|(own, _)| own == name);
        found.map(|(_, value)| value.to_ascii_lowercase())
    }

    /// Returns the number that an attribute is.
    pub fn number(&self, name: &str) -> Option<usize> {
        self.attribute(name)?.trim().parse().ok()
    }
}

/// Returns the length of the attributes of a tag, which its bracket ends, in whose values brackets
/// may be.
fn length_of(attributes: &str) -> Option<usize> {
    /// The length from which a tag is none.
    const MOST: usize = 1 << 16;
    let mut quote = None;
    let mut before = ' ';
    for (at, letter) in attributes.char_indices().take(MOST) {
        match (quote, letter) {
            (None, '>') => return Some(at),
            (None, '"' | '\'') if before == '=' => quote = Some(letter),
            (Some(open), letter) if open == letter => quote = None,
            _ => {}
        }
        if !letter.is_whitespace() {
            before = letter;
        }
    }
    // A quotation that nothing closes is none.
    quote.and_then(|_| attributes.find('>'))
}

/// Takes the attributes apart.
fn attributes_of(text: &str) -> Vec<(String, String)> {
    let mut attributes = Vec::new();
    let mut rest = text.trim_start_matches([' ', '\t', '\n', '\r', '/']);
    while !rest.is_empty() {
        let length = rest.find(|letter: char| letter.is_whitespace() || "=/".contains(letter));
        let length = length.unwrap_or(rest.len()).max(1);
        let length = (length..)
            .find(|at| rest.is_char_boundary(*at))
            .unwrap_or(rest.len());
        let name = rest[..length].to_ascii_lowercase();
        rest = rest[length..].trim_start();
        let mut value = "";
        if let Some(assigned) = rest.strip_prefix('=') {
            let assigned = assigned.trim_start();
            let mark = assigned
                .chars()
                .next()
                .filter(|mark| matches!(mark, '"' | '\''));
            (value, rest) = match mark {
                Some(mark) => assigned[1..]
                    .split_once(mark)
                    .unwrap_or((&assigned[1..], "")),
                None => {
                    let end = assigned.find(char::is_whitespace).unwrap_or(assigned.len());
                    assigned.split_at(end)
                }
            };
        }
        attributes.push((name, value.to_owned()));
        rest = rest.trim_start_matches([' ', '\t', '\n', '\r', '/']);
    }
    attributes
}
