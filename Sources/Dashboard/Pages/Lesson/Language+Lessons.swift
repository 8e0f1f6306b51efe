extension Language {
  /// Those that lessons and walkthroughs show.
  public static let ofLessons: [Language] = [.swift, .rust, .typescript, .c11]

  /// The one after this in lessons, and after the last the first.
  var nextOfLessons: Language {
    let all = Self.ofLessons
    let index = all.firstIndex(of: self) ?? -1
    return all[(index + 1) % all.count]
  }
}
