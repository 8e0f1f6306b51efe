/// A line that a page says for a while.
struct Announcement: Sendable, Equatable {
  let text: String
  let isAlarm: Bool
  /// When it goes away, in seconds of the loop's clock.
  private let end: Double

  /// Stays for 5 seconds, or 10 if it is an alarm.
  init(_ text: String, isAlarm: Bool = false, now: Double) {
    self.text = text
    self.isAlarm = isAlarm
    end = now + (isAlarm ? 10 : 5)
  }

  /// What has become of a print; nil: `news` is about something else.
  init?(ofPrint news: News, now: Double) {
    switch news {
    case .printed(let files): self.init("printed: \(files)", now: now)
    case .unprinted(let reason): self.init("nothing printed: \(reason)", isAlarm: true, now: now)
    default: return nil
    }
  }

  var style: Style { isAlarm ? .alarm : Style(.accent) }

  /// Whether it is still there.
  func shows(_ now: Double) -> Bool { now < end }
}
