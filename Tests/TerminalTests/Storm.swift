import Foundation
import TestSupport
import Testing

/// Resizes and keys without end, at random: nothing crashes, leaks or stops counting.
@Suite("Storm", .serialized)
struct Storm {
  /// Widths that no frame of this storm had before, but by chance.
  private final class Widths {
    private var width = 200

    func next() -> Int {
      width += 1
      return width
    }
  }

  private let widths = Widths()
  private static let resizes = Program.isLong ? 1000 : 300
  private static let keys = Program.isLong ? 10_000 : 3000
  /// What more workers, scenarios seen for the first time and a larger screen may come to, in KiB,
  /// where a quarter of the storm has not yet seen the most of them.
  private static let margin = 6144

  /// What is typed at random: everything but the ways out, and but what doubles the workers: parked
  /// ones keep their memory, and a thousand of them hide a leak.
  private static let typed: [String] =
    "0123456789+-=_fvmbgGsSwWptor? hxyz~éλ漢\t\r\u{1B}".map { String($0) }
    + ["A", "B", "C", "D", "H", "F", "Z", "5~", "6~", "1~", "4~"].map { "\u{1B}[" + $0 }
    + ["\u{1B}OP", "\u{1B}[15~", "\u{1B}[<0;10;10M", "\u{1B}[200~q\u{1B}[201~", "\u{7F}", "\u{0}"]

  @Test("a storm of resizes and keys leaves it alive, in order, and as small as before")
  func storm() throws {
    let seed =
      ProcessInfo.processInfo.environment["ATOMTOP_SEED"].flatMap(UInt64.init)
      ?? UInt64.random(in: 0..<1_000_000)
    print("storm: ATOMTOP_SEED=\(seed)")
    var random = SeededNumbers(state: seed)
    let opened = try Opened(.overview, ["--mouse"])
    var memory: [Int] = []
    for _ in 1...4 {
      try rage(opened, &random, seed: seed)
      memory.append(try calmMemory(opened))
    }
    print("storm: \(memory) KiB after each quarter")
    if !Program.isWatched {
      #expect(memory[3] - memory[0] < Self.margin, "KiB from the first quarter on, seed \(seed)")
    }
    try checkCounting(opened)
    try opened.terminal.type("q")
    #expect(try opened.wait() == .exit(0), "seed \(seed)")
    #expect(opened.terminal.modes == opened.before)
  }

  /// A quarter of the storm.
  private func rage(_ opened: Opened, _ random: inout SeededNumbers, seed: UInt64) throws {
    let perResize = Self.keys / Self.resizes
    for burst in 0..<Self.resizes / 4 {
      // Taken before the resize, which alone is sure to be painted: a frozen screen stands still.
      let mark = opened.terminal.mark
      opened.terminal.resize(
        columns: Int.random(in: 1...300, using: &random),
        rows: Int.random(in: 1...100, using: &random))
      for _ in 0..<perResize {
        try opened.terminal.type(Self.typed.randomElement(using: &random) ?? " ")
      }
      try #require(!opened.child.hasEnded, "seed \(seed)")
      // Now and then it gets to paint, so that there are frames of many sizes.
      guard burst.isMultiple(of: 10) else { continue }
      try eventually("a frame, seed \(seed)") { opened.terminal.mark > mark }
    }
  }

  /// Resident memory after everything was handled, on the overview, with one worker.
  private func calmMemory(_ opened: Opened) throws -> Int {
    // On a screen that is too small, keys mean nothing.
    _ = try repainted(opened, until: "atomtop")
    // CAN ends what is unfinished. Escape twice, spelled so that nothing else can be meant, closes what lies
    // over the page, 0 opens the overview.
    for key in ["\u{18}", "\u{1B}[27u", "\u{1B}[27u", "0"] + Array(repeating: "/", count: 11) {
      try opened.terminal.type(key)
    }
    _ = try repainted(opened, until: "1 worker ")
    return try #require(ProcessFacts.residentMemory(opened.child.id))
  }

  /// All of a frame that shows `text`: a new size has every cell sent again. New means new to the
  /// program, which sees a whole storm as one change if it looks once.
  private func repainted(_ opened: Opened, until text: String) throws -> String {
    var frame = ""
    try eventually("a frame with '\(text)'") {
      let mark = opened.terminal.mark
      opened.terminal.resize(columns: widths.next(), rows: 50)
      try opened.terminal.wait(for: "quit", since: mark)
      frame = opened.terminal.text(since: mark)
      return frame.contains(text)
    }
    return frame
  }

  /// Waits until rounds are counted, thawing the workers if the storm left them frozen.
  private func checkCounting(_ opened: Opened) throws {
    if try repainted(opened, until: "round ").contains("FROZEN") { try opened.terminal.type(" ") }
    let first = try round(opened)
    try eventually("another round than \(first)") { try round(opened) > first }
  }

  /// The number of the round that the overview's first line names.
  private func round(_ opened: Opened) throws -> Int {
    let frame = try repainted(opened, until: "round ")
    let match = try #require(frame.firstMatch(of: /round (\d+)/))
    return try #require(Int(match.1))
  }
}
