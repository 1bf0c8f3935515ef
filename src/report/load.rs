//! Diagnostics of a file that could not be loaded.

use super::{Diagnostic, Report, Rule, alternatives, closest, grouped, quoted};
use crate::source::{
    Conflict, DecodeError, Encoding, FileId, LoadError, Refusal, Sources, Span, bounds,
};

/// The number of names of a folder that are shown.
const SHOWN: usize = 8;

/// Makes the diagnostics for a file that could not be loaded: one, or one for each conflict in it;
/// the caller adds where it was named.
pub fn unloaded(error: LoadError, sources: &Sources) -> Report {
    let diagnostic = match error {
        LoadError::Missing { path, siblings } => missing(&path, &siblings),
        LoadError::IsFolder { path } => {
            let message = format!("expected a file, found the folder `{path}`");
            Diagnostic::new(Rule::FOLDER_FOR_FILE, message).help("name a file in the folder")
        }
        LoadError::Refused { path, refusal } => refused(&path, refusal),
        LoadError::NotUnicode { path } => {
            let message = format!("the name of {} is not Unicode", quoted(&path));
            Diagnostic::new(Rule::FILE_NAME, message).help("rename the file")
        }
        LoadError::Unreadable { path, reason } => {
            let message = format!("cannot read `{path}`: {reason}");
            Diagnostic::new(Rule::UNREADABLE_FILE, message)
                .help("see that the file exists and that you may read it")
        }
        LoadError::NotText { span, misread } => not_text(span, misread, sources),
        LoadError::Conflicts { file, conflicts } => {
            let mut report = Report::default();
            for conflict in conflicts {
                report.push(in_conflict(file, conflict, sources));
            }
            return report;
        }
    };
    diagnostic.into()
}

/// Makes the error of something that has more of anything than a letter may (see [`bounds`]).
pub fn beyond(what: &str, most: u64, unit: &str) -> Diagnostic {
    Diagnostic::new(
        Rule::TOO_LARGE,
        format!("{what} has more than {} {unit}", grouped(most)),
    )
}

/// Reports a file that a letter may not read; nothing that it says depends on what exists.
fn refused(path: &str, refusal: Refusal) -> Diagnostic {
    let path = quoted(path);
    match refusal {
        Refusal::Outside => {
            let message = format!("{path} leads out of the letter's folder");
            Diagnostic::new(Rule::OUTSIDE_FOLDER, message)
                .note("a letter reads only its own folder and what is below it")
                .help("copy the file into the letter's folder, and name the copy")
                .help("to read it on your own machine, add `--allow-outside`")
        }
        Refusal::Git => {
            let message = format!("{path} leads into `.git`, which no letter reads");
            Diagnostic::new(Rule::OUTSIDE_FOLDER, message)
                .help("name a file that is part of the letter")
        }
        Refusal::Special => {
            let message = format!("{path} is a device, a pipe or a socket, not a file");
            Diagnostic::new(Rule::SPECIAL_FILE, message).help("name a regular file")
        }
        Refusal::TooLarge => beyond(&path, bounds::FILE_BYTES >> 20, "MB")
            .help("divide the file, or leave out what is not printed"),
        Refusal::TooMuch => beyond(
            "the letter",
            bounds::ALL_FILES_BYTES >> 20,
            "MB in all its files",
        )
        .note(format!("{path} is the first file that is too much"))
        .help("divide the letter, or leave out what is not printed"),
    }
}

/// Reports a place where two versions of a file were not merged.
fn in_conflict(file: FileId, conflict: Conflict, sources: &Sources) -> Diagnostic {
    let message = format!("merge conflict left in `{}`", sources.name(file));
    let is_whole = conflict.start.is_some() && conflict.middle.is_some() && conflict.end.is_some();
    let marks = [
        (conflict.start, "one version begins below"),
        (conflict.base, "their common origin begins below"),
        (conflict.middle, "the other version begins below"),
        (conflict.end, "and ends above"),
    ];
    let mut diagnostic = Diagnostic::new(Rule::MERGE_CONFLICT, message);
    for (range, label) in marks {
        let Some(range) = range else { continue };
        let span = Span::new(file, range.start, range.end);
        diagnostic = match diagnostic.primary {
            None => diagnostic.at(span, label),
            Some(_) => diagnostic.see(span, label),
        };
    }
    diagnostic.help(match is_whole {
        true => "keep one version, or combine them, and delete the lines with the marks",
        false => "check the text around it, and delete each line with a mark",
    })
}

fn missing(path: &str, siblings: &[String]) -> Diagnostic {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let diagnostic = Diagnostic::new(Rule::MISSING_FILE, format!("cannot find the file `{path}`"));
    let names = || siblings.iter().map(String::as_str);
    // `letter` is for `letter.yaml`, where somebody is in the folder itself.
    let is_without_ending = |sibling: &&str| {
        let ending = sibling.strip_prefix(name);
        ending.is_some_and(|ending| ending.starts_with('.'))
    };
    let near = names().find(is_without_ending);
    if let Some(near) = near.or_else(|| closest(name, names())) {
        return diagnostic.help(format!("did you mean `{near}`?"));
    }
    let help = "create the file, or name one that exists";
    if siblings.is_empty() {
        return diagnostic.help(help);
    }
    let place = if folder.is_empty() {
        "this folder".to_owned()
    } else {
        format!("`{folder}`")
    };
    let mut shown: Vec<&str> = names().filter(|name| !name.starts_with('.')).collect();
    let more = shown.len().saturating_sub(SHOWN);
    shown.truncate(SHOWN);
    let held = alternatives(shown, "and");
    let more = if more == 0 {
        String::new()
    } else {
        format!(", and {more} more")
    };
    diagnostic
        .note(format!("{place} holds {held}{more}"))
        .help(help)
}

fn not_text(span: Span, misread: DecodeError, sources: &Sources) -> Diagnostic {
    let name = sources.name(span.file);
    let DecodeError {
        offset,
        byte,
        encoding,
        alternatives: _,
    } = misread;
    let message = match encoding {
        Encoding::Utf16Le | Encoding::Utf16Be => format!("`{name}` is UTF-16, not UTF-8"),
        Encoding::Zip => format!("`{name}` is a packed file, not text"),
        Encoding::Pdf => format!("`{name}` is a PDF, not text"),
        Encoding::Binary => format!("`{name}` is not a text file"),
        Encoding::Stated(charset) => format!(
            "byte {offset} of `{name}` is 0x{byte:02X}, which is not {}",
            charset.name()
        ),
        Encoding::CutShort => format!("`{name}` ends within a character, at byte {offset}"),
        Encoding::Likely(_) | Encoding::Unknown => {
            format!("byte {offset} of `{name}` is 0x{byte:02X}, which is not UTF-8")
        }
    };
    let text = sources.text(span);
    let label = match encoding {
        Encoding::Likely(charset) => format!("likely `{text}` in {}", charset.name()),
        _ => String::new(),
    };
    let rule = match encoding {
        Encoding::Stated(_) => Rule::WRONG_ENCODING,
        _ => Rule::NOT_UTF_8,
    };
    let diagnostic = Diagnostic::new(rule, message).at(span, label);
    remedy(diagnostic, name, encoding)
}

fn remedy(diagnostic: Diagnostic, name: &str, encoding: Encoding) -> Diagnostic {
    let anew = "save the file again as UTF-8 (a spreadsheet calls it `CSV UTF-8`)";
    let iconv = |from: &str| format!("{anew}, or run `iconv -f {from} -t UTF-8 {name}`");
    match encoding {
        Encoding::Utf16Le => diagnostic.help(iconv("UTF-16LE")),
        Encoding::Utf16Be => diagnostic.help(iconv("UTF-16BE")),
        Encoding::Likely(charset) => diagnostic.help(iconv(&charset.name().to_uppercase())),
        Encoding::Stated(_) => diagnostic.help(anew),
        Encoding::CutShort => {
            diagnostic.help("get the file again: the end of it is missing, as after a broken copy")
        }
        Encoding::Zip => diagnostic
            .note("spreadsheets and the documents of word processors are packed files")
            .help("save the contents as text in UTF-8"),
        Encoding::Pdf => diagnostic.help("save the contents as text in UTF-8"),
        Encoding::Binary => diagnostic
            .note("it contains zeros and other bytes that are not characters, as programs and images do")
            .help("name the file that holds the text"),
        Encoding::Unknown => diagnostic
            .note("it may be in windows-1251, GB 18030 or another encoding, or not be text at all")
            .help(anew),
    }
}
