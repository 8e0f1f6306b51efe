import CSystem

extension Backoff {
  /// A number that a word can hold.
  var number: UInt64 {
    switch self {
    case .none: 0
    case .pause: 1
    case .exponential: 2
    case .yield: 3
    }
  }
}

/// How a worker spins, as a number in ``Tally/spin``: that of a backoff, or ``closing``.
enum Spin {
  /// The gate is closing.
  static let closing: UInt64 = 4
  /// Spin hints of an exponential backoff at most (about 10 to 40 µs on x86).
  static let longestPause: UInt64 = 1024

  /// What a worker does before its next look or attempt. Never inlined: of all ways to spin only the
  /// textbook's is part of the hot loop.
  @inline(never)
  static func backOff(_ tally: Tally) {
    switch tally.spin.load() {
    case Backoff.exponential.number:
      let count = tally.pauses.load()
      for _ in 0..<count { cs_spin_hint() }
      if count < longestPause { tally.pauses.store(count * 2) }
    case Backoff.yield.number, closing: sched_yield()
    default: cs_spin_hint()
    }
  }
}
