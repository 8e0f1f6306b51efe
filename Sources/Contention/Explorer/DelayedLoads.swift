/// Programs in which relaxed loads wait, as ``Views`` itself never lets them: what a CPU or a compiler that
/// buffers loads would run.
///
/// The language allows load buffering and ``Views`` does not show it. What comes out only here is therefore
/// neither shown nor forbidden. A relaxed load may change places with a later access of another word that
/// releases nothing; fences stay where they are. (Programs with branches are left as they are: of a load
/// that decides what comes next nothing is known.)
///
/// One thread.
final class DelayedLoads: Programs {
  private let base: AskedPrograms
  /// Each worker's accesses in the order in which they are made here, as numbers in program order.
  private let orders: [[Int]]
  private let accesses: [[ModelAccess]]
  /// The answers so far that each place stands for.
  private var places: [[[UInt64]]]

  var workers: Int { base.workers }
  var words: NumberedWords { base.words }

  private init(_ base: AskedPrograms, _ accesses: [[ModelAccess]], orders: [[Int]]) {
    self.base = base
    self.accesses = accesses
    self.orders = orders
    places = Array(repeating: [[]], count: orders.count)
  }

  func start(of worker: Int) -> Int { 0 }

  func access(of worker: Int, at place: Int) -> ModelAccess? {
    let done = places[worker][place].count
    return done < orders[worker].count ? accesses[worker][orders[worker][done]] : nil
  }

  func place(of worker: Int, after place: Int, answer: UInt64) -> Int {
    let answers = places[worker][place] + [answer]
    if let known = places[worker].firstIndex(of: answers) { return known }
    places[worker].append(answers)
    return places[worker].count - 1
  }

  /// The place in the programs as they were asked for that a finished worker's place means.
  func basePlace(of worker: Int, at place: Int) -> Int {
    var inOrder = [UInt64](repeating: 0, count: orders[worker].count)
    for (answer, number) in zip(places[worker][place], orders[worker]) { inOrder[number] = answer }
    return inOrder.reduce(base.start(of: worker)) {
      base.place(of: worker, after: $0, answer: $1)
    }
  }

  // MARK: Orders

  /// The programs of `base` with their loads delayed in every way that is allowed, none left out.
  static func all(of base: AskedPrograms) -> [DelayedLoads] {
    let accesses = (0..<base.workers).map { straightLine(of: $0, in: base) }
    let choices = accesses.map { orders(of: $0) }
    let all = choices.reduce([[]]) { partial, orders in
      partial.flatMap { chosen in orders.map { chosen + [$0] } }
    }
    return all.filter { $0.contains { $0 != Array($0.indices) } }
      .map { DelayedLoads(base, accesses, orders: $0) }
  }

  /// A worker's accesses; empty if they depend on what it loads.
  private static func straightLine(of worker: Int, in base: AskedPrograms) -> [ModelAccess] {
    var accesses: [ModelAccess] = []
    var place = base.start(of: worker)
    while let access = base.access(of: worker, at: place) {
      let next = base.place(of: worker, after: place, answer: 0)
      let other = base.place(of: worker, after: place, answer: access.answer(1))
      guard base.access(of: worker, at: next) == base.access(of: worker, at: other) else {
        return []
      }
      accesses.append(access)
      place = next
    }
    return accesses
  }

  /// Every order of these accesses, by exchanging neighbours.
  private static func orders(of accesses: [ModelAccess]) -> [[Int]] {
    var found = [Array(accesses.indices)]
    var next = 0
    while next < found.count {
      for index in accesses.indices.dropLast() {
        var order = found[next]
        guard accesses[order[index]].mayWait(for: accesses[order[index + 1]]) else { continue }
        order.swapAt(index, index + 1)
        if !found.contains(order) { found.append(order) }
      }
      next += 1
    }
    return found
  }
}

extension ModelAccess {
  /// Whether it is a relaxed load that may be answered after `later`.
  fileprivate func mayWait(for later: ModelAccess) -> Bool {
    kind == .load && effect == .relaxed && later.kind != .fence && later.word != word
      && !later.effect.releases
  }
}
