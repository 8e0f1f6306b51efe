// Adds 1 to a value that no lock protects: updates get lost.
import Synchronization

func addOne(_ value: borrowing Atomic<UInt64>) {
  // shown:
  // no lock: everybody walks in
  let before = value.load(ordering: .relaxed)  // ▸
  value.store(before + 1, ordering: .relaxed)  // ▸
  // :shown
}

let value = Atomic<UInt64>(0)
addOne(value)
precondition(value.load(ordering: .relaxed) == 1)
