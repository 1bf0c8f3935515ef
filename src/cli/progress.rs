//! The progress of the work, for a person who waits at a terminal.
//!
//! Nothing is shown in a pipe, nor of work that is done within a second. What is counted is the
//! program's own, as its terminal is: the stages tick it here, and one thread draws it.

use std::cmp::Ordering::{Equal, Greater, Less};
use std::io::{self, IsTerminal};
use std::sync::atomic::{AtomicU8, AtomicUsize, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

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
    /// The letters to the rows of a table are laid out.
    Rows,
    /// Documents are set.
    Setting,
}

impl Stage {
    const ALL: [Self; 4] = [Self::Reading, Self::Checking, Self::Rows, Self::Setting];
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
            let mut pace = Pace::default();
            while waiting.recv_timeout(REDRAWN) == Err(RecvTimeoutError::Timeout) {
                draw(&bar, &mut pace);
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

/// The time at which a stage began, by which its rate is known.
#[derive(Default)]
struct Pace {
    stage: usize,
    begun: Option<Instant>,
}

impl Pace {
    /// Returns the time since a stage began.
    fn since(&mut self, stage: usize) -> Duration {
        if self.stage != stage {
            *self = Self {
                stage,
                begun: Some(Instant::now()),
            };
        }
        let begun = self.begun.get_or_insert_with(Instant::now);
        begun.elapsed()
    }
}

fn draw(bar: &ProgressBar, pace: &mut Pace) {
    let stage = usize::from(STAGE.load(Ordering::Relaxed));
    let (done, all) = (DONE.load(Ordering::Relaxed), ALL.load(Ordering::Relaxed));
    let template = match (Stage::ALL.get(stage), all) {
        (Some(Stage::Rows | Stage::Setting), 1..) => "{bar:30} {msg}",
        _ => "{spinner} {msg}",
    };
    if let Ok(style) = ProgressStyle::with_template(template) {
        bar.set_style(style);
    }
    // The style, then the words: whatever comes first after them is drawn.
    let since = pace.since(stage);
    let words = words(Stage::ALL.get(stage).copied(), done, all);
    bar.set_message(words + &rate(done, all, since));
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
        Some(Stage::Rows) => format!("laying out, {}", of_all("letters")),
        Some(Stage::Setting) => format!("setting, {}", of_all("documents")),
    }
}

/// Says how many are done in a second, and how long the rest takes at that rate; nothing before a
/// second has gone by, or of a few.
fn rate(done: usize, all: usize, since: Duration) -> String {
    const FEW: usize = 20;
    let milliseconds = since.as_millis();
    if milliseconds < 1000 || done == 0 || all < FEW || done > all {
        return String::new();
    }
    let (done, left) = (done as u128, (all - done) as u128);
    let rate = done * 1000 / milliseconds;
    let seconds = (left * milliseconds / done).div_ceil(1000);
    let left = match seconds {
        0..60 => format!("{seconds} s"),
        60..3600 => format!("{} min {} s", seconds / 60, seconds % 60),
        _ => format!("{} h {} min", seconds / 3600, seconds / 60 % 60),
    };
    format!(", {rate} a second, {left} left")
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
mod tests;
