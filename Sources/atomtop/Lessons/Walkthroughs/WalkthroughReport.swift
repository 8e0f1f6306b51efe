import Dashboard

/// What `atomtop walkthrough` prints, in Unicode.
enum WalkthroughReport {
  /// The most columns of a line, unless a caller says otherwise.
  static let usualWidth = 80

  /// The list of all walkthroughs.
  static var list: String {
    let all = Walkthrough.all
    let width = all.map(\.name.columns).max() ?? 0
    let lines = all.map { "\($0.name.padded(to: width))  \($0.summary)" }
    let first = all.first?.name ?? ""
    return
      (["Tours of one operation at a time, on a real atomic, in one thread:", ""] + lines + [
        "", "Try: atomtop walkthrough \(first)",
      ]).map { $0 + "\n" }.joined()
  }

  /// A walkthrough with everything that happened in it.
  static func text(_ walkthrough: Walkthrough) -> String {
    (["\(walkthrough.name): \(walkthrough.summary)", ""] + lines(walkthrough.record))
      .map { $0 + "\n" }.joined()
  }

  /// What happened, step by step, and what came of it.
  static func lines(_ record: WalkthroughRecord, width: Int = usualWidth) -> [String] {
    let steps = record.steps.enumerated().flatMap { index, step in
      let number = "\(index + 1). "
      let indent = String(repeating: " ", count: number.columns)
      return [number + step.code] + figures(step).map { indent + $0 }
        + TextWrap.lines(step.why, width: width - indent.columns).map { indent + $0 } + [""]
    }
    return steps + ["Outcome"] + record.outcome
  }

  private static func figures(_ step: WalkthroughRecord.Step) -> [String] {
    let returned = step.returned.map { "returned \($0)" }
    let value = step.value.map { "value after: \($0)" } ?? "there is no atomic any more"
    return ["-> " + [returned, value].compactMap { $0 }.joined(separator: "; ")]
  }
}
