/// The lines of a lesson, checked before anybody reads them.
enum LessonSource {
  /// The most bytes that a lesson may have: more is not a lesson.
  static let largest = 1 << 20

  /// The lines of `bytes`, without their line breaks.
  ///
  /// Control characters are refused, because a lesson goes to a terminal, which obeys them.
  static func lines(_ bytes: [UInt8]) throws(LessonMistake) -> [String] {
    guard bytes.count <= largest else {
      throw LessonMistake(1, "larger than 1 MiB, which is more than a lesson may have")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw LessonMistake(lineOfDamage(bytes), "not UTF-8; save the file as UTF-8 text")
    }
    var lines: [String] = []
    // By scalars, because a line break of two characters is one `Character`.
    for part in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
      var line = String.UnicodeScalarView(part)
      if line.last == "\r" { line.removeLast() }
      // The byte order mark that some editors put first.
      if lines.isEmpty, line.first == "\u{FEFF}" { line.removeFirst() }
      if let control = line.first(where: isForbidden) {
        let digits = String(control.value, radix: 16, uppercase: true)
        let code = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        throw LessonMistake(lines.count + 1, "control character U+\(code); only tabs are allowed")
      }
      lines.append(String(line).replacingTabs)
    }
    guard lines.contains(where: { !$0.isBlank }) else {
      throw LessonMistake(1, "empty; a lesson starts with '# ' and its title")
    }
    return lines
  }

  /// The first line that is not UTF-8.
  private static func lineOfDamage(_ bytes: [UInt8]) -> Int {
    var line = 1
    for part in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if String(validating: part, as: UTF8.self) == nil { return line }
      line += 1
    }
    return line
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control: scalar != "\t"
    // Emoji and many scripts need joiners and tags, and texts come with soft hyphens. All others hide
    // what a line says, or turn its direction.
    case .format:
      !scalar.properties.isJoinControl && !(0xE0020...0xE007F).contains(scalar.value)
        && scalar != "\u{AD}"
    case .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}

extension String {
  /// Whether there is nothing to see.
  var isBlank: Bool { allSatisfy { $0 == " " } }

  /// Without spaces at both ends.
  var trimmed: String {
    String(drop { $0 == " " }).trimmedAtEnd
  }

  /// With spaces up to every eighth column, as terminals show tabs.
  fileprivate var replacingTabs: String {
    guard contains("\t") else { return self }
    var result = ""
    for character in self {
      if character == "\t" {
        result += String(repeating: " ", count: 8 - result.columns % 8)
      } else {
        result.append(character)
      }
    }
    return result
  }
}
