/// What is wrong with a lesson, and where.
struct LessonMistake: Error, Equatable {
  /// The line, from 1.
  let line: Int
  /// What is wrong and what would be right, in one clause.
  let reason: String

  init(_ line: Int, _ reason: String) {
    self.line = line
    self.reason = reason
  }

  /// The failure of the command that was to show the lesson.
  func failure(in file: String) -> Failure {
    .data("\(file.count <= 200 ? file : "…" + file.suffix(199)):\(line): \(reason)")
  }
}
