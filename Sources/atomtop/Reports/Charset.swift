import CTerminal
import Dashboard

/// The characters that a text may use.
enum Charset {
  case unicode, ascii

  /// What the user's locale has, by one rule for every command: Unicode if it has UTF-8, or if none was
  /// asked for and the system has one with UTF-8. Chooses that locale for the process; locales are
  /// global, so ask before any thread starts.
  static func ofLocale() -> Charset { ct_term_set_locale() ? .unicode : .ascii }

  /// `text` in these characters. Each is replaced by as many as it has columns, so these stay.
  func text(_ text: String) -> String {
    switch self {
    case .unicode: text
    case .ascii: ASCII.text(text)
    }
  }
}
