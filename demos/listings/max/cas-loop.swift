// Offers a sample to a shared maximum with a compare-and-swap, tried again until it succeeds.
import Synchronization

func offer(_ sample: Int64, to maximum: borrowing Atomic<Int64>) {
  // shown:
  var seen = maximum.load(ordering: .relaxed)
  while sample > seen {
    let (exchanged, found) = maximum.weakCompareExchange(  // ▸
      expected: seen, desired: sample, ordering: .relaxed)
    if exchanged { break }
    seen = found
  }
  // :shown
}

let maximum = Atomic<Int64>(0)
offer(7, to: maximum)
precondition(maximum.load(ordering: .relaxed) == 7)
