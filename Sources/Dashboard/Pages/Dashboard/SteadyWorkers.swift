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

  /// Puts the held figures in place of the snapshot's own; when their time is over at `now`, in seconds of
  /// a steady clock, the snapshot's own are held next. Figures that restarted, those of new workers, and
  /// those of a frozen screen are shown as they are.
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
      // Figures without a rate are not held: the first rate is to show at once.
      && before.contains { $0.liveRate != nil }
  }
}
