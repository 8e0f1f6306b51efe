// Four threads share one atomic: the program of the lesson sharing-atomics.
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering::Relaxed;
use std::sync::Arc;
use std::thread;

fn main() {
  let hits = Arc::new(AtomicU64::new(0));
  let threads: Vec<_> = (0..4).map(|_| {
    let hits = Arc::clone(&hits);
    thread::spawn(move || {
      for _ in 0..250 { hits.fetch_add(1, Relaxed); }
    })
  }).collect();
  for thread in threads { thread.join().unwrap(); }
  assert_eq!(hits.load(Relaxed), 1000);
}
