// Races to set one flag after a look at it: several may win.
import Synchronization

func trySet(_ flag: borrowing Atomic<UInt64>) -> Bool {
  var won = false
  // shown:
  if flag.load(ordering: .acquiring) == 0 {  // ▸
    // others find it unset here as well
    flag.store(1, ordering: .releasing)  // ▸
    won = true
  }
  // :shown
  return won
}

let flag = Atomic<UInt64>(0)
precondition(trySet(flag) && flag.load(ordering: .relaxed) == 1)
