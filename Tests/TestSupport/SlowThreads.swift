/// Makes the threads of a program under test slow to start, or has the system refuse some. Linux.
///
///     let child = try terminal.start(["-t", "64"], environment: SlowThreads(milliseconds: 20).variables)
///
/// A library is loaded before the program's own ones; a program that a sanitizer watches allows no such thing.
package struct SlowThreads: Sendable {
  /// Milliseconds that each thread takes to start.
  package var milliseconds = 0
  /// How many threads may start besides the main one; nil: any number.
  package var most: Int?

  package init(milliseconds: Int = 0, most: Int? = nil) {
    self.milliseconds = milliseconds
    self.most = most
  }

  private static let library = Program.built("libSlowThreads.so")

  /// Whether there can be any.
  package static var arePossible: Bool { library != nil && !Program.isWatched }

  /// What the program's environment needs.
  package var variables: [String: String?] {
    [
      "LD_PRELOAD": Self.library, "SLOW_THREADS_DELAY": "\(milliseconds)",
      "SLOW_THREADS_MOST": most.map { "\($0)" },
    ]
  }
}
