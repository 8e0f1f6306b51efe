/// Numbers as people read them. Three significant digits, SI prefixes, never scientific notation.
public enum Figures {
  private static let prefixes = ["", "k", "M", "G", "T", "P", "E", "Z"]

  /// A magnitude with its SI prefix: "412 M", "9.71 G", "0.05", "8". At most 6 columns.
  public static func si(_ value: Double) -> String {
    guard value.isFinite else { return "–" }
    guard value >= 0.0005 else { return "0" }
    var scaled = value
    var index = 0
    // 999.5 would round to "1000".
    while scaled >= 999.5, index < prefixes.count - 1 {
      scaled /= 1000
      index += 1
    }
    let isWhole = index == 0 && scaled == scaled.rounded()
    let digits = isWhole ? fixed(scaled, 0) : significant(scaled)
    return index == 0 ? digits : digits + " " + prefixes[index]
  }

  /// A count with its SI prefix.
  public static func si(_ value: UInt64) -> String { si(Double(value)) }

  /// Three significant digits below 1000: "1.23", "12.3", "123".
  public static func significant(_ value: Double) -> String {
    guard value.isFinite else { return "–" }
    if value < 9.995 { return fixed(value, 2) }
    return value < 99.95 ? fixed(value, 1) : fixed(value, 0)
  }

  /// A share of 0 to 1 in per cent: "48.1 %", "0.003 %". A share that is not zero never reads as
  /// 0 and one that is not whole never as 100.
  public static func percent(_ share: Double) -> String {
    guard share.isFinite else { return "–" }
    let percent = share * 100
    if percent > 0, percent < 0.001 { return "<0.001 %" }
    if percent > 0, percent < 0.095 { return fixed(percent, 3) + " %" }
    if percent < 100, percent > 99.95 { return ">99.9 %" }
    return fixed(percent, 1) + " %"
  }

  /// A share in whole per cent, rounded down, so that only a whole share reads as 100 %.
  public static func wholePercent(_ share: Double) -> String {
    guard share.isFinite else { return "–" }
    return "\(Int(max(0, min(share, 1)) * 100 + 0.0001)) %"
  }

  /// How far figures lie apart, as a share of them: "2.1 %", "14 %".
  public static func deviation(_ share: Double) -> String {
    guard share.isFinite else { return "–" }
    return fixed(share * 100, share < 0.0995 ? 1 : 0) + " %"
  }

  /// How often in a row: "1.0", "17.3", "1.28 k".
  public static func runLength(_ value: Double) -> String {
    value < 99.95 ? fixed(value, 1) : si(value)
  }

  /// A ratio: "18.8×", "1.0×", "0.03×", "412×".
  public static func ratio(_ value: Double) -> String {
    guard value.isFinite else { return "–" }
    if value < 0.095 { return fixed(value, value < 0.0095 ? 3 : 2) + "×" }
    return (value < 99.95 ? fixed(value, 1) : si(value)) + "×"
  }

  /// A whole number with thousands separated: "12,842".
  public static func grouped(_ value: some BinaryInteger) -> String {
    var result = ""
    for (index, digit) in String(value).reversed().enumerated() {
      if index > 0, index % 3 == 0 { result.append(",") }
      result.append(digit)
    }
    return String(result.reversed())
  }

  /// A count to its last digit while that is short, then with its SI prefix: "1,204", "206 M".
  public static func count(_ value: UInt64) -> String {
    value < 100_000 ? grouped(value) : si(value)
  }

  /// How often something was counted: "once", "12,842 times", "9.71 M times".
  public static func times(_ value: UInt64) -> String {
    value == 1 ? "once" : "\(count(value)) times"
  }

  /// A time in nanoseconds with its unit: "83 ns", "4.12 µs", "1.50 ms", "2.00 s".
  public static func nanoseconds(_ value: Double) -> String {
    guard value.isFinite else { return "–" }
    let units = [(1e9, "s"), (1e6, "ms"), (1e3, "µs")]
    for (scale, unit) in units where value >= scale * 0.9995 {
      return significant(value / scale) + " " + unit
    }
    return (value == value.rounded() ? fixed(value, 0) : significant(value)) + " ns"
  }

  /// Minutes and seconds of a duration in seconds: "00:42", "61:05".
  public static func clock(_ seconds: Double) -> String {
    let whole = seconds.isFinite ? max(0, Int(min(seconds, 1e9))) : 0
    let (minutes, rest) = whole.quotientAndRemainder(dividingBy: 60)
    return (minutes < 10 ? "0" : "") + "\(minutes):" + (rest < 10 ? "0" : "") + "\(rest)"
  }

  /// Exactly `decimals` digits after the point, rounded half away from zero.
  public static func fixed(_ value: Double, _ decimals: Int) -> String {
    guard value.isFinite, abs(value) < 1e18 else { return "–" }
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    // Past 2^53 a scaled value has no fraction to speak of and may not fit an integer.
    guard abs(value) * scale < 9e15 else { return String(Int(value)) }
    let units = Int((abs(value) * scale).rounded())
    let (whole, fraction) = units.quotientAndRemainder(dividingBy: Int(scale))
    let sign = value < 0 && units > 0 ? "-" : ""
    guard decimals > 0 else { return sign + String(whole) }
    let digits = String(fraction)
    let zeros = String(repeating: "0", count: decimals - digits.count)
    return sign + "\(whole).\(zeros)\(digits)"
  }
}
