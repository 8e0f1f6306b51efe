#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How light a colour looks, after WCAG 2.1 ("relative luminance").
enum Luminance {
  /// Of a colour 0xRRGGBB, from 0 to 1.
  static func of(_ color: UInt32) -> Double {
    0.2126 * linear(color >> 16) + 0.7152 * linear(color >> 8) + 0.0722 * linear(color)
  }

  private static func linear(_ component: UInt32) -> Double {
    let share = Double(component & 0xFF) / 255
    return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
  }
}
