// Offers a sample to a shared maximum after a look at it: a higher one may get lost.
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering::Relaxed;

fn offer(sample: u64, maximum: &AtomicU64) {
  // shown:
  if sample > maximum.load(Relaxed) { // ▸
    // whatever is stored here is overwritten
    maximum.store(sample, Relaxed); // ▸
  }
  // :shown
}

fn main() {
  let maximum = AtomicU64::new(0);
  offer(7, &maximum);
  assert_eq!(maximum.into_inner(), 7);
}
