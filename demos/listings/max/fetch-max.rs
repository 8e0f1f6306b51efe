// Offers a sample to a shared maximum in one step.
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering::Relaxed;

fn offer(sample: u64, maximum: &AtomicU64) {
  // shown:
  maximum.fetch_max(sample, Relaxed); // ▸
  // :shown
}

fn main() {
  let maximum = AtomicU64::new(0);
  offer(7, &maximum);
  assert_eq!(maximum.into_inner(), 7);
}
