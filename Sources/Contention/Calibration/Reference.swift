import CReference

/// A variant's counterpart as a bare C11 loop, with the same work at the same place.
struct Reference: Sendable {
  typealias Loop = @Sendable @convention(c) (UnsafePointer<cr_arena>?, UInt64) -> UInt64

  let subject: Calibrator.Subject
  let loop: Loop
  /// Whether the value counts operations, so that the loop can be checked too.
  var isCounting = false

  static let all = plain + outsideWork + criticalSection

  private static let plain: [Reference] = [
    counting("counter", "load-store", cr_counter_load_store, isBroken: true),
    counting("counter", "fetch-add", cr_counter_fetch_add),
    counting("counter", "cas-loop", cr_counter_cas_loop),
    other("counter", "sharded", cr_counter_sharded),
    counting("counter", "mutex", cr_counter_mutex),
    other("max", "cas-loop", cr_max_cas_loop),
    other("max", "fetch-max", cr_max_fetch_max),
    other("max", "mutex", cr_max_mutex),
    counting("spinlock", "tas", cr_spinlock_tas),
    counting("spinlock", "ttas", cr_spinlock_ttas),
    counting("spinlock", "ticket", cr_spinlock_ticket),
    counting("spinlock", "mcs", cr_spinlock_mcs),
    counting("spinlock", "mutex", cr_spinlock_mutex),
    other("once", "cas", cr_once_cas),
    other("once", "exchange", cr_once_exchange),
    other("ordering", "store-relaxed", cr_ordering_store_relaxed),
    other("ordering", "store-release", cr_ordering_store_release),
    other("ordering", "store-seq-cst", cr_ordering_store_seq_cst),
    counting("ordering", "add-relaxed", cr_counter_fetch_add),
    counting("ordering", "add-seq-cst", cr_ordering_add_seq_cst),
    other("pair", "rwlock", cr_pair_rwlock),
  ]

  /// One step shows what it costs a loop to test for work; a hundred, that it does all of them. With
  /// operations of a few cycles and with the most expensive store: beside a lock neither would show.
  private static let outsideWork = [1, 100].flatMap { steps in
    [
      counting("counter", "fetch-add", outsideWork: steps, cr_counter_fetch_add_outside_work),
      other(
        "ordering", "store-relaxed", outsideWork: steps, cr_ordering_store_relaxed_outside_work),
      other(
        "ordering", "store-seq-cst", outsideWork: steps, cr_ordering_store_seq_cst_outside_work),
      counting("ordering", "add-relaxed", outsideWork: steps, cr_counter_fetch_add_outside_work),
    ]
  }

  private static let criticalSection = [
    holding("tas", cr_spinlock_tas_critical_section),
    holding("ttas", cr_spinlock_ttas_critical_section),
    holding("ticket", cr_spinlock_ticket_critical_section),
    holding("mcs", cr_spinlock_mcs_critical_section),
    holding("mutex", cr_spinlock_mutex_critical_section),
  ]

  private static func counting(
    _ scenario: String, _ variant: String, outsideWork: Int = 0, _ loop: Loop,
    isBroken: Bool = false
  ) -> Reference {
    Reference(
      subject: .init(scenario, variant, outsideWork: outsideWork), loop: loop,
      isCounting: !isBroken)
  }

  private static func other(
    _ scenario: String, _ variant: String, outsideWork: Int = 0, _ loop: Loop
  ) -> Reference {
    Reference(subject: .init(scenario, variant, outsideWork: outsideWork), loop: loop)
  }

  private static func holding(_ lock: String, _ loop: Loop) -> Reference {
    Reference(
      subject: .init("spinlock", lock, criticalSection: 1), loop: loop, isCounting: true)
  }

  /// The loop as a contest, so that it runs with the same gate, crew and clocks as the variant.
  /// Its workers count in a register and publish once, at the end.
  func contest(_ setup: Setup, gate: GateWord) -> Contest {
    let arena = Arena(setup, gate: gate, subject)
    return Contest(
      memory: arena.memory,
      reset: { arena.reset() },
      hammer: { [loop] desk, _ in
        desk.tally.operations.store(loop(arena.pointer, UInt64(desk.index)))
      },
      ledger: { [isCounting] totals in
        isCounting
          ? Ledger(expected: totals.counts.operations, observed: arena.value.settled)
          : Ledger(expected: 0, observed: 0)
      })
  }
}

/// What the bare loops work on, laid out like the variants' own state.
private struct Arena: @unchecked Sendable {
  let memory = SharedMemory()
  let pointer: UnsafeMutablePointer<cr_arena>
  let value: SharedWord
  private let first: SharedWord
  private let second: SharedWord

  init(_ setup: Setup, gate: GateWord, _ subject: Calibrator.Subject) {
    let words = memory.distantWords("value", "first", "second")
    value = words[0]
    first = words[1]
    second = words[2]
    pointer = memory.value(of: cr_arena.self) { $0.deinitialize(count: 1) }
    pointer.initialize(
      to: cr_arena(
        open: Self.plain(gate.word.shared), value: Self.plain(value), first: Self.plain(first),
        second: Self.plain(second), nodes: Self.plain(memory.words(setup.workers)[0]),
        mutex: PthreadMutex(in: memory).pointer, rwlock: Self.rwlock(in: memory),
        workers: UInt64(setup.workers),
        looks: UInt64(setup.looksPerYield), outside_work: UInt64(subject.outsideWork),
        critical_section: UInt64(subject.criticalSection)))
  }

  func reset() {
    for word in [value, value.neighbour, first, second] { word.settled = 0 }
  }

  private static func rwlock(in memory: SharedMemory) -> UnsafeMutablePointer<pthread_rwlock_t> {
    let lock = PthreadReadWriteLock(on: memory.distantWords("rwlock")[0])
    lock.initialize(in: memory)
    return lock.pointer
  }

  private static func plain(_ word: SharedWord) -> UnsafeMutablePointer<UInt64> {
    UnsafeMutableRawPointer(word.address).assumingMemoryBound(to: UInt64.self)
  }
}
