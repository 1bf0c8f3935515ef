use std::collections::BTreeSet;
use std::sync::Barrier;
use std::thread::{self, ThreadId};

use super::{parallel_map, parallel_map_with, parallel_stream};

fn on_threads<R: Send>(threads: usize, work: impl FnOnce() -> R + Send) -> R {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
    pool.expect("threads").install(work)
}

fn id() -> ThreadId {
    thread::current().id()
}

#[test]
fn one_item_is_worked_on_by_the_thread_that_asks() {
    assert_eq!(
        parallel_map(vec![()], &mut (), || (), |(), ()| id()),
        [id()]
    );
}

#[test]
fn results_keep_the_order_of_the_items_with_any_number_of_threads() {
    let items: Vec<usize> = (0..100).collect();
    let double: Vec<usize> = items.iter().map(|item| item * 2).collect();
    for threads in [1, 2, 7] {
        let results = on_threads(threads, || {
            parallel_map(items.clone(), &mut (), || (), |item, ()| item * 2)
        });
        assert_eq!(results, double, "{threads} threads");
    }
}

#[test]
fn a_stream_hands_results_over_in_order_until_one_is_refused() {
    for threads in [1, 2, 7] {
        let mut taken = Vec::new();
        let outcome = on_threads(threads, || {
            let double = |index: usize, (): &mut ()| index * 2;
            parallel_stream(
                1000,
                || (),
                double,
                |result| {
                    taken.push(result);
                    if result < 500 { Ok(()) } else { Err(result) }
                },
            )
        });
        assert_eq!(outcome, Err(500), "{threads} threads");
        assert!(taken.iter().copied().eq((0..=250).map(|index| index * 2)));
    }
}

#[test]
fn two_items_are_worked_on_at_once_where_there_are_two_threads() {
    // Neither passes before both are there: on one thread this test would never end.
    let both = Barrier::new(2);
    let work = |(): (), (): &mut ()| {
        both.wait();
        id()
    };
    let threads = on_threads(2, || parallel_map(vec![(), ()], &mut (), || (), work));
    let threads: BTreeSet<_> = threads.iter().map(|id| format!("{id:?}")).collect();
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
        assert_eq!(parallel_map_with(&items, &mut tools, note), items);
    }
    assert_eq!(tools, [vec![0, 3, 6, 0], vec![1, 4, 1], vec![2, 5]]);
}

#[test]
fn lasting_tools_are_at_work_at_once() {
    let both = Barrier::new(2);
    let work = |(): &(), (): &mut ()| both.wait().is_leader();
    let leaders = parallel_map_with(&[(), ()], &mut [(), ()], work);
    assert_eq!(leaders.iter().filter(|leads| **leads).count(), 1);
}

#[test]
fn tools_stay_with_their_thread_from_one_item_to_the_next() {
    let count = |_: u8, seen: &mut u8| {
        *seen += 1;
        *seen
    };
    let own = &mut 5;
    let counted = on_threads(1, || parallel_map(vec![9, 9, 9], &mut 5, || 0, count));
    assert_eq!(counted, [6, 7, 8]);
    parallel_map(vec![9], own, || 0, count);
    assert_eq!(*own, 6);
}
