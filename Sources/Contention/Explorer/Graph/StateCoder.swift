/// Writes a state as bytes, small numbers in one: equal states give equal bytes.
struct StateEncoder {
  private(set) var bytes: [UInt8] = []

  mutating func clear() { bytes.removeAll(keepingCapacity: true) }

  /// Writes a number, seven bits a byte (LEB128).
  mutating func write(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func write(_ number: Int) { write(UInt64(number)) }

  /// Writes how far `value` is from `initial`, which is mostly little, in either direction (zigzag).
  mutating func write(_ value: UInt64, from initial: UInt64) {
    let difference = Int64(bitPattern: value &- initial)
    write(UInt64(bitPattern: (difference << 1) ^ (difference >> 63)))
  }
}

/// Reads what a ``StateEncoder`` wrote.
struct StateDecoder {
  private let bytes: ArraySlice<UInt8>
  private var next: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    next = bytes.startIndex
  }

  mutating func read() -> UInt64 {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let byte = bytes[next]
      next += 1
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
  }

  mutating func read() -> Int { Int(truncatingIfNeeded: read() as UInt64) }

  mutating func read(from initial: UInt64) -> UInt64 {
    let number: UInt64 = read()
    return initial &+ ((number >> 1) ^ (0 &- (number & 1)))
  }
}
