import Testing

@testable import Contention

@Suite("History")
struct HistoryTests {
  @Test("the oldest point goes when a new one comes")
  func ring() {
    var history = History(interval: 0.5, capacity: 3)
    for rate in [1, nil, 3, 4] as [Double?] { history.append(rate) }
    #expect(history.points == [nil, 3, 4])
    history.removeAll()
    #expect(history.points.isEmpty)
  }
}
