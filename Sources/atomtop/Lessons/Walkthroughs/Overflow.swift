import Dashboard
import Synchronization

extension Walkthrough {
  /// A counter that is full.
  static let overflow = Walkthrough(
    name: "overflow", summary: "a full counter starts again at 0, or refuses"
  ) { record in
    let counter = Atomic<UInt8>(255)
    record.note(
      Wording(
        swift: "let counter = Atomic<UInt8>(255)", rust: "let counter = AtomicU8::new(255);",
        typescript: "const counter = Uint8Array.of(255); // on a SharedArrayBuffer if shared",
        c11: "_Atomic uint8_t counter = 255;"),
      value: counter.load(ordering: .relaxed),
      why: """
        Eight bits count to 255, so this counter is full. One of 64 bits that counts 180 million \
        times a second is full after 3200 years.
        """)

    let (was, now) = counter.wrappingAdd(1, ordering: .relaxed)
    record.note(
      Wording(
        swift: "let (was, now) = counter.wrappingAdd(1, ordering: .relaxed)",
        rust: "let was = counter.fetch_add(1, Relaxed);",
        typescript: "const was = Atomics.add(counter, 0, 1);",
        c11: "int was = atomic_fetch_add_explicit(&counter, 1, memory_order_relaxed);"),
      returned: .change(was, now), value: counter.load(ordering: .relaxed),
      why: """
        It wraps around and tells nobody, in debug and in release builds. If this counter gave \
        out IDs, the next one would be a duplicate. (Swift's other add, without "wrapping", traps.)
        """)
    record.conclude("wrapped: was \(was), now \(now)")

    counter.store(255, ordering: .relaxed)
    record.note(
      Wording(
        swift: "counter.store(255, ordering: .relaxed)", rust: "counter.store(255, Relaxed);",
        typescript: "Atomics.store(counter, 0, 255);",
        c11: "atomic_store_explicit(&counter, 255, memory_order_relaxed);"),
      value: counter.load(ordering: .relaxed),
      why: "Full again, for the second way.")

    let added = addUnlessFull(1, to: counter)
    record.note(
      Wording(
        swift: "let added = addUnlessFull(1, to: counter)",
        rust: "let added = counter.fetch_update(Relaxed, Relaxed, |v| v.checked_add(1));",
        typescript: "const added = addUnlessFull(counter, 1);",
        c11: "bool added = add_unless_full(&counter, 1);"),
      returned: Wording(
        swift: "\(added)", rust: added ? "Ok(254)" : "Err(\(counter.load(ordering: .relaxed)))",
        typescript: "\(added)", c11: "\(added)"),
      value: counter.load(ordering: .relaxed),
      why: """
        A compare-and-swap loop looks before it writes: it works out the sum, sees that it does \
        not fit, and leaves. The price is a loop where one step did before.
        """)
    record.conclude(
      added ? "added" : "refused: still \(counter.load(ordering: .relaxed))")
  }

  /// Adds `amount`, unless the sum does not fit: then nothing changes, and the answer is false.
  private static func addUnlessFull(
    _ amount: UInt8, to counter: borrowing Atomic<UInt8>
  ) -> Bool {
    var seen = counter.load(ordering: .relaxed)
    while true {
      let (sum, isTooMuch) = seen.addingReportingOverflow(amount)
      if isTooMuch { return false }
      // Weak: a failure for no reason only takes another round.
      let (exchanged, original) = counter.weakCompareExchange(
        expected: seen, desired: sum, ordering: .relaxed)
      if exchanged { return true }
      seen = original
    }
  }
}
