import CSystem
import Synchronization

/// A sweep on a thread of its own. Any thread may look at it.
///
/// Its thread and its workers end with the sweep, or soon after ``cancel()`` or when nobody holds the run any
/// more.
public final class SweepRun: Sendable {
  /// How far it is.
  public struct Progress: Sendable {
    /// What it has come to.
    public fileprivate(set) var snapshot: SweepSnapshot
    /// Whether it is over: complete, cancelled or refused.
    public fileprivate(set) var isOver = false
    /// What the system refused; nil: nothing.
    public fileprivate(set) var failure: ConductorFailure?
  }

  /// What it shares with its thread. The progress is only touched under its mutex; the flag is a word of its
  /// own, which guards nothing else.
  private final class Shared: Sendable {
    private let memory: SharedMemory
    private let changed: Condition
    let progress: Guarded<Progress>
    let isCancelled = Atomic(false)

    init(_ snapshot: SweepSnapshot) {
      memory = SharedMemory()
      changed = Condition(in: memory)
      progress = Guarded(Progress(snapshot: snapshot), by: PthreadMutex(in: memory))
    }

    func perform(_ plan: SweepPlan, on machine: Machine) {
      let began = Clock.nanoseconds()
      var sweeper = Sweeper(
        plan, on: machine, meter: ConductorMeter(), numbers: SystemRandomNumberGenerator(),
        clock: { Double(Clock.nanoseconds() - began) / 1e9 })
      var failure: ConductorFailure?
      do {
        try sweeper.perform(
          while: { !self.isCancelled.load(ordering: .relaxed) },
          publish: { snapshot in self.progress.locked { $0.snapshot = snapshot } })
      } catch let refused {
        failure = refused
      }
      var meter = sweeper.meter
      meter.stop()
      var end = sweeper.snapshot
      end.current = nil
      progress.locked { $0 = Progress(snapshot: end, isOver: true, failure: failure) }
      changed.broadcast()
    }

    func waitUntilOver(nanoseconds: UInt64) -> Bool {
      progress.wait(for: changed, nanoseconds: nanoseconds) { $0.isOver }
    }
  }

  /// What is measured.
  public let plan: SweepPlan
  private let shared: Shared

  /// Begins to measure `plan`.
  ///
  /// - Throws: what is wrong with it, or that the system refuses a thread.
  public init(_ plan: SweepPlan, on machine: Machine = .current) throws(ConductorFailure) {
    do { try plan.check() } catch { throw .plan(error) }
    self.plan = plan
    shared = Shared(SweepSnapshot(of: plan, on: machine))
    do {
      try Thread.start { [shared] in
        cs_name_thread("sweep")
        shared.perform(plan, on: machine)
      }.detach()
    } catch {
      throw .crew(
        CrewFailure(started: 0, wanted: plan.base.threads, errorNumber: error.errorNumber))
    }
  }

  deinit { cancel() }

  /// How far it is now.
  public var progress: Progress { shared.progress.locked { $0 } }

  /// Waits at most `seconds` until it is over, and tells whether it is.
  public func wait(seconds: Double) -> Bool {
    shared.waitUntilOver(nanoseconds: UInt64(seconds * 1e9))
  }

  /// Asks it to end early. What was measured stays.
  public func cancel() { shared.isCancelled.store(true, ordering: .relaxed) }
}
