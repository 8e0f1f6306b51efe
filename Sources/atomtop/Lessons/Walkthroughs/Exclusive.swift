import Synchronization

extension Walkthrough {
  /// Nobody else can reach the atomic, and the compiler knows.
  static let exclusive = Walkthrough(
    name: "exclusive",
    summary: "who owns an atomic alone has nobody to race with"
  ) { record in
    let owned = Atomic(1)
    record.note(
      "let owned = Atomic(1)", value: owned.load(ordering: .relaxed),
      why: "No other thread has heard of it yet. Ownership makes that a fact, not a hope.")

    let grown = Atomic(take(owned) + 41)
    record.note(
      "let grown = Atomic(take(owned) + 41)", value: grown.load(ordering: .relaxed),
      why: """
        take consumes the atomic: whoever uses owned after this line gets a compiler error. So \
        plain arithmetic is safe, with no lock and no atomic instruction. Rust has get_mut for it.
        """)
    record.conclude("grown = \(grown.load(ordering: .relaxed))")

    let plain = take(Atomic(7))
    record.noteLast(
      "let plain = take(Atomic(7))", returned: "\(plain)",
      why: """
        The atomic is gone and a plain number is left, as after the last thread has ended. Rust \
        calls it into_inner.
        """)
    record.conclude("taken out = \(plain)")
  }

  /// Ends an atomic's life and returns its value. Relaxed is a plain load here, on every CPU, and
  /// enough: whoever consumes it is alone with it.
  private static func take(_ atomic: consuming Atomic<Int>) -> Int {
    atomic.load(ordering: .relaxed)
  }
}
