/// The memory that an instruction accesses, as it is written: registers, and how far behind what they lead to.
struct MemoryPlace: Hashable {
  /// "r14 + r13".
  let registers: String
  let distance: Int

  /// The operand in brackets; nil: there is none. llvm-objdump writes "[r14 + r13 + 0x80]", GNU objdump
  /// "[r14+r13*1+0x80]".
  init?(of instruction: Instruction) {
    let text = instruction.text.lowercased()
    guard let open = text.firstIndex(of: "["), let end = text[open...].firstIndex(of: "]") else {
      return nil
    }
    let terms = text[open..<end].dropFirst().filter { $0 != " " }
      .replacing("-", with: "+-").split(separator: "+")
    registers = terms.filter { Self.number($0) == nil }.map { $0.replacing("*1", with: "") }
      .joined(separator: " + ")
    distance = terms.compactMap(Self.number).reduce(0, +)
  }

  private static func number(_ term: Substring) -> Int? {
    let digits = term.drop { $0 == "-" }
    guard digits.hasPrefix("0x"), let number = Int(digits.dropFirst(2), radix: 16) else {
      return nil
    }
    return term.hasPrefix("-") ? -number : number
  }
}
