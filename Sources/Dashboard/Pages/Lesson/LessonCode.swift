/// A piece of code in several languages, of which a page shows one.
public struct LessonCode: Sendable, Equatable {
  /// The piece in one language.
  public struct Version: Sendable, Equatable {
    /// The language.
    public var language: Language
    /// The code, line by line.
    public var lines: [String]

    /// The piece in `language`.
    public init(_ language: Language, _ lines: [String]) {
      (self.language, self.lines) = (language, lines)
    }
  }

  /// Its versions, at least one, in the order in which the page has them.
  public var versions: [Version]

  /// A piece of code in the languages of `versions`.
  public init(_ versions: [Version]) { self.versions = versions }

  /// The version in `language`, or else the first.
  public func version(in language: Language) -> Version {
    versions.first { $0.language == language } ?? versions[0]
  }

  /// What stands above the version that shows: its language, and that the one asked for is missing.
  public func title(in language: Language) -> String {
    let shown = version(in: language).language
    return shown == language
      ? shown.title : "\(shown.title), because there is no \(language.title) here"
  }
}
