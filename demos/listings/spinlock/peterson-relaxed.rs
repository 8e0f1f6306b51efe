// Takes Peterson's lock, relaxed, adds 1 to a value, frees the lock: two can walk in.
use std::hint::spin_loop;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering::Relaxed;

fn add_one(value: &AtomicUsize, wants: &[AtomicUsize; 2], turn: &AtomicUsize, me: usize) {
  let other = 1 - me;
  // shown:
  wants[me].store(1, Relaxed); // ▸
  turn.store(other, Relaxed);
  while wants[other].load(Relaxed) != 0 // ▸
    && turn.load(Relaxed) == other { spin_loop(); }
  let before = value.load(Relaxed);
  value.store(before + 1, Relaxed);
  wants[me].store(0, Relaxed);
  // :shown
}

fn main() {
  let value = AtomicUsize::new(0);
  let wants = [const { AtomicUsize::new(0) }; 2];
  let turn = AtomicUsize::new(0);
  add_one(&value, &wants, &turn, 0);
  assert_eq!((value.into_inner(), wants[0].load(Relaxed)), (1, 0));
}
