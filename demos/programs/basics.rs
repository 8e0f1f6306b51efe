// Store, load, add: the steps of the walkthrough basics.
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering::Relaxed;

fn main() {
  let counter = AtomicUsize::new(0);
  counter.store(10, Relaxed);
  let value = counter.load(Relaxed);
  assert_eq!(value, 10);
  let was = counter.fetch_add(5, Relaxed);
  assert_eq!((was, counter.load(Relaxed)), (10, 15));
}
