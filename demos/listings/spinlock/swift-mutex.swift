// Adds 1 to a shared value under Swift's own mutex.
import Synchronization

func addOne(_ value: borrowing Atomic<UInt64>, _ mutex: borrowing Mutex<Void>) {
  // shown:
  mutex.withLock { _ in  // ▸
    let before = value.load(ordering: .relaxed)
    value.store(before + 1, ordering: .relaxed)
  }
  // :shown
}

let value = Atomic<UInt64>(0)
let mutex = Mutex(())
addOne(value, mutex)
precondition(value.load(ordering: .relaxed) == 1)
