import Contention

/// A JSON value whose objects keep the order of their fields (RFC 8259).
///
/// `JSONEncoder` either sorts the keys or leaves them in the order of a hash table, which differs
/// from run to run. Here the order is fixed: what a result means comes before the figures, and two reports
/// can be compared line by line.
enum JSON: Equatable, Sendable {
  case null
  case bool(Bool)
  case integer(UInt64)
  case number(Double)
  case string(String)
  case array([JSON])
  case object(JSONFields)

  static func == (left: JSON, right: JSON) -> Bool { left.text == right.text }
}

extension JSON {
  /// A figure, or null where it is unknown.
  init(_ value: UInt64?) { self = value.map(JSON.integer) ?? .null }
  /// A figure, or null where it is unknown.
  init(_ value: Int?) { self = value.map { .integer(UInt64(max(0, $0))) } ?? .null }
  /// A figure, or null where it is unknown.
  init(_ value: Double?) { self = value.map(JSON.number) ?? .null }
  /// True or false, or null where it is unknown.
  init(_ value: Bool?) { self = value.map(JSON.bool) ?? .null }
  /// A name, or null where it is unknown.
  init(_ value: String?) { self = value.map(JSON.string) ?? .null }

  /// What a knob is set to, or null where that is left open.
  init(_ value: KnobValue?) {
    self =
      switch value {
      case .number(let number): JSON(number)
      case .name(let name): .string(name)
      case .flag(let isOn): .bool(isOn)
      case .numbers(let numbers): .array(numbers.map(JSON.integer))
      case nil: .null
      }
  }

  /// The value in lines. An array or object without another one in it is on one line.
  var text: String { rendered(indent: "") }

  private func rendered(indent: String) -> String {
    switch self {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .integer(let value): String(value)
    case .number(let value): Self.rounded(value)
    case .string(let value): Self.quoted(value)
    case .array(let values):
      Self.list("[", "]", values.map { $0.rendered(indent: indent + "  ") }, isFlat, indent)
    case .object(let fields):
      Self.list(
        "{", "}",
        fields.all.map { "\(Self.quoted($0.key)): \($0.value.rendered(indent: indent + "  "))" },
        isFlat, indent)
    }
  }

  private static func list(
    _ open: String, _ close: String, _ items: [String], _ isFlat: Bool, _ indent: String
  ) -> String {
    if isFlat { return open + items.joined(separator: ", ") + close }
    let lines = items.map { "\(indent)  \($0)" }.joined(separator: ",\n")
    return "\(open)\n\(lines)\n\(indent)\(close)"
  }

  /// Whether nothing in it is a list of its own.
  private var isFlat: Bool {
    switch self {
    case .array(let values): values.allSatisfy(\.isScalar)
    case .object(let fields): fields.all.allSatisfy { $0.value.isScalar }
    default: true
    }
  }

  private var isScalar: Bool {
    switch self {
    case .array, .object: false
    default: true
    }
  }

  /// Six significant digits, or all before the point: nothing that is measured here is known more
  /// precisely. JSON has no way to write what is not finite.
  private static func rounded(_ value: Double) -> String {
    guard value.isFinite else { return "null" }
    var scale = 1.0
    while value.magnitude * scale < 100_000, scale < 1e12, value != 0 { scale *= 10 }
    let result = (value * scale).rounded() / scale
    return result.magnitude < 9e15 && result == result.rounded()
      ? String(Int64(result)) : "\(result)"
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{0}"..."\u{1F}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
