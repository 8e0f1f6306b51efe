// Stores to a shared word: relaxed.
import Synchronization

func store(_ mine: UInt64, in word: borrowing Atomic<UInt64>) {
  // shown:
  word.store(mine, ordering: .relaxed)  // ▸
  // :shown
}

let word = Atomic<UInt64>(0)
store(5, in: word)
precondition(word.load(ordering: .relaxed) == 5)
