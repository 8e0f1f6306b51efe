/// How CPUs share cores and caches, as Linux tells it. Unknown facts are nil.
struct Topology {
  private(set) var cores: Int?
  private(set) var cpusOnSharedCores: Int?
  private(set) var sharedCache: (level: Int, size: String)?
  private(set) var cacheLine: Int?

  private static let folder = "/sys/devices/system/cpu/cpu"

  /// Looks at these CPUs.
  init(_ cpus: [Int]) {
    readCores(cpus)
    readCaches(cpus)
  }

  private mutating func readCores(_ cpus: [Int]) {
    var groups: Set<[Int]> = []
    var shared = 0
    for cpu in cpus {
      guard
        let all = SystemFile.text("\(Self.folder)\(cpu)/topology/thread_siblings_list")
          .flatMap(CPUList.parse)
      else { return }
      groups.insert(all)
      if all.filter(cpus.contains).count > 1 { shared += 1 }
    }
    cores = groups.count
    cpusOnSharedCores = shared
  }

  private mutating func readCaches(_ cpus: [Int]) {
    guard let first = cpus.first else { return }
    for index in 0..<8 {
      let cache = "\(Self.folder)\(first)/cache/index\(index)"
      guard let level = SystemFile.number(cache + "/level") else { continue }
      if let bytes = SystemFile.number(cache + "/coherency_line_size") { cacheLine = Int(bytes) }
      guard
        let sharing = SystemFile.text(cache + "/shared_cpu_list").flatMap(CPUList.parse),
        cpus.allSatisfy(sharing.contains),
        let size = SystemFile.text(cache + "/size")?.split(separator: "\n").first
      else { continue }
      if sharedCache.map({ Int(level) < $0.level }) ?? true {
        sharedCache = (Int(level), String(size))
      }
    }
  }
}
