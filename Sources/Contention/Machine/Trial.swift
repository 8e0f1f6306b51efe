import CSystem

/// Asks the system for something as a thread would, to see what it grants.
///
/// Each on a thread of its own, because there is no way back, and what one is granted must not be what
/// the next one starts from. nil: no thread could be had to ask.
enum Trial {
  /// Whether a thread is put above everything that shares the CPUs by turns, as the screen's is.
  static func canRaise() -> Bool? { ask { cs_raise_priority() == 0 ? 1 : 0 }.map { $0 == 1 } }

  /// Whether a thread is pinned to `cpu`, as workers are.
  static func canPin(to cpu: Int) -> Bool? {
    ask { cs_pin(Int32(cpu)) == 0 ? 1 : 0 }.map { $0 == 1 }
  }

  /// What becomes of a thread that asks to run below everything else, as workers do.
  static func lowPriority() -> MachineSurvey.LowPriority? {
    let granted = ask {
      _ = cs_lower_priority()
      return UInt64(cs_thread_policy().rawValue)
    }
    return granted.map { granted in
      switch cs_policy(rawValue: UInt32(granted)) {
      case CS_POLICY_IDLE: .idle
      case CS_POLICY_NICE: .nice
      default: .refused
      }
    }
  }

  private static func ask(_ question: @escaping @Sendable () -> UInt64) -> UInt64? {
    let memory = SharedMemory()
    let answer = memory.relaxedWord()
    guard let thread = try? Thread.start({ answer.store(question()) }) else { return nil }
    thread.join()
    return answer.load()
  }
}
