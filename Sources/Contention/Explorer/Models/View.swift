/// How far somebody has seen, word by word: the position in each word's order of values.
struct View: Hashable {
  /// By word; what is left out, at the end, is 0: the first value.
  private(set) var positions: [Int] = []

  subscript(word: Int) -> Int {
    get { word < positions.count ? positions[word] : 0 }
    set {
      guard newValue != self[word] else { return }
      while positions.count <= word { positions.append(0) }
      positions[word] = newValue
      while positions.last == 0 { positions.removeLast() }
    }
  }

  /// Sees what `other` has seen, too.
  mutating func join(_ other: View) {
    for (word, position) in other.positions.enumerated() where position > self[word] {
      self[word] = position
    }
  }

  /// A value came in at this position of a word, and those from there on moved up by one.
  mutating func makeRoom(at position: Int, of word: Int) {
    if self[word] >= position { positions[word] += 1 }
  }

  func encode(into encoder: inout StateEncoder) {
    encoder.write(positions.count)
    for position in positions { encoder.write(position) }
  }

  init() {}

  init(from decoder: inout StateDecoder) {
    let count: Int = decoder.read()
    positions.reserveCapacity(count)
    for _ in 0..<count { positions.append(decoder.read()) }
  }
}
