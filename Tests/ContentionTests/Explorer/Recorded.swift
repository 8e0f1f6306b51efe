@testable import Contention

/// What was recorded, in order.
final class Recording: @unchecked Sendable {
  var accesses: [SharedAccess] = []
}

/// Makes each access by the machine's own instruction, and records it. One thread.
struct Recorded<Base: MachineAccess>: Access {
  let base: Base
  let recording: Recording

  init(_ base: Base, _ recording: Recording) {
    self.base = base
    self.recording = recording
  }

  var plain: Recorded<Relaxed> { .init(Relaxed(), recording) }
  var paired: Recorded<AcquireRelease> { .init(AcquireRelease(), recording) }

  private func note(
    _ kind: SharedAccess.Kind, _ word: SharedWord?, _ effect: SharedAccess.Effect
  ) {
    recording.accesses.append(SharedAccess(kind: kind, word: word, effect: effect))
  }

  func load(_ word: SharedWord) -> UInt64 {
    note(.load, word, .load(Base.ordering))
    return base.load(word)
  }

  func store(_ value: UInt64, in word: SharedWord) {
    note(.store(value), word, .store(Base.ordering))
    base.store(value, in: word)
  }

  func add(_ amount: UInt64, to word: SharedWord) -> UInt64 {
    note(.add(amount), word, .update(Base.ordering))
    return base.add(amount, to: word)
  }

  func exchange(_ value: UInt64, in word: SharedWord) -> UInt64 {
    note(.exchange(value), word, .update(Base.ordering))
    return base.exchange(value, in: word)
  }

  func compareExchange(_ expected: UInt64, _ desired: UInt64, in word: SharedWord) -> CAS {
    note(swap(expected, desired, isWeak: false), word, .update(Base.ordering))
    return base.compareExchange(expected, desired, in: word)
  }

  func weakCompareExchange(_ expected: UInt64, _ desired: UInt64, in word: SharedWord) -> CAS {
    note(swap(expected, desired, isWeak: true), word, .update(Base.ordering))
    return base.weakCompareExchange(expected, desired, in: word)
  }

  private func swap(_ expected: UInt64, _ desired: UInt64, isWeak: Bool) -> SharedAccess.Kind {
    .compareExchange(.init(expected, desired, onFailure: .load(Base.ordering)), isWeak: isWeak)
  }

  func tryTake(_ word: SharedWord) -> Bool {
    let isStrict = Base.ordering == .sequentiallyConsistent
    let swap = SharedAccess.Swap(0, 1, onFailure: isStrict ? .sequentiallyConsistent : .relaxed)
    note(.compareExchange(swap, isWeak: true), word, .load(Base.ordering))
    return base.tryTake(word)
  }

  func max(_ value: UInt64, in word: SharedWord) -> UInt64 {
    note(.max(value), word, .update(Base.ordering))
    return base.max(value, in: word)
  }

  func fence() {
    note(.fence, nil, .sequentiallyConsistent)
    base.fence()
  }

  func lock(_ mutex: some BlockingMutex) {
    note(.lock(isShared: mutex.isShared), mutex.word, .acquire)
    base.lock(mutex)
  }

  func unlock(_ mutex: some BlockingMutex) {
    note(.unlock(isShared: mutex.isShared), mutex.word, .release)
    base.unlock(mutex)
  }

  func wait(until condition: () -> Bool, spin: () -> Void) {
    base.wait(until: condition, spin: spin)
  }
  func count(_ word: RelaxedWord) { base.count(word) }
  func makesRoom(_ prepare: () -> Bool) -> Bool { base.makesRoom(prepare) }
  func note(_ value: UInt64, _ write: () -> Void) { base.note(value, write) }
}
