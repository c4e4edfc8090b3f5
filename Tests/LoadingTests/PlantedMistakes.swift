import Testing

/// A mistake of `campaigns/mistakes`: what it is, the code that answers it, and where.
struct Mistake: Sendable, CustomTestStringConvertible {
  var what: String
  var code: String
  var place: String

  init(_ what: String, _ code: String, _ place: String) {
    self.what = what
    self.code = code
    self.place = place
  }

  var testDescription: String { what }
}

/// Every mistake that was planted, by file and line.
let planted = [
  Mistake("hours that a day does not have", "config.invalid-value", "alias.yaml:6:53"),
  Mistake("the same hours behind an alias", "config.invalid-value", "alias.yaml:7:37"),
  Mistake("a module by a nearly right name", "workspace.unknown-module", "autumn.yaml:2:5"),
  Mistake("a key given twice", "yaml.duplicate-key", "autumn.yaml:4:1"),
  Mistake("a window from back to front", "anchor.reversed", "autumn.yaml:5:5"),
  Mistake("a unit by a nearly right name", "workspace.unknown-unit", "autumn.yaml:6:11"),
  Mistake("a unit that has been merged into another", "workspace.former-unit", "autumn.yaml:6:16"),
  Mistake("a full-width colon behind a key", "yaml.full-width-colon", "colon.yaml:2:3"),
  Mistake("an id in Chinese", "workspace.invalid-id", "last-year.yaml:1:5"),
  Mistake("a unit by its former name", "workspace.former-unit", "last-year.yaml:5:5"),
  Mistake("a misspelt state", "config.invalid-value", "spring.yaml:4:5"),
  Mistake("a misspelt festival", "anchor.invalid", "spring.yaml:5:9"),
  Mistake("a number in words", "config.invalid-value", "spring.yaml:7:7"),
  Mistake("a key in both languages", "config.key-twice", "spring.yaml:8:1"),
  Mistake(
    "days that are one word because of a full-width comma", "config.invalid-value",
    "spring.yaml:12:8"),
  Mistake("a full-width comma in a list", "yaml.full-width-comma", "spring.yaml:12:10"),
  Mistake("a full-width colon in a time", "config.full-width", "spring.yaml:13:7"),
  Mistake("full-width digits", "config.full-width", "spring.yaml:15:9"),
  Mistake("a list without brackets", "config.invalid-value", "spring.yaml:18:7"),
  Mistake("a number out of range", "config.out-of-range", "spring.yaml:19:9"),
  Mistake("a word for a number", "config.invalid-value", "spring.yaml:20:7"),
  Mistake("an unknown key", "config.unknown-key", "spring.yaml:22:3"),
  Mistake("a date that does not exist", "anchor.invalid", "spring.yaml:25:7"),
  Mistake("a date outside its campaign", "campaign.outside-window", "summer.yaml:8:7"),
  Mistake("two ways of recurring", "config.needs-one-of", "summer.yaml:10:3"),
  Mistake("no place at all", "config.needs-one-of", "summer.yaml:15:3"),
  Mistake("an exception for an unknown unit", "workspace.unknown-unit", "summer.yaml:20:16"),
  Mistake("an unknown type of venue", "plan.unknown-name", "summer.yaml:21:10"),
  Mistake("an unknown skill", "plan.unknown-name", "summer.yaml:22:10"),
  Mistake("unknown equipment", "plan.unknown-name", "summer.yaml:23:8"),
  Mistake("an unknown trade", "plan.unknown-name", "summer.yaml:24:8"),
  Mistake("a series for a unit by its former name", "workspace.former-unit", "summer.yaml:28:7"),
  Mistake("an unknown venue", "plan.unknown-name", "summer.yaml:29:7"),
  Mistake("hours that are not on the half hour", "plan.off-grid", "summer.yaml:30:3"),
  Mistake("a venue of another unit", "plan.venue-elsewhere", "summer.yaml:36:3"),
  Mistake("two branches of one legal entity", "campaign.same-entity", "summer.yaml:45:20"),
  Mistake("another exception for an unknown unit", "workspace.unknown-unit", "summer.yaml:48:16"),
  Mistake("two series with one key", "job-fair.same-key", "summer.yaml:50:3"),
  Mistake("a tab for indentation", "yaml.tab", "tab.yaml:4:1"),
  Mistake("a column by a nearly right name", "table.missing-column", "tables/equipment.csv:1:7"),
  Mistake("an unknown kind of day", "config.invalid-value", "tables/holidays.csv:2:15"),
  Mistake("a border that only one side knows", "table.border-one-way", "tables/units.csv:2:1"),
  Mistake("full-width digits in a table", "config.full-width", "tables/units.csv:3:25"),
  Mistake("a spreadsheet's day number", "table.date-serial", "tables/units.csv:4:24"),
  Mistake("a row id given twice", "table.row-twice", "tables/units.csv:5:1"),
  Mistake(
    "a number that a spreadsheet wrote with an exponent", "config.invalid-value",
    "tables/venues.csv:3:18"),
  Mistake("closed from back to front", "config.invalid-value", "tables/venues.csv:3:38"),
  Mistake("a row with cells missing", "table.ragged-row", "tables/venues.csv:4:1"),
  Mistake(
    "a unit in a table by a nearly right name", "workspace.unknown-unit", "tables/venues.csv:4:9"),
  Mistake("a sample of nobody", "config.out-of-range", "workspace.yaml:12:29"),
]
