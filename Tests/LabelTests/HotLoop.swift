import Testing

/// A loop of the engine, specialised for one operation, one ordering and one kind of loop.
///
/// The plain loop, of which the labels speak, does nothing but operations.
struct HotLoop: Sendable {
  /// "LockedAdd<TestAndSetLock>, AcquireRelease".
  let operation: String
  /// The kind of loop: "PlainLoop".
  let kind: String
  let code: Code

  var isPlain: Bool { kind == Self.plain }
  var isSequentiallyConsistent: Bool { operation.contains("SequentiallyConsistent") }

  /// What the operation is made of: its own type, a lock's, an ordering's, …
  var types: [String] { operation.split { !$0.isLetter }.map(String.init) }

  private static let plain = "PlainLoop"
  /// The function that every loop is in. Others whose names begin like it do not repeat the operation.
  private static let function = "perform"
  private static let caller = "hammer"

  /// Every loop of the release program.
  static let all = Result { try find(in: try ReleaseProgram()) }

  /// A function that is specialised for an operation.
  private struct Specialisation {
    let operation: String
    /// Nil: it is the loops' caller.
    let kind: String?
    let symbol: ReleaseProgram.Symbol

    init?(_ name: String, _ symbol: ReleaseProgram.Symbol) {
      guard let match = name.firstMatch(of: /generic specialization <(.+)> of (\w+)</),
        [HotLoop.function, HotLoop.caller].contains(String(match.output.2))
      else { return nil }
      let arguments = Self.split(String(match.output.1))
      // The operation and how it accesses memory; of a loop, its kind.
      guard arguments.count >= 2 else { return nil }
      operation = arguments[0] + ", " + arguments[1]
      kind = arguments.count > 2 ? arguments[2] : nil
      self.symbol = symbol
    }

    /// Generic arguments, one by one.
    private static func split(_ arguments: String) -> [String] {
      var depth = 0
      var all = [""]
      for character in arguments {
        if character == "<" { depth += 1 }
        if character == ">" { depth -= 1 }
        if character == ",", depth == 0 {
          all.append("")
        } else {
          all[all.count - 1].append(character)
        }
      }
      return all.map { String($0.drop { $0 == " " }) }
    }
  }

  private static func find(in program: ReleaseProgram) throws -> [HotLoop] {
    let symbols = program.symbols.filter { $0.name.contains(function) || $0.name.contains(caller) }
    let all = zip(try Toolchain.demangled(symbols.map(\.name)), symbols)
      .compactMap(Specialisation.init)
    let code = try program.disassembly(of: all.map(\.symbol))
    let plainLoops = Set(all.filter { $0.kind == plain }.map(\.symbol.address))
    return try Dictionary(grouping: all, by: \.operation).values
      .flatMap { try loops($0, in: code, plainLoops) }
      .sorted { $0.operation < $1.operation }
  }

  /// The loops of one operation, given its functions and where plain loops are.
  private static func loops(
    _ functions: [Specialisation], in code: Disassembly, _ plainLoops: Set<UInt64>
  ) throws -> [HotLoop] {
    let operation = functions[0].operation
    var places = functions.compactMap { function in
      function.kind.map { (kind: $0, address: function.symbol.address) }
    }
    if !places.contains(where: { $0.kind == plain }) {
      // LLVM keeps one of several functions that are alike, under the name of one operation. The
      // callers of the others show which.
      let callers = functions.map { Code(from: $0.symbol.address, in: code) }
      let shared = Set(callers.flatMap(\.references)).intersection(plainLoops)
      places += shared.map { (kind: plain, address: $0) }
    }
    try #require(places.contains { $0.kind == plain }, "\(operation) has no plain loop")
    return places.map { kind, address in
      HotLoop(operation: operation, kind: kind, code: Code(from: address, in: code))
    }
  }
}
