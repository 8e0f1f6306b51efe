/// What kind of implementation a variant is.
public enum Role: String, Sendable, CaseIterable {
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
}
