// Doubles what is below 10, in one step: the loop of the lesson fetch.
import Synchronization

func double(_ word: borrowing Atomic<Int>) {
  var seen = word.load(ordering: .relaxed)
  while seen < 10 {
    let (exchanged, found) = word.weakCompareExchange(
      expected: seen, desired: seen * 2, ordering: .relaxed)
    if exchanged { break }
    seen = found
  }
}

let word = Atomic(9)
double(word)
precondition(word.load(ordering: .relaxed) == 18)
double(word)
precondition(word.load(ordering: .relaxed) == 18)
