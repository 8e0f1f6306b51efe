/// What the conductor publishes to whoever asks for a snapshot. Held under one mutex; both sides
/// hold it only to copy or to add up one slice.
struct Board: Sendable {
  /// The slice that runs now.
  struct Running: Sendable {
    let entry: Int
    let began: UInt64
    let desks: [Desk]
  }

  var plan: Plan
  /// One record per variant in play, in catalogue order.
  var records: [Record]
  var running: Running?
  var rounds = 0
  var isFrozen = false
  /// The first time that the law of a correct variant broke. Stays, whatever restarts.
  var defect: Defect?
  /// The limit is reached, or the conductor was stopped.
  var isFinished = false
  /// Measuring time before ``measuringSince``, in nanoseconds.
  var measuredBefore: UInt64 = 0
  /// When the present stretch of measuring began; nil: not measuring.
  var measuringSince: UInt64?

  /// Nanoseconds of measuring until `now`.
  func measured(until now: UInt64) -> UInt64 {
    measuredBefore + (measuringSince.map { now - min(now, $0) } ?? 0)
  }

  /// Starts or stops the clock.
  mutating func measure(_ isMeasuring: Bool) {
    let now = Clock.nanoseconds()
    guard isMeasuring != (measuringSince != nil) else { return }
    measuredBefore = measured(until: now)
    measuringSince = isMeasuring ? now : nil
  }

  /// Forgets all figures. The plan stays.
  mutating func restart(_ records: [Record]) {
    self.records = records
    rounds = 0
    measuredBefore = 0
    if measuringSince != nil { measuringSince = Clock.nanoseconds() }
  }
}
