import Contention
import Dashboard

/// A lesson as plain text, with the real outcomes of its runs in place.
struct LessonPage {
  /// Columns that running text may take.
  private static let width = 80

  private let charset: Charset
  private let language: Language
  /// The answers to exercises, which stand at the end.
  private var answers: [[LessonBlock]] = []
  /// The question that the next run answers.
  private var open: Prediction?
  /// The legends that have been printed: of tables with rates, and of those without.
  private var legends: Set<Bool> = []

  /// A page in these characters, with code in `language`.
  init(charset: Charset, language: Language) {
    (self.charset, self.language) = (charset, language)
  }

  /// Prints `lesson`, piece by piece, because its runs take their time.
  mutating func print(_ lesson: Lesson, next: String?) throws(Failure) {
    for (index, section) in lesson.sections.enumerated() {
      try write([(index == 0 ? "# " : "## ") + section.heading, ""])
      try print(section.blocks)
      try answerIfOpen()
    }
    if !answers.isEmpty { try write(["## \(answers.count == 1 ? "Answer" : "Answers")", ""]) }
    for answer in answers { try print(answer) }
    if let next { try write(["Next in the course: atomtop lesson \(next)"]) }
  }

  private mutating func print(_ blocks: [LessonBlock]) throws(Failure) {
    for (place, block) in blocks.enumerated() {
      try print(block)
      // Items of one list stay together.
      let after = place + 1 < blocks.count ? blocks[place + 1] : nil
      if case .item = block, case .item? = after { continue }
      try write([""])
    }
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
    case .listing(let code):
      let version = code.version(in: language)
      let title = version.language == language ? [] : [code.title(in: language) + ":", ""]
      try write(title + version.lines.map { "    " + $0 })
    case .answer(let blocks):
      answers.append(blocks)
      try write(["(Think first. The answer stands at the end.)"])
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
      return WalkthroughText(
        try Walkthrough.named(name).record, language, width: WalkthroughReport.width
      ).lines
    case .step:
      return ["In a terminal x opens a page on which you say who makes the next step."]
    case .explore(let request):
      StopSignals.hold()
      let result = try ExploreRun.perform(request)
      StopSignals.release()
      try ExploreRun.check(result)
      return ExploreTable(result).brief
    case .sweep(let plan):
      StopSignals.hold()
      let (seen, end) = try SweepMeasurement.perform(plan)
      StopSignals.release()
      if let end { throw end }
      if let defect = seen.defect { throw .defect([defect.sentence]) }
      return SweepTable.brief(seen)
    case .measure(let plan):
      StopSignals.hold()
      let snapshot = try Measurement.perform(plan)
      try StopSignals.check()
      // While text is written a signal ends the program as usual: whoever reads may be slow.
      StopSignals.release()
      try LawCheck.check(snapshot)
      let litmus = LitmusReport(snapshot)
      if !litmus.tests.isEmpty { return LitmusTable(litmus).brief }
      return table(snapshot) + remarks(snapshot)
    }
  }

  private mutating func table(_ snapshot: Snapshot) -> [String] {
    // Workers that do some operations each have no common rate.
    let showsRates = snapshot.plan.operations == nil
    let report = TableReport(snapshot, showsRates: showsRates)
    // What the longer legend explains the shorter one does not explain anew.
    let isExplained = legends.contains(true) || legends.contains(showsRates)
    let text = isExplained ? report.brief : report.text
    legends.insert(showsRates)
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map(String.init)
  }

  /// What to know of a run that does not show what the lesson is about.
  private func remarks(_ snapshot: Snapshot) -> [String] {
    snapshot.scenarios.flatMap { part in
      RunRemarks(snapshot: snapshot, part: part, prediction: open)
        .sentences(again: "Run it again.")
        .flatMap { [""] + TextWrap.lines($0, width: Self.width) }
    }
  }
}
