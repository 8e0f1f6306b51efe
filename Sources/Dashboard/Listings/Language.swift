/// A language that the code panel shows operations in.
public enum Language: String, Sendable, CaseIterable {
  case swift, rust, typescript, c11
  /// What the release program runs, made by the compiler.
  case x86 = "x86-64"

  /// Those that people write programs in.
  public static let written: [Language] = [.swift, .rust, .typescript, .c11]

  /// Its name for people.
  public var title: String {
    switch self {
    case .swift: "Swift"
    case .rust: "Rust"
    case .typescript: "TypeScript"
    case .c11: "C11"
    case .x86: "x86-64 machine code"
    }
  }

  /// What the names of its files end in.
  var fileExtension: String {
    switch self {
    case .swift: "swift"
    case .rust: "rs"
    case .typescript: "ts"
    case .c11: "c"
    case .x86: "x86-64.s"
    }
  }

  /// The one after this among `languages`, and after the last the first.
  public func next(among languages: [Language] = allCases) -> Language {
    let index = languages.firstIndex(of: self) ?? -1
    return languages[(index + 1) % languages.count]
  }
}
