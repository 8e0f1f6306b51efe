/// An access in words, before it is made or with what came of it.
public struct AccessText: Sendable, Equatable {
  /// What it does, in five columns at most: "load", "store", "add", "swap", "cas", "max", "fence", "lock",
  /// "free".
  public let verb: String
  /// The word's name; nil: a fence.
  public let word: String?
  /// What it does to the word: "← 1", "+ 1", "0 → 1". Empty: nothing.
  public let operand: String
  /// What it found or did, once it was made: "→ 0", "0 → 1", "found 2". Empty: nothing to say.
  public let result: String
  /// What is weak about it: "(old)", if there are newer values than the one that it found, "(overtaken)", if
  /// newer values are there already than the one that it stored. Empty: nothing.
  public let remark: String
  /// Whether it is a compare-and-swap that failed.
  public let failed: Bool
  /// What it orders: "relaxed", "acquire", …
  public let effect: String

  /// Everything in one line: "load  value → 0".
  public var line: String {
    let padded = verb + String(repeating: " ", count: Swift.max(1, 6 - verb.count))
    let tail = result.isEmpty ? operand : result
    return [padded + (word ?? ""), tail].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// An access to a word called `word`; with what it found, if it was made, and how many newer values than
  /// that there are.
  init(_ access: ModelAccess, word: String?, found: UInt64? = nil, newer: Int = 0) {
    self.word = word
    remark = newer == 0 ? "" : Self.remark(access, newer)
    effect = Self.name(access.effect)
    var result = ""
    if let found, let written = access.written(over: found) {
      result = "\(Self.value(found)) → \(Self.value(written))"
    }
    var failed = false
    switch access.kind {
    case .load:
      (verb, operand) = ("load", "")
      result = found.map { "→ \(Self.value($0))" } ?? ""
    case .store(let value):
      (verb, operand) = ("store", "← \(Self.value(value))")
      result = ""
    case .add(let amount):
      let isNegative = Int64(bitPattern: amount) < 0
      (verb, operand) = (
        "add", isNegative ? "- \(Self.value(0 &- amount))" : "+ \(Self.value(amount))"
      )
    case .exchange(let value): (verb, operand) = ("swap", "← \(Self.value(value))")
    case .compareExchange(let swap, _):
      (verb, operand) = ("cas", "\(Self.value(swap.expected)) → \(Self.value(swap.desired))")
      failed = found != nil && found != swap.expected
      if let found, failed { result = "\(operand) ✗ found \(Self.value(found))" }
    case .max(let value): (verb, operand) = ("max", "\(Self.value(value))")
    case .fence: (verb, operand) = ("fence", "")
    case .lock(let isShared):
      (verb, operand) = ("lock", isShared ? "to read" : "")
      result = ""
    case .unlock(let isShared):
      (verb, operand) = ("free", isShared ? "to read" : "")
      result = ""
    }
    self.failed = failed
    self.result = result
  }

  private static func remark(_ access: ModelAccess, _ newer: Int) -> String {
    guard case .store = access.kind else { return "(old)" }
    return newer == 1 ? "(overtaken)" : "(overtaken by \(newer))"
  }

  /// A value as people read it: below zero with a sign, and two halves of a word apart.
  public static func value(_ value: UInt64) -> String {
    let signed = Int64(bitPattern: value)
    if signed < 0, signed > -1 << 31 { return "\(signed)" }
    return value >> 32 == 0 ? "\(value)" : "\(value >> 32):\(value & 0xFFFF_FFFF)"
  }

  private static func name(_ effect: SharedAccess.Effect) -> String {
    switch effect {
    case .relaxed: "relaxed"
    case .acquire: "acquire"
    case .release: "release"
    case .acquireRelease: "acq-rel"
    case .sequentiallyConsistent: "seq-cst"
    }
  }
}
