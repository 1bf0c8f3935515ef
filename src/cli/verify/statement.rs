//! The proof of a verification: the sources of an identical file, or checksums alone.

use std::io::{self, Write};

use super::super::args::VerifyArgs;
use super::super::input::Input;
use super::super::seal;
use super::super::status::Failure;
use crate::report::plural;

/// Says from which sources an identical file was built.
pub fn of(found: &Input) -> String {
    let others = found.record.files().len().saturating_sub(1);
    let others = match others {
        0 => String::new(),
        _ => format!(" with {}", plural(others, "other file", "other files")),
    };
    let is_sealed = (found.draft.as_ref()).is_some_and(|draft| draft.written.seal.is_some());
    format!(
        "built from `{}`{others}; SHA-256 of the text {}; {}",
        found.letter,
        seal::digest_of_text(found),
        if is_sealed { "sealed" } else { "not sealed" }
    )
}

/// Says on standard error that nothing was built.
pub fn print_checksums_alone(args: &VerifyArgs) -> Result<(), Failure> {
    let help = match args.checksums {
        true => "to prove them, run it without `--checksums`",
        false => "to prove them, name the letter before the files",
    };
    writeln!(
        io::stderr().lock(),
        "note: only checksums are compared: nothing proves the text or the list, since a forged \
         file passes with an edited manifest\nhelp: {help}"
    )?;
    Ok(())
}
