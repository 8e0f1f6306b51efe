// Offers a sample to a shared maximum under a mutex.
use std::sync::Mutex;

fn offer(mutex: &Mutex<u64>, sample: u64) {
  // shown:
  let mut data = mutex.lock().unwrap(); // ▸
  if sample > *data { *data = sample; }
  drop(data); // frees the lock
  // :shown
}

fn main() {
  let mutex = Mutex::new(0);
  offer(&mutex, 7);
  assert_eq!(mutex.into_inner().unwrap(), 7);
}
