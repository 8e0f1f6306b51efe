/// What keys do to a state, and what answer that gives. The handling of keys, the bottom line, the help and
/// README's tables of keys all come from here.
struct Bindings<State, Answer>: Sendable {
  /// A line of the help: keys that belong together, and what they do.
  struct Row: Sendable {
    /// The keys as people call them: "g G".
    let name: String
    /// What they do; empty: the help does not list them.
    let sentence: String
    let bindings: [Binding<State, Answer>]

    init(_ name: String, _ sentence: String = "", _ bindings: [Binding<State, Answer>]) {
      self.name = name
      self.sentence = sentence
      self.bindings = bindings
    }
  }

  let rows: [Row]

  init(_ rows: [Row]) { self.rows = rows }

  /// Does what the pressed key is bound to; nil: nothing at this moment.
  func perform(_ press: Press, on state: inout State) -> Answer? {
    bindings(of: press.key).first { $0.applies(state) }?.action(&state, press)
  }

  /// What the bottom line says of a key; nil: nothing at this moment.
  func hint(_ key: Key, _ state: State) -> KeyHint? {
    bindings(of: key).lazy.filter { $0.applies(state) }.compactMap { $0.hint(state) }.first
  }

  /// Each row that has a sentence, for the help.
  var explanations: [(term: String, text: String)] {
    rows.filter { !$0.sentence.isEmpty }.map { ($0.name, $0.sentence) }
  }

  private func bindings(of key: Key) -> some Sequence<Binding<State, Answer>> {
    rows.lazy.flatMap(\.bindings).filter { $0.keys.contains(key) }
  }
}

/// What one key does, or several that do the same.
struct Binding<State, Answer>: Sendable {
  typealias Action = @Sendable (inout State, Press) -> Answer

  let keys: [Key]
  /// What the bottom line says of it; nil: nothing at this moment.
  let hint: @Sendable (State) -> KeyHint?
  /// Whether it applies at this moment. If not, the next binding of the same key is tried.
  let applies: @Sendable (State) -> Bool
  let action: Action

  init(
    _ keys: Key..., hint: @escaping @Sendable (State) -> KeyHint? = { _ in nil },
    when applies: @escaping @Sendable (State) -> Bool = { _ in true }, action: @escaping Action
  ) {
    self.init(keys, hint: hint, when: applies, action: action)
  }

  init(
    _ keys: [Key], hint: @escaping @Sendable (State) -> KeyHint? = { _ in nil },
    when applies: @escaping @Sendable (State) -> Bool = { _ in true }, action: @escaping Action
  ) {
    self.keys = keys
    self.hint = hint
    self.applies = applies
    self.action = action
  }
}

/// A key that was pressed, and when, in seconds of the loop's clock.
struct Press {
  let key: Key
  let now: Double
}
