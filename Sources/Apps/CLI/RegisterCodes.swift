import Diagnostics
import RegisterStore

/// What a register remembers of its schema's words for codes: `codes/trade 0=…|1=…`, and
/// `codes-en/trade` where they have others in English.
enum RegisterCodes {
  static func facts(of schema: RegisterSchema) -> [(String, String)] {
    schema.fields.filter { $0.storage != .none && !$0.codes.isEmpty }.flatMap { field in
      let codes = field.codes.sorted { $0.key < $1.key }
      var facts = [("codes/" + field.name, line(codes.map { ($0.key, $0.value.zh) }))]
      if codes.contains(where: { $0.value.zh != $0.value.en }) {
        facts.append(("codes-en/" + field.name, line(codes.map { ($0.key, $0.value.en) })))
      }
      return facts
    }
  }

  private static func line(_ codes: [(Int, String)]) -> String {
    codes.map { code, word in
      "\(code)=" + String(word.map { $0 == "|" || $0.isNewline ? " " : $0 })
    }.joined(separator: "|")
  }

  /// By column and code.
  static func words(in image: RegisterImage) -> [String: [Int: Text]] {
    let english = words(in: image, under: "codes-en/")
    return words(in: image, under: "codes/").reduce(into: [:]) { all, column in
      all[column.key] = column.value.reduce(into: [:]) { words, word in
        words[word.key] = Text(
          zh: word.value, en: english[column.key]?[word.key] ?? word.value)
      }
    }
  }

  private static func words(
    in image: RegisterImage, under prefix: String
  ) -> [String: [Int: String]] {
    var words: [String: [Int: String]] = [:]
    for fact in image.facts where fact.key.hasPrefix(prefix) {
      for pair in fact.value.split(separator: "|") {
        let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let code = Int(parts[0]) else { continue }
        words[String(fact.key.dropFirst(prefix.utf8.count)), default: [:]][code] = String(parts[1])
      }
    }
    return words
  }
}
