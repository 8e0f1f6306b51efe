/// How an operation reaches the words that workers share: the one way there is.
///
/// An operation is generic over it, so that one and the same text runs at full speed with the machine's
/// own instructions (``Relaxed``, ``AcquireRelease``, ``SequentiallyConsistent``) and answer by answer
/// from a script (``Probed``). The first three are empty values, and so nothing in machine code; a live
/// choice of ordering is a choice among specialisations, because `Synchronization` wants orderings as
/// compile-time constants.
///
/// A function that is not inlined takes ``plain`` or no access at all. With one copy of it per ordering
/// LLVM merged the copies' callers into one that is handed the copy to call: an indirect call in the hot
/// loop.
///
/// Worker threads call, inside a slice; with ``Probed``, the one thread that asks.
protocol Access: Sendable {
  associatedtype Plain: Access
  associatedtype Paired: Access

  /// The same instrument, relaxed: for words that another access orders, or that need no order.
  var plain: Plain { get }
  /// The same instrument where loads acquire, stores release, and read-modify-writes do both.
  var paired: Paired { get }

  // MARK: Shared words

  // Loads acquire, stores release and read-modify-writes do both, or none of it, or all are sequentially
  // consistent, as the conforming type says. A compare-and-swap that fails orders as a load does.

  /// The value.
  func load(_ word: SharedWord) -> UInt64
  /// Replaces the value.
  func store(_ value: UInt64, in word: SharedWord)
  /// Adds `amount`, wrapping around, and returns the value before.
  func add(_ amount: UInt64, to word: SharedWord) -> UInt64
  /// Replaces the value and returns the one before.
  func exchange(_ value: UInt64, in word: SharedWord) -> UInt64
  /// Replaces the value if it is `expected`; never fails spuriously.
  func compareExchange(_ expected: UInt64, _ desired: UInt64, in word: SharedWord) -> CAS
  /// Replaces the value if it is `expected`; may fail spuriously, so it belongs in loops.
  func weakCompareExchange(_ expected: UInt64, _ desired: UInt64, in word: SharedWord) -> CAS
  /// Takes the lock that `word` is, 0 being free and 1 taken, by a weak CAS. Taking a lock need not
  /// release anything, so with ``AcquireRelease`` success only acquires and failure is relaxed.
  func tryTake(_ word: SharedWord) -> Bool
  /// Raises the value to `value` if it is lower, and returns the higher of the two. Both must be
  /// below 2^63.
  func max(_ value: UInt64, in word: SharedWord) -> UInt64

  /// A sequentially consistent fence, whatever the other accesses order.
  func fence()

  // MARK: Blocking

  /// Waits for the mutex, or for one side of a lock that readers share, and takes it.
  func lock(_ mutex: some BlockingMutex)
  /// Gives the mutex back.
  func unlock(_ mutex: some BlockingMutex)

  // MARK: What a worker does by itself

  /// Waits for something that another worker does: looks whether `condition` holds, and if not, `spin`
  /// looks again until it does or the gate is closing.
  func wait(until condition: () -> Bool, spin: () -> Void)
  /// Counts something in the worker's own tally.
  func count(_ word: RelaxedWord)
  /// Whether there is room for a note. `prepare` makes room, and returns whether it could.
  func makesRoom(_ prepare: () -> Bool) -> Bool
  /// Notes `value` in memory of the worker's own, by calling `write`.
  func note(_ value: UInt64, _ write: () -> Void)
}

/// What a compare-and-swap returns: whether it replaced the value, and the value it found.
typealias CAS = (exchanged: Bool, original: UInt64)

/// A mutex of the C or the Swift library, which may put waiters to sleep, or one side of a lock that readers
/// share.
protocol BlockingMutex: Sendable {
  /// The line of memory that it lies on. Both sides of a lock that readers share lie on the same.
  var word: SharedWord { get }
  /// Whether others that share it may have it at the same time. Nobody has it beside one that does not
  /// share.
  var isShared: Bool { get }
  func lock()
  func unlock()
}

extension BlockingMutex {
  @inline(__always)
  var isShared: Bool { false }
}
