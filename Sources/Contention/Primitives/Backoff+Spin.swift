import CThreads

/// How one wait, or one row of failed attempts, goes on.
struct Spin {
  /// Spin hints of an exponential backoff at most (about 10 to 40 µs on x86).
  static let longestPause: UInt64 = 1024

  private let backoff: Backoff
  private let gate: Gate.OpenWord
  private var pauses: UInt64 = 1

  @inline(__always)
  init(_ backoff: Backoff, gate: Gate.OpenWord) {
    self.backoff = backoff
    self.gate = gate
  }

  /// Before the next look at a lock that somebody holds.
  ///
  /// Once the gate is closing, spinning turns into yielding, so that the holder runs and the slice
  /// ends promptly however many workers share a CPU.
  @inline(__always)
  mutating func wait() {
    guard gate.isOpen else {
      sched_yield()
      return
    }
    switch backoff {
    case .none, .pause: ct_spin_hint()
    case .exponential: pauseAndDouble()
    case .yield: sched_yield()
    }
  }

  /// Before the next attempt of a CAS loop. Lock-free: some worker always succeeds, so this needs
  /// no look at the gate.
  @inline(__always)
  mutating func retry() {
    switch backoff {
    case .none: break
    case .pause: ct_spin_hint()
    case .exponential: pauseAndDouble()
    case .yield: sched_yield()
    }
  }

  @inline(__always)
  private mutating func pauseAndDouble() {
    for _ in 0..<pauses { ct_spin_hint() }
    if pauses < Self.longestPause { pauses &*= 2 }
  }
}
