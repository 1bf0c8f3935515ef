//! A column whose cells may be the answers to a question, such as whether to be listed.

use super::super::super::node::Key;
use super::super::headers::{self, Answer, Yes};
use super::super::stated::Stated;
use super::MOST_ANSWERS;
use super::condition::is_shown;
use crate::read::yaml::name_in_yaml;
use crate::report::{Diagnostic, Rule, alternatives, plural, quoted};
use crate::source::Span;

/// A column that is not printed, whose cells may be answers to a question.
pub(super) struct Question {
    pub name: String,
    pub(super) first: Span,
    /// Whether its header asks for consent.
    pub is_request: bool,
    /// Whether its header names what removes an entry, so that each cell with another text than *no*
    /// does.
    is_of_removals: bool,
    /// The different texts of its cells, each with what it says.
    pub given: Vec<Given>,
    /// The cells with other texts that agree and that refuse, and the rest.
    agreed: usize,
    refused: usize,
    pub others: usize,
    /// The number of cells with a text.
    pub filled: usize,
    /// The number of those with a date.
    dates: usize,
    /// The entries with a text, each with the number of the text among those that are given.
    pub(super) entries: Vec<(Span, Option<usize>)>,
}

/// A text of the cells of a column.
pub(super) struct Given {
    pub text: String,
    answer: Option<Answer>,
    /// Whether it is a sentence that agrees, in a column that asks for consent: in another one it
    /// may be anybody's comment.
    is_consent: bool,
    count: usize,
}

/// The numbers of entries by what they say.
struct Said {
    yes: usize,
    no: usize,
    other: usize,
    blank: usize,
}

impl std::fmt::Display for Said {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let said = [
            (self.yes, "entry says yes", "entries say yes"),
            (self.no, "says no", "say no"),
            (self.other, "says something else", "say something else"),
            (self.blank, "leaves it empty", "leave it empty"),
        ];
        let said = said.into_iter().filter(|(count, ..)| *count > 0);
        let said: Vec<String> = said
            .map(|(count, one, several)| plural(count, one, several))
            .collect();
        formatter.write_str(&said.join(", "))
    }
}

impl Given {
    /// Returns whether a message may show it: what is short, and longer texts that a form offers.
    fn is_shown(&self) -> bool {
        const LONGEST_CHOICE: usize = 200;
        let is_offered = self.count > 1 || self.is_consent;
        if !is_offered && !headers::is_plain_answer(&self.text) {
            return false;
        }
        let is_plain = !self.text.contains('@') && !self.text.contains(|c: char| c.is_numeric());
        let is_choice = is_offered && is_plain && self.text.chars().count() <= LONGEST_CHOICE;
        is_shown(&self.text) || is_choice
    }
}

impl Question {
    pub(super) fn of(column: &Key) -> Self {
        Self {
            name: column.text.clone(),
            first: column.span,
            is_request: headers::asks_for_consent(&column.text)
                || headers::is_negated_request(&column.text),
            is_of_removals: headers::names_removals(&column.text),
            given: Vec::new(),
            agreed: 0,
            refused: 0,
            others: 0,
            filled: 0,
            dates: 0,
            entries: Vec::new(),
        }
    }

    /// Adds the text of the cell of an entry.
    pub(super) fn add(&mut self, text: &str, entry: Span) {
        self.take(text);
        let mut given = self.given.iter();
        let number = given.position(|given| given.text == text);
        self.entries.push((entry, number));
    }

    fn take(&mut self, text: &str) {
        self.filled += 1;
        self.dates += usize::from(headers::is_date(text));
        if let Some(given) = self.given.iter_mut().find(|given| given.text == text) {
            given.count += 1;
            return;
        }
        let answer = || self.said_by(text);
        if self.given.len() < MOST_ANSWERS {
            self.given.push(Given {
                text: text.to_owned(),
                answer: answer(),
                is_consent: self.is_request && headers::is_consent(text),
                count: 1,
            });
            return;
        }
        match answer().filter(|_| self.is_request || self.is_of_removals) {
            Some(Answer::Yes) => self.agreed += 1,
            Some(Answer::No) => self.refused += 1,
            None => self.others += 1,
        }
    }

    /// Returns what the text of a cell says by itself.
    fn said_by(&self, text: &str) -> Option<Answer> {
        if self.is_of_removals {
            let is_denied = headers::is_denial(text);
            return Some(if is_denied { Answer::No } else { Answer::Yes });
        }
        if !self.is_request {
            let consent = || headers::is_consent(text).then_some(Answer::Yes);
            return headers::answer(text).or_else(consent);
        }
        let is_date = headers::is_date(text);
        let said = headers::answer_to_request(text, &self.name);
        said.or_else(|| is_date.then_some(Answer::Yes))
    }

    /// Returns what a text says, which may follow from the only other text where yes agrees.
    pub(super) fn answer(&self, given: &Given) -> Option<Answer> {
        let agrees = !self.is_of_removals && headers::meaning_of_yes(&self.name) == Yes::Agrees;
        let refusal = match &*self.given {
            [left, right] if agrees => headers::refusal(&left.text, &right.text),
            _ => None,
        };
        match refusal {
            Some(refusal) if refusal == given.text => Some(Answer::No),
            Some(_) => Some(Answer::Yes),
            None => given.answer,
        }
    }

    /// Returns the number of cells with an answer, or with what is none.
    fn count(&self, wanted: Option<Answer>) -> usize {
        let given = self.given.iter();
        let given = given.filter(|given| self.answer(given) == wanted);
        given.map(|given| given.count).sum()
    }

    /// Reports a question that some answer with yes and others do not, or that asks for consent and
    /// some refuse, or marks that remove entries, while all are printed.
    pub(super) fn open(&self, rows: usize, stated: &Stated, has_form: bool) -> Option<Diagnostic> {
        let said = self.said(rows);
        if !self.decides(&said) {
            return None;
        }
        let is_of_removals = self.is_of_removals || self.has_removals();
        let states = self.agreeing_states();
        let (looks, whose) = match states {
            _ if is_of_removals => ("a mark of removal", "those who are not removed"),
            _ if headers::is_submission(&self.name) => {
                ("the end of a form", "those who submitted it")
            }
            Some(states) => ("consent or a state", &*format!("those with {states}")),
            None => ("consent", "those who agreed"),
        };
        let message = format!(
            "{} looks like {looks}, but does not decide who is printed",
            quoted(&self.name)
        );
        let diagnostic =
            Diagnostic::new(Rule::OPEN_CONSENT, message).at(self.first, said.to_string());
        let stated = stated.clone().without_item("private", &self.name);
        let only = self.printed_only(&said, &stated);
        let all = stated.with_item("not-consent", &self.name);
        if !has_form {
            let column = name_in_yaml(&self.name);
            let own = format!("`where: {{ {column}: […] }}` with the answers that agree, or ");
            let own = self.may_print(&said).then_some(own);
            let only = only.map(|(key, value, _)| format!("`{key}: {value}` or "));
            let only = only.or(own);
            return Some(diagnostic.help(format!(
                "write {}`not-consent: [{column}]` under `signatories:`, next to `list:`",
                only.unwrap_or_default()
            )));
        }
        let about = match only {
            Some((_, _, only)) => {
                let end = match self.unknown_agreement() {
                    Some(answers) => format!("if {answers} agrees to be listed, write"),
                    None => format!("to print only {whose}, write"),
                };
                format!("{end}\n{}", only.proposal())
            }
            None if self.may_print(&said) => format!(
                "to print only {whose}, write their answers under `where:`, next to `from:`"
            ),
            None if is_of_removals => {
                "if it is about the list, delete the entries: all are removed".to_owned()
            }
            None => "if it is about the list, delete the entries: none of them agrees".to_owned(),
        };
        let other = format!("if it is not about the list, write\n{}", all.block());
        Some(diagnostic.help(about).help(other))
    }

    /// Returns the states of entries that may be printed, such as `Approved`, if nothing is asked
    /// and each of its texts that decides says itself what it decides.
    fn agreeing_states(&self) -> Option<String> {
        let decides = |given: &&Given| self.answer(given).is_some();
        let mut decisive = self.given.iter().filter(decides);
        let is_choice = |given: &Given| headers::is_choice(&given.text);
        let is_of_states = !self.is_request && !self.is_of_removals && decisive.all(is_choice);
        let given = self.given.iter();
        let agreed = given.filter(|given| self.answer(given) == Some(Answer::Yes));
        let agreed: Vec<&str> = agreed.map(|given| given.text.as_str()).collect();
        (is_of_states && !agreed.is_empty()).then(|| alternatives(agreed, "or"))
    }

    /// Returns the answers that are a plain yes to a header that says nothing known: whether they
    /// agree to be listed, only its readers know.
    pub(super) fn unknown_agreement(&self) -> Option<String> {
        let is_submission = headers::is_submission(&self.name);
        let is_known = self.is_request || self.is_of_removals || self.has_removals();
        let is_known = is_known || is_submission;
        let given = self.given.iter();
        let agreed = given.filter(|given| self.answer(given) == Some(Answer::Yes));
        let texts: Vec<&str> = agreed.map(|given| given.text.as_str()).collect();
        let is_plain = texts.iter().all(|text| headers::is_affirmation(text));
        (!is_known && is_plain && !texts.is_empty()).then(|| alternatives(texts, "or"))
    }

    /// Counts what the cells of so many rows say.
    fn said(&self, rows: usize) -> Said {
        let yes = self.count(Some(Answer::Yes)) + self.agreed;
        let no = self.count(Some(Answer::No)) + self.refused;
        let other = self.count(None) + self.others;
        let blank = rows.saturating_sub(yes + no + other);
        Said {
            yes,
            no,
            other,
            blank,
        }
    }

    /// Returns whether somebody may be printed.
    fn may_print(&self, said: &Said) -> bool {
        let is_of_states = !self.is_of_removals && self.has_removals();
        // A state that is not known may be another word for removed, or not.
        if is_of_states && said.other > 0 {
            return true;
        }
        match headers::meaning_of_yes(&self.name) {
            Yes::Agrees => said.yes > 0,
            Yes::Refuses => said.no + said.blank > 0,
            Yes::IsUnclear => true,
        }
    }

    /// Returns whether the answers decide who is to be printed.
    fn decides(&self, said: &Said) -> bool {
        let Said {
            yes,
            no,
            other,
            blank,
        } = *said;
        if headers::asks_for_something_else(&self.name) {
            return false;
        }
        if self.is_of_removals {
            return yes > 0 && no + blank > 0;
        }
        // A reason to be left out asks for it, too.
        let is_question = headers::is_like_a_question(&self.name);
        let withholds = self.is_request && headers::asks_to_withhold(&self.name);
        if is_question && withholds && yes + other > 0 {
            return no + blank + yes > 0;
        }
        // A box that few tick, under a noun, is mostly a remark about them: `contributor`.
        let is_asked = self.is_request || is_question || yes >= blank;
        let is_divided = other == 0 && yes > 0 && (no > 0 || blank > 0 && is_asked);
        // Among names and other texts, a word that refuses says nothing; among a few answers it does.
        let is_choice = self.filled > self.given.len() && self.is_all_given();
        let is_few = is_choice || self.is_short();
        let refused = if withholds { yes } else { no };
        let is_refused = self.is_request && refused > 0 && (yes + no >= other || is_few);
        // Some chose a text that agrees, and others chose another one.
        let mut given = self.given.iter();
        let agrees =
            |given: &Given| given.is_consent || given.count > 1 && headers::is_consent(&given.text);
        let agrees = given.any(agrees) && self.is_all_given();
        let is_chosen = agrees || self.is_request && is_choice;
        let is_unlike = is_chosen && yes > 0 && (other > 0 || blank > 0);
        let is_state = is_choice && self.is_short() && self.agreeing_states().is_some();
        let has_states = is_state && yes > 0 && no > 0;
        is_divided || is_refused || is_unlike || has_states || self.has_removals()
    }

    /// Returns whether the cells have few different texts, each of a few words.
    fn is_short(&self) -> bool {
        const MOST_WORDS: usize = 5;
        let is_short = |given: &Given| given.text.split_whitespace().count() <= MOST_WORDS;
        self.is_all_given() && self.given.iter().all(is_short)
    }

    /// Returns whether a cell among few different ones says that an entry was removed.
    pub(super) fn has_removals(&self) -> bool {
        let is_few = self.is_short();
        let mut given = self.given.iter();
        given.any(|given| {
            let is_word = headers::is_removal(&given.text);
            is_word && (is_few || headers::is_withdrawal(&given.text))
        })
    }

    /// Returns the key with its value that prints only those who may be printed, and the list with
    /// it; `None` if there are none.
    fn printed_only(&self, said: &Said, stated: &Stated) -> Option<(&'static str, String, Stated)> {
        let column = name_in_yaml(&self.name);
        if headers::meaning_of_yes(&self.name) == Yes::IsUnclear {
            return None;
        }
        if self.is_dated() {
            let only = stated.clone().with_item("filled", &self.name);
            return Some(("filled", format!("[{column}]"), only));
        }
        let states = || self.states(said.blank);
        let printed = self.printed(said.blank).or_else(states)?;
        let only = stated.clone().with_entry("where", &self.name, &printed);
        Some(("where", format!("{{ {column}: {printed} }}"), only))
    }

    /// Returns whether each cell has the date of a consent.
    pub(super) fn is_dated(&self) -> bool {
        let is_dated = self.is_request && self.dates > 0 && self.dates == self.filled;
        is_dated && !headers::asks_to_withhold(&self.name)
    }

    /// Returns whether the cells have no texts but those that are kept.
    fn is_all_given(&self) -> bool {
        self.agreed + self.refused + self.others == 0
    }

    /// Returns the texts that say something, as YAML has them, but those that are not shown.
    fn texts(&self, answer: Option<Answer>) -> Vec<String> {
        let given = self.given.iter();
        let given = given.filter(|given| self.answer(given) == answer && given.is_shown());
        let given = given.filter(|given| answer.is_some() || !headers::is_removal(&given.text));
        given.map(|given| name_in_yaml(&given.text)).collect()
    }

    /// Writes the empty cells, which are of entries that are not removed, if every other cell says that
    /// its entry is; `None` where something is asked: an unknown answer may refuse.
    fn states(&self, blank: usize) -> Option<String> {
        if self.is_request || self.is_of_removals || !self.has_removals() || !self.is_all_given() {
            return None;
        }
        // A state that is not known may be another word for removed.
        let mut given = self.given.iter();
        let is_known = given.all(|given| headers::is_removal(&given.text));
        (is_known && blank > 0).then(|| "[\"\"]".to_owned())
    }

    /// Writes the answers of those who may be printed; `None` if there are none. An answer that is
    /// long, or may be an address, is not shown.
    pub(super) fn printed(&self, blank: usize) -> Option<String> {
        let withholds = headers::asks_to_withhold(&self.name);
        let wanted = match withholds {
            true => Answer::No,
            false => Answer::Yes,
        };
        let mut agreed = self.texts(Some(wanted));
        if withholds && blank > 0 {
            agreed.push("\"\"".to_owned());
        }
        (!agreed.is_empty()).then(|| format!("[{}]", agreed.join(", ")))
    }
}
