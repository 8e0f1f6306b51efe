import CSystem

/// States as bytes, each once, numbered in the order in which they were found.
///
/// The bytes of all lie one after another, and a hash table with open addressing holds their numbers: a state
/// takes its bytes and some twelve more.
struct StateTable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// One more than a state's number; 0: free. Twice as long as there are states, at least.
  private var slots: [UInt32] = Array(repeating: 0, count: 1024)

  var count: Int { ends.count }

  /// Bytes that it takes.
  var size: Int {
    bytes.capacity + ends.capacity * MemoryLayout<Int>.stride
      + slots.count * MemoryLayout<UInt32>.stride
  }

  /// The most bytes that it takes while one more state of `length` bytes is added, which may mean that it
  /// grows.
  func sizeWhileAdding(_ length: Int) -> Int {
    var most = size
    if bytes.count + length > bytes.capacity { most += 2 * (bytes.capacity + length) }
    if ends.count == ends.capacity { most += 2 * ends.capacity * MemoryLayout<Int>.stride }
    if 2 * (ends.count + 1) > slots.count { most += 2 * slots.count * MemoryLayout<UInt32>.stride }
    return most
  }

  /// The bytes of a state.
  subscript(state: Int) -> ArraySlice<UInt8> {
    bytes[(state == 0 ? 0 : ends[state - 1])..<ends[state]]
  }

  /// The number of a state; nil: it was not added.
  func number(of state: [UInt8]) -> Int? {
    let slot = self.slot(of: state)
    return slots[slot] == 0 ? nil : Int(slots[slot]) - 1
  }

  /// Adds a state, unless it is there, and returns its number.
  mutating func add(_ state: [UInt8]) -> Int {
    let slot = self.slot(of: state)
    if slots[slot] != 0 { return Int(slots[slot]) - 1 }
    bytes.append(contentsOf: state)
    ends.append(bytes.count)
    slots[slot] = UInt32(ends.count)
    if 2 * ends.count > slots.count { grow() }
    return ends.count - 1
  }

  /// Where the state is, or would be.
  private func slot(of state: [UInt8]) -> Int {
    let mask = slots.count - 1
    var slot = Self.hash(state) & mask
    while slots[slot] != 0, !isEqual(state, Int(slots[slot]) - 1) { slot = (slot + 1) & mask }
    return slot
  }

  private func isEqual(_ state: [UInt8], _ number: Int) -> Bool {
    let start = number == 0 ? 0 : ends[number - 1]
    guard ends[number] - start == state.count else { return false }
    return bytes.withUnsafeBytes { all in
      state.withUnsafeBytes { one in
        guard let first = all.baseAddress, let other = one.baseAddress else { return true }
        return memcmp(first + start, other, one.count) == 0
      }
    }
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: 2 * slots.count)
    let mask = slots.count - 1
    for state in ends.indices {
      var slot = Self.hash(self[state]) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(state + 1)
    }
  }

  /// The standard library's hash, which differs from run to run. Numbers do not depend on it.
  private static func hash(_ state: some Collection<UInt8>) -> Int {
    var hasher = Hasher()
    state.withContiguousStorageIfAvailable { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    return hasher.finalize()
  }
}
