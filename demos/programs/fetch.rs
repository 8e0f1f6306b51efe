// The operations that read and write in one step: the walkthrough fetch and its lesson.
use std::sync::atomic::AtomicI64;
use std::sync::atomic::Ordering::Relaxed;

fn main() {
  let word = AtomicI64::new(12);
  let sub =
    word.fetch_sub(2, Relaxed);
  let or =
    word.fetch_or(5, Relaxed);
  let and =
    word.fetch_and(6, Relaxed);
  let min =
    word.fetch_min(4, Relaxed);
  let max =
    word.fetch_max(9, Relaxed);
  assert_eq!((sub, or, and, min, max), (12, 10, 15, 6, 4));
  let first =
    word.fetch_update(Relaxed, Relaxed, |v| (v < 10).then_some(v * 2));
  assert_eq!(first, Ok(9));
  let answer = word.fetch_update(Relaxed, Relaxed, |seen| {
    if seen < 10 { Some(seen * 2) } else { None }
  });
  assert_eq!((answer, word.into_inner()), (Err(18), 18));
}
