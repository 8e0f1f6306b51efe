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

  init(_ area: Area, keyRows: Int = 1) {
    var rest = area
    header = rest.takeTop(1)
    keys = rest.takeBottom(keyRows)
    status = rest.takeTop(1)
    body = rest
  }
}
