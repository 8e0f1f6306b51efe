// Adds 1 to a word of the thread's own, which shares a cache line with others.
import Synchronization

func addOne(_ words: UnsafeMutablePointer<Atomic<UInt64>>, _ me: Int) {
  // shown:
  // words are 8 bytes apart: neighbours share a cache line
  words[me].wrappingAdd(1, ordering: .relaxed)  // ▸
  // :shown
}

let words = UnsafeMutablePointer<Atomic<UInt64>>.allocate(capacity: 8)
for index in 0..<8 { (words + index).initialize(to: Atomic<UInt64>(0)) }
addOne(words, 1)
precondition(words[1].load(ordering: .relaxed) == 1)
