import TestSupport
import Testing

@testable import Contention

/// Counts that combinatorics gives, too.
@Suite("Counts of interleavings", .enabled(if: !Program.isWatched, "long, and on one thread"))
struct CountTests {
  /// How many orders there are of `each` accesses of each of `workers` workers.
  private static func multinomial(_ workers: Int, _ each: Int) -> UInt128 {
    var result: UInt128 = 1
    for worker in 0..<workers {
      for access in 1...each {
        result = result * UInt128(worker * each + access) / UInt128(access)
      }
    }
    return result
  }

  private static let sizes = (1...4).flatMap { workers in
    (1...4).map { (workers: workers, operations: $0) }
  }.filter { $0.workers * $0.operations <= 12 }

  @Test("load-store: every order of the accesses", arguments: sizes)
  func loadStore(_ size: (workers: Int, operations: Int)) throws {
    let exploration = try ExplorerPlan(
      "counter", "load-store", workers: size.workers, operations: size.operations
    ).explored()
    let count = Self.multinomial(size.workers, 2 * size.operations)
    #expect(exploration.interleavings == count)
    #expect(exploration.endings.compactMap(\.ways).reduce(0, +) == count)
    // Without a loss only one after the other.
    let exact = exploration.endings.first { $0.outcome.holds }
    #expect(exact?.ways == Self.multinomial(size.workers, size.operations))
  }

  @Test("a mutex leaves the order of whole operations", arguments: sizes)
  func mutex(_ size: (workers: Int, operations: Int)) throws {
    let exploration = try ExplorerPlan(
      "counter", "mutex", workers: size.workers, operations: size.operations
    ).explored()
    #expect(exploration.interleavings == Self.multinomial(size.workers, size.operations))
  }

  @Test("ways onward from each state of an interleaving become fewer, to one")
  func prospects() throws {
    let exploration = try ExplorerPlan("counter", "cas-loop").explored()
    for ending in exploration.endings {
      let moves = try exploration.explorer.replay(Schedule(ending.witness))
      let left = try moves.map { try #require(exploration.prospect(from: $0.after)).total }
      #expect(left == left.sorted(by: >) && left.last == 1)
    }
  }
}
