// Moves 1 from one account to another under a mutex.
use std::sync::Mutex;

struct Accounts {
  from: u64,
  to: u64,
}

fn move_one(mutex: &Mutex<Accounts>) {
  // shown:
  let mut data = mutex.lock().unwrap(); // ▸
  data.from -= 1;
  data.to += 1;
  drop(data); // frees the lock
  // :shown
}

fn main() {
  let mutex = Mutex::new(Accounts { from: 5, to: 0 });
  move_one(&mutex);
  let accounts = mutex.into_inner().unwrap();
  assert_eq!((accounts.from, accounts.to), (4, 1));
}
