/// `c20`: what the language allows. Each word keeps all its values in one order, and a worker may find any
/// that is not older than what it has seen of that word. (Kang, Hur, Lahav, Vafeiadis and Dreyer, "A
/// Promising Semantics for Relaxed-Memory Concurrency", 2017, without promises; Lahav, Vafeiadis, Kang, Hur
/// and Dreyer, "Repairing Sequential Consistency in C/C++11", 2017. Release sequences as in C++20.)
///
/// A value carries what its storer had seen, if the store released, and whoever finds it has seen that, too,
/// if it acquires. It has no load buffering. Sequentially consistent accesses beside weaker ones can make it
/// stricter than the language: see ``Possibility``.
enum Views: MemoryRules {
  /// A value of a word, in the word's order.
  struct Message: Hashable {
    var value: UInt64
    /// What whoever acquires it has seen then.
    var view = View()
    /// Whether it was written by the read-modify-write that found the value before it: nothing may come in
    /// between.
    var isBound = false
  }

  /// What a worker has seen.
  struct Sight: Hashable {
    /// For certain: nothing older can be found any more.
    var current = View()
    /// What it has found, and will have seen after an acquire fence.
    var acquire = View()
    /// What it had seen at its last release fence, which its relaxed stores carry.
    var release = View()
  }

  struct Memory {
    /// The values of each word that was written, oldest first.
    var histories: [[Message]] = []
    var sights: [Sight]
    /// What sequentially consistent accesses and fences have seen.
    var global = View()

    func history(_ word: Int, _ words: NumberedWords) -> [Message] {
      word < histories.count ? histories[word] : [Message(value: words.initial(word))]
    }

    /// Makes room in a word's order for a value that `worker` stores there: what comes behind moves up, and
    /// so does whatever has seen it.
    mutating func makeRoom(at position: Int, of word: Int, _ words: NumberedWords) {
      while histories.count <= word {
        histories.append([Message(value: words.initial(histories.count))])
      }
      let isLast = position == histories[word].count
      histories[word].insert(Message(value: 0), at: position)
      guard !isLast else { return }
      for index in histories.indices {
        for place in histories[index].indices {
          histories[index][place].view.makeRoom(at: position, of: word)
        }
      }
      for worker in sights.indices {
        sights[worker].current.makeRoom(at: position, of: word)
        sights[worker].acquire.makeRoom(at: position, of: word)
        sights[worker].release.makeRoom(at: position, of: word)
      }
      global.makeRoom(at: position, of: word)
    }
  }

  static func start(workers: Int) -> Memory {
    Memory(sights: Array(repeating: Sight(), count: workers))
  }

  static func value(of word: Int, in memory: Memory, _ words: NumberedWords) -> UInt64 {
    memory.history(word, words).last?.value ?? 0
  }
}
