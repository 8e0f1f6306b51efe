/// Asks a variant's operation which access comes next after any answers to those before: see ``Probed``.
///
/// One thread, while no worker runs the contest. No question touches a shared word, so questions may come in
/// any order.
struct Prober {
  /// Which of a worker's operations is asked about, and what the worker remembers of those before.
  struct Position {
    let worker: Int
    /// How many operations the worker has done before.
    var operations: UInt64 = 0
    /// The local state that the operation before left; nil: this is the first.
    var local: AnyHashable?
  }

  /// What came of asking.
  struct Reply {
    /// The access for which there was no answer; nil: the operation is over.
    let question: SharedAccess?
    /// The accesses that were answered, in order.
    let answered: [SharedAccess]
    /// The answers that matter from here on; see ``Script/essential``.
    let essential: [UInt64]
    /// What the worker counted up to the question.
    let counts: Counts
    /// What it noted for itself up to the question, such as IDs.
    let notes: [UInt64]
    /// The local state that the operation leaves. It means something only if the operation is over.
    let local: AnyHashable
  }

  private let contest: Contest
  private let perform: Contest.Perform
  private let desk = LoneDesk()

  /// Asks about `contest`, which was built with a CPU for each worker; nil: it cannot be asked.
  init?(_ contest: Contest) {
    guard let perform = contest.perform else { return nil }
    self.contest = contest
    self.perform = perform
  }

  /// Performs an operation with these answers.
  func ask(_ position: Position, answers: [UInt64]) -> Reply {
    var registers = desk.registers(of: position.worker)
    registers.operations = position.operations
    let script = Script(answers)
    let local = perform(Probed(script, contest.ordering), &registers, position.local)
    return Reply(
      question: script.question, answered: script.answered, essential: script.essential,
      counts: desk.tally.counts(), notes: script.notes, local: local)
  }

  /// The name of a word that the operation accesses.
  func name(of word: SharedWord) -> String { contest.memory.name(of: word) ?? "word" }
}
