// Moves 1 from one account to another, both being halves of one word.
import Synchronization

func moveOne(_ both: borrowing Atomic<UInt64>) {
  // shown:
  var seen = both.load(ordering: .relaxed)
  while true {
    let moved = seen - 1 + (1 << 32)  // low half - 1, high half + 1
    let (exchanged, found) = both.weakCompareExchange(  // ▸
      expected: seen, desired: moved, ordering: .relaxed)
    if exchanged { break }
    seen = found
  }
  // :shown
}

let both = Atomic<UInt64>(5)
moveOne(both)
precondition(both.load(ordering: .relaxed) == 4 + (1 << 32))
