//! Text whose end has not come yet.

/// Marks around text that is struck out, as Markdown has them.
const STROKE: &str = "~~";

/// Why a part of a page is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in super::super) enum Veil {
    /// It is navigation, a header or a footer.
    Aside,
    /// No reader sees it.
    Hidden,
    /// It is for programs, such as the choices of a form.
    Unseen,
}

/// The kind of text that is being read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Item,
    Cell,
    Heading(usize),
    Line,
}

/// Text whose end has not come yet.
pub(super) struct Piece {
    pub kind: Kind,
    pub start: Option<usize>,
    pub end: usize,
    pub text: String,
    pub veil: Option<Veil>,
    pub is_struck: bool,
    /// Whether all of it is bold.
    pub is_bold: bool,
    /// Whether all of it is links within the site.
    pub is_link: bool,
    /// Whether words in it are hidden.
    pub hides_words: bool,
    pub ticked: Option<bool>,
    pub holds_items: bool,
    pub is_withdrawn: bool,
    pub notes: Vec<String>,
}

impl Piece {
    /// Begins or ends a stretch that is struck out.
    pub fn strike(&mut self, is_struck: bool) {
        if is_struck == self.is_struck {
            return;
        }
        self.is_struck = is_struck;
        let end = match is_struck {
            true => self.text.len(),
            false => self.text.trim_end().len(),
        };
        self.text.insert_str(end, STROKE);
    }
}
