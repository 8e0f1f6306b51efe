extension Scenario {
  /// Every worker takes the next ID.
  static let ids = Scenario(
    name: "ids",
    operation: "every worker takes the next ID until it is told to stop",
    explanation: """
      An ID generator is a counter whose old value is what counts. With load and store apart two \
      workers read the same value, and both hand it out. Every ID of a slice is kept and checked. \
      Before every ID a worker looks at a limit of its own, with a relaxed load. A slice ends when \
      all limits are set to 0, and the last worker stops once it has a CPU to see that.
      """,
    law: Law(
      statement: "no ID is handed out twice",
      summary: { ledger, _ in "generated \(ledger.expected) IDs, \(ledger.observed) unique" },
      sides: { ledger, _ in
        "\(Figures.grouped(ledger.expected)) IDs, \(Figures.grouped(ledger.observed)) of them different"
      },
      observed: "different IDs",
      goal: "hand out an ID twice",
      verdict: verdictOnIDs,
      merge: Law.sum),
    choices: [.ordering, .outsideWork, .gap],
    orderings: [.relaxed, .acquireRelease, .sequentiallyConsistent],
    orderingReason: "relaxed suffices: an ID must be unique, and says nothing about other memory.",
    mostOperations: IDLog.mostOperations,
    showsStopping: true,
    variants: [
      .broken("load-store", "an atomic load, then an atomic store: two workers get the same ID") {
        setup in LoadStoreID.contest(setup) { .init(ids: IDs(in: $0, setup)) }
      },
      .atomic("fetch-add", "one step returns the old value and adds 1") { setup in
        FetchAddID.contest(setup) { .init(ids: IDs(in: $0, setup)) }
      },
      .lock("mutex", "load and store under a default pthread mutex") { setup in
        LockedID.contest(setup) { .init(in: $0, setup) }
      },
    ])

  @Sendable
  private static func verdictOnIDs(_ ledger: Ledger) -> Law.Verdict {
    guard !ledger.holds else { return Law.Verdict(short: "exact", long: "exact") }
    let share = Figures.percent(ledger.violatedShare)
    return Law.Verdict(
      short: "TWICE \(share)", long: "TWICE \(share) of \(Figures.si(ledger.expected)) IDs")
  }
}

/// The next ID, and every ID that was handed out.
private struct IDs: Sendable {
  let next: SharedWord
  let log: IDLog

  init(in memory: SharedMemory, _ setup: Setup) {
    next = memory.word("next ID")
    let operations = setup.operations.map { $0 * UInt64(setup.workers) }
    log = IDLog(
      in: memory, scratch: setup.scratch, operations: operations, workers: setup.workers)
  }
}

/// An operation that takes one ID. A worker remembers where it notes the next one.
private protocol IDOperation: Operation where Local == IDLog.Cursor {
  var ids: IDs { get }
  /// Takes the next ID.
  func take(_ access: some Access, _ worker: inout Registers) -> UInt64
}

extension IDOperation {
  func reset() {
    ids.next.settled = 0
    ids.log.reset()
  }

  @inline(__always)
  func begin(_ worker: Int) -> IDLog.Cursor { IDLog.Cursor() }

  @inline(__always)
  func perform(
    _ access: some Access, _ worker: inout Registers, _ cursor: inout IDLog.Cursor
  ) -> Bool {
    // An ID that could not be checked is not taken.
    guard access.makesRoom({ ids.log.makeRoom(&cursor) }) else { return false }
    let id = take(access, &worker)
    access.note(id) { ids.log.record(id, &cursor) }
    return true
  }

  @inline(__always)
  func finish(_ worker: Int, _ cursor: IDLog.Cursor) { ids.log.finish(cursor) }

  func ledger(_ totals: Totals) -> Ledger {
    let (all, unique) = ids.log.count()
    return Ledger(expected: all, observed: unique)
  }
}

/// Broken: between the load and the store another worker loads the same ID.
private struct LoadStoreID: IDOperation {
  let ids: IDs

  @inline(__always)
  func take(_ access: some Access, _ worker: inout Registers) -> UInt64 {
    let id = access.load(ids.next)
    worker.gap()
    access.store(id &+ 1, in: ids.next)
    return id
  }
}

/// x86-64: `lock xadd`, at any ordering.
private struct FetchAddID: IDOperation {
  let ids: IDs

  static var notesOrder: Bool { true }

  @inline(__always)
  func take(_ access: some Access, _ worker: inout Registers) -> UInt64 {
    let id = access.add(1, to: ids.next)
    if worker.isNoting { worker.noteChange(from: id, to: id &+ 1) }
    return id
  }
}

/// A relaxed load and store, which the lock makes one step.
private struct LockedID: IDOperation {
  let ids: IDs
  private let lock: StandardMutex

  static var waits: Bool { true }
  static var notesOrder: Bool { true }

  init(in memory: SharedMemory, _ setup: Setup) {
    ids = IDs(in: memory, setup)
    lock = StandardMutex(in: memory, setup)
  }

  @inline(__always)
  func take(_ access: some Access, _ worker: inout Registers) -> UInt64 {
    let plain = access.plain
    var id: UInt64 = 0
    lock.timed(access, &worker) { _ in
      id = plain.load(ids.next)
      plain.store(id &+ 1, in: ids.next)
    }
    return id
  }
}
