// Offers a sample to a shared maximum after a look at it: a higher one may get lost.
import Synchronization

func offer(_ sample: Int64, to maximum: borrowing Atomic<Int64>) {
  // shown:
  if sample > maximum.load(ordering: .relaxed) {  // ▸
    // whatever is stored here is overwritten
    maximum.store(sample, ordering: .relaxed)  // ▸
  }
  // :shown
}

let maximum = Atomic<Int64>(0)
offer(7, to: maximum)
precondition(maximum.load(ordering: .relaxed) == 7)
