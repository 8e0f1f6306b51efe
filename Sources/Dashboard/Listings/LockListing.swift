/// Operations under a lock, which are all alike: take it, do the work, free it.
enum LockListing {
  /// The lock around the work.
  enum Lock {
    case pthread, swift, adaptive
  }

  /// The texts of one operation, given its work in each language.
  ///
  /// Swift's work uses relaxed loads and stores, as atomtop does: under a lock they are plain ones.
  /// Rust's lock holds its data, which the work calls `data`.
  static func texts(
    _ lock: Lock = .pthread, swift: String, rust: String, typescript: String, c11: String
  ) -> [Language: String] {
    [
      .swift: self.swift(lock, swift), .rust: self.rust(lock, rust),
      .typescript: self.typescript(typescript), .c11: self.c11(lock, c11),
    ]
  }

  private static func swift(_ lock: Lock, _ work: String) -> String {
    guard lock == .swift else {
      let note = lock == .adaptive ? "  // made with PTHREAD_MUTEX_ADAPTIVE_NP\n" : ""
      return "\(note)> pthread_mutex_lock(mutex)\n\(indented(work))\n  pthread_mutex_unlock(mutex)"
    }
    return "> mutex.withLock { _ in\n\(indented(work, by: 2))\n  }"
  }

  private static func rust(_ lock: Lock, _ work: String) -> String {
    let note =
      switch lock {
      case .pthread: ""
      case .swift: "  // Swift's own mutex; the one of Rust's std is the nearest\n"
      case .adaptive: "  // std has no adaptive mutex; its own spins a little, too\n"
      }
    return """
      \(note)> let mut data = mutex.lock().unwrap();
      \(indented(work))
        drop(data); // frees the lock
      """
  }

  private static func typescript(_ work: String) -> String {
    """
      // No mutex here: one is made of a word, wait and notify
    > while (Atomics.compareExchange(lock, 0, 0, 1) !== 0) {
        Atomics.wait(lock, 0, 1);
      }
    \(indented(work))
      Atomics.store(lock, 0, 0);
      Atomics.notify(lock, 0, 1);
    """
  }

  private static func c11(_ lock: Lock, _ work: String) -> String {
    let note =
      switch lock {
      case .pthread: ""
      case .swift: "  // Swift's own; nearest: made with PTHREAD_PRIO_INHERIT\n"
      case .adaptive: "  // made with PTHREAD_MUTEX_ADAPTIVE_NP\n"
      }
    return """
      \(note)> pthread_mutex_lock(&mutex);
      \(indented(work))
        pthread_mutex_unlock(&mutex);
      """
  }

  /// Lines that do not race, `by` columns further in.
  private static func indented(_ work: String, by columns: Int = 0) -> String {
    let blanks = String(repeating: " ", count: 2 + columns)
    return work.split(separator: "\n").map { blanks + $0 }.joined(separator: "\n")
  }
}
