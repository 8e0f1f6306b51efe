import Contention

/// The rates of every variant over the last minute, on one common axis of time.
public struct Histories: Sendable {
  private var histories: [VariantID: History] = [:]
  private var next: Double?

  /// Nothing recorded.
  public init() {}

  /// A variant's points; empty if it was never seen.
  subscript(id: VariantID) -> History { histories[id] ?? History() }

  /// Adds as many points as are due at `now`, in seconds of a steady clock. While frozen, time stands
  /// still.
  public mutating func record(_ snapshot: Snapshot, now: Double) {
    guard !snapshot.isFrozen else {
      next = nil
      return
    }
    let interval = History().interval
    let due = next ?? now
    guard now >= due else { return }
    // After a long pause no more points than the axis has.
    let missed = min(Int((now - due) / interval), History().capacity)
    var rates: [VariantID: Double] = [:]
    for part in snapshot.scenarios {
      for seen in part.variants {
        rates[seen.id] = seen.liveRate
        if histories[seen.id] == nil { histories[seen.id] = History() }
      }
    }
    for id in histories.keys {
      for _ in 0...missed { histories[id]?.append(rates[id]) }
    }
    next = due + Double(missed + 1) * interval
    if let next, next <= now { self.next = now + interval }
  }
}
