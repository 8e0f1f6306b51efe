/// A value that is only touched while a mutex is held. A copy refers to the same value.
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

  /// Runs `body` with the value while the mutex is held. `body` never waits for a condition: others
  /// change the value meanwhile, and the optimiser trusts that nobody changes an `inout` argument
  /// behind its back. (A worker that waited inside `body` for its dismissal never saw it: the optimiser
  /// had kept the value in a register.)
  func locked<Result>(_ body: (inout Value) -> Result) -> Result {
    mutex.lock()
    defer { mutex.unlock() }
    return body(&box.value)
  }

  /// Runs `body` with the value, and again after each signal of `condition`, until it returns
  /// something.
  func wait<Result>(for condition: Condition, until body: (inout Value) -> Result?) -> Result {
    mutex.lock()
    defer { mutex.unlock() }
    while true {
      // Access to the value ends with the call, so each look is a new one.
      if let result = body(&box.value) { return result }
      condition.wait(mutex)
    }
  }

  /// Waits until `body` holds, `nanoseconds` at most, and tells whether it does.
  func wait(
    for condition: Condition, nanoseconds: UInt64, until body: (inout Value) -> Bool
  ) -> Bool {
    let deadline = Clock.nanoseconds() + nanoseconds
    mutex.lock()
    defer { mutex.unlock() }
    while !body(&box.value) {
      let now = Clock.nanoseconds()
      guard now < deadline else { return false }
      condition.wait(mutex, nanoseconds: deadline - now)
    }
    return true
  }
}
