/// Something that somebody does, or that the terminal tells.
public enum Event: Sendable, Equatable {
  /// A key was typed.
  case key(Key)
  /// The mouse was clicked at a cell.
  case click(row: Int, column: Int)
  /// The wheel turned by this number of notches, down being positive.
  case wheel(Int)
  /// The screen has this size now.
  case resize(width: Int, height: Int)
  /// The terminal shows other characters than ASCII wider than they should be.
  case asciiOnly
}
