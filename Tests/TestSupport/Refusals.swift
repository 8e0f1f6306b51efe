import CTestSupport

/// What the system refuses a program under test, and nobody else.
///
///     let outcome = try ProgramRun.of(["run", "-t", "4"], refusing: [.schedSetaffinity, .sys])
///
/// `ProgramRun.of`, `ProgramRun.ofShell`, `Running`, `PseudoTerminal.start` and `Child` take it, and whatever
/// the program starts is refused the same. A test that needs it says so, and is skipped where it cannot
/// be had:
///
///     @Test("…", .enabled("calls can be refused") { Refusals.schedSetaffinity.arePossible })
///
/// Calls are refused by a seccomp filter, which anybody may set up; the program then gains no
/// privileges by `su` or the like. To cover a folder takes root. Linux, x86-64 and arm64.
public struct Refusals: OptionSet, Sendable {
  /// A bit for each.
  public let rawValue: UInt32

  /// Those whose bits are set.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  private init(_ refusal: cts_refusals) { self.init(rawValue: UInt32(refusal.rawValue)) }

  /// `sched_getaffinity` fails with EPERM: which CPUs may be used is unknown.
  public static let schedGetaffinity = Refusals(CTS_NO_SCHED_GETAFFINITY)
  /// `sched_setaffinity` fails with EPERM: no thread is pinned.
  public static let schedSetaffinity = Refusals(CTS_NO_SCHED_SETAFFINITY)
  /// `sched_setscheduler` and its like fail with EPERM: no thread changes its policy.
  public static let schedSetscheduler = Refusals(CTS_NO_SCHED_SETSCHEDULER)
  /// `setpriority` fails with EPERM: no thread changes its nice value.
  public static let setpriority = Refusals(CTS_NO_SETPRIORITY)
  /// /proc is an empty folder.
  public static let proc = Refusals(CTS_NO_PROC)
  /// /sys is an empty folder.
  public static let sys = Refusals(CTS_NO_SYS)

  /// Whether whoever runs the tests may refuse all of it. A program that a sanitizer watches does not
  /// start without /proc.
  public var arePossible: Bool {
    if contains(.proc), Program.isWatched { return false }
    return cts_can_refuse(rawValue) == 1
  }
}
