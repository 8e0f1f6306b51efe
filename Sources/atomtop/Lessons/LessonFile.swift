import Dashboard

/// A lesson and where it came from.
struct LessonFile {
  /// Its name in the course; nil for somebody's own.
  let name: String?
  let lesson: Lesson

  /// The lesson of the course with this name or number, else the one in the file at this path. Its
  /// commands are read by `reader`.
  init(_ asked: String, reader: @escaping LessonCommand.Reader) throws(Failure) {
    let text = try Course.name(numbered: asked) ?? asked
    let page = Course.text(text).map { Array($0.utf8) }
    let bytes: [UInt8]
    if let page { bytes = page } else { bytes = try Self.contents(text) }
    name = page == nil ? nil : text
    lesson = try Self.reading(page == nil ? text : Course.file(text)) { () throws(LessonMistake) in
      try LessonParser.lesson(LessonSource.lines(bytes), reader: reader)
    }
  }

  /// Its page on the screen.
  func page(_ display: DisplayOptions) -> any Page {
    lesson.page(next: name.flatMap(Course.name(after:)), display: display)
  }

  /// What `body` reads. A mistake becomes a failure that names `file`.
  static func reading<Result>(
    _ file: String, _ body: () throws(LessonMistake) -> Result
  ) throws(Failure) -> Result {
    do {
      return try body()
    } catch {
      throw error.failure(in: file)
    }
  }

  /// What the file at `path` holds, up to just more than a lesson may have.
  private static func contents(_ path: String) throws(Failure) -> [UInt8] {
    do {
      if try Platform.entry(at: path) == .folder {
        throw OptionText("lesson", path).refused("is a folder; give a lesson or a Markdown file")
      }
      return try Platform.read(path, atMost: LessonSource.largest + 1)
    } catch let failure as Failure {
      throw failure
    } catch let refusal as Platform.Refusal where refusal == .noEntry {
      _ = try OptionText("lesson", path).name(among: Course.names, of: "lesson, nor such a file")
      return []
    } catch let refusal as Platform.Refusal {
      throw OptionText("lesson", path).refused(refusal.words)
    } catch {
      throw OptionText("lesson", path).refused("\(error)")
    }
  }
}
