/// Why a slice does not show what its label says. It is left out of the figures then, counted and
/// named.
public enum Doubt: String, Sendable, CaseIterable {
  /// Something else had the CPUs that the workers wanted (``VariantSnapshot/cpuShare``).
  case cpuShare = "cpu_share"
  /// The workers did not all run at once (``VariantSnapshot/overlap``).
  case overlap
  /// The program, or the whole machine, was stopped meanwhile.
  case stop

  /// The CPU share, and the overlap, below which a slice is left out.
  ///
  /// With a tenth of the time missing a worker has had a tenth of the slice to itself: a contended
  /// word is several times as fast for one alone, so the rate is already wrong by more than a quarter.
  public static let least = 0.9

  /// What happened, as a clause: "other programs used the CPUs".
  public var reason: String {
    switch self {
    case .cpuShare: "something else had the CPUs"
    case .overlap: "the workers did not all run at once"
    case .stop: "everything stood still for a while"
    }
  }
}
