/// Numbers as Linux writes them: "0-3,8,10-11".
enum CPUList {
  /// The numbers of `text`; nil if it is no such list.
  static func parse(_ text: String) -> [Int]? {
    var numbers: [Int] = []
    for part in text.split(separator: "\n").first?.split(separator: ",") ?? [] {
      let ends = part.split(separator: "-").compactMap { Int($0) }
      guard let first = ends.first, let last = ends.last, ends.count <= 2, first <= last else {
        return nil
      }
      numbers += first...last
    }
    return numbers.isEmpty ? nil : numbers
  }
}
