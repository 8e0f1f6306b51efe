// Takes an MCS lock: a queue in which each thread waits on a word of its own.
import Synchronization

/// Stands for the CPU's pause instruction, which Swift has no function for.
func spinHint() {}

func take(
  _ tail: borrowing Atomic<Int>,
  behind: UnsafeMutablePointer<Atomic<Int>>,
  waiting: UnsafeMutablePointer<Atomic<Int>>, me: Int
) {
  // shown:
  behind[me].store(0, ordering: .relaxed)
  waiting[me].store(1, ordering: .relaxed)
  let ahead = tail.exchange(me, ordering: .acquiringAndReleasing)  // ▸
  if ahead != 0 {
    behind[ahead].store(me, ordering: .releasing)
    while waiting[me].load(ordering: .acquiring) != 0 { spinHint() }
  }
  // add 1; then wake the one behind: waiting[it] = 0,
  // or, with nobody there, compare-and-swap tail from me to 0
  // :shown
}

let tail = Atomic(0)
let behind = UnsafeMutablePointer<Atomic<Int>>.allocate(capacity: 8)
let waiting = UnsafeMutablePointer<Atomic<Int>>.allocate(capacity: 8)
for index in 0..<8 {
  (behind + index).initialize(to: Atomic(0))
  (waiting + index).initialize(to: Atomic(0))
}
take(tail, behind: behind, waiting: waiting, me: 1)
precondition(tail.load(ordering: .relaxed) == 1)
