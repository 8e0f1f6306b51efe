/// One of the things that a worker counts.
///
/// Each is one case and one row here; sums, reports and columns are made from these. ``Counts`` holds
/// one sum for each.
public enum Count: Int, Sendable, CaseIterable, CodingKey {
  /// Completed operations.
  case operations
  /// Compare-and-swap attempts, successful or not.
  case casAttempts
  /// Compare-and-swap attempts that failed, spuriously or not.
  case casFailures
  /// Rounds that this worker won (scenario `once`).
  case wins
  /// Sightings of what must not be: a maximum that went backwards, a second holder of a lock.
  case sightings

  /// The variants for which a count means something.
  public enum Meaning: Sendable {
    /// All of them.
    case always
    /// Those that count compare-and-swap attempts.
    case compareAndSwap
    /// Those with something to win.
    case race
  }

  /// Parts of a report.
  public struct Parts: OptionSet, Sendable {
    /// One bit per part.
    public let rawValue: Int
    /// Parts as bits.
    public init(rawValue: Int) { self.rawValue = rawValue }
    /// Of a variant, over all its workers.
    public static let variants = Parts(rawValue: 1)
    /// Of a single worker.
    public static let workers = Parts(rawValue: 2)
  }

  private var row: (field: String, title: String, meaning: Meaning, parts: Parts) {
    switch self {
    case .operations: ("ops", "operations", .always, [.variants, .workers])
    case .casAttempts: ("cas_attempts", "CAS attempts", .compareAndSwap, .variants)
    case .casFailures: ("cas_failures", "CAS fail", .compareAndSwap, [.variants, .workers])
    case .wins: ("wins", "rounds won", .race, .workers)
    // Reported with the law that they break.
    case .sightings: ("sightings", "sightings", .always, [])
    }
  }

  /// Its name in JSON and CSV: "cas_failures".
  public var field: String { row.field }

  /// What tables and the screen call it, or its share: "CAS fail".
  public var title: String { row.title }

  /// The variants for which it means something.
  public var meaning: Meaning { row.meaning }

  /// The parts of a report that have it.
  public var parts: Parts { row.parts }
}
