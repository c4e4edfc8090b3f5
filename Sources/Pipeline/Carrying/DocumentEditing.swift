import ConfigValue
import Diagnostics
import MarkedYAML

/// Makes the changes of a document, with a comment above each that somebody has to look at.
struct DocumentEditing {
  let document: YAMLDocument
  let language: Language

  typealias Edited = (bytes: [UInt8], decisions: [Decision])

  /// All changes at once; where one of them cannot be made in place, one after the other, and what
  /// cannot be made is listed as untouched.
  func making(
    _ changes: [DocumentCarrying.Change], removing removed: [YAMLPath], issues: inout Issues
  ) -> Edited {
    if let bytes = try? document.edited(by: edits(of: changes) + removed.map { .remove($0) }) {
      return (bytes, decisions(changes, in: bytes, isShifted: !removed.isEmpty))
    }
    var bytes = (try? document.edited(by: [])) ?? []
    var made: [DocumentCarrying.Change] = []
    for var change in changes {
      do throws(YAMLEditRefused) {
        bytes = try current(bytes).edited(by: edits(of: [change]))
      } catch {
        change.new = change.old
        change.rules = [.untouched]
      }
      made.append(change)
    }
    for path in removed {
      do throws(YAMLEditRefused) {
        bytes = try current(bytes).edited(by: [.remove(path)])
      } catch {
        issues.append(error.diagnostic)
      }
    }
    return (bytes, decisions(made, in: bytes, isShifted: !removed.isEmpty))
  }

  private func current(_ bytes: [UInt8]) -> YAMLDocument {
    var issues = Issues()
    return YAMLDocument(yaml: bytes, file: document.file, issues: &issues) ?? document
  }

  private func edits(of changes: [DocumentCarrying.Change]) -> [YAMLEdit] {
    var edits: [YAMLEdit] = changes.filter { $0.old != $0.new }.map { .set($0.path, .text($0.new)) }
    // One comment a line: several dates may stand in a flow mapping.
    var comments: [Int: (path: YAMLPath, lines: [String])] = [:]
    for change in changes where change.rules.contains(where: \.needsDecision) {
      let line = document.value(at: change.path)?.location.line ?? 0
      comments[line, default: (change.path, [])].lines.append(comment(on: change))
    }
    for line in comments.keys.sorted() {
      guard let comment = comments[line] else { continue }
      edits.append(.comment(comment.lines.joined(separator: "\n"), above: comment.path))
    }
    return edits
  }

  private func comment(on change: DocumentCarrying.Change) -> String {
    let rules = change.rules.map { $0.words[language] }.joined(
      separator: language == .zh ? "，" : ", ")
    let head = Text(zh: "待核：", en: "to decide: ")[language]
    return change.old == change.new
      ? "\(head)\(change.old)（\(rules)）" : "\(head)\(change.old) → \(change.new)（\(rules)）"
  }

  private func decisions(
    _ changes: [DocumentCarrying.Change], in bytes: [UInt8], isShifted: Bool
  ) -> [Decision] {
    let edited = current(bytes)
    return changes.flatMap { change in
      // After a removal the indices of a list have moved; the text is looked for by itself.
      let line = isShifted ? nil : edited.value(at: change.path)?.location.line
      return change.rules.map {
        Decision(
          file: document.file, line: line ?? 0, old: change.old, new: change.new, rule: $0)
      }
    }
  }
}
