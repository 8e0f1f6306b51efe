/// One worker's part of a variant's snapshot.
public struct WorkerSnapshot: Sendable, Equatable, Codable {
  /// The worker's number, from 0.
  public var id: Int
  /// The CPU it is pinned to, or was last seen on.
  public var cpu: Int?
  /// Its counts, the running slice included.
  public var counts: Counts
  /// Its operations per second of the latest second or so; nil until the variant ran.
  public var liveRate: Double?
  /// The CPU time that it had ÷ what it wanted; nil: unknown.
  public var cpuShare: Double?

  /// A worker's figures.
  public init(id: Int, cpu: Int?, counts: Counts, liveRate: Double?, cpuShare: Double? = nil) {
    self.id = id
    self.cpu = cpu
    self.counts = counts
    self.liveRate = liveRate
    self.cpuShare = cpuShare
  }
}
