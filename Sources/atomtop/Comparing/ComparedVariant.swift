import Contention

/// A variant that two reports have, at the same point of a sweep if they are of sweeps.
struct ComparedVariant {
  let a: StoredReport.Entry
  let b: StoredReport.Entry

  var subject: StoredReport.Subject { a.subject }

  /// B's rate ÷ A's; nil: one of them is unknown.
  var ratio: Double? {
    guard let a = a.rate, let b = b.rate else { return nil }
    return b.median / a.median
  }

  /// What the two middle halves leave between: B's low ÷ A's high, and B's high ÷ A's low.
  var spread: ClosedRange<Double>? {
    guard let a = a.rate?.middleHalf, let b = b.rate?.middleHalf else { return nil }
    return b.lowerBound / a.upperBound...b.upperBound / a.lowerBound
  }

  /// Whether that is a difference, beyond what noise does; nil: unknown. A rate of slices that do not count
  /// shows nothing of its variant.
  var differs: Bool? {
    guard a.doubt == nil, b.doubt == nil, let aRate = a.rate, let bRate = b.rate else { return nil }
    return Noise.isDifference(aRate, noise: a.noise, bRate, noise: b.noise)
  }

  /// Whether a difference is one to a lower rate.
  var isSlower: Bool { (ratio ?? 1) < 1 }
}
