import Contention

/// A variant's rate from before the latest change.
struct EarlierRate: Sendable, Equatable {
  /// Operations per second.
  var rate: Double
  /// How far it lay apart; nil: that was unknown.
  var spread: Spread?
  /// The noise then; nil: unknown.
  var noise: Double?

  /// Whether it differs from the rate `now` by more than what the machine's noise makes of equals; nil:
  /// that cannot be told.
  func differs(from now: Spread?, noise noiseNow: Double?) -> Bool? {
    guard let spread, let now else { return nil }
    return Noise.isDifference(spread, noise: noise, now, noise: noiseNow)
  }
}
