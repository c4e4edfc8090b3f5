import CivilTime

/// The examples of RFC 5545 §3.8.5.3, all of them, with the instances printed there; of those without
/// an end, as many as are printed.
enum RecurrenceExample {
  /// What it says, the day of its DTSTART at 09:00 in New York, its rule, and its instances: days
  /// by month, or times by day.
  static let all: [(says: String, start: String, rule: String, instances: String)] = [
    (
      "daily for 10 instances", "19970902",
      "FREQ=DAILY;COUNT=10",
      "199709:02-11"
    ),
    (
      "daily until 24 December 1997", "19970902",
      "FREQ=DAILY;UNTIL=19971224T000000Z",
      "199709:02-30 199710:01-31 199711:01-30 199712:01-23"
    ),
    (
      "every other day", "19970902",
      "FREQ=DAILY;INTERVAL=2",
      """
      199709:02,04,06,08,10,12,14,16,18,20,22,24,26,28,30 \
      199710:02,04,06,08,10,12,14,16,18,20,22,24,26,28,30
      """
    ),
    (
      "every 10 days, 5 instances", "19970902",
      "FREQ=DAILY;INTERVAL=10;COUNT=5",
      "199709:02,12,22 199710:02,12"
    ),
    (
      "every day in January for 3 years", "19980101",
      "FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA",
      "199801:01-31 199901:01-31 200001:01-31"
    ),
    (
      "the same, told by days", "19980101",
      "FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1",
      "199801:01-31 199901:01-31 200001:01-31"
    ),
    (
      "weekly for 10 instances", "19970902",
      "FREQ=WEEKLY;COUNT=10",
      "199709:02,09,16,23,30 199710:07,14,21,28 199711:04"
    ),
    (
      "weekly until 24 December 1997", "19970902",
      "FREQ=WEEKLY;UNTIL=19971224T000000Z",
      "199709:02,09,16,23,30 199710:07,14,21,28 199711:04,11,18,25 199712:02,09,16,23"
    ),
    (
      "every other week", "19970902",
      "FREQ=WEEKLY;INTERVAL=2;WKST=SU",
      """
      199709:02,16,30 199710:14,28 199711:11,25 199712:09,23 199801:06,20 199802:03,17 \
      199803:03
      """
    ),
    (
      "Tuesday and Thursday for 5 weeks", "19970902",
      "FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH",
      "199709:02,04,09,11,16,18,23,25,30 199710:02"
    ),
    (
      "the same, counted", "19970902",
      "FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH",
      "199709:02,04,09,11,16,18,23,25,30 199710:02"
    ),
    (
      "Monday, Wednesday and Friday of every other week", "19970901",
      "FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR",
      """
      199709:01,03,05,15,17,19,29 199710:01,03,13,15,17,27,29,31 199711:10,12,14,24,26,28 \
      199712:08,10,12,22
      """
    ),
    (
      "Tuesday and Thursday of every other week, 8 instances", "19970902",
      "FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH",
      "199709:02,04,16,18,30 199710:02,14,16"
    ),
    (
      "the first Friday of 10 months", "19970905",
      "FREQ=MONTHLY;COUNT=10;BYDAY=1FR",
      """
      199709:05 199710:03 199711:07 199712:05 199801:02 199802:06 199803:06 199804:03 \
      199805:01 199806:05
      """
    ),
    (
      "the first Friday until 24 December 1997", "19970905",
      "FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR",
      "199709:05 199710:03 199711:07 199712:05"
    ),
    (
      "the first and last Sunday of every other month", "19970907",
      "FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU",
      "199709:07,28 199711:02,30 199801:04,25 199803:01,29 199805:03,31"
    ),
    (
      "the second-to-last Monday for 6 months", "19970922",
      "FREQ=MONTHLY;COUNT=6;BYDAY=-2MO",
      "199709:22 199710:20 199711:17 199712:22 199801:19 199802:16"
    ),
    (
      "the third-to-last day of the month", "19970928",
      "FREQ=MONTHLY;BYMONTHDAY=-3",
      "199709:28 199710:29 199711:28 199712:29 199801:29 199802:26"
    ),
    (
      "the 2nd and 15th, 10 instances", "19970902",
      "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15",
      "199709:02,15 199710:02,15 199711:02,15 199712:02,15 199801:02,15"
    ),
    (
      "the first and last day, 10 instances", "19970930",
      "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1",
      "199709:30 199710:01,31 199711:01,30 199712:01,31 199801:01,31 199802:01"
    ),
    (
      "the 10th to 15th of every 18 months", "19970910",
      "FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15",
      "199709:10-15 199903:10-13"
    ),
    (
      "every Tuesday of every other month", "19970902",
      "FREQ=MONTHLY;INTERVAL=2;BYDAY=TU",
      "199709:02,09,16,23,30 199711:04,11,18,25 199801:06,13,20,27 199803:03,10,17,24,31"
    ),
    (
      "June and July, 10 instances", "19970610",
      "FREQ=YEARLY;COUNT=10;BYMONTH=6,7",
      """
      199706:10 199707:10 199806:10 199807:10 199906:10 199907:10 200006:10 200007:10 \
      200106:10 200107:10
      """
    ),
    (
      "January to March of every other year", "19970310",
      "FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3",
      """
      199703:10 199901:10 199902:10 199903:10 200101:10 200102:10 200103:10 200301:10 \
      200302:10 200303:10
      """
    ),
    (
      "the 1st, 100th and 200th day of every third year", "19970101",
      "FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200",
      """
      199701:01 199704:10 199707:19 200001:01 200004:09 200007:18 200301:01 200304:10 \
      200307:19 200601:01
      """
    ),
    (
      "the 20th Monday of the year", "19970519",
      "FREQ=YEARLY;BYDAY=20MO",
      "199705:19 199805:18 199905:17"
    ),
    (
      "the Monday of week 20", "19970512",
      "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO",
      "199705:12 199805:11 199905:17"
    ),
    (
      "every Thursday in March", "19970313",
      "FREQ=YEARLY;BYMONTH=3;BYDAY=TH",
      "199703:13,20,27 199803:05,12,19,26 199903:04,11,18,25"
    ),
    (
      "every Thursday of June to August", "19970605",
      "FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8",
      """
      199706:05,12,19,26 199707:03,10,17,24,31 199708:07,14,21,28 199806:04,11,18,25 \
      199807:02,09,16,23,30 199808:06,13,20,27 199906:03,10,17,24 199907:01,08,15,22,29 \
      199908:05,12,19,26
      """
    ),
    (
      "every Friday the 13th", "19980213",
      "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
      "199802:13 199803:13 199811:13 199908:13 200010:13"
    ),
    (
      "the first Saturday after the first Sunday", "19970913",
      "FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13",
      """
      199709:13 199710:11 199711:08 199712:13 199801:10 199802:07 199803:07 199804:11 \
      199805:09 199806:13
      """
    ),
    (
      "election day", "19961105",
      "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8",
      "199611:05 200011:07 200411:02"
    ),
    (
      "the third of Tuesday to Thursday, 3 months", "19970904",
      "FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3",
      "199709:04 199710:07 199711:06"
    ),
    (
      "the second-to-last weekday", "19970929",
      "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2",
      "199709:29 199710:30 199711:27 199712:30 199801:29 199802:26 199803:30"
    ),
    (
      "every 3 hours from 9 to 17", "19970902",
      "FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T210000Z",
      "19970902T0900,1200,1500"
    ),
    (
      "every 15 minutes, 6 instances", "19970902",
      "FREQ=MINUTELY;INTERVAL=15;COUNT=6",
      "19970902T0900,0915,0930,0945,1000,1015"
    ),
    (
      "every hour and a half, 4 instances", "19970902",
      "FREQ=MINUTELY;INTERVAL=90;COUNT=4",
      "19970902T0900,1030,1200,1330"
    ),
    (
      "every 20 minutes from 9:00 to 16:40", "19970902",
      "FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40",
      """
      19970902T0900,0920,0940,1000,1020,1040,1100,1120,1140,1200,1220,1240 \
      19970902T1300,1320,1340,1400,1420,1440,1500,1520,1540,1600,1620,1640 \
      19970903T0900,0920,0940,1000,1020,1040,1100,1120,1140,1200,1220,1240 \
      19970903T1300,1320,1340,1400,1420,1440,1500,1520,1540,1600,1620,1640
      """
    ),
    (
      "the same, told by minutes", "19970902",
      "FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11,12,13,14,15,16",
      """
      19970902T0900,0920,0940,1000,1020,1040,1100,1120,1140,1200,1220,1240 \
      19970902T1300,1320,1340,1400,1420,1440,1500,1520,1540,1600,1620,1640 \
      19970903T0900,0920,0940,1000,1020,1040,1100,1120,1140,1200,1220,1240 \
      19970903T1300,1320,1340,1400,1420,1440,1500,1520,1540,1600,1620,1640
      """
    ),
    (
      "WKST makes a difference: Monday", "19970805",
      "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO",
      "199708:05,10,19,24"
    ),
    (
      "WKST makes a difference: Sunday", "19970805",
      "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU",
      "199708:05,17,19,31"
    ),
    (
      "30 February is no day", "20070115",
      "FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5",
      "200701:15,30 200702:15 200703:15,30"
    ),
  ]

  /// The instances of a line, written out.
  static func moments(_ text: String) -> [String] {
    text.split(separator: " ").flatMap { group -> [String] in
      if let sign = group.firstIndex(of: "T") {
        let day = group[..<sign]
        return group[group.index(after: sign)...].split(separator: ",").map { "\(day)T\($0)00" }
      }
      let parts = group.split(separator: ":")
      return parts[1].split(separator: ",").flatMap { days -> [String] in
        let ends = days.split(separator: "-").compactMap { Int($0) }
        return (ends[0]...ends[ends.count - 1]).map {
          "\(parts[0])\($0 < 10 ? "0" : "")\($0)T090000"
        }
      }
    }
  }
}
