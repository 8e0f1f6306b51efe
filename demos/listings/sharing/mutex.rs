// Adds 1 to a word of the thread's own under a mutex that all words share.
use std::sync::Mutex;

fn add_one(mutex: &Mutex<[u64; 8]>, me: usize) {
  // shown:
  let mut data = mutex.lock().unwrap(); // ▸
  data[me] += 1;
  drop(data); // frees the lock
  // :shown
}

fn main() {
  let mutex = Mutex::new([0; 8]);
  add_one(&mutex, 1);
  assert_eq!(mutex.into_inner().unwrap(), [0, 1, 0, 0, 0, 0, 0, 0]);
}
