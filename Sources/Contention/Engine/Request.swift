/// What other threads ask of the conductor.
enum Request: Sendable {
  case change(Plan)
  case freeze(Bool)
  case reset
  case stop

  /// Whether this makes `earlier` pointless when nothing else was asked in between: a held key asks
  /// for fifty numbers of workers, and the last one is wanted.
  func supersedes(_ earlier: Request) -> Bool {
    switch (self, earlier) {
    case (.change, .change), (.freeze, .freeze), (.reset, .reset): true
    default: false
    }
  }
}
