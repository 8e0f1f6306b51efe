/// How soon, in nanoseconds, the last worker stopped after it was told to.
public struct StopSummary: Sendable, Equatable, Codable {
  /// At the end of the latest slice.
  public var latest: UInt64
  /// At the end of any slice.
  public var longest: UInt64

  /// A summary of these figures.
  public init(latest: UInt64, longest: UInt64) {
    self.latest = latest
    self.longest = longest
  }
}
