import Dashboard

/// The characters that a text may use.
enum Charset {
  case unicode, ascii

  /// UTF-8 locales say so in their name, whatever their language.
  static func ofLocale(_ environment: (String) -> String?) -> Charset {
    // The first that is set and not empty decides (POSIX, "Environment Variables", 8.2).
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy
      .compactMap(environment)
      .first { !$0.isEmpty }
    let name = locale?.lowercased() ?? ""
    return name.contains("utf-8") || name.contains("utf8") ? .unicode : .ascii
  }

  /// `text` in these characters. Each is replaced by one of the same width, so columns stay.
  func text(_ text: String) -> String {
    switch self {
    case .unicode: text
    case .ascii: ASCII.text(text)
    }
  }
}
