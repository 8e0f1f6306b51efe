import ArgumentParser
import Dashboard

/// The options of the dashboard alone.
struct ScreenOptions: ParsableArguments {
  private static let frameRange = DisplayOptions.frameRange

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      """
      Frames per second, \(Self.frameRange.lowerBound) to \(Self.frameRange.upperBound). \
      (default: \(DisplayOptions().framesPerSecond))
      """,
      valueName: "n"))
  var fps: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      """
      Colours: \(ThemeName.allCases.map(\.rawValue).joined(separator: ", ")). contrast is for \
      projectors. (default: auto)
      """,
      valueName: "name"),
    completion: .list(ThemeName.allCases.map(\.rawValue)))
  var theme: String?

  @Flag(name: .customLong("no-color"), help: "Use no colours. The variable NO_COLOR does the same.")
  var omitsColor = false

  @Flag(help: "Let the mouse click and scroll. (default: it is left to the terminal)")
  var mouse = false
}

extension ScreenOptions {
  /// The first of these options that was given, as it was typed; nil when none was.
  var firstGiven: String? {
    if let fps { return "--fps \(OneLine.quoted(fps))" }
    if let theme { return "--theme \(OneLine.quoted(theme))" }
    if omitsColor { return "--no-color" }
    return mouse ? "--mouse" : nil
  }

  /// How the dashboard is shown, in these characters.
  func display(_ charset: Charset) throws(Failure) -> DisplayOptions {
    var display = DisplayOptions()
    display.charset = charset
    display.usesMouse = mouse
    if let fps {
      display.framesPerSecond = try OptionText("--fps", fps).number(in: Self.frameRange)
    }
    if let theme { display.theme = try OptionText("--theme", theme).choice(of: "theme") }
    return display
  }

  /// Whether colours are wanted.
  var usesColor: Bool { !omitsColor && Self.isColorWelcome }

  /// Whether the environment has nothing against colours. https://no-color.org: a variable that is
  /// present and not empty, whatever its value, says no.
  static var isColorWelcome: Bool { (Platform.environment("NO_COLOR") ?? "").isEmpty }
}
