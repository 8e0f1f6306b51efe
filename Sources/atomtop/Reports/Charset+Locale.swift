import CTerminal
import Dashboard

extension Charset {
  /// What the user's locale has, by one rule for every command: Unicode if it has UTF-8, or if none was
  /// asked for and the system has one with UTF-8. On the Linux console, what its fonts have of that. Chooses
  /// that locale for the process; locales are global, so ask before any thread starts.
  static func ofLocale() -> Charset {
    guard ct_term_set_locale() else { return .ascii }
    let isConsole = Platform.environment("TERM") == "linux" && Stream.output.isTerminal
    return isConsole ? .console : .unicode
  }
}
