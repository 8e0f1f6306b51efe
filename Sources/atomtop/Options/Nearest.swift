/// Finds what somebody meant to type.
enum Nearest {
  /// The name that `typed` was probably meant to be; nil when none is near.
  static func name(to typed: String, among names: [String]) -> String? {
    let typed = typed.lowercased()
    guard !typed.isEmpty else { return nil }
    // "spin" is four letters away from "spinlock", and clearly means it.
    let completions = names.filter { $0.lowercased().hasPrefix(typed) }
    if completions.count == 1 { return completions.first }
    let allowed = 1 + typed.count / 3
    return
      names
      .map { (name: $0, distance: distance(typed, $0.lowercased())) }
      .filter { $0.distance <= allowed && $0.distance < $0.name.count }
      .min { $0.distance < $1.distance }?
      .name
  }

  /// The end of a message about a name that does not exist: the nearest one, and all.
  static func hint(to typed: String, among names: [String]) -> String {
    let nearest = name(to: typed, among: names).map { "; did you mean '\($0)'? Allowed: " }
    return (nearest ?? "; allowed: ") + names.joined(separator: ", ")
  }

  /// How many letters must be inserted, removed, replaced or swapped with their neighbour to make
  /// one word of the other (optimal string alignment).
  static func distance(_ left: String, _ right: String) -> Int {
    let left = Array(left)
    let right = Array(right)
    // No name is so long; a pasted file need not be compared with one.
    guard left.count <= 64, right.count <= 64 else { return max(left.count, right.count) }
    var before: [Int] = []
    var row = Array(0...right.count)
    for (i, letter) in left.enumerated() {
      var next = [i + 1]
      for (j, other) in right.enumerated() {
        var best = min(row[j + 1] + 1, next[j] + 1, row[j] + (letter == other ? 0 : 1))
        if i > 0, j > 0, letter == right[j - 1], left[i - 1] == other {
          best = min(best, before[j - 1] + 1)
        }
        next.append(best)
      }
      (before, row) = (row, next)
    }
    return row[right.count]
  }
}
