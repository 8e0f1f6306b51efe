// One thread publishes data, another receives it: the program of the lesson acquire-release.
import Dispatch
import Synchronization

func receive() -> Int {
  let data = Atomic(0)
  let ready = Atomic(false)
  let received = Atomic(0)
  DispatchQueue.concurrentPerform(iterations: 2) { thread in
    if thread == 0 {
      // the one that has the data
      data.store(42, ordering: .relaxed)
      ready.store(true, ordering: .releasing)
    } else {
      // the one that waits for it
      while !ready.load(ordering: .acquiring) {}
      let seen = data.load(ordering: .relaxed)  // 42
      received.store(seen, ordering: .relaxed)
    }
  }
  return received.load(ordering: .relaxed)
}

precondition(receive() == 42)
