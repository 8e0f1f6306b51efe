// Races to set one flag with a compare-and-swap.
import Synchronization

func trySet(_ flag: borrowing Atomic<UInt64>) -> Bool {
  let won: Bool
  // shown:
  // strong: there is no second attempt that could make up for it
  let (exchanged, _) = flag.compareExchange(  // ▸
    expected: 0, desired: 1,
    successOrdering: .acquiringAndReleasing,
    failureOrdering: .acquiring)
  won = exchanged
  // :shown
  return won
}

let flag = Atomic<UInt64>(0)
precondition(trySet(flag) && flag.load(ordering: .relaxed) == 1)
