// Adds 1 to a shared value with a compare-and-swap, tried again until it succeeds.
import Synchronization

func addOne(_ counter: borrowing Atomic<UInt64>) {
  // shown:
  // Rust has fetch_update for this; Swift has the loop
  var seen = counter.load(ordering: .relaxed)
  while true {
    let (exchanged, found) = counter.weakCompareExchange(  // ▸
      expected: seen, desired: seen + 1, ordering: .relaxed)
    if exchanged { break }
    seen = found
  }
  // :shown
}

let counter = Atomic<UInt64>(0)
addOne(counter)
precondition(counter.load(ordering: .relaxed) == 1)
