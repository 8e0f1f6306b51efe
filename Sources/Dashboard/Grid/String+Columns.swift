extension String {
  /// As much of it as has room in `columns`, with an ellipsis where something is missing.
  func cut(to columns: Int) -> String {
    self.columns <= columns ? self : prefix(columns: max(0, columns - 1)) + "…"
  }

  /// The columns that the text takes on a terminal.
  public var columns: Int {
    if utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return utf8.count }
    return Characters(self).reduce(0) { $0 + $1.columns }
  }

  /// As many of its first characters as fit into this number of columns.
  public func prefix(columns: Int) -> String {
    var room = columns
    return String(
      prefix { character in
        room -= String(character).columns
        return room >= 0
      })
  }

  /// With blanks behind it up to this number of columns.
  public func padded(to columns: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, columns - self.columns))
  }

  /// With blanks before it up to this number of columns.
  public func paddedLeft(to columns: Int) -> String {
    String(repeating: " ", count: Swift.max(0, columns - self.columns)) + self
  }
}
