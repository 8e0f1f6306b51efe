/// One x86-64 instruction of a disassembly, in Intel's syntax.
struct Instruction {
  let address: UInt64
  /// What is done and to what: "mov v, [m]". `v` is a register or a constant, `[m]` memory, `[s]` the
  /// stack. Conditions are left out: "j", "cmov v, v".
  let form: String
  /// What the instruction jumps to, calls, or takes the address of.
  let target: UInt64?
  /// The name of what it calls.
  let callee: String?
  /// As it was printed.
  let text: String

  /// Prefixes that belong to an instruction's name.
  private static let prefixes: Set<String> = ["lock", "rep", "repne", "data16", "cs", "notrack"]

  /// From "mov rax, qword ptr [rdi]"; llvm-objdump and GNU objdump differ in blanks and capitals.
  init(address: UInt64, text: String) {
    let parts = text.split(separator: "#", maxSplits: 1)
    var words = (parts.first ?? "").split(whereSeparator: \.isWhitespace).map { $0.lowercased() }
    var names: [String] = []
    while let word = words.first {
      names.append(words.removeFirst())
      if !Self.prefixes.contains(word) { break }
    }
    let name = Self.withoutCondition(names.joined(separator: " "))
    // "0x208e52 <symbol+0x52>": behind a jump and a call as the operand, behind others as a remark.
    let isFlow = name == "call" || name.hasPrefix("j")
    let reference = isFlow ? parts.first.map(String.init) : parts.dropFirst().first.map(String.init)
    let place = reference.flatMap(Self.place)
    let operands = words.joined(separator: " ").split(separator: ",").map(Self.kind)
    self.address = address
    self.text = text
    target = place?.address
    callee = name == "call" ? place?.symbol : nil
    form = isFlow || operands.isEmpty ? name : "\(name) \(operands.joined(separator: ", "))"
  }

  /// Whether it calls what an address in a register or in memory points to.
  var isIndirectCall: Bool { form == "call" && target == nil }

  /// Whether it calls Swift's runtime, which counts references, or what the compiler put aside to do so.
  var callsRuntime: Bool {
    guard let callee else { return false }
    return callee.hasPrefix("swift_") || callee.contains(/^\$s.*WO[a-z]/)
  }

  /// Whether it orders memory for all: it is locked, exchanges with memory, or is a fence.
  var isBarrier: Bool { Self.isBarrier(form) }

  /// The same of a form.
  static func isBarrier(_ form: String) -> Bool {
    form.hasPrefix("lock ") || form.hasPrefix("xchg [") || form.hasSuffix("fence")
  }

  /// Whether the next instruction may be the one behind it.
  var fallsThrough: Bool { !["jmp", "ret", "ud2", "int3"].contains(form) }

  var isJump: Bool { form.hasPrefix("j") }

  /// Whether it is what a claim names: a form, or "call" with the beginning of the callee's name.
  func matches(_ claim: String) -> Bool {
    guard claim.hasPrefix("call "), let callee else { return form == claim }
    return callee.hasPrefix(claim.dropFirst(5))
  }

  private static func withoutCondition(_ name: String) -> String {
    if name.hasPrefix("cmov") { return "cmov" }
    return name.hasPrefix("j") && name != "jmp" ? "j" : name
  }

  private static func kind(_ operand: Substring) -> String {
    guard operand.contains("[") else { return "v" }
    return operand.contains("[rbp") || operand.contains("[rsp") ? "[s]" : "[m]"
  }

  private static func place(_ text: String) -> (address: UInt64, symbol: String)? {
    guard let bracket = text.firstIndex(of: "<"), let end = text.lastIndex(of: ">") else {
      return nil
    }
    let number = text[..<bracket].split(whereSeparator: \.isWhitespace).last ?? ""
    let digits = number.hasPrefix("0x") ? number.dropFirst(2) : number
    guard let address = UInt64(digits, radix: 16) else { return nil }
    return (address, String(text[text.index(after: bracket)..<end]))
  }
}
