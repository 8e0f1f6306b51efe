import Contention

/// A report of `run` or `sweep` that was written in JSON and read again.
struct StoredReport {
  /// What made it.
  enum Kind: Equatable {
    case run
    /// With the knobs that it varied, by field name and sorted.
    case sweep(varied: [String])
  }

  /// What a rate is of.
  struct Subject: Hashable {
    let scenario: String
    /// The point of a sweep: what its knobs were set to, in the order of ``Kind``.
    let values: [JSON]
    let variant: String
  }

  /// What is known of a variant, at a point or altogether.
  struct Entry {
    let subject: Subject
    let role: Role?
    /// Nil: unknown.
    let rate: Spread?
    /// That of the scenario, or of the point; nil: unknown.
    let noise: Double?
    /// Why no slice was good, by its name in reports; nil: some were.
    let doubt: String?
  }

  let kind: Kind
  let schema: Int
  let version: String
  let host: JSONFields
  let plan: JSONFields
  /// In the order of the report, each subject once.
  let entries: [Entry]
  /// Whether a sweep reached its end.
  let isComplete: Bool

  /// Whether it is of a debug build.
  var isDebugBuild: Bool { host["build"] == .string("debug") }

  /// The names of the knobs that were varied; of a run none.
  var varied: [String] {
    guard case .sweep(let varied) = kind else { return [] }
    return varied
  }
}

extension JSON: Hashable {
  /// Feeds what makes values equal.
  func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension JSONFields {
  /// The value of the first field with this name.
  subscript(name: String) -> JSON? { all.first { $0.key == name }?.value }
}
