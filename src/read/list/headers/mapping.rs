//! The mapping of columns to fields that a message offers, in lines to paste.

use super::{
    asks_for_consent, fold, has_contact, is_family_name, is_part_of_name, is_usually_unprinted,
    known,
};
use crate::lang::{locales, tag_by_name};
use crate::read::list::contacts;
use crate::read::list::stated::Stated;
use crate::read::yaml::name_in_yaml;

/// Adds to what a letter states of a list what its columns mean, and returns whether it is sure who
/// signs.
///
/// An unknown column is private, but for the first where nothing is known to say who signs. A path
/// of keys is private by the outermost key that holds nothing else.
pub(in crate::read::list) fn mapped<'a>(
    form: Stated,
    stated: impl Iterator<Item = (&'static str, &'a str)>,
    unknown: impl Iterator<Item = &'a str>,
    are_paths: bool,
) -> (Stated, bool) {
    let stated: Vec<(&str, &str)> = stated.collect();
    let mut columns: Vec<(&str, String)> = Vec::new();
    let mut private: Vec<&str> = Vec::new();
    let unknown: Vec<&str> = unknown.filter(|header| !header.is_empty()).collect();
    let parts_of_names = unknown
        .iter()
        .filter(|header| is_part_of_name(last_key(header)));
    let has_names =
        parts_of_names.count() > 1 || unknown.iter().any(|header| of_path(header) == Some("name"));
    let mut parts: Vec<&str> = Vec::new();
    for header in unknown {
        let meant = match of_path(header) {
            Some("organization") if has_names => Some("affiliation"),
            meant => meant,
        };
        let is_free = |meant: &&str| {
            let named = columns
                .iter()
                .map(|(ours, _)| ours)
                .chain(stated.iter().map(|(ours, _)| ours));
            named.into_iter().all(|ours| ours != meant)
        };
        match meant.filter(is_free) {
            Some(meant) => columns.push((meant, name_in_yaml(header))),
            None if is_part_of_name(last_key(header)) => parts.push(header),
            None if is_like_affiliation(header) && is_free(&"affiliation") => {
                columns.push(("affiliation", name_in_yaml(header)));
            }
            None => private.push(header),
        }
    }
    let says_who = |ours: &str| matches!(ours, "name" | "organization");
    let is_stated = stated.iter().any(|(ours, _)| says_who(ours));
    let has_name = columns.iter().any(|(ours, _)| *ours == "name");
    if parts.len() > 1 && !has_name && !is_stated {
        columns.insert(0, ("name", joined(&parts)));
    } else {
        private.splice(0..0, parts);
    }
    let mut is_sure = is_stated || columns.iter().any(|(ours, _)| says_who(ours));
    for (ours, forms) in forms_in_languages(&private) {
        if columns.iter().any(|(own, _)| *own == ours) {
            continue;
        }
        private.retain(|header| !forms.iter().any(|(_, theirs)| theirs == header));
        columns.insert(0, (ours, written(&forms)));
        is_sure |= says_who(ours);
    }
    if !is_sure && !private.is_empty() {
        let is_other = |header: &&str| !contacts::is_contact(header, "");
        let is_likely = |header: &&str| is_other(header) && !is_usually_unprinted(header);
        let name = private.iter().position(is_likely);
        let name = name
            .or_else(|| private.iter().position(is_other))
            .unwrap_or(0);
        columns.insert(0, ("name", name_in_yaml(private.remove(name))));
    }
    if are_paths {
        private = collapsed(private, &columns);
        // Whether it decides who is printed is asked once the rows are read.
        private.retain(|path| !asks_for_consent(path));
    }
    let taken = stated
        .into_iter()
        .map(|(ours, theirs)| (ours, name_in_yaml(theirs)));
    let form = taken.fold(form, |form, (ours, theirs)| {
        match form.has_entry("columns", ours) {
            true => form,
            false => form.with_entry("columns", ours, &theirs),
        }
    });
    let form = columns.into_iter().fold(form, |form, (ours, theirs)| {
        form.with_entry("columns", ours, &theirs)
    });
    let form = private
        .into_iter()
        .fold(form, |form, header| form.with_item("private", header));
    (form, is_sure)
}

/// Returns whether a header has a word for an affiliation among others, as in `Organization or
/// school`.
pub(in crate::read::list) fn is_like_affiliation(header: &str) -> bool {
    let folded = fold(header);
    let mut words = folded.split(' ');
    let is_other = asks_for_consent(header) || is_usually_unprinted(header) || has_contact(header);
    let is_of = |ours: &str| matches!(ours, "organization" | "affiliation");
    !is_other && words.any(|word| known(word).is_some_and(is_of))
}

/// Returns the last key of a path of keys such as `fields.Name` or `group/name`, without the keys
/// within which APIs have the text of a value: `properties.Name.title.plain_text`.
fn last_key(path: &str) -> &str {
    let path = without_wrappers(path);
    path.rsplit(['.', '/']).next().unwrap_or(path)
}

/// Keys of APIs for the text of a value.
const TEXTS: [&str; 7] = [
    "plain_text",
    "content",
    "text",
    "value",
    "rendered",
    "string",
    "raw",
];

/// Keys of APIs around such texts, by the type of the value.
const TYPES: [&str; 12] = [
    "title",
    "rich_text",
    "text",
    "select",
    "multi_select",
    "status",
    "people",
    "formula",
    "value",
    "rollup",
    "email",
    "checkbox",
];

/// Leaves out the keys at the end of a path that say nothing of the value.
fn without_wrappers(path: &str) -> &str {
    let Some((mut before, last)) = path.rsplit_once('.') else {
        return path;
    };
    let last_of = |path: &str| path.rsplit('.').next().unwrap_or_default().to_owned();
    let is_choice = last == "name"
        && ["select", "multi_select", "status", "people"].contains(&last_of(before).as_str());
    if !is_choice && !TEXTS.contains(&last) && last != "checkbox" {
        return path;
    }
    while let Some((outer, inner)) = before.rsplit_once('.')
        && TYPES.contains(&inner)
    {
        before = outer;
    }
    before
}

/// Replaces the paths of private keys by that of the key around them, where nothing within it is
/// printed and nothing in it is a question about the list.
fn collapsed<'h>(private: Vec<&'h str>, columns: &[(&str, String)]) -> Vec<&'h str> {
    let is_printed = |outer: &str| {
        let start = format!("{outer}.");
        columns.iter().any(|(_, theirs)| theirs.contains(&start))
    };
    let asks = |outer: &str| {
        let mut within = private.iter().filter(|path| path.starts_with(outer));
        within.any(|path| asks_for_consent(path))
    };
    let mut kept: Vec<&str> = Vec::new();
    for path in &private {
        let ends = path.match_indices('.').map(|(at, _)| &path[..at]);
        let outer = ends
            .into_iter()
            .find(|outer| !is_printed(outer) && !asks(outer));
        let name = outer.unwrap_or(path);
        if !kept.contains(&name) {
            kept.push(name);
        }
    }
    kept
}

/// Returns the field that a header stands for, or the last key of a path of keys; `org.name` is an
/// organization.
fn of_path(header: &str) -> Option<&'static str> {
    if header.ends_with("title.rendered") {
        return Some("name");
    }
    let header = without_wrappers(header);
    let parent = header.strip_suffix(last_key(header)).unwrap_or("");
    let parent = parent.trim_end_matches(['.', '/']);
    let of_parent = || known(last_key(parent)).filter(|ours| *ours == "organization");
    let of_last = || match known(last_key(header)) {
        Some("name") => of_parent().or(Some("name")),
        ours => ours,
    };
    known(header).or_else(of_last)
}

/// Writes the columns of the parts of a name: as they are, but for the family name, which is last.
pub(in crate::read::list) fn joined(parts: &[&str]) -> String {
    let parts = in_order(parts).into_iter();
    let parts: Vec<String> = parts.map(name_in_yaml).collect();
    format!("[{}]", parts.join(", "))
}

/// Orders the columns of the parts of a name: the family name is last.
pub(in crate::read::list) fn in_order<'p>(parts: &[&'p str]) -> Vec<&'p str> {
    let is_family = |part: &&str| is_family_name(last_key(part));
    let (family, given): (Vec<&str>, Vec<&str>) = parts.iter().copied().partition(is_family);
    given.into_iter().chain(family).collect()
}

/// A header and the tag of its language.
type FormInLanguage<'h> = (&'static str, &'h str);

/// The fields that lists have in several languages.
const FIELDS: [&str; 6] = [
    "affiliation",
    "title",
    "description",
    "country",
    "organization",
    "name",
];

/// Returns the headers of fields in several languages, by field.
pub(in crate::read::list) fn forms_in_languages<'h>(
    headers: &[&'h str],
) -> Vec<(&'static str, Vec<FormInLanguage<'h>>)> {
    let named = headers
        .iter()
        .filter_map(|header| Some((in_language(header)?, *header)));
    let named: Vec<((&'static str, &'static str), &'h str)> = named.collect();
    let of_field = |wanted: &'static str| {
        let mut forms: Vec<FormInLanguage> = Vec::new();
        for ((ours, language), header) in &named {
            if *ours == wanted && forms.iter().all(|(other, _)| other != language) {
                forms.push((language, header));
            }
        }
        (forms.len() > 1).then_some((wanted, forms))
    };
    FIELDS.into_iter().filter_map(of_field).collect()
}

/// Writes the forms of a field as a mapping of YAML.
pub(in crate::read::list) fn written(forms: &[FormInLanguage]) -> String {
    let of_language =
        |(language, theirs): &FormInLanguage| format!("{language}: {}", name_in_yaml(theirs));
    let written: Vec<String> = forms.iter().map(of_language).collect();
    format!("{{ {} }}", written.join(", "))
}

/// Returns the field that a header stands for and the tag of its language: `name (ar)`,
/// `Arabic name`, or a word in another script than the Latin one.
fn in_language(header: &str) -> Option<(&'static str, &'static str)> {
    let folded = fold(header);
    let words: Vec<&str> = folded.split(' ').collect();
    let ends = [
        (words.first(), words.get(1..)),
        (words.last(), words.get(..words.len().saturating_sub(1))),
    ];
    let named = ends.into_iter().find_map(|(word, rest)| {
        let language = language_called(word?)?;
        let rest = rest?.iter().filter(|word| **word != "in");
        let rest: Vec<&str> = rest.copied().collect();
        known(&rest.join(" ")).map(|ours| (ours, language))
    });
    named.or_else(|| {
        let own = || Some((known(header)?, language_of_word(&folded)?));
        (!folded.is_ascii()).then(own)?
    })
}

/// Returns the tag of the first language in which people write a header, folded.
fn language_of_word(folded: &str) -> Option<&'static str> {
    let has_word = |words: &[&str]| words.iter().any(|word| fold(word) == folded);
    let mut locales = locales().filter(|locale| {
        let vocabulary = &locale.vocabulary;
        has_word(vocabulary.maybe_family_names)
            || vocabulary.headers.iter().any(|(_, words)| has_word(words))
    });
    locales.next().map(|locale| locale.tag)
}

/// Writes two headers of the same field as its forms in two languages, where the words of the
/// headers are of two.
pub(in crate::read::list) fn forms_of(left: &str, right: &str) -> Option<String> {
    let language = |header: &str| {
        let named = in_language(header).map(|(_, language)| language);
        named.or_else(|| language_of_word(&fold(header)))
    };
    let (one, other) = (language(left)?, language(right)?);
    (one != other).then(|| {
        format!(
            "{{ {one}: {}, {other}: {} }}",
            name_in_yaml(left),
            name_in_yaml(right)
        )
    })
}

/// Returns the tag of a language by its tag or one of its names.
fn language_called(word: &str) -> Option<&'static str> {
    let mut locales = locales();
    let by_tag = locales.find(|locale| locale.tag == word && locale.tag != "und");
    by_tag
        .map(|locale| locale.tag)
        .or_else(|| tag_by_name(word))
}

/// Says what to do with such lines.
pub(in crate::read::list) fn paste(form: &Stated, is_sure: bool) -> String {
    let (block, names) = match is_sure {
        true => (form.proposal(), ""),
        false => (form.block(), "the column of the names after `name:`, and "),
    };
    format!(
        "write this in the letter, with {names}only columns that are not to be printed after \
         `private:`\n{block}"
    )
}

#[cfg(test)]
mod tests;
