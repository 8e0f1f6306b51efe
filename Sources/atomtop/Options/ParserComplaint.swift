/// Turns what the argument parser has to say into one line that tells the way out.
enum ParserComplaint {
  static let verbs = ["run", "list", "help"]

  /// The failure for the parser's `message` about `arguments`.
  static func failure(_ message: String, arguments: [String]) -> Failure {
    let message = message.split(separator: "\n").first.map(String.init) ?? "cannot be understood"
    if let first = arguments.first, !first.hasPrefix("-"), !verbs.contains(first) {
      return unknownVerb(first)
    }
    if let misplaced = misplaced(arguments), message.hasPrefix("Unknown option") {
      return .usage("\(misplaced): an option of run; try 'atomtop run \(misplaced) …'")
    }
    let lowercased = message.prefix(1).lowercased() + message.dropFirst()
    return .usage("\(lowercased); 'atomtop --help' shows what is allowed")
  }

  private static func unknownVerb(_ word: String) -> Failure {
    let hint = Nearest.name(to: word, among: verbs).map { "; did you mean '\($0)'?" } ?? ";"
    let allowed = verbs.joined(separator: ", ")
    return .usage(
      "\(OneLine.quoted(word)): there is no such command\(hint) "
        + "Allowed: \(allowed), or none for the dashboard")
  }

  /// An option of `run` that was given without it.
  private static func misplaced(_ arguments: [String]) -> String? {
    guard !arguments.contains("run") else { return nil }
    return arguments.lazy
      .map { String($0.prefix { $0 != "=" }) }
      .first { ReportOptions.names.contains($0) }
  }
}
