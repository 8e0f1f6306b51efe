// One thread publishes data, another receives it: the program of the lesson acquire-release.
use std::sync::atomic::Ordering::{Acquire, Relaxed, Release};
use std::sync::atomic::{AtomicBool, AtomicU64};
use std::thread;

fn main() {
  let data = AtomicU64::new(0);
  let ready = AtomicBool::new(false);
  thread::scope(|scope| {
    scope.spawn(|| {
      // the one that has the data
      data.store(42, Relaxed);
      ready.store(true, Release);
    });
    // the one that waits for it
    while !ready.load(Acquire) {}
    let seen = data.load(Relaxed); // 42
    assert_eq!(seen, 42);
  });
}
