/// The control group that this process is in (Linux, control-group-v2 and cgroup-v1).
enum ControlGroup {
  /// The nearest `pids.max` that leaves no room, with the folder it is in.
  static func exhaustedThreadLimit() -> (limit: UInt64, folder: String)? {
    for folder in folders(of: "pids") {
      if let limit = SystemFile.number(folder + "/pids.max"),
        let current = SystemFile.number(folder + "/pids.current"), current + 1 >= limit
      {
        return (limit, folder)
      }
    }
    return nil
  }

  /// The least `pids.max` that applies.
  static func threadLimit() -> UInt64? {
    folders(of: "pids").compactMap { SystemFile.number($0 + "/pids.max") }.min()
  }

  /// How many CPUs' worth of time the process may use; nil: all there is.
  static func cpuQuota() -> Double? {
    folders(of: "cpu").compactMap(quota).min()
  }

  private static func quota(_ folder: String) -> Double? {
    // Version 2: "quota period" or "max period". Version 1: a file each, the quota -1 for none.
    if let fields = SystemFile.text(folder + "/cpu.max")?.split(whereSeparator: \.isWhitespace) {
      guard fields.count == 2, let quota = Double(fields[0]), let period = Double(fields[1])
      else { return nil }
      return quota / period
    }
    guard let quota = SystemFile.number(folder + "/cpu.cfs_quota_us"),
      let period = SystemFile.number(folder + "/cpu.cfs_period_us"), period > 0
    else { return nil }
    return Double(quota) / Double(period)
  }

  /// The folders that set a controller's limits for this process, from its own group up.
  private static func folders(of controller: String) -> [String] {
    guard let groups = SystemFile.text("/proc/self/cgroup") else { return [] }
    var folders: [String] = []
    for line in groups.split(separator: "\n") {
      let fields = line.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
      guard fields.count == 3 else { continue }
      // Version 2 has one hierarchy without a name, version 1 one per set of controllers.
      let controllers = fields[1].split(separator: ",").map(String.init)
      guard fields[1].isEmpty || controllers.contains(controller) else { continue }
      let root = fields[1].isEmpty ? "/sys/fs/cgroup" : "/sys/fs/cgroup/\(fields[1])"
      var path = fields[2].split(separator: "/")
      while true {
        folders.append(([Substring(root)] + path).joined(separator: "/"))
        if path.popLast() == nil { break }
      }
    }
    return folders
  }
}
