import CThreads

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

/// How one wait, or one row of failed attempts, goes on.
///
/// Only what the textbook does is inlined, and nothing is kept in registers: see ``Tally``.
struct Spin {
  /// Spin hints of an exponential backoff at most (about 10 to 40 µs on x86).
  static let longestPause: UInt64 = 1024

  private let tally: Tally
  private let gate: Gate.OpenWord

  @inline(__always)
  init(_ tally: Tally, _ gate: Gate.OpenWord) {
    self.tally = tally
    self.gate = gate
    // Nobody else asks for it, and every store holds up the next locked instruction.
    if tally.backoff.load() == Backoff.exponential.number { tally.pauses.store(1) }
  }

  /// Before the next look at a lock that somebody holds.
  ///
  /// Once the gate is closing, spinning turns into yielding, so that the holder runs and the slice
  /// ends promptly however many workers share a CPU.
  @inline(__always)
  func wait() {
    guard gate.isOpen else {
      sched_yield()
      return
    }
    if tally.backoff.load() <= Backoff.pause.number { ct_spin_hint() } else { backOff() }
  }

  /// Before the next attempt of a CAS loop that backs off. Lock-free: some worker always succeeds,
  /// so this needs no look at the gate.
  @inline(never)
  func backOff() {
    switch tally.backoff.load() {
    case Backoff.exponential.number:
      let count = tally.pauses.load()
      for _ in 0..<count { ct_spin_hint() }
      if count < Self.longestPause { tally.pauses.store(count * 2) }
    case Backoff.yield.number: sched_yield()
    default: ct_spin_hint()
    }
  }
}
