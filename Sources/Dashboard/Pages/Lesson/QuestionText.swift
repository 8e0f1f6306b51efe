/// A question with its answers, and what was voted.
struct QuestionText {
  let prediction: Prediction
  let ballot: Ballot
  let width: Int

  /// The question as a step shows it.
  func lines(isRevealed: Bool) -> [StyledLine] {
    var lines = StyledLine.wrapped(prediction.question, .heading, width: width) + [StyledLine()]
    for index in prediction.answers.indices {
      lines += answer(index, isRevealed) + [StyledLine()]
    }
    if isRevealed { return lines + verdict }
    return lines
      + StyledLine.wrapped(
        prompt, ballot.selected == nil ? .faint : Style(.accent), width: width)
  }

  private var prompt: String {
    guard let selected = ballot.selected else {
      let last = Prediction.letter(prediction.answers.count - 1)
      return "What do you think? Type a letter, a to \(last). → goes on without."
    }
    let letter = Prediction.letter(selected)
    if ballot.hands.isEmpty {
      return "You say \(letter). → goes on and shows who is right; digits count hands."
    }
    let hands = ballot.hands[selected, default: 0]
    return "\(hands) for \(letter), \(ballot.total) in all. Next letter, or → shows who is right."
  }

  // MARK: Answers

  private func answer(_ index: Int, _ isRevealed: Bool) -> [StyledLine] {
    let answer = prediction.answers[index]
    let isChosen = ballot.selected == index
    let mark = (isChosen ? "▸ " : "  ") + Prediction.letter(index) + " "
    let room = ballot.hands.isEmpty ? width : width - barWidth - 6
    var lines = LessonText.hanging(
      mark, answer.text, markStyle: Style(.accent, .bold), isChosen ? .heading : .plain,
      width: room)
    if let hands = ballot.hands[index] {
      let blank = StyledLine(String(repeating: " ", count: max(0, room - lines[0].cells.count)))
      lines[0] = lines[0] + blank + bar(hands)
    }
    guard isRevealed else { return lines }
    let verdict = index == prediction.right ? "Right" : "Wrong"
    let why = answer.explanation.isEmpty ? "." : ". " + answer.explanation
    return lines
      + LessonText.hanging(
        String(repeating: " ", count: mark.columns), "\(verdict)\(why)", .faint, width: width)
  }

  private var barWidth: Int { min(24, width / 3) }

  /// Hands as a bar; that of the answer with most of them takes the whole width.
  private func bar(_ hands: Int) -> StyledLine {
    var grid = Grid(width: barWidth, height: 1)
    let most = Double(max(1, ballot.hands.values.max() ?? 0))
    Bar(share: Double(hands) / most, style: Style(.accent))
      .draw(row: 0, column: 0, width: barWidth, in: grid.area, on: &grid)
    var line = StyledLine("  ")
    line.cells += (0..<barWidth).map { grid[0, $0] }
    let number = String(hands)
    let blank = String(repeating: " ", count: 4 - number.count)
    return line + StyledLine(blank + number, .heading)
  }

  // MARK: The vote against the right answer

  /// What most said, and what is right.
  var verdict: [StyledLine] {
    let leaders = ballot.leaders
    let isRight = leaders == [prediction.right]
    var lines = StyledLine.wrapped(
      isRight
        ? "\(said). That is right." : leaders.count == 1 ? "\(said). That is not so." : "\(said).",
      .heading, width: width)
    if let only = leaders.first, leaders.count == 1, !isRight {
      lines += StyledLine.wrapped(prediction.answers[only].explanation, width: width)
    }
    if !isRight {
      lines += StyledLine.wrapped("Right is \(named(prediction.right)).", .heading, width: width)
    }
    return lines
      + StyledLine.wrapped(prediction.answers[prediction.right].explanation, width: width)
  }

  private var said: String {
    let leaders = ballot.leaders
    guard let first = leaders.first else { return "Nobody voted" }
    guard !ballot.hands.isEmpty else { return "You said \(named(first))" }
    let hands = ballot.hands[first, default: 0]
    guard leaders.count > 1 else { return "\(hands) of \(ballot.total) said \(named(first))" }
    let letters = leaders.map(Prediction.letter)
    let list = letters.dropLast().joined(separator: ", ") + " and " + (letters.last ?? "")
    return "A tie: \(hands) of \(ballot.total) each said \(list)"
  }

  private func named(_ index: Int) -> String {
    "\(Prediction.letter(index)), \"\(prediction.answers[index].text)\""
  }
}
