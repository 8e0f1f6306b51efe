/// One thing that `doctor` looked at.
struct Finding: Equatable {
  /// What was looked at: "CPUs".
  let topic: String
  /// What was found.
  let fact: String
  /// What that does to results, in one sentence; nil: nothing to mind.
  var effect: String?
}
