import Testing

@testable import atomtop

@Suite("One line")
struct OneLineTests {
  @Test(
    "is what every text becomes",
    arguments: [
      ("plain words", "plain words"), ("two\nlines", "two lines"), ("a\r\n\tb", "a b"),
      ("  many   spaces ", "many spaces"), ("\u{1B}[31mred", "\\u{1b}[31mred"),
      ("bell\u{7}", "bell\\u{7}"), ("right\u{202E}left", "right\\u{202e}left"),
      ("line\u{2028}line", "line\\u{2028}line"), ("Grüße, 漢字", "Grüße, 漢字"), ("", ""),
    ])
  func text(given: String, line: String) {
    #expect(OneLine.text(given) == line)
  }

  @Test("loses its middle when it is too long, not its ends")
  func long() {
    let text = "begin " + String(repeating: "x", count: 10_000) + " end"
    let line = OneLine.text(text)
    #expect(line.count == OneLine.limit + 1)
    #expect(line.hasPrefix("begin x") && line.hasSuffix("x end") && line.contains("…"))
    let marked = "a" + String(repeating: "\u{301}", count: 10_000)
    #expect(OneLine.text(marked).unicodeScalars.count == OneLine.limit + 1)
  }

  @Test("quotes a value, and cuts one that is too long for a message")
  func quoted() {
    #expect(OneLine.quoted("two") == "'two'")
    #expect(OneLine.quoted("") == "''")
    let forty = String(repeating: "9", count: 40)
    #expect(OneLine.quoted(forty) == "'\(forty)'")
    #expect(OneLine.quoted(forty + "9") == "'\(forty.dropLast())…'")
    let wide = String(repeating: "漢", count: 20)
    #expect(OneLine.quoted(wide) == "'\(wide)'")
    #expect(OneLine.quoted(wide + "9") == "'\(wide.dropLast())…'")
  }
}
