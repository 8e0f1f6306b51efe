// Takes Peterson's lock, which is for two threads, adds 1 to a value, frees the lock.
import Synchronization

/// Stands for the CPU's pause instruction, which Swift has no function for.
func spinHint() {}

func addOne(
  _ value: borrowing Atomic<UInt64>,
  wants: UnsafeMutablePointer<Atomic<Int>>, turn: borrowing Atomic<Int>, me: Int
) {
  let other = 1 - me
  // shown:
  wants[me].store(1, ordering: .sequentiallyConsistent)  // ▸
  turn.store(other, ordering: .sequentiallyConsistent)
  while wants[other].load(ordering: .sequentiallyConsistent) != 0,  // ▸
    turn.load(ordering: .sequentiallyConsistent) == other
  { spinHint() }
  let before = value.load(ordering: .relaxed)
  value.store(before + 1, ordering: .relaxed)
  wants[me].store(0, ordering: .sequentiallyConsistent)
  // :shown
}

let value = Atomic<UInt64>(0)
let wants = UnsafeMutablePointer<Atomic<Int>>.allocate(capacity: 2)
for index in 0..<2 { (wants + index).initialize(to: Atomic(0)) }
let turn = Atomic(0)
addOne(value, wants: wants, turn: turn, me: 0)
precondition(value.load(ordering: .relaxed) == 1 && wants[0].load(ordering: .relaxed) == 0)
