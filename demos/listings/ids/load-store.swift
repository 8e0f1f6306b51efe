// Takes the next ID in two steps: several get the same one.
import Synchronization

func takeID(_ next: borrowing Atomic<UInt64>) -> UInt64 {
  // shown:
  let id = next.load(ordering: .relaxed)  // ▸
  // others take the same one here
  next.store(id + 1, ordering: .relaxed)  // ▸
  // :shown
  return id
}

let next = Atomic<UInt64>(0)
precondition(takeID(next) == 0 && next.load(ordering: .relaxed) == 1)
