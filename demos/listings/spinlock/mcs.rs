// Takes an MCS lock: a queue in which each thread waits on a word of its own.
use std::hint::spin_loop;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering::{AcqRel, Acquire, Relaxed, Release};

fn take(tail: &AtomicUsize, behind: &[AtomicUsize], waiting: &[AtomicUsize], me: usize) {
  // shown:
  behind[me].store(0, Relaxed);
  waiting[me].store(1, Relaxed);
  let ahead = tail.swap(me, AcqRel); // ▸
  if ahead != 0 {
    behind[ahead].store(me, Release);
    while waiting[me].load(Acquire) != 0 { spin_loop(); }
  }
  // add 1; then wake the one behind: waiting[it] = 0,
  // or, with nobody there, compare-and-swap tail from me to 0
  // :shown
}

fn main() {
  let tail = AtomicUsize::new(0);
  let behind = [const { AtomicUsize::new(0) }; 8];
  let waiting = [const { AtomicUsize::new(0) }; 8];
  take(&tail, &behind, &waiting, 1);
  assert_eq!(tail.into_inner(), 1);
}
