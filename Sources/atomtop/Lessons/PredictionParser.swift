import Dashboard

/// Reads a `predict` block: the question, then its answers, the right one marked.
///
///     What will the two count?
///
///     - [ ] both 8000
///       Why not, in indented lines.
///     - [x] fetch-add 8000, load-store less
enum PredictionParser {
  private static let marks = ["- [ ]": false, "- [x]": true, "- [X]": true]

  static func prediction(
    _ lines: [String], about rates: String = "", firstLine: Int
  ) throws(LessonMistake) -> Prediction {
    let expectation = try expectation(rates, line: firstLine - 1)
    var question: [String] = []
    var answers: [Prediction.Answer] = []
    var right: Int?
    for (index, line) in lines.enumerated() where !line.isBlank {
      let number = firstLine + index
      if let (text, isRight) = answer(line) {
        guard !text.isEmpty else { throw LessonMistake(number, "this answer has no words") }
        if isRight, right != nil {
          throw LessonMistake(number, "a second right answer; only one may be marked [x]")
        }
        if isRight { right = answers.count }
        answers.append(Prediction.Answer(text))
      } else if line.hasPrefix("-") {
        throw LessonMistake(number, "expected '- [ ] ' or '- [x] ' and an answer")
      } else if answers.isEmpty {
        question.append(line.trimmed)
      } else {
        explain(&answers[answers.count - 1], line.trimmed)
      }
    }
    let range = Prediction.answerCount
    let opening = firstLine - 1
    guard !question.isEmpty else { throw LessonMistake(opening, "no question before the answers") }
    guard range.contains(answers.count) else {
      throw LessonMistake(
        opening,
        "\(answers.count) answers; a question has \(range.lowerBound) to \(range.upperBound)")
    }
    guard let right else {
      throw LessonMistake(opening, "no right answer; mark one with [x]")
    }
    return Prediction(
      question: question.joined(separator: " "), answers: answers, right: right,
      expectation: expectation)
  }

  /// What stands behind "predict": "one-line < own-line", or nothing.
  private static func expectation(
    _ text: String, line: Int
  ) throws(LessonMistake) -> Prediction.Expectation? {
    guard !text.isEmpty else { return nil }
    let words = text.split(separator: " ").map(String.init)
    guard words.count == 3, words[1] == "<" else {
      throw LessonMistake(
        line, "'\(text)': expected two variants, the slower one first: 'one-line < own-line'")
    }
    return Prediction.Expectation(slower: words[0], faster: words[2])
  }

  private static func answer(_ line: String) -> (text: String, isRight: Bool)? {
    let line = line.trimmed
    guard let isRight = marks[String(line.prefix(5))] else { return nil }
    return (String(line.dropFirst(5)).trimmed, isRight)
  }

  private static func explain(_ answer: inout Prediction.Answer, _ text: String) {
    answer.explanation += (answer.explanation.isEmpty ? "" : " ") + text
  }
}
