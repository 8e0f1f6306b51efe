#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#else
  #error("which C library has getenv here?")
#endif

/// How much the tests do. `ATOMTOP_TESTS=small` is for sanitizers, which make everything many times
/// slower; `ATOMTOP_TESTS=large` for a long search after a rare failure.
enum Effort: String {
  case small
  case normal
  case large

  static let asked = getenv("ATOMTOP_TESTS").flatMap { Effort(rawValue: String(cString: $0)) }

  /// The number for this effort.
  static func choose<Value>(small: Value, normal: Value, large: Value) -> Value {
    switch asked ?? .normal {
    case .small: small
    case .normal: normal
    case .large: large
    }
  }

  /// The largest crew that laws are checked with.
  static let manyWorkers = choose(small: 16, normal: 64, large: 256)
}
