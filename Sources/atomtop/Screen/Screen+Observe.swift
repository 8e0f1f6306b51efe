import Contention
import Dashboard

/// What was measured of a dashboard that was drawn in every other window of time.
struct Observation {
  /// Operations per second of the whole crew while the screen was drawn, window by window.
  var drawn: [Double] = []
  /// The same while it was not drawn.
  var unseen: [Double] = []
  /// Frames that were drawn.
  var frames = 0
  /// CPU seconds of the screen's thread for them.
  var seconds = 0.0
}

extension Screen {
  /// Lets the first variant in play run for `pairs` pairs of windows, each `seconds` long: one in which the
  /// screen is drawn as usual and one in which it is not, in changing order.
  mutating func observe(pairs: Int, seconds: Double) throws(Failure) -> Observation {
    var observation = Observation()
    // The first frame sends everything, and the first slices warm the caches.
    try frame()
    rest(until: Platform.seconds + min(seconds, 0.2))
    for pair in 0..<pairs {
      for isDrawn in pair.isMultiple(of: 2) ? [true, false] : [false, true] {
        let rate = try window(seconds, isDrawn: isDrawn, &observation)
        if isDrawn { observation.drawn.append(rate) } else { observation.unseen.append(rate) }
      }
    }
    return observation
  }

  /// Operations per second during one window.
  private mutating func window(
    _ seconds: Double, isDrawn: Bool, _ observation: inout Observation
  ) throws(Failure) -> Double {
    let before = workers.progress
    let end = Platform.seconds + seconds
    guard isDrawn else {
      rest(until: end)
      return rate(from: before, to: workers.progress)
    }
    let interval = 1 / Double(page.display.framesPerSecond)
    var next = Platform.seconds
    while next < end {
      rest(until: next)
      let start = Platform.threadSeconds
      try frame()
      observation.seconds += Platform.threadSeconds - start
      observation.frames += 1
      next += interval
    }
    rest(until: end)
    return rate(from: before, to: workers.progress)
  }

  private mutating func frame() throws(Failure) {
    let now = Platform.seconds
    try look(now)
    paint(now)
  }

  /// Waits as the loop does, which passes on what the terminal had no room for.
  private func rest(until time: Double) {
    while Platform.seconds < time { _ = wait(until: time) }
  }

  private func rate(
    from before: (operations: UInt64, elapsed: Double),
    to after: (operations: UInt64, elapsed: Double)
  ) -> Double {
    let elapsed = after.elapsed - before.elapsed
    return elapsed > 0 ? Double(after.operations - before.operations) / elapsed : 0
  }
}
