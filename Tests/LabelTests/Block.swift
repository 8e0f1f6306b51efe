/// Instructions that run one after the other: entered at the first, left at the last.
struct Block {
  let instructions: [Instruction]
  /// Where it goes on.
  let ways: [UInt64]

  var start: UInt64 { instructions[0].address }

  /// Whether one of the two leads to the other.
  func isBeside(_ other: Block) -> Bool { ways.contains(other.start) || other.ways.contains(start) }

  /// What runs while it has a lock of the C library.
  var locked: ArraySlice<Instruction> {
    let calls = instructions.indices.filter { instructions[$0].matches("call pthread_") }
    guard let first = calls.first, let last = calls.last else { return [] }
    return instructions[first...last]
  }

  /// What it calls besides the C library's locks: what an operation seldom needs, such as a wait with
  /// backoff.
  var calls: [Instruction] {
    instructions.filter { $0.form == "call" && $0.callee?.hasPrefix("pthread_") != true }
  }
}

extension Code {
  /// The loop's instructions block by block, in the order of memory. What only fills up room is left out.
  var blocks: [Block] {
    let addresses = loop.sorted().filter { instructions[$0]?.form.hasPrefix("nop") == false }
    let targets = Set(
      addresses.compactMap { instructions[$0]?.isJump == true ? instructions[$0]?.target : nil })
    var groups: [[Instruction]] = []
    for instruction in addresses.compactMap({ instructions[$0] }) {
      if let last = groups.last?.last, !last.isJump, last.fallsThrough,
        !targets.contains(instruction.address)
      {
        groups[groups.count - 1].append(instruction)
      } else {
        groups.append([instruction])
      }
    }
    return groups.map { group in
      let ways = next[group[group.count - 1].address, default: []]
      return Block(instructions: group, ways: ways.map(afterFilling))
    }
  }

  /// The instruction at an address or, where that only fills up room, the next one behind it.
  private func afterFilling(_ address: UInt64) -> UInt64 {
    var address = address
    while instructions[address]?.form.hasPrefix("nop") == true, let way = next[address]?.first {
      address = way
    }
    return address
  }
}
