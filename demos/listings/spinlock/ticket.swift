// Takes a ticket lock, adds 1 to a value, frees the lock.
import Synchronization

/// Stands for the CPU's pause instruction, which Swift has no function for.
func spinHint() {}

func addOne(
  _ value: borrowing Atomic<UInt64>,
  next: borrowing Atomic<UInt64>, called: borrowing Atomic<UInt64>
) {
  // shown:
  let mine = next.wrappingAdd(1, ordering: .relaxed).oldValue  // ▸
  while called.load(ordering: .acquiring) != mine { spinHint() }
  let before = value.load(ordering: .relaxed)
  value.store(before + 1, ordering: .relaxed)
  called.store(mine &+ 1, ordering: .releasing)
  // :shown
}

let value = Atomic<UInt64>(0)
let next = Atomic<UInt64>(0)
let called = Atomic<UInt64>(0)
addOne(value, next: next, called: called)
precondition(value.load(ordering: .relaxed) == 1 && called.load(ordering: .relaxed) == 1)
