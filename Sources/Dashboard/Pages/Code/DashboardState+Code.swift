/// What the code panel shows.
struct CodeChoice: Sendable, Equatable {
  var isOpen = false
  /// Kept while the panel is closed.
  var language = Language.swift
}

extension DashboardState {
  /// Takes in a key of the code panel; false: it is not one of them here.
  mutating func pressCode(_ key: Key) -> Bool {
    guard scenario != nil else { return false }
    switch key {
    case .character("c"): code.isOpen.toggle()
    case .character("l") where code.isOpen: code.language = code.language.next
    case .escape where code.isOpen: code.isOpen = false
    default: return false
    }
    return true
  }
}
