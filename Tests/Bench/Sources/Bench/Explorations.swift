import Contention
import Foundation
import TestSupport

/// How long every interleaving of a variant takes, and how much room.
enum Explorations {
  private static let mcs = VariantID(scenario: "spinlock", variant: "mcs")

  static func rows() throws -> [Row] { [smallRow(), largeRow(), memoryRow()] }

  /// The slowest variant, of two workers with two operations.
  private static func smallRow() -> Row {
    let variants = Catalogue.scenarios.flatMap { scenario in
      scenario.variants.map { scenario.id(of: $0) }
    }
    let slowest = variants.map { id in (id, times(ExplorerPlan(id))) }
      .max { $0.1.median < $1.1.median }
    guard let (id, times) = slowest else { preconditionFailure("an empty catalogue") }
    return Row(
      what: "explorer, sc, 2 × 2, slowest variant (\(id.scenario) \(id.variant)), ms",
      figure: Figures.fixed(times.median, 2), spread: times.middleHalf(2), goal: "≤ 10",
      isReached: times.median <= 10)
  }

  private static var large: ExplorerPlan {
    var plan = ExplorerPlan(mcs)
    plan.workers = 3
    return plan
  }

  private static func largeRow() -> Row {
    let times = times(large)
    return Row(
      what: "explorer, sc, 3 × 2, spinlock mcs, ms", figure: Figures.fixed(times.median, 0),
      spread: times.middleHalf(0), goal: "≤ 500", isReached: times.median <= 500)
  }

  /// Milliseconds of seven explorations.
  private static func times(_ plan: ExplorerPlan) -> [Double] {
    (0..<7).map { _ in
      let began = Date()
      let exploration = Explorer(plan)?.explore()
      precondition(exploration?.interleavings != nil, "not explored")
      return -began.timeIntervalSinceNow * 1000
    }
  }

  /// What the process takes more at most while it explores.
  private static func memoryRow() -> Row {
    let before = ProcessFacts.residentMemory(getpid()) ?? 0
    ProcessFacts.forgetPeak()
    let exploration = Explorer(large)?.explore()
    let taken = Double((ProcessFacts.peakMemory() ?? 0) - before) / 1024
    return Row(
      what: "explorer, sc, 3 × 2, spinlock mcs, \(exploration?.states ?? 0) states, MiB",
      figure: Figures.fixed(taken, 0), goal: "≤ 100", isReached: taken > 0 && taken <= 100)
  }
}
