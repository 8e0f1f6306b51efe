import CTestSupport

/// How many bytes may be written from the beginning of something that was allocated.
package func usableBytes(of allocation: UnsafeMutableRawPointer) -> Int {
  cts_usable_size(allocation)
}
