/// What a class says to a question: one answer, or how many hands went up for each.
struct Ballot: Sendable, Equatable {
  /// The most hands that can be counted for an answer.
  static let most = 999

  /// The answer that was selected last, by its place; nil: none yet.
  private(set) var selected: Int?
  /// The hands that went up, by answer; empty where nobody counts.
  private(set) var hands: [Int: Int] = [:]
  /// Whether the next digit goes on with a number.
  private var isTyping = false

  /// All hands together.
  var total: Int { hands.values.reduce(0, +) }

  /// The answers that most are for; several if they are level, none if nobody voted.
  var leaders: [Int] {
    guard hands.isEmpty else {
      let highest = hands.values.max() ?? 0
      return highest == 0 ? [] : hands.keys.filter { hands[$0] == highest }.sorted()
    }
    return selected.map { [$0] } ?? []
  }

  /// Whether there is a digit to be taken back.
  var canTakeBack: Bool { selected.flatMap { hands[$0] } != nil }

  /// Selects an answer; digits that follow are its hands.
  mutating func select(_ answer: Int) {
    selected = answer
    isTyping = false
  }

  /// A digit of the selected answer's hands. False, and nothing changes, if they are too many.
  mutating func type(_ digit: Int) -> Bool {
    guard let selected else { return false }
    let number = (isTyping ? hands[selected, default: 0] * 10 : 0) + digit
    guard number <= Self.most else { return false }
    hands[selected] = number
    isTyping = true
    return true
  }

  /// Takes the last digit back.
  mutating func takeBack() {
    guard let selected, let number = hands[selected] else { return }
    hands[selected] = number < 10 ? nil : number / 10
    isTyping = hands[selected] != nil
  }
}
