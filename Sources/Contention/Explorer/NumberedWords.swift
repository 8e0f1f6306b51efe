/// The words that workers were seen to access, numbered in the order in which they were first asked for.
struct NumberedWords {
  /// What is known of one of them.
  struct Word {
    let name: String
    /// The value before anything happens. A lock that puts waiters to sleep begins free, whatever its bytes
    /// are.
    let initial: UInt64
    /// Nil: its value is not to be written, because it is a lock of a library, or belongs to no memory.
    let shared: SharedWord?
  }

  private(set) var all: [Word] = []
  private var numbers: [SharedWord: Int] = [:]

  /// The value of word number `index` before anything happens.
  func initial(_ index: Int) -> UInt64 { all[index].initial }

  /// Numbers words that are known beforehand, all 0: for programs that are no operations.
  init(named names: [String] = []) {
    all = names.map { Word(name: $0, initial: 0, shared: nil) }
  }

  /// The number of `word`, called `name`. No worker runs, so its value is settled.
  mutating func number(_ word: SharedWord, isLock: Bool, name: @autoclosure () -> String) -> Int {
    if let known = numbers[word] { return known }
    numbers[word] = all.count
    all.append(
      Word(name: name(), initial: isLock ? 0 : word.settled, shared: isLock ? nil : word))
    return all.count - 1
  }
}
