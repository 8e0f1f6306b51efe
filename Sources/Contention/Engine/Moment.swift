import CSystem

/// What the conductor's clocks and counters show at one instant.
struct Moment: Sendable, Equatable {
  /// Nanoseconds of the monotonic clock.
  var now: UInt64
  /// Nanoseconds of a clock that goes on while the machine sleeps.
  var asleepToo: UInt64
  /// How long the conductor's thread was runnable and waited for a CPU, in nanoseconds; nil: unknown.
  var waiting: UInt64?
  /// How often the process went on after a stop.
  var continues: UInt64

  /// The present instant, for the calling thread.
  static func current() -> Moment {
    Moment(
      now: Clock.nanoseconds(), asleepToo: cs_nanoseconds_asleep_too(),
      waiting: ThreadTimes.current().waits?.waited, continues: cs_continues())
  }
}
