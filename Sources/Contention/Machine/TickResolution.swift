import CSystem

/// What the CPU's tick counter can tell apart, and so the shortest wait that a figure may claim.
///
/// In nanoseconds, good to a tenth of one. Any thread.
public struct TickResolution: Sendable, Equatable {
  /// How far the counter moves at a time. A counter that runs at 2.45 GHz may well move every 10 ns,
  /// by 24.5 ticks.
  public let step: Double
  /// What the timing of nothing at all shows: of two readings right after each other, nine in ten lie no
  /// further apart.
  public let emptyInterval: Double
  /// The larger of the two, rounded up: what is shorter cannot be told from nothing.
  public let floor: UInt64

  /// That of the machine that the process runs on, measured once, in less than a millisecond.
  public static let current = measure()

  /// A resolution of these figures.
  init(step: Double, emptyInterval: Double) {
    self.step = step
    self.emptyInterval = emptyInterval
    floor = UInt64(max(step, emptyInterval, 1).rounded(.up))
  }

  /// Neither the median nor the longest. On one x86 machine an empty interval reads 10 ns three times out
  /// of four and 20 ns the fourth, so a wait of 20 ns says nothing there; an interrupt takes microseconds.
  /// `atomtop doctor` measures it.
  private static let typicalShare = 0.9
  private static let readings = 4096

  private static func measure() -> TickResolution {
    let start = ClockReading.exact()
    let empty = emptyIntervals().sorted()
    let filled = filledIntervals().filter { $0 > 0 }.sorted()
    let rate = ClockReading.exact().nanosecondsPerTick(since: start)
    // Longer ones were interrupted, and maybe finished on another CPU.
    let step = step(of: filled.filter { $0 / 2 <= filled[filled.count / 2] })
    let typical = Double(empty[Int(Double(empty.count) * typicalShare)])
    // The counter's fraction of a tick is rounded off, in the interval as in all others.
    let emptyInterval = (typical / step).rounded() * step
    return TickResolution(
      step: tenths(step * rate), emptyInterval: tenths(emptyInterval * rate))
  }

  /// The rate is known no better, and 20.004 ns must not be rounded up to 21.
  private static func tenths(_ nanoseconds: Double) -> Double { (nanoseconds * 10).rounded() / 10 }

  /// Ticks from one reading to the very next.
  private static func emptyIntervals() -> [UInt64] {
    (0..<readings).map { _ in
      let first = Clock.ticks()
      return Clock.ticks() &- first
    }
  }

  /// Ticks from one reading to the next, with work of any length below 100 ns or so in between, to see
  /// every number of steps.
  private static func filledIntervals() -> [UInt64] {
    var state: UInt64 = 1
    return (0..<readings).map { number in
      let first = Clock.ticks()
      state = cs_work(state, UInt64(number % 64))
      return Clock.ticks() &- first
    }
  }

  /// The step of a counter, in ticks, from intervals of many lengths that it showed.
  ///
  /// They are multiples of it, rounded to one tick or the next. So their values stand in groups of one
  /// or two, a step apart; a larger group means that the counter shows every tick.
  static func step(of intervals: [UInt64]) -> Double {
    var groups: [[UInt64]] = [[0]]
    var last: UInt64 = 0
    for value in Set(intervals).subtracting([0]).sorted() {
      if value > last + 1 { groups.append([]) }
      groups[groups.count - 1].append(value)
      last = value
    }
    guard groups.count > 1, !groups.contains(where: { $0.count > 2 }) else { return 1 }
    let centres = groups.map { Double($0.reduce(0, +)) / Double($0.count) }
    var step = zip(centres.dropFirst(), centres).map { $0 - $1 }.min() ?? 1
    // The more steps an interval has, the less its rounding matters.
    for centre in centres.dropFirst() { step = centre / max(1, (centre / step).rounded()) }
    return step
  }
}

extension ClockReading {
  /// Both clocks read as nearly at once as can be: no interrupt fell between the two.
  fileprivate static func exact() -> ClockReading {
    var exact = ClockReading()
    var least = UInt64.max
    for _ in 0..<16 {
      let before = Clock.ticks()
      let reading = ClockReading()
      guard reading.ticks &- before < least else { continue }
      least = reading.ticks &- before
      exact = reading
    }
    return exact
  }
}
