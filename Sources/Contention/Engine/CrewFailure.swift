import CThreads

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

  init(started: Int, wanted: Int, errorNumber: Int32) {
    self.started = started
    self.wanted = wanted
    limit = Self.likelyLimit(errorNumber)
  }

  /// The limit that is used up. `pthread_create` says EAGAIN for all of them, so this looks.
  private static func likelyLimit(_ errorNumber: Int32) -> String {
    if let pids = ControlGroup.exhaustedThreadLimit() {
      return "the control group allows \(pids.limit) threads (\(pids.path))"
    }
    let space = ct_address_space_limit()
    if !ct_has_memory(Crew.bytesPerWorker) {
      return space == .max
        ? "the system has no memory left"
        : "address space is limited to \(space >> 10) KiB (ulimit -v)"
    }
    let threads = ct_thread_limit()
    if threads != .max, ct_thread_limit_applies() {
      return "this user may have \(threads) threads (ulimit -u)"
    }
    if let most = SystemFile.number("/proc/sys/kernel/threads-max") {
      return "the system allows \(most) threads (kernel.threads-max) or fewer"
    }
    return "error \(errorNumber) from pthread_create"
  }
}

/// Small files in which the system describes itself.
enum SystemFile {
  /// The file's text; nil if it cannot be read.
  static func text(_ path: String) -> String? {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let length = buffer.withUnsafeMutableBytes {
      ct_read_file(path, $0.bindMemory(to: CChar.self).baseAddress, $0.count)
    }
    return length < 0 ? nil : String(decoding: buffer.prefix(length), as: UTF8.self)
  }

  /// The whole number that the file consists of.
  static func number(_ path: String) -> UInt64? {
    text(path).flatMap { UInt64($0.split(separator: "\n").first ?? "") }
  }
}

/// The control group that this process is in.
enum ControlGroup {
  /// The nearest `pids.max` that leaves no room, with the file that sets it.
  static func exhaustedThreadLimit() -> (limit: UInt64, path: String)? {
    guard let groups = SystemFile.text("/proc/self/cgroup") else { return nil }
    for line in groups.split(separator: "\n") {
      let fields = line.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
      guard fields.count == 3 else { continue }
      // Version 2 has one hierarchy without a name, version 1 one per controller.
      let root = fields[1].isEmpty ? "/sys/fs/cgroup" : "/sys/fs/cgroup/\(fields[1])"
      guard fields[1].isEmpty || fields[1] == "pids" else { continue }
      var path = fields[2].split(separator: "/")
      while true {
        let folder = ([Substring(root)] + path).joined(separator: "/")
        if let limit = SystemFile.number(folder + "/pids.max"),
          let current = SystemFile.number(folder + "/pids.current"), current + 1 >= limit
        {
          return (limit, folder + "/pids.max")
        }
        if path.popLast() == nil { break }
      }
    }
    return nil
  }
}
