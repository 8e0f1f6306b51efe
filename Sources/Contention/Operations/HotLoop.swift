import CSystem

/// Repeats `operation` until the gate closes or the operations are done, one stretch after another,
/// and publishes the counts to the worker's tally in between.
///
/// Never inlined into the closure that calls it: that is a thunk to the compiler (Swift 6.3), which
/// marks calls to C in thunks as not to be inlined. Spin hint, work and tick counter were then real
/// calls that spilled every register, twice per operation.
@inline(never)
func hammer<O: Operation, A: Access>(
  _ operation: O, _ access: A, _ desk: borrowing Desk, _ assignment: Assignment
) {
  desk.tally.gap.store(assignment.gap)
  if O.waits { desk.beginSampling(period: assignment.pace.samplePeriod) }
  var worker = Registers(desk, assignment)
  var local = operation.begin(desk.index)
  var goesOn = true
  while goesOn {
    worker.publish(endsWithCAS: O.endsWithCAS, retries: O.retries)
    let stretch = nextStretch(desk.tally, after: worker.operations, assignment, waits: O.waits)
    guard stretch.operations > 0,
      worker.proceed(by: stretch.operations, backoff: assignment.backoff)
    else { break }
    if O.waits, stretch.beginsTimed {
      (goesOn, local) = performTimed(operation, access, &worker, local)
    }
    guard goesOn else { break }
    switch stretch.kind {
    case .plain: (goesOn, local) = perform(PlainLoop.self, operation, access, &worker, local)
    case .working: (goesOn, local) = perform(WorkingLoop.self, operation, access, &worker, local)
    case .noting: (goesOn, local) = perform(NotingLoop.self, operation, access, &worker, local)
    }
  }
  operation.finish(desk.index, local)
  worker.publish(endsWithCAS: O.endsWithCAS, retries: O.retries)
  worker.save()
}

extension Registers {
  @inline(__always)
  fileprivate init(_ desk: borrowing Desk, _ assignment: Assignment) {
    self.init(
      index: desk.index, tally: desk.tally, gate: desk.gate, waits: desk.waits,
      criticalSteps: assignment.criticalSection, outsideSteps: assignment.outsideWork)
  }
}

// MARK: Loops

/// What a loop does besides operations. It is chosen before the stretch, so that no loop has a test for
/// what it does not do.
protocol Loop {
  /// Whether it does the work between two operations that was asked for.
  static var works: Bool { get }
  /// Whether it notes the order of workers, which takes time. Nobody looks at its rate.
  static var notes: Bool { get }
}

/// Operations and nothing else.
enum PlainLoop: Loop {
  static var works: Bool { false }
  static var notes: Bool { false }
}

/// With work between two operations.
enum WorkingLoop: Loop {
  static var works: Bool { true }
  static var notes: Bool { false }
}

/// With that, and a note of the order of workers.
enum NotingLoop: Loop {
  static var works: Bool { true }
  static var notes: Bool { true }
}

/// The hot loop: one stretch, or less of it if the gate closes. False: an operation gave up, and so does
/// the worker.
///
/// Specialised for each operation, ordering and kind of loop, where everything is concrete: no
/// existential, no retain, no bounds check, no lock. It does what a bare loop does: it performs, counts,
/// and looks whether to go on, which is a plain load of a line that nobody else writes during the slice.
/// x86-64: the operation's own instructions, then `inc`, `mov`, `cmp` and a jump.
///
/// Never inlined, so that it has all registers to itself. Inlined, it had to share them with its caller's
/// values and stored its counts at every operation, and a store holds up the next locked instruction. The
/// local state comes and goes by value for the same reason.
@inline(never)
private func perform<O: Operation, A: Access, L: Loop>(
  _ loop: L.Type, _ operation: O, _ access: A, _ caller: inout Registers, _ begun: O.Local
) -> (goesOn: Bool, local: O.Local) {
  var worker = caller
  var local = O.Local(copying: begun)
  worker.isTiming = false
  worker.isNoting = L.notes
  var isPerformed = true
  while worker.goesOn {
    isPerformed = operation.perform(access, &worker, &local)
    guard isPerformed else { break }
    worker.operations &+= 1
    if L.works { worker.outsideWork() }
  }
  caller.take(from: worker)
  // Only where work is done: elsewhere its state would take a register and push others out to memory.
  if O.worksInside || L.works { caller.work = worker.work }
  return (isPerformed, O.Local(copying: local))
}

/// The one operation of a stretch whose wait is timed. False: it gave up.
@inline(never)
private func performTimed<O: Operation, A: Access>(
  _ operation: O, _ access: A, _ worker: inout Registers, _ begun: O.Local
) -> (goesOn: Bool, local: O.Local) {
  var local = begun
  worker.isTiming = true
  guard operation.perform(access, &worker, &local) else { return (false, local) }
  worker.operations &+= 1
  worker.outsideWork()
  return (true, local)
}
