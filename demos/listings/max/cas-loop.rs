// Offers a sample to a shared maximum with a compare-and-swap, tried again until it succeeds.
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering::Relaxed;

fn offer(sample: u64, maximum: &AtomicU64) {
  // shown:
  let mut seen = maximum.load(Relaxed);
  while sample > seen {
    let tried = // ▸
      maximum.compare_exchange_weak(seen, sample, Relaxed, Relaxed);
    match tried { Ok(_) => break, Err(found) => seen = found }
  }
  // :shown
}

fn main() {
  let maximum = AtomicU64::new(0);
  offer(7, &maximum);
  assert_eq!(maximum.into_inner(), 7);
}
