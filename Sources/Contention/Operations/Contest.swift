/// A variant ready to run, its type erased once per start and never per operation.
struct Contest: Sendable {
  /// Performs one operation of a worker through any instrument. It takes the local state that the worker's
  /// operation before left, or nil for the first one, and returns the state that this one leaves. One thread,
  /// while no other worker runs.
  typealias Perform = @Sendable (any Access, inout Registers, AnyHashable?) -> AnyHashable

  /// Performs a worker's operations of one slice, each through its instrument, and stores what the ledger needs
  /// of the worker. One thread, while no other worker runs.
  typealias Replay = @Sendable ([any Access], inout Registers) -> Void

  /// Keeps alive what the closures point into.
  let memory: SharedMemory
  /// Puts the shared state back to its start. Conductor, between slices.
  let reset: @Sendable () -> Void
  /// Repeats the operation until the gate closes or the operations are done. Every worker.
  let hammer: @Sendable (borrowing Desk, Assignment) -> Void
  /// Whether the order of workers can be noted: see ``Registers/isNoting``.
  var notesOrder = false
  /// The law's two sides. Conductor, between slices.
  let ledger: @Sendable (Totals) -> Ledger
  /// The ordering that the operation's accesses have.
  var ordering = MemoryOrdering.relaxed
  /// Performs an operation slowly, through an instrument that is chosen while it runs; nil: a bare C loop,
  /// which knows none.
  var perform: Perform?
  /// Performs all of a worker's operations so; nil as above.
  var replay: Replay?
}

extension Operation {
  /// A contest with this operation at the setup's ordering.
  ///
  /// The one place where a live choice of ordering becomes a choice among specialisations. Inlined where
  /// the type is concrete, which is what makes the loops inside free of indirect calls.
  @inline(__always)
  static func contest(_ setup: Setup, _ make: (SharedMemory) -> Self) -> Contest {
    switch setup.ordering {
    case .relaxed: contest(Relaxed(), make)
    case .acquireRelease: contest(AcquireRelease(), make)
    case .sequentiallyConsistent: contest(SequentiallyConsistent(), make)
    }
  }

  /// A contest with this operation at an ordering of its own, or where none matters.
  @inline(__always)
  static func contest<A: MachineAccess>(_ access: A, _ make: (SharedMemory) -> Self) -> Contest {
    let memory = SharedMemory()
    let operation = make(memory)
    return Contest(
      memory: memory,
      reset: { operation.reset() },
      hammer: { desk, assignment in hammer(operation, access, desk, assignment) },
      notesOrder: notesOrder,
      ledger: { totals in operation.ledger(totals) },
      ordering: A.ordering,
      perform: { access, worker, local in performOnce(operation, access, &worker, local) },
      replay: { accesses, worker in performAll(operation, accesses, &worker) })
  }
}

/// Performs one operation. Not specialised: with a copy of it per instrument the build would take several
/// times as long.
@inline(never)
private func performOnce<O: Operation>(
  _ operation: O, _ access: some Access, _ worker: inout Registers, _ local: AnyHashable?
) -> AnyHashable {
  var local = local?.base as? O.Local ?? operation.begin(worker.index)
  _ = operation.perform(access, &worker, &local)
  return AnyHashable(local)
}

/// Performs a worker's operations of one slice, from begin to finish.
@inline(never)
private func performAll<O: Operation>(
  _ operation: O, _ accesses: [any Access], _ worker: inout Registers
) {
  var local = operation.begin(worker.index)
  for access in accesses {
    _ = operation.perform(access, &worker, &local)
    worker.operations &+= 1
  }
  operation.finish(worker.index, local)
}
