import Dashboard
import Synchronization

extension Walkthrough {
  /// The operations that read and write in one step, one by one.
  static let fetch = Walkthrough(
    name: "fetch", summary: "sub, or, and, min, max and update: each says what you mean"
  ) { record in
    // Of Int: in this release min and max of Atomic<UInt64> compare as if they had a sign
    // (https://github.com/swiftlang/swift/issues/91176).
    let word = Atomic(12)
    record.note(
      Wording(
        swift: "let word = Atomic(12)", rust: "let word = AtomicI64::new(12);",
        typescript: "const word = Int32Array.of(12); // on a SharedArrayBuffer if shared",
        c11: "atomic_int word = 12;"),
      value: word.load(ordering: .relaxed),
      why: "One word, and six ways to change it. Each reads and writes in one step.")
    arithmetic(word, &record)
    comparison(word, &record)
    update(word, &record)
    record.conclude("final = \(word.load(ordering: .relaxed))")
    for line in practice { record.advise(line) }
  }

  private static func arithmetic(_ word: borrowing Atomic<Int>, _ record: inout WalkthroughRecord) {
    let sub = word.wrappingSubtract(2, ordering: .relaxed)
    record.note(
      simple("word.wrappingSubtract(2, ordering: .relaxed)", "sub", 2),
      returned: .change(sub.oldValue, sub.newValue), value: word.load(ordering: .relaxed),
      why: """
        fetch-sub takes away. Swift's name says that it wraps around below the smallest number; in \
        the other languages it does so, too.
        """)

    let or = word.bitwiseOr(5, ordering: .relaxed)
    record.note(
      simple("word.bitwiseOr(5, ordering: .relaxed)", "or", 5),
      returned: .change(or.oldValue, or.newValue), value: word.load(ordering: .relaxed),
      why: "fetch-or sets bits: 1010 or 0101 is 1111. The old value says which of them were new.")

    let and = word.bitwiseAnd(6, ordering: .relaxed)
    record.note(
      simple("word.bitwiseAnd(6, ordering: .relaxed)", "and", 6),
      returned: .change(and.oldValue, and.newValue), value: word.load(ordering: .relaxed),
      why: "fetch-and clears bits: 1111 and 0110 is 0110. Flags of several threads fit one word.")
  }

  private static func comparison(_ word: borrowing Atomic<Int>, _ record: inout WalkthroughRecord) {
    let min = word.min(4, ordering: .relaxed)
    record.note(
      Wording(
        swift: "word.min(4, ordering: .relaxed)", rust: "word.fetch_min(4, Relaxed);",
        typescript: loopOfTypeScript(while: "seen > 4", writes: 4),
        c11: loopOfC(while: "seen > 4", writes: 4)),
      returned: .change(min.oldValue, min.newValue), value: word.load(ordering: .relaxed),
      why: "fetch-min keeps the lower of the two. C and TypeScript have none: a CAS loop does it.")

    let max = word.max(9, ordering: .relaxed)
    record.note(
      Wording(
        swift: "word.max(9, ordering: .relaxed)", rust: "word.fetch_max(9, Relaxed);",
        typescript: loopOfTypeScript(while: "seen < 9", writes: 9),
        c11: loopOfC(while: "seen < 9", writes: 9)),
      returned: .change(max.oldValue, max.newValue), value: word.load(ordering: .relaxed),
      why: """
        fetch-max keeps the higher one. (Of an Int: in this release of Swift min and max of an \
        unsigned atomic compare as if it had a sign.)
        """)
  }

  private static func update(_ word: borrowing Atomic<Int>, _ record: inout WalkthroughRecord) {
    let first = update(word) { $0 < 10 ? $0 * 2 : nil }
    record.note(
      doubling("update(word) { $0 < 10 ? $0 * 2 : nil }"), returned: answer(first),
      value: word.load(ordering: .relaxed),
      why: """
        fetch-update takes a rule of your own: double what is below 10. Rust has it. Elsewhere you \
        write its CAS loop once, as a function.
        """)

    let second = update(word) { $0 < 10 ? $0 * 2 : nil }
    record.note(
      doubling("update(word) { $0 < 10 ? $0 * 2 : nil }"), returned: answer(second),
      value: word.load(ordering: .relaxed),
      why: "The rule may refuse. Then nothing is written, and the answer says what is there.")
  }

  /// Replaces the value by `next` of it, unless that is nil, and tries again until nobody has come between.
  private static func update(
    _ word: borrowing Atomic<Int>, _ next: (Int) -> Int?
  ) -> (updated: Bool, original: Int) {
    var seen = word.load(ordering: .relaxed)
    while let wanted = next(seen) {
      let (exchanged, found) = word.weakCompareExchange(
        expected: seen, desired: wanted, ordering: .relaxed)
      if exchanged { return (true, found) }
      seen = found
    }
    return (false, seen)
  }

  // MARK: Words

  /// An operation that C, Rust and TypeScript call by the same name.
  private static func simple(_ swift: String, _ name: String, _ operand: Int) -> Wording {
    Wording(
      swift: swift, rust: "word.fetch_\(name)(\(operand), Relaxed);",
      typescript: "Atomics.\(name)(word, 0, \(operand));",
      c11: "atomic_fetch_\(name)_explicit(&word, \(operand), memory_order_relaxed);")
  }

  private static func loopOfC(while condition: String, writes value: Int) -> String {
    "seen = atomic_load(&word);\n"
      + "while (\(condition) && !atomic_compare_exchange_weak(&word, &seen, \(value))) {}"
  }

  private static func loopOfTypeScript(while condition: String, writes value: Int) -> String {
    "for (seen = Atomics.load(word, 0); \(condition); seen = found) {\n"
      + "  found = Atomics.compareExchange(word, 0, seen, \(value));\n"
      + "  if (found === seen) break;\n}"
  }

  private static func doubling(_ swift: String) -> Wording {
    Wording(
      swift: swift,
      rust: "word.fetch_update(Relaxed, Relaxed, |v| (v < 10).then_some(v * 2));",
      typescript: "update(word, (v) => (v < 10 ? v * 2 : null));",
      c11: "update(&word, double_below_10);")
  }

  private static func answer(_ answer: (updated: Bool, original: Int)) -> Wording {
    Wording(
      swift: "(updated: \(answer.updated), original: \(answer.original))",
      rust: "\(answer.updated ? "Ok" : "Err")(\(answer.original))",
      typescript: "\(answer.updated)", c11: "\(answer.updated)")
  }

  /// The tutorial's rules, each with the lessons that show it.
  private static let practice = [
    "- the operation that says what you mean: this one, lessons fetch and counter",
    "- relaxed for counters and statistics: lessons counter and ordering",
    "- the weak CAS in a loop, the strong one for one attempt: compare-exchange",
    "- an Arc or a scope, so that an atomic outlives its threads: sharing-atomics",
    "- a lock as soon as it is more than one word: lesson pair",
    "- no atomic operation while nobody else can be there: lesson exclusive",
  ]
}
