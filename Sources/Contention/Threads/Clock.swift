import CSystem

/// The two clocks that measurements use.
enum Clock {
  /// Nanoseconds of the monotonic clock. For slices, never for single operations.
  static func nanoseconds() -> UInt64 { cs_nanoseconds() }

  /// The CPU's tick counter, for sampled waiting times.
  @inline(__always)
  static func ticks() -> UInt64 { cs_ticks() }
}

/// Both clocks read together, so that ticks can be converted to nanoseconds.
struct ClockReading: Sendable {
  let nanoseconds = Clock.nanoseconds()
  let ticks = Clock.ticks()

  /// Nanoseconds per tick between `earlier` and this reading; the longer between, the more exact.
  func nanosecondsPerTick(since earlier: ClockReading) -> Double {
    let elapsed = Double(nanoseconds &- earlier.nanoseconds)
    return ticks == earlier.ticks ? 1 : elapsed / Double(ticks &- earlier.ticks)
  }
}
