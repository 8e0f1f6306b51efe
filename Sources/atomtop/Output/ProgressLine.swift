/// One line on a terminal's standard error that says how far a measurement is, and is gone when it
/// is over.
struct ProgressLine {
  private let isShown: Bool
  private var width = 0

  init(isShown: Bool = Stream.error.isTerminal) {
    self.isShown = isShown
  }

  /// Replaces what stands there. `text` is at most 79 columns wide, so that no terminal wraps it.
  mutating func show(_ text: String) {
    guard isShown else { return }
    let text = String(text.prefix(79))
    let blanks = String(repeating: " ", count: max(0, width - text.count))
    // A progress line that cannot be written is no loss.
    try? Stream.error.write("\r" + text + blanks)
    width = text.count
  }

  mutating func erase() {
    guard isShown, width > 0 else { return }
    show("")
    try? Stream.error.write("\r")
    width = 0
  }
}
