import CSystem
import TestSupport
import Testing

@testable import Dashboard

/// Characters of no column, one and two.
@Suite("Characters")
struct CharacterTests {
  /// What a text shows, and in how many columns.
  static let rules: [(text: String, shows: String, columns: Int)] = [
    ("plain", "plain", 5), ("Grüße", "Grüße", 5), ("─●▣✗×–…·", "─●▣✗×–…·", 8),
    ("漢字", "漢字", 4), ("한국어", "한국어", 6), ("ｗｉｄｅ", "ｗｉｄｅ", 8), ("😀", "😀", 2),
    // Marks join the character before, and are nothing without one.
    ("e\u{301}", "e\u{301}", 1), ("字\u{301}", "字\u{301}", 2), ("\u{301}a", "a", 1),
    ("\u{1112}\u{1161}\u{11AB}", "\u{1112}\u{1161}\u{11AB}", 2),
    ("नि\u{94D}", "नि\u{94D}", 2),
    ("x\u{301}\u{302}\u{303}\u{304}\u{305}", "x\u{301}\u{302}\u{303}", 1),
    // What is joined to one emoji shows one by one, and what varies them does not show.
    ("👩\u{200D}👩\u{200D}👧", "👩👩👧", 6), ("⚛\u{FE0F}", "⚛", 1), ("👍🏽", "👍", 2), ("🏽", "🏽", 2),
    ("\u{1F1E9}\u{1F1EA}", "\u{1F1E9}\u{1F1EA}", 2), ("1\u{FE0F}\u{20E3}", "1\u{20E3}", 1),
    // Nor does what turns directions or hides.
    ("a\u{202E}b\u{2066}c\u{200F}d", "abcd", 4), ("so\u{AD}ft", "soft", 4), ("a\u{200B}b", "ab", 2),
    ("a\u{FEFF}b", "ab", 2),
    // Control characters are blanks, what nobody knows is the replacement character.
    ("a\tb\u{1B}c\u{7F}d\u{85}e", "a b c d e", 9), ("a\r\nb", "a  b", 4), ("a\u{2028}b", "a b", 3),
    ("\u{10FFFF}\u{378}", "\u{FFFD}\u{FFFD}", 2),
    (String(decoding: [0x61, 0xFF, 0x62], as: UTF8.self), "a\u{FFFD}b", 3),
  ]

  @Test("each takes its columns", arguments: rules)
  func rule(_ text: String, _ shows: String, _ columns: Int) {
    #expect(text.columns == columns)
    var grid = Grid(width: 20, height: 1)
    #expect(grid.put(text, row: 0, column: 3, in: grid.area) == 3 + columns)
    #expect(grid.lines == ["   " + shows])
    #expect(StyledLine(text).cells.count == columns)
    #expect(Charset.ascii.text(shows).count == columns)
  }

  @Test("what is taken for plain without asking is one column wide")
  func plain() {
    let plain = (0...0x10FFFF).compactMap(Unicode.Scalar.init).filter(\.isPlain)
    #expect(plain.count > 1000)
    #expect(plain.filter { cs_columns($0.value) != 1 } == [])
  }

  @Test("a cell is small, and copied as plain memory")
  func size() {
    #expect(MemoryLayout<Cell>.stride == 16)
    #expect(_isPOD(Cell.self))
  }

  @Test("half a wide character is a blank")
  func halves() {
    func line(_ change: (inout Grid) -> Void) -> String {
      var grid = Grid(width: 8, height: 2)
      grid.put("漢字漢字", row: 0, column: 0, in: grid.area)
      change(&grid)
      #expect(grid.broken.isEmpty)
      return grid.lines[0]
    }
    #expect(line { $0.put("a", row: 0, column: 2, in: $0.area) } == "漢a 漢字")
    #expect(line { $0.put("a", row: 0, column: 3, in: $0.area) } == "漢 a漢字")
    #expect(line { $0.put("漢", row: 0, column: 3, in: $0.area) } == "漢 漢 字")
    #expect(line { $0.put("한", row: 0, column: 2, in: $0.area) } == "漢한漢字")
    #expect(line { $0[0, 1] = Cell("x") } == " x字漢字")
    #expect(line { $0[0, 7] = Cell("한") } == "漢字漢")
    #expect(line { $0.fill(Area(column: 1, width: 2, height: 1), Cell("x")) } == " xx 漢字")
    let middle = Area(column: 1, width: 6, height: 1)
    #expect(line { $0.put("한국어어", row: 0, column: 0, in: middle) } == "  국어")
  }

  @Test("what does not fit whole is left out", arguments: 0...7)
  func edge(_ width: Int) {
    var grid = Grid(width: 9, height: 1, fill: Cell("x"))
    grid.put("a漢字b", row: 0, column: 1, in: Area(column: 1, width: width, height: 1))
    let shown = ["", "a", "a ", "a漢", "a漢 ", "a漢字", "a漢字b", "a漢字b"][width]
    let rest = String(repeating: "x", count: 8 - shown.columns)
    #expect(grid.lines == ["x" + shown + rest])
  }

  @Test("a text is cut between characters", arguments: 0...7)
  func prefix(_ columns: Int) {
    let text = "e\u{301}漢字x"
    let cut = ["", "e\u{301}", "e\u{301}", "e\u{301}漢", "e\u{301}漢", "e\u{301}漢字", text, text]
    #expect(text.prefix(columns: columns) == cut[columns])
    #expect(text.padded(to: columns).columns == max(columns, 6))
    #expect(text.paddedLeft(to: columns).columns == max(columns, 6))
  }

  @Test("a title in a frame is cut to whole characters", arguments: 4...20)
  func title(_ width: Int) {
    var grid = Grid(width: width, height: 3)
    Box.draw("漢字漢字漢字", note: "漢", footer: "字字字字字字", in: grid.area, on: &grid)
    #expect(grid.broken.isEmpty)
    #expect(grid.lines.allSatisfy { $0.columns == width }, "\(grid.lines)")
    #expect(grid.lines[0].hasSuffix("┐") && grid.lines[2].hasSuffix("┘"))
  }

  @Test("text at the right ends there, however wide it is")
  func right() {
    var grid = Grid(width: 12, height: 1)
    grid.putRight("e\u{301} 漢字", row: 0, end: 10, in: grid.area)
    #expect(grid.lines == ["    e\u{301} 漢字"])
  }

  @Test("with ASCII alone every column stays where it is")
  func ascii() {
    var grid = Grid(width: 12, height: 1)
    grid.put("e\u{301} 漢字 ● |", row: 0, column: 0, in: grid.area)
    grid.limit(to: .ascii)
    #expect(grid.lines == ["e ???? o |"])
    #expect(grid.broken.isEmpty)
  }

  @Test("words that are too long break beside wide characters, others do not")
  func wrapping() {
    #expect(TextWrap.lines("共享计数器", width: 6) == ["共享计", "数器"])
    #expect(TextWrap.lines("say 共享计数器 now", width: 9) == ["say 共享", "计数器", "now"])
    #expect(TextWrap.lines("one 한국어 조합", width: 11) == ["one 한국어", "조합"])
    // No full stop begins a line, and no bracket ends one.
    #expect(TextWrap.lines("共享计数。器器", width: 8) == ["共享计", "数。器器"])
    #expect(TextWrap.lines("共享计「数器」", width: 8) == ["共享计", "「数器」"])
    #expect(TextWrap.lines("atomic操作unbreakable", width: 8) == ["atomic操", "作", "unbreakable"])
  }

  @Test("no text at any place in any area breaks a row", arguments: 1...20)
  func fuzz(_ seed: UInt64) {
    var random = SeededNumbers(state: seed)
    let pieces: [Unicode.Scalar] =
      Self.rules.flatMap { $0.text.unicodeScalars } + ["a", " ", "漢", "\u{301}"]
    for _ in 0..<200 {
      var grid = Grid(
        width: Int.random(in: 0...30, using: &random), height: Int.random(in: 0...4, using: &random)
      )
      for _ in 0..<12 {
        let before = grid
        let area = Area(
          row: Int.random(in: -2...4, using: &random),
          column: Int.random(in: -4...30, using: &random),
          width: Int.random(in: 0...30, using: &random),
          height: Int.random(in: 0...4, using: &random))
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...20, using: &random) {
          text.append(pieces.randomElement(using: &random) ?? " ")
        }
        let row = Int.random(in: -2...5, using: &random)
        let column = Int.random(in: -6...32, using: &random)
        let style = Style(Hue.allCases.randomElement(using: &random) ?? .text)
        if Bool.random(using: &random) {
          grid.put(String(text), row: row, column: column, style, in: area)
        } else {
          StyledLine(String(text), style).draw(row: row, column: column, in: area, on: &grid)
        }
        #expect(grid.broken.isEmpty, "\(grid.broken)")
        #expect(grid.changes(since: before, outside: area).isEmpty)
      }
      #expect(grid.lines.allSatisfy { $0.columns <= grid.width })
      let lines = grid.lines
      grid.limit(to: .ascii)
      #expect(zip(grid.lines, lines).allSatisfy { $0.columns <= $1.columns })
      #expect(grid.lines.allSatisfy { $0.utf8.count == $0.columns })
    }
  }
}

extension Grid {
  /// The places of halves that have no other half.
  var broken: [String] {
    (0..<height).flatMap { row in
      (0..<width).compactMap { column in
        let hasRight = column + 1 < width && self[row, column + 1].columns == 0
        let hasLeft = column > 0 && self[row, column - 1].columns == 2
        switch self[row, column].columns {
        case 2: return hasRight ? nil : "\(row), \(column): no right half"
        case 0: return hasLeft ? nil : "\(row), \(column): no left half"
        default: return nil
        }
      }
    }
  }

  /// What is different outside `area`, but for the halves that are left of what was cut at its edge.
  fileprivate func changes(since before: Grid, outside area: Area) -> [String] {
    (0..<height).flatMap { row in
      (0..<width).compactMap { column in
        let isHalf = before[row, column].columns != 1 && self[row, column].scalar == " "
        if area.contains(row: row, column: column) || isHalf { return nil }
        return self[row, column] == before[row, column] ? nil : "\(row), \(column)"
      }
    }
  }
}
