/// The keys of a page.
typealias KeyTable<State> = Bindings<State, Reaction>

extension Bindings where Answer == Reaction {
  /// The way out, which is open on every page, whatever lies over it and however small the screen is.
  static var quit: KeyTable<State> {
    KeyTable([
      Row(
        "q Ctrl-C", "Quit.",
        [Binding("q", "Q", hint: { _ in KeyHint("q", "quit") }) { _, _ in .quit }])
    ])
  }

  /// Printing, whatever lies over the page.
  static var printing: KeyTable<State> {
    KeyTable([
      Row(
        "P", "Print: what is on the screen, as SVG and as text, into two new files of this folder.",
        [Binding("P", hint: { _ in KeyHint("P", "print") }) { _, _ in .print }])
    ])
  }
}
