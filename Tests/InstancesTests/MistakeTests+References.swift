extension MistakeTests {
  static let references = [
    Mistake(
      "\"kind\": 0",
      "\"kind\": 1️⃣1",
      "instance.bad-reference 'events[0].kind' is 1, but there is no such kind: there are 1, counted from 0"
    ),
    Mistake(
      "\"venue_types\": [1]",
      "\"venue_types\": [1, 1️⃣2]",
      "instance.bad-reference 'events[1].venue_types[1]' is 2, but there is no such type of venue: there are 2, counted from 0"
    ),
    Mistake(
      "\"equip\": [[0, 1]]",
      "\"equip\": 1️⃣[[3, 1]]",
      "instance.bad-reference 'events[0].equip' is 3, but there is no such equipment: there are 1, counted from 0"
    ),
    Mistake(
      "\"team\": 0}, \"groups\": [0]",
      "\"team\": 1️⃣2}, \"groups\": [2️⃣4]",
      "instance.bad-reference 'events[1].prev.team' is 2, but there is no such team: there are 1, counted from 0",
      "instance.bad-reference 'events[1].groups[0]' is 4, but there is no such group: there are 1, counted from 0"
    ),
    Mistake(
      "{\"day\": 2, \"start\": 0, \"venue\": 1",
      "{\"day\": 1️⃣3, \"start\": 2️⃣3, \"venue\": 3️⃣2",
      "instance.bad-reference 'events[2].pinned.day' is 3, but there is no such day: there are 3, counted from 0",
      "instance.bad-reference 'events[2].pinned.start' is 3, but there is no such period: there are 3, counted from 0",
      "instance.bad-reference 'events[2].pinned.venue' is 2, but there is no such venue: there are 2, counted from 0"
    ),
    Mistake(
      "\"township\": 0, \"type\": 1",
      "\"township\": 1️⃣1, \"type\": 2️⃣2",
      "instance.bad-reference 'venues[1].township' is 1, but there is no such township: there are 1, counted from 0",
      "instance.bad-reference 'venues[1].type' is 2, but there is no such type of venue: there are 2, counted from 0"
    ),
    Mistake(
      "\"home\": 0, \"serves\": [0, 1]",
      "\"home\": 1️⃣2, \"serves\": [0, 2️⃣3]",
      "instance.bad-reference 'teams[0].home' is 2, but there is no such district: there are 2, counted from 0",
      "instance.bad-reference 'teams[0].serves[1]' is 3, but there is no such district: there are 2, counted from 0"
    ),
    Mistake(
      "\"townships\": [0]",
      "\"townships\": [1️⃣1]",
      "instance.bad-reference 'districts[0].townships[0]' is 1, but there is no such township: there are 1, counted from 0"
    ),
    Mistake(
      "\"district\": 0, \"target\"",
      "\"district\": 1️⃣2, \"target\"",
      "instance.bad-reference 'townships[0].district' is 2, but there is no such district: there are 2, counted from 0"
    ),
    Mistake(
      "\"neighbours\": [1]",
      "\"neighbours\": [1, 1️⃣1, 2️⃣0, 3️⃣5]",
      "instance.listed-twice 'districts[0].neighbours[1]' is 1, which is listed already",
      "instance.neighbours 'districts[0].neighbours[2]' calls 0 a neighbour, but not the other way round",
      "instance.bad-reference 'districts[0].neighbours[3]' is 5, but there is no such district: there are 2, counted from 0"
    ),
    Mistake(
      "{\"id\": 2, \"kind\"",
      "{\"id\": 1️⃣1, \"kind\"",
      "instance.duplicate-id 'events[2].id' is 1, which is taken already"),
    Mistake(
      "{\"id\": 3, \"kind\"",
      "{\"id\": 1️⃣8, \"kind\"",
      "instance.id 'events[3].id' is 8, but must be 3"),
    Mistake(
      "[41, 40]",
      "[41, 40, 1️⃣41]",
      "instance.listed-twice 'events[0].employers[2]' is 41, which is listed already"),
    Mistake(
      "[{\"id\": 7,",
      "[{\"id\": 7}, 1️⃣{\"id\": 7,",
      "instance.duplicate-id 'series[1].id' is 7, which is taken already"),
  ]
}
