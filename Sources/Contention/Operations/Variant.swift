/// One implementation of a scenario's task, as users see it.
public struct Variant: Sendable {
  /// What the user types: "fetch-add".
  public let name: String
  /// Whether it is broken on purpose, atomic, or a lock.
  public let role: Role
  /// One sentence on how it works.
  public let summary: String
  /// Whether others are compared with it.
  public let isBaseline: Bool
  /// Whether it counts compare-and-swap attempts.
  public let countsCAS: Bool
  /// Whether it counts rounds won.
  public let countsWins: Bool
  /// Whether its waiting times are sampled.
  public let waits: Bool
  /// The only number of workers that it works for; nil: any.
  public var onlyWorkers: Int?

  /// The ordering that it keeps whatever a plan says; nil: it takes the scenario's.
  public var ownOrdering: MemoryOrdering?

  /// Whether it works for this number of workers.
  public func permits(_ workers: Int) -> Bool { onlyWorkers.map { $0 == workers } ?? true }

  /// Whether a count means something of it.
  public func counts(_ count: Count) -> Bool {
    switch count.meaning {
    case .always: true
    case .compareAndSwap: countsCAS
    case .race: countsWins
    }
  }

  /// What fairness compares: in a race who won, not who took part.
  func share(_ counts: Counts) -> UInt64 { countsWins ? counts.wins : counts.operations }

  /// Builds the shared state and the loop over it, specialised for the plan.
  let build: @Sendable (Setup) -> Contest
}
