import CSystem

/// The lowest level of cache that some CPUs all share.
public enum SharedCache: Sendable, Equatable {
  /// Its level, and its size as the system writes it; nil: unknown.
  case level(Int, size: String?)
  /// Looked, and they share none.
  case notShared
  /// Could not look.
  case unknown
}

/// How CPUs share cores and caches, as Linux tells it. Unknown facts are nil.
struct Topology {
  private(set) var cores: Int?
  private(set) var cpusOnSharedCores: Int?
  private(set) var sharedCache = SharedCache.unknown
  private(set) var cacheLine: Int?

  /// The folder of a CPU, without its number.
  private let folder: String

  /// Looks at these CPUs; at none if it is unknown which they are. `root` stands before every path:
  /// nothing, or the folder in which a test keeps another system's files.
  init(_ cpus: [Int], root: String = "") {
    folder = root + "/sys/devices/system/cpu/cpu"
    guard let first = cpus.first else { return }
    readCores(cpus)
    readCaches(of: first, sharedBy: cpus)
  }

  private mutating func readCores(_ cpus: [Int]) {
    var groups: Set<[Int]> = []
    var shared = 0
    for cpu in cpus {
      guard
        let all = SystemFile.text("\(folder)\(cpu)/topology/thread_siblings_list")
          .flatMap(CPUList.parse)
      else { return }
      groups.insert(all)
      if all.filter(cpus.contains).count > 1 { shared += 1 }
    }
    cores = groups.count
    cpusOnSharedCores = shared
  }

  private mutating func readCaches(of cpu: Int, sharedBy cpus: [Int]) {
    var isComplete = true
    var lowest: (level: Int, size: String?)?
    var caches = 0
    for index in 0..<16 {
      let cache = "\(folder)\(cpu)/cache/index\(index)"
      guard !cs_is_missing(cache) else { break }
      caches += 1
      if let bytes = SystemFile.number(cache + "/coherency_line_size") { cacheLine = Int(bytes) }
      guard let level = SystemFile.number(cache + "/level").map(Int.init),
        let sharing = SystemFile.text(cache + "/shared_cpu_list").flatMap(CPUList.parse)
      else {
        isComplete = false
        continue
      }
      if cpus.allSatisfy(sharing.contains), level < lowest?.level ?? .max {
        // Device trees of small machines say who shares a cache, but not how large it is.
        let size = SystemFile.text(cache + "/size")?.split(separator: "\n").first
        lowest = (level, size.map(String.init))
      }
    }
    if let lowest {
      sharedCache = .level(lowest.level, size: lowest.size)
    } else if isComplete, caches > 0 {
      sharedCache = .notShared
    }
  }
}
