@testable import Contention

/// What the loop of a litmus test runs for an instance: the accesses to its words, and what stands between them.
///
/// The words and the flag of an instance lie at fixed distances, so one register, or two, lead to all of them.
struct LitmusCode {
  private let code: Code
  /// What leads to an instance: before its accesses somebody raises the flag, with a fence behind it.
  private let instance: String
  /// Whether constants may be on their way to a register between two accesses: `xchg` takes none.
  private let loadsConstants: Bool

  /// Nil: nobody raises a flag in it.
  init?(_ loop: HotLoop) {
    code = loop.code
    loadsConstants = loop.isSequentiallyConsistent
    let raised = loop.code.instructions.values.filter { instruction in
      guard instruction.form == "mov [m], v", MemoryPlace(of: instruction)?.distance == Self.flag
      else { return false }
      return Self.following(instruction, in: loop.code)?.isBarrier == true
    }
    guard let place = raised.first.flatMap(MemoryPlace.init) else { return nil }
    instance = place.registers
  }

  private static let flag = 2 * SharedMemory.lineSize
  private static let words = [0: "x", SharedMemory.lineSize: "y"]

  /// The accesses that follow each other without a jump, each as "mov [x], v", with whatever stands between
  /// them: one row for each worker.
  var rows: [[String]] {
    var rows: [[String]] = []
    var seen: Set<UInt64> = []
    for first in code.instructions.values.sorted(by: { $0.address < $1.address })
    where word(of: first) != nil && !seen.contains(first.address) {
      let row = row(from: first)
      seen.formUnion(row.map(\.address))
      rows.append(row.map(text))
    }
    return rows
  }

  /// The instructions from this one to the last access behind it.
  private func row(from first: Instruction) -> [Instruction] {
    var row = [first]
    while let last = row.last, !last.isJump, let next = Self.following(last, in: code) {
      row.append(next)
    }
    // Up to the last access of which no jump leads away.
    let last = row.lastIndex { word(of: $0) != nil } ?? 0
    return row[...last].filter { !loadsConstants || $0.form != "mov v, v" }
  }

  private func text(_ instruction: Instruction) -> String {
    guard let word = word(of: instruction) else { return instruction.form }
    return instruction.form.replacing("[m]", with: "[\(word)]")
  }

  private func word(of instruction: Instruction) -> String? {
    guard !instruction.form.hasPrefix("lea"), let place = MemoryPlace(of: instruction),
      place.registers == instance
    else { return nil }
    return Self.words[place.distance]
  }

  /// The instruction that always comes next.
  private static func following(_ instruction: Instruction, in code: Code) -> Instruction? {
    let ways = code.next[instruction.address, default: []]
    return ways.count == 1 ? code.instructions[ways[0]] : nil
  }
}

extension LitmusCode {
  /// What x86-64 has for an access.
  static func text(of access: SharedAccess, _ word: String) -> String {
    let isStrong = access.effect == .sequentiallyConsistent
    return switch access.kind {
    case .load: "mov v, [\(word)]"
    case .store: isStrong ? "xchg [\(word)], v" : "mov [\(word)], v"
    default: "lock or [s], v"
    }
  }
}
