// Stores to a shared word under a mutex.
use std::sync::Mutex;

fn store(mutex: &Mutex<u64>, mine: u64) {
  // shown:
  let mut data = mutex.lock().unwrap(); // ▸
  *data = mine;
  drop(data); // frees the lock
  // :shown
}

fn main() {
  let mutex = Mutex::new(0);
  store(&mutex, 5);
  assert_eq!(mutex.into_inner().unwrap(), 5);
}
