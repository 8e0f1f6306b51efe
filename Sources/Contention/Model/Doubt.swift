/// Why a slice does not show what its label says. Such a slice is left out of the figures, counted and
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
  /// With a tenth missing, one worker may have had a tenth of the slice to itself. A word that nobody
  /// else wants is several times as fast, so the rate is then wrong by more than a quarter.
  public static let leastOverlap = 0.9

  /// The CPU share below which a slice is left out.
  ///
  /// Where each worker has a CPU of its own, the overlap shows it sooner. Where workers share CPUs, one
  /// that was just woken may wait while another CPU is idle: with 64 workers on 2 otherwise idle CPUs the
  /// ticket lock came to a share of 82 %, and to 60 % with one busy loop beside it (`atomtop run -s
  /// spinlock --variant ticket -t 64`).
  public static let leastCPUShare = 0.75

  /// What happened, as a clause: "something else had the CPUs".
  public var reason: String {
    switch self {
    case .cpuShare: "something else had the CPUs"
    case .overlap: "the workers did not all run at once"
    case .stop: "everything stood still for a while"
    }
  }
}
