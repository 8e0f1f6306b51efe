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
