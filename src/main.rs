//! The command `demarche`: reads its arguments, calls the library, prints what it reports.

#![forbid(unsafe_code)]
#![deny(missing_docs)]
// Bad input never panics: what cannot happen is not written as if it could.
#![cfg_attr(
    not(test),
    deny(
        clippy::dbg_macro,
        clippy::expect_used,
        clippy::panic,
        clippy::todo,
        clippy::unimplemented,
        clippy::unreachable,
        clippy::unwrap_used
    )
)]

use std::process::ExitCode;

#[cfg(target_env = "musl")]
#[global_allocator]
static ALLOCATOR: dlmalloc::GlobalDlmalloc = dlmalloc::GlobalDlmalloc;

fn main() -> ExitCode {
    demarche::cli::run(std::env::args_os()).into()
}
