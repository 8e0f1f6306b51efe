/// The answers that an operation's accesses get, in order, and the first access that gets none: the
/// question. See ``Probed``.
///
/// The answer to a load or a read-modify-write is the value that the word had before. Stores, fences and
/// mutexes take an answer each, too, whose value means nothing: it says that the access was made.
///
/// One thread.
final class Script: @unchecked Sendable {
  /// After this many accesses beyond the question an operation is taken for one that never ends.
  private static let fuse = 100_000

  private let answers: [UInt64]
  /// Whether what the worker notes for itself is written where it writes it at full speed: see ``Judge``.
  let writesNotes: Bool
  private var next = 0
  private var beyond = 0
  /// The length of ``essential`` when the present look of a wait began.
  private var beforeLook = 0

  /// The access that has no answer; nil: the operation ended before.
  private(set) var question: SharedAccess?
  /// The accesses that got answers, in order.
  private(set) var answered: [SharedAccess] = []
  /// The answers that the operation's further course depends on. Those of a failed look of a wait are left
  /// out, because a failed look leaves the wait as it was: given these answers alone the operation comes
  /// to the same question.
  private(set) var essential: [UInt64] = []
  /// What the worker noted for itself.
  private(set) var notes: [UInt64] = []

  /// A script of these answers.
  init(_ answers: [UInt64], writesNotes: Bool = false) {
    self.answers = answers
    self.writesNotes = writesNotes
  }

  /// Whether an access has been the question.
  var isBeyond: Bool { question != nil }

  /// The answer to an access; beyond the script, the one that is given there.
  func answer(
    _ kind: SharedAccess.Kind, _ word: SharedWord?, _ effect: SharedAccess.Effect,
    beyond instead: UInt64 = 0
  ) -> UInt64 {
    let access = SharedAccess(kind: kind, word: word, effect: effect)
    guard next < answers.count else {
      if question == nil { question = access }
      beyond += 1
      precondition(
        beyond < Self.fuse, "an operation that never ends: it must wait by wait(_:until:)")
      return instead
    }
    answered.append(access)
    essential.append(answers[next])
    defer { next += 1 }
    return answers[next]
  }

  /// A look of a wait begins.
  func beginLook() { beforeLook = essential.count }

  /// The look failed: what it was waiting for is not there.
  func forgetLook() {
    if !isBeyond { essential.removeSubrange(beforeLook...) }
  }

  /// Notes a value, unless the script is over.
  func note(_ value: UInt64) {
    if !isBeyond { notes.append(value) }
  }
}
