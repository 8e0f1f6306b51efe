// Adds 1 to a shared value under a mutex.
use std::sync::Mutex;

fn add_one(mutex: &Mutex<u64>) {
  // shown:
  // Swift's own mutex; the one of Rust's std is the nearest
  let mut data = mutex.lock().unwrap(); // ▸
  *data += 1;
  drop(data); // frees the lock
  // :shown
}

fn main() {
  let mutex = Mutex::new(0);
  add_one(&mutex);
  assert_eq!(mutex.into_inner().unwrap(), 1);
}
