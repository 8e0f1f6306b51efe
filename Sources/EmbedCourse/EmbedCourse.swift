import Foundation
import PackagePlugin

/// Compiles files of demos/ into the target that uses this plugin, so that the binary alone can
/// teach: the listings into the dashboard, whose code panel shows them, and the lessons into any
/// other. Nothing is copied in the repository: the text is generated into the build folder.
@main
struct EmbedCourse: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let demos = context.package.directoryURL.appending(path: "demos")
    let names = try target.name == "Dashboard" ? listings(in: demos) : lessons(in: demos)
    let files = names.sorted().map { demos.appending(path: $0) }
    let output = context.pluginWorkDirectoryURL.appending(path: "Demos.swift")
    return [
      .buildCommand(
        displayName: "Embedding \(files.count) files of demos/ into \(target.name)",
        executable: try context.tool(named: "CourseGenerator").url,
        arguments: [output.path, demos.path] + files.map(\.path), inputFiles: files,
        outputFiles: [output])
    ]
  }

  private func lessons(in demos: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: demos.path)
      .filter { $0.hasSuffix(".md") && $0 != "README.md" }
  }

  /// The files in the folders of listings/, one folder per scenario.
  private func listings(in demos: URL) throws -> [String] {
    let extensions = ["swift", "rs", "ts", "c", "s"]
    return try FileManager.default
      .subpathsOfDirectory(atPath: demos.appending(path: "listings").path)
      .map { "listings/\($0)" }
      .filter { name in extensions.contains { name.hasSuffix(".\($0)") } }
  }
}
