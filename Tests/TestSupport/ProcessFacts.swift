import Foundation

/// What the system tells of a process. Linux: /proc.
public struct ProcessFacts: Sendable {
  /// Its number.
  public let id: pid_t
  /// Its state: R runs, S sleeps, T is stopped, Z has ended.
  public let state: Character
  /// Its parent.
  public let parent: pid_t
  /// The session that it belongs to.
  public let session: pid_t
  /// CPU time of all its threads so far, in ticks of the system.
  public let ticks: UInt64
  /// Threads that it has.
  public let threads: Int
  /// The scheduling policy of its main thread: 0 is the usual one, 2 is SCHED_RR.
  public let policy: Int

  /// The facts of process `id`; nil when there is none.
  public init?(_ id: pid_t) {
    guard let text = try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8),
      // The name stands in parentheses and may hold anything.
      let close = text.lastIndex(of: ")")
    else { return nil }
    let fields = text[text.index(after: close)...].split(separator: " ")
    guard fields.count > 38, let state = fields[0].first, let parent = pid_t(fields[1]),
      let session = pid_t(fields[3]), let user = UInt64(fields[11]),
      let system = UInt64(fields[12]), let threads = Int(fields[17]),
      let policy = Int(fields[38])
    else { return nil }
    self.id = id
    self.state = state
    self.parent = parent
    self.session = session
    ticks = user + system
    self.threads = threads
    self.policy = policy
  }

  /// Every process there is.
  public static var all: [ProcessFacts] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.compactMap { pid_t($0) }.compactMap(ProcessFacts.init)
  }

  /// The processes of a session that have not ended.
  public static func living(inSession session: pid_t) -> [ProcessFacts] {
    all.filter { $0.session == session && $0.state != "Z" }
  }

  /// The resident memory of process `id`, in KiB.
  public static func residentMemory(_ id: pid_t) -> Int? { status("VmRSS:", of: id) }

  /// The most resident memory of this process since ``forgetPeak()``, in KiB.
  public static func peakMemory() -> Int? { status("VmHWM:", of: getpid()) }

  /// Lets the most be what it is now (Linux, Documentation/filesystems/proc.rst, clear_refs).
  public static func forgetPeak() {
    try? "5".write(toFile: "/proc/self/clear_refs", atomically: false, encoding: .utf8)
  }

  private static func status(_ field: String, of id: pid_t) -> Int? {
    guard let text = try? String(contentsOfFile: "/proc/\(id)/status", encoding: .utf8),
      let line = text.split(separator: "\n").first(where: { $0.hasPrefix(field) })
    else { return nil }
    return line.split(separator: " ").dropFirst().first.flatMap { Int($0) }
  }

  /// Nanoseconds that the main thread of process `id` was on a CPU; it is the one that paints.
  public static func mainThreadNanoseconds(_ id: pid_t) -> UInt64? {
    let path = "/proc/\(id)/task/\(id)/schedstat"
    let text = try? String(contentsOfFile: path, encoding: .utf8)
    return text?.split(separator: " ").first.flatMap { UInt64($0) }
  }
}
