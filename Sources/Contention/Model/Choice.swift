/// A choice that a scenario understands, besides the number of workers.
public enum Choice: String, Sendable, CaseIterable {
  case ordering
  case backoff
  case criticalSection = "critical-section"
  case outsideWork = "outside-work"
  case gap
  case samples
}
