import Dashboard
import Synchronization

extension Walkthrough {
  /// Store, load, add.
  static let basics = Walkthrough(
    name: "basics", summary: "store, load and add, one at a time"
  ) { record in
    let counter = Atomic(0)
    record.note(
      Wording(
        swift: "let counter = Atomic(0)", rust: "let counter = AtomicUsize::new(0);",
        typescript: "const counter = new Int32Array(new SharedArrayBuffer(4));",
        c11: "atomic_int counter = 0;"),
      value: counter.load(ordering: .relaxed),
      why: """
        An atomic is one word of memory that threads may share. Only its own operations change it: in \
        Swift it is a let, and in Rust it is not mut.
        """)

    counter.store(10, ordering: .relaxed)
    record.note(
      Wording(
        swift: "counter.store(10, ordering: .relaxed)", rust: "counter.store(10, Relaxed);",
        typescript: "Atomics.store(counter, 0, 10);",
        c11: "atomic_store_explicit(&counter, 10, memory_order_relaxed);"),
      value: counter.load(ordering: .relaxed),
      why: "A store replaces the value. Nobody can ever see one half of it old and one half new.")

    let value = counter.load(ordering: .relaxed)
    record.note(
      Wording(
        swift: "let value = counter.load(ordering: .relaxed)",
        rust: "let value = counter.load(Relaxed);",
        typescript: "const value = Atomics.load(counter, 0);",
        c11: "int value = atomic_load_explicit(&counter, memory_order_relaxed);"),
      returned: Wording("\(value)"), value: counter.load(ordering: .relaxed),
      why: "A load copies the value. By the time you look at the copy, others may have moved on.")
    record.conclude("value = \(value)")

    let (was, now) = counter.wrappingAdd(5, ordering: .relaxed)
    record.note(
      Wording(
        swift: "let (was, now) = counter.wrappingAdd(5, ordering: .relaxed)",
        rust: "let was = counter.fetch_add(5, Relaxed);",
        typescript: "const was = Atomics.add(counter, 0, 5);",
        c11: "int was = atomic_fetch_add_explicit(&counter, 5, memory_order_relaxed);"),
      returned: .change(was, now), value: counter.load(ordering: .relaxed),
      why: """
        An add reads, adds and writes as one step that no thread can get into. Its name is fetch-add. \
        Swift returns the old and the new value, other languages only the old one.
        """)
    record.conclude("was \(was), now \(now)")
  }
}
