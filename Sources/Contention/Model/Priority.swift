/// The scheduling class that workers run under.
public enum Priority: String, Sendable, CaseIterable, Codable {
  /// Below everything else (`SCHED_IDLE`, or nice 19), so that the screen stays alive.
  case idle
  /// As any other thread.
  case normal
}
