import Contention
import Dashboard

/// A lesson as plain text, with the real outcomes of its runs in place.
struct LessonPage {
  /// Columns that running text may take.
  private static let width = 80

  private let charset: Charset
  /// The question that the next run answers.
  private var open: Prediction?
  /// Whether the columns of tables have been explained.
  private var hasLegend = false

  init(charset: Charset) { self.charset = charset }

  /// Prints `lesson`, piece by piece, because its runs take their time.
  mutating func print(_ lesson: Lesson, next: String?) throws(Failure) {
    for (index, section) in lesson.sections.enumerated() {
      try write([(index == 0 ? "# " : "## ") + section.heading, ""])
      for (place, block) in section.blocks.enumerated() {
        try print(block)
        // Items of one list stay together.
        let after = place + 1 < section.blocks.count ? section.blocks[place + 1] : nil
        if case .item = block, case .item? = after { continue }
        try write([""])
      }
      try answerIfOpen()
    }
    if let next { try write(["Next in the course: atomtop lesson \(next)"]) }
  }

  private func write(_ lines: [String]) throws(Failure) {
    try Stream.output.write(charset.text(lines.map { $0.trimmedAtEnd + "\n" }.joined()))
  }

  private mutating func print(_ block: LessonBlock) throws(Failure) {
    switch block {
    case .paragraph(let text): try write(TextWrap.lines(text, width: Self.width))
    case .item(let text, let mark):
      let indent = String(repeating: " ", count: mark.columns + 1)
      let lines = TextWrap.lines(text, width: Self.width - indent.columns)
      try write(lines.enumerated().map { ($0 == 0 ? mark + " " : indent) + $1 })
    case .code(let lines): try write(lines.map { "    " + $0 })
    case .prediction(let prediction):
      try answerIfOpen()
      try ask(prediction)
    case .run(let run):
      try write(["    $ \(run.command)", ""])
      try write(try outcome(run))
      guard let prediction = open else { return }
      try write([""] + answer(prediction))
    }
  }

  // MARK: Questions

  private mutating func ask(_ prediction: Prediction) throws(Failure) {
    var lines = TextWrap.lines("Predict: \(prediction.question)", width: Self.width) + [""]
    for (index, answer) in prediction.answers.enumerated() {
      lines += item(index, answer.text)
    }
    open = prediction
    try write(lines)
  }

  /// Tells the answer of a question that no run has answered.
  private mutating func answerIfOpen() throws(Failure) {
    if let prediction = open { try write(answer(prediction) + [""]) }
  }

  private mutating func answer(_ prediction: Prediction) -> [String] {
    open = nil
    return ["Answer:"]
      + prediction.answers.enumerated().flatMap { index, answer in
        let verdict = index == prediction.right ? "right" : "wrong"
        let why = answer.explanation.isEmpty ? "" : ": " + answer.explanation
        return item(index, verdict + why)
      }
  }

  private func item(_ index: Int, _ text: String) -> [String] {
    TextWrap.lines(text, width: Self.width - 5).enumerated().map { line, words in
      (line == 0 ? "  \(Prediction.letter(index))) " : "     ") + words
    }
  }

  // MARK: Runs

  private mutating func outcome(_ run: LessonRun) throws(Failure) -> [String] {
    switch run.work {
    case .walkthrough(let name):
      return WalkthroughReport.lines(try Walkthrough.named(name).record)
    case .measure(let plan):
      StopSignals.hold()
      let snapshot = try Measurement.perform(plan)
      try StopSignals.check()
      // While text is written a signal ends the program as usual: whoever reads may be slow.
      StopSignals.release()
      try LawCheck.check(snapshot)
      let report = TableReport(snapshot)
      let text = hasLegend ? report.brief : report.text
      hasLegend = true
      return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        .map(String.init)
    }
  }
}
