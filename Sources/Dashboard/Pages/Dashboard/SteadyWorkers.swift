import Contention

/// Holds the figures of single workers still for a moment: figures that change with every frame
/// cannot be read, and with 64 workers they are most of what is sent to the terminal. Figures over
/// all workers stay as live as the frames are.
public struct SteadyWorkers: Sendable {
  /// Seconds that a figure stands still.
  static let period = 0.4

  private var held: [VariantID: [WorkerSnapshot]] = [:]
  private var next = -Double.infinity

  /// Nothing held.
  public init() {}

  /// Puts the held figures in place of the snapshot's own, or holds those when the moment is over at
  /// `now`, in seconds of a steady clock. Figures that began anew, of workers that were not there
  /// before, or of a screen that is frozen are shown as they are.
  public mutating func steady(_ snapshot: inout Snapshot, now: Double) {
    if now >= next || snapshot.isFrozen {
      held = [:]
      next = now + Self.period
    }
    for part in snapshot.scenarios.indices {
      for place in snapshot.scenarios[part].variants.indices {
        let seen = snapshot.scenarios[part].variants[place]
        guard !seen.workers.isEmpty else { continue }
        if let before = held[seen.id], Self.goesOn(before, seen.workers) {
          snapshot.scenarios[part].variants[place].workers = before
        } else {
          held[seen.id] = seen.workers
        }
      }
    }
  }

  private static func goesOn(_ before: [WorkerSnapshot], _ now: [WorkerSnapshot]) -> Bool {
    before.count == now.count
      && zip(before, now).allSatisfy { $0.counts.operations <= $1.counts.operations }
      // The first figures of a new variant are waited for.
      && before.contains { $0.liveRate != nil }
  }
}
