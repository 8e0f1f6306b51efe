import ArgumentParser
import Dashboard

/// How text is written, by every command.
struct TextOptions: ParsableArguments {
  @Flag(help: "Use ASCII characters only. (default: as the locale says)")
  var ascii = false

  /// ASCII if it was asked for or the locale has nothing else. Before any thread starts.
  var charset: Charset {
    let ofLocale = Charset.ofLocale()
    return ascii ? .ascii : ofLocale
  }
}
