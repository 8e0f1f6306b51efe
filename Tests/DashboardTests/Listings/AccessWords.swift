@testable import Contention
@testable import Dashboard

/// What a language calls its orderings.
struct AccessWords {
  let orderings: [String: SharedAccess.Effect]

  /// The orderings that are named among a call's arguments. None: it is seq-cst.
  func orderings(in arguments: Substring) -> [SharedAccess.Effect] {
    let named = arguments.split { !$0.isLetter && $0 != "_" }.compactMap { orderings[String($0)] }
    return named.isEmpty ? [.sequentiallyConsistent] : named
  }

  /// By language, of those that people write.
  static let of: [Language: AccessWords] = [
    .swift: swift, .rust: rust, .typescript: typescript, .c11: c11,
  ]

  private static let swift = AccessWords(
    orderings: [
      "relaxed": .relaxed, "acquiring": .acquire, "releasing": .release,
      "acquiringAndReleasing": .acquireRelease, "sequentiallyConsistent": .sequentiallyConsistent,
    ])

  private static let rust = AccessWords(
    orderings: [
      "Relaxed": .relaxed, "Acquire": .acquire, "Release": .release, "AcqRel": .acquireRelease,
      "SeqCst": .sequentiallyConsistent,
    ])

  /// It has one ordering, which is never written.
  private static let typescript = AccessWords(
    orderings: [:])

  private static let c11 = AccessWords(
    orderings: [
      "memory_order_relaxed": .relaxed, "memory_order_acquire": .acquire,
      "memory_order_release": .release, "memory_order_acq_rel": .acquireRelease,
      "memory_order_seq_cst": .sequentiallyConsistent,
    ])
}
