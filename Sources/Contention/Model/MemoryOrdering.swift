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
