//! The rounds of `watch`: build, wait for a change, and build again.

use std::collections::BTreeSet;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use crate::export::Format;
use crate::lang::Language;
use crate::report::{Report, plural};
use crate::source::Files;
use crate::typeset::font::Library;
use notify::event::{AccessKind, AccessMode, EventKind, ModifyKind};
use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher};

use super::places::Places;
use super::screen::{Built, Screen};
use crate::cli::args::{InputArgs, WatchArgs};
use crate::cli::make::{self, BuildRequest, OutputFile, Tools};
use crate::cli::progress::Progress;
use crate::cli::record::{Record, Recorded, Seen};
use crate::cli::status::{Failure, Status};
use crate::cli::{build, input, merge};

/// The quiet time before a build: editors save in several steps.
const QUIET: Duration = Duration::from_millis(50);

/// The longest wait for a build while files keep changing.
const LONGEST: Duration = Duration::from_secs(1);

/// The time after an interrupt in which the session may end by itself.
const PATIENCE: Duration = Duration::from_millis(100);

/// An event that a session waits for.
enum Signal {
    /// Something has changed somewhere.
    Change(notify::Result<Event>),
    /// The user wants it to end.
    End,
}

/// Why a wait is over.
enum Awaited {
    /// A file of the letter has changed.
    Letter,
    /// A typeface has changed.
    Fonts,
    /// The user wants it to end.
    End,
}

/// Builds until the user ends it.
pub fn run(args: &WatchArgs) -> Result<Status, Failure> {
    let (sender, signals) = mpsc::channel();
    let end = sender.clone();
    ctrlc::set_handler(move || {
        // Where nobody waits any more the session has ended.
        let _ = end.send(Signal::End);
        end_in_time();
    })
    .map_err(|error| cannot_watch(&error.to_string()))?;
    let watcher = notify::recommended_watcher(move |event| {
        let _ = sender.send(Signal::Change(event));
    });
    let mut session = Session {
        args,
        languages: input::languages(&args.build.input.languages)?,
        wanted: build::wanted(&args.build)?,
        signals,
        watcher: watcher.map_err(|error| cannot_watch(&error.to_string()))?,
        watched: BTreeSet::new(),
        places: Places::default(),
        last: None,
        screen: Screen::of(&args.build),
        is_greeted: false,
        is_open: false,
    };
    while session.with_typefaces()? {}
    Ok(Status::Done)
}

/// Ends the program if the session does not end by itself: in the middle of a build nobody waits yet.
/// What the build leaves, the next run removes.
#[expect(
    clippy::exit,
    reason = "a build cannot be called back, and an interrupt ends it at once"
)]
fn end_in_time() {
    thread::sleep(PATIENCE);
    process::exit(0);
}

fn cannot_watch(why: &str) -> Failure {
    Failure::new(format!("files cannot be watched: {why}"))
        .help("run `demarche build` after each change")
}

struct Session<'a> {
    args: &'a WatchArgs,
    languages: Vec<Language>,
    wanted: BuildRequest,
    signals: Receiver<Signal>,
    watcher: RecommendedWatcher,
    /// The folders that are watched.
    watched: BTreeSet<PathBuf>,
    places: Places,
    /// The files of the last build.
    last: Option<Seen>,
    /// The screen of the user.
    screen: Screen,
    /// Whether the user knows what is watched.
    is_greeted: bool,
    /// Whether the user's viewer was opened.
    is_open: bool,
}

impl Session<'_> {
    /// Builds until a typeface changes, and returns whether to go on with those that there are
    /// then.
    fn with_typefaces(&mut self) -> Result<bool, Failure> {
        let fonts = self.args.build.input.fonts.as_deref();
        let (library, report) = match input::library(fonts, self.args.build.input.reach) {
            Ok(found) => found,
            Err(failure) if !self.is_greeted => return Err(failure),
            Err(failure) => {
                // A folder is empty while others are put into it.
                failure.report();
                return Ok(!matches!(self.wait(), Awaited::End));
            }
        };
        let library = Arc::new(library);
        let mut tools = make::lasting_tools(&library);
        self.last = None;
        loop {
            if let Err(failure) = self.round(&library, &report, &mut tools) {
                // A failed write may succeed later.
                failure.report();
            }
            match self.wait() {
                Awaited::Letter => {}
                Awaited::Fonts => return Ok(true),
                Awaited::End => return Ok(false),
            }
        }
    }

    /// Builds, unless all that is read is as it was; then watches what was read.
    fn round(
        &mut self,
        library: &Arc<Library>,
        fonts: &Report,
        tools: &mut [Tools<'_>],
    ) -> Result<(), Failure> {
        loop {
            let record = Record::default();
            let args = &self.args.build.input;
            let languages = self.languages.clone();
            let record_of = Some(record.clone());
            let mut found = input::read_with(args, Arc::clone(library), languages, record_of)?;
            // Tools keep the typefaces that they were made with.
            let has_own = !Arc::ptr_eq(&found.library, library);
            found.report.extend(fonts.clone());
            let seen = record.seen();
            let is_new = self.watch(&seen)?;
            if self.last.as_ref() != Some(&seen) {
                self.last = Some(seen.clone());
                // Files that could be next to the letter and do not exist are watched, too.
                let watched = seen.files.values().flatten().count();
                let tools = if has_own { None } else { Some(&mut *tools) };
                self.build(&mut found, tools, watched)?;
            }
            if !self.is_greeted && !self.args.build.quiet && !self.screen.is_terminal() {
                let watched = seen.files.values().flatten().count();
                let files = plural(watched, "file", "files");
                writeln!(io::stderr().lock(), "watching {files}; Ctrl-C ends")?;
            }
            self.is_greeted = true;
            // A change before its folder was watched would be missed.
            if !is_new || read_again(&seen, args)? == seen {
                return Ok(());
            }
        }
    }

    /// Builds the letter, and shows how that ended.
    fn build(
        &mut self,
        found: &mut input::Input,
        tools: Option<&mut [Tools<'_>]>,
        watched: usize,
    ) -> Result<(), Failure> {
        let args = &self.args.build;
        let start = Instant::now();
        merge::refuse_without_table(found, args)?;
        if found.merge.is_some() {
            self.screen.clear()?;
            let progress = Progress::begin(args.quiet);
            let built = merge::build(found, &self.wanted, args, progress)?;
            io::stdout().lock().flush()?;
            self.screen.describe(&Built {
                status: built.status,
                report: &found.report,
                files: built.files,
                took: start.elapsed(),
                watched,
            })?;
            return self.open_once(built.status, built.first);
        }
        let mut made = Vec::new();
        if !input::refuses(&found.report, &args.input) {
            made = match tools {
                Some(tools) => make::all_with(found, &self.wanted, tools)?,
                None => make::all(found, &self.wanted)?,
            };
        }
        self.screen.clear()?;
        let status = build::settle(found, &made, &self.wanted, args)?;
        io::stdout().lock().flush()?;
        self.screen.describe(&Built {
            status,
            report: &found.report,
            files: made.len(),
            took: start.elapsed(),
            watched,
        })?;
        let is_pdf = |made: &&OutputFile| made.format == Format::ALL[0];
        let first = made.iter().find(is_pdf).or(made.first());
        let first = first.map(|first| args.output.join(&first.name));
        self.open_once(status, first)
    }

    /// Opens a file that was made in the user's viewer, after the first build of all.
    fn open_once(&mut self, status: Status, first: Option<PathBuf>) -> Result<(), Failure> {
        let Some(path) = first.filter(|_| status == Status::Done && self.args.open) else {
            return Ok(());
        };
        if std::mem::replace(&mut self.is_open, true) {
            return Ok(());
        }
        opener::open(&path).map_err(|error| {
            Failure::new(format!("`{}` cannot be opened: {error}", path.display()))
                .help("open it in a viewer that reads it again when it changes")
        })
    }

    /// Watches the places of what was read; returns whether any of them was not watched before.
    fn watch(&mut self, seen: &Seen) -> Result<bool, Failure> {
        let fonts = self.args.build.input.fonts.as_deref();
        self.places = Places::of(seen, fonts);
        let wanted = self.places.watched();
        for folder in self.watched.difference(&wanted) {
            // It may be gone, and its watch with it.
            let _ = self.watcher.unwatch(folder);
        }
        let mut watched = BTreeSet::new();
        let mut is_new = false;
        for folder in wanted {
            if !self.watched.contains(&folder) {
                is_new = true;
                let mode = RecursiveMode::NonRecursive;
                if let Err(error) = self.watcher.watch(&folder, mode) {
                    self.watched = watched;
                    return Err(cannot_watch(&error.to_string()));
                }
            }
            watched.insert(folder);
        }
        self.watched = watched;
        Ok(is_new)
    }

    /// Waits for a change that concerns the letter, and then until nothing changes for a moment.
    fn wait(&mut self) -> Awaited {
        let mut awaited = None;
        while awaited.is_none() {
            match self.signals.recv() {
                Ok(Signal::Change(event)) => awaited = self.concern(event),
                Ok(Signal::End) | Err(_) => return Awaited::End,
            }
        }
        let first = Instant::now();
        let mut last = first;
        loop {
            let until = (last + QUIET).min(first + LONGEST);
            match self
                .signals
                .recv_timeout(until.saturating_duration_since(Instant::now()))
            {
                Ok(Signal::Change(event)) => {
                    if let Some(next) = self.concern(event) {
                        last = Instant::now();
                        if matches!(next, Awaited::Fonts) {
                            awaited = Some(next);
                        }
                    }
                }
                Ok(Signal::End) | Err(RecvTimeoutError::Disconnected) => return Awaited::End,
                Err(RecvTimeoutError::Timeout) => return awaited.unwrap_or(Awaited::Letter),
            }
        }
    }

    /// Reports what a change concerns; `None` if it is nothing that is read.
    fn concern(&mut self, event: notify::Result<Event>) -> Option<Awaited> {
        // An error says that changes were missed.
        let Ok(event) = event else {
            return Some(Awaited::Letter);
        };
        let is_written = match event.kind {
            EventKind::Access(kind) => kind == AccessKind::Close(AccessMode::Write),
            _ => true,
        };
        if !is_written {
            return None;
        }
        if matches!(
            event.kind,
            EventKind::Remove(_) | EventKind::Modify(ModifyKind::Name(_))
        ) {
            // The watch of a folder goes with the folder, though another may have its name.
            for path in &event.paths {
                if self.watched.remove(path) {
                    let _ = self.watcher.unwatch(path);
                }
            }
        }
        let any = |test: &dyn Fn(&Path) -> bool| event.paths.iter().any(|path| test(path));
        if any(&|path| self.places.concern_fonts(path)) {
            return Some(Awaited::Fonts);
        }
        let concerns = event.need_rescan() || any(&|path| self.places.concern(path));
        concerns.then_some(Awaited::Letter)
    }
}

/// Reads again what was read, to see whether it is the same.
fn read_again(seen: &Seen, args: &InputArgs) -> Result<Seen, Failure> {
    let record = Record::default();
    let store = Recorded {
        files: input::store(&args.letter, args.reach)?.0,
        record: record.clone(),
    };
    for name in seen.files.keys() {
        // The record takes the failures, too.
        let _ = store.read(name);
    }
    for name in seen.folders.keys() {
        let _ = store.list(name);
    }
    Ok(record.seen())
}
