// Adds 1 to a word of the thread's own on a cache line of its own.
import Synchronization

func addOne(_ words: UnsafeMutablePointer<Atomic<UInt64>>, _ me: Int) {
  // shown:
  // 16 words, 128 bytes apart: each on a line of its own
  words[me * 16].wrappingAdd(1, ordering: .relaxed)  // ▸
  // :shown
}

let words = UnsafeMutablePointer<Atomic<UInt64>>.allocate(capacity: 8 * 16)
for index in 0..<8 * 16 { (words + index).initialize(to: Atomic<UInt64>(0)) }
addOne(words, 1)
precondition(words[16].load(ordering: .relaxed) == 1)
