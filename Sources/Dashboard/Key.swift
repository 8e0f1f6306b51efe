/// One key.
public enum Key: Sendable, Hashable {
  /// A character.
  case character(Character)
  /// Keys that are no characters.
  case up, down, left, right, pageUp, pageDown, home, end, enter, escape, tab, backTab,
    backspace
}

extension Key: ExpressibleByExtendedGraphemeClusterLiteral {
  /// A character's key.
  public init(extendedGraphemeClusterLiteral character: Character) { self = .character(character) }
}

extension Key {
  /// The digit that it is; nil for any other key.
  var number: Int? {
    guard case .character(let character) = self, character.isASCII else { return nil }
    return character.wholeNumberValue
  }

  /// A character as it stands on the keyboard; empty for any other key.
  var name: String {
    if case .character(let character) = self { String(character) } else { "" }
  }
}
