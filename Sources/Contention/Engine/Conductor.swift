import CThreads
import Synchronization

/// Runs a plan: gives each variant its slice in turn, reads the ledgers at the boundaries, and
/// answers for snapshots in between.
///
/// Three kinds of threads meet here. The *conductor's own thread* runs the slices and alone touches
/// the crew. The *workers* see only the gate, their desks and the assignment. *Any other thread*
/// may call the public methods: it reads the board under its mutex, or leaves a request that the
/// conductor's thread carries out between two slices.
public final class Conductor: Sendable {
  private let machine: Machine
  private let board: Mutex<Board>
  private let desk: RequestDesk
  private let gate: Gate
  private let thread: Mutex<Thread?>

  /// Starts the workers that `plan` asks for, and measuring.
  ///
  /// - Throws: when the system refuses a thread; nothing is left running then.
  public init(plan: Plan, machine: Machine = .current) throws(CrewFailure) {
    let crew = Crew(allowedCPUs: machine.allowedCPUs)
    try crew.muster(plan.threads, priority: plan.priority)
    self.machine = machine
    gate = crew.gate
    desk = RequestDesk()
    thread = Mutex(nil)
    board = Mutex(Board(plan: plan, records: []))
    do {
      // From here on the crew belongs to the conductor's thread.
      let box = SendableBox(crew)
      let started = try Thread.start { [self] in
        ct_name_thread("conductor")
        Performance(crew: box.value, machine: machine, plan: plan).run(self)
      }
      thread.withLock { $0 = started }
    } catch {
      crew.dismiss(from: 0)
      throw CrewFailure(
        started: plan.threads, wanted: plan.threads, errorNumber: error.errorNumber)
    }
  }

  /// The plan in force.
  public var plan: Plan { board.withLock { $0.plan } }

  /// Everything seen at this instant. Any thread; meant to be called once per frame.
  public func snapshot() -> Snapshot {
    // The lock covers the reading of the tallies, so that no slice closes halfway through.
    board.withLock { Sampler(machine: machine).snapshot($0) }
  }

  /// Puts `plan` in force; all figures restart. Any thread; returns when it is in force.
  ///
  /// - Throws: when the system refuses a thread; the plan before goes on.
  public func change(to plan: Plan) throws(CrewFailure) {
    if let failure = post(.change(plan)) { throw failure }
  }

  /// Parks the workers until further notice, or releases them. Any thread.
  public func freeze(_ frozen: Bool) { _ = post(.freeze(frozen)) }

  /// Restarts all figures. Any thread.
  public func reset() { _ = post(.reset) }

  /// Ends the slice, and every worker. Any thread; returns when all have ended. Further calls have
  /// no effect.
  public func stop() {
    _ = post(.stop)
    thread.withLock { thread in
      thread?.join()
      thread = nil
    }
  }

  /// Waits at most `seconds` and tells whether the plan's limit was reached, or ``stop()`` called.
  public func waitUntilFinished(seconds: Double) -> Bool {
    desk.waitForEnd(seconds: seconds)
    return board.withLock { $0.isFinished }
  }

  /// Leaves a request and waits until it is carried out.
  private func post(_ request: Request) -> CrewFailure? {
    guard let number = desk.leave(request) else { return nil }
    gate.interrupt()
    return desk.awaitAnswer(number)
  }

  // MARK: The conductor's thread

  func takeRequest() -> (number: UInt64, request: Request)? { desk.take() }

  func refuseRequests() { desk.close() }

  func answer(_ number: UInt64, _ failure: CrewFailure?) { desk.answer(number, failure) }

  func update<Result>(_ body: (inout sending Board) -> sending Result) -> sending Result {
    board.withLock(body)
  }

  func end() {
    board.withLock { board in
      board.isFinished = true
      board.measure(false)
    }
    desk.announceEnd()
  }
}

/// Hands a value that is not `Sendable` over to another thread, for good.
private struct SendableBox<Value>: @unchecked Sendable {
  let value: Value
  init(_ value: Value) { self.value = value }
}
