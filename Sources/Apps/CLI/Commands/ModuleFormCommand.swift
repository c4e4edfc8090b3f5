import ArgumentParser
import CampaignKit
import CivilTime
import Diagnostics
import Output
import PlanModel
import Submitting
import Tabular

struct ModuleFormCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "form",
      abstract: words(
        "写出一张 XLSX 表格给各单位填，带下拉列表和说明；填好用 submit 收",
        "Writes an XLSX form for units to fill in, with lists and help; submit reads it back"))
  }

  @Argument(help: help("模块", "the module"))
  var name: String

  @Option(name: .shortAndLong, help: help("写到哪个文件（默认：模块名加“报送表.xlsx”）", "file to write"))
  var output: String?

  @Option(
    help: help("工作区：下拉列表里列出它的单位和场地", "a workspace, whose units and venues the lists offer"))
  var workspace: String?

  @OptionGroup var day: DayOptions
  @OptionGroup var language: LanguageOption

  func run() throws {
    let module = try module(named: name)
    var tables: Tables?
    var created = CivilDate(dayNumber: 20_454)
    if let workspace {
      var session = try Session(path: workspace, day: day)
      let loaded = try session.loaded()
      tables = loaded.tables
      created = loaded.horizon.lowerBound
    }
    let form = ModuleForm(module, tables: tables, language: Terminal.language)
    let workbook = form.workbook(created: created.dayNumber * 86_400)
    let path =
      output ?? words("\(module.manifest.name.zh)报送表.xlsx", "\(module.manifest.id)-form.xlsx")
    let bytes: [UInt8]
    do {
      bytes = try workbook.xlsx()
    } catch {
      throw Failure.output(
        Text(zh: "写不出“\(path)”：\(error.reason)", en: "cannot write '\(path)': \(error.reason)"))
    }
    try touchingDisk { try Disk().replaceFile(at: path, with: bytes) }
    Terminal.print(
      words(
        "已写出 \(path)。填好后运行：chengnuan submit \(path)\n",
        "\(path) is written. When it is filled in: chengnuan submit \(path)\n"))
  }
}
