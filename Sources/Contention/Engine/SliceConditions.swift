/// Under which conditions a slice ran, and whether it shows what its label says. Plain values.
struct SliceConditions: Sendable, Equatable {
  /// What one worker noted of a slice. Times in nanoseconds.
  struct Attendance: Sendable {
    var started: UInt64
    var stopped: UInt64
    var cpuTime: UInt64
    /// How long it was runnable and waited for a CPU; nil: unknown.
    var waiting: UInt64?
    /// The CPU that it was pinned to; nil: it was not.
    var pinnedTo: Int?
  }

  /// CPU time that the workers had, in nanoseconds.
  var cpuTime: UInt64 = 0
  /// CPU time that they had or waited for, as far as there were CPUs; nil: unknown.
  var wanted: Double?
  /// The share of the slice in which all workers ran at once; nil: unknown.
  var overlap: Double?
  /// Nanoseconds that everything stood still.
  var stopped: UInt64 = 0
  /// Whether each worker did a number of operations, instead of going on until the gate closed.
  private var isCounted = false

  /// The CPU time that the workers had ÷ what they wanted; nil: unknown.
  var cpuShare: Double? {
    guard let wanted, wanted > 0 else { return nil }
    return min(1, Double(cpuTime) / wanted)
  }

  /// Why the slice is to be left out; nil: it is not.
  var doubt: Doubt? {
    // Workers that did their operations one after the other have no common rate at all.
    if isCounted, let overlap, overlap < Doubt.leastOverlap { return .overlap }
    if stopped > 0 { return .stop }
    if let cpuShare, cpuShare < Doubt.leastCPUShare { return .cpuShare }
    if let overlap, overlap < Doubt.leastOverlap { return .overlap }
    return nil
  }

  /// The conditions of a slice in which `workers` took part, of `count` that should have, on `cpus` CPUs.
  ///
  /// - Parameter isCounted: whether each of them did a number of operations, instead of going on until
  ///   the gate closed.
  init(_ workers: [Attendance], of count: Int, cpus: Int, isCounted: Bool, stopped: UInt64) {
    self.stopped = stopped
    self.isCounted = isCounted
    guard let first = workers.map(\.started).min(), let last = workers.map(\.stopped).max()
    else { return }
    let length = Double(max(1, last &- first))
    cpuTime = workers.reduce(0) { $0 &+ $1.cpuTime }
    let waits = workers.compactMap(\.waiting)
    let waited = waits.count == workers.count ? Double(waits.reduce(0, &+)) : nil
    if waited != nil { wanted = Self.wanted(workers, length: length, cpus: cpus) }
    if isCounted {
      let lastStart = workers.map(\.started).max() ?? first
      let firstStop = workers.map(\.stopped).min() ?? last
      overlap = firstStop > lastStart ? Double(firstStop - lastStart) / length : 0
    } else if count <= cpus {
      overlap = waited.map { max(0, 1 - $0 / length) }
    }
  }

  /// CPU time that `workers` had or waited for, as far as there were CPUs.
  ///
  /// Pinned workers want their own CPU and no other. Nobody took anything from one that waits there while
  /// another CPU is idle, as happens where a lock is handed over: without this the ticket lock with 8
  /// workers on 2 CPUs came to a CPU share of 83 % (`atomtop run -s spinlock --variant ticket -t 8`).
  private static func wanted(
    _ workers: [Attendance], length: Double, cpus: Int
  ) -> Double {
    func demand(_ some: [Attendance]) -> Double {
      some.reduce(0) { $0 + Double($1.cpuTime) + Double($1.waiting ?? 0) }
    }
    guard workers.allSatisfy({ $0.pinnedTo != nil }) else {
      return min(length * Double(cpus), demand(workers))
    }
    let groups = Dictionary(grouping: workers) { $0.pinnedTo }
    return groups.values.reduce(0) { $0 + min(length, demand($1)) }
  }
}
