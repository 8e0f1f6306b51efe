/// The rates of one variant, round by round.
package struct RateSeries: Sendable, Equatable {
  /// How many of them are kept.
  package enum Keeping: Sendable, Equatable {
    /// Those of the latest rounds: for somebody who watches.
    case latest(Int)
    /// Those of rounds evenly spread over the whole measurement, at most this number, which is at least 2.
    case spread(Int)

    /// What `plan` wants: a measurement with an end reports on all of itself.
    init(_ plan: Plan) { self = plan.limit == .none ? .latest(24) : .spread(1024) }
  }

  package struct Point: Sendable, Equatable {
    package let round: Int
    /// Operations per second.
    package let rate: Double
  }

  private let keeping: Keeping
  package private(set) var points: [Point] = []
  /// Rounds from one that is kept to the next.
  private var stride = 1

  package init(_ keeping: Keeping) { self.keeping = keeping }

  /// Adds the rate of a round, none of which has two.
  package mutating func add(_ rate: Double, round: Int) {
    switch keeping {
    case .latest(let count):
      if points.count >= count { points.removeFirst(points.count - count + 1) }
      points.append(Point(round: round, rate: rate))
    case .spread(let count):
      // Repeated, because once may remove nothing: rounds can be missing, and all that are left may be
      // multiples already.
      while points.count >= count {
        stride *= 2
        points.removeAll { !$0.round.isMultiple(of: stride) }
      }
      if round.isMultiple(of: stride) { points.append(Point(round: round, rate: rate)) }
    }
  }

  /// The rates and how far they lie apart; nil: none yet.
  package var spread: Spread? { Spread(of: points.map(\.rate)) }

  /// This ÷ `base`, for each round that both have.
  func ratios(to base: RateSeries) -> [Double] {
    var ratios: [Double] = []
    var others = base.points[...]
    for point in points {
      while let first = others.first, first.round < point.round { others.removeFirst() }
      guard let first = others.first else { break }
      if first.round == point.round, first.rate > 0 { ratios.append(point.rate / first.rate) }
    }
    return ratios
  }
}
