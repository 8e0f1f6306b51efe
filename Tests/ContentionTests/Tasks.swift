@testable import Contention

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

#if os(Linux)
  /// The threads of this process, as Linux shows them in /proc.
  enum Tasks {
    /// Numbers of all threads.
    static var all: [String] {
      guard let folder = opendir("/proc/self/task") else { return [] }
      defer { closedir(folder) }
      var tasks: [String] = []
      while let entry = readdir(folder) {
        let name = withUnsafeBytes(of: entry.pointee.d_name) {
          String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
        }
        if name.first != "." { tasks.append(name) }
      }
      return tasks
    }

    /// Numbers of the threads whose name begins with `name`.
    static func named(_ name: String) -> [String] {
      all.filter { SystemFile.text("/proc/self/task/\($0)/comm")?.hasPrefix(name) == true }
    }

    /// Nanoseconds of CPU that the workers have used, as of when each was last put to sleep.
    static var workersCPU: UInt64 {
      named("worker").reduce(0) { sum, task in
        let text = SystemFile.text("/proc/self/task/\(task)/schedstat") ?? ""
        return sum + (UInt64(text.split(separator: " ").first ?? "") ?? 0)
      }
    }

    /// Whether every worker sleeps.
    static var allWorkersSleep: Bool {
      named("worker").allSatisfy { task in
        let text = SystemFile.text("/proc/self/task/\(task)/stat") ?? ""
        return text.split(separator: ")").last?.split(separator: " ").first == "S"
      }
    }
  }
#endif
