import CTerminal
import Dashboard

/// The screen, in the dashboard's words. A thin layer over CTerminal, which explains how the terminal
/// is taken over and given back.
///
/// There is one terminal, so there is one of these at a time.
struct Terminal: ~Copyable {
  /// Why there is no screen.
  struct Refusal: Error {
    /// One clause for a person: "TERM is not set".
    let reason: String
  }

  /// What woke the loop up.
  struct Wake: OptionSet {
    let rawValue: UInt32

    /// Something was typed.
    static let input = Wake(rawValue: CT_TERM_INPUT)
    /// A signal arrived.
    static let signal = Wake(rawValue: CT_TERM_SIGNAL)
    /// The terminal is gone.
    static let gone = Wake(rawValue: CT_TERM_GONE)
  }

  private let likelyGround = Self.likelyGround
  private(set) var width = 0
  private(set) var height = 0
  /// What the screen shows; nil when nobody knows.
  private var shown: Grid?
  /// One run of text, kept because a frame has hundreds.
  private var run: [UInt32] = []

  /// Looks whether a screen can be had. Changes nothing.
  static func check() throws(Refusal) {
    let status = ct_term_check()
    if status != CT_TERM_READY { throw Refusal(status) }
  }

  /// What a terminal has.
  struct Facts {
    /// How many colours; 0: none.
    let colors: Int
    let width: Int
    let height: Int
  }

  /// What standard output's terminal has; nil where that is unknown. Changes nothing.
  static func facts() -> Facts? {
    var colors: Int32 = 0
    var rows: Int32 = 0
    var columns: Int32 = 0
    guard ct_term_describe(&colors, &rows, &columns) else { return nil }
    return Facts(colors: Int(colors), width: Int(columns), height: Int(rows))
  }

  private static var likelyGround: Ground {
    let said = Ground(colorFGBG: Platform.environment("COLORFGBG"))
    let isConsole = Platform.environment("TERM") == "linux"
    return said == .unknown && isConsole ? .dark : said
  }

  /// Takes the terminal over.
  init(usesColor: Bool, usesMouse: Bool, isASCII: Bool) throws(Refusal) {
    let status = ct_term_open(usesColor, usesMouse, !isASCII)
    if status != CT_TERM_READY { throw Refusal(status) }
    updateSize()
  }

  /// Gives the terminal back. Idempotent.
  mutating func close() { ct_term_close() }

  deinit { ct_term_close() }

  /// How many colours it has.
  var depth: ColorDepth { ColorDepth(colors: Int(ct_term_colors())) }

  /// What its text stands on: as it tells, which it may do at any time after it was asked; else as
  /// COLORFGBG says; else, on the Linux console, dark.
  var ground: Ground {
    UInt32(exactly: ct_term_background()).map { Ground(color: $0) } ?? likelyGround
  }

  /// Whether it shows "─" and others like it in two columns, so that only ASCII keeps its place.
  var hasWideAmbiguous: Bool { ct_term_has_wide_ambiguous() }

  /// Whether it has not yet taken the last frame.
  var isBehind: Bool { ct_term_is_behind() }

  /// Waits at most this number of milliseconds, and tells what happened.
  func wait(milliseconds: Int32) -> Wake { Wake(rawValue: ct_term_wait(milliseconds)) }

  /// The next thing that was typed or clicked, if there is one.
  func nextEvent() -> Event? {
    while true {
      let code = ct_term_read_key()
      if code == Int32(CT_KEY_NONE) { return nil }
      // Codes that mean nothing here do not hide the ones behind them.
      if let event = Event(code: code) { return event }
    }
  }

  /// Asks the terminal for its size and tells whether it changed.
  @discardableResult
  mutating func updateSize() -> Bool {
    var rows: Int32 = 0
    var columns: Int32 = 0
    let hasChanged = ct_term_update_size(&rows, &columns)
    height = Int(rows)
    width = Int(columns)
    if hasChanged { shown = nil }
    return hasChanged
  }

  /// Gives the terminal back, stops as Ctrl-Z does, and takes it again.
  mutating func suspend() {
    ct_term_suspend()
    shown = nil
  }

  /// Takes the terminal again after somebody else stopped the process.
  mutating func resume() {
    ct_term_resume()
    shown = nil
  }

  /// The next frame sends every cell anew, in new colours for example.
  mutating func forget() { shown = nil }

  /// The next frame clears the screen first, which shows something else than it was sent.
  mutating func redraw() {
    ct_term_redraw()
    shown = nil
  }

  /// Shows `grid`. Only rows that changed are handed on, and of those only changed cells are sent.
  mutating func paint(_ grid: Grid, theme: Theme) {
    for row in 0..<min(grid.height, height) where isStale(row, grid) {
      paint(row, of: grid, theme)
    }
    ct_term_flush(Int32(grid.cursor.row), Int32(grid.cursor.column))
    shown = grid
  }

  private func isStale(_ row: Int, _ grid: Grid) -> Bool {
    guard let shown, shown.width == grid.width, shown.height == grid.height else { return true }
    return !grid.hasSameRow(row, as: shown)
  }

  private mutating func paint(_ row: Int, of grid: Grid, _ theme: Theme) {
    let end = min(grid.width, width)
    var start = 0
    while start < end {
      let style = grid[row, start].style
      let paint = theme.paint(style)
      run.removeAll(keepingCapacity: true)
      var column = start
      while column < end {
        let cell = grid[row, column]
        // The right half of a wide character comes with the left one.
        if cell.columns > 0 {
          guard cell.style == style || isSame(cell, in: paint, theme) else { break }
          run.append(cell.scalar.value)
          if !cell.marks.isEmpty { cell.marks.forEach { run.append($0.value) } }
        }
        column += 1
      }
      ct_term_put(
        Int32(row), Int32(start), run, run.count, paint.color, UInt32(paint.attributes.rawValue))
      start = column
    }
  }

  /// Whether a cell looks the same in another paint: a blank shows no foreground. A plot is mostly
  /// blanks between coloured cells, and changing colours twice for each is a third of its bytes.
  private func isSame(_ cell: Cell, in paint: Paint, _ theme: Theme) -> Bool {
    let showing: Emphasis = [.reversed, .underlined]
    return cell.scalar == " " && cell.marks.isEmpty && paint.attributes.isDisjoint(with: showing)
      && theme.paint(cell.style).attributes.isDisjoint(with: showing)
  }
}

extension Terminal.Refusal {
  fileprivate init(_ status: ct_term_status) {
    let type = Platform.environment("TERM") ?? ""
    reason =
      switch status {
      case CT_TERM_OUTPUT_IS_NO_TERMINAL: "standard output is not a terminal"
      case CT_TERM_INPUT_IS_NO_TERMINAL: "standard input is not a terminal, so no key would arrive"
      case CT_TERM_TYPE_UNSET:
        "TERM is not set, so it is unknown how to draw on this terminal; \(Self.otherType)"
      case CT_TERM_TYPE_UNKNOWN:
        "TERM is \(OneLine.quoted(type)), a terminal that this system does not know; \(Self.otherType)"
      case CT_TERM_TYPE_TOO_POOR:
        "TERM is \(OneLine.quoted(type)), a terminal that cannot move its cursor"
      default: "the system refused what a screen needs"
      }
  }

  /// What to do about a terminal that the system does not know: nearly all understand what xterm does.
  private static var otherType: String {
    let types: [String] = ["xterm-256color", "xterm"]
    return types.first { ct_term_is_known($0) }.map { "try TERM=\($0)" }
      ?? "install its terminfo entry (ncurses-term has many)"
  }
}
