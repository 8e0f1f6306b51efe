// Adds 1 to a shared value in two steps: updates get lost.
import Synchronization

func addOne(_ counter: borrowing Atomic<UInt64>) {
  // shown:
  let value = counter.load(ordering: .relaxed)  // ▸
  // whoever adds here is forgotten
  counter.store(value + 1, ordering: .relaxed)  // ▸
  // :shown
}

let counter = Atomic<UInt64>(0)
addOne(counter)
precondition(counter.load(ordering: .relaxed) == 1)
