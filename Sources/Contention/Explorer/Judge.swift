/// Asks a contest's own ledger about an end: no law is written twice.
///
/// The final values are written into the real words, every worker's operations are performed again with the
/// answers that it got, which counts and notes what it counted and noted, and the ledger is asked. Then all
/// is put back. One thread, while no worker runs the contest.
struct Judge {
  private let contest: Contest
  private let replay: Contest.Replay
  private let desk = LoneDesk()

  /// A judge over `contest`; nil: it cannot be asked.
  init?(_ contest: Contest) {
    guard let replay = contest.replay else { return nil }
    self.contest = contest
    self.replay = replay
  }

  /// The ledger where every word has its value, and each worker performed the operations of its scripts.
  func ledger(_ values: [(word: SharedWord, value: UInt64)], _ scripts: [[Script]]) -> Ledger {
    contest.reset()
    for (word, value) in values { word.settled = value }
    var totals = Totals()
    for (worker, scripts) in scripts.enumerated() {
      var registers = desk.registers(of: worker)
      replay(scripts.map { Probed($0, contest.ordering) }, &registers)
      var counts = desk.tally.counts()
      counts.operations = UInt64(scripts.count)
      totals.counts += counts
      totals.operations.append(counts.operations)
    }
    defer { contest.reset() }
    return contest.ledger(totals)
  }
}
