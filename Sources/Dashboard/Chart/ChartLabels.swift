/// Names beside the ends of curves, moved apart so that each can be read.
enum ChartLabels {
  /// Where the middles of labels come to lie that want to lie at `wanted`: at least `distance` apart, in the
  /// order of what they want, within `room` as far as there is some, and as near as can be.
  static func apart(
    _ wanted: [Double], distance: Double, in room: ClosedRange<Double>
  ) -> [Double] {
    let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    // Without the distances the places only have to rise: neighbours that do not share their mean.
    var groups: [(mean: Double, count: Int)] = []
    for (rank, index) in order.enumerated() {
      groups.append((wanted[index] - Double(rank) * distance, 1))
      while groups.count > 1, groups[groups.count - 2].mean > groups[groups.count - 1].mean {
        let last = groups.removeLast()
        let group = groups.removeLast()
        let count = group.count + last.count
        let sum = group.mean * Double(group.count) + last.mean * Double(last.count)
        groups.append((sum / Double(count), count))
      }
    }
    let highest = room.upperBound - Double(wanted.count - 1) * distance
    var places = wanted
    var rank = 0
    for group in groups {
      let start = max(room.lowerBound, min(group.mean, highest))
      for _ in 0..<group.count {
        places[order[rank]] = start + Double(rank) * distance
        rank += 1
      }
    }
    return places
  }
}
