/// A question with its answers, and what was voted.
enum QuestionText {
  static func lines(
    _ prediction: Prediction, vote: Int?, isRevealed: Bool, width: Int
  ) -> [StyledLine] {
    var lines = StyledLine.wrapped(prediction.question, .heading, width: width) + [StyledLine()]
    for (index, answer) in prediction.answers.enumerated() {
      lines += self.answer(answer, index, prediction, vote, isRevealed, width) + [StyledLine()]
    }
    if isRevealed { return lines + Self.verdict(prediction, vote: vote, width: width) }
    if let vote {
      let text = "You say \(Prediction.letter(vote)). → goes on and shows who is right."
      return lines + StyledLine.wrapped(text, Style(.accent), width: width)
    }
    let last = Prediction.letter(prediction.answers.count - 1)
    return lines
      + StyledLine.wrapped(
        "What do you think? Type a letter, a to \(last). → goes on without.", .faint, width: width)
  }

  private static func answer(
    _ answer: Prediction.Answer, _ index: Int, _ prediction: Prediction, _ vote: Int?,
    _ isRevealed: Bool, _ width: Int
  ) -> [StyledLine] {
    let isChosen = vote == index
    let mark = (isChosen ? "▸ " : "  ") + Prediction.letter(index) + " "
    var lines = LessonText.hanging(
      mark, answer.text, markStyle: Style(.accent, .bold), isChosen ? .heading : .plain,
      width: width)
    guard isRevealed else { return lines }
    let verdict = index == prediction.right ? "Right" : "Wrong"
    let why = answer.explanation.isEmpty ? "." : ". " + answer.explanation
    lines += LessonText.hanging(
      String(repeating: " ", count: mark.columns), "\(verdict)\(why)", .faint, width: width)
    return lines
  }

  /// The vote against the right answer.
  static func verdict(_ prediction: Prediction, vote: Int?, width: Int) -> [StyledLine] {
    func named(_ index: Int) -> String {
      "\(Prediction.letter(index)), \"\(prediction.answers[index].text)\""
    }
    let right = prediction.answers[prediction.right]
    guard let vote else {
      return StyledLine.wrapped(
        "Nobody voted. Right is \(named(prediction.right)).", .heading, width: width)
        + StyledLine.wrapped(right.explanation, width: width)
    }
    guard vote != prediction.right else {
      return StyledLine.wrapped("You said \(named(vote)). That is right.", .heading, width: width)
        + StyledLine.wrapped(right.explanation, width: width)
    }
    return StyledLine.wrapped("You said \(named(vote)). That is not so.", .heading, width: width)
      + StyledLine.wrapped(prediction.answers[vote].explanation, width: width)
      + StyledLine.wrapped("Right is \(named(prediction.right)).", .heading, width: width)
      + StyledLine.wrapped(right.explanation, width: width)
  }
}
