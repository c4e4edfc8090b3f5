"""Files that are no problems, each wrong in one way, for the engine to refuse."""
import json
import re


def files(small, large, folder):
    """Names, paths, and the part of the text where the fault is to be found."""
    text = small.read_text(encoding="utf-8")

    def changed(name, change):
        instance = json.loads(text)
        change(instance)
        return kept(name, json.dumps(instance, ensure_ascii=False, indent=1))

    def kept(name, content):
        path = folder / (name.replace(" ", "-") + ".json")
        path.write_text(content, encoding="utf-8")
        return name, path, path.name

    def link(instance):
        instance["precedences"] += [
            {"before": 0, "after": 1, "min_lag": 1, "max_lag": 9}, {"before": 1, "after": 0, "min_lag": 1, "max_lag": 9}]

    yield changed("an unknown district", lambda i: i["events"][3].update(district=999))
    yield changed("an unknown venue in a pin", lambda i: i["events"][3].update(
        pinned={"day": 1, "start": 0, "venue": 10**6, "team": 0}))
    yield changed("an unknown event in a precedence", lambda i: i["precedences"].append(
        {"before": 0, "after": 10**6, "min_lag": 1, "max_lag": 2}))
    yield changed("precedences in a circle", link)
    yield changed("a negative duration", lambda i: i["events"][5].update(dur=-2))
    yield changed("a negative start of a window", lambda i: i["events"][5].update(window=[-40, -3]))
    yield changed("lags the wrong way round", lambda i: i["precedences"].append(
        {"before": 0, "after": 1, "min_lag": 5, "max_lag": 2}))
    yield kept("cut off in the middle", text[:len(text) // 2])
    yield kept("nothing at all", "")
    yield kept("a list", "[]")
    long = large.read_text(encoding="utf-8")
    events = json.dumps(json.loads(long)["events"], ensure_ascii=False, separators=(",", ":"))[1:-1]
    times = 105_000_000 // len(events.encode()) + 1
    yield kept("100 MB, ids that come twice", long.replace('"events":[', '"events":[' + (events + ",") * times, 1))
    yield kept("100 MB, cut off", '{"format":"cesp-1","events":[' + (events + ",") * times)
    yield kept("100 MB of brackets", "[" * 105_000_000)


def is_located(line, name):
    return re.match(re.escape(name) + r":\d+:\d+: error: \S", line) is not None
