/// A kind of campaign: what its file may say, and which activities follow from that.
///
/// A module says what, never when, where or who; the stages behind it decide those. `draft` is a
/// pure function: no clock, no files, no chance, and equal campaigns give equal drafts.
///
/// ```swift
/// public struct BloodDrive: CampaignModule {
///   public static let manifest = ModuleManifest(id: "blood-drive", name: Text(zh: "无偿献血", en: "Blood drive"), ...)
///   public struct Options: ModuleOptions {
///     @Option("beds", zh: "床位", in: 1...40, meaning: Text(zh: "床位数", en: "beds")) public var beds: Int
///     public init() {}
///   }
///   let options: Options
///   public init(options: Options) { self.options = options }
///
///   public func draft(for campaign: Campaign) -> Draft {
///     for unit in campaign.units { ... }
///   }
/// }
/// ```
public protocol CampaignModule: Sendable {
  associatedtype Options: ModuleOptions = NoOptions

  static var manifest: ModuleManifest { get }

  init(options: Options)

  /// The sheets that its campaign's file names; they are read before anything is drafted, and
  /// stand in `Campaign.sheets`.
  var sheets: [SheetName] { get }

  /// The activities of one campaign.
  @DraftBuilder func draft(for campaign: Campaign) -> Draft

  /// The activity that a row of the campaign's schedule sheet (排期表) is. Every module has one that
  /// pins it as far as the row says; one that knows more changes what `plainActivity` gives.
  func listedActivity(for row: ListedActivity, of campaign: Campaign) -> Activity
}

extension CampaignModule {
  /// Most modules are content with the workspace's tables.
  public var sheets: [SheetName] { [] }

  /// The module with the options that a campaign file gives it; nil after an error.
  public static func configured(
    from reader: inout RecordReader, issues: inout Issues
  ) -> (any CampaignModule)? {
    Options.decode(from: &reader, issues: &issues).map { Self(options: $0) }
  }
}
