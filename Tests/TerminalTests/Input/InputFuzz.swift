import CTerminal
import TestSupport
import Testing

/// Inputs at random: keys between all that is none, and what chance makes of them.
@Suite("Input at random")
struct InputFuzz {
  /// How many; a million in the long form.
  static let inputs = Program.isLong ? 1_000_000 : 100_000

  @Test("keys act, in order, and nothing else does", arguments: 0..<4)
  func constructed(seed: UInt64) {
    var numbers = SeededNumbers(state: seed)
    var input = Input()
    for _ in 0..<Self.inputs / 8 {
      var bytes: [UInt8] = []
      var expected: [Int32] = []
      for _ in 0..<Int.random(in: 1...6, using: &numbers) {
        if Bool.random(using: &numbers) {
          bytes += Nothing.random(&numbers)
        } else {
          let spelling = Spelling.all.randomElement(using: &numbers)!
          bytes += spelling.bytes
          expected.append(spelling.key)
        }
      }
      let keys = input.keys(of: bytes)
      guard keys == expected, input.isIdle else {
        Issue.record(
          "\(String(decoding: bytes, as: UTF8.self).debugDescription): \(keys), not \(expected)")
        return
      }
    }
  }

  @Test("whatever comes, each key was spelled out, and nothing is left", arguments: 4..<8)
  func mutated(seed: UInt64) {
    var numbers = SeededNumbers(state: seed)
    var input = Input()
    for _ in 0..<Self.inputs / 8 {
      let bytes = Self.mutation(&numbers)
      var before: [UInt8] = []
      for byte in bytes {
        before.append(byte)
        for key in input.keys(of: [byte]) where !Self.isSpelled(key, before) {
          Issue.record("\(before): \(key) was not typed")
          return
        }
      }
      _ = input.keysOfSilence()
      guard input.isIdle, input.keys(of: [0x61]) == [0x61] else {
        Issue.record("\(bytes): something is left")
        return
      }
    }
  }

  /// What terminals send, with bytes changed, left out and put in; or only bytes.
  private static func mutation(_ numbers: inout SeededNumbers) -> [UInt8] {
    if Int.random(in: 0..<4, using: &numbers) == 0 {
      return (0..<Int.random(in: 1...24, using: &numbers)).map { _ in
        UInt8.random(in: 0...255, using: &numbers)
      }
    }
    var bytes = Nothing.random(&numbers) + Spelling.all.randomElement(using: &numbers)!.bytes
    for _ in 0..<Int.random(in: 1...3, using: &numbers) {
      let place = Int.random(in: 0..<bytes.count, using: &numbers)
      let byte =
        Bool.random(using: &numbers)
        ? UInt8.random(in: 0...255, using: &numbers)
        : Array("\u{1B}[O]P0;<~Mu".utf8).randomElement(using: &numbers)!
      switch Int.random(in: 0..<3, using: &numbers) {
      case 0: bytes[place] = byte
      case 1: bytes.insert(byte, at: place)
      default: if bytes.count > 1 { bytes.remove(at: place) }
      }
    }
    return bytes
  }

  /// Whether `bytes` end in what some terminal sends for a key.
  private static func isSpelled(_ key: Int32, _ bytes: [UInt8]) -> Bool {
    let last = bytes[bytes.count - 1]
    if let scalar = Unicode.Scalar(UInt32(key)), bytes.ends(in: Array(String(scalar).utf8)) {
      return true
    }
    switch Int(key) {
    case CT_KEY_ENTER where last == 13 || last == 10, CT_KEY_TAB where last == 9,
      CT_KEY_BACKSPACE where last == 8 || last == 127, CT_KEY_INTERRUPT where last == 3:
      return true
    default: break
    }
    // A sequence, from its beginning to a final byte that keys have.
    guard let start = bytes.lastIndex(where: { $0 == 0x1B || $0 == 0x9B || $0 == 0x8F }) else {
      return false
    }
    let sequence = bytes[start...].drop { !"[O".utf8.contains($0) && $0 != 0x9B && $0 != 0x8F }
      .dropFirst()
    guard let final = sequence.last, "ABCDFHZ~uIMX jklmnopqrstvwxy".utf8.contains(final) else {
      return false
    }
    return sequence.dropLast().allSatisfy {
      $0 < 0x20 || $0 == 0x7F || (0x30...0x3B).contains($0) || $0 == 0x4F
    }
  }
}

extension [UInt8] {
  fileprivate func ends(in other: [UInt8]) -> Bool {
    count >= other.count && suffix(other.count).elementsEqual(other)
  }
}
