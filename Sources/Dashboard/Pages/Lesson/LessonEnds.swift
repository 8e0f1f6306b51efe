/// The first step of a lesson and the last.
struct LessonEnds {
  let player: LessonPlayer
  let width: Int

  private var lesson: Lesson { player.lesson }

  /// The title, what the lesson is about, and what it will take.
  func opening(_ text: [StyledLine]) -> [StyledLine] {
    let sections = lesson.sections.dropFirst().map(\.heading)
    return StyledLine.wrapped(lesson.title, .heading, width: width) + [StyledLine()] + text
      + [StyledLine()] + StyledLine.wrapped(plan, width: width) + [StyledLine()]
      + sections.flatMap { LessonText.hanging("·", $0, width: width) } + [StyledLine()]
      + StyledLine.wrapped("→ goes on, ← back. ? shows every key.", .faint, width: width)
  }

  /// "11 steps: 1 question to vote on, 2 real runs."
  private var plan: String {
    let kinds = player.steps.map(\.kind)
    let questions = kinds.count { if case .question = $0 { true } else { false } }
    let runs = lesson.runs.count { $0.isReal }
    let parts = [
      Self.count(questions, "question", "to vote on"), Self.count(runs, "real run", ""),
      Self.count(lesson.runs.count - runs, "look", "at every interleaving"),
    ]
    .compactMap { $0 }
    let steps = "\(kinds.count) steps"
    return (parts.isEmpty ? steps : steps + ": " + parts.joined(separator: ", ")) + "."
  }

  private static func count(_ number: Int, _ noun: String, _ rest: String) -> String? {
    guard number > 0 else { return nil }
    return "\(number) \(noun)\(number == 1 ? "" : "s")" + (rest.isEmpty ? "" : " " + rest)
  }

  /// What this lesson was, and what comes next.
  func end(_ next: String?) -> [StyledLine] {
    let onwards =
      next.map { "Next in the course: `\($0)`. Enter opens it." }
      ?? "Try it for yourself: `atomtop` opens the dashboard."
    return StyledLine.wrapped("That was \(Self.sentenceEnd(lesson.title))", width: width)
      + [StyledLine()] + StyledLine.wrapped(onwards, width: width) + [StyledLine()]
      + StyledLine.wrapped(
        "← goes back, Home to the first step. q quits.", .faint, width: width)
  }

  /// A title, strong, as the end of a sentence: one that has a mark of its own gets no full stop.
  private static func sentenceEnd(_ title: String) -> String {
    let marks: Set<Character> = [".", "?", "!", "…", "。", "？", "！", "؟", "।"]
    return "**\(title)**" + (title.last.map(marks.contains) == true ? "" : ".")
  }
}
