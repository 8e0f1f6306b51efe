/// Whether the gate is open, on a line of its own: every worker reads it between two stretches, a
/// bare loop after every operation, and only the conductor writes it, twice per slice.
struct GateWord: Sendable {
  let word: RelaxedWord

  /// False once the slice is ending.
  @inline(__always)
  var isOpen: Bool { word.load() != 0 }
}
