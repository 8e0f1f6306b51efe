/// The answers that an operation's accesses get, one after the other, and the first access that has none:
/// the question. See ``Probed``.
///
/// The answer to a load or a read-modify-write is the value that the word had before. All others need one
/// only to go on, and its value means nothing.
///
/// One thread.
final class Script: @unchecked Sendable {
  /// Accesses beyond the question before an operation is taken for one that never ends.
  private static let fuse = 100_000

  private let answers: [UInt64]
  private var next = 0
  private var beyond = 0
  /// How many answers were essential when the present look of a wait began.
  private var beforeLook = 0

  /// The access that has no answer; nil: the operation ended before.
  private(set) var question: SharedAccess?
  /// The accesses that got answers, in order.
  private(set) var answered: [SharedAccess] = []
  /// The answers that the operation's further course depends on: without those of looks in vain, which
  /// leave a wait as it was. With them alone the operation comes to the same question.
  private(set) var essential: [UInt64] = []
  /// What the worker noted for itself.
  private(set) var notes: [UInt64] = []

  /// A script of these answers.
  init(_ answers: [UInt64]) { self.answers = answers }

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
        beyond < Self.fuse, "an operation waits otherwise than by wait(_:until:), and never ends")
      return instead
    }
    answered.append(access)
    essential.append(answers[next])
    defer { next += 1 }
    return answers[next]
  }

  /// A look of a wait begins.
  func beginLook() { beforeLook = essential.count }

  /// It was in vain.
  func forgetLook() {
    if !isBeyond { essential.removeSubrange(beforeLook...) }
  }

  /// Notes a value, unless the script is over.
  func note(_ value: UInt64) {
    if !isBeyond { notes.append(value) }
  }
}
