// Races to set one flag after a look at it: several may win.
use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering::{Acquire, Release};

fn try_set(flag: &AtomicBool) -> bool {
  let mut won = false;
  // shown:
  if !flag.load(Acquire) { // ▸
    // others find it unset here as well
    flag.store(true, Release); // ▸
    won = true;
  }
  // :shown
  won
}

fn main() {
  let flag = AtomicBool::new(false);
  assert!(try_set(&flag));
  assert!(flag.into_inner());
}
