import Dashboard
import Synchronization

extension Walkthrough {
  /// Nobody else can reach the atomic, and the compiler knows.
  static let exclusive = Walkthrough(
    name: "exclusive",
    summary: "who owns an atomic alone has nobody to race with"
  ) { record in
    let owned = Atomic(1)
    record.note(
      Wording(
        swift: "let owned = Atomic(1)", rust: "let mut owned = AtomicUsize::new(1);",
        typescript: "let owned = 1; // no thread shares it yet", c11: "int owned = 1;"),
      value: owned.load(ordering: .relaxed),
      why: """
        No other thread has heard of it yet. In Swift and Rust ownership makes that a fact; in C and \
        TypeScript it is a promise that you keep with a plain variable.
        """)

    let grown = Atomic(take(owned) + 41)
    record.note(
      Wording(
        swift: "let grown = Atomic(take(owned) + 41)", rust: "*owned.get_mut() += 41;",
        typescript: "owned += 41;", c11: "owned += 41;"),
      value: grown.load(ordering: .relaxed),
      why: """
        Plain arithmetic, with no lock and no atomic instruction. In Swift take consumes the atomic: \
        whoever uses owned after this line gets a compiler error. In Rust get_mut needs an exclusive \
        borrow.
        """)
    record.conclude("grown = \(grown.load(ordering: .relaxed))")

    let plain = take(Atomic(7))
    record.noteLast(
      Wording(
        swift: "let plain = take(Atomic(7))", rust: "let plain = AtomicUsize::new(7).into_inner();",
        typescript: "const plain = Int32Array.of(7)[0]; // after the last worker has ended",
        c11: "int plain = 7; // after the last join a plain read will do"),
      returned: Wording("\(plain)"),
      why: """
        A plain number is left, as after the last thread has ended. In Swift and Rust, where it is \
        called into_inner, the atomic is gone.
        """)
    record.conclude("taken out = \(plain)")
  }

  /// Ends an atomic's life and returns its value. Relaxed is a plain load here, on every CPU, and
  /// enough: whoever consumes it is alone with it.
  private static func take(_ atomic: consuming Atomic<Int>) -> Int {
    atomic.load(ordering: .relaxed)
  }
}
