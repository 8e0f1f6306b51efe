import CSystem

/// What the conductor looks at outside: clocks, and the CPUs that the process may use. The conductor's own
/// thread calls.
struct Surroundings: Sendable {
  /// The present instant.
  var moment: @Sendable () -> Moment = { Moment.current() }
  /// The CPUs that this process may use now; nil: the system does not tell.
  var allowedCPUs: @Sendable () -> [Int]? = { Machine.readAllowedCPUs() }
}
