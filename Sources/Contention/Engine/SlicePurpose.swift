/// What a slice is for.
enum SlicePurpose: Sendable {
  /// Its figures count.
  case measuring
  /// Nothing of it counts but the law: caches and counters of the CPU learn.
  case warmingUp
  /// The order of workers is noted, and nothing else of it counts but the law.
  case noting
  /// The second run of the baseline in a round, which tells the noise.
  case again
}
