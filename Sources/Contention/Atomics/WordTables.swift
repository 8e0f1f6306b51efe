import Synchronization

/// Words by number. No bounds check, and no check for overflow: they are read in hot loops, and with any
/// number where an operation runs on beyond what it was answered (``Probed``).
protocol WordTable: Sendable {
  subscript(index: Int) -> SharedWord { get }
}

/// Words on lines of their own.
struct SharedWords: WordTable, @unchecked Sendable {
  let base: UnsafeMutableRawPointer

  @inline(__always)
  subscript(index: Int) -> SharedWord {
    SharedWord(
      address: (base + index &* SharedMemory.lineSize).assumingMemoryBound(to: Atomic<UInt64>.self))
  }
}

/// Words side by side.
struct PackedWords: WordTable, @unchecked Sendable {
  static let stride = MemoryLayout<UInt64>.stride
  let base: UnsafeMutableRawPointer

  @inline(__always)
  subscript(index: Int) -> SharedWord {
    SharedWord(
      address: (base + index &* Self.stride).assumingMemoryBound(to: Atomic<UInt64>.self))
  }
}

/// Words a page apart, by number. One address serves all.
struct DistantWords: Sendable {
  let words: SharedWords

  @inline(__always)
  subscript(index: Int) -> SharedWord { words[index &* SharedMemory.linesApart] }

  /// The word that is so many lines behind the one with this number.
  @inline(__always)
  subscript(index: Int, line: Int) -> SharedWord {
    words[index &* SharedMemory.linesApart &+ line]
  }
}
