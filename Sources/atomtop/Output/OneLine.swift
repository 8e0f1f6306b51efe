import Dashboard

/// Keeps messages to one line, whatever was typed.
enum OneLine {
  /// The most characters of a message: more than any useful one has, and less than a screenful.
  static let limit = 600

  /// `text` in one line: line breaks become spaces, other control characters visible escapes, and
  /// the middle of an overlong text "…".
  static func text(_ text: String) -> String {
    var line = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\r", "\t": line.append(" ")
      case let scalar where isControl(scalar):
        line.append("\\u{\(String(scalar.value, radix: 16))}")
      default: line.unicodeScalars.append(scalar)
      }
    }
    let words = line.split(separator: " ").joined(separator: " ")
    // Not `Character`s: one of them may have any number of marks.
    let all = words.unicodeScalars
    guard all.count > limit else { return words }
    return String(all.prefix(limit / 2)) + "…" + String(all.suffix(limit / 2))
  }

  /// What was typed, in quotes and no longer than a message can bear.
  static func quoted(_ value: String) -> String {
    value.columns <= 40 ? "'\(value)'" : "'\(value.prefix(columns: 39))…'"
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    // A format character can turn the direction of the rest of the line.
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
