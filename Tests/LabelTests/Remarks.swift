/// What there is to say of instructions of one loop, for those who do not read machine code.
struct Remarks {
  /// Words for an instruction, and whether threads meet there.
  struct Remark {
    var text: String?
    var isRacing = false
  }

  /// The register that leads to the worker's own tally.
  private let tally: String?
  /// Asks whether there is a next operation.
  private let question: UInt64?
  /// Leaves the loop, or stays.
  private let exit: UInt64
  /// Whether it jumps to stay.
  private let staysByJump: Bool
  /// Registers that lead to words that workers share.
  private let shared: Set<String>

  /// - Parameters:
  ///   - question: the block that ends with the question whether there is a next operation.
  ///   - exit: the jump that leaves the loop if there is none.
  ///   - staysByJump: whether it jumps to stay.
  ///   - sharing: instructions that access words that workers share. A variant's words lie where one
  ///     register leads.
  init(question block: Block, exit: UInt64, staysByJump: Bool, sharing: [Instruction]) {
    let load = block.instructions.last { $0.form == "mov v, [m]" }
    question = load?.address
    tally = load.flatMap(Self.base)
    self.exit = exit
    self.staysByJump = staysByJump
    shared = Set(sharing.filter { $0.form.contains("[m]") }.compactMap(Self.base))
      .subtracting([tally].compactMap(\.self))
  }

  /// Whether it begins to ask whether there is a next operation.
  func isQuestion(_ instruction: Instruction) -> Bool { instruction.address == question }

  func remark(on instruction: Instruction) -> Remark {
    if isQuestion(instruction) { return Remark(text: "is there a next one?") }
    if instruction.address == exit {
      return Remark(text: staysByJump ? "yes" : "no, or the gate is closing")
    }
    let form = instruction.form
    if form == "call" {
      return Remark(
        text: Self.calls[String(instruction.callee?.prefix { $0 != "@" } ?? "")], isRacing: true)
    }
    let base = form.contains("[m]") && !form.hasPrefix("lea") ? Self.base(of: instruction) : nil
    if let base, base == tally {
      return Remark(text: form == "inc [m]" ? "atomtop counts" : "of atomtop itself")
    }
    let isRacing = Instruction.isBarrier(form) || base.map(shared.contains) ?? false
    return Remark(text: isRacing || form == "pause" ? Self.words[form] : nil, isRacing: isRacing)
  }

  /// The register that the address in memory begins with.
  private static func base(of instruction: Instruction) -> String? {
    instruction.text.firstMatch(of: /\[(\w+)/).map { String($0.output.1) }
  }

  private static let words = [
    "lock inc [m]": "add 1, nobody in between",
    "lock add [m], v": "add, nobody in between",
    "lock xadd [m], v": "add, and get what was there",
    "lock cmpxchg [m], v": "if it is still rax, store",
    "lock or [s], v": "fence: the store first",
    "xchg [m], v": "swap in one step, and fence",
    "inc [m]": "load, add 1, store",
    "add [m], v": "load, add, store",
    "sub [m], v": "load, subtract, store",
    "mov v, [m]": "load",
    "mov [m], v": "store",
    "pause": "spin hint",
  ]

  private static let calls = [
    "pthread_mutex_lock": "sleeps while another has it",
    "pthread_mutex_unlock": "wakes one that sleeps",
    "pthread_rwlock_wrlock": "waits for all others",
    "pthread_rwlock_rdlock": "waits for a writer only",
    "pthread_rwlock_unlock": "wakes those that sleep",
  ]
}
