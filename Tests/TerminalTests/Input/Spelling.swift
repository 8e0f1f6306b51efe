import CTerminal
import Testing

/// A key, and what terminals send for it.
struct Spelling: Sendable, CustomTestStringConvertible {
  let key: Int32
  let text: String

  init(_ key: some BinaryInteger, _ text: String) {
    self.key = Int32(key)
    self.text = text
  }

  init(_ key: Unicode.Scalar, _ text: String) { self.init(key.value, text) }

  var bytes: [UInt8] { Array(text.utf8) }
  var testDescription: String { "\(text.debugDescription) is \(key)" }

  /// Escape alone is none of them: only silence tells it from the beginning of another.
  static let all = plain + control + singleShift + codePoint + keypad

  private static let plain = [
    Spelling("q", "q"), Spelling("ä", "ä"), Spelling("字", "字"), Spelling("😀", "😀"),
    Spelling(CT_KEY_ENTER, "\r"), Spelling(CT_KEY_ENTER, "\n"), Spelling(CT_KEY_TAB, "\t"),
    Spelling(CT_KEY_BACKSPACE, "\u{8}"), Spelling(CT_KEY_BACKSPACE, "\u{7F}"),
    Spelling(CT_KEY_INTERRUPT, "\u{3}"),
  ]

  private static let control: [Spelling] =
    [
      (CT_KEY_UP, "A"), (CT_KEY_DOWN, "B"), (CT_KEY_RIGHT, "C"), (CT_KEY_LEFT, "D"),
      (CT_KEY_END, "F"), (CT_KEY_HOME, "H"), (CT_KEY_BACK_TAB, "Z"), (CT_KEY_HOME, "1~"),
      (CT_KEY_END, "4~"), (CT_KEY_PAGE_UP, "5~"), (CT_KEY_PAGE_DOWN, "6~"), (CT_KEY_HOME, "7~"),
      (CT_KEY_END, "8~"), (CT_KEY_UP, "1;1A"), (CT_KEY_UP, "1;129A"), (CT_KEY_UP, "1;1:1A"),
      (CT_KEY_UP, "1;1:2A"), (CT_KEY_PAGE_UP, "5;1:1~"), (CT_KEY_PAGE_UP, "5;65~"),
    ].flatMap { key, rest in
      [Spelling(key, "\u{1B}[" + rest), Spelling(key, "\u{9B}" + rest)]
    }

  private static let singleShift: [Spelling] =
    zip(" *+,-./0123456789=", " jklmnopqrstuvwxyX").map { key, last in
      Spelling(key.unicodeScalars.first!.value, "\u{1B}O\(last)")
    }
    + [
      (CT_KEY_UP, "A"), (CT_KEY_DOWN, "B"), (CT_KEY_RIGHT, "C"), (CT_KEY_LEFT, "D"),
      (CT_KEY_END, "F"), (CT_KEY_HOME, "H"), (CT_KEY_ENTER, "M"), (CT_KEY_TAB, "I"),
    ].map { Spelling($0, "\u{1B}O" + $1) }

  private static let codePoint: [Spelling] = [
    Spelling("q", "\u{1B}[113u"), Spelling("q", "\u{1B}[113;1u"), Spelling("q", "\u{1B}[113;129u"),
    Spelling("q", "\u{1B}[113;1:2u"), Spelling("Q", "\u{1B}[113;2u"),
    Spelling("Q", "\u{1B}[113;65u"),
    Spelling("?", "\u{1B}[47:63;2u"), Spelling("?", "\u{1B}[47;2;63u"),
    Spelling("?", "\u{1B}[63;2u"),
    Spelling("字", "\u{1B}[23383u"), Spelling("?", "\u{1B}[27;2;63~"),
    Spelling("q", "\u{1B}[27;1;113~"), Spelling(CT_KEY_INTERRUPT, "\u{1B}[99;5u"),
    Spelling(CT_KEY_INTERRUPT, "\u{1B}[99;133u"), Spelling(CT_KEY_INTERRUPT, "\u{1B}[27;5;99~"),
    Spelling(CT_KEY_SUSPEND, "\u{1B}[122;5u"), Spelling(CT_KEY_QUIT, "\u{1B}[92;5u"),
    Spelling(CT_KEY_ENTER, "\u{1B}[13u"), Spelling(CT_KEY_ENTER, "\u{1B}[109;5u"),
    Spelling(CT_KEY_ESCAPE, "\u{1B}[27u"), Spelling(CT_KEY_ESCAPE, "\u{1B}[91;5u"),
    Spelling(CT_KEY_TAB, "\u{1B}[9u"), Spelling(CT_KEY_BACK_TAB, "\u{1B}[9;2u"),
    Spelling(CT_KEY_BACKSPACE, "\u{1B}[127u"),
  ]

  private static let keypad: [Spelling] = [
    Spelling("0", "\u{1B}[57399u"), Spelling("9", "\u{1B}[57408u"), Spelling("+", "\u{1B}[57413u"),
    Spelling("-", "\u{1B}[57412;129u"), Spelling(CT_KEY_ENTER, "\u{1B}[57414u"),
    Spelling(CT_KEY_UP, "\u{1B}[57419u"), Spelling(CT_KEY_END, "\u{1B}[57424u"),
  ]
}
