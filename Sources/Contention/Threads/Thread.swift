import CSystem

/// A pthread that was started and will be joined, or detached.
///
/// Starting lives in this file and not where the program begins: a closure from `main` would be
/// isolated to the main actor and trap on the new thread.
struct Thread: @unchecked Sendable {
  /// Small, so that 1024 of them fit: the deepest call in a worker is a histogram's.
  static let stackBytes = 256 << 10

  private let handle: pthread_t

  /// Starts a thread that runs `body`.
  /// - Throws: the error number when the system refuses.
  static func start(_ body: @escaping @Sendable () -> Void) throws(Refusal) -> Thread {
    let box = Unmanaged.passRetained(Box(body: body))
    let slot = UnsafeMutablePointer<pthread_t>.allocate(capacity: 1)
    defer { slot.deallocate() }
    let error = cs_start_thread(slot, stackBytes, runBox, box.toOpaque())
    guard error == 0 else {
      box.release()
      throw Refusal(errorNumber: error)
    }
    return Thread(handle: slot.pointee)
  }

  /// Waits until the thread has ended. Once.
  func join() { pthread_join(handle, nil) }

  /// Lets the thread end by itself, instead of ``join()``.
  func detach() { pthread_detach(handle) }

  /// The system's refusal to start a thread.
  struct Refusal: Error {
    let errorNumber: Int32
  }

  fileprivate final class Box: Sendable {
    let body: @Sendable () -> Void
    init(body: @escaping @Sendable () -> Void) { self.body = body }
  }
}

private func runBox(_ context: UnsafeMutableRawPointer?) {
  guard let context else { return }
  Unmanaged<Thread.Box>.fromOpaque(context).takeRetainedValue().body()
}
