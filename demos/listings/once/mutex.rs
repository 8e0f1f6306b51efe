// Races to set one flag under a mutex.
use std::sync::Mutex;

fn try_set(mutex: &Mutex<bool>) -> bool {
  let won;
  // shown:
  let mut data = mutex.lock().unwrap(); // ▸
  won = !*data;
  *data = true;
  drop(data); // frees the lock
  // :shown
  won
}

fn main() {
  let mutex = Mutex::new(false);
  assert!(try_set(&mutex));
  assert!(mutex.into_inner().unwrap());
}
