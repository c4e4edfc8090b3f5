import CampaignKit
import ConfigValue
import Diagnostics

/// What `modules show` prints: every key with its meaning, and an example that plans.
struct ModulePage {
  let module: any CampaignModule.Type

  private var language: Language { Terminal.language }

  var text: String {
    let manifest = module.manifest
    var text = "\(manifest.name[language]) (\(manifest.id))\n\(manifest.summary[language])\n"
    text += "\n" + words("各专项通用的键", "Keys of every campaign") + "\n"
    text += lines(CampaignHeader.fields, indent: "  ")
    text += "\n" + words("本模块的键", "Keys of this module") + "\n"
    text += lines(module.fields, indent: "  ")
    text += "\n" + words("统计指标：", "Counted: ")
    text += manifest.indicators.map { $0.name[language] }.joined(separator: words("、", ", ")) + "\n"
    text += "\n" + words("例子", "Example") + "\n\n" + manifest.example
    return text
  }

  private func lines(_ fields: [ConfigField], indent: String) -> String {
    fields.map { field in
      var line = "\(indent)\(field.name.shown)  \(field.meaning[language])"
      if field.isRequired {
        line += words("（必填）", " (required)")
      } else if let text = field.defaultText {
        line += words("（默认 \(text)）", " (default \(text))")
      }
      return line + "\n" + lines(nested(field.shape), indent: indent + "    ")
    }.joined()
  }

  private func nested(_ shape: ConfigShape) -> [ConfigField] {
    switch shape {
    case .record(let fields): fields
    case .list(let element): nested(element)
    default: []
    }
  }
}
