//! Comments in which people ask that they are not printed, or withdraw. No message shows them.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use super::super::signatory::WrittenRefusal;
use super::headers;
use super::stated::Stated;
use crate::lang::{WordSet, folded};
use crate::read::yaml::name_in_yaml;
use crate::source::Span;

/// Phrases by which somebody asks not to be printed.
static REFUSING: Phrases = Phrases::of(WordSet::of(|words| words.refusing_phrases));

/// Phrases by which somebody withdraws, or asks to be removed.
static WITHDRAWING: Phrases = Phrases::of(WordSet::of(|words| words.withdrawing_phrases));

/// The entries of a list whose comments refuse, by column.
#[derive(Default)]
pub(super) struct Refusals {
    of_columns: BTreeMap<String, Vec<Span>>,
}

impl Refusals {
    /// Adds the cell of a column that is not printed, if it refuses.
    pub fn add(&mut self, column: &str, text: &str, entry: Span) {
        if is_refusal(text) {
            let entries = self.of_columns.entry(column.to_owned()).or_default();
            entries.push(entry);
        }
    }

    /// Returns the refusals in the columns that are left, each with the lines to write
    /// if its column is about something else.
    pub fn of_columns(
        self,
        is_left: impl Fn(&str) -> bool,
        stated: &Stated,
        has_form: bool,
    ) -> Vec<WrittenRefusal> {
        let left = self.of_columns.into_iter();
        let left = left.filter(|(column, _)| is_left(column));
        left.map(|(column, entries)| {
            let stated = stated.clone().without_item("private", &column);
            let aside = match has_form {
                true => format!("\n{}", stated.with_item("not-consent", &column).block()),
                false => format!(
                    " `not-consent: [{}]` under `signatories:`, next to `list:`",
                    name_in_yaml(&column)
                ),
            };
            WrittenRefusal {
                column,
                entries,
                aside,
            }
        })
        .collect()
    }
}

/// Returns whether a comment asks that its writer is not printed, or withdraws.
fn is_refusal(text: &str) -> bool {
    const FEWEST_BYTES: usize = 8;
    if text.len() < FEWEST_BYTES || !is_of_words(text) {
        return false;
    }
    let said = text.split(ENDS).any(|clause| {
        let folded = folded(clause);
        let words: Vec<&str> = folded.split(' ').collect();
        let is_denied = |before: &[&str]| headers::is_negated(&before.join(" "));
        let withdraws = |(start, _): (usize, usize)| !is_denied(&words[..start]);
        let is_said = REFUSING.find(&words, &folded).is_some()
            || WITHDRAWING.find(&words, &folded).is_some_and(withdraws);
        is_said && !headers::is_about_mail(clause)
    });
    said || headers::notes_withdrawal(text) || headers::refuses_publication(text)
}

/// Returns whether a text has several words, or letters of a script without spaces.
fn is_of_words(text: &str) -> bool {
    text.contains(is_unspaced)
        || text.contains(' ') && text.contains(|letter: char| letter.is_alphabetic())
}

fn is_unspaced(letter: char) -> bool {
    ('\u{3040}'..='\u{9fff}').contains(&letter)
}

/// The signs that end a clause.
const ENDS: [char; 16] = [
    '.', ',', ';', ':', '!', '?', '(', ')', '\n', '。', '，', '；', '！', '？', '؟', '،',
];

/// Phrases, each of words that follow each other with at most one word between.
struct Phrases {
    words: WordSet,
    by_first: OnceLock<FxHashMap<&'static str, Vec<Vec<&'static str>>>>,
    /// Those in scripts without spaces, of parts that follow each other.
    unspaced: OnceLock<Vec<Vec<&'static str>>>,
}

impl Phrases {
    const fn of(words: WordSet) -> Self {
        Self {
            words,
            by_first: OnceLock::new(),
            unspaced: OnceLock::new(),
        }
    }

    /// Finds the first phrase in the words of a text, and returns where it starts and ends.
    fn find(&self, words: &[&str], folded: &str) -> Option<(usize, usize)> {
        if folded.contains(is_unspaced) {
            let mut phrases = self.unspaced().iter();
            let found = phrases.any(|parts| {
                let follow = |rest: &mut &str, part: &str| {
                    let (_, after) = rest.split_once(part)?;
                    *rest = after;
                    Some(())
                };
                let mut rest = folded;
                parts.iter().all(|part| follow(&mut rest, part).is_some())
            });
            return found.then_some((0, words.len()));
        }
        let phrases = self.by_first();
        words.iter().enumerate().find_map(|(start, word)| {
            let ends = phrases.get(word)?.iter();
            let mut ends = ends.filter_map(|phrase| end_of(phrase, words, start));
            Some((start, ends.next()?))
        })
    }

    fn by_first(&self) -> &FxHashMap<&'static str, Vec<Vec<&'static str>>> {
        self.by_first.get_or_init(|| {
            let mut phrases: FxHashMap<&str, Vec<Vec<&str>>> = FxHashMap::default();
            for phrase in self.divided() {
                if let Some(first) = phrase.first() {
                    phrases.entry(first).or_default().push(phrase);
                }
            }
            phrases
        })
    }

    fn unspaced(&self) -> &[Vec<&'static str>] {
        self.unspaced.get_or_init(|| {
            let phrases = self.divided();
            let unspaced = phrases.filter(|phrase| phrase.concat().contains(is_unspaced));
            unspaced.collect()
        })
    }

    fn divided(&self) -> impl Iterator<Item = Vec<&'static str>> {
        let phrases = self.words.words().iter();
        phrases.map(|phrase| phrase.split(' ').collect())
    }
}

/// Returns where a phrase ends that starts at a word.
fn end_of(phrase: &[&str], words: &[&str], start: usize) -> Option<usize> {
    const MOST_STEPS: usize = 2;
    let mut at = start;
    for word in &phrase[1..] {
        let next = words[at + 1..].iter().take(MOST_STEPS);
        at += 1 + next.into_iter().position(|next| next == word)?;
    }
    Some(at)
}

#[cfg(test)]
mod tests {
    use super::is_refusal;

    #[test]
    fn comments_that_refuse_or_withdraw_are_known_in_many_languages() {
        let mut missed = Vec::new();
        for text in [
            "Please do not publish my name",
            "Happy to sign, but do not list me publicly.",
            "I would prefer that my name is not published",
            "I wish to remain anonymous",
            "Please keep my name private!",
            "I withdraw my signature.",
            "I hereby withdraw my support",
            "Remove me",
            "please remove my name from the list",
            "asked to be removed 3 Feb",
            "Withdrawn by mail, 3 March",
            "Bitte meinen Namen nicht veröffentlichen",
            "Nicht veröffentlichen!",
            "Ich möchte anonym bleiben",
            "Ich ziehe meine Unterschrift zurück",
            "Merci de ne pas publier mon nom",
            "Je souhaite rester anonyme",
            "Je voudrais retirer ma signature",
            "Por favor, no publiquen mi nombre",
            "Retiro mi firma",
            "Пожалуйста, не публикуйте мое имя",
            "Прошу удалить мою подпись",
            "Я отзываю свою подпись",
            "请不要公开我的姓名",
            "我要撤回签名",
            "請勿公開",
            "أرجو عدم نشر اسمي",
            "أسحب توقيعي",
            "Vi prego di non pubblicare il mio nome",
            "Ritiro la mia firma",
            "Não publiquem o meu nome",
            "Quero retirar a minha assinatura",
            "Mijn naam niet publiceren a.u.b.",
            "Ik trek mijn handtekening in",
        ] {
            missed.extend((!is_refusal(text)).then_some(text));
        }
        assert_eq!(missed, Vec::<&str>::new());
    }

    #[test]
    fn ordinary_comments_are_not() {
        let mut taken = Vec::new();
        for text in [
            "Do not let them withdraw the treaty",
            "Please remove the sanctions",
            "Please publish this letter widely",
            "Do not hesitate to publish my name",
            "I will never withdraw my signature",
            "Please do not remove my name",
            "Remove me from the mailing list, please",
            "Please do not publish my e-mail address",
            "The troops must be withdrawn",
            "Withdrawal of all troops now!",
            "Withdrawn behaviour is common among the children",
            "I signed anonymously last time, now with my name",
            "We cannot remain silent",
            "No one listens to us",
            "Nicht vergessen!",
            "Der Vertrag darf nicht gekündigt werden",
            "Ne pas oublier les enfants",
            "Retirada de las tropas ya",
            "No olviden a los niños",
            "Не забудьте детей",
            "撤回这个决定！",
            "لا تنسوا الأطفال",
            "Non dimenticate i bambini",
            "Não esqueçam as crianças",
            "Valley School",
            "2026-03-01 10:00:00",
            "Yes",
        ] {
            taken.extend(is_refusal(text).then_some(text));
        }
        assert_eq!(taken, Vec::<&str>::new());
    }
}
