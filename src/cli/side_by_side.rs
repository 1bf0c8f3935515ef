//! Work that is done for several things at once, on the cores that there are.

use std::num::NonZero;
use std::panic::resume_unwind;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// Does the same with each item, and returns the results in the order of the items.
///
/// Each thread has tools of its own, which stay with it from one item to the next. There are as
/// many threads as cores, and no more than items; this one is the first of them, so that for one
/// item none is started.
pub fn side_by_side<I: Sync, T, R: Send>(
    items: &[I],
    tools: impl Fn() -> T + Sync,
    work: impl Fn(&I, &mut T) -> R + Sync,
) -> Vec<R> {
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    on_threads(cores.min(items.len()), items, tools, work)
}

fn on_threads<I: Sync, T, R: Send>(
    threads: usize,
    items: &[I],
    tools: impl Fn() -> T + Sync,
    work: impl Fn(&I, &mut T) -> R + Sync,
) -> Vec<R> {
    let next = AtomicUsize::new(0);
    let worker = || {
        let mut own = tools();
        let mut done = Vec::new();
        // Whoever is free takes the next: items differ in what they cost.
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            let Some(item) = items.get(index) else {
                return done;
            };
            done.push((index, work(item, &mut own)));
        }
    };
    let mut done = thread::scope(|scope| {
        let others: Vec<_> = (1..threads).map(|_| scope.spawn(worker)).collect();
        let mut done = worker();
        for other in others {
            done.extend(other.join().unwrap_or_else(|panic| resume_unwind(panic)));
        }
        done
    });
    done.sort_by_key(|(index, _)| *index);
    done.into_iter().map(|(_, result)| result).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::sync::Barrier;
    use std::thread::{self, ThreadId};

    use super::{on_threads, side_by_side};

    fn id() -> ThreadId {
        thread::current().id()
    }

    #[test]
    fn one_item_is_worked_on_by_the_thread_that_asks() {
        assert_eq!(side_by_side(&[()], || (), |(), ()| id()), [id()]);
    }

    #[test]
    fn results_stand_in_the_order_of_the_items_however_many_threads_there_are() {
        let items: Vec<usize> = (0..100).collect();
        let double: Vec<usize> = items.iter().map(|item| item * 2).collect();
        for threads in [0, 1, 2, 7] {
            let results = on_threads(threads, &items, || (), |item, ()| item * 2);
            assert_eq!(results, double, "{threads} threads");
        }
    }

    #[test]
    fn two_items_are_worked_on_at_once_where_there_are_two_threads() {
        // Neither passes before both are there: on one thread this test would never end.
        let both = Barrier::new(2);
        let work = |(): &(), (): &mut ()| {
            both.wait();
            id()
        };
        let threads: BTreeSet<_> = on_threads(2, &[(), ()], || (), work)
            .into_iter()
            .map(|id| format!("{id:?}"))
            .collect();
        assert_eq!(threads.len(), 2);
    }

    #[test]
    fn tools_stay_with_their_thread_from_one_item_to_the_next() {
        let count = |_: &u8, seen: &mut u8| {
            *seen += 1;
            *seen
        };
        assert_eq!(on_threads(1, &[9, 9, 9], || 0, count), [1, 2, 3]);
    }
}
