import CSystem

/// The control group that this process is in (Linux, control-group-v2 and cgroup-v1).
struct ControlGroup {
  /// What stands before every path: nothing, or the folder in which a test keeps another system's
  /// files.
  var root = ""

  /// The nearest `pids.max` that leaves no room, with the folder it is in.
  static func exhaustedThreadLimit() -> (limit: UInt64, folder: String)? {
    for folder in ControlGroup().branch(of: "pids").folders {
      if let limit = SystemFile.number(folder + "/pids.max"),
        let current = SystemFile.number(folder + "/pids.current"), current + 1 >= limit
      {
        return (limit, folder)
      }
    }
    return nil
  }

  /// The most threads that the group may have.
  func threadLimit() -> Limit<UInt64> { tightest("pids", threads) }

  /// How many CPUs' worth of time the group may use.
  func cpuQuota() -> Limit<Double> { tightest("cpu", quota) }

  private func tightest<Value>(
    _ controller: String, _ limit: (String) -> Limit<Value>
  ) -> Limit<Value> {
    guard cs_has_control_groups() else { return .unlimited }
    let branch = branch(of: controller)
    let seen = Limit.tightest(of: branch.folders.map(limit))
    return branch.isWhole ? seen : .tightest(of: [seen, .unseen])
  }

  // MARK: One folder's limits

  private func threads(_ folder: String) -> Limit<UInt64> {
    // No group has it at the top of the hierarchy, nor where the controller is off.
    guard !cs_is_missing(folder + "/pids.max") else { return .unlimited }
    guard SystemFile.text(folder + "/pids.max")?.hasPrefix("max") != true else { return .unlimited }
    return .set(SystemFile.number(folder + "/pids.max"))
  }

  private func quota(_ folder: String) -> Limit<Double> {
    // Version 2: "quota period" or "max period". Version 1: a file each, the quota -1 for none.
    if !cs_is_missing(folder + "/cpu.max") {
      let fields = SystemFile.text(folder + "/cpu.max")?.split(whereSeparator: \.isWhitespace) ?? []
      return ratio(fields.first, fields.dropFirst().first, none: "max")
    }
    guard !cs_is_missing(folder + "/cpu.cfs_quota_us") else { return .unlimited }
    return ratio(
      SystemFile.text(folder + "/cpu.cfs_quota_us")?.split(separator: "\n").first,
      SystemFile.text(folder + "/cpu.cfs_period_us")?.split(separator: "\n").first, none: "-1")
  }

  private func ratio(
    _ quota: Substring?, _ period: Substring?, none: Substring
  ) -> Limit<Double> {
    guard let quota, let period else { return .unseen }
    if quota == none { return .unlimited }
    guard let quota = Double(quota), let period = Double(period), period > 0 else { return .unseen }
    return .set(quota / period)
  }

  // MARK: The folders

  /// The folders that set a controller's limits for this process.
  private struct Branch {
    /// Those in sight, from the process's own group up.
    var folders: [String] = []
    /// Whether they are all there are. In a container the groups above its own are out of sight.
    var isWhole = false
  }

  private func branch(of controller: String) -> Branch {
    guard let group = group(of: controller),
      let top = group.tops.map({ root + $0 }).first(where: isGroup)
    else { return Branch() }
    // Version 1 keeps release_agent only at the real top, version 2 cgroup.events everywhere but there.
    let isTop =
      group.isVersion2
      ? cs_is_missing(top + "/cgroup.events") : !cs_is_missing(top + "/release_agent")
    // A path that leads up means a group outside of what is in sight.
    var branch = Branch(isWhole: isTop && !group.path.contains(".."))
    var path = group.path
    while true {
      let folder = ([Substring(top)] + path).joined(separator: "/")
      if isGroup(folder) { branch.folders.append(folder) } else { branch.isWhole = false }
      if path.popLast() == nil { return branch }
    }
  }

  private func isGroup(_ folder: String) -> Bool { !cs_is_missing(folder + "/cgroup.procs") }

  /// This process's group in the hierarchy of a controller.
  private struct Group {
    var isVersion2: Bool
    /// Where the hierarchy may be found.
    var tops: [String]
    var path: [Substring]
  }

  private func group(of controller: String) -> Group? {
    var found: Group?
    let lines = SystemFile.text(root + "/proc/self/cgroup", atMost: 1 << 16) ?? ""
    for line in lines.split(separator: "\n") {
      let fields = line.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
      guard fields.count == 3 else { continue }
      let path = fields[2].split(separator: "/")
      // Version 2 has one hierarchy without a name, version 1 one per set of controllers, and a
      // controller is in one of them only.
      if fields[1].split(separator: ",").contains(Substring(controller)) {
        let folders = [String(fields[1]), controller].map { "/sys/fs/cgroup/" + $0 }
        return Group(isVersion2: false, tops: folders, path: path)
      }
      if fields[1].isEmpty {
        let folders = ["/sys/fs/cgroup", "/sys/fs/cgroup/unified"]
        found = Group(isVersion2: true, tops: folders, path: path)
      }
    }
    return found
  }
}
