import ArgumentParser
import Diagnostics
import Glibc
import Output
import RegisterStore

struct RegisterCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "register", abstract: words("人员登记册", "The register of people"),
      subcommands: [
        Sample.self, RegisterImportCommand.self, RegisterStatsCommand.self,
        RegisterDoubtsCommand.self, RegisterHeldCommand.self, RegisterForgetCommand.self,
      ])
  }

  struct Sample: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "sample",
        abstract: words(
          "虚构一册人员作样本（身份证号地区码 99，查无此人）",
          "Invents a register of people (identity numbers of region 99, which nobody has)"))
    }

    @Argument(help: help("写到哪个文件", "the file to write"))
    var file = "register.csv"

    @Option(help: help("人数", "how many people"))
    var count = 60_000

    @Option(help: help("随机种子：相同种子得到相同的文件", "seed: equal seeds give equal files"))
    var seed: UInt64 = 1

    @Option(help: help("区县数", "how many districts"))
    var units = 39

    @OptionGroup var language: LanguageOption

    func validate() throws {
      guard (0...50_000_000).contains(count), (1...99).contains(units) else {
        throw ValidationError(
          words(
            "人数应在 0 到 5000 万之间，区县数应在 1 到 99 之间",
            "count must lie in 0...50000000 and units in 1...99"))
      }
    }

    func run() throws {
      if access(file, F_OK) == 0 {
        throw Failure.output(
          Text(zh: "“\(file)”已经存在，没有改动", en: "'\(file)' is there already and was left alone"))
      }
      let sample = SampleRegister(count: count, seed: seed, units: units)
      try touchingDisk {
        try Disk().replaceFile(at: file) { write in
          try sample.write { try $0.withUnsafeBytes(write) }
        }
      }
      Terminal.print(
        words("已虚构 \(count) 人：\(file)\n", "\(count) people invented: \(file)\n"))
    }
  }
}
