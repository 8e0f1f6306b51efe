import Foundation
import PackagePlugin

/// Compiles the lessons of demos/ into the target that uses this plugin, so that the binary alone
/// can teach. Nothing is copied in the repository: the text is generated into the build folder.
@main
struct EmbedCourse: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "demos")
    let pages = try FileManager.default
      .contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "md" && $0.lastPathComponent != "README.md" }
      .sorted { $0.path < $1.path }
    let output = context.pluginWorkDirectoryURL.appending(path: "CourseText.swift")
    return [
      .buildCommand(
        displayName: "Embedding \(pages.count) lessons",
        executable: try context.tool(named: "CourseGenerator").url,
        arguments: [output.path] + pages.map(\.path), inputFiles: pages, outputFiles: [output])
    ]
  }
}
