import Dashboard

/// What `atomtop walkthrough` prints, in Unicode.
enum WalkthroughReport {
  /// The most columns of a line.
  static let width = 80

  /// The list of all walkthroughs.
  static var list: String {
    let all = Walkthrough.all
    let width = all.map(\.name.columns).max() ?? 0
    let lines = all.map { "\($0.name.padded(to: width))  \($0.summary)" }
    let first = all.first?.name ?? ""
    return
      (["Tours of one operation at a time, on a real atomic, in one thread:", ""] + lines + [
        "", "Try: atomtop walkthrough \(first)",
        "In the words of another language: --language rust, typescript or c11",
      ]).map { $0 + "\n" }.joined()
  }

  /// A walkthrough with everything that happened in it.
  static func text(_ walkthrough: Walkthrough, _ language: Language) -> String {
    (["\(walkthrough.name): \(walkthrough.summary)", ""]
      + WalkthroughText(walkthrough.record, language, width: width).lines)
      .map { $0 + "\n" }.joined()
  }
}
