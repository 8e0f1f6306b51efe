import Foundation
import Testing

@testable import Contention

/// What the explorer says of the tests that run, against reference verdicts.
@Suite("Litmus verdicts")
struct LitmusVerdictTests {
  /// The names of the reference for an ordering.
  private static let orderings = [
    "rlx": "relaxed", "acqrel": "acq-rel", "sc": "seq-cst", "fence": "fence",
  ]

  private static let ids = Catalogue.litmusTests.flatMap { test in
    test.variants.map { test.id(of: $0) }
  }

  /// The lines of the reference: name, ordering, and the columns.
  private static func reference() throws -> [(id: VariantID, columns: [String])] {
    let text = try String(
      contentsOf: LitmusFact.folder.appending(path: "verdicts.txt"), encoding: .utf8)
    return try text.split(separator: "\n").dropFirst().map { line in
      let columns = line.split(whereSeparator: { $0 == " " || $0 == "|" }).map(String.init)
      let parts = columns[0].split(separator: "+").map(String.init)
      let ordering = try #require(Self.orderings[parts.last ?? ""])
      let name = parts.dropLast().joined(separator: "+")
      return (VariantID(scenario: name, variant: ordering), Array(columns.dropFirst()))
    }
  }

  @Test("the catalogue has every test at every ordering")
  func catalogue() {
    #expect(
      Catalogue.litmusTests.map(\.name) == [
        "SB", "MP", "LB", "R", "S", "2+2W", "CoRR", "WRC", "IRIW", "SB+fwd",
      ])
    #expect(Self.ids.count == 40)
    for test in Catalogue.litmusTests {
      #expect(test.variants.map(\.name) == LitmusOrdering.allCases.map(\.rawValue))
      #expect(test.litmus?.workers == test.workers(for: Plan(scenarios: ["SB"], threads: 8)))
    }
  }

  @Test("on x86-64 and in the language what the reference says, load buffering unknown")
  func reference() throws {
    let lines = try Self.reference()
    #expect(lines.count == 24)
    for (id, columns) in lines {
      let verdicts = try #require(LitmusVerdicts.of(id))
      let all = (0..<verdicts.shape.outcomeCount).map { verdicts[$0] }
      let weak = verdicts[verdicts.shape.weakOutcome]
      let (rc11, c20, x86) = (columns[0], columns[1], columns[3])
      // Without load buffering the language is RC11.
      let states = all.count { $0.language == true }
      #expect("\(weak.language == true ? "YES" : "no")/\(states)" == rc11, "\(id)")
      let isPossible = c20.hasPrefix("YES")
      #expect(weak.language == (rc11.hasPrefix("no") && isPossible ? nil : isPossible), "\(id)")
      #expect(all.count { $0.language == nil } == (id == Self.loadBuffering ? 1 : 0), "\(id)")
      guard Instructions.here.model == .tso else { continue }
      #expect("\(weak.cpu == true ? "YES" : "no")/\(all.count { $0.cpu == true })" == x86, "\(id)")
    }
  }

  private static let loadBuffering = VariantID(scenario: "LB", variant: "relaxed")

  /// Whether the weak outcome is possible at relaxed, acq-rel, seq-cst and with fences. x86-64: Sewell,
  /// Sarkar, Owens, Zappa Nardelli and Myreen, "x86-TSO", 2010. The language: Lahav and others, 2017.
  @Test(
    "the others as in the literature",
    arguments: [
      ("R", [true, true, false, false], [true, true, false, false]),
      ("S", [false, false, false, false], [true, false, false, false]),
      ("WRC", [false, false, false, false], [true, false, false, false]),
      ("SB+fwd", [true, true, false, false], [true, true, false, false]),
    ])
  func literature(_ name: String, _ x86: [Bool], _ language: [Bool]) throws {
    for (index, ordering) in LitmusOrdering.allCases.enumerated() {
      let id = VariantID(scenario: name, variant: ordering.rawValue)
      let verdicts = try #require(LitmusVerdicts.of(id))
      let weak = verdicts[verdicts.shape.weakOutcome]
      #expect(weak.language == language[index], "\(id)")
      if Instructions.here.model == .tso { #expect(weak.cpu == x86[index], "\(id)") }
    }
  }

  @Test("in turns nothing is weak, and what is possible in turns is possible", arguments: ids)
  func inTurns(_ id: VariantID) throws {
    let verdicts = try #require(LitmusVerdicts.of(id))
    #expect(verdicts[verdicts.shape.weakOutcome].inTurns == false)
    for number in 0..<verdicts.shape.outcomeCount where verdicts[number].inTurns == true {
      #expect(verdicts[number].language == true)
      #expect(verdicts[number].cpu ?? true)
      #expect(verdicts.outcomes.contains(number))
    }
  }

  @Test("an outcome's number, values and text say the same")
  func numbers() throws {
    for test in Catalogue.litmusTests {
      let shape = try #require(test.litmus)
      for number in 0..<shape.outcomeCount {
        #expect(shape.number(of: shape.values(of: number)) == number)
      }
      #expect(shape.weak.count == shape.valueNames.count)
    }
    let shape = try #require(Catalogue.scenario(named: "R")?.litmus)
    #expect(shape.text(of: shape.weakOutcome) == "a = 0, y = 2")
  }
}
