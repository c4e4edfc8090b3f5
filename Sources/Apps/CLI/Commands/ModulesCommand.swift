import ArgumentParser
import CampaignKit
import Catalog
import ConfigValue
import Diagnostics

struct ModulesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "modules", abstract: words("专项模块", "Kinds of campaign"),
      subcommands: [List.self, Show.self, Schema.self, ModuleFormCommand.self])
  }

  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "list", abstract: words("列出所有模块", "Lists the modules"))
    }

    @OptionGroup var language: LanguageOption

    func run() {
      for module in BuiltIn.modules {
        let manifest = module.manifest
        Terminal.print(
          "\(manifest.id)\t\(manifest.name[Terminal.language])\t\(manifest.summary[Terminal.language])\n"
        )
      }
    }
  }

  struct Show: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "show", abstract: words("一个模块的所有键和一个例子", "A module's keys and an example"))
    }

    @Argument(help: help("模块", "the module"))
    var name: String

    @OptionGroup var language: LanguageOption

    func run() throws { Terminal.print(try ModulePage(module: module(named: name)).text) }
  }

  struct Schema: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "schema",
        abstract: words("专项文件的 JSON Schema", "The JSON Schema of a campaign file"))
    }

    @Argument(help: help("模块", "the module"))
    var name: String

    @OptionGroup var language: LanguageOption

    func run() throws {
      let manifest = try module(named: name)
      Terminal.print(ModuleSchema(module: manifest).json.pretty)
    }
  }
}
