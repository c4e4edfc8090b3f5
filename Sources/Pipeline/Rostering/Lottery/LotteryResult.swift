public import Diagnostics

/// Who got a seat and who waits, with what it took: what a draw says of each activity.
public struct LotteryResult: Sendable {
  public var activities: [Activity] = []

  /// One activity's draw.
  public struct Activity: Sendable {
    public var id: String
    public var seats: Int
    /// How many people pass each rule, one after the other.
    public var funnel: [Step]
    public var seated: [Place]
    /// The general list first (stratum nil), then that of each quota.
    public var waiting: [Waiting]
    public var shortfalls: [Shortfall]
    /// How many are eligible.
    public var eligible: Int
    /// Everybody eligible in order, the seated among them, where that was asked for.
    public var order: [Place]
  }

  /// One rule and how many people are left after it.
  public struct Step: Hashable, Sendable {
    public var rule: Text
    public var count: Int
  }

  /// One person's place.
  public struct Place: Hashable, Sendable {
    public var person: PersonKey
    public var score: Int
    public var lot: Lot
    /// The quota by which the seat was kept, as its index; nil for a seat open to all.
    public var stratum: Int?
  }

  /// One waiting list.
  public struct Waiting: Hashable, Sendable {
    public var stratum: Int?
    public var places: [Place]
  }

  /// Seats that a rule asks for and nobody can take, with the cheapest way out.
  public struct Shortfall: Hashable, Sendable {
    /// Index of the quota; nil: seats as such.
    public var stratum: Int?
    public var name: Text
    public var missing: Int
    public var relaxation: Text
  }
}

extension LotteryResult {
  /// `activity,status,list,pos,person,score,lot`: the seated (`R`, with the quota of their seat),
  /// then each waiting list (`W`). Quotas are numbered from 1; 0 is everybody.
  public var csv: [UInt8] {
    var text = ASCIIText()
    text.append("activity,status,list,pos,person,score,lot\n")
    for activity in activities {
      for (index, place) in activity.seated.enumerated() {
        append(place, activity.id, "R", place.stratum, index + 1, to: &text)
      }
      for list in activity.waiting {
        for (index, place) in list.places.enumerated() {
          append(place, activity.id, "W", list.stratum, index + 1, to: &text)
        }
      }
    }
    return text.bytes
  }

  private func append(
    _ place: Place, _ activity: String, _ status: String, _ list: Int?, _ position: Int,
    to text: inout ASCIIText
  ) {
    text.append(contentsOf: "\(activity),\(status),")
    text.append(list.map { $0 + 1 } ?? 0)
    text.append(",")
    text.append(position)
    text.append(",")
    text.append(hexadecimal: place.person.high)
    text.append(hexadecimal: place.person.low)
    text.append(",")
    text.append(place.score)
    text.append(",")
    text.append(hexadecimal: place.lot.bits)
    text.append("\n")
  }
}
