import CSystem

/// What a machine offers for measuring, beyond ``Machine``. What could not be looked at is nil or says
/// so: unknown is never reported as absent.
public struct MachineSurvey: Sendable {
  /// What becomes of workers that ask to run below everything else.
  public enum LowPriority: Sendable, Equatable {
    /// They run in the system's class for what may wait.
    case idle
    /// They get a small share beside everything else, as nice 19 does.
    case nice
    /// The system refuses.
    case refused
  }

  /// The machine.
  public var machine: Machine
  /// Ticks per second of the CPU's counter, measured.
  public var ticksPerSecond: Double
  /// What the counter can tell apart, measured.
  public var ticks: TickResolution
  /// How many CPUs are online, whether or not this process may use them.
  public var onlineCPUs: Int?
  /// How many CPUs' worth of time the process may use.
  public var cpuQuota = Limit<Double>.unseen
  /// How many of the CPUs that the process may use share a core with another one of them.
  public var cpusOnSharedCores: Int?
  /// How many physical cores the CPUs that the process may use belong to.
  public var cores: Int?
  /// The lowest level of cache that all these CPUs share.
  public var sharedCache = SharedCache.unknown
  /// Bytes of a cache line.
  public var cacheLine: Int?
  /// Whether a hypervisor stands between the program and the machine.
  public var isVirtual: Bool?
  /// Whether the counter runs at one rate whatever the CPU does.
  public var hasInvariantTicks: Bool?
  /// Whether the system tells how long a thread was runnable and waited for a CPU.
  public var hasRunQueueTimes = false
  /// Whether workers can run below everything else.
  public var lowPriority: LowPriority?
  /// Whether the screen's thread can run above everything that shares the CPUs by turns.
  public var canRaiseScreen: Bool?
  /// Whether workers can be pinned.
  public var canPin: Bool?
  /// The most threads that this process can have.
  public var threadLimit = Limit<UInt64>.unseen

  /// Looks at the machine that this process runs on. Takes some 30 ms. Any thread.
  public static func current() -> MachineSurvey {
    let machine = Machine.current
    // Facts about a guess would be guesses.
    let topology = Topology(machine.knowsCPUs ? machine.allowedCPUs : [])
    return MachineSurvey(
      machine: machine, ticksPerSecond: measureTicks(), ticks: .current,
      onlineCPUs: SystemFile.text("/sys/devices/system/cpu/online")
        .flatMap(CPUList.parse)?.count,
      cpuQuota: ControlGroup().cpuQuota(), cpusOnSharedCores: topology.cpusOnSharedCores,
      cores: topology.cores, sharedCache: topology.sharedCache, cacheLine: topology.cacheLine,
      isVirtual: hasFlag("hypervisor"), hasInvariantTicks: hasInvariantTicks,
      hasRunQueueTimes: hasRunQueueTimes, lowPriority: Trial.lowPriority(),
      canRaiseScreen: Trial.canRaise(), canPin: Trial.canPin(to: machine.allowedCPUs[0]),
      threadLimit: threadLimit)
  }

  private static var threadLimit: Limit<UInt64> {
    let ofUser: Limit<UInt64> =
      cs_thread_limit_applies() && cs_thread_limit() != .max ? .set(cs_thread_limit()) : .unlimited
    return .tightest(of: [
      ControlGroup().threadLimit(), ofUser, .set(SystemFile.number("/proc/sys/kernel/threads-max")),
      .set(SystemFile.number("/proc/sys/kernel/pid_max")),
    ])
  }

  /// Three numbers, the last of them how often this thread was given a CPU: a system that does not
  /// keep count says 0.
  private static var hasRunQueueTimes: Bool {
    let fields = SystemFile.text("/proc/thread-self/schedstat")?
      .split(whereSeparator: \.isWhitespace)
    return fields?.count == 3 && fields?.last != "0"
  }

  private static func measureTicks() -> Double {
    let start = ClockReading()
    var now = start
    while now.nanoseconds - start.nanoseconds < 20_000_000 { now = ClockReading() }
    return 1e9 / now.nanosecondsPerTick(since: start)
  }

  private static var hasInvariantTicks: Bool? {
    #if arch(arm64)
      // The generic timer is, by the architecture (Arm ARM, D11.1).
      true
    #else
      hasFlag("constant_tsc").map { $0 && (hasFlag("nonstop_tsc") ?? false) }
    #endif
  }

  /// Whether the first CPU of /proc/cpuinfo has a flag; nil where it lists none.
  private static func hasFlag(_ flag: String) -> Bool? {
    SystemFile.text("/proc/cpuinfo", atMost: 1 << 14)?
      .split(separator: "\n").first { $0.hasPrefix("flags") }
      .map { $0.split(separator: " ").contains(Substring(flag)) }
  }
}
