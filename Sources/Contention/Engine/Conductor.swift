import CSystem
import Synchronization

/// Runs a plan: gives each variant its slice in turn, reads the ledgers at the boundaries, and
/// answers for snapshots in between.
///
/// Three kinds of threads meet here. The *conductor's own thread* runs the slices and alone touches
/// the crew. The *workers* see only the gate, their desks and the assignment. *Any other thread*
/// may call the public methods: it reads the board under its mutex, or leaves a request that the
/// conductor's thread carries out between two slices.
///
/// No public method waits for a worker, except those that say so: with a thousand workers, or with
/// other programs on every CPU, the end of a slice may take a while, and the screen must not.
public final class Conductor: Sendable {
  private let board: Mutex<Board>
  private let desk: RequestDesk
  private let thread: Mutex<Thread?>

  /// Starts the workers that `plan` asks for, and measuring. A snapshot has every variant in play
  /// from the start.
  ///
  /// - Throws: when the system refuses a thread; nothing is left running then.
  public convenience init(plan: Plan, machine: Machine = .current) throws(CrewFailure) {
    try self.init(plan: plan, machine: machine, surroundings: Surroundings())
  }

  /// With clocks and CPUs that tests may make up.
  init(plan: Plan, machine: Machine, surroundings: Surroundings) throws(CrewFailure) {
    let crew = Crew()
    try crew.muster(plan)
    let desk = RequestDesk(bell: crew.gate.bell)
    let performance = Performance(
      crew: crew, desk: desk, machine: machine, surroundings: surroundings, plan: plan)
    self.desk = desk
    thread = Mutex(nil)
    board = Mutex(Board(plan: plan, machine: machine, records: performance.emptyRecords()))
    do {
      // From here on the crew belongs to the conductor's thread.
      let box = SendableBox(performance)
      let started = try Thread.start { [self] in
        cs_name_thread("conductor")
        box.value.run(self)
      }
      thread.withLock { $0 = started }
    } catch {
      let failure = CrewFailure(
        started: plan.threads, wanted: plan.threads, errorNumber: error.errorNumber)
      crew.dismiss(from: 0)
      throw failure
    }
  }

  // MARK: Looking

  /// The plan in force.
  public var plan: Plan { board.withLock { $0.plan } }

  /// Everything seen at this instant. Meant to be called once per frame.
  ///
  /// - Parameter shown: the variants whose workers are wanted one by one; nil: all. Figures over
  ///   all workers are there for every variant: with a thousand workers and dozens of variants
  ///   that nobody looks at, the rest would be most of the work.
  public func snapshot(workersOf shown: Set<VariantID>? = nil) -> Snapshot {
    // The lock covers the reading of the tallies, so that no slice closes halfway through.
    board.withLock { Sampler(shown: shown).snapshot($0) }
  }

  /// Waits at most `seconds` and tells whether the limit of the plan in force was reached, or all
  /// workers ended. A plan just asked for is in force after ``settle()``.
  public func waitUntilFinished(seconds: Double) -> Bool {
    desk.waitUntilFinished(seconds: seconds)
  }

  // MARK: Asking

  /// Asks for `plan`, with which all figures restart, and returns at once. Of several plans asked
  /// for in a row the last one counts.
  ///
  /// When the system refuses a thread the plan before goes on, and ``takeFailure()`` tells.
  public func change(to plan: Plan) { desk.leave(.change(plan)) }

  /// Asks that the workers be parked until further notice, or released, and returns at once.
  public func freeze(_ frozen: Bool) { desk.leave(.freeze(frozen)) }

  /// Asks that all figures restart, and returns at once.
  public func reset() { desk.leave(.reset) }

  /// The latest failure of a ``change(to:)`` that nobody took yet.
  public func takeFailure() -> CrewFailure? { desk.takeFailure() }

  /// Waits at most `seconds` until everything asked for so far is carried out, which takes the
  /// workers' time, and tells whether it is.
  @discardableResult
  public func settle(within seconds: Double = 3600) -> Bool { desk.settle(seconds: seconds) }

  // MARK: Ending

  /// Ends the slice and every worker, and waits until all have ended. Further calls have no effect.
  public func stop() {
    desk.leave(.stop)
    while !joined(within: 3600) {}
  }

  /// Ends the slice and every worker, waits at most `seconds` until all have ended, and tells
  /// whether they have.
  ///
  /// For leaving the process: the system ends what is left. It needs CPU time for each thread, so
  /// those get their priority back where privileges allow: with other programs on every CPU 256
  /// workers under `SCHED_IDLE` took seconds to die.
  @discardableResult
  public func stop(within seconds: Double) -> Bool {
    desk.leave(.stop)
    if joined(within: seconds) { return true }
    cs_restore_priorities()
    return false
  }

  private func joined(within seconds: Double) -> Bool {
    guard desk.waitForWorkersEnd(seconds: seconds) else { return false }
    let ended = thread.withLock { thread in
      defer { thread = nil }
      return thread
    }
    ended?.join()
    return true
  }

  // MARK: The conductor's thread

  func update<Result>(_ body: (inout sending Board) -> sending Result) -> sending Result {
    board.withLock(body)
  }

  /// The plan's limit is reached, or every worker ended.
  func finish() {
    board.withLock { board in
      board.isFinished = true
      board.measure(false)
    }
    desk.finish(true)
  }
}

/// Hands a value that is not `Sendable` over to another thread, for good.
private struct SendableBox<Value>: @unchecked Sendable {
  let value: Value
  init(_ value: Value) { self.value = value }
}
