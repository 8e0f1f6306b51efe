/// How close one variant's loop comes to the same operation as a bare C11 loop; of a control: how close
/// that bare loop comes to itself.
public struct Calibration: Sendable {
  /// The variant, and the work in its loop.
  public let subject: Calibrator.Subject
  /// How many workers ran.
  public let workers: Int
  /// The loop's operations per second, pair by pair.
  public let rates: [Double]
  /// The bare loop's operations per second, pair by pair.
  public let bareRates: [Double]

  /// What pairs of `rates` and `bareRates` say of `subject`.
  public init(
    _ subject: Calibrator.Subject, workers: Int, rates: [Double], bareRates: [Double]
  ) {
    self.subject = subject
    self.workers = workers
    self.rates = rates
    self.bareRates = bareRates
  }

  /// The loop's rate divided by the bare loop's, pair by pair: 1 is as fast.
  public var ratios: [Double] { zip(rates, bareRates).map { $0 / $1 } }

  /// Half of the pairs had no higher ratio.
  public var median: Double { Spread.quantile(0.5, of: ratios) }

  /// The ratios that the middle half of the pairs lies between.
  public var spread: ClosedRange<Double> {
    Spread.quantile(0.25, of: ratios)...Spread.quantile(0.75, of: ratios)
  }

  /// How much equal loops differ, if this is a control: how far its median is from 1, or half the width of
  /// its middle half, whichever is more.
  public var scatter: Double {
    max(abs(median - 1), (spread.upperBound - spread.lowerBound) / 2)
  }

  /// The median of the loop's operations per second.
  public var rate: Double { Spread.quantile(0.5, of: rates) }

  /// The median of the bare loop's operations per second.
  public var bareRate: Double { Spread.quantile(0.5, of: bareRates) }
}
