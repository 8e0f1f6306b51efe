// Alone with an atomic: the walkthrough exclusive.
use std::sync::atomic::AtomicUsize;

fn main() {
  let mut owned = AtomicUsize::new(1);
  *owned.get_mut() += 41;
  assert_eq!(owned.into_inner(), 42);
  let plain = AtomicUsize::new(7).into_inner();
  assert_eq!(plain, 7);
}
