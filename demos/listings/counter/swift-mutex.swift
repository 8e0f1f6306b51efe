// Adds 1 to a shared value under Swift's own mutex.
import Synchronization

func addOne(_ counter: borrowing Atomic<UInt64>, _ mutex: borrowing Mutex<Void>) {
  // shown:
  mutex.withLock { _ in  // ▸
    let value = counter.load(ordering: .relaxed)
    counter.store(value + 1, ordering: .relaxed)
  }
  // :shown
}

let counter = Atomic<UInt64>(0)
let mutex = Mutex(())
addOne(counter, mutex)
precondition(counter.load(ordering: .relaxed) == 1)
