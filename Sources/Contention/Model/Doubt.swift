/// Why a slice does not show what its label says. It is left out of the figures then, counted and
/// named.
public enum Doubt: String, Sendable, CaseIterable, Codable, CodingKeyRepresentable {
  /// Something else had the CPUs that the workers wanted (``VariantSnapshot/cpuShare``).
  case cpuShare = "cpu_share"
  /// The workers did not all run at once (``VariantSnapshot/overlap``).
  case overlap
  /// The program, or the whole machine, was stopped meanwhile.
  case stop

  /// The overlap below which a slice is left out.
  ///
  /// With a tenth missing a worker has had a tenth of the slice to itself: a contended word is several
  /// times as fast for one alone, so the rate is already wrong by more than a quarter.
  public static let leastOverlap = 0.9

  /// The CPU share below which a slice is left out.
  ///
  /// Where each worker has a CPU, the overlap tells sooner. Where they share CPUs, one that has just
  /// been woken waits for another one while some CPU may be idle: a lock that is handed over came to a
  /// share of 82 % with 64 workers on 2 CPUs that did nothing else. One busy loop beside them makes it
  /// 60 % (`atomtop run -s spinlock --variant ticket -t 64`).
  public static let leastCPUShare = 0.75

  /// What happened, as a clause: "other programs used the CPUs".
  public var reason: String {
    switch self {
    case .cpuShare: "something else had the CPUs"
    case .overlap: "the workers did not all run at once"
    case .stop: "everything stood still for a while"
    }
  }
}
