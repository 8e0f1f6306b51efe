import Synchronization

/// The board under its mutex. Any thread; each holds it only to copy, or to add up one slice.
final class SharedBoard: Sendable {
  private let board: Mutex<Board>

  init(_ board: Board) { self.board = Mutex(board) }

  /// Reads or changes the board.
  func update<Result>(_ body: (inout sending Board) -> sending Result) -> sending Result {
    board.withLock(body)
  }
}
