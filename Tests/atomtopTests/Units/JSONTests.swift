import Foundation
import Testing

@testable import atomtop

@Suite("JSON")
struct JSONTests {
  @Test(
    "scalars",
    arguments: [
      (.null, "null"), (.bool(true), "true"), (.bool(false), "false"), (.integer(0), "0"),
      (.integer(.max), "18446744073709551615"), (.string(""), "\"\""),
    ] as [(JSON, String)])
  func scalar(value: JSON, text: String) {
    #expect(value.text == text)
  }

  @Test(
    "numbers have six significant digits, or all before the point",
    arguments: [
      (0, "0"), (1, "1"), (-1.5, "-1.5"), (0.1, "0.1"), (1.0 / 3, "0.333333"),
      (123_456.7, "123457"), (182_561_851.2, "182561851"), (12.345678, "12.3457"),
      (0.000012345678, "1.23457e-05"), (9e15, "9000000000000000.0"), (1e300, "1e+300"),
    ] as [(Double, String)])
  func number(value: Double, text: String) throws {
    #expect(JSON.number(value).text == text)
    let read = try JSONDecoder().decode(Double.self, from: Data(text.utf8))
    #expect(abs(read - value) <= abs(value) * 1e-5)
  }

  @Test("what is no number is null", arguments: [Double.nan, .infinity, -.infinity])
  func noNumber(value: Double) {
    #expect(JSON.number(value).text == "null")
  }

  @Test(
    "strings are read back as they were",
    arguments: [
      "plain", "quote \" backslash \\ slash /", "line\nline\r\n\ttab", "\u{0}\u{1}\u{1F}\u{7F}",
      "Grüße 漢字 🙂", "\u{2028}",
    ])
  func string(value: String) throws {
    let text = JSON.string(value).text
    #expect(text.utf8.allSatisfy { $0 >= 0x20 })
    #expect(try JSONDecoder().decode(String.self, from: Data(text.utf8)) == value)
  }

  @Test("what is unknown is null")
  func unknown() {
    #expect(JSON(nil as UInt64?).text == "null")
    #expect(JSON(nil as Int?).text == "null")
    #expect(JSON(nil as Double?).text == "null")
    #expect(JSON(nil as String?).text == "null")
    #expect(JSON(7 as UInt64?).text == "7")
    #expect(JSON(-7 as Int?).text == "0", "a count is never negative")
  }

  @Test("objects keep the order of their fields, and what holds no lists stands on one line")
  func layout() {
    let value: JSON = .object([
      "z": .integer(1), "a": .object(["b": .null, "a": .bool(true)]),
      "list": .array([.integer(1), .integer(2)]), "rows": .array([.object(["id": .integer(0)])]),
    ])
    #expect(
      value.text == """
        {
          "z": 1,
          "a": {"b": null, "a": true},
          "list": [1, 2],
          "rows": [
            {"id": 0}
          ]
        }
        """)
  }

  @Test("empty lists")
  func empty() {
    #expect(JSON.array([]).text == "[]")
    #expect(JSON.object([:]).text == "{}")
  }
}
