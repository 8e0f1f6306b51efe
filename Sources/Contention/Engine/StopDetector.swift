/// Finds out whether the program, or the whole machine, stood still for a while: SIGSTOP, Ctrl-Z, a
/// debugger, a laptop's lid, a virtual machine that was put aside.
///
/// The conductor asks to sleep for a while. If it wakes up much later, and did not wait for a CPU
/// meanwhile, then nobody ran. Shorter stops by a signal are counted by the handler of SIGCONT, and
/// sleeps of the machine show as a difference between two clocks.
enum StopDetector {
  /// Nanoseconds that the conductor may be late without a reason.
  private static let least: UInt64 = 5_000_000
  /// The same where the system does not tell how long it waited for a CPU, which on a busy machine is the
  /// likelier reason.
  private static let leastWithoutReason: UInt64 = 250_000_000

  /// Nanoseconds that everything stood still between two moments, of which the conductor meant to
  /// sleep at most `asleep`; 0: it did not. A stop too short to be measured counts as 1.
  static func stopped(from earlier: Moment, to later: Moment, asleep: UInt64) -> UInt64 {
    let passed = later.now &- earlier.now
    var reason = asleep
    var tolerance = leastWithoutReason
    if let before = earlier.waiting, let after = later.waiting {
      reason += after &- before
      tolerance = least
    }
    let late = passed > reason ? passed - reason : 0
    return late > tolerance || stoodStill(from: earlier, to: later) ? max(late, 1) : 0
  }

  /// Whether the program was continued between two moments, or the machine slept, however long the
  /// conductor may have had to wait for something else.
  static func stoodStill(from earlier: Moment, to later: Moment) -> Bool {
    let passed = later.now &- earlier.now
    // Read one after the other, the clocks may differ by an instant.
    return later.continues != earlier.continues
      || later.asleepToo &- earlier.asleepToo > passed + least
  }
}
