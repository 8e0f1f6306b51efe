/// Breaks text between words.
public enum TextWrap {
  /// `text` in lines of at most `width` columns. A long word breaks beside wide characters; one that
  /// cannot, and is longer than a line, gets a line of its own.
  public static func lines(_ text: String, width: Int) -> [String] {
    LineFill.lines(words(text, width), space: " ", width: width) { character in
      (character.unicodeScalars.first ?? " ", String(character).columns)
    }
  }

  /// The words of `text`. Code between backticks is one word if it fits half a line.
  private static func words(_ text: String, _ width: Int) -> [String] {
    var words: [String] = []
    var open: [String] = []
    for part in text.split(separator: " ").map(String.init) {
      open.append(part)
      let whole = open.joined(separator: " ")
      if whole.count(where: { $0 == "`" }).isMultiple(of: 2) {
        words.append(whole)
        open = []
      } else if whole.columns > width / 2 {
        words += open
        open = []
      }
    }
    return words + open
  }
}
