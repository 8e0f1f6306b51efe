/// One implementation of a scenario's task: the shared state and one operation on it.
///
/// Conforming types are structs of words in a ``SharedMemory``, so that a worker keeps their
/// addresses in registers. Workers call ``begin(_:)``, ``perform(_:_:_:)`` and ``finish(_:_:)``, each for
/// itself, inside a slice.
protocol Operation: Sendable {
  /// What a worker remembers from one operation to the next. The loop keeps it in registers.
  associatedtype Local: LocalState

  /// Whether each operation ends with a compare-and-swap that succeeds, so that only failures need
  /// counting.
  static var endsWithCAS: Bool { get }
  /// Whether compare-and-swap failures are counted in ``Registers/casFailures``.
  static var retries: Bool { get }
  /// Whether it waits for its turn in a way that can be timed.
  static var waits: Bool { get }
  /// Whether it does work of its own, as ``Registers/criticalAdd(_:to:)`` does.
  static var worksInside: Bool { get }
  /// Whether it can note the order of workers: see ``Registers/isNoting``.
  static var notesOrder: Bool { get }

  /// Puts the shared state back to its start. Conductor, between slices.
  func reset()

  /// What the worker with this number begins a slice with.
  func begin(_ worker: Int) -> Local

  /// Performs one operation and tells whether there was one: a worker that waits for others gives
  /// up when the gate closes. Shared words are accessed through `access` alone. Marked
  /// `@inline(__always)` by every conforming type.
  func perform(_ access: some Access, _ worker: inout Registers, _ local: inout Local) -> Bool

  /// Stores what the ledger needs of the worker's local state, at the end of its slice.
  func finish(_ worker: Int, _ local: Local)

  /// The law's two sides. Conductor, between slices.
  func ledger(_ totals: Totals) -> Ledger
}

extension Operation {
  static var endsWithCAS: Bool { false }
  static var retries: Bool { false }
  static var waits: Bool { false }
  static var worksInside: Bool { false }
  static var notesOrder: Bool { false }

  @inline(__always)
  func finish(_ worker: Int, _ local: Local) {}
}

/// An operation of which a worker remembers nothing.
protocol StatelessOperation: Operation where Local == Nothing {
  /// Performs one operation and tells whether there was one.
  func perform(_ access: some Access, _ worker: inout Registers) -> Bool
}

extension StatelessOperation {
  @inline(__always)
  func begin(_ worker: Int) -> Nothing { Nothing() }

  @inline(__always)
  func perform(_ access: some Access, _ worker: inout Registers, _ local: inout Nothing) -> Bool {
    perform(access, &worker)
  }
}
