import Dashboard
import Testing

@testable import atomtop

@Suite("Text table")
struct TextTableTests {
  @Test("columns are as wide as their widest cell, and lines have no spaces at their end")
  func alignment() {
    var table = TextTable([
      TextTable.Column(title: "name", alignment: .left),
      TextTable.Column(title: "ops", alignment: .right),
      TextTable.Column(title: "law", alignment: .left),
    ])
    table.add(["fetch-add", "7", "exact"])
    table.add(["×", "12345", ""])
    #expect(
      table.lines == [
        "name         ops  law",
        "fetch-add      7  exact",
        "×          12345",
      ])
  }

  @Test("columns are counted as a terminal does, whatever the characters")
  func wide() {
    var table = TextTable([
      TextTable.Column(title: "名前", alignment: .left),
      TextTable.Column(title: "ops", alignment: .right),
    ])
    for name in ["计数器", "e\u{301}te\u{301}", "👩\u{200D}👧", "हिन्दी", "plain"] {
      table.add([name, "7"])
    }
    #expect(Set(table.lines.map(\.columns)) == [11])
  }

  @Test("a table without rows is its titles")
  func empty() {
    #expect(TextTable([TextTable.Column(title: "name", alignment: .right)]).lines == ["name"])
  }

  @Test(
    "spaces at the end go, others stay", arguments: [("a b  ", "a b"), ("  ", ""), (" a", " a")])
  func trimmed(text: String, result: String) {
    #expect(text.trimmedAtEnd == result)
  }
}

@Suite("CSV field")
struct CSVFieldTests {
  @Test(
    "is quoted where it has to be (RFC 4180, 2.6 and 2.7)",
    arguments: [
      ("", ""), ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"no\"", "\"say \"\"no\"\"\""),
      ("\"", "\"\"\"\""), ("line\nline", "\"line\nline\""), ("line\r\nline", "\"line\r\nline\""),
      ("line\r", "\"line\r\""), (" space ", " space "), ("Grüße", "Grüße"),
    ])
  func field(value: String, text: String) {
    #expect(CSVTable.field(value) == text)
  }
}

@Suite("Charset")
struct CharsetTests {
  @Test("ASCII text is as wide as the text that it stands for")
  func text() {
    let text = "✗ ● ▣ × – · ▸ ┌─┐ ≤ …"
    #expect(Charset.unicode.text(text) == text)
    let ascii = Charset.ascii.text(text)
    #expect(ascii.count == text.count)
    #expect(ascii.utf8.allSatisfy { $0 < 0x80 })
    #expect(!ascii.contains("?"))
  }

  @Test("on the Linux console the roles' marks differ, and nothing is braille or an eighth")
  func console() {
    let text = "✗ ● ▣ × – · ▸ ┌─┐ ≤ … ▏▎▍▌▋▊▉█ ▁▂▃▄▅▆▇ ▀ ⣿"
    let shown = Charset.console.text(text)
    #expect(shown.hasPrefix("x • ■ x - · > ┌─┐ ≤ . ░░▒▒▒███ ░░░▒▒██ "))
    #expect(shown.unicodeScalars.count == text.unicodeScalars.count)
  }

  @Test(
    "ASCII text has as many question marks as a character has columns, line by line",
    arguments: [
      ("共享 é\n ❤️ 👍🏽\n", "???? ?\n ? ??\n"), ("e\u{301}", "e"), ("👩\u{200D}👧", "????"),
      ("\u{1F1E9}\u{1F1EA}", "??"), ("a\tb", "a\tb"), ("한", "??"),
    ])
  func wide(text: String, ascii: String) {
    #expect(Charset.ascii.text(text) == ascii)
    #expect(
      text.split(separator: "\n").map { String($0).columns }
        == ascii.split(separator: "\n").map { String($0).columns })
  }
}
