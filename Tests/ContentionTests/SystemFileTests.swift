import Foundation
import TestSupport
import Testing

@testable import Contention

/// What `look` makes of a system that consists of these files, path by path below its root.
private func inSystem<Value>(_ files: [String: String], _ look: (String) -> Value) throws -> Value {
  let scratch = try TestSupport.Scratch()
  for (path, text) in files {
    let file = URL(fileURLWithPath: scratch.file(path))
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: false, encoding: .utf8)
  }
  // Or the files would go with the last use of `scratch`.
  return withExtendedLifetime(scratch) { look(scratch.path) }
}

#if os(Linux)
  /// "There is none" is said only by who has looked everywhere.
  @Suite("Control groups")
  struct ControlGroupTests {
    private static let top = "sys/fs/cgroup"

    private struct Limits {
      let quota: Limit<Double>
      let threads: Limit<UInt64>
    }

    private func limits(_ files: [String: String]) throws -> Limits {
      try inSystem(files) { root in
        let group = ControlGroup(root: root)
        return Limits(quota: group.cpuQuota(), threads: group.threadLimit())
      }
    }

    /// Version 2 on a machine of its own: the real top has no events.
    private static let host = [
      "proc/self/cgroup": "0::/app.slice/atomtop.scope\n",
      "\(top)/cgroup.procs": "", "\(top)/app.slice/cgroup.procs": "",
      "\(top)/app.slice/cgroup.events": "", "\(top)/app.slice/atomtop.scope/cgroup.procs": "",
      "\(top)/app.slice/cpu.max": "max 100000\n", "\(top)/app.slice/pids.max": "max\n",
    ]

    @Test("version 2: no limit on the way up is none, one anywhere is one")
    func version2() throws {
      let none = try limits(Self.host)
      #expect(none.quota == .unlimited)
      #expect(none.threads == .unlimited)
      let some = try limits(
        Self.host.merging([
          "\(Self.top)/app.slice/cpu.max": "150000 100000\n",
          "\(Self.top)/app.slice/atomtop.scope/cpu.max": "300000 100000\n",
          "\(Self.top)/app.slice/atomtop.scope/pids.max": "77\n",
        ]) { $1 })
      #expect(some.quota == Limit(tightest: 1.5, isComplete: true))
      #expect(some.threads == Limit(tightest: 77, isComplete: true))
    }

    @Test("in a container what stands above it is unknown, whatever it has itself")
    func container() throws {
      let files = [
        "proc/self/cgroup": "0::/\n", "\(Self.top)/cgroup.procs": "",
        "\(Self.top)/cgroup.events": "", "\(Self.top)/cpu.max": "max 100000\n",
        "\(Self.top)/pids.max": "50\n",
      ]
      let limits = try limits(files)
      #expect(limits.quota == .unseen)
      #expect(limits.threads == Limit(tightest: 50, isComplete: false))
    }

    @Test("version 1: a hierarchy per set of controllers, under either of their names")
    func version1() throws {
      let cpu = "\(Self.top)/cpu"
      let host = [
        "proc/self/cgroup": "5:pids:/\n4:cpuacct,cpu:/\n0::/\n",
        "\(cpu)/cgroup.procs": "", "\(cpu)/release_agent": "", "\(cpu)/cpu.cfs_quota_us": "-1\n",
        "\(cpu)/cpu.cfs_period_us": "100000\n",
        "\(Self.top)/pids/cgroup.procs": "", "\(Self.top)/pids/release_agent": "",
      ]
      let none = try limits(host)
      #expect(none.quota == .unlimited)
      #expect(none.threads == .unlimited)

      // A container that sees its own group as the top, and its name from outside.
      var files = host
      files["proc/self/cgroup"] = "4:cpuacct,cpu:/docker/abc\n"
      files["\(cpu)/release_agent"] = nil
      files["\(cpu)/cpu.cfs_quota_us"] = "50000\n"
      let some = try limits(files)
      #expect(some.quota == Limit(tightest: 0.5, isComplete: false))
    }

    @Test("version 2 beside version 1 stands in a folder of its own")
    func hybrid() throws {
      let limits = try limits([
        "proc/self/cgroup": "1:name=systemd:/\n0::/\n",
        "\(Self.top)/unified/cgroup.procs": "",
      ])
      #expect(limits.quota == .unlimited)
    }

    @Test("what cannot be looked at, or makes no sense, is unknown")
    func unseen() throws {
      var withoutProc = Self.host
      withoutProc["proc/self/cgroup"] = nil
      var outside = Self.host
      outside["proc/self/cgroup"] = "0::/../other\n"
      var gone = Self.host
      gone["\(Self.top)/app.slice/atomtop.scope/cgroup.procs"] = nil
      let cases = [
        [:], withoutProc, ["proc/self/cgroup": "0::/\n"], outside, gone,
        Self.host.merging([
          "\(Self.top)/app.slice/cpu.max": "", "\(Self.top)/app.slice/pids.max": "",
        ]) { $1 },
      ]
      for (number, files) in cases.enumerated() {
        let limits = try limits(files)
        #expect(limits.quota == .unseen, "case \(number)")
        #expect(limits.threads == .unseen, "case \(number)")
      }
    }
  }

#endif

@Suite("Topology")
struct TopologyTests {
  private static let folder = "sys/devices/system/cpu/cpu"

  /// Two CPUs: a first cache each, and a third that both share.
  private static let pair = [
    "\(folder)0/topology/thread_siblings_list": "0\n",
    "\(folder)1/topology/thread_siblings_list": "1\n",
    "\(folder)0/cache/index0/level": "1\n", "\(folder)0/cache/index0/shared_cpu_list": "0\n",
    "\(folder)0/cache/index0/coherency_line_size": "64\n",
    "\(folder)0/cache/index1/level": "3\n", "\(folder)0/cache/index1/shared_cpu_list": "0-1\n",
    "\(folder)0/cache/index1/size": "32768K\n",
  ]

  private func topology(_ files: [String: String?], _ cpus: [Int] = [0, 1]) throws -> Topology {
    try inSystem(files.compactMapValues { $0 }) { Topology(cpus, root: $0) }
  }

  private func topology(changing changes: [String: String?]) throws -> Topology {
    var files: [String: String?] = Self.pair
    for (path, text) in changes { files[Self.folder + path] = .some(text) }
    return try topology(files)
  }

  @Test("the lowest level that all share")
  func shared() throws {
    let pair = try topology(Self.pair)
    #expect(pair.sharedCache == .level(3, size: "32768K"))
    #expect(pair.cacheLine == 64)
    #expect(pair.cores == 2)
    #expect(pair.cpusOnSharedCores == 0)
    #expect(
      try topology(changing: ["0/cache/index0/shared_cpu_list": "0-1\n"]).sharedCache
        == .level(1, size: nil), "a size that is not told makes no cache vanish")
  }

  @Test("none is shared only if all were looked at")
  func notShared() throws {
    #expect(
      try topology(changing: ["0/cache/index1/shared_cpu_list": "0\n"]).sharedCache == .notShared)
    #expect(
      try topology(changing: ["0/cache/index1/shared_cpu_list": nil]).sharedCache == .unknown)
    #expect(try topology(changing: ["0/cache/index1/level": nil]).sharedCache == .unknown)
  }

  @Test("nothing to look at is nothing known")
  func unknown() throws {
    for topology in [try topology([:]), try topology(Self.pair, [])] {
      #expect(topology.sharedCache == .unknown)
      #expect(topology.cores == nil)
      #expect(topology.cpusOnSharedCores == nil)
      #expect(topology.cacheLine == nil)
    }
    #expect(try topology(changing: ["1/topology/thread_siblings_list": nil]).cores == nil)
  }
}

@Suite("System files")
struct SystemFileTests {
  @Test("of a longer file there are whole lines")
  func wholeLines() throws {
    let scratch = try TestSupport.Scratch()
    let path = try scratch.write("first\nsecond\n", to: "file")
    #expect(SystemFile.text(path, atMost: 8) == "first\n")
    #expect(SystemFile.text(path) == "first\nsecond\n")
    #expect(SystemFile.text(scratch.file("none")) == nil)
  }
}
