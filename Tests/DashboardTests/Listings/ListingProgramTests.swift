import Testing

@testable import Dashboard

extension ListingTests {
  /// Every file is a program, as it is: it performs the operation once and checks what came of it.
  @Suite("are programs that do what they say")
  struct Programs {
    @Test("Swift")
    func swift() throws {
      try ListingProgram.compileAndRun(
        .swift, "swiftc", ["-swift-version", "6", "-warnings-as-errors"])
    }

    @Test("Rust")
    func rust() throws {
      try ListingProgram.compileAndRun(.rust, "rustc", ["--edition", "2021", "-D", "warnings"])
    }

    @Test("C11")
    func c11() throws {
      try ListingProgram.compileAndRun(
        .c11, "cc", ["-std=c11", "-Wall", "-Wextra", "-Werror", "-pthread"])
    }

    /// Without a type annotation, so that any Node.js runs them.
    @Test("TypeScript")
    func typescript() throws {
      let node = try ListingTool("node")
      for file in ListingProgram.files(.typescript) { try node.accepts([file.path]) }
    }
  }
}
