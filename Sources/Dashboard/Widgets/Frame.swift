/// The parts of every screen.
public struct Frame {
  /// The first line: the page, and who runs.
  let header: Area
  /// The second line: one sentence.
  let status: Area
  /// What is between.
  let body: Area
  /// The last lines: keys.
  let keys: Area

  /// Lines for the keys of a page that has many: two where there is room for them, and one would not do.
  static func keyRows(of screen: Area) -> Int { screen.height >= 24 && screen.width < 160 ? 2 : 1 }

  init(_ area: Area, keyRows: Int = 1) {
    var rest = area
    header = rest.takeTop(1)
    keys = rest.takeBottom(keyRows)
    status = rest.takeTop(1)
    body = rest
  }
}
