// Offers a sample to a shared maximum in one step.
import Synchronization

func offer(_ sample: Int64, to maximum: borrowing Atomic<Int64>) {
  // shown:
  // signed: on unsigned words max compares wrongly in this release
  maximum.max(sample, ordering: .relaxed)  // ▸
  // :shown
}

let maximum = Atomic<Int64>(0)
offer(7, to: maximum)
precondition(maximum.load(ordering: .relaxed) == 7)
