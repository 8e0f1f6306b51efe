import Foundation
import TestSupport
import Testing

/// The release program's own code: symbols, and instructions where they were asked for.
struct ReleaseProgram {
  /// A function in the symbol table.
  struct Symbol {
    let name: String
    let address: UInt64
    let size: UInt64
  }

  /// The engine's functions by address.
  let symbols: [Symbol]
  private let path: String
  private let tool: String

  /// The program that `make labels` names; nil: none, or this machine cannot read it.
  static var path: String? {
    #if os(Linux) && arch(x86_64)
      ProcessInfo.processInfo.environment["ATOMTOP_RELEASE"]
    #else
      nil
    #endif
  }

  init() throws {
    let path = try #require(Self.path)
    self.path = path
    tool = try Toolchain.disassembler()
    let table = try Toolchain.output(of: tool, ["-t", path])
    // "000000000020d3c0 l     F .text	000000000000006d .hidden $s10Contention7perform…"
    symbols = table.split(separator: "\n").compactMap { line -> Symbol? in
      guard line.contains("$s10Contention"), line.contains(" F .text") else { return nil }
      let words = line.split(whereSeparator: \.isWhitespace)
      guard let name = words.last, let section = words.firstIndex(of: ".text"),
        let address = UInt64(words[0], radix: 16), let size = UInt64(words[section + 1], radix: 16)
      else { return nil }
      return Symbol(name: String(name), address: address, size: size)
    }.sorted { $0.address < $1.address }
    try #require(!symbols.isEmpty, "\(path) has no symbols: was it stripped?")
  }

  /// All instructions from the first of these functions to the last one, by address. What has no
  /// symbol, such as the common part of functions that LLVM merged, lies in between.
  func disassembly(of functions: [Symbol]) throws -> Disassembly {
    let start = functions.map(\.address).min() ?? 0
    let stop = functions.map { $0.address + $0.size }.max() ?? 0
    let text = try Toolchain.output(
      of: tool,
      [
        "-d", "-M", "intel", "--no-show-raw-insn", "--start-address=0x\(String(start, radix: 16))",
        "--stop-address=0x\(String(stop, radix: 16))", path,
      ])
    return Disassembly(text)
  }
}

/// What a disassembler printed, by address.
struct Disassembly {
  private(set) var instructions: [UInt64: Instruction] = [:]
  /// Which instruction stands behind which.
  private(set) var following: [UInt64: UInt64] = [:]

  init(_ text: String = "") {
    var prefix: (address: UInt64, text: String)?
    var last: UInt64?
    for line in text.split(separator: "\n") where line.hasPrefix(" ") {
      guard let colon = line.firstIndex(of: ":"),
        let address = UInt64(line[..<colon].drop { $0 == " " }, radix: 16)
      else { continue }
      let text = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
      // llvm-objdump prints the prefix as an instruction of its own.
      guard text != "lock" else {
        prefix = (address, "lock ")
        continue
      }
      let begin = prefix ?? (address, "")
      prefix = nil
      instructions[begin.address] = Instruction(address: begin.address, text: begin.text + text)
      if let last { following[last] = begin.address }
      last = begin.address
    }
  }
}
