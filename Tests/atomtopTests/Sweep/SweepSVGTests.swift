import Contention
import Foundation
import SimulatedSweeps
import TestSupport
import Testing

@testable import atomtop

/// A slide of a sweep says what its other reports say.
@Suite("Sweeps as SVG")
struct SweepSVGTests {
  private static func seen(
    _ axes: [SweepAxis], ends: Int? = nil, chance: Double = 0.02
  ) -> SweepSnapshot {
    var plan = sweepPlan([], variants: ["unlocked", "tas", "ticket", "peterson", "mcs"])
    plan.axes = axes
    var meter = SimulatedMeter(seed: 1) { variant, plan in
      switch variant {
      case "ticket": 60e6 / Double(plan.threads * plan.threads)
      case "tas": 40e6 / Double(plan.threads)
      case "unlocked": 500e6
      default: 7e6
      }
    }
    (meter.chance, meter.ends) = (chance, ends)
    return SimulatedSweep(plan, meter).seen
  }

  private static let threads = SweepAxis(.threads, [1, 2, 4, 8, 16].map(KnobValue.number))
  private static let steps = SweepAxis(.criticalSection, [0, 10, 100].map(KnobValue.number))
  private static let names = SweepAxis(
    .backoff, ["none", "pause", "exponential"].map(KnobValue.name))

  private static let alongOne = [[threads], [steps], [names]].map { seen($0) }

  private func picture(_ seen: SweepSnapshot) throws -> ReadSVG {
    try ReadSVG(SweepSVG(SweepReport(seen: seen, started: "2026-11-26T20:08:00Z")).text)
  }

  private func points(_ seen: SweepSnapshot) throws -> [[String: Any]] {
    let text = SweepJSON(SweepReport(seen: seen, started: "")).text
    let json = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    return try #require(json?["points"] as? [[String: Any]])
  }

  @Test("every figure of every curve is that of the JSON report, and none is missing")
  func figures() throws {
    for seen in Self.alongOne {
      let knob = seen.plan.axes[0].knob.field
      var expected: Set<[String]> = []
      for point in try points(seen) {
        for variant in try #require(point["variants"] as? [[String: Any]]) {
          let figures = ["ops_per_s", "ops_per_s_low", "ops_per_s_high"].map {
            (variant[$0] as? Double).map { JSON.number($0).text } ?? ""
          }
          expected.insert(["\(variant["name"] ?? "")", "\(point[knob] ?? "")"] + figures)
        }
      }
      let markers = try picture(seen).all("path").filter { $0.attributes["data-name"] != nil }
      let found = markers.map { marker in
        ["name", "x", "y", "low", "high"].map { marker.attributes["data-\($0)"] ?? "" }
      }
      #expect(Set(found) == expected && found.count == expected.count, "\(knob)")
      #expect(!expected.isEmpty)
    }
  }

  @Test("crossings are said in the words of the table, and each has a ring")
  func crossings() throws {
    let seen = Self.alongOne[0]
    let table = SweepTable(SweepReport(seen: seen, started: "")).text
    let read = try picture(seen)
    let said = read.all("text").map(\.text).joined(separator: " ")
    for sentence in ["From 8 workers on mutex beats tas.", "From 2 workers on tas beats ticket."] {
      #expect(table.contains(sentence) && said.contains(sentence), "\(sentence)")
    }
    #expect(!read.all("circle").isEmpty)
    for name in ["✗ unlocked", "tas", "ticket", "peterson", "mutex"] {
      #expect(read.all("text").contains { $0.text == name }, "\(name)")
    }
  }

  @Test("the caption says machine, program, date, and what was asked for")
  func caption() throws {
    for seen in Self.alongOne {
      let said = try picture(seen).all("text").map(\.text).joined(separator: " ")
      for words in [
        Machine.current.cpu, Machine.current.os, Version.current, "2026-11-26T20:08:00Z",
        "spinlock", "5 rounds in shuffled order", "noise of mutex",
      ] { #expect(said.contains(words), "\(words)") }
    }
  }

  @Test("along two knobs each cell has the fastest of the JSON report, and by how much")
  func grid() throws {
    for chance in [0.02, 0.3] {
      let seen = Self.seen([Self.threads, Self.steps], chance: chance)
      let cells = try picture(seen).all("rect").filter { $0.attributes["data-name"] != nil }
      let points = try points(seen).filter { $0["fastest"] is String }
      #expect(cells.map { $0.attributes["data-name"] } == points.map { $0["fastest"] as? String })
      #expect(
        cells.map { $0.attributes["data-ratio"].flatMap(Double.init) }
          == points.map { $0["vs_next"] as? Double })
      #expect(!cells.isEmpty)
    }
  }

  @Test("what ended early says so, also with nothing to show")
  func partial() throws {
    for ends in [0, 3] {
      for axes in [[Self.threads], [Self.threads, Self.steps]] {
        let read = try picture(Self.seen(axes, ends: ends))
        #expect(read.all("text").contains { $0.text.contains("PARTIAL: after \(ends) of") })
      }
    }
  }

  @Test(
    "a renderer makes slides of curves and grids",
    .enabled("rsvg-convert is there", { Renderer.isThere }))
  func rendered() throws {
    for seen in Self.alongOne + [Self.seen([Self.threads, Self.steps])] {
      let text = SweepSVG(SweepReport(seen: seen, started: "")).text
      #expect(try Renderer.size(of: text) == [1600, 900])
    }
  }
}
