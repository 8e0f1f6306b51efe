/// Which values a load may return.
public enum MemoryModel: String, Sendable, CaseIterable {
  /// One order of all accesses.
  case sc
  /// As on x86-64, where stores wait in a buffer.
  case tso
  /// What the language allows, but for load buffering.
  case c20

  /// In one clause.
  public var summary: String {
    switch self {
    case .sc: "in turns: one order of all accesses"
    case .tso: "as x86-64 CPUs do it, stores wait in a buffer before others see them"
    case .c20: "C++20 and Swift: a load may return old values that nothing forbids"
    }
  }

  /// What it leaves out.
  public var omission: String? {
    self == .c20
      ? "without load buffering: no load returns what is stored later because of it" : nil
  }
}
