/// The same thing in the words of each language that lessons show.
public struct Wording: Sendable, Equatable {
  /// Lines in each language; several are separated by line breaks.
  public let swift, rust, typescript, c11: String

  /// Something that each language has other words for.
  public init(swift: String, rust: String, typescript: String, c11: String) {
    (self.swift, self.rust, self.typescript, self.c11) = (swift, rust, typescript, c11)
  }

  /// Something that Swift has words of its own for, and all others the same.
  public init(swift: String, others: String) {
    self.init(swift: swift, rust: others, typescript: others, c11: others)
  }

  /// Something that is the same everywhere.
  public init(_ words: String) { self.init(swift: words, others: words) }

  /// The words in `language`.
  public subscript(language: Language) -> String {
    [.rust: rust, .typescript: typescript, .c11: c11][language] ?? swift
  }
}
