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
    on_threads(cores().min(items.len()), items, tools, work)
}

/// Does the same with each item as [`side_by_side`] does, with tools that last from one call to the
/// next: on a thread for each of them, which always has the same items, so that the tools know them.
#[cfg(any(feature = "watch", test))]
pub fn with_lasting_tools<I: Sync, T: Send, R: Send>(
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

/// Returns how many cores there are.
pub fn cores() -> usize {
    thread::available_parallelism().map_or(1, NonZero::get)
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

    use super::{on_threads, side_by_side, with_lasting_tools};

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
    fn lasting_tools_have_the_same_items_in_every_round() {
        let mut tools = vec![Vec::new(); 3];
        let note = |item: &usize, seen: &mut Vec<usize>| {
            seen.push(*item);
            *item
        };
        for count in [7, 2, 0] {
            let items: Vec<usize> = (0..count).collect();
            assert_eq!(with_lasting_tools(&items, &mut tools, note), items);
        }
        assert_eq!(tools, [vec![0, 3, 6, 0], vec![1, 4, 1], vec![2, 5]]);
    }

    #[test]
    fn lasting_tools_are_at_work_at_once() {
        let both = Barrier::new(2);
        let work = |(): &(), (): &mut ()| both.wait().is_leader();
        let leaders = with_lasting_tools(&[(), ()], &mut [(), ()], work);
        assert_eq!(leaders.iter().filter(|leads| **leads).count(), 1);
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
