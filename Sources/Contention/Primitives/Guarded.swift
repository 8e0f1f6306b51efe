/// A value that is only touched while a mutex is held.
struct Guarded<Value>: @unchecked Sendable {
  private let box: Box
  private let mutex: PthreadMutex

  private final class Box {
    var value: Value
    init(_ value: Value) { self.value = value }
  }

  init(_ value: Value, by mutex: PthreadMutex) {
    box = Box(value)
    self.mutex = mutex
  }

  /// Runs `body` with the value while the mutex is held.
  ///
  /// `body` must not wait for a condition: it has the value to itself, so the optimiser takes it as
  /// unchanged across any call, and a loop that waits for a change would never see one.
  func locked<Result>(_ body: (inout Value) -> Result) -> Result {
    mutex.lock()
    defer { mutex.unlock() }
    return body(&box.value)
  }

  /// Runs `body` while the mutex is held, and again after each time `condition` woke this thread,
  /// until it returns something; nil: the `deadline`, in nanoseconds of the monotonic clock, has
  /// passed. Each run accesses the value anew.
  func locked<Result>(
    waitingFor condition: Condition, until deadline: UInt64? = nil,
    _ body: (inout Value) -> Result?
  ) -> Result? {
    mutex.lock()
    defer { mutex.unlock() }
    while true {
      if let result = body(&box.value) { return result }
      guard let deadline else {
        condition.wait(mutex)
        continue
      }
      let now = Clock.nanoseconds()
      guard now < deadline else { return nil }
      condition.wait(mutex, nanoseconds: deadline - now)
    }
  }
}
