import CSystem

/// How far an exploration goes before it gives up.
public struct ExplorerLimit: Sendable, Equatable {
  /// States at most.
  public var states: Int
  /// Bytes at most that the states and all that is computed about them may take.
  public var bytes: Int

  /// States at which an exploration gives up where nothing else is asked for.
  public static let usualStates = 1_000_000

  /// A limit of so many states, in the memory that the process may have.
  public init(states: Int = Self.usualStates) {
    self.states = states
    bytes = Self.available
  }

  private static let mostBytes = 2 << 30
  private static let leastBytes = 1 << 20

  /// Half of the largest block that the system would give (`ulimit -v`): memory grows by copying.
  private static var available: Int {
    var bytes = mostBytes
    while bytes > leastBytes, !cs_has_memory(bytes) { bytes /= 2 }
    return bytes / 2
  }
}
