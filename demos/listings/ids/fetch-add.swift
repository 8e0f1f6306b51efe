// Takes the next ID in one step.
import Synchronization

func takeID(_ next: borrowing Atomic<UInt64>) -> UInt64 {
  // shown:
  let id = next.wrappingAdd(1, ordering: .relaxed).oldValue  // ▸
  // :shown
  return id
}

let next = Atomic<UInt64>(0)
precondition(takeID(next) == 0 && next.load(ordering: .relaxed) == 1)
