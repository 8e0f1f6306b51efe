/// Whether a promise is kept, as far as that can be told on this machine.
enum Verdict: String {
  case reached
  case missed
  /// The measured figure misses it by no more than equal loops differ here.
  case unknown

  init(isReached: Bool) { self = isReached ? .reached : .missed }

  /// Of a median that is to be at least `least`, where equal loops differ by `scatter`.
  init(_ median: Double, atLeast least: Double, scatter: Double) {
    let miss = least - median
    self = miss <= 0 ? .reached : scatter >= miss ? .unknown : .missed
  }

  /// Of several promises at once: none is kept unless each is, and one that is missed settles it.
  init(_ verdicts: [Verdict]) {
    self = verdicts.contains(.missed) ? .missed : verdicts.contains(.unknown) ? .unknown : .reached
  }
}
