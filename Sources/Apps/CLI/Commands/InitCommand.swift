import ArgumentParser
import CampaignKit
import Catalog
import Diagnostics
import Glibc
import Output

struct InitCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "init",
      abstract: words("新建一个马上就能编排的工作区", "Makes a workspace that plans at once"))
  }

  @Argument(help: help("新文件夹", "the new folder"))
  var folder: String

  @Option(help: help("用哪个模块起头", "the module to begin with"))
  var from = "招聘会"

  @OptionGroup var language: LanguageOption

  func run() throws {
    let module = try module(named: from)
    let disk = Disk()
    let path = folder.hasSuffix("/") ? folder + "workspace.yaml" : folder + "/workspace.yaml"
    if access(path, F_OK) == 0 {
      throw Failure.output(
        Text(zh: "“\(path)”已经存在，没有改动", en: "'\(path)' is there already and was left alone"))
    }
    try touchingDisk {
      try disk.makeDirectories(folder)
      try disk.replaceFile(at: path, with: Array(module.manifest.example.utf8))
    }
    Terminal.print(
      words(
        "已写出 \(path)。接着运行：chengnuan plan \(folder)\n",
        "\(path) is written. Next: chengnuan plan \(folder)\n"))
  }
}

/// The built-in module that a word names.
func module(named word: String) throws -> any CampaignModule.Type {
  if let module = BuiltIn.modules.first(where: { $0.manifest.names.contains(word) }) {
    return module
  }
  let names = BuiltIn.modules.flatMap { $0.manifest.names }
  let near = nearest(to: word, among: names)
  throw Failure.usage(
    Text(zh: "没有叫“\(word)”的模块", en: "there is no module called '\(word)'"),
    help: near.map(Text.didYouMean)
      ?? Text(zh: "运行 chengnuan modules list", en: "run chengnuan modules list"))
}
