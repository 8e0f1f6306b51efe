// Moves 1 from one account to another under a lock that readers share, and reads both.
use std::sync::RwLock;

struct Accounts {
  from: u64,
  to: u64,
}

fn move_one(lock: &RwLock<Accounts>) -> u64 {
  // shown:
  let mut data = lock.write().unwrap(); // ▸
  data.from -= 1;
  data.to += 1;
  drop(data); // frees the lock
  // a reader, beside other readers:
  let data = lock.read().unwrap(); // ▸
  let sum = data.from + data.to;
  drop(data);
  // :shown
  sum
}

fn main() {
  let lock = RwLock::new(Accounts { from: 5, to: 0 });
  assert_eq!(move_one(&lock), 5);
  let accounts = lock.into_inner().unwrap();
  assert_eq!((accounts.from, accounts.to), (4, 1));
}
