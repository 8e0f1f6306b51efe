/// The combining marks of one character: three at most, which is more than any language needs. More
/// are left out.
public struct Marks: Sendable, Equatable {
  /// 21 bits each, the first one lowest. Without a reference, so that a grid is copied and compared as
  /// plain memory.
  private var bits: UInt64 = 0

  /// No marks.
  public init() {}

  /// Whether there are none.
  public var isEmpty: Bool { bits == 0 }

  /// Adds a mark if there is room.
  mutating func append(_ mark: Unicode.Scalar) {
    for shift in [0, 21, 42] as [UInt64] where bits >> shift == 0 {
      bits |= UInt64(mark.value) << shift
      return
    }
  }

  /// Calls `body` with each, in order.
  public func forEach(_ body: (Unicode.Scalar) -> Void) {
    var rest = bits
    while let mark = Unicode.Scalar(UInt32(rest & 0x1F_FFFF)), rest != 0 {
      body(mark)
      rest >>= 21
    }
  }
}
