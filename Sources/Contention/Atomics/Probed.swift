/// Answers an operation's accesses from a script, and so learns which access comes next.
///
/// An operation is a function from the answers that its accesses got to its next access. So it can be
/// asked, with no second text of it: it runs with the answers so far, and the first access beyond them is
/// the question. Nothing touches a shared word. The operation's code cannot be stopped at the question, so
/// it runs on to its end, without effect: loads return 0, swaps succeed, nothing is counted or noted, and
/// waits end.
///
/// One thread, while no worker runs.
struct Probed: Access {
  let script: Script
  /// The ordering that the operation's accesses ask for.
  let ordering: MemoryOrdering

  init(_ script: Script, _ ordering: MemoryOrdering) {
    self.script = script
    self.ordering = ordering
  }

  var plain: Probed { Probed(script, .relaxed) }
  var paired: Probed { Probed(script, .acquireRelease) }

  // MARK: Shared words

  func load(_ word: SharedWord) -> UInt64 { script.answer(.load, word, .load(ordering)) }

  func store(_ value: UInt64, in word: SharedWord) {
    _ = script.answer(.store(value), word, .store(ordering))
  }

  func add(_ amount: UInt64, to word: SharedWord) -> UInt64 {
    script.answer(.add(amount), word, .update(ordering))
  }

  func exchange(_ value: UInt64, in word: SharedWord) -> UInt64 {
    script.answer(.exchange(value), word, .update(ordering))
  }

  func compareExchange(_ expected: UInt64, _ desired: UInt64, in word: SharedWord) -> CAS {
    let swap = SharedAccess.Swap(expected, desired, onFailure: .load(ordering))
    return swapped(swap, isWeak: false, word, .update(ordering))
  }

  func weakCompareExchange(_ expected: UInt64, _ desired: UInt64, in word: SharedWord) -> CAS {
    let swap = SharedAccess.Swap(expected, desired, onFailure: .load(ordering))
    return swapped(swap, isWeak: true, word, .update(ordering))
  }

  func tryTake(_ word: SharedWord) -> Bool {
    let isStrict = ordering == .sequentiallyConsistent
    let swap = SharedAccess.Swap(0, 1, onFailure: isStrict ? .load(ordering) : .relaxed)
    return swapped(swap, isWeak: true, word, .load(ordering)).exchanged
  }

  func max(_ value: UInt64, in word: SharedWord) -> UInt64 {
    Swift.max(value, script.answer(.max(value), word, .update(ordering)))
  }

  func fence() { _ = script.answer(.fence, nil, .sequentiallyConsistent) }

  private func swapped(
    _ swap: SharedAccess.Swap, isWeak: Bool, _ word: SharedWord, _ effect: SharedAccess.Effect
  ) -> CAS {
    // Beyond the script it succeeds, or its loop would go on.
    let original = script.answer(
      .compareExchange(swap, isWeak: isWeak), word, effect, beyond: swap.expected)
    return (original == swap.expected, original)
  }

  // MARK: Blocking

  func lock(_ mutex: some BlockingMutex) {
    _ = script.answer(.lock(isShared: mutex.isShared), mutex.word, .acquire)
  }
  func unlock(_ mutex: some BlockingMutex) {
    _ = script.answer(.unlock(isShared: mutex.isShared), mutex.word, .release)
  }

  // MARK: What a worker does by itself

  func wait(until condition: () -> Bool, spin: () -> Void) {
    script.beginLook()
    while !condition(), !script.isBeyond {
      script.forgetLook()
      script.beginLook()
    }
  }

  func count(_ word: RelaxedWord) {
    if !script.isBeyond { word.bump() }
  }

  func makesRoom(_ prepare: () -> Bool) -> Bool { script.writesNotes ? prepare() : true }

  func note(_ value: UInt64, _ write: () -> Void) {
    script.note(value)
    if script.writesNotes, !script.isBeyond { write() }
  }
}
