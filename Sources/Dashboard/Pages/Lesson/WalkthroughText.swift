/// What happened in a walkthrough as lines of text, in one language.
public struct WalkthroughText {
  private let record: WalkthroughRecord
  private let language: Language
  private let width: Int

  /// `record` in `language`, in lines of at most `width` columns where words can be broken.
  public init(_ record: WalkthroughRecord, _ language: Language, width: Int) {
    (self.record, self.language, self.width) = (record, language, width)
  }

  /// Step by step, and what came of it.
  public var lines: [String] {
    let origin =
      language == .swift ? [] : ["Performed in Swift, shown in \(language.title).", ""]
    let steps = record.steps.enumerated().flatMap { step("\($0 + 1). ", $1) + [""] }
    let advice = record.advice.isEmpty ? [] : ["", "Good practice, and where it is shown"]
    return origin + steps + ["Outcome"] + record.outcome.map { $0[language] } + advice
      + record.advice
  }

  private func step(_ number: String, _ step: WalkthroughRecord.Step) -> [String] {
    let indent = String(repeating: " ", count: number.columns)
    let code = step.code[language].split(separator: "\n").map(String.init)
    let rest = code.dropFirst() + [figures(step)]
    return [number + (code.first ?? "")]
      + (rest + TextWrap.lines(step.why, width: width - indent.columns)).map { indent + $0 }
  }

  private func figures(_ step: WalkthroughRecord.Step) -> String {
    let returned = step.returned.map { "returned \($0[language])" }
    let value = step.value.map { "value after: \($0)" } ?? "there is no atomic any more"
    return "-> " + [returned, value].compactMap { $0 }.joined(separator: "; ")
  }
}
