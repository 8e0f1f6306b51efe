/// A litmus test: a few accesses by each of some workers, and an outcome that no order of them explains.
///
/// Conforming types have no instances. Their ``perform(_:_:_:_:)`` is the one text of the accesses: it runs at
/// full speed in a ``LitmusBatch``, and answer by answer under the explorer in a ``LitmusInstance``.
///
/// The tests and their names are those of the literature: Alglave, Maranget and Tautschnig, "Herding Cats",
/// 2014; Maranget, Sarkar and Sewell, "A Tutorial Introduction to the ARM and POWER Relaxed Memory Models",
/// 2012.
protocol LitmusTest: Sendable {
  /// How many workers it has. A constant, which the loop over instances is specialised for.
  static var workers: Int { get }
  /// Everything else that there is to know of it.
  static var shape: LitmusShape { get }

  /// Makes the accesses of worker number `worker` to the words `x` and `y`, which begin with 0, and returns
  /// what it loaded. Values are below 4. Marked `@inline(__always)` by every conforming type.
  static func perform(
    _ worker: Int, _ access: some LitmusAccess, _ x: SharedWord, _ y: SharedWord
  ) -> Loaded
}

/// How a litmus test reaches its words: loads, stores, and what stands between two of them.
protocol LitmusAccess {
  /// The value.
  func load(_ word: SharedWord) -> UInt64
  /// Replaces the value.
  func store(_ value: UInt64, in word: SharedWord)
  /// The place between two accesses: a sequentially consistent fence where the test is tried with fences, and
  /// nothing elsewhere.
  func between()
}

/// What a worker loaded in one instance of a test: two values at most.
struct Loaded {
  let first: UInt64
  let second: UInt64

  @inline(__always)
  init(_ first: UInt64 = 0, _ second: UInt64 = 0) {
    self.first = first
    self.second = second
  }

  /// Both in the bits of an outcome: see ``LitmusShape``.
  @inline(__always)
  var bits: UInt64 { first | second << UInt64(LitmusShape.bitsPerValue) }
}

/// Whether a fence stands between two accesses. A type, so that the loop is specialised for it.
protocol FencePolicy: Sendable {
  static var hasFences: Bool { get }
}

/// Nothing stands between two accesses.
enum Unfenced: FencePolicy {
  static var hasFences: Bool { false }
}

/// A fence does.
enum Fenced: FencePolicy {
  static var hasFences: Bool { true }
}

/// An instrument, and the policy about fences. Empty where the instrument is the machine's own.
struct LitmusInstrument<A: Access, F: FencePolicy>: LitmusAccess {
  let access: A

  @inline(__always)
  init(_ access: A, _ policy: F.Type) { self.access = access }

  @inline(__always)
  func load(_ word: SharedWord) -> UInt64 { access.load(word) }

  @inline(__always)
  func store(_ value: UInt64, in word: SharedWord) { access.store(value, in: word) }

  @inline(__always)
  func between() {
    if F.hasFences { access.fence() }
  }
}
