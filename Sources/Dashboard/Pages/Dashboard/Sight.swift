import Contention

/// What was seen of the workers until now.
struct Sight: Sendable {
  /// What was seen last, the figures of single workers held still for a moment.
  private(set) var snapshot: Snapshot
  /// The rates of the last minute.
  private(set) var histories = Histories()
  /// Since when workers are being started, by the clock of ``take(_:now:)``; nil: none is.
  private(set) var startingSince: Double?
  private var steadyWorkers = SteadyWorkers()

  /// Nothing was seen yet of workers under `plan`.
  init(plan: Plan, machine: Machine) {
    snapshot = Snapshot(
      plan: plan, machine: machine, elapsed: 0,
      sliceMilliseconds: plan.effectiveSlice(cpus: machine.cpus), scenarios: [])
  }

  /// Forgets the last minute.
  mutating func forget() { histories = Histories() }

  /// Takes in what is seen at `now`, in seconds of a steady clock.
  mutating func take(_ seen: Snapshot, now: Double) {
    snapshot = seen
    startingSince = seen.startedWorkers == nil ? nil : startingSince ?? now
    histories.record(seen, now: now)
    steadyWorkers.steady(&snapshot, now: now)
  }
}
