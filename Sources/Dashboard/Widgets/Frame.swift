/// The parts of every screen.
public struct Frame {
  /// Where we are.
  let header: Area
  /// What is said.
  let status: Area
  /// Everything else.
  let body: Area
  /// The bottom line.
  let keys: Area

  init(_ area: Area) {
    var rest = area
    header = rest.takeTop(1)
    keys = rest.takeBottom(1)
    status = rest.takeTop(1)
    body = rest
  }
}
