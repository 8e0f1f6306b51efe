// Races to set one flag with an exchange.
use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering::AcqRel;

fn try_set(flag: &AtomicBool) -> bool {
  let won;
  // shown:
  won = !flag.swap(true, AcqRel); // ▸
  // :shown
  won
}

fn main() {
  let flag = AtomicBool::new(false);
  assert!(try_set(&flag));
  assert!(flag.into_inner());
}
