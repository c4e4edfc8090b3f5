import ArgumentParser

/// What every step of a draw takes.
struct DrawOptions: ParsableArguments {
  @Argument(help: help("专项编号", "the campaign's id"))
  var campaign: String

  @Option(help: help("工作区文件夹", "the workspace"))
  var workspace = "."

  @OptionGroup var day: DayOptions
  @OptionGroup var language: LanguageOption
}
