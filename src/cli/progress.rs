//! The progress of the work, for a person who waits at a terminal.
//!
//! Nothing is shown in a pipe, nor of work that is done within a second. What is counted is the
//! program's own, as its terminal is: the stages tick it here, and one thread draws it.

use std::cmp::Ordering::{Equal, Greater, Less};
use std::io::{self, IsTerminal};
use std::sync::atomic::{AtomicU8, AtomicUsize, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use crate::source::Files;
use indicatif::{ProgressBar, ProgressStyle};

/// The time before progress is shown.
const PATIENCE: Duration = Duration::from_millis(1000);
/// The time between two updates of the number.
const REDRAWN: Duration = Duration::from_millis(100);

/// A stage of the work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Files are read.
    Reading,
    /// The signatories are checked.
    Checking,
    /// Documents are set.
    Setting,
}

impl Stage {
    const ALL: [Self; 3] = [Self::Reading, Self::Checking, Self::Setting];
}

static STAGE: AtomicU8 = AtomicU8::new(0);
static DONE: AtomicUsize = AtomicUsize::new(0);
static ALL: AtomicUsize = AtomicUsize::new(0);

/// Enters a stage that has `all` things to do; `None` if it is not known how many. Of two versions
/// of a letter that are read at once, the one that is ahead says the stage.
pub fn enter(stage: Stage, all: usize) {
    match STAGE
        .fetch_max(stage as u8, Ordering::Relaxed)
        .cmp(&(stage as u8))
    {
        Less => {
            DONE.store(0, Ordering::Relaxed);
            ALL.store(all, Ordering::Relaxed);
        }
        Equal => {
            ALL.fetch_add(all, Ordering::Relaxed);
        }
        Greater => {}
    }
}

/// Counts a thing that is done in a stage.
pub fn tick(stage: Stage) {
    if STAGE.load(Ordering::Relaxed) == stage as u8 {
        DONE.fetch_add(1, Ordering::Relaxed);
    }
}

/// The thread that draws the bar, until it is dropped.
pub struct Progress {
    // Dropped first, which ends the thread.
    done: Option<Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Progress {
    /// Begins to wait for work that takes long enough to be shown.
    pub fn begin(quiet: bool) -> Self {
        STAGE.store(Stage::Reading as u8, Ordering::Relaxed);
        DONE.store(0, Ordering::Relaxed);
        ALL.store(0, Ordering::Relaxed);
        if quiet || !io::stderr().is_terminal() {
            return Self {
                done: None,
                thread: None,
            };
        }
        let (done, waiting) = mpsc::channel();
        let thread = thread::spawn(move || {
            if waiting.recv_timeout(PATIENCE) != Err(RecvTimeoutError::Timeout) {
                return;
            }
            let bar = ProgressBar::new(0);
            while waiting.recv_timeout(REDRAWN) == Err(RecvTimeoutError::Timeout) {
                draw(&bar);
            }
            bar.finish_and_clear();
        });
        Self {
            done: Some(done),
            thread: Some(thread),
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.done = None;
        if let Some(thread) = self.thread.take() {
            // A bar that could not be drawn keeps nothing else from being done.
            let _ = thread.join();
        }
    }
}

fn draw(bar: &ProgressBar) {
    let stage = usize::from(STAGE.load(Ordering::Relaxed));
    let (done, all) = (DONE.load(Ordering::Relaxed), ALL.load(Ordering::Relaxed));
    let template = match (Stage::ALL.get(stage), all) {
        (Some(Stage::Setting), 1..) => "{bar:30} {msg}",
        _ => "{spinner} {msg}",
    };
    if let Ok(style) = ProgressStyle::with_template(template) {
        bar.set_style(style);
    }
    // The style, then the words: whatever comes first after them is drawn.
    bar.set_message(words(Stage::ALL.get(stage).copied(), done, all));
    bar.set_length(all as u64);
    bar.set_position(done as u64);
    bar.tick();
}

/// Says what is being done, and how much of it is.
fn words(stage: Option<Stage>, done: usize, all: usize) -> String {
    let number = |count: usize| crate::lang::number(crate::lang::Language::EN, count as u64);
    let of_all = |things: &str| format!("{} of {} {things}", number(done), number(all));
    match stage {
        Some(Stage::Reading) | None => format!("reading, {} files", number(done)),
        Some(Stage::Checking) => format!("checking {} signatories", number(all)),
        Some(Stage::Setting) => format!("setting, {}", of_all("documents")),
    }
}

/// A store of files that counts those that are read.
pub struct Counted<F>(pub F);

impl<F: Files> Files for Counted<F> {
    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        tick(Stage::Reading);
        self.0.read(path)
    }

    fn list(&self, folder: &str) -> io::Result<Vec<String>> {
        self.0.list(folder)
    }

    fn is_dir(&self, path: &str) -> bool {
        self.0.is_dir(path)
    }
}

#[cfg(test)]
mod tests {
    use super::{Stage, words};

    #[test]
    fn every_stage_says_what_it_does_and_how_much() {
        assert_eq!(words(Some(Stage::Reading), 6876, 0), "reading, 6,876 files");
        assert_eq!(
            words(Some(Stage::Checking), 0, 8778),
            "checking 8,778 signatories"
        );
        assert_eq!(
            words(Some(Stage::Setting), 3, 12),
            "setting, 3 of 12 documents"
        );
    }
}
