/// The orderings at which a litmus test is tried.
public enum LitmusOrdering: String, Sendable, CaseIterable, Codable {
  /// Every access is relaxed.
  case relaxed
  /// Loads acquire, stores release.
  case acquireRelease = "acq-rel"
  /// Every access is sequentially consistent.
  case sequentiallyConsistent = "seq-cst"
  /// Every access is relaxed, with a sequentially consistent fence between two of them.
  case fence
}
