import Testing

/// The loop of an operation as text for people: what runs for each operation, in Intel's syntax.
struct LoopListing {
  /// One part of the text: a block, or blocks in a row that are left out.
  private enum Part {
    case shown(Block)
    case leftOut([Block])

    var blocks: [Block] {
      switch self {
      case .shown(let block): [block]
      case .leftOut(let blocks): blocks
      }
    }
  }

  /// Of a longer loop only the shortest turn is shown that does all there is to do.
  private static let longest = 50

  private let parts: [Part]
  private let labels: [UInt64: String]
  private let remarks: Remarks
  private let names: [UInt64: String]

  init(_ loop: HotLoop) throws {
    // Each by itself: what a lock runs stands on both sides of what it protects.
    let claims = Claim.ofTypes.filter { loop.types.contains($0.name) }
      .map { $0.instructions(in: loop) }
    let turns = claims.compactMap(loop.code.turn)
    // Without an operand in the expectation: an issue would print the whole code.
    let isComplete = turns.count == claims.count
    try #require(isComplete, "\(loop.operation) does not run \(claims)")
    let turn = try #require(turns.max { $0.count < $1.count })
    var blocks = loop.code.blocks
    let last = try #require(turn.last)
    let question = blocks.firstIndex { $0.instructions.last?.address == last } ?? 0
    remarks = Remarks(
      question: blocks[question], exit: last,
      staysByJump: loop.code.instructions[last]?.target.map(loop.code.loop.contains) ?? false,
      sharing: Self.sharing(loop, turns, claims))
    // The text ends with the question whether there is a next operation, unless it begins with it.
    if !remarks.isQuestion(blocks[0].instructions[0]) {
      blocks = Array(blocks[(question + 1)...] + blocks[...question])
    }
    parts = Self.parts(blocks, shown: Self.shown(blocks, loop, turn))
    labels = Self.labels(parts)
    let calls = blocks.flatMap(\.calls)
    names = Dictionary(
      zip(calls.map(\.address), try Self.names(calls)), uniquingKeysWith: { first, _ in first })
  }

  /// Instructions that access words that workers share.
  private static func sharing(
    _ loop: HotLoop, _ turns: [[UInt64]], _ claims: [[String]]
  ) -> [Instruction] {
    let met = zip(turns, claims).flatMap { turn, claims in loop.code.met(claims, on: turn) }
    let blocks = loop.code.blocks
    return met + blocks.flatMap(\.instructions).filter(\.isBarrier) + blocks.flatMap(\.locked)
  }

  /// The blocks that are shown, by where they begin.
  private static func shown(_ blocks: [Block], _ loop: HotLoop, _ turn: [UInt64]) -> Set<UInt64> {
    var shown = Set(blocks.filter(\.calls.isEmpty).map(\.start))
    // What only leads to a call, or only comes from one, belongs to it.
    var count = 0
    while count != shown.count {
      count = shown.count
      shown = shown.filter { start in
        let ways = blocks.filter { $0.start == start }.flatMap(\.ways)
        let isReached = blocks.contains { shown.contains($0.start) && $0.ways.contains(start) }
        return turn.contains(start) || (isReached && ways.contains(where: shown.contains))
      }
    }
    let length = blocks.filter { shown.contains($0.start) }.reduce(0) { $0 + $1.instructions.count }
    // In a race all others wait for the last to arrive, which is not what the race is about.
    if length > longest || loop.types.contains("Race") { shown.formIntersection(turn) }
    return shown
  }

  private static func parts(_ blocks: [Block], shown: Set<UInt64>) -> [Part] {
    blocks.reduce(into: []) { parts, block in
      if shown.contains(block.start) {
        parts.append(.shown(block))
      } else if case .leftOut(let others)? = parts.last, others.contains(where: block.isBeside) {
        parts[parts.count - 1] = .leftOut(others + [block])
      } else {
        parts.append(.leftOut([block]))
      }
    }
  }

  /// A name for each part that is jumped to.
  private static func labels(_ parts: [Part]) -> [UInt64: String] {
    let jumps = parts.flatMap(\.blocks).compactMap(\.instructions.last).filter(\.isJump)
    let targets = Set(jumps.compactMap(\.target))
    var labels: [UInt64: String] = [:]
    var count = 0
    for part in parts {
      let starts = part.blocks.map(\.start).filter(targets.contains)
      guard !starts.isEmpty else { continue }
      count += 1
      for start in starts { labels[start] = "L\(count)" }
    }
    return labels
  }

  /// What functions are called, as people call them.
  private static func names(_ calls: [Instruction]) throws -> [String] {
    guard !calls.isEmpty else { return [] }
    let symbols = calls.map { String(($0.callee ?? "").prefix { $0 != "@" }) }
    let mangled = symbols.filter { $0.hasPrefix("$s") }
    guard !mangled.isEmpty else { return symbols }
    let names = Dictionary(
      zip(mangled, try Toolchain.demangled(mangled)), uniquingKeysWith: { first, _ in first })
    return symbols.map { symbol in
      let match = names[symbol]?.firstMatch(of: /((?:\w+\.)?\w+)\(/)
      return match.map { String($0.output.1) } ?? symbol
    }
  }

  /// The lines.
  var lines: [String] {
    parts.flatMap { part in
      switch part {
      case .shown(let block): lines(of: block)
      case .leftOut(let blocks): [line(for: blocks)]
      }
    }
  }

  private func lines(of block: Block) -> [String] {
    block.instructions.enumerated().map { index, instruction in
      let label = index == 0 ? labels[block.start] : nil
      let remark = remarks.remark(on: instruction)
      return Self.line(
        label, Self.short(instruction, target: instruction.target.map { labels[$0] ?? "done" }),
        remark.text, isRacing: remark.isRacing)
    }
  }

  private func line(for leftOut: [Block]) -> String {
    let count = leftOut.reduce(0) { $0 + $1.instructions.count }
    var seen: Set<String> = []
    let calls = leftOut.flatMap(\.calls).compactMap { names[$0.address] }
      .filter { seen.insert($0).inserted }
    let what = calls.isEmpty ? "" : ": \(calls.joined(separator: ", "))"
    let ends = Set(leftOut.flatMap(\.ways)).subtracting(leftOut.map(\.start)).compactMap {
      labels[$0]
    }
    let then = ends.isEmpty ? "" : "; then \(Set(ends).sorted().joined(separator: " or "))"
    return Self.line(
      leftOut.lazy.compactMap { labels[$0.start] }.first, "// \(count) left out\(what)\(then)", nil,
      isRacing: false)
  }

  private static func line(
    _ label: String?, _ text: String, _ remark: String?, isRacing: Bool
  ) -> String {
    let start = (label.map { "\($0):" } ?? "").padding(4) + text
    return [remark.map { start.padding(40) + "// \($0)" } ?? start, isRacing ? "// ▸" : nil]
      .compactMap(\.self).joined(separator: " ")
  }

  /// The instruction without what goes without saying: the width, where a register tells it.
  private static func short(_ instruction: Instruction, target: String?) -> String {
    let text = String(instruction.text.prefix { $0 != "#" }).replacing("\t", with: " ")
    let words = text.split(separator: " ", maxSplits: text.hasPrefix("lock ") ? 2 : 1).map(
      String.init)
    if instruction.isJump { return "\(words[0]) \(target ?? "")" }
    if instruction.form == "call" {
      return "call \(instruction.callee.map { $0.prefix { $0 != "@" } } ?? "")"
    }
    let operands = words.last?.split(separator: ",").map { $0.drop { $0 == " " } } ?? []
    let hasRegister = operands.contains { !$0.contains("[") && $0.contains(/^[re]\w+$/) }
    return hasRegister ? text.replacing(/[qd]word ptr\s/, with: "") : text
  }
}

extension String {
  fileprivate func padding(_ width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - count))
  }
}
