import Foundation
import Testing

@testable import Contention

/// The shapes of the literature at every ordering, against reference verdicts.
@Suite("Litmus shapes")
struct LitmusShapeTests {
  /// A shape: accesses by worker without orderings, and the final state that is weak. Loads are named in
  /// order over all workers.
  private struct Shape {
    let workers: [[String]]
    /// Loaded values by worker and register, and final words, that only a weak machine shows.
    let weak: [String]
  }

  private static let shapes: [String: Shape] = [
    "SB": Shape(workers: [["W x 1", "R y 0"], ["W y 1", "R x 0"]], weak: ["0:r0=0", "1:r0=0"]),
    "MP": Shape(workers: [["W x 1", "W y 1"], ["R y 0", "R x 1"]], weak: ["1:r0=1", "1:r1=0"]),
    "LB": Shape(workers: [["R x 0", "W y 1"], ["R y 0", "W x 1"]], weak: ["0:r0=1", "1:r0=1"]),
    "IRIW": Shape(
      workers: [["W x 1"], ["W y 1"], ["R x 0", "R y 1"], ["R y 0", "R x 1"]],
      weak: ["2:r0=1", "2:r1=0", "3:r0=1", "3:r1=0"]),
    "CoRR": Shape(workers: [["W x 1"], ["R x 0", "R x 1"]], weak: ["1:r0=1", "1:r1=0"]),
    "2+2W": Shape(workers: [["W x 1", "W y 2"], ["W y 1", "W x 2"]], weak: ["x=1", "y=1"]),
    // Not in the reference table; verdicts of the literature below.
    "WRC": Shape(
      workers: [["W x 1"], ["R x 0", "W y 1"], ["R y 0", "R x 1"]],
      weak: ["1:r0=1", "2:r0=1", "2:r1=0"]),
    "R": Shape(workers: [["W x 1", "W y 1"], ["W y 2", "R x 0"]], weak: ["1:r0=0", "y=2"]),
    "S": Shape(workers: [["W x 2", "W y 1"], ["R y 0", "W x 1"]], weak: ["1:r0=1", "x=2"]),
  ]

  /// A shape's program at an ordering, as the reference names them.
  private static func program(_ shape: Shape, _ ordering: String) -> [[String]] {
    shape.workers.map { accesses in
      let ordered = accesses.map { access in
        switch ordering {
        case "sc": access + " sc"
        case "acqrel": access + (access.hasPrefix("W") ? " rel" : " acq")
        default: access + " rlx"
        }
      }
      return ordering == "fence" ? Array(ordered.joined(by: "F sc")) : ordered
    }
  }

  private func weakIsPossible<Rules: MemoryRules>(
    _ name: String, _ ordering: String, _ rules: Rules.Type
  ) throws -> (isPossible: Bool, states: Int) {
    let shape = try #require(Self.shapes[name])
    let states = LitmusProgram(Self.program(shape, ordering)).finalStates(rules)
    let isPossible = states.contains { state in
      let parts = Set(state.split(separator: " ").map(String.init))
      return shape.weak.allSatisfy(parts.contains)
    }
    return (isPossible, states.count)
  }

  @Test("in turns nothing is weak, on x86-64 and in the language what the reference says")
  func reference() throws {
    let text = try String(
      contentsOf: LitmusFact.folder.appending(path: "verdicts.txt"), encoding: .utf8)
    let lines = text.split(separator: "\n").dropFirst().map {
      $0.split(whereSeparator: { $0 == " " || $0 == "|" }).map(String.init)
    }
    #expect(lines.count == 24)
    for line in lines {
      let parts = line[0].split(separator: "+").map(String.init)
      let ordering = try #require(parts.last)
      let name = parts.dropLast().joined(separator: "+")
      // Without load buffering the language is RC11.
      let (rc11, x86) = (line[1], line[4])
      #expect(try !weakIsPossible(name, ordering, Interleaved.self).isPossible, "\(line[0])")
      for (verdict, seen) in [
        (x86, try weakIsPossible(name, ordering, StoreBuffers.self)),
        (rc11, try weakIsPossible(name, ordering, Views.self)),
      ] {
        let expected = "\(seen.isPossible ? "YES" : "no")/\(seen.states)"
        #expect(verdict == expected, "\(line[0])")
      }
    }
  }

  /// Whether the weak state of R, S and WRC is possible at relaxed, acq-rel, seq-cst and with fences.
  /// x86-64: Sewell, Sarkar, Owens, Zappa Nardelli and Myreen, "x86-TSO", 2010, and Maranget, Sarkar and
  /// Sewell, "A Tutorial Introduction to the ARM and POWER Relaxed Memory Models", 2012, for the shapes. The
  /// language: Lahav and others, 2017.
  @Test(
    "R, S and WRC as in the literature",
    arguments: [
      ("R", [true, true, false, false], [true, true, false, false]),
      ("S", [false, false, false, false], [true, false, false, false]),
      ("WRC", [false, false, false, false], [true, false, false, false]),
    ])
  func literature(_ name: String, _ x86: [Bool], _ language: [Bool]) throws {
    for (index, ordering) in ["rlx", "acqrel", "sc", "fence"].enumerated() {
      #expect(try !weakIsPossible(name, ordering, Interleaved.self).isPossible)
      #expect(
        try weakIsPossible(name, ordering, StoreBuffers.self).isPossible == x86[index],
        "\(name) \(ordering)")
      #expect(
        try weakIsPossible(name, ordering, Views.self).isPossible == language[index],
        "\(name) \(ordering)")
    }
  }
}

extension [String] {
  fileprivate func joined(by separator: String) -> [String] {
    enumerated().flatMap { $0.offset == 0 ? [$0.element] : [separator, $0.element] }
  }
}
