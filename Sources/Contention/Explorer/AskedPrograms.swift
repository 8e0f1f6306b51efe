/// The programs of the workers of a contest, found out by asking its operation: see ``Prober``.
///
/// At the end of an operation all answers are forgotten but the local state that it leaves and what was
/// counted and noted, because nothing else can make a difference later. So places of different courses
/// become one. CAS failures are left out: no law speaks of them.
///
/// One thread, while no worker runs the contest.
final class AskedPrograms: Programs {
  /// Everything that a worker's further course, and its part in the law, depends on.
  struct Position: Hashable {
    /// Operations done before.
    var operations: UInt64 = 0
    /// What the operation before left.
    var local: AnyHashable?
    var wins: UInt64 = 0
    var sightings: UInt64 = 0
    var notes: [UInt64] = []
    /// The answers that matter in the present operation.
    var answers: [UInt64] = []
  }

  private struct Place {
    let position: Position
    let access: ModelAccess?
    /// A place from which an answer led here, and that answer. All such courses are alike.
    let origin: (place: Int, answer: UInt64)?
    var next: [(answer: UInt64, place: Int)] = []
  }

  let workers: Int
  private(set) var words = NumberedWords()
  private let operations: UInt64
  let pairsSeqCst: Bool
  private let prober: Prober
  private var places: [[Place]]
  private var known: [[Position: Int]]

  /// Whether a sequentially consistent access, which is no fence, was seen, and a weaker one.
  private(set) var hasSeqCst = false
  private(set) var hasWeaker = false
  /// Whether a weak compare-and-swap was seen.
  private(set) var hasWeakSwap = false

  /// The programs of `workers` workers that do `operations` operations each. With `pairsSeqCst`
  /// sequentially consistent accesses, fences apart, count as acquire and release.
  init(_ prober: Prober, workers: Int, operations: Int, pairsSeqCst: Bool = false) {
    self.pairsSeqCst = pairsSeqCst
    self.prober = prober
    self.workers = workers
    self.operations = UInt64(operations)
    places = Array(repeating: [], count: workers)
    known = Array(repeating: [:], count: workers)
    for worker in 0..<workers { _ = place(of: worker, Position(), origin: nil) }
  }

  func start(of worker: Int) -> Int { 0 }

  func access(of worker: Int, at place: Int) -> ModelAccess? { places[worker][place].access }

  func place(of worker: Int, after place: Int, answer: UInt64) -> Int {
    if let known = places[worker][place].next.first(where: { $0.answer == answer }) {
      return known.place
    }
    var position = places[worker][place].position
    position.answers.append(answer)
    let next = self.place(of: worker, position, origin: (place, answer))
    places[worker][place].next.append((answer, next))
    return next
  }

  /// The worker's operations done in this place.
  func operationsDone(by worker: Int, at place: Int) -> Int {
    Int(places[worker][place].position.operations)
  }

  /// The accesses of the present operation that lead to this place, and the one that comes next.
  func accesses(of worker: Int, at place: Int) -> [ModelAccess] {
    let position = places[worker][place].position
    guard position.operations < operations else { return [] }
    let reply = ask(worker, position)
    return (reply.answered + [reply.question].compactMap { $0 }).map(numbered)
  }

  /// The scripts of all operations by which a worker can have come to this place, in which it finished.
  func scripts(of worker: Int, to place: Int) -> [Script] {
    var answers: [[UInt64]] = []
    var last = place
    while let origin = places[worker][last].origin {
      let before = places[worker][origin.place].position
      // Several operations may end with one answer: those after the first have no access.
      let ended = places[worker][last].position.operations - before.operations
      if ended > 0 {
        answers += Array(repeating: [], count: Int(ended) - 1) + [before.answers + [origin.answer]]
      }
      last = origin.place
    }
    answers += Array(repeating: [], count: Int(places[worker][last].position.operations))
    return answers.reversed().map { Script($0, writesNotes: true) }
  }

  // MARK: Asking

  private func place(
    of worker: Int, _ begun: Position, origin: (place: Int, answer: UInt64)?
  ) -> Int {
    let (position, question) = settle(worker, begun)
    if let place = known[worker][position] { return place }
    let place = places[worker].count
    known[worker][position] = place
    places[worker].append(
      Place(position: position, access: question.map(numbered), origin: origin))
    return place
  }

  /// Goes on to the next access, in this operation or one after it; nil: all are done.
  private func settle(_ worker: Int, _ begun: Position) -> (Position, SharedAccess?) {
    var position = begun
    while position.operations < operations {
      let reply = ask(worker, position)
      if let question = reply.question {
        position.answers = reply.essential
        return (position, question)
      }
      position.operations += 1
      position.local = reply.local
      position.wins += reply.counts.wins
      position.sightings += reply.counts.sightings
      position.notes += reply.notes
      position.answers = []
    }
    return (position, nil)
  }

  private func ask(_ worker: Int, _ position: Position) -> Prober.Reply {
    prober.ask(
      .init(worker: worker, operations: position.operations, local: position.local),
      answers: position.answers)
  }

  private func numbered(_ access: SharedAccess) -> ModelAccess {
    let isLock =
      switch access.kind {
      case .lock, .unlock: true
      default: false
      }
    if access.kind != .fence {
      if access.effect == .sequentiallyConsistent { hasSeqCst = true } else { hasWeaker = true }
    }
    if case .compareExchange(_, isWeak: true) = access.kind { hasWeakSwap = true }
    let access = pairsSeqCst ? access.pairedForSeqCst : access
    return ModelAccess(
      kind: access.kind,
      word: access.word.map { words.number($0, isLock: isLock, name: prober.name(of: $0)) },
      effect: access.effect)
  }
}
