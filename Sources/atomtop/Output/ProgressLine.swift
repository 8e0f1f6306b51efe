/// One line on the terminal of standard error that says how far a measurement is, and is gone when it is
/// over.
///
/// It shows only while this program is in the foreground: behind a shell's prompt the line is the prompt's.
/// A terminal that calls itself dumb gets none, because it may be a log.
struct ProgressLine {
  private let isPossible =
    Stream.error.isTerminal && !["", "dumb"].contains(Platform.environment("TERM") ?? "")
  /// The columns that it takes now.
  private var shown = 0

  /// Replaces what stands there.
  mutating func show(_ text: String) {
    // Asked anew each time: the shell moves jobs to and fro, and terminals change their size.
    guard isPossible, Platform.isForeground(Stream.error.descriptor) else { return }
    // One that fills its line makes some terminals go on in the next.
    let room = max(0, (Stream.error.width ?? 80) - 1)
    let text = text.prefix(room)
    // Blanks, because not every terminal can erase.
    let blanks = String(repeating: " ", count: max(0, min(shown, room) - text.count))
    // A progress line that cannot be written is no loss.
    try? Stream.error.write("\r" + text + blanks + (text.isEmpty ? "\r" : ""))
    shown = text.count
  }

  mutating func erase() {
    if shown > 0 { show("") }
  }
}
