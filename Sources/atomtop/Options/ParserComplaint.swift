/// Turns a message of the argument parser into one line that also says what to do.
enum ParserComplaint {
  static let verbs = [
    "run", "list", "lesson", "walkthrough", "explore", "litmus", "sweep", "compare", "calibrate",
    "doctor", "help",
  ]

  /// The failure for the parser's `message` about `arguments`.
  static func failure(_ message: String, arguments: [String]) -> Failure {
    let message = message.split(separator: "\n").first.map(String.init) ?? "cannot be understood"
    if let first = arguments.first, !first.hasPrefix("-"), !verbs.contains(first) {
      return unknownVerb(first)
    }
    if let (option, verb) = misplaced(arguments), message.hasPrefix("Unknown option") {
      return .usage("\(option): an option of \(verb); try 'atomtop \(verb) \(option) …'")
    }
    return .usage(sentence(message) + " 'atomtop --help' shows what is allowed")
  }

  /// Refuses `help` about a verb that does not exist, for which the parser would show the help of the
  /// root.
  static func check(_ arguments: [String]) throws(Failure) {
    guard arguments.first == "help", let verb = arguments.dropFirst().first,
      !verb.hasPrefix("-"), !verbs.contains(verb)
    else { return }
    throw unknownVerb(verb)
  }

  /// The parser's `message` in this program's style: lower case, and ending so that more can follow.
  private static func sentence(_ message: String) -> String {
    var message = message.prefix(1).lowercased() + message.dropFirst()
    while message.hasSuffix(".") { message.removeLast() }
    return message + (message.hasSuffix("?") ? "" : ";")
  }

  private static func unknownVerb(_ word: String) -> Failure {
    let hint = Nearest.hint(to: word, among: verbs)
    return .usage(
      "\(OneLine.quoted(word)): there is no such command\(hint), or none for the dashboard")
  }

  /// An option of one command that was given without it.
  private static func misplaced(_ arguments: [String]) -> (option: String, verb: String)? {
    let owners = [
      ("run", ReportOptions.names), ("explore", ExploreOptions.names),
      ("compare", CompareOptions.names),
    ]
    for option in arguments.map({ String($0.prefix { $0 != "=" }) }) {
      let owner = owners.first { verb, names in
        names.contains(option) && !arguments.contains(verb)
      }
      if let owner { return (option, owner.0) }
    }
    return nil
  }
}
