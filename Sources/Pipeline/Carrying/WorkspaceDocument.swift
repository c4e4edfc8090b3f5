import CampaignKit
import ConfigValue

// What a workspace's own YAML files are, and what stands in them.

/// Every string of a document.
func strings(in value: ConfigValue) -> [String] {
  switch value.content {
  case .scalar: value.string.map { [$0] } ?? []
  case .sequence(let items): items.flatMap(strings)
  case .mapping(let entries): entries.flatMap { strings(in: $0.value) }
  }
}

/// The campaigns of a document, which is one or lists some.
func campaigns(in value: ConfigValue) -> [(id: String, value: ConfigValue)] {
  if let list = value.entry(Keys.campaigns) {
    let items: [ConfigValue] =
      if case .sequence(let items) = list.value.content { items } else { [list.value] }
    return items.compactMap { item in item.entry(Keys.id)?.value.string.map { ($0, item) } }
  }
  return value.entry(Keys.id)?.value.string.map { [($0, value)] } ?? []
}

extension WorkspaceFile {
  /// Whether it is read as settings or as a campaign: a YAML file of the folder itself.
  var isDocument: Bool {
    !path.contains("/") && (path.hasSuffix(".yaml") || path.hasSuffix(".yml"))
      && path != "publication.yaml" && path != "mappings.yaml"
      && !path.hasPrefix(".") && !path.hasPrefix("~$")
  }
}
