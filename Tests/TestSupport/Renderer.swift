import Foundation

/// `rsvg-convert`, which makes pictures of SVG. Debian has it in librsvg2-bin.
package enum Renderer {
  /// Whether it is installed.
  package static let isThere = (try? run("--version", input: nil).ending) == .exit(0)

  /// Columns and rows of pixels that it makes of an SVG file.
  package static func size(of svg: String) throws -> [Int] {
    let scratch = try Scratch()
    let picture = scratch.file("picture.png")
    let outcome = try run("-o", picture, input: try scratch.write(svg, to: "picture.svg"))
    guard outcome.ending == .exit(0) else { throw Impatience("rsvg-convert: \(outcome.errors)") }
    // Both stand in the first chunk of a PNG (PNG, 11.2.2), the highest byte first.
    let header = [UInt8](try Data(contentsOf: URL(filePath: picture)).prefix(24))
    guard header.count == 24 else { throw Impatience("rsvg-convert made no picture") }
    return [16, 20].map { start in
      header[start..<start + 4].reduce(0) { $0 << 8 | Int($1) }
    }
  }

  private static func run(_ arguments: String..., input: String?) throws -> ProgramRun {
    try Running(["rsvg-convert"] + arguments + [input].compactMap { $0 }, of: "/usr/bin/env")
      .outcome()
  }
}
