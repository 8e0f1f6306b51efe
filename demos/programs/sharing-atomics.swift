// Four threads share one atomic: the program of the lesson sharing-atomics.
import Dispatch
import Synchronization

func count() -> Int {
  let hits = Atomic(0)
  DispatchQueue.concurrentPerform(iterations: 4) { _ in
    for _ in 0..<250 { hits.wrappingAdd(1, ordering: .relaxed) }
  }
  return hits.load(ordering: .relaxed)
}

precondition(count() == 1000)
