import Contention
import Testing

@testable import atomtop

/// Schedules that are printed are schedules that can be typed.
@Suite("Schedules of explore")
struct ExploreScheduleTests {
  /// The outcome of a schedule that is written and read again.
  private func outcome(_ plan: ExplorerPlan, _ witness: [Step]) throws -> Outcome? {
    let schedule = try Schedule(Schedule(witness).description)
    let result = try ExploreResult.of(plan, .replay(schedule))
    guard case .replay(_, let moves) = result.finding else { return nil }
    return result.exploration.explorer.outcome(of: try #require(moves.last).after)
  }

  @Test("each witness, typed in, gives its outcome", arguments: VariantID.all)
  func witnesses(_ id: VariantID) throws {
    let plan = ExplorerPlan(id)
    let endings = try ExploreResult.of(plan).exploration.endings
    #expect(!endings.isEmpty)
    for ending in endings { #expect(try outcome(plan, ending.witness) == ending.outcome) }
  }

  @Test(
    "so does one with stores that arrive late, or with old values",
    arguments: [
      "-s counter --variant load-store --model tso", "-s pair --variant two-atomics --model c20",
      "-s spinlock --variant tas --ordering relaxed --model c20",
      "-s spinlock --variant ttas --ordering relaxed --model c20",
    ])
  func otherModels(_ line: String) throws {
    let result = try ExploreLine(line).result()
    #expect(result.exploration.endings.contains { !$0.outcome.holds })
    for ending in result.exploration.endings {
      #expect(try outcome(result.request.plan, ending.witness) == ending.outcome)
    }
  }

  @Test(
    "the list has each interleaving once, as many for each outcome as were counted",
    arguments: VariantID.all)
  func list(_ id: VariantID) throws {
    let result = try ExploreResult.of(ExplorerPlan(id), .list(atMost: 1000))
    guard case .list(let list) = result.finding else { Issue.record("no list"); return }
    // Where waits can go round in circles there is no end of them.
    let all = result.exploration.interleavings ?? .max
    #expect(list.all.count == Int(min(all, 1000)) && list.hasMore == (all > 1000))
    #expect(Set(list.all.map(\.schedule.description)).count == list.all.count)
    guard !list.hasMore else { return }
    for ending in result.exploration.endings {
      #expect(UInt128(list.all.count { $0.outcome == ending.outcome }) == ending.ways)
    }
  }
}
