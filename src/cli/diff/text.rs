//! A difference for a terminal.

use crate::diff::{TextKind, TextSegment};

use super::Difference;
use super::outline::{self, Line, Sign};
use crate::source::legible::on_one_line;

/// Writes a difference in sections of lines that begin with a sign: `-` for what is gone, `~` for
/// what is changed, `+` for what is new, `>` for what is elsewhere. Old words are in `[-…-]` and
/// new ones in `{+…+}`, as `git diff --word-diff` shows them.
pub fn write(difference: &Difference, colour: bool) -> String {
    if difference.is_empty() {
        let (old, new) = (&difference.old, &difference.new);
        return format!("no difference between `{old}` and `{new}` in what is printed\n");
    }
    let sections = outline::sections(difference).into_iter().map(|section| {
        let lines = section.lines.iter().map(|line| write_line(line, colour));
        format!("{}\n{}", section.title, lines.collect::<String>())
    });
    sections.collect::<Vec<_>>().join("\n")
}

fn write_line(line: &Line, colour: bool) -> String {
    let sign = match line.sign {
        Sign::Gone => coloured("-", RED, colour),
        Sign::Changed => "~".to_owned(),
        Sign::New => coloured("+", GREEN, colour),
        Sign::Moved => ">".to_owned(),
        Sign::Unknown => "?".to_owned(),
    };
    let stretches = line
        .stretches
        .iter()
        .map(|stretch| write_stretch(stretch, colour));
    format!("  {sign} {}\n", stretches.collect::<String>())
}

const RED: &str = "\x1b[31m";
const GREEN: &str = "\x1b[32m";

fn coloured(text: &str, code: &str, colour: bool) -> String {
    match colour {
        true => format!("{code}{text}\x1b[0m"),
        false => text.to_owned(),
    }
}

fn write_stretch(stretch: &TextSegment, colour: bool) -> String {
    let text = on_one_line(&stretch.text).into_owned();
    match stretch.kind {
        TextKind::Same => text,
        TextKind::Old => coloured(&format!("[-{text}-]"), RED, colour),
        TextKind::New => coloured(&format!("{{+{text}+}}"), GREEN, colour),
    }
}
