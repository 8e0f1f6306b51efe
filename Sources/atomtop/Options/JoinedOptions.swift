/// Short options with their values joined: `-t8`, `-oreport.json`.
///
/// Read here and not by the parser, whose root command would look for its own options among the letters of
/// a verb's: in `-oreport.json` it finds `-t` and `-s`.
enum JoinedOptions {
  /// The options that have a short name and a value.
  static let longNames: [Character: String] = [
    "s": "--scenario", "t": "--threads", "o": "--output",
  ]

  /// The long options that have no value. What follows any other is its value, whatever it looks like.
  static let flags = [
    "--all", "--ascii", "--focused", "--help", "--mouse", "--no-baseline", "--no-color", "--no-pin",
    "--pin",
    "--plain", "--quick", "--relative", "--step", "--version",
  ]

  /// The words of a command line, in which `-t8` became `--threads=8`.
  static func separated(_ words: [String]) -> [String] {
    var result: [String] = []
    var isValue = false
    for (index, word) in words.enumerated() {
      // Behind it no word is an option.
      if word == "--", !isValue { return result + words[index...] }
      result.append(isValue ? word : separated(word))
      isValue = !isValue && takesNext(word)
    }
    return result
  }

  private static func separated(_ word: String) -> String {
    guard let name = longName(word), word.count > 2, word.dropFirst(2).first != "=" else {
      return word
    }
    return "\(name)=\(word.dropFirst(2))"
  }

  /// Whether the next word is the value of this one.
  private static func takesNext(_ word: String) -> Bool {
    if longName(word) != nil { return word.count == 2 }
    return word.hasPrefix("--") && !word.contains("=") && !flags.contains(word)
  }

  /// The long name of the short option that `word` begins with.
  private static func longName(_ word: String) -> String? {
    guard word.hasPrefix("-") else { return nil }
    return word.dropFirst().first.flatMap { longNames[$0] }
  }
}
