extension MistakeTests {
  static let values = [
    Mistake(
      "\"dur\": 2",
      "\"dur\": 1️⃣-2",
      "json.out-of-range 'events[0].dur' is -2, but must lie in 1...32"),
    Mistake(
      "\"dur\": 2",
      "\"dur\": 1️⃣4",
      "json.out-of-range 'events[0].dur' is 4, but must lie in 1...3"),
    Mistake(
      "\"window\": [0, 2], \"daytypes\": 6",
      "\"window\": [1️⃣-1, 2], \"daytypes\": 6",
      "json.out-of-range 'events[0].window[0]' is -1, but must lie in 0...100000"),
    Mistake(
      "\"window\": [0, 2], \"daytypes\": 6",
      "\"window\": 1️⃣[2, 0], \"daytypes\": 6",
      "instance.window 'events[0].window' must be [first day, last day], and not end before it begins"
    ),
    Mistake(
      "\"window\": [0, 2], \"daytypes\": 6",
      "\"window\": 1️⃣[1], \"daytypes\": 6",
      "instance.window 'events[0].window' must be [first day, last day], and not end before it begins"
    ),
    Mistake(
      "\"window\": [0, 2], \"daytypes\": 6",
      "\"window\": [1️⃣3, 9], \"daytypes\": 6",
      "instance.bad-reference 'events[0].window[0]' is 3, but there is no such day: there are 3, counted from 0"
    ),
    Mistake(
      "\"closed_days\": [2]",
      "\"closed_days\": [1️⃣-2]",
      "json.out-of-range 'venues[0].closed_days[0]' is -2, but must lie in 0...100000"),
    Mistake(
      "\"start\": 1, \"venue\"",
      "\"start\": 1️⃣-1, \"venue\"",
      "json.out-of-range 'events[1].prev.start' is -1, but must lie in 0...2147483647"),
    Mistake(
      "\"daytypes\": 6",
      "\"daytypes\": 1️⃣8",
      "json.out-of-range 'events[0].daytypes' is 8, but must lie in 0...7"),
    Mistake(
      "\"priority\": 2",
      "\"priority\": 1️⃣4",
      "json.out-of-range 'events[0].priority' is 4, but must lie in 1...3"),
    Mistake(
      "\"attendance\": 300",
      "\"attendance\": 1️⃣\"300\"",
      "json.wrong-type 'events[0].attendance' must be an integer, not text \"300\""),
    Mistake(
      "\"attendance\": 300",
      "\"attendance\": 1️⃣300.5",
      "json.wrong-type 'events[0].attendance' must be an integer, not 300.5"),
    Mistake(
      "\"attendance\": 300",
      "\"attendance\": 1️⃣99999999999999999999",
      "json.number-too-large 'events[0].attendance' is 99999999999999999999, which is too large a number"
    ),
    Mistake(
      "\"pref\": {\"weekend\": 1, ",
      "\"pref\": 1️⃣{",
      "json.missing-key 'events[0].pref' lacks weekend"),
    Mistake(
      "{\"id\": 1, \"kind\": 0, \"district\": 1, ",
      "1️⃣{\"id\": 1, ",
      "json.missing-key 'events[1]' lacks kind, district"),
    Mistake(
      "\"team\": null}",
      "\"team\": 1️⃣0}",
      "instance.needs-no-team 'events[2].pinned.team' names a team, but the event needs none"),
    Mistake(
      "\"forbidden\": [[1, 0]",
      "\"forbidden\": [1️⃣[1]",
      "instance.pair 'events[2].forbidden[0]' must be two numbers"),
    Mistake(
      "\"2026-05-02\"",
      "1️⃣\"2026-02-30\"",
      "instance.date 'days[1].date' is '2026-02-30', which is no date"),
    Mistake(
      "\"type\": 1, \"week\"",
      "\"type\": 1️⃣3, \"week\"",
      "json.out-of-range 'days[1].type' is 3, but must lie in 0...2"),
    Mistake(
      "\"cesp-2\"",
      "1️⃣\"cesp-3\"",
      "instance.format unknown format 'cesp-3'"),
    Mistake(
      "\"periods_per_day\": 3",
      "\"periods_per_day\": 1️⃣0",
      "json.out-of-range 'periods_per_day' is 0, but must lie in 1...32"),
    Mistake(
      "[[0, 4], [4, 0]]",
      "1️⃣[[0, 4]]",
      "instance.matrix-rows 'travel.matrix' has 1 rows for 2 districts"),
    Mistake(
      "[[0, 4], [4, 0]]",
      "[1️⃣[0], [4, 0]]",
      "instance.matrix-width 'travel.matrix[0]' has 1 numbers, but needs 2"),
    Mistake(
      "[[0, 4], [4, 0]]",
      "[[0, 4], 1️⃣[5, 0]]",
      "instance.matrix-sides from district 1 to 0 it is 5, but 4 back"),
    Mistake(
      "[[0, 4], [4, 0]]",
      "[[0, 1️⃣-4], [4, 0]]",
      "json.out-of-range 'travel.matrix[0][1]' is -4, but must lie in 0...1000000"),
    Mistake(
      "\"spacing_same\": 2",
      "\"spacing_same\": 1️⃣-1",
      "json.out-of-range 'weights.spacing_same' is -1, but must lie in 0...1000000"),
    Mistake(
      "\"prev\": null}\n]",
      "\"prev\": 1️⃣3}\n]",
      "json.wrong-type 'events[3].prev' must be an object {...}, not 3"),
    Mistake(
      "\"employers\": [41, 40]",
      "\"employers\": 1️⃣null",
      "json.wrong-type 'events[0].employers' must be a list [...], not null"),
  ]

  static let ties = [
    Mistake(
      "[{\"before\": 0, \"after\": 1, \"min_lag\": 1, \"max_lag\": 2}]",
      "[1️⃣{\"before\": 0, \"after\": 1, \"min_lag\": 3, \"max_lag\": 2}]",
      "instance.lags 'precedences[0]' asks for at least 3 days and at most 2"),
    Mistake(
      "\"min_lag\": 1",
      "\"min_lag\": 1️⃣-1",
      "json.out-of-range 'precedences[0].min_lag' is -1, but must lie in 0...100000"),
    Mistake(
      "[{\"before\": 0, \"after\": 1, \"min_lag\": 1, \"max_lag\": 2}]",
      "[1️⃣{\"before\": 0, \"after\": 0, \"min_lag\": 1, \"max_lag\": 2}]",
      "instance.cycle 'precedences[0]' closes a circle: 0 → 0"),
    Mistake(
      "[{\"before\": 0, \"after\": 1, \"min_lag\": 1, \"max_lag\": 2}]",
      "[1️⃣{\"before\": 2, \"after\": 0, \"min_lag\": 0, \"max_lag\": 9}, {\"before\": 3, \"after\": 2, \"min_lag\": 0, \"max_lag\": 9},\n{\"before\": 1, \"after\": 2, \"min_lag\": 0, \"max_lag\": 9}, {\"before\": 0, \"after\": 1, \"min_lag\": 1, \"max_lag\": 2}]",
      "instance.cycle 'precedences[0]' closes a circle: 0 → 1 → 2 → 0"),
    Mistake(
      "\"before\": 0",
      "\"before\": 1️⃣7",
      "instance.bad-reference 'precedences[0].before' is 7, but there is no such event: there are 4, counted from 0"
    ),
  ]

  static let broken = [
    Mistake(
      "\"weekday\": 4, ",
      "\"weekday\": 1️⃣NaN, ",
      "json.bad-number 'NaN' is no number of JSON"),
    Mistake(
      "\"townships\": [0],",
      "\"townships\": [01️⃣,],",
      "json.trailing-comma there is a comma before ']'"),
    Mistake(
      "\"kinds\": [",
      "1️⃣'kinds': [",
      "json.key-not-text a key is text in double quotes, not 'kinds'"),
    Mistake(
      "\"max_lag\": 2}]}",
      "\"max_lag\": 2}]1️⃣",
      "json.truncated the JSON ends here, inside an object"),
  ]
}
