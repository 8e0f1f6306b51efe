import Dashboard

/// Reads an `atomtop` block: one command line.
enum LessonCommand {
  /// What a command line asks for.
  typealias Reader = (_ command: String) throws(Failure) -> LessonRun.Work

  static func run(
    _ lines: [String], firstLine: Int, reader: Reader
  ) throws(LessonMistake) -> LessonRun {
    let commands = lines.enumerated().filter { !$0.element.isBlank }
    guard let (index, line) = commands.first else {
      throw LessonMistake(firstLine - 1, "no command; expected a line such as 'atomtop run'")
    }
    if commands.count > 1 {
      throw LessonMistake(
        firstLine + commands[1].offset, "a second command; a block holds one, so open another")
    }
    let command = line.trimmed
    do {
      return LessonRun(command: command, work: try reader(command))
    } catch {
      let reason = error.messages.joined(separator: " ")
      throw LessonMistake(firstLine + index, "'\(command)': \(reason)")
    }
  }
}
