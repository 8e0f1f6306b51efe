import ArgumentParser
import Dashboard

/// `atomtop lesson`: the course, or one lesson of it, or somebody's own.
struct Teach: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lesson",
    abstract: "Take a guided lesson, step by step, with real runs.",
    discussion: """
      Without a name or number: the list of all lessons. A lesson is a page of text with questions to vote \
      on and runs that answer them. Where standard output is not a terminal, or with --plain, the \
      whole page is printed with the real outcomes in place. Exit status: as that of 'atomtop \
      run', and 65 when a lesson file has a mistake.
      """)

  @ParentCommand var root: Atomtop

  @Argument(
    help: ArgumentHelp(
      "A lesson of the course, or a Markdown file. (default: the list of lessons)",
      valueName: "name|number|file"),
    completion: .list(Course.names))
  var lesson: String?

  @Flag(help: "Print the whole lesson with its outcomes instead of showing it step by step.")
  var plain = false

  @OptionGroup(title: "Screen")
  var screenOptions: ScreenOptions

  @OptionGroup(title: "Screen")
  var languageOptions: LanguageOptions

  @OptionGroup var textOptions: TextOptions

  mutating func run() throws {
    try root.planOptions.refuseAll(for: "lesson")
    let charset = textOptions.charset
    var display = try screenOptions.display(charset)
    display.language = try languageOptions.chosen()
    guard let lesson else {
      try Stream.output.write(charset.text(Course.list()))
      return
    }
    let file = try LessonFile(lesson, reader: CommandOfLesson.work)
    if isInteractive {
      try Screen.show(
        file.page(display), usesColor: screenOptions.usesColor,
        wayOut: "--plain prints the lesson without a screen"
      ) { name, display throws(Failure) in
        try LessonFile(name, reader: CommandOfLesson.work).page(display)
      }
    } else {
      try printPage(file, charset, display.language)
    }
  }

  /// Whether there is a screen. If the terminal cannot show one, this says why, and the page is printed
  /// instead.
  private var isInteractive: Bool {
    guard !plain, Stream.output.isTerminal else { return false }
    do {
      try Terminal.check()
      return true
    } catch {
      try? Stream.error.write("atomtop: \(error.reason); printing the lesson as --plain does\n")
      return false
    }
  }

  private func printPage(
    _ file: LessonFile, _ charset: Charset, _ language: Language
  ) throws(Failure) {
    var page = LessonPage(charset: charset, language: language)
    try page.print(file.lesson, next: file.name.flatMap(Course.name(after:)))
  }
}
