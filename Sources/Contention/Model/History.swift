/// The rates of one variant over the last while, for a plot: a ring of equally spaced points.
public struct History: Sendable, Equatable {
  /// Seconds from one point to the next.
  public let interval: Double
  /// The points, oldest first, in operations per second; nil where the variant did not run.
  public private(set) var points: [Double?] = []
  /// How many points are kept.
  public let capacity: Int

  /// An empty history of `capacity` points, `interval` seconds apart.
  public init(interval: Double = 0.5, capacity: Int = 120) {
    self.interval = interval
    self.capacity = capacity
  }

  /// Adds the newest point and drops the oldest when full.
  public mutating func append(_ rate: Double?) {
    if points.count == capacity { points.removeFirst() }
    points.append(rate)
  }

  /// Forgets every point.
  public mutating func removeAll() { points.removeAll(keepingCapacity: true) }
}
