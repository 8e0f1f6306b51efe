// Moves 1 from one account to another in two steps: the sum is wrong in between.
import Synchronization

func moveOne(from: borrowing Atomic<UInt64>, to: borrowing Atomic<UInt64>) {
  // shown:
  from.wrappingSubtract(1, ordering: .relaxed)  // ▸
  // whoever adds both up here finds 1 missing
  to.wrappingAdd(1, ordering: .relaxed)  // ▸
  // :shown
}

let from = Atomic<UInt64>(5)
let to = Atomic<UInt64>(0)
moveOne(from: from, to: to)
precondition(from.load(ordering: .relaxed) == 4 && to.load(ordering: .relaxed) == 1)
