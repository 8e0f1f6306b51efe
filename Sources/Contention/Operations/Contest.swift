/// A variant ready to run, its type erased once per start and never per operation.
struct Contest: Sendable {
  /// Performs one operation of a worker with answers from a script. It takes the local state that the
  /// worker's operation before left, or nil for the first one, and returns the state that this one
  /// leaves. One thread, while no worker runs.
  typealias Probe = @Sendable (Script, inout Registers, AnyHashable?) -> AnyHashable

  /// Has a worker perform operations with full answers, one script each, and store what the ledger needs of
  /// it, as at the end of a slice. One thread, while no worker runs.
  typealias Replay = @Sendable ([Script], inout Registers) -> Void

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
  /// Asks the operation for its accesses; nil: a bare C loop, which cannot be asked.
  var probe: Probe?
  /// Performs a worker's operations again, so that the ledger can be asked.
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
      probe: { script, worker, local in
        probe(operation, Probed(script, A.ordering), &worker, local)
      },
      replay: { scripts, worker in replay(operation, A.ordering, scripts, &worker) })
  }
}

/// Performs one operation on a script. Generic over the operation alone: if it were generic over the
/// ordering, too, the build would take several times as long.
@inline(never)
private func probe<O: Operation>(
  _ operation: O, _ access: Probed, _ worker: inout Registers, _ local: AnyHashable?
) -> AnyHashable {
  var local = local?.base as? O.Local ?? operation.begin(worker.index)
  _ = operation.perform(access, &worker, &local)
  return AnyHashable(local)
}

/// Performs a worker's operations of one slice, one on each script, from begin to finish.
@inline(never)
private func replay<O: Operation>(
  _ operation: O, _ ordering: MemoryOrdering, _ scripts: [Script], _ worker: inout Registers
) {
  var local = operation.begin(worker.index)
  for script in scripts {
    _ = operation.perform(Probed(script, ordering), &worker, &local)
    worker.operations &+= 1
  }
  operation.finish(worker.index, local)
}
