import Contention

extension ExploreOptions {
  /// The names that belong to `explore` and to no other verb.
  static let names = ["--model", "--limit", "--schedule", "--ask", "--all", "--first", "--step"]

  /// What is to be found out about `subject`.
  func request(_ subject: SubjectOptions) throws(Failure) -> ExplorerRequest {
    try checkStep()
    var plan = try subject.explorerPlan()
    if let model { plan.model = try OptionText("--model", model).choice(of: "memory model") }
    if let ops {
      let text = OptionText("--ops", ops)
      plan.operations = try text.number(in: ExplorerPlan.operationRange)
      if let test = plan.litmus, plan.operations != 1 {
        throw text.refused("a worker of \(test.name) makes its accesses once")
      }
    }
    var request = ExplorerRequest(plan, try aim())
    if let limit {
      request.states = try OptionText("--limit", limit).number(in: Self.stateRange)
    }
    return request
  }

  func reportFormat() throws(Failure) -> CommonFormat {
    guard let format else { return .table }
    return try OptionText("--format", format).choice(of: "format")
  }

  func destination() throws(Failure) -> Destination {
    guard let output else { return try Destination() }
    return try Destination(output)
  }

  /// The steps behind which somebody goes on.
  func stepSchedule(_ request: ExplorerRequest) -> Schedule? {
    if case .replay(let schedule) = request.aim { schedule } else { nil }
  }

  /// Refuses what a page on which somebody makes the steps has no use for.
  private func checkStep() throws(Failure) {
    let given: [(String, String?)] = [
      ("--ask", ask), ("--all", all ? "" : nil), ("--limit", limit), ("--format", format),
      ("--output", output),
    ]
    for case let (option, text?) in given where step {
      throw .usage("\(OptionText(option, text)): cannot be combined with --step")
    }
  }

  private func aim() throws(Failure) -> ExplorerRequest.Aim {
    let given =
      [schedule.map { OptionText("--schedule", $0) }, ask.map { OptionText("--ask", $0) }]
      .compactMap { $0 } + (all ? [OptionText("--all", "")] : [])
    if given.count > 1 {
      throw .usage("\(given[0]): cannot be combined with \(given[1]); give one of the two")
    }
    if let first, !all {
      throw OptionText("--first", first).refused("says how many interleavings --all lists")
    }
    if let schedule { return .replay(try Self.schedule(schedule)) }
    if let ask { return .answer(try Self.question(ask)) }
    guard all else { return .outcomes }
    return .list(
      atMost: try first.map { text throws(Failure) in
        try OptionText("--first", text).number(in: Self.listRange)
      } ?? Self.defaultList)
  }

  private static func schedule(_ text: String) throws(Failure) -> Schedule {
    do {
      return try Schedule(text)
    } catch {
      throw OptionText("--schedule", text).refused(
        "\(OneLine.quoted(error.text)) is no step; expected workers with commas between them, such as "
          + "0,1,1,0, or a to d for a store that reaches memory, or 0.2 for a choice among values")
    }
  }

  private static func question(_ text: String) throws(Failure) -> Question {
    guard let question = Question(spaced(text)) else {
      throw OptionText("--ask", text).refused(
        "expected a name, ==, !=, < or >, and a whole number, such as 'value == 2' or '1:value > 0'"
      )
    }
    return question
  }

  /// The question with one space on both sides of its comparison: "value==2" is clear enough.
  private static func spaced(_ text: String) -> String {
    let signs: [Character] = ["=", "!", "<", ">"]
    guard let start = text.firstIndex(where: signs.contains),
      let end = text.lastIndex(where: signs.contains)
    else { return text }
    let parts = [text[..<start], text[start...end], text[text.index(after: end)...]]
    return parts.flatMap { $0.split(separator: " ") }.joined(separator: " ")
  }
}
