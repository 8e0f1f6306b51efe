import Dashboard

/// What is on the screen, on its way into two new files: a picture and a text.
struct Print {
  private let folder: String
  /// What both files are called, without number and ending.
  private let name: String
  private let picture: String
  private let text: String

  /// A print of `grid`; `subject` says what the screen is about. `folder` ends in a slash; if it is empty it is
  /// the current one.
  init(_ grid: Grid, of subject: String, in folder: String = "", colors: PrintColors) {
    self.folder = folder
    name = ["atomtop", Self.fileName(subject)].filter { !$0.isEmpty }.joined(separator: "-")
    picture = GridSVG(grid, colors: colors, title: "atomtop: \(subject)").text
    text = grid.lines.joined(separator: "\n") + "\n"
  }

  /// Writes both files, with the first number that neither of them has yet, and returns what they are called,
  /// as a person says it. If that fails neither is there.
  func write() throws(Platform.Refusal) -> String {
    var number = 1
    while true {
      do throws(Platform.Refusal) {
        return try write(number)
      } catch {
        if error != .exists { throw error }
      }
      number += 1
    }
  }

  private func write(_ number: Int) throws(Platform.Refusal) -> String {
    let path = "\(folder)\(name)-\(number)"
    try NewFile.write(Array(picture.utf8), to: path + ".svg")
    do {
      try NewFile.write(Array(text.utf8), to: path + ".txt")
    } catch {
      Platform.remove(path + ".svg")
      throw error
    }
    return "\(name)-\(number).svg and .txt"
  }

  /// A title as a name that every file system takes, no longer than a line of the screen can say.
  static func fileName(_ title: String) -> String {
    let words = title.lowercased().unicodeScalars.split { scalar in
      !(scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil))
        && scalar != "+"
    }
    return String(words.map(String.init).joined(separator: "-").prefix(40))
  }
}
