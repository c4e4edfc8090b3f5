/// What an activity takes, on which days and from which starts.
extension Model {
  /// Whether an activity that begins on `first` takes place on a day of its span.
  @inline(__always)
  func takes(_ day: Int, _ activity: Int, from first: Int) -> Bool {
    let rests = entries[activity].rests
    return rests == 0 || day == first || rests >> UInt32(dayClass[day]) & 1 == 0
  }

  /// The days of an activity that begins on `first`.
  @inline(__always)
  func days(of activity: Int, from first: Int) -> Range<Int> {
    first..<first &+ Int(entries[activity].span)
  }

  /// The periods that an activity takes when it begins at `start`.
  @inline(__always)
  func length(_ activity: Int, at start: Int) -> Int {
    if !entries[activity].hasLengths { return Int(entries[activity].duration) }
    for index in lengths.range(activity) where lengths.items[index].starts >> UInt32(start) & 1 == 1
    {
      return Int(lengths.items[index].periods)
    }
    return Int(entries[activity].duration)
  }

  /// The same as a set of periods.
  @inline(__always)
  func mask(_ activity: Int, at start: Int) -> UInt32 {
    Periods.mask(start: start, length: length(activity, at: start))
  }

  /// The starts from which all that an activity takes is free.
  @inline(__always)
  func starts(of activity: Int, free: UInt32) -> UInt32 {
    if !entries[activity].hasLengths {
      return Periods.starts(free: free, length: Int(entries[activity].duration))
    }
    var starts: UInt32 = 0
    for index in lengths.range(activity) {
      let length = lengths.items[index]
      starts |= Periods.starts(free: free, length: Int(length.periods)) & length.starts
    }
    return starts
  }

  /// Whether activities that begin on these days have a day in common.
  func meet(_ a: Int, from first: Int, _ b: Int, from second: Int) -> Bool {
    days(of: a, from: first).clamped(to: days(of: b, from: second)).contains {
      takes($0, a, from: first) && takes($0, b, from: second)
    }
  }

  /// Periods of a day on which an activity must not take place.
  @inline(__always)
  func forbiddenMask(_ activity: Int, day: Int) -> UInt32 {
    var mask: UInt32 = 0
    for index in forbidden.range(activity) where forbidden.items[index].day == day {
      mask |= forbidden.items[index].periods
    }
    return mask
  }

  /// Whether the calendar lets an activity begin on a day; windows and lags are not looked at.
  @inline(__always)
  func calendarAllows(_ activity: Int, day: Int) -> Bool {
    let first = entries[activity].dayClasses >> UInt32(dayClass[day]) & 1 == 1
    let span = Int(entries[activity].span)
    if span == 1 || !first { return first }
    let later = entries[activity].laterClasses
    for day in day + 1..<day + span where later >> UInt32(dayClass[day]) & 1 == 0 { return false }
    return true
  }
}
