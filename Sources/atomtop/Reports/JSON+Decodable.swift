extension JSON: Decodable {
  /// Any value. The fields of an object are sorted by name: a decoder does not keep their order.
  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let flag = try? value.decode(Bool.self) {
      self = .bool(flag)
    } else if let number = try? value.decode(UInt64.self) {
      self = .integer(number)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let text = try? value.decode(String.self) {
      self = .string(text)
    } else if let values = try? value.decode([JSON].self) {
      self = .array(values)
    } else {
      let fields = try value.decode([String: JSON].self).sorted { $0.key < $1.key }
      self = .object(JSONFields(fields.map { .init(key: $0.key, value: $0.value) }))
    }
  }
}

/// The name of a field of an object whose names are not known beforehand.
struct FieldName: CodingKey, ExpressibleByStringLiteral {
  let stringValue: String
  var intValue: Int? { nil }

  init(stringLiteral name: String) { stringValue = name }
  init?(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}
