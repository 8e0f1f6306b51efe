extension SharedAccess {
  /// The same access with acquire and release where it was sequentially consistent. Fences stay.
  var pairedForSeqCst: SharedAccess {
    guard effect == .sequentiallyConsistent else { return self }
    switch kind {
    case .fence, .lock, .unlock: return self
    case .load: return SharedAccess(kind: kind, word: word, effect: .acquire)
    case .store: return SharedAccess(kind: kind, word: word, effect: .release)
    case .compareExchange(let swap, let isWeak):
      let paired = Swap(swap.expected, swap.desired, onFailure: .acquire)
      return SharedAccess(
        kind: .compareExchange(paired, isWeak: isWeak), word: word, effect: .acquireRelease)
    case .add, .exchange, .max:
      return SharedAccess(kind: kind, word: word, effect: .acquireRelease)
    }
  }
}
