/// The sampled waits for which a worker of the crew had no room left.
///
/// One for all workers: a thousand histograms, of which each would see a sample now and then, took 34 MB.
/// Any worker adds; the conductor drains and clears between slices.
final class WaitPool: Sendable {
  private struct Content {
    var histogram = WaitHistogram.empty()
    var isEmpty = true

    mutating func clear() {
      guard !isEmpty else { return }
      histogram.reset()
      isEmpty = true
    }
  }

  private let memory = SharedMemory()
  private let content: Guarded<Content>

  init() { content = Guarded(Content(), by: PthreadMutex(in: memory)) }

  /// Adds these waits, in ticks, each of which stands for `period` operations.
  func add(_ waits: UnsafeBufferPointer<UInt64>, period: UInt64) {
    content.locked { content in
      content.histogram.add(waits, period: period)
      content.isEmpty = false
    }
  }

  /// Moves everything into `total`.
  func drain(into total: inout WaitTimes) {
    content.locked { content in
      guard !content.isEmpty else { return }
      total.histogram.add(content.histogram)
      content.clear()
    }
  }

  /// Forgets everything.
  func clear() { content.locked { $0.clear() } }
}
