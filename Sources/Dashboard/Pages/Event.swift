import Contention

/// Something that happens to the dashboard.
public enum Event: Sendable, Equatable {
  /// A key was typed.
  case key(Key)
  /// The mouse was clicked at a cell.
  case click(row: Int, column: Int)
  /// The wheel turned by so many notches, down being positive.
  case wheel(Int)
  /// The screen has this size now.
  case resize(width: Int, height: Int)
  /// The system refused what a plan needed; the plan before goes on.
  case refused(String)
}

/// One key.
public enum Key: Sendable, Hashable {
  /// A character.
  case character(Character)
  /// Keys that are no characters.
  case up, down, left, right, pageUp, pageDown, home, end, enter, escape, tab, backTab, interrupt
}

/// What the loop has to do after an event. Nothing of it draws: the next frame does.
public enum Reaction: Sendable, Equatable {
  /// Nothing.
  case none
  /// Put this plan in force.
  case change(Plan)
  /// Park the workers, or release them.
  case freeze(Bool)
  /// Restart all figures.
  case reset
  /// End.
  case quit
}
