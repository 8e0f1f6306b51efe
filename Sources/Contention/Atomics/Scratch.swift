/// Memory that the variants of a plan use in turn. One thread, the conductor's, allocates it.
final class Scratch: @unchecked Sendable {
  let memory = SharedMemory()
  private var allocated: (base: UnsafeMutableRawPointer, count: Int)?

  /// At least `count` bytes of undefined content. The same memory every time, until more is asked for.
  func bytes(_ count: Int) -> UnsafeMutableRawPointer {
    if let allocated, allocated.count >= count { return allocated.base }
    let base = memory.bytes(count)
    allocated = (base, count)
    return base
  }
}
