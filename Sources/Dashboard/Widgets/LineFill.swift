/// Fills lines with words. One that is longer than half a line breaks beside wide characters: Chinese and
/// Japanese have no spaces. A number and its unit stay together.
enum LineFill {
  /// What breaking needs to know of one element of a text: its first scalar, and its columns.
  typealias Look = (scalar: Unicode.Scalar, columns: Int)

  /// The lines, of at most `width` columns where words can be broken.
  static func lines<Text: RangeReplaceableCollection>(
    _ words: [Text], space: Text.Element, width: Int, look: (Text.Element) -> Look
  ) -> [Text] {
    var lines: [Text] = []
    var used = 0
    for word in joined(words, space, width, look) {
      let isLong = columns(word, look) > width / 2
      for (index, piece) in (isLong ? pieces(word, look) : [word]).enumerated() {
        let gap = index == 0 ? 1 : 0
        let wanted = columns(piece, look)
        if !lines.isEmpty, used + gap + wanted <= width {
          if gap > 0 { lines[lines.count - 1].append(space) }
          lines[lines.count - 1] += piece
          used += gap + wanted
        } else {
          lines.append(piece)
          used = wanted
        }
      }
    }
    return lines
  }

  private static let units: Set<String> = ["%", "ns", "µs", "ms", "s", "k", "M", "G", "T"]

  /// The words, of which a number and its unit are one, if that fits a line.
  private static func joined<Text: RangeReplaceableCollection>(
    _ words: [Text], _ space: Text.Element, _ width: Int, _ look: (Text.Element) -> Look
  ) -> [Text] {
    words.reduce(into: []) { result, word in
      guard var last = result.last, let digit = last.map({ look($0).scalar }).last,
        ("0"..."9").contains(digit),
        units.contains(unit(word.map { look($0).scalar })),
        columns(last, look) + 1 + columns(word, look) <= width
      else { return result.append(word) }
      last.append(space)
      last += word
      result[result.count - 1] = last
    }
  }

  /// What of a word may be a unit: "%" of "%),", "M" of "M/s".
  private static func unit(_ word: [Unicode.Scalar]) -> String {
    let letters = word.prefix { $0 == "%" || $0.properties.isAlphabetic }
    return String(String.UnicodeScalarView(letters))
  }

  private static func columns<Text: Collection>(
    _ text: Text, _ look: (Text.Element) -> Look
  ) -> Int {
    text.reduce(0) { $0 + look($1).columns }
  }

  /// What of a word may stand on different lines.
  private static func pieces<Text: RangeReplaceableCollection>(
    _ word: Text, _ look: (Text.Element) -> Look
  ) -> [Text] {
    var pieces: [Text] = []
    var last: Look?
    for element in word {
      let next = look(element)
      if let last, !canBreak(last, next) {
        pieces[pieces.count - 1].append(element)
      } else {
        pieces.append(Text([element]))
      }
      // The right half of a wide cell is of no interest.
      if next.columns > 0 { last = next }
    }
    return pieces
  }

  /// Beside a wide character, but not before a full stop, nor behind an opening bracket.
  private static func canBreak(_ last: Look, _ next: Look) -> Bool {
    guard next.columns > 0, max(last.columns, next.columns) > 1 else { return false }
    switch last.scalar.properties.generalCategory {
    case .openPunctuation, .initialPunctuation: return false
    default: break
    }
    switch next.scalar.properties.generalCategory {
    case .closePunctuation, .finalPunctuation, .otherPunctuation, .modifierLetter: return false
    default: return true
    }
  }
}
