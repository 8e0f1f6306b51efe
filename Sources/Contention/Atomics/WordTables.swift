import Synchronization

/// Words by number. Neither bounds nor overflow are checked: hot loops use them, and an operation that
/// runs on beyond its question (``Probed``) asks for any number. It never touches the word it gets.
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

/// Words a page apart, by number. They need one address, and so one register, for all.
struct DistantWords: Sendable {
  let words: SharedWords

  @inline(__always)
  subscript(index: Int) -> SharedWord { words[index &* SharedMemory.linesApart] }

  /// The word that lies `line` lines behind the one with this number.
  @inline(__always)
  subscript(index: Int, line: Int) -> SharedWord {
    words[index &* SharedMemory.linesApart &+ line]
  }
}
