import CSystem

/// The system refused a worker.
public struct CrewFailure: Error, Sendable, CustomStringConvertible {
  /// How many workers there were when it refused. None of them runs any more, unless an earlier
  /// plan goes on with its own.
  public let started: Int
  /// How many workers were asked for.
  public let wanted: Int
  /// Which limit refused, in words.
  public let limit: String

  /// One line: how many started, and which limit refused.
  public var description: String {
    "only \(started) of \(wanted) workers could be started: \(limit)"
  }

  /// Made while the threads that did start are still there, because it looks for the limit that they have
  /// used up.
  init(started: Int, wanted: Int, errorNumber: Int32) {
    self.started = started
    self.wanted = wanted
    limit = Self.likelyLimit(errorNumber)
  }

  /// The system has no `bytes` of memory, which the plan needs besides its workers.
  init(wanted: Int, withoutBytes bytes: Int) {
    started = 0
    self.wanted = wanted
    let space = cs_address_space_limit()
    limit =
      "\(Figures.si(UInt64(bytes)))B of memory cannot be had, "
      + (space == .max
        ? "the system has no more" : "address space is limited to \(space >> 10) KiB (ulimit -v)")
  }

  /// The limit that is used up. `pthread_create` says EAGAIN for all of them, so this looks.
  private static func likelyLimit(_ errorNumber: Int32) -> String {
    if let pids = ControlGroup.exhaustedThreadLimit() {
      return "the control group allows \(pids.limit) threads (pids.max in \(pids.folder))"
    }
    if !cs_has_memory(Crew.bytesPerWorker) {
      let space = cs_address_space_limit()
      return space == .max
        ? "the system has no memory left"
        : "address space is limited to \(space >> 10) KiB (ulimit -v)"
    }
    let threads = cs_thread_limit()
    let isLimited = threads != .max && cs_thread_limit_applies()
    if isLimited, cs_user_threads() + 1 >= threads {
      return "this user may have \(threads) threads (ulimit -u)"
    }
    return "error \(errorNumber) from pthread_create, "
      + (isLimited ? "perhaps from ulimit -u, which is \(threads)" : systemLimits)
  }

  private static var systemLimits: String {
    let threads = SystemFile.number("/proc/sys/kernel/threads-max").map(String.init) ?? "unknown"
    let numbers = SystemFile.number("/proc/sys/kernel/pid_max").map(String.init) ?? "unknown"
    return "perhaps from kernel.threads-max (\(threads)) or kernel.pid_max (\(numbers))"
  }
}
