import Contention

/// What the vertical axis of a sweep's curves shows.
public enum SweepMeasure: Sendable {
  /// Operations per second.
  case rate
  /// Wall time for each operation of the crew, in nanoseconds.
  case time

  /// What stands beside the axis.
  var title: String {
    switch self {
    case .rate: "ops/s"
    case .time: "ns/op"
    }
  }

  /// The same in words, for those who see it for the first time.
  var quantity: String {
    switch self {
    case .rate: "operations per second"
    case .time: "time per operation"
    }
  }

  /// The figure for a rate in operations per second.
  func value(of rate: Double) -> Double? {
    switch self {
    case .rate: rate
    case .time: rate > 0 ? 1e9 / rate : nil
    }
  }

  /// How a figure is written.
  func text(_ value: Double) -> String {
    switch self {
    case .rate: Figures.si(value)
    case .time: Figures.nanoseconds(value)
    }
  }
}
