import Contention
import Foundation
import TestSupport

/// What htop's screen costs beside ours, at the same size and as many frames per second. It shows the
/// machine, so it is measured while atomtop rests.
enum OtherScreens {
  static func rows() throws -> [Row] {
    guard let path = Self.path(of: "htop") else {
      return [Row(what: "htop, 200×50, 10 Hz", figure: "not installed")]
    }
    let screen = try Dashboard(
      path, ["--delay=1"], columns: Wire.columns, rows: Wire.screenRows)
    screen.watch(seconds: 2)
    let costs = (0..<7).map { _ in screen.cost(seconds: 2) }
    try screen.quit()
    let sent = costs.map(\.kilobytes)
    let busy = costs.map { $0.cpu * 100 }
    return [
      Row(
        what: "htop for comparison, 200×50, 10 Hz: to the terminal, KB/s",
        figure: Figures.fixed(sent.median, 1), spread: sent.middleHalf(1)),
      Row(
        what: "htop for comparison, 200×50, 10 Hz: % of a CPU",
        figure: Figures.fixed(busy.median, 2), spread: busy.middleHalf(2)),
    ]
  }

  static func path(of program: String) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/\(program)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
