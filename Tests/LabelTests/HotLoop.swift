import Testing

/// A loop of the engine, specialised for one operation.
///
/// The plain loop, of which the labels speak, is the function `perform(_:_:)` of the engine. Others that
/// repeat an operation have names that begin with it, and do more than the operation alone.
struct HotLoop: Sendable {
  /// "LockedAdd<TestAndSetLock<AcquireRelease>>".
  let operation: String
  /// The function that it is in.
  let function: String
  let code: Code

  var isPlain: Bool { function == Self.plain }
  var isSequentiallyConsistent: Bool { operation.contains("SequentiallyConsistent") }

  /// What the operation is made of: its own type, a lock's, an ordering's, …
  var types: [String] { operation.split { !$0.isLetter }.map(String.init) }

  private static let plain = "perform"
  /// Performs the one operation of a stretch whose wait is timed: not hot, and it records.
  private static let timed = "performTimed"
  private static let caller = "hammer"

  /// Every loop of the release program.
  static let all = Result { try find(in: try ReleaseProgram()) }

  /// A function that is specialised for an operation.
  private struct Specialisation {
    let operation: String
    let function: String
    let symbol: ReleaseProgram.Symbol

    init?(_ name: String, _ symbol: ReleaseProgram.Symbol) {
      guard let match = name.firstMatch(of: /generic specialization <(.+)> of (\w+)</) else {
        return nil
      }
      operation = Self.first(of: String(match.output.1))
      function = String(match.output.2)
      self.symbol = symbol
    }

    /// The first of several generic arguments.
    private static func first(of arguments: String) -> String {
      var depth = 0
      return String(
        arguments.prefix { character in
          if character == "<" { depth += 1 }
          if character == ">" { depth -= 1 }
          return depth > 0 || character != ","
        })
    }
  }

  private static func find(in program: ReleaseProgram) throws -> [HotLoop] {
    let symbols = program.symbols.filter { $0.name.contains(plain) || $0.name.contains(caller) }
    let all = zip(try Toolchain.demangled(symbols.map(\.name)), symbols)
      .compactMap(Specialisation.init)
      .filter { $0.function == caller || $0.function.hasPrefix(plain) && $0.function != timed }
    let code = try program.disassembly(of: all.map(\.symbol))
    let plainLoops = Set(all.filter { $0.function == plain }.map(\.symbol.address))
    return try Dictionary(grouping: all, by: \.operation).values
      .flatMap { try loops($0, in: code, plainLoops) }
      .sorted { $0.operation < $1.operation }
  }

  /// The loops of one operation, given its functions and where plain loops are.
  private static func loops(
    _ functions: [Specialisation], in code: Disassembly, _ plainLoops: Set<UInt64>
  ) throws -> [HotLoop] {
    let operation = functions[0].operation
    var places = functions.filter { $0.function != caller }
      .map { (function: $0.function, address: $0.symbol.address) }
    if !places.contains(where: { $0.function == plain }) {
      // LLVM keeps one of several functions that are alike, under the name of one operation. The
      // callers of the others show which.
      let callers = functions.map { Code(from: $0.symbol.address, in: code) }
      let shared = Set(callers.flatMap(\.references)).intersection(plainLoops)
      places += shared.map { (function: plain, address: $0) }
    }
    try #require(places.contains { $0.function == plain }, "\(operation) has no plain loop")
    return places.map { function, address in
      HotLoop(operation: operation, function: function, code: Code(from: address, in: code))
    }
  }
}
