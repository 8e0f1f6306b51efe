import Synchronization

extension Walkthrough {
  /// A compare-and-swap that succeeds and one that fails.
  static let compareExchange = Walkthrough(
    name: "compare-exchange",
    summary: "replace a value only if it is the one you expect"
  ) { record in
    let word = Atomic(100)
    record.note(
      "let word = Atomic(100)", value: word.load(ordering: .relaxed),
      why: "Say that you looked a moment ago and saw 100.")

    let first = word.compareExchange(expected: 100, desired: 200, ordering: .relaxed)
    record.note(
      "word.compareExchange(expected: 100, desired: 200, ordering: .relaxed)",
      returned: "(exchanged: \(first.exchanged), original: \(first.original))",
      value: word.load(ordering: .relaxed),
      why: "It still was 100, so it is 200 now. Looking and replacing were one step.")
    record.conclude("first attempt: \(inWords(first))")

    let second = word.compareExchange(expected: 100, desired: 999, ordering: .relaxed)
    record.note(
      "word.compareExchange(expected: 100, desired: 999, ordering: .relaxed)",
      returned: "(exchanged: \(second.exchanged), original: \(second.original))",
      value: word.load(ordering: .relaxed),
      why: """
        It is no longer 100, so nothing was written. The answer says what is there: with that, \
        a loop can work out a new value and try again.
        """)
    record.conclude("second attempt: \(inWords(second))")

    let last = word.load(ordering: .relaxed)
    record.note(
      "let last = word.load(ordering: .relaxed)", returned: "\(last)",
      value: word.load(ordering: .relaxed),
      why: "999 never was there. A failed compare-and-swap is not an error, it is an answer.")
    record.conclude("final = \(last)")
  }

  /// What a compare-and-swap answered: whether it replaced the value, and the value it found.
  private static func inWords(_ answer: (exchanged: Bool, original: Int)) -> String {
    "\(answer.exchanged ? "succeeded" : "failed") with \(answer.original)"
  }
}
