import Synchronization

extension Walkthrough {
  /// Store, load, add.
  static let basics = Walkthrough(
    name: "basics", summary: "store, load and add, one at a time"
  ) { record in
    let counter = Atomic(0)
    record.note(
      "let counter = Atomic(0)", value: counter.load(ordering: .relaxed),
      why: "An atomic is one word of memory. It is a let: only its own operations change it.")

    counter.store(10, ordering: .relaxed)
    record.note(
      "counter.store(10, ordering: .relaxed)", value: counter.load(ordering: .relaxed),
      why: "A store replaces the value. Nobody can ever see one half of it old and one half new.")

    let value = counter.load(ordering: .relaxed)
    record.note(
      "let value = counter.load(ordering: .relaxed)", returned: "\(value)",
      value: counter.load(ordering: .relaxed),
      why: "A load copies the value. By the time you look at the copy, others may have moved on.")
    record.conclude("value = \(value)")

    let (was, now) = counter.wrappingAdd(5, ordering: .relaxed)
    record.note(
      "let (was, now) = counter.wrappingAdd(5, ordering: .relaxed)",
      returned: "(oldValue: \(was), newValue: \(now))", value: counter.load(ordering: .relaxed),
      why: """
        An add reads, adds and writes as one step that no thread can get into. Other languages \
        call it fetch-add and return only the old value.
        """)
    record.conclude("was \(was), now \(now)")
  }
}
