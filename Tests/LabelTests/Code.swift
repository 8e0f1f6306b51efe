/// The instructions that can run once a function is entered, until it returns. Where it goes on in
/// another one by a jump, as functions do that LLVM merged, that one belongs to it.
struct Code {
  /// By address.
  let instructions: [UInt64: Instruction]
  /// Which instructions may run after which.
  let next: [UInt64: [UInt64]]

  init(from entry: UInt64, in program: Disassembly) {
    var instructions: [UInt64: Instruction] = [:]
    var next: [UInt64: [UInt64]] = [:]
    var open = [entry]
    while let address = open.popLast() {
      guard next[address] == nil, let instruction = program.instructions[address] else { continue }
      instructions[address] = instruction
      let jump = instruction.isJump ? instruction.target : nil
      let following = instruction.fallsThrough ? program.following[address] : nil
      let both = [jump, following].compactMap { $0 }
      next[address] = both
      open += both
    }
    self.instructions = instructions
    self.next = next
  }

  /// What it calls, and what it takes the address of.
  var references: [UInt64] {
    instructions.values.filter { !$0.isJump }.compactMap(\.target)
  }

  /// The instructions that run again and again: those that come after themselves.
  var loop: Set<UInt64> {
    var loop: Set<UInt64> = []
    // Every way round goes back in memory somewhere.
    for (from, ways) in next {
      for head in ways where head <= from && !loop.contains(head) {
        let after = reachable(from: [head], by: next)
        if after.contains(from) { loop.formUnion(after.intersection(reachable(to: from))) }
      }
    }
    return loop
  }

  /// Whether one turn of the loop can run instructions of these forms, one after the other.
  ///
  /// A turn begins and ends where the loop is asked whether it goes on: at a jump that may leave it
  /// for good. An operation that can give up has several such places; one of them must do.
  func runs(_ claims: [String]) -> Bool { turn(claims) != nil }

  /// The shortest turn that does.
  func turn(_ claims: [String]) -> [UInt64]? {
    let loop = loop
    let exits = loop.filter { address in
      instructions[address]?.isJump == true
        && next[address, default: []].contains { way in
          !loop.contains(way) && returns(from: way)
        }
    }
    let turns = exits.sorted().flatMap { exit in
      next[exit, default: []].filter(loop.contains)
        .compactMap { turn(claims, from: $0, until: exit, within: loop) }
    }
    return turns.min { $0.count < $1.count }
  }

  /// The last instructions of a turn that the claims can stand for.
  func met(_ claims: [String], on turn: [UInt64]) -> [Instruction] {
    var open = claims[...]
    return turn.reversed().compactMap { instructions[$0] }.filter { instruction in
      guard let claim = open.last, instruction.matches(claim) else { return false }
      open.removeLast()
      return true
    }
  }

  /// How far a way through the code has come.
  private struct Place: Hashable {
    let address: UInt64
    /// How many of the claims it has met.
    let met: Int
  }

  private func turn(
    _ claims: [String], from start: UInt64, until end: UInt64, within loop: Set<UInt64>
  ) -> [UInt64]? {
    var before: [Place: Place] = [:]
    // The earliest instruction that a claim can stand for leaves most for the claims behind it.
    func place(_ address: UInt64, met: Int) -> Place? {
      guard loop.contains(address), let instruction = instructions[address] else { return nil }
      let isMet = met < claims.count && instruction.matches(claims[met])
      return Place(address: address, met: met + (isMet ? 1 : 0))
    }
    guard let first = place(start, met: 0) else { return nil }
    var open = [first]
    while !open.isEmpty {
      let last = open.removeFirst()
      if last.address == end {
        guard last.met == claims.count else { continue }
        return Array(sequence(first: last) { before[$0] }).reversed().map(\.address)
      }
      for way in next[last.address, default: []] {
        guard let place = place(way, met: last.met), place != first, before[place] == nil
        else { continue }
        before[place] = last
        open.append(place)
      }
    }
    return nil
  }

  private func returns(from address: UInt64) -> Bool {
    reachable(from: [address], by: next).contains { instructions[$0]?.form == "ret" }
  }

  private func reachable(from start: [UInt64], by ways: [UInt64: [UInt64]]) -> Set<UInt64> {
    var seen: Set<UInt64> = []
    var open = start
    while let address = open.popLast() {
      if seen.insert(address).inserted { open += ways[address, default: []] }
    }
    return seen
  }

  private func reachable(to end: UInt64) -> Set<UInt64> {
    var back: [UInt64: [UInt64]] = [:]
    for (from, ways) in next { for way in ways { back[way, default: []].append(from) } }
    return reachable(from: [end], by: back)
  }
}
