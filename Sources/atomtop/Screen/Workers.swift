import CSystem
import Contention
import Dashboard

/// The workers behind the page that shows: starts, changes, parks and ends them as the page asks.
///
/// Only ``stop()`` and ``pause(within:)`` wait for the conductor, which never waits for the screen: requests
/// are left for it and carried out between two slices, and a snapshot is what is known at the moment. Only
/// the screen's thread may call.
struct Workers: ~Copyable {
  private var conductor: Conductor?
  /// What they do; nil: there are none.
  private(set) var work: Work?
  private var isFrozen = false
  private var isParked = false

  /// Does `work` from now on. Returns what came of it at once: that it was refused, or what
  /// happened in a walkthrough. That workers are refused is news of later.
  mutating func run(_ work: Work) -> News? {
    switch work {
    case .measure(let plan): return measure(plan)
    case .walkthrough(let name):
      stop()
      do {
        return .performed(try Walkthrough.named(name).record)
      } catch {
        return .refused(error.messages.joined(separator: " "))
      }
    case .explore(let request):
      stop()
      do {
        return .found(try ExploreTable.brief(of: request))
      } catch {
        return .refused(error.messages.joined(separator: " "))
      }
    }
  }

  private mutating func measure(_ plan: Plan) -> News? {
    if let conductor, isEndless, plan.limit == .none {
      conductor.change(to: plan)
    } else {
      stop()
      do {
        conductor = try Conductor(plan: plan)
      } catch {
        return .refused(error.description)
      }
      if isParked { resume() }
      // Beside 64 spinning threads under SCHED_IDLE Linux 6.18 lets a thread under the normal policy wait
      // for 70 to 100 ms at the 99th percentile, even one that needs 10 µs at a time (`make bench-screen`,
      // without privileges). Where privileges are missing the screen has to live with that.
      if plan.priority == .idle { _ = cs_raise_priority() }
    }
    work = .measure(plan)
    return nil
  }

  /// Whether they measure a plan that has no limit.
  private var isEndless: Bool {
    if case .measure(let plan) = work { plan.limit == .none } else { false }
  }

  // MARK: Looking

  /// What they have come to, of these variants worker by worker; nil: of all.
  ///
  /// - Throws: the defect, if a run ended and the law of a correct variant broke.
  mutating func news(workersOf shown: Set<VariantID>?) throws(Failure) -> [News] {
    guard let conductor else { return [] }
    let hasEnded = conductor.waitUntilFinished(seconds: 0)
    let failure = conductor.takeFailure()
    if hasEnded, let failure {
      stop()
      return [.refused(failure.description)]
    }
    if hasEnded, !isEndless {
      let end = conductor.snapshot()
      stop()
      try LawCheck.check(end)
      return [LitmusTable.brief(of: end).map { .found($0) } ?? .finished(end)]
    }
    let seen = News.seen(conductor.snapshot(workersOf: shown))
    guard let failure else { return [seen] }
    work = .measure(conductor.plan)
    return [seen, .refused(failure.description)]
  }

  /// The first broken law of a correct variant; nil: none broke.
  var defect: Defect? { conductor?.snapshot(workersOf: []).defect }

  /// Operations of the first variant until now, and the seconds that it ran for.
  var progress: (operations: UInt64, elapsed: Double) {
    let variant = conductor?.snapshot(workersOf: []).scenarios.first?.variants.first
    return (variant?.counts.operations ?? 0, variant?.elapsed ?? 0)
  }

  // MARK: Parking and ending

  /// Parks the workers until further notice, or releases them.
  mutating func freeze(_ frozen: Bool) {
    isFrozen = frozen
    resume()
  }

  /// Parks the workers for a page that needs none, or ends that. Those that were frozen stay so.
  mutating func park(_ parked: Bool) {
    guard parked != isParked else { return }
    isParked = parked
    resume()
  }

  /// Restarts all figures.
  func reset() { conductor?.reset() }

  /// Parks them for a pause of the whole process, and waits for that at most `seconds`: a slice that spans
  /// the pause would have no rate worth showing.
  func pause(within seconds: Double) {
    conductor?.freeze(true)
    conductor?.settle(within: seconds)
  }

  /// Ends the pause.
  func resume() { conductor?.freeze(isFrozen || isParked) }

  /// Ends all workers.
  mutating func stop() {
    conductor?.stop()
    conductor = nil
    work = nil
    isFrozen = false
  }

  /// Ends all workers as the process ends: those that are late end with it.
  func stop(within seconds: Double) { conductor?.stop(within: seconds) }
}
