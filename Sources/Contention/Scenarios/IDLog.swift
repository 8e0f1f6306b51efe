/// Every ID that workers were given in one slice, so that each can be checked.
///
/// A worker is mostly given one ID right after the other, so it notes runs: where a run begins, as the
/// distance from the ID before, and how many more IDs follow it. That takes two bytes, or ten if the run
/// begins far from the ID before. Memory is bounded: once it is used up no more IDs are taken, and the
/// slice ends early. Workers claim it in chunks, so that a fast worker gets more than a slow one.
///
/// A chunk is written by the worker that claimed it, and read by the conductor between slices; the
/// gate's lock orders the two.
struct IDLog: @unchecked Sendable {
  /// Where a worker notes its IDs. In registers.
  struct Cursor: LocalState {
    /// Where the length of the present run goes. Before the first run of a chunk: the last byte of the
    /// chunk's header.
    fileprivate var length: UnsafeMutablePointer<UInt8>?
    /// From here on no run begins in this chunk: there might not be room for it.
    fileprivate var end: UnsafeMutablePointer<UInt8>?
    fileprivate var chunk: UnsafeMutableRawPointer?
    fileprivate var last: UInt64 = 0
    /// IDs of the present run after its first one.
    fileprivate var following: UInt64 = 0

    init() {}

    @inline(__always)
    init(copying other: Cursor) {
      length = other.length
      end = other.end
      chunk = other.chunk
      last = other.last
      following = other.following
    }
  }

  /// Memory for the IDs of a timed slice, in bytes: a million runs.
  private static let timedBytes = 2 << 20
  private static let chunkBytes = 4096
  /// Each chunk begins with the number of bytes used after this header, and a byte that takes a length
  /// before there is a run.
  private static let headerBytes = MemoryLayout<UInt64>.size + 1
  /// The first byte of a far run; its first ID follows. Others begin with their distance from the ID
  /// before.
  private static let farMark: UInt8 = 0
  private static let longestStep: UInt64 = 255
  /// The most IDs of a run after its first. With so few a full log has 33 million IDs, which take 4 MiB to
  /// check.
  private static let mostFollowing: UInt64 = 31
  /// Bytes of a far run.
  private static let longestRecord = 1 + MemoryLayout<UInt64>.size + 1

  /// The most IDs of a slice with a number of operations. They fit even if each is a far run.
  static let mostOperations: UInt64 = 25_000_000

  private let base: UnsafeMutableRawPointer
  private let chunks: Int
  /// Chunks claimed so far.
  private let claimed: RelaxedWord

  /// A log for the IDs of a slice of `operations` operations in all; nil: of a timed slice. It writes to
  /// `scratch`, which logs that are never used at the same time share.
  init(in memory: SharedMemory, scratch: Scratch, operations: UInt64?, workers: Int) {
    let bytes = Self.bytes(operations: operations, workers: workers)
    chunks = bytes / Self.chunkBytes
    base = scratch.bytes(bytes)
    memory.keep(scratch.memory)
    claimed = memory.relaxedWord()
  }

  /// The memory that such a log writes to, in bytes.
  static func bytes(operations: UInt64?, workers: Int) -> Int {
    guard let operations else { return timedBytes }
    let room = chunkBytes - headerBytes - longestRecord
    let full = Int(operations) * longestRecord / room
    // Every worker may leave one chunk half used.
    return (full + 1 + workers) * chunkBytes
  }

  /// Forgets every ID. Conductor, between slices.
  func reset() { claimed.store(0) }

  /// Whether there is room for one more ID of this worker, which claims a chunk where it must.
  @inline(__always)
  func makeRoom(_ cursor: inout Cursor) -> Bool {
    if let length = cursor.length, let end = cursor.end, length < end { return true }
    guard let claimed = claim(after: cursor) else { return false }
    cursor = claimed
    return true
  }

  /// Adds an ID, for which there is room.
  @inline(__always)
  func record(_ id: UInt64, _ cursor: inout Cursor) {
    let step = id &- cursor.last
    cursor.last = id
    if step == 1, cursor.following < Self.mostFollowing {
      cursor.following &+= 1
    } else {
      beginRun(step, &cursor)
    }
  }

  /// Begins a run with the last ID, which is `step` after the ID before.
  @inline(__always)
  private func beginRun(_ step: UInt64, _ cursor: inout Cursor) {
    guard let length = cursor.length else { return }
    length.pointee = UInt8(truncatingIfNeeded: cursor.following)
    cursor.following = 0
    if step &- 1 < Self.longestStep {
      length[1] = UInt8(truncatingIfNeeded: step)
      cursor.length = length + 2
    } else {
      length[1] = Self.farMark
      UnsafeMutableRawPointer(length + 2).storeBytes(of: cursor.last, as: UInt64.self)
      cursor.length = length + Self.longestRecord
    }
  }

  /// Closes the worker's last run and chunk.
  @inline(never)
  func finish(_ cursor: Cursor) {
    guard let chunk = cursor.chunk, let length = cursor.length else { return }
    length.pointee = UInt8(truncatingIfNeeded: cursor.following)
    let used = UnsafeMutableRawPointer(length + 1) - (chunk + Self.headerBytes)
    chunk.storeBytes(of: UInt64(used), as: UInt64.self)
  }

  /// A cursor in the worker's next chunk; nil: memory is used up. The caller then keeps the old cursor, and
  /// ``finish(_:)`` closes its chunk again, to the same length. By value, because a cursor whose address
  /// were known outside the loop could not stay in registers.
  @inline(never)
  private func claim(after cursor: Cursor) -> Cursor? {
    finish(cursor)
    let number = Int(claimed.increment())
    guard number < chunks else { return nil }
    var cursor = Cursor()
    let chunk = base + number * Self.chunkBytes
    cursor.chunk = chunk
    cursor.length = (chunk + Self.headerBytes - 1).assumingMemoryBound(to: UInt8.self)
    cursor.end = (chunk + Self.chunkBytes - Self.longestRecord).assumingMemoryBound(to: UInt8.self)
    // The first run of a chunk is a far one, so that chunks can be read in any order.
    cursor.last = UInt64.max / 2
    return cursor
  }

  /// How many IDs were handed out, and how many of them were handed out for the first time.
  /// Conductor, between slices.
  func count() -> (all: UInt64, unique: UInt64) {
    var all: UInt64 = 0
    var highest: UInt64 = 0
    readRuns { run in
      all += run.upperBound - run.lowerBound + 1
      highest = max(highest, run.upperBound)
    }
    var seen = IDSet(upTo: highest)
    var unique: UInt64 = 0
    readRuns { run in unique += seen.insert(run) }
    return (all, unique)
  }

  private func readRuns(_ body: (ClosedRange<UInt64>) -> Void) {
    for chunk in 0..<min(chunks, Int(claimed.load())) {
      let start = base + chunk * Self.chunkBytes
      var next = start + Self.headerBytes
      let end = next + Int(start.load(as: UInt64.self))
      var last: UInt64 = 0
      while next < end {
        let step = next.load(as: UInt8.self)
        let isFar = step == Self.farMark
        let first = isFar ? (next + 1).loadUnaligned(as: UInt64.self) : last &+ UInt64(step)
        next += isFar ? Self.longestRecord : 2
        last = first &+ UInt64((next - 1).load(as: UInt8.self))
        body(first...last)
      }
    }
  }
}
