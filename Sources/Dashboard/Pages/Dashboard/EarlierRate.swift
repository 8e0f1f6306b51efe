import Contention

/// A variant's rate from before the latest change.
struct EarlierRate: Sendable, Equatable {
  /// Operations per second.
  var rate: Double
  /// Its spread; nil: it was unknown.
  var spread: Spread?
  /// The noise then; nil: unknown.
  var noise: Double?

  /// Whether it differs from the rate `now` by more than the noise then and now; nil: unknown.
  func differs(from now: Spread?, noise noiseNow: Double?) -> Bool? {
    guard let spread, let now else { return nil }
    return Noise.isDifference(spread, noise: noise, now, noise: noiseNow)
  }
}
