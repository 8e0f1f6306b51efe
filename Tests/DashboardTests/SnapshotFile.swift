import Foundation
import Testing

@testable import Dashboard

/// Whole screens, kept in files beside the tests.
///
/// A screen that differs fails the test. So does one that has no file yet: it is written, to be looked
/// at and kept. `ATOMTOP_RECORD=1` writes all of them anew.
func expectScreen(_ grid: Grid, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Snapshots/\(name).txt")
  let screen = grid.lines.joined(separator: "\n") + "\n"
  let records = ProcessInfo.processInfo.environment["ATOMTOP_RECORD"] == "1"
  guard !records, let kept = try? String(contentsOf: file, encoding: .utf8) else {
    do {
      try screen.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name): look at it and run again", sourceLocation: sourceLocation)
    } catch {
      Issue.record("cannot record \(name): \(error)", sourceLocation: sourceLocation)
    }
    return
  }
  #expect(screen == kept, "the screen \(name) changed", sourceLocation: sourceLocation)
}
