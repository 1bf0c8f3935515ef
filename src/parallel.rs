//! Work that is done for many things at once, on the cores that there are.
//!
//! Work on one item must not depend on earlier work on another: results are in the order of the
//! items, and are the same on any number of cores.

use std::collections::BTreeMap;
use std::num::NonZero;
use std::panic::resume_unwind;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc;
use std::sync::{Mutex, PoisonError};
use std::thread::{self, Builder};

/// Does the same with each item and returns the results in the order of the items. What the work owns
/// of an item it may drop as soon as it is done with it.
///
/// The thread that asks works with its own tools; for as many further threads as there are cores,
/// and items for them, `tools` makes some. Threads end with the work, so that those of the next
/// have the memory that they had.
pub fn parallel_map<I: Send, T, R: Send>(
    items: Vec<I>,
    own: &mut T,
    tools: impl Fn() -> T + Sync,
    work: impl Fn(I, &mut T) -> R + Sync,
) -> Vec<R> {
    let count = items.len();
    if count < 2 {
        return items.into_iter().map(|item| work(item, own)).collect();
    }
    let rest = Mutex::new(items.into_iter().enumerate());
    // A free thread takes the next item: items differ in what they cost, and so do the cores.
    let take = |tools: &mut T| {
        let mut done = Vec::new();
        loop {
            let next = lock(&rest).next();
            let Some((index, item)) = next else {
                return done;
            };
            done.push((index, work(item, tools)));
        }
    };
    let others = Mutex::new(Vec::new());
    let mut done = thread::scope(|scope| {
        for _ in 1..cores().min(count) {
            // Where no thread is to be had, this one does the work.
            let _ = Builder::new().spawn_scoped(scope, || {
                let done = take(&mut tools());
                lock(&others).extend(done);
            });
        }
        take(own)
    });
    done.append(&mut lock(&others));
    done.sort_unstable_by_key(|(index, _)| *index);
    done.into_iter().map(|(_, result)| result).collect()
}

/// Does the same with each item as [`parallel_map`] does, with tools that last from one call to the
/// next: on a thread for each of them, which always has the same items, so that the tools know them.
pub fn parallel_map_with<I: Sync, T: Send, R: Send>(
    items: &[I],
    tools: &mut [T],
    work: impl Fn(&I, &mut T) -> R + Sync,
) -> Vec<R> {
    let threads = tools.len();
    let worker = |first: usize, own: &mut T| -> Vec<(usize, R)> {
        let all = items.iter().enumerate();
        let mine = all.skip(first).step_by(threads);
        mine.map(|(index, item)| (index, work(item, own))).collect()
    };
    let mut done = thread::scope(|scope| {
        let mut tools = tools.iter_mut().enumerate().take(items.len());
        let here = tools.next();
        let worker = &worker;
        let others: Vec<_> = tools
            .map(|(first, own)| scope.spawn(move || worker(first, own)))
            .collect();
        let mut done = here.map_or(Vec::new(), |(first, own)| worker(first, own));
        for other in others {
            done.extend(other.join().unwrap_or_else(|panic| resume_unwind(panic)));
        }
        done
    });
    done.sort_by_key(|(index, _)| *index);
    done.into_iter().map(|(_, result)| result).collect()
}

/// Does the same with each of so many items, and hands the results over one by one in the order of
/// the items; none is kept. It ends with the first error of `take`.
///
/// Each thread has its own tools. The thread that asks takes the results while the others work.
pub fn parallel_stream<T, R: Send, E>(
    count: usize,
    tools: impl Fn() -> T + Sync,
    work: impl Fn(usize, &mut T) -> R + Sync,
    mut take: impl FnMut(R) -> Result<(), E>,
) -> Result<(), E> {
    let (next, is_over) = (AtomicUsize::new(0), AtomicBool::new(false));
    let (done, results) = mpsc::sync_channel(2 * cores());
    let worker = |done: mpsc::SyncSender<(usize, R)>| {
        let mut tools = tools();
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            if index >= count || is_over.load(Ordering::Relaxed) {
                return;
            }
            if done.send((index, work(index, &mut tools))).is_err() {
                return;
            }
        }
    };
    thread::scope(|scope| {
        let worker = &worker;
        let spawn = |done: mpsc::SyncSender<_>| {
            let thread = Builder::new().spawn_scoped(scope, move || worker(done));
            thread.is_ok()
        };
        let threads = (0..cores().min(count)).filter(|_| spawn(done.clone()));
        if threads.count() == 0 {
            // Where no thread is to be had, this one does the work.
            let mut tools = tools();
            return (0..count).try_for_each(|index| take(work(index, &mut tools)));
        }
        drop(done);
        // Those that are done before their turn.
        let mut early = BTreeMap::new();
        let mut turn = 0;
        let mut outcome = Ok(());
        for (index, result) in results {
            early.insert(index, result);
            while let (Some(result), true) = (early.remove(&turn), outcome.is_ok()) {
                turn += 1;
                outcome = take(result);
            }
            if outcome.is_err() {
                is_over.store(true, Ordering::Relaxed);
            }
        }
        outcome
    })
}

/// Does two things, at once where that is worth it, and returns both results; the first is done by
/// the thread that asks.
pub(crate) fn both<A, B: Send>(
    is_long: bool,
    one: impl FnOnce() -> A,
    other: impl FnOnce() -> B + Send,
) -> (A, B) {
    if !is_long || cores() < 2 {
        return (one(), other());
    }
    thread::scope(|scope| {
        let other = scope.spawn(other);
        let one = one();
        let other = other.join();
        (one, other.unwrap_or_else(|panic| resume_unwind(panic)))
    })
}

/// Returns how many threads work at once: those of the caller's rayon pool, or else one for each
/// core.
pub fn cores() -> usize {
    match rayon::current_thread_index() {
        Some(_) => rayon::current_num_threads(),
        None => thread::available_parallelism().map_or(1, NonZero::get),
    }
}

/// A thread that panics ends the program, so that nobody sees what it left.
fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests;
