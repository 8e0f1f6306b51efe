import Dashboard

extension Wording {
  /// What an operation that changed the value answered: both values in Swift, the old one elsewhere.
  static func change(_ old: some Any, _ new: some Any) -> Wording {
    Wording(swift: "(oldValue: \(old), newValue: \(new))", others: "\(old)")
  }

  /// What a compare-and-swap answered: whether it replaced the value, and the value that it found.
  static func exchange(_ answer: (exchanged: Bool, original: Int)) -> Wording {
    Wording(
      swift: "(exchanged: \(answer.exchanged), original: \(answer.original))",
      rust: "\(answer.exchanged ? "Ok" : "Err")(\(answer.original))",
      typescript: "\(answer.original)",
      c11: "\(answer.exchanged), and expected is \(answer.original)")
  }
}
