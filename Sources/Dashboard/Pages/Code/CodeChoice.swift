import Contention

/// What the code panel shows.
struct CodeChoice: Sendable, Equatable {
  /// How far the text of one listing was scrolled. Another one begins at its top.
  struct Scrolled: Sendable, Equatable {
    let id: VariantID
    let language: Language
    let firstLine: Int
  }

  var isOpen = false
  /// Kept while the panel is closed.
  var language = Language.swift
  private var scrolled: Scrolled?

  /// The first line of a variant's text that shows, unless there are less.
  func firstLine(of id: VariantID) -> Int {
    guard let scrolled, scrolled.id == id, scrolled.language == language else { return 0 }
    return scrolled.firstLine
  }

  /// Shows a variant's text from `line` on.
  mutating func scroll(_ id: VariantID, to line: Int) {
    scrolled = Scrolled(id: id, language: language, firstLine: line)
  }
}
