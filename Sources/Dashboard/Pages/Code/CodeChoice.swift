/// What the code panel shows.
struct CodeChoice: Sendable, Equatable {
  var isOpen = false
  /// Kept while the panel is closed.
  var language = Language.swift
}
