// Adds 1 to a word of the thread's own; whoever wants the value adds all words up.
import Synchronization

func addOne(_ words: UnsafeMutablePointer<Atomic<UInt64>>, _ me: Int) {
  // shown:
  // 16 words, 128 bytes apart; nobody else writes mine
  let value = words[me * 16].load(ordering: .relaxed)
  words[me * 16].store(value + 1, ordering: .relaxed)  // ▸
  // who reads adds all words up, one after the other:
  // sum += words[thread * 16].load(ordering: .relaxed)
  // :shown
}

let words = UnsafeMutablePointer<Atomic<UInt64>>.allocate(capacity: 8 * 16)
for index in 0..<8 * 16 { (words + index).initialize(to: Atomic<UInt64>(0)) }
addOne(words, 1)
addOne(words, 2)
var sum: UInt64 = 0
for thread in 0..<8 { sum += words[thread * 16].load(ordering: .relaxed) }
precondition(sum == 2)
