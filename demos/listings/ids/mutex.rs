// Takes the next ID under a mutex.
use std::sync::Mutex;

fn take_id(mutex: &Mutex<u64>) -> u64 {
  // shown:
  let mut data = mutex.lock().unwrap(); // ▸
  let id = *data;
  *data += 1;
  drop(data); // frees the lock
  // :shown
  id
}

fn main() {
  let mutex = Mutex::new(0);
  assert_eq!(take_id(&mutex), 0);
  assert_eq!(mutex.into_inner().unwrap(), 1);
}
