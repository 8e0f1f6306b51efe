import Foundation

/// What did not come about in time.
public struct Impatience: Error, CustomStringConvertible {
  /// What was waited for, and what was there instead.
  public let description: String

  /// A wait that ended in vain.
  public init(_ description: String) { self.description = description }
}

/// How long anything may take, in seconds. The machine may be busy with other things, and a test
/// that has to wait this long has failed already. `ATOMTOP_PATIENCE` is another time.
public let patience =
  ProcessInfo.processInfo.environment["ATOMTOP_PATIENCE"].flatMap(Double.init) ?? 90

/// Waits until `condition` holds, looking again and again.
public func eventually(
  _ what: @autoclosure () -> String, within seconds: Double = patience,
  _ condition: () throws -> Bool
) throws {
  let deadline = Date().addingTimeInterval(seconds)
  while try !condition() {
    guard Date() < deadline else { throw Impatience("not within \(seconds) s: \(what())") }
    usleep(5000)
  }
}
