/// What kind of implementation a variant is.
public enum Role: String, Sendable, CaseIterable, Codable {
  /// Contains a concurrency bug on purpose.
  case broken
  /// Correct, built from atomic operations.
  case atomic
  /// Correct, built from a lock.
  case lock

  /// The mark that stands before a variant's name.
  public var mark: Character {
    switch self {
    case .broken: "✗"
    case .atomic: "●"
    case .lock: "▣"
    }
  }

  /// The mark where only ASCII can be shown.
  public var asciiMark: Character {
    switch self {
    case .broken: "x"
    case .atomic: "o"
    case .lock: "#"
    }
  }
}

/// How strongly an atomic operation orders the memory accesses around it
/// (C11 §7.17.3, the Swift evolution proposal SE-0410).
public enum MemoryOrdering: String, Sendable, CaseIterable, Codable {
  /// Only the operation itself is indivisible.
  case relaxed
  /// Loads acquire, stores release, read-modify-writes do both.
  case acquireRelease = "acq-rel"
  /// One order of all such operations on which every thread agrees.
  case sequentiallyConsistent = "seq-cst"
}

/// What a worker does after a failed attempt, before it tries again.
public enum Backoff: String, Sendable, CaseIterable, Codable {
  /// What the textbook algorithm does and nothing more: a CAS loop retries at once, a spin lock
  /// gives the CPU its spin hint.
  case none
  /// One spin hint after every failed attempt.
  case pause
  /// 1, 2, 4, … up to 1024 spin hints, doubling with each failure in a row
  /// (Anderson, "The Performance of Spin Lock Alternatives", 1990).
  case exponential
  /// Gives the CPU to another thread (`sched_yield`).
  case yield
}

/// The scheduling class that workers run under.
public enum Priority: String, Sendable, CaseIterable, Codable {
  /// Below everything else (`SCHED_IDLE`, or nice 19), so that the screen stays alive.
  case idle
  /// As any other thread.
  case normal
}

/// A choice that a scenario understands, besides the number of workers.
public enum Choice: String, Sendable, CaseIterable {
  case ordering
  case backoff
  case criticalSection = "critical-section"
  case outsideWork = "outside-work"
  case gap
  case samples
}
