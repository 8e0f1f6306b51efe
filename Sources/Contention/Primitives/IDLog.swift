/// Every ID that workers were given in one slice, so that each can be checked.
///
/// Memory is bounded: once it is used up no more IDs are taken, and the slice ends early. Workers
/// claim chunks of it, so that one that is fast takes more than one that is slow. Most IDs take one
/// byte, because a worker's next ID is close to the one before; a far one takes nine.
///
/// A chunk is written by the worker that claimed it, and read by the conductor between slices; the
/// gate's lock orders the two.
struct IDLog: @unchecked Sendable {
  /// Where a worker writes its next ID. In registers.
  struct Cursor {
    fileprivate var next: UnsafeMutablePointer<UInt8>?
    fileprivate var end: UnsafeMutablePointer<UInt8>?
    fileprivate var chunk: UnsafeMutableRawPointer?
    fileprivate var last: UInt64 = 0
  }

  /// Memory for the IDs of a timed slice, in bytes: about 8 million IDs.
  private static let timedBytes = 8 << 20
  private static let chunkBytes = 4096
  /// Each chunk begins with the number of bytes that are used after it.
  private static let headerBytes = MemoryLayout<UInt64>.size
  private static let farBytes = 1 + MemoryLayout<UInt64>.size
  /// The byte before a far ID. Others are distances from the ID before.
  private static let farMark: UInt8 = 0
  private static let longestStep: UInt64 = 255

  /// IDs that a slice with a number of operations may hand out: they fit however far they jump.
  static let mostOperations: UInt64 = 25_000_000

  private let base: UnsafeMutableRawPointer
  private let chunks: Int
  /// Chunks claimed so far.
  private let claimed: SharedWord

  /// A log for the IDs of a slice of so many operations in all; nil: of a timed slice. It writes to
  /// `scratch`, which logs that are never used at the same time share.
  init(in memory: SharedMemory, scratch: Scratch, operations: UInt64?, workers: Int) {
    let bytes = Self.bytes(operations: operations, workers: workers)
    chunks = bytes / Self.chunkBytes
    base = scratch.bytes(bytes)
    memory.keep(scratch.memory)
    claimed = memory.word()
  }

  /// The memory that such a log writes to, in bytes.
  static func bytes(operations: UInt64?, workers: Int) -> Int {
    guard let operations else { return timedBytes }
    let room = chunkBytes - headerBytes - farBytes
    let full = Int(operations) * farBytes / room
    // Every worker may leave one chunk half used.
    return (full + 1 + workers) * chunkBytes
  }

  /// Forgets every ID. Conductor, between slices.
  func reset() { claimed.store(0) }

  /// Whether there is room for one more ID of this worker, which claims a chunk where it must.
  @inline(__always)
  func makeRoom(_ cursor: inout Cursor) -> Bool {
    if let next = cursor.next, let end = cursor.end, next < end { return true }
    guard let claimed = claim(after: cursor) else { return false }
    cursor = claimed
    return true
  }

  /// Adds an ID, for which there is room.
  @inline(__always)
  func record(_ id: UInt64, _ cursor: inout Cursor) {
    let step = id &- cursor.last
    cursor.last = id
    guard step &- 1 < Self.longestStep, let next = cursor.next else {
      recordFar(&cursor)
      return
    }
    next.pointee = UInt8(truncatingIfNeeded: step)
    cursor.next = next + 1
  }

  /// Closes the worker's last chunk.
  @inline(never)
  func finish(_ cursor: Cursor) {
    guard let chunk = cursor.chunk, let next = cursor.next else { return }
    let used = UnsafeMutableRawPointer(next) - (chunk + Self.headerBytes)
    chunk.storeBytes(of: UInt64(used), as: UInt64.self)
  }

  @inline(__always)
  private func recordFar(_ cursor: inout Cursor) {
    guard let next = cursor.next else { return }
    next.pointee = Self.farMark
    UnsafeMutableRawPointer(next + 1).storeBytes(of: cursor.last, as: UInt64.self)
    cursor.next = next + Self.farBytes
  }

  /// By value, because a cursor whose address were known outside the loop could not stay in
  /// registers. Where memory is used up the old chunk is closed once more by ``finish(_:)``, to the
  /// same length.
  @inline(never)
  private func claim(after cursor: Cursor) -> Cursor? {
    finish(cursor)
    let number = Int(claimed.increment())
    guard number < chunks else { return nil }
    var cursor = Cursor()
    let chunk = base + number * Self.chunkBytes
    cursor.chunk = chunk
    cursor.next = (chunk + Self.headerBytes).assumingMemoryBound(to: UInt8.self)
    // Room for a far ID is always left.
    cursor.end = (chunk + Self.chunkBytes - Self.farBytes).assumingMemoryBound(to: UInt8.self)
    // The first ID of a chunk is a far one, so that chunks can be read in any order.
    cursor.last = UInt64.max / 2
    return cursor
  }

  /// How many IDs were handed out, and how many of them were handed out for the first time.
  /// Conductor, between slices.
  func count() -> (all: UInt64, unique: UInt64) {
    var seen: [UInt64] = []
    var all: UInt64 = 0
    var unique: UInt64 = 0
    for chunk in 0..<min(chunks, Int(claimed.load())) {
      read(chunk) { id in
        all += 1
        let (word, bit) = (Int(id >> 6), UInt64(1) << (id & 63))
        if word >= seen.count {
          seen.append(contentsOf: repeatElement(0, count: word - seen.count + 4096))
        }
        if seen[word] & bit == 0 { unique += 1 }
        seen[word] |= bit
      }
    }
    return (all, unique)
  }

  @inline(__always)
  private func read(_ chunk: Int, _ body: (UInt64) -> Void) {
    let start = base + chunk * Self.chunkBytes
    var next = start + Self.headerBytes
    let end = next + Int(start.load(as: UInt64.self))
    var id: UInt64 = 0
    while next < end {
      let step = next.load(as: UInt8.self)
      if step == Self.farMark {
        id = (next + 1).loadUnaligned(as: UInt64.self)
        next += Self.farBytes
      } else {
        id &+= UInt64(step)
        next += 1
      }
      body(id)
    }
  }
}

/// Memory that the variants of a plan use in turn. One thread, the conductor's, allocates it.
final class Scratch: @unchecked Sendable {
  let memory = SharedMemory()
  private var allocated: (base: UnsafeMutableRawPointer, count: Int)?

  /// At least `count` bytes without content: the same for all who ask for no more than the first.
  func bytes(_ count: Int) -> UnsafeMutableRawPointer {
    if let allocated, allocated.count >= count { return allocated.base }
    let base = memory.bytes(count)
    allocated = (base, count)
    return base
  }
}
