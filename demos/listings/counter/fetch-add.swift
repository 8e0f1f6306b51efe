// Adds 1 to a shared value in one step.
import Synchronization

func addOne(_ counter: borrowing Atomic<UInt64>) {
  // shown:
  counter.wrappingAdd(1, ordering: .relaxed)  // ▸
  // :shown
}

let counter = Atomic<UInt64>(0)
addOne(counter)
precondition(counter.load(ordering: .relaxed) == 1)
