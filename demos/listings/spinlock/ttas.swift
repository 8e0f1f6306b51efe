// Takes a test-and-test-and-set lock, adds 1 to a value, frees the lock.
import Synchronization

/// Stands for the CPU's pause instruction, which Swift has no function for.
func spinHint() {}

func addOne(_ value: borrowing Atomic<UInt64>, lock word: borrowing Atomic<UInt64>) {
  // shown:
  repeat {
    while word.load(ordering: .relaxed) != 0 { spinHint() }
  } while !word.weakCompareExchange(  // ▸
    expected: 0, desired: 1,
    successOrdering: .acquiring, failureOrdering: .relaxed
  ).exchanged
  let before = value.load(ordering: .relaxed)
  value.store(before + 1, ordering: .relaxed)
  word.store(0, ordering: .releasing)
  // :shown
}

let value = Atomic<UInt64>(0)
let word = Atomic<UInt64>(0)
addOne(value, lock: word)
precondition(value.load(ordering: .relaxed) == 1 && word.load(ordering: .relaxed) == 0)
