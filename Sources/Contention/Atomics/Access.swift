/// How an operation reaches the words that workers share: the one way there is.
///
/// An operation is generic over it, so that one and the same text runs at full speed with the machine's
/// own instructions (``Relaxed``, ``AcquireRelease``, ``SequentiallyConsistent``) and answer by answer
/// from a script (``Probed``). The first three are empty values, and so nothing in machine code; a live
/// choice of ordering is a choice among specialisations, because `Synchronization` wants orderings as
/// compile-time constants.
///
/// A function that is not inlined takes ``plain`` or no access at all: copies of it, one for each
/// ordering, made LLVM merge their callers and hand them the callee, an indirect call in the hot loop.
protocol Access: Sendable {
  associatedtype Plain: Access
  associatedtype Paired: Access

  /// The same instrument with no ordering: for what another access orders, or nothing has to.
  var plain: Plain { get }
  /// The same instrument where loads acquire, stores release, and read-modify-writes do both.
  var paired: Paired { get }

  // MARK: Shared words

  func load(_ word: SharedWord) -> UInt64
  func store(_ value: UInt64, in word: SharedWord)
  /// Adds `amount`, wrapping around, and returns the value before.
  func add(_ amount: UInt64, to word: SharedWord) -> UInt64
  /// Replaces the value and returns the one before.
  func exchange(_ value: UInt64, in word: SharedWord) -> UInt64
  /// Replaces the value if it is `expected`; never fails spuriously.
  func compareExchange(_ expected: UInt64, _ desired: UInt64, in word: SharedWord) -> CAS
  /// Replaces the value if it is `expected`; may fail spuriously, so it belongs in loops.
  func weakCompareExchange(_ expected: UInt64, _ desired: UInt64, in word: SharedWord) -> CAS
  /// Takes the lock that `word` is, 0 being free and 1 taken: a weak CAS that acquires on success
  /// and orders nothing on failure, or stronger.
  func tryTake(_ word: SharedWord) -> Bool
  /// Raises the value to `value` if it is lower, and returns the higher of the two. Both must be
  /// below 2^63.
  func max(_ value: UInt64, in word: SharedWord) -> UInt64

  /// Orders every access before it before every one after it, on all threads alike.
  func fence()

  // MARK: Blocking

  /// Waits for the mutex and takes it.
  func lock(_ mutex: some BlockingMutex)
  /// Gives the mutex back.
  func unlock(_ mutex: some BlockingMutex)

  // MARK: What a worker does by itself

  /// Waits for something that another worker does: looks whether `condition` holds, and if not leaves it
  /// to `spin` to look again until it does, or until there is nothing to wait for any more.
  func wait(until condition: () -> Bool, spin: () -> Void)
  /// Counts something in the worker's own tally.
  func count(_ word: RelaxedWord)
  /// Whether there is room for a note, which `prepare` makes and tells.
  func makesRoom(_ prepare: () -> Bool) -> Bool
  /// Notes `value` where only the worker itself writes: `write` does it.
  func note(_ value: UInt64, _ write: () -> Void)
}

/// What a compare-and-swap returns: whether it replaced the value, and the value it found.
typealias CAS = (exchanged: Bool, original: UInt64)

/// A mutex that the system provides. It puts waiters to sleep.
protocol BlockingMutex: Sendable {
  /// The line of memory that it lies on.
  var word: SharedWord { get }
  func lock()
  func unlock()
}
