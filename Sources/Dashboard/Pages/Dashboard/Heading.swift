import Contention

/// What a page has the header say.
struct Heading {
  /// Where one is, below the top of the dashboard; nil: at the top.
  var place: String?
  /// What was seen of the scenarios that the page shows.
  let parts: [ScenarioSnapshot]
  /// Whether a warning says which of them it is about.
  var namesParts = false
  /// What stands last on the first line, the most important first.
  let facts: [(text: String, style: Style)]
  /// The knob that the page varies, of which the plan's value says nothing; nil: none.
  var varied: Knob?
  /// Seconds that stand at the end of the first line; nil: those of the snapshot.
  var elapsed: Double?
  /// One sentence, where there is nothing more important to say.
  let sentence: String
}
