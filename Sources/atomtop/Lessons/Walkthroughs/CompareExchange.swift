import Dashboard
import Synchronization

extension Walkthrough {
  /// A compare-and-swap that succeeds and one that fails.
  static let compareExchange = Walkthrough(
    name: "compare-exchange",
    summary: "replace a value only if it is the one you expect"
  ) { record in
    let word = Atomic(100)
    record.note(
      Wording(
        swift: "let word = Atomic(100)", rust: "let word = AtomicUsize::new(100);",
        typescript: "const word = Int32Array.of(100); // on a SharedArrayBuffer if shared",
        c11: "atomic_int word = 100;"),
      value: word.load(ordering: .relaxed),
      why: "Say that you looked a moment ago and saw 100.")

    let first = word.compareExchange(expected: 100, desired: 200, ordering: .relaxed)
    record.note(
      attempt("word.compareExchange(expected: 100, desired: 200, ordering: .relaxed)", 200),
      returned: .exchange(first), value: word.load(ordering: .relaxed),
      why: "It still was 100, so it is 200 now. Looking and replacing were one step.")
    record.conclude(conclusion("first", first))

    let second = word.compareExchange(expected: 100, desired: 999, ordering: .relaxed)
    record.note(
      attempt("word.compareExchange(expected: 100, desired: 999, ordering: .relaxed)", 999),
      returned: .exchange(second), value: word.load(ordering: .relaxed),
      why: """
        It is no longer 100, so nothing was written. The answer says what is there: with that, \
        a loop can work out a new value and try again.
        """)
    record.conclude(conclusion("second", second))

    let last = word.load(ordering: .relaxed)
    record.note(
      Wording(
        swift: "let last = word.load(ordering: .relaxed)", rust: "let last = word.load(Relaxed);",
        typescript: "const last = Atomics.load(word, 0);",
        c11: "int last = atomic_load_explicit(&word, memory_order_relaxed);"),
      returned: Wording("\(last)"), value: word.load(ordering: .relaxed),
      why: "999 never was there. A failed compare-and-swap is not an error, it is an answer.")
    record.conclude("final = \(last)")
  }

  /// A compare-and-swap that expects 100.
  private static func attempt(_ swift: String, _ desired: Int) -> Wording {
    Wording(
      swift: swift, rust: "word.compare_exchange(100, \(desired), Relaxed, Relaxed);",
      typescript: "Atomics.compareExchange(word, 0, 100, \(desired));",
      c11: "expected = 100;\natomic_compare_exchange_strong(&word, &expected, \(desired));")
  }

  private static func conclusion(
    _ which: String, _ answer: (exchanged: Bool, original: Int)
  ) -> Wording {
    let words = "\(which) attempt: \(answer.exchanged ? "succeeded" : "failed") with"
    return Wording(
      swift: "\(words) \(answer.original)",
      rust: "\(which) attempt: \(Wording.exchange(answer).rust)",
      typescript: "\(words) \(answer.original)", c11: "\(words) \(answer.original)")
  }
}
