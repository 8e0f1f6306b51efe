// Races to set one flag with an exchange.
import Synchronization

func trySet(_ flag: borrowing Atomic<UInt64>) -> Bool {
  let won: Bool
  // shown:
  won = flag.exchange(1, ordering: .acquiringAndReleasing) == 0  // ▸
  // :shown
  return won
}

let flag = Atomic<UInt64>(0)
precondition(trySet(flag) && flag.load(ordering: .relaxed) == 1)
