// Adds 1 to a shared word: relaxed.
import Synchronization

func addOne(to word: borrowing Atomic<UInt64>) {
  // shown:
  word.wrappingAdd(1, ordering: .relaxed)  // ▸
  // :shown
}

let word = Atomic<UInt64>(0)
addOne(to: word)
precondition(word.load(ordering: .relaxed) == 1)
