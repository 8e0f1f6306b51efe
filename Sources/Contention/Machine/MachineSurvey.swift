import CThreads

/// What a machine offers for measuring, beyond ``Machine``. Unknown facts are nil.
public struct MachineSurvey: Sendable {
  /// What becomes of workers that ask to run below everything else.
  public enum LowPriority: Sendable, Equatable {
    /// They run in the system's idle class.
    case idle
    /// The system refuses.
    case refused
  }

  /// The machine.
  public var machine: Machine
  /// How many CPUs are online, whether or not this process may use them.
  public var onlineCPUs: Int?
  /// How many CPUs' worth of time the process may use; nil: all there is.
  public var cpuQuota: Double?
  /// How many of the CPUs that the process may use share a core with another one of them.
  public var cpusOnSharedCores: Int?
  /// How many physical cores the CPUs that the process may use are.
  public var cores: Int?
  /// The lowest level of cache that all these CPUs share, and its size as the system writes it.
  public var sharedCache: (level: Int, size: String)?
  /// Bytes of a cache line.
  public var cacheLine: Int?
  /// Whether a hypervisor stands between the program and the machine.
  public var isVirtual: Bool?
  /// Ticks per second of the CPU's counter, measured.
  public var ticksPerSecond: Double
  /// Whether the counter runs at one rate whatever the CPU does.
  public var hasInvariantTicks: Bool?
  /// Whether workers can run below everything else.
  public var lowPriority: LowPriority
  /// Whether the screen's thread can run above everything that shares the CPUs by turns.
  public var canRaiseScreen: Bool
  /// Whether workers can be pinned.
  public var canPin: Bool
  /// The most threads that this process can have, by the tightest limit.
  public var threadLimit: UInt64?

  /// Looks at the machine that this process runs on. Takes some 30 ms. Any thread.
  public static func current() -> MachineSurvey {
    let machine = Machine.current
    let trial = Trial.run(on: machine.allowedCPUs)
    let topology = Topology(machine.allowedCPUs)
    return MachineSurvey(
      machine: machine,
      onlineCPUs: SystemFile.text("/sys/devices/system/cpu/online")
        .flatMap(CPUList.parse)?.count,
      cpuQuota: ControlGroup.cpuQuota(), cpusOnSharedCores: topology.cpusOnSharedCores,
      cores: topology.cores, sharedCache: topology.sharedCache, cacheLine: topology.cacheLine,
      isVirtual: hasFlag("hypervisor"), ticksPerSecond: measureTicks(),
      hasInvariantTicks: hasInvariantTicks, lowPriority: trial.lowPriority,
      canRaiseScreen: trial.canRaiseScreen, canPin: trial.canPin, threadLimit: threadLimit)
  }

  private static var threadLimit: UInt64? {
    var limits = [
      ControlGroup.threadLimit(), SystemFile.number("/proc/sys/kernel/threads-max"),
    ]
    if ct_thread_limit_applies(), ct_thread_limit() != .max { limits.append(ct_thread_limit()) }
    return limits.compactMap { $0 }.min()
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
    SystemFile.text("/proc/cpuinfo")?
      .split(separator: "\n").first { $0.hasPrefix("flags") }
      .map { $0.split(separator: " ").contains(Substring(flag)) }
  }
}

/// What the system grants a thread that asks as the screen's does, and then as a worker does.
private struct Trial: Sendable {
  var canRaiseScreen = false
  var lowPriority = MachineSurvey.LowPriority.refused
  var canPin = false

  /// On a thread of its own, because there is no way back.
  static func run(on cpus: [Int]) -> Trial {
    let memory = SharedMemory()
    let raise = memory.word()
    let priority = memory.word()
    let pinning = memory.word()
    guard
      let thread = try? Thread.start({
        if ct_raise_priority() == 0 { raise.store(1) }
        if ct_lower_priority() == 0 { priority.store(1) }
        if let cpu = cpus.first, ct_pin(Int32(cpu)) == 0 { pinning.store(1) }
      })
    else { return Trial() }
    thread.join()
    return Trial(
      canRaiseScreen: raise.load() == 1,
      lowPriority: priority.load() == 1 ? .idle : .refused, canPin: pinning.load() == 1)
  }
}
