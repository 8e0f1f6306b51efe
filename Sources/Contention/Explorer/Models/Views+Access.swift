extension Views {
  static func perform(
    _ access: ModelAccess, by worker: Int, on memory: Memory, _ words: NumberedWords,
    _ body: (UInt64, Memory) -> Void
  ) {
    guard let word = access.word else {
      var after = memory
      after.fence(access.effect, by: worker)
      return body(0, after)
    }
    if case .store(let value) = access.kind {
      return store(value, access.effect, in: word, by: worker, memory, words, body)
    }
    let history = memory.history(word, words)
    for position in history.indices.reversed() {
      let found = history[position].value
      let effect = access.effect(finding: found)
      var after = memory
      if effect == .sequentiallyConsistent { after.seeGlobal(worker) }
      guard position >= after.sights[worker].current[word] else { continue }
      guard let written = access.written(over: found) else {
        after.find(history[position], at: position, of: word, by: worker, effect)
        body(found, after)
        continue
      }
      // Nothing may come between the value that it finds and its own, so nobody else may have done that.
      let isTaken = position + 1 < history.count && history[position + 1].isBound
      guard !isTaken, !access.isBlocked(by: found) else { continue }
      after.makeRoom(at: position + 1, of: word, words)
      let before = after.histories[word][position]
      after.find(before, at: position, of: word, by: worker, effect)
      after.leave(written, behind: before, at: position + 1, of: word, by: worker, effect)
      body(found, after)
    }
  }

  /// A store may come anywhere behind what the worker has seen, newest place first.
  private static func store(
    _ value: UInt64, _ effect: SharedAccess.Effect, in word: Int, by worker: Int,
    _ memory: Memory, _ words: NumberedWords, _ body: (UInt64, Memory) -> Void
  ) {
    var begun = memory
    if effect == .sequentiallyConsistent { begun.seeGlobal(worker) }
    let history = begun.history(word, words)
    let first = begun.sights[worker].current[word] + 1
    for position in (first...history.count).reversed() {
      guard position == history.count || !history[position].isBound else { continue }
      var after = begun
      after.makeRoom(at: position, of: word, words)
      after.leave(value, behind: nil, at: position, of: word, by: worker, effect)
      body(0, after)
    }
  }
}

extension Views.Memory {
  /// Joins the one view of all that is sequentially consistent.
  fileprivate mutating func seeGlobal(_ worker: Int) {
    sights[worker].current.join(global)
    sights[worker].acquire.join(global)
  }

  /// The worker finds a value.
  fileprivate mutating func find(
    _ message: Views.Message, at position: Int, of word: Int, by worker: Int,
    _ effect: SharedAccess.Effect
  ) {
    sights[worker].current[word] = max(position, sights[worker].current[word])
    sights[worker].acquire.join(message.view)
    if effect.acquires { sights[worker].current.join(message.view) }
    sights[worker].acquire.join(sights[worker].current)
    if effect == .sequentiallyConsistent { global.join(sights[worker].current) }
  }

  /// The worker leaves a value, at a place where there is room for it.
  fileprivate mutating func leave(
    _ value: UInt64, behind found: Views.Message?, at position: Int, of word: Int,
    by worker: Int, _ effect: SharedAccess.Effect
  ) {
    sights[worker].current[word] = position
    sights[worker].acquire[word] = position
    var view = effect.releases ? sights[worker].current : sights[worker].release
    // A release sequence: who finds this value has also found what the one before released.
    if let found { view.join(found.view) }
    view[word] = position
    histories[word][position] = .init(value: value, view: view, isBound: found != nil)
    if effect == .sequentiallyConsistent { global.join(sights[worker].current) }
  }

  fileprivate mutating func fence(_ effect: SharedAccess.Effect, by worker: Int) {
    if effect.acquires { sights[worker].current = sights[worker].acquire }
    if effect == .sequentiallyConsistent {
      seeGlobal(worker)
      global.join(sights[worker].current)
    }
    if effect.releases { sights[worker].release = sights[worker].current }
  }
}

// MARK: As bytes

extension Views {
  static func encode(_ memory: Memory, _ words: NumberedWords, into encoder: inout StateEncoder) {
    var count = memory.histories.count
    while count > 0, memory.histories[count - 1].count == 1 { count -= 1 }
    encoder.write(count)
    for word in 0..<count {
      let history = memory.histories[word]
      encoder.write(history.count)
      for message in history.dropFirst() {
        encoder.write(message.value, from: words.initial(word))
        encoder.write(message.isBound ? 1 : 0)
        message.view.encode(into: &encoder)
      }
    }
    for sight in memory.sights {
      sight.current.encode(into: &encoder)
      sight.acquire.encode(into: &encoder)
      sight.release.encode(into: &encoder)
    }
    memory.global.encode(into: &encoder)
  }

  static func decode(
    from decoder: inout StateDecoder, workers: Int, _ words: NumberedWords
  ) -> Memory {
    let count: Int = decoder.read()
    var histories: [[Message]] = []
    for word in 0..<count {
      var history = [Message(value: words.initial(word))]
      for _ in 1..<(decoder.read() as Int) {
        history.append(
          Message(
            value: decoder.read(from: words.initial(word)), view: View(),
            isBound: (decoder.read() as Int) == 1))
        history[history.count - 1].view = View(from: &decoder)
      }
      histories.append(history)
    }
    var memory = Memory(histories: histories, sights: [])
    for _ in 0..<workers {
      memory.sights.append(
        Sight(
          current: View(from: &decoder), acquire: View(from: &decoder),
          release: View(from: &decoder)))
    }
    memory.global = View(from: &decoder)
    return memory
  }
}
