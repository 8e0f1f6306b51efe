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
    #expect(CSVReport.field(value) == text)
  }
}

@Suite("Charset")
struct CharsetTests {
  @Test(
    "is the locale's: LC_ALL before LC_CTYPE before LANG, empty ones not counting",
    arguments: [
      ([:], .ascii), (["LANG": "C.UTF-8"], .unicode), (["LANG": "de_DE.utf8"], .unicode),
      (["LANG": "C"], .ascii), (["LANG": "POSIX"], .ascii), (["LANG": "de_DE.ISO-8859-1"], .ascii),
      (["LANG": "C", "LC_CTYPE": "en_US.UTF-8"], .unicode),
      (["LANG": "en_US.UTF-8", "LC_ALL": "C"], .ascii),
      (["LANG": "en_US.UTF-8", "LC_ALL": ""], .unicode),
      (["LC_CTYPE": "C", "LC_ALL": "en_US.UTF-8"], .unicode),
    ] as [([String: String], Charset)])
  func locale(environment: [String: String], charset: Charset) {
    #expect(Charset.ofLocale { environment[$0] } == charset)
  }

  @Test("ASCII text is as wide as the text that it stands for")
  func text() {
    let text = "✗ ● ▣ × – · ▸ ┌─┐ ≤ …"
    #expect(Charset.unicode.text(text) == text)
    let ascii = Charset.ascii.text(text)
    #expect(ascii.count == text.count)
    #expect(ascii.utf8.allSatisfy { $0 < 0x80 })
    #expect(!ascii.contains("?"))
  }
}
