/// The years of the Chinese calendar, one number each.
///
/// Computed from the instants of new moon and of the sun's longitudes in Beijing time as GB/T
/// 33661-2017 section 4 asks, and compared day by day with four independent implementations, which
/// agree on 1900-2100 but for three days on which the moon is new within two minutes of midnight.
/// There the computation with the measured slowing of the earth's rotation (difference of
/// terrestrial and universal time about 77 s in 2057 and 92 s in 2097) decides: month 9 of 2057
/// begins on 29 September, month 8 of 2089 on 4 September, month 7 of 2097 on 8 August. Before
/// 1929 the months are those that were printed, in the local time of Beijing.
enum LunarTable {
  static let firstYear = 1899
  static let lastYear = 2100

  /// One lunar year, unpacked on demand.
  struct Year {
    let year: Int
    fileprivate let packed: UInt32

    /// The month that is repeated, or 0.
    var leapMonth: Int { Int(packed >> 13 & 15) }
    var monthCount: Int { leapMonth > 0 ? 13 : 12 }

    /// 正月初一.
    var firstDay: CivilDate {
      CivilDate(dayNumber: CivilDate.firstDayNumber(of: year) + Int(packed >> 17))
    }

    /// The days of the month at a place in the year, counting the leap month.
    func length(at index: Int) -> Int { packed >> UInt32(index) & 1 == 1 ? 30 : 29 }

    func index(ofMonth month: Int, isLeap: Bool) -> Int {
      let isAfterLeap = isLeap || (leapMonth > 0 && month > leapMonth)
      return isAfterLeap ? month : month - 1
    }

    func name(at index: Int) -> (month: Int, isLeap: Bool) {
      guard leapMonth > 0, index >= leapMonth else { return (index + 1, false) }
      return (index, index == leapMonth)
    }
  }

  /// A lunar year; nil outside the table.
  static func year(_ year: Int) -> Year? {
    guard (firstYear...lastYear).contains(year) else { return nil }
    return Year(year: year, packed: years[year - firstYear])
  }

  /// From the low bit: 13 bits for the months (1: 30 days), 4 for the leap month, and then the days
  /// from 1 January to 正月初一.
  private static let years: [UInt32] = [
    0x500AD5, 0x3D16D2, 0x620752, 0x4C0EA5, 0x38B64A, 0x5C064B,  // 1899
    0x440A9B, 0x309556, 0x56056A, 0x400B59, 0x2A5752, 0x500752,  // 1905
    0x3ADB25, 0x600B25, 0x480A4B, 0x32B4AB, 0x5802AD, 0x42056B,  // 1911
    0x2C4B69, 0x520DA9, 0x3EFD92, 0x640E92, 0x4C0D25, 0x36BA4D,  // 1917
    0x5C0A56, 0x4602B6, 0x2E95B5, 0x5606D4, 0x400EA9, 0x2C5E92,  // 1923
    0x500E92, 0x3ACD26, 0x5E052B, 0x480A57, 0x32B2B6, 0x580B5A,  // 1929
    0x4406D4, 0x2E6EC9, 0x520749, 0x3CF693, 0x620A93, 0x4C052B,  // 1935
    0x34CA5B, 0x5A0AAD, 0x46056A, 0x309B55, 0x560BA4, 0x400B49,  // 1941
    0x2A5A93, 0x500A95, 0x38F52D, 0x5E0536, 0x480AAD, 0x34B5AA,  // 1947
    0x5805B2, 0x420DA5, 0x2E7D4A, 0x540D4A, 0x3D0A95, 0x600A97,  // 1953
    0x4C0556, 0x36CAB5, 0x5A0AD5, 0x4606D2, 0x308EA5, 0x560EA5,  // 1959
    0x40064A, 0x286C97, 0x4E0A9B, 0x3AF55A, 0x5E056A, 0x480B69,  // 1965
    0x34B752, 0x5A0B52, 0x420B25, 0x2C964B, 0x520A4B, 0x3D14AB,  // 1971
    0x6002AD, 0x4A056D, 0x36CB69, 0x5C0DA9, 0x460D92, 0x309D25,  // 1977
    0x560D25, 0x415A4D, 0x640A56, 0x4E02B6, 0x38C5B5, 0x5E06D5,  // 1983
    0x480EA9, 0x34BE92, 0x5A0E92, 0x440D26, 0x2C6A56, 0x500A57,  // 1989
    0x3D14D6, 0x62035A, 0x4A06D5, 0x36B6C9, 0x5C0749, 0x460693,  // 1995
    0x2E952B, 0x54052B, 0x3E0A5B, 0x2A555A, 0x4E056A, 0x38FB55,  // 2001
    0x600BA4, 0x4A0B49, 0x32BA93, 0x580A95, 0x42052D, 0x2C8AAD,  // 2007
    0x500AB5, 0x3D35AA, 0x6205D2, 0x4C0DA5, 0x36DD4A, 0x5C0D4A,  // 2013
    0x460C95, 0x30952E, 0x540556, 0x3E0AB5, 0x2A55B2, 0x5006D2,  // 2019
    0x38CEA5, 0x5E0725, 0x48064B, 0x32AC97, 0x560CAB, 0x42055A,  // 2025
    0x2C6AD6, 0x520B69, 0x3D7752, 0x620B52, 0x4C0B25, 0x36DA4B,  // 2031
    0x5A0A4B, 0x4404AB, 0x2EA55B, 0x5405AD, 0x3E0B6A, 0x2A5B52,  // 2037
    0x500D92, 0x3AFD25, 0x5E0D25, 0x480A55, 0x32B4AD, 0x5804B6,  // 2043
    0x4005B5, 0x2C6DAA, 0x520EC9, 0x3F1E92, 0x620E92, 0x4C0D26,  // 2049
    0x36CA56, 0x5A0A57, 0x4404D6, 0x2E86D5, 0x540755, 0x400749,  // 2055
    0x286E93, 0x4E0693, 0x38F52B, 0x5E052B, 0x460A5B, 0x32B55A,  // 2061
    0x58056A, 0x420B65, 0x2C974A, 0x520B4A, 0x3D1A95, 0x620A95,  // 2067
    0x4A052D, 0x34CAAD, 0x5A0AB5, 0x4605AA, 0x2E8BA5, 0x540DA5,  // 2073
    0x400D4A, 0x2A7C95, 0x4E0C96, 0x38F94E, 0x5E0556, 0x480AB5,  // 2079
    0x32B5B2, 0x5806D2, 0x420EA5, 0x2E8E4A, 0x50068B, 0x3B0C97,  // 2085
    0x6004AB, 0x4A055B, 0x34CAD6, 0x5A0B6A, 0x460752, 0x309725,  // 2091
    0x540B25, 0x3E0A8B, 0x28549B, 0x4E04AB,  // 2097
  ]
}
