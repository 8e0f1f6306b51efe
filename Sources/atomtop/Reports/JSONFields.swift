/// The fields of a JSON object, in their order.
struct JSONFields: ExpressibleByDictionaryLiteral, Sendable {
  struct Field: Sendable {
    let key: String
    let value: JSON
  }

  private(set) var all: [Field]

  init(_ all: some Sequence<Field>) { self.all = Array(all) }

  init(dictionaryLiteral elements: (String, JSON)...) {
    all = elements.map { Field(key: $0.0, value: $0.1) }
  }

  static func + (left: JSONFields, right: JSONFields) -> JSONFields {
    JSONFields(left.all + right.all)
  }

  static func += (left: inout JSONFields, right: JSONFields) { left.all += right.all }

  /// Without the first ones.
  func dropFirst(_ count: Int = 1) -> JSONFields { JSONFields(all.dropFirst(count)) }

  /// With names that say what the fields stand in: "p50" becomes "wait_ns_p50".
  func inside(_ name: String) -> JSONFields {
    JSONFields(all.map { Field(key: "\(name)_\($0.key)", value: $0.value) })
  }
}
