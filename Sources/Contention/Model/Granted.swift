/// What the system granted the workers, as opposed to what the plan asks for.
public struct Granted: Sendable, Equatable, Codable {
  /// The scheduling class that workers really ran in.
  public enum Class: String, Sendable, Codable {
    /// Below everything else.
    case idle
    /// The normal class at a low priority, where the idle one was refused.
    case nice
    /// As any other thread.
    case normal
    /// For programs that nobody waits for (`SCHED_BATCH`).
    case batch
    /// Above everything that shares the CPUs by turns.
    case realTime = "real-time"
    /// The system does not tell.
    case unknown

    /// The higher of two. One that is unknown counts as the highest.
    static func highest(_ left: Class, _ right: Class) -> Class {
      let rising: [Class] = [.idle, .nice, .batch, .normal, .realTime, .unknown]
      return rising.last { $0 == left || $0 == right } ?? left
    }
  }

  /// What workers did after a failed attempt.
  public var backoff: Backoff
  /// Whether every worker was kept on its CPU.
  public var isPinned: Bool
  /// The class that all workers ran in, or the highest.
  public var priority: Class
  /// Numbers of the CPUs that workers were seen on, in rising order.
  public var cpus: [Int]

  /// What was granted: this backoff, pinning and class, on these CPUs.
  public init(backoff: Backoff, isPinned: Bool, priority: Class, cpus: [Int]) {
    self.backoff = backoff
    self.isPinned = isPinned
    self.priority = priority
    self.cpus = cpus
  }

  /// What two variants, or two slices, were granted together.
  public static func + (left: Granted, right: Granted) -> Granted {
    Granted(
      backoff: right.backoff, isPinned: left.isPinned && right.isPinned,
      priority: Class.highest(left.priority, right.priority),
      cpus: Set(left.cpus + right.cpus).sorted())
  }
}
