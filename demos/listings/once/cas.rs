// Races to set one flag with a compare-and-swap.
use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering::{AcqRel, Acquire};

fn try_set(flag: &AtomicBool) -> bool {
  let won;
  // shown:
  // strong: there is no second attempt that could make up for it
  won = flag.compare_exchange(false, true, AcqRel, Acquire).is_ok(); // ▸
  // :shown
  won
}

fn main() {
  let flag = AtomicBool::new(false);
  assert!(try_set(&flag));
  assert!(flag.into_inner());
}
