/// The tightest of the limits that several places may set, not all of which may be in sight.
///
/// Tells "looked, and there is none" (``unlimited``) from "could not look" (``unseen``).
public struct Limit<Value: Comparable & Sendable>: Sendable {
  /// The least that was seen; nil: none was.
  public var tightest: Value?
  /// Whether every place was looked at. If not there may be a tighter one.
  public var isComplete: Bool

  /// A limit of `tightest`.
  public init(tightest: Value?, isComplete: Bool) {
    self.tightest = tightest
    self.isComplete = isComplete
  }

  /// Looked, and there is none.
  public static var unlimited: Limit { Limit(tightest: nil, isComplete: true) }

  /// Could not look.
  public static var unseen: Limit { Limit(tightest: nil, isComplete: false) }

  /// A place that sets a limit of `value`; nil: one that could not be looked at.
  static func set(_ value: Value?) -> Limit { Limit(tightest: value, isComplete: value != nil) }

  /// What all of `limits` come to.
  static func tightest(of limits: [Limit]) -> Limit {
    Limit(
      tightest: limits.compactMap(\.tightest).min(), isComplete: limits.allSatisfy(\.isComplete))
  }
}

extension Limit: Equatable where Value: Equatable {}
