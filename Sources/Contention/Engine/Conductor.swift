import CSystem
import Synchronization

/// Runs a plan: gives each variant its slice in turn, reads the ledgers at the boundaries, and
/// answers for snapshots in between.
///
/// Three kinds of threads meet here. The *conductor's own thread* starts the workers, runs the slices and
/// alone touches the crew. The *workers* see only the gate, their desks and the assignment. *Any other
/// thread* may call the public methods: it reads the board under its mutex, or leaves a request that the
/// conductor's thread carries out between two slices.
///
/// Workers end with ``stop()``, or when nobody holds the conductor any more.
///
/// No public method waits for a worker, except those that say so: with a thousand workers, or with
/// other programs on every CPU, the end of a slice may take a while, and the screen must not.
public final class Conductor: Sendable {
  private let board: SharedBoard
  private let requests: RequestQueue
  private let thread: Mutex<Thread?>

  /// Has the workers started that `plan` asks for, and then everything measured, and returns at once: a
  /// thousand workers take a tenth of a second. A snapshot has every variant in play from the start. Any
  /// thread.
  ///
  /// Where the system refuses a worker nothing is left running, ``waitUntilFinished(seconds:)`` returns, and
  /// ``takeFailure()`` tells.
  ///
  /// - Throws: where the plan is wrong, or the system refuses the conductor's own thread.
  public convenience init(plan: Plan, machine: Machine = .current) throws(ConductorFailure) {
    try self.init(plan: plan, machine: machine, surroundings: Surroundings())
  }

  /// With clocks and CPUs that tests may make up.
  init(plan: Plan, machine: Machine, surroundings: Surroundings) throws(ConductorFailure) {
    do { try plan.check() } catch { throw .plan(error) }
    let crew = Crew()
    let rounds = RoundRobin(
      crew: crew, requests: RequestQueue(bell: crew.gate.bell), machine: machine,
      surroundings: surroundings, plan: plan)
    board = rounds.board
    requests = rounds.requests
    do {
      // From here on all this belongs to the conductor's thread.
      let box = SendableBox(rounds)
      let started = try Thread.start {
        cs_name_thread("conductor")
        box.value.run()
      }
      thread = Mutex(started)
    } catch {
      throw .crew(
        CrewFailure(started: 0, wanted: plan.threads, errorNumber: error.errorNumber))
    }
  }

  /// Has every worker end, if nobody called ``stop()``, and does not wait for that.
  deinit {
    requests.leave(.stop)
    thread.withLock { $0?.detach() }
  }

  // MARK: Looking

  /// The plan in force.
  public var plan: Plan { board.update { $0.plan } }

  /// Everything seen at this instant. Meant to be called once per frame. Any thread.
  ///
  /// - Parameter shown: the variants whose workers are wanted one by one; nil: all. Figures over
  ///   all workers are there for every variant: with a thousand workers and dozens of variants
  ///   that nobody looks at, the rest would be most of the work.
  public func snapshot(workersOf shown: Set<VariantID>? = nil) -> Snapshot {
    // The lock covers the reading of the tallies, so that no slice closes halfway through.
    board.update { Sampler(shown: shown).snapshot($0) }
  }

  /// The rates of every variant in play, round by round, as they were at the end of the last round. Any thread.
  func rates() -> [VariantRates] {
    board.update { board in
      board.records.map { VariantRates(id: $0.id, rates: $0.sums.rates, again: board.again[$0.id]) }
    }
  }

  /// Waits at most `seconds` and tells whether the limit of the plan in force was reached, or all
  /// workers ended. A plan just asked for is in force after ``settle()``.
  public func waitUntilFinished(seconds: Double) -> Bool {
    requests.waitUntilFinished(seconds: seconds)
  }

  // MARK: Asking

  /// Asks for `plan`, with which all figures restart, and returns at once. Of several plans asked
  /// for in a row the last one counts.
  ///
  /// Where the plan is wrong, or the system refuses a thread, the plan before goes on, and
  /// ``takeFailure()`` tells.
  public func change(to plan: Plan) { requests.leave(.change(plan)) }

  /// Asks that the workers be parked until further notice, or released, and returns at once.
  public func freeze(_ frozen: Bool) { requests.leave(.freeze(frozen)) }

  /// Asks that all figures restart, and returns at once.
  public func reset() { requests.leave(.reset) }

  /// The latest failure, of the start or of a ``change(to:)``, that nobody took yet.
  public func takeFailure() -> ConductorFailure? { requests.takeFailure() }

  /// Waits at most `seconds` until everything asked for so far is carried out, which takes the
  /// workers' time, and tells whether it is.
  @discardableResult
  public func settle(within seconds: Double = 3600) -> Bool { requests.settle(seconds: seconds) }

  // MARK: Ending

  /// Ends the slice and every worker, and waits until all have ended. Further calls have no effect.
  public func stop() {
    requests.leave(.stop)
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
    requests.leave(.stop)
    if joined(within: seconds) { return true }
    cs_restore_priorities()
    return false
  }

  private func joined(within seconds: Double) -> Bool {
    guard requests.waitForWorkersEnd(seconds: seconds) else { return false }
    let ended = thread.withLock { thread in
      defer { thread = nil }
      return thread
    }
    ended?.join()
    return true
  }
}

/// Hands a value that is not `Sendable` over to another thread, for good.
private struct SendableBox<Value>: @unchecked Sendable {
  let value: Value
  init(_ value: Value) { self.value = value }
}
