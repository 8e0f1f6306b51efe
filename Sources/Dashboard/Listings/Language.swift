/// A language that the code panel shows operations in.
public enum Language: String, Sendable, CaseIterable {
  case swift, rust, typescript, c11

  /// Its name for people.
  public var title: String {
    switch self {
    case .swift: "Swift"
    case .rust: "Rust"
    case .typescript: "TypeScript"
    case .c11: "C11"
    }
  }

  /// What the names of its files end in.
  var fileExtension: String {
    switch self {
    case .swift: "swift"
    case .rust: "rs"
    case .typescript: "ts"
    case .c11: "c"
    }
  }

  /// The one after this, and after the last the first.
  var next: Language {
    let all = Self.allCases
    let index = all.firstIndex(of: self) ?? 0
    return all[(index + 1) % all.count]
  }
}
