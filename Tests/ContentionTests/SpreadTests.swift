import Testing

@testable import Contention

/// No figure without its spread.
@Suite("Spreads")
struct SpreadTests {
  @Test(
    "the median is the one in the middle, or half way between the two",
    arguments: [
      ([3], 3), ([1, 2], 1.5), ([9, 1, 5], 5), ([4, 1, 3, 2], 2.5), ([2, 2, 2, 2, 100], 2),
    ] as [([Double], Double)])
  func median(_ values: [Double], _ median: Double) throws {
    #expect(try #require(Spread(of: values)).median == median)
  }

  @Test("there is a middle half from six values on", arguments: 0...12)
  func middleHalf(_ count: Int) throws {
    let values = (0..<count).map(Double.init)
    guard count > 0 else {
      #expect(Spread(of: values) == nil)
      return
    }
    let spread = try #require(Spread(of: values.shuffled()))
    #expect((spread.middleHalf != nil) == (count >= 6))
    guard let half = spread.middleHalf else {
      #expect(spread.deviation == nil)
      return
    }
    #expect(abs(half.lowerBound - 0.25 * Double(count - 1)) < 1e-9)
    #expect(abs(half.upperBound - 0.75 * Double(count - 1)) < 1e-9)
  }

  @Test("half of the values lie within it, and one wild value moves neither end far")
  func robust() throws {
    let calm = (0..<13).map { 100 + Double($0) }
    let spread = try #require(Spread(of: calm))
    let half = try #require(spread.middleHalf)
    #expect(calm.count { half.contains($0) } * 2 >= calm.count)
    let wild = try #require(Spread(of: calm.dropLast() + [1e9]))
    #expect(wild == spread)
  }

  @Test(
    "quantiles join two values by a line",
    arguments: [
      (0, 10), (0.25, 20), (0.5, 30), (0.75, 40), (1, 50), (0.125, 15), (0.9, 46),
    ] as [(Double, Double)])
  func quantile(_ share: Double, _ value: Double) {
    #expect(abs(Spread.quantile(share, of: [50, 10, 30, 20, 40]) - value) < 1e-9)
  }

  @Test("nothing has no quantile")
  func nothing() { #expect(Spread.quantile(0.5, of: []).isNaN) }

  @Test("the deviation is the longer way from the median to an end of the middle half")
  func deviation() {
    #expect(Spread(median: 100, middleHalf: 90...105).deviation == 0.1)
    #expect(Spread(median: 100, middleHalf: 99...125).deviation == 0.25)
    #expect(Spread(median: 100).deviation == nil)
    #expect(Spread(median: 0, middleHalf: 0...0).deviation == nil)
  }
}

/// A difference is claimed only beyond the noise.
@Suite("Noise")
struct NoiseTests {
  @Test("it is the upper quartile of how far equals come apart, on either side")
  func level() throws {
    #expect(Noise.level(of: [1, 1, 1, 1, 1, 1]) == 0)
    let mixed = try #require(Noise.level(of: [0.99, 1.01, 1.02, 0.98, 1.04, 0.96, 1, 1, 1]))
    #expect(abs(mixed - 0.02) < 1e-9)
    // One wild round of nine is not the noise.
    let wild = try #require(Noise.level(of: [0.99, 1.01, 1.02, 0.98, 1.04, 0.01, 1, 1, 1]))
    #expect(abs(wild - 0.02) < 1e-9)
  }

  @Test("too few rounds tell neither noise nor difference", arguments: 0..<6)
  func tooFew(_ count: Int) {
    let ratios = Array(repeating: 9.0, count: count)
    #expect(Noise.level(of: ratios) == nil)
    #expect(Noise.isDifference(ratios, noise: 0.01) == nil)
  }

  @Test("without a noise nothing is claimed")
  func unknownNoise() {
    #expect(Noise.isDifference(Array(repeating: 9, count: 20), noise: nil) == nil)
  }

  @Test(
    "nine of ten rounds must lie on one side, beyond the noise",
    arguments: [
      (10, 0, true), (9, 1, true), (8, 2, false), (18, 2, true), (17, 3, false), (0, 10, false),
    ])
  func agreement(_ beyond: Int, _ within: Int, _ isDifference: Bool) {
    for side in [1.2, 0.8] {
      let ratios =
        Array(repeating: side, count: beyond) + Array(repeating: 1.01, count: within)
      #expect(Noise.isDifference(ratios, noise: 0.1) == isDifference, "\(side)")
    }
  }

  @Test("rounds on both sides agree on nothing")
  func bothSides() {
    let ratios = Array(repeating: 1.5, count: 10) + Array(repeating: 0.5, count: 10)
    #expect(Noise.isDifference(ratios, noise: 0.1) == false)
  }

  @Test(
    "figures that were measured apart differ if their halves, widened by both noises, are apart",
    arguments: [
      (100, 120, 0.0, 0.0, true), (100, 120, 0.05, 0.05, true), (100, 120, 0.1, 0.1, false),
      (100, 101, 0, 0, false), (100, 100, 0, 0, false),
    ] as [(Double, Double, Double, Double, Bool)])
  func apart(
    _ left: Double, _ right: Double, _ leftNoise: Double, _ rightNoise: Double, _ differ: Bool
  ) {
    let first = Spread(median: left, middleHalf: left * 0.99...left * 1.01)
    let second = Spread(median: right, middleHalf: right * 0.99...right * 1.01)
    #expect(
      Noise.isDifference(first, noise: leftNoise, second, noise: rightNoise) == differ)
    #expect(
      Noise.isDifference(second, noise: rightNoise, first, noise: leftNoise) == differ)
    #expect(Noise.isDifference(first, noise: nil, second, noise: rightNoise) == nil)
    #expect(
      Noise.isDifference(Spread(median: left), noise: 0, second, noise: rightNoise) == nil)
  }
}

/// Rates, round by round.
@Suite("Rate series")
struct RateSeriesTests {
  private func series(_ keeping: RateSeries.Keeping, _ rounds: some Sequence<Int>) -> RateSeries {
    var series = RateSeries(keeping)
    for round in rounds { series.add(Double(round), round: round) }
    return series
  }

  @Test("who watches sees the latest", arguments: [1, 2, 7, 24])
  func latest(_ count: Int) {
    for last in [1, count - 1, count, count + 1, 500] {
      let rounds = series(.latest(count), 1..<last + 1).points.map(\.round)
      #expect(rounds == Array((1..<last + 1).suffix(count)))
    }
  }

  @Test(
    "a measurement keeps rounds evenly spread over all of it, and enough of them",
    arguments: [4, 10, 1024], [3, 10, 100, 5000])
  func spread(_ count: Int, _ last: Int) throws {
    let rounds = series(.spread(count), 1...last).points.map(\.round)
    #expect(rounds.count <= count)
    #expect(rounds.count >= min(last, count / 2))
    let steps = Set(zip(rounds, rounds.dropFirst()).map { $1 - $0 })
    #expect(steps.count <= 1, "evenly: \(steps)")
    let step = steps.first ?? last
    #expect(try #require(rounds.first) <= step && last - (try #require(rounds.last)) < step)
  }

  @Test("no more are kept than shall be, whichever rounds were left out", arguments: [2, 8, 64])
  func bounded(_ stride: Int) {
    let kept = series(.spread(4), Swift.stride(from: stride, to: 1000 * stride, by: stride))
    #expect(kept.points.count <= 4)
  }

  @Test("a run with an end reports on all of itself")
  func keeping() {
    var plan = Plan(scenarios: ["counter"], threads: 2)
    #expect(RateSeries.Keeping(plan) == .latest(24))
    for limit in [Plan.Limit.duration(2), .operations(100)] {
      plan.limit = limit
      #expect(RateSeries.Keeping(plan) == .spread(1024))
    }
  }

  @Test("ratios pair rates of the same round, and no others")
  func ratios() {
    var left = RateSeries(.latest(10))
    var right = RateSeries(.latest(10))
    for (round, rate) in [(1, 10.0), (2, 20), (4, 40), (5, 50), (8, 80)] {
      left.add(rate, round: round)
    }
    for (round, rate) in [(2, 10.0), (3, 7), (4, 8), (5, 0), (9, 1)] {
      right.add(rate, round: round)
    }
    #expect(left.ratios(to: right) == [2, 5], "nothing is a multiple of no rate")
    #expect(right.ratios(to: left) == [0.5, 0.2, 0])
    #expect(left.ratios(to: left) == [1, 1, 1, 1, 1])
    #expect(left.ratios(to: RateSeries(.latest(10))).isEmpty)
  }

  @Test("drift that both have is no difference")
  func drift() throws {
    var base = RateSeries(.latest(24))
    var other = RateSeries(.latest(24))
    for round in 0..<24 {
      let drift = 100 * Double(1 + round)
      base.add(drift, round: round)
      other.add(drift * 1.1, round: round)
    }
    let ratio = try #require(Spread(of: other.ratios(to: base)))
    #expect(abs(ratio.median - 1.1) < 1e-9)
    #expect(try #require(ratio.deviation) < 1e-9)
    #expect(Noise.isDifference(other.ratios(to: base), noise: 0.05) == true)
  }
}
