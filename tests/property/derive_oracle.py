"""Recomputes leases, matches, ledger and threads of a set of records by brute force, from the rules as the headers of
generator/src/derive state them. Knows nothing of how the program goes about it."""
import calendar
import datetime

Day = datetime.date


# --- days -----------------------------------------------------------------------------------------------------------

def day(text):
    return Day.fromisoformat(text)


def first_day(partial):
    parts = [int(p) for p in partial.split("-")] + [1, 1]
    return Day(parts[0], parts[1], parts[2])


def last_day(partial):
    parts = [int(p) for p in partial.split("-")]
    year, month = parts[0], parts[1] if len(parts) > 1 else 12
    return Day(year, month, parts[2] if len(parts) > 2 else calendar.monthrange(year, month)[1])


def plus_months(start, months):
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return Day(year, month + 1, min(start.day, calendar.monthrange(year, month + 1)[1]))


def plus(start, duration):
    unit, number = duration[-1], int(duration[1:-1])
    if unit == "D":
        return start + datetime.timedelta(days=number)
    if unit == "W":
        return start + datetime.timedelta(weeks=number)
    return plus_months(start, number * (12 if unit == "Y" else 1))


def by_date(entry):
    """Sorts partial dates: by the first day meant; of two that begin alike the less exact one first."""
    return (first_day(entry["date"]), entry["date"].count("-"))


# --- a set of records -------------------------------------------------------------------------------------------------

class Records:
    def __init__(self, case):
        self.all = case["records"]
        self.as_of = day(case["as_of"])

    def of(self, collection):
        return {name: self.all[name] for name in sorted(self.all) if name.startswith(collection + "/")}

    def get(self, collection, identifier):
        return self.all.get(f"{collection}/{identifier}")

    def gaps(self):
        """Gaps with the part of their history that exists, oldest first; those with none do not exist."""
        found = {}
        for name, gap in self.of("gaps").items():
            entries = [dict(e, position=i) for i, e in enumerate(gap["history"]) if first_day(e["date"]) <= self.as_of]
            entries.sort(key=by_date)
            if entries:
                found[name] = dict(gap, history=entries)
        return found

    def offers(self):
        return {n: o for n, o in self.of("offers").items() if day(o["as_of"]) <= self.as_of}


def statements(gap):
    return [e for e in gap["history"] if e["status"] in ("stated", "restated")]


def state_of_gap(gap):
    telling = [e["status"] for e in gap["history"] if e["status"] != "related"]
    return "stated" if not telling or telling[-1] in ("stated", "restated") else telling[-1]


# --- leases -----------------------------------------------------------------------------------------------------------

def lease(record, as_of):
    given = record.get("lease")
    if not given or day(given["confirmed_on"]) > as_of:
        return {"state": "never_confirmed"}
    start = day(given["confirmed_on"])
    again = "first_confirmed_on" in given and day(given["first_confirmed_on"]) < start
    end = plus(start, given.get("term", "P6M" if again else "P12M"))
    length = (end - start).days
    due = end - datetime.timedelta(days=60 if length >= 120 else length // 2)
    state = "lapsed" if as_of > end else "due" if as_of >= due else "current"
    return {"state": state, "confirmed_on": str(start), "due_from": str(due), "ends_on": str(end)}


def all_leases(records):
    rows = []
    for name, gap in records.gaps().items():
        row = dict(lease(gap, records.as_of), record=name)
        if statements(gap):
            row["last_stated"] = statements(gap)[-1]["date"]
        rows.append(row)
    for name, offer in records.offers().items():
        rows.append(dict(lease(offer, records.as_of), record=name, last_stated=offer["as_of"]))
    return rows


# --- matches ----------------------------------------------------------------------------------------------------------

def ancestors(records, collection, identifier):
    chain = [identifier]
    while True:
        parent = records.get(collection, chain[-1]).get("parent")
        if parent is None:
            return chain
        chain.append(parent)


def nearest(records, asked, offered):
    """(steps, 0 same 1 narrower 2 wider, capability) of the nearest capability within two steps, or None."""
    found = []
    for other in offered:
        if other in ancestors(records, "capabilities", asked):
            steps = ancestors(records, "capabilities", asked).index(other)
            found.append((steps, 2 if steps else 0, other))
        elif asked in ancestors(records, "capabilities", other):
            found.append((ancestors(records, "capabilities", other).index(asked), 1, other))
    found = [f for f in found if f[0] <= 2]
    return min(found) if found else None


def operation(records, mission):
    seen = mission
    while True:
        before = records.get("missions", seen).get("predecessor")
        if before is None:
            named = [n.split("/")[1] for n, m in records.of("missions").items() if m.get("successor") == seen]
            before = named[0] if named else None
        if before is None:
            return seen
        seen = before


def lies_in(records, left, right):
    return right in ancestors(records, "regions", left) or left in ancestors(records, "regions", right)


BY_FORM = {"training": ["training"], "equipment": ["equipment"], "funding": ["funding"], "train_and_equip": ["training", "equipment"]}


def brought(offer):
    return set(offer.get("resources") or BY_FORM.get(offer["form"], []))


def paragraphs(records, record):
    """Every paragraph that the record cites, of documents dated by the day."""
    cited = set()

    def walk(value):
        if isinstance(value, dict):
            if "document" in value and "paragraph" in value:
                document = records.get("documents", value["document"])
                if day(document["date"]) <= records.as_of:
                    numbers = [p["number"] for s in document["map"] for p in s["paragraphs"]]
                    cited.add((value["document"], numbers.index(value["paragraph"]), value["paragraph"]))
            for inner in value.values():
                walk(inner)
        elif isinstance(value, list):
            for inner in value:
                walk(inner)

    walk(record)
    return cited


def kind(records, actor):
    return records.get("actors", actor)["kind"]


def tie(left, right, shared, both, silent):
    """Points, or None where both sides speak and share nothing."""
    if shared:
        return both
    return silent if not left or not right else None


def fit(records, gap, offer, entire_gap, entire_offer):
    near = nearest(records, gap["capability"], offer["capabilities"])
    if near is None:
        return None
    steps, relation, _ = near
    score = ([40, 28, 16] if relation < 2 else [40, 18, 8])[steps]

    lacking, given = set(gap.get("resources", [])), brought(offer)
    both = lacking & given
    if both:
        score += 22 * len(both) // len(lacking)
    elif not lacking or not given:
        score += 8
    elif "personnel" in lacking and "training" in given:
        score += 4
    else:
        return None

    missions = [m for m in gap.get("missions", []) if any(operation(records, m) == operation(records, o) for o in offer.get("missions", []))]
    regions = [r for r in offer.get("regions", []) if any(lies_in(records, r, g) for g in gap.get("regions", []))]
    lines = [
        tie(gap.get("components"), offer.get("components"), set(gap.get("components", [])) & set(offer.get("components", [])), 8, 4),
        tie(gap.get("missions"), offer.get("missions"), missions, 8, 3),
        tie(gap.get("regions"), offer.get("regions"), regions, 5, 2),
        tie(gap.get("languages"), offer.get("languages"), set(gap.get("languages", [])) & set(offer.get("languages", [])), 3, 0),
    ]
    if None in lines:
        return None
    score += sum(lines)

    common = paragraphs(records, entire_gap) & paragraphs(records, entire_offer)
    score += 6 if common else 0
    if "readiness" in offer:
        verified = offer["readiness"].get("verified_on")
        fresh = verified and day(verified) <= records.as_of <= plus_months(day(verified), 12)
        score += 4 if fresh else 2
    apart = abs(first_day(statements(gap)[-1]["date"]).year - day(offer["as_of"]).year)
    score += 4 if apart == 0 else 2 if apart <= 2 else 0
    if score < 57:
        return None

    recipients = [kind(records, r) for r in offer.get("recipients", [])]
    if recipients and not set(recipients) & {"group", "body", "secretariat", "state"} and not regions:
        return None
    if both == {"funding"} and not (missions or regions or common):
        return None
    period = offer.get("period", {})
    if "end" in period and last_day(period["end"]) < first_day(statements(gap)[0]["date"]):
        return None
    ends = [records.get("missions", m).get("end") for m in gap.get("missions", [])]
    if "start" in period and ends and None not in ends and max(last_day(e) for e in ends) < first_day(period["start"]):
        return None
    return score


def outside(records, offer):
    return any(kind(records, p) not in ("secretariat", "body") for p in offer["providers"])


def suggest(records, need, gap, kept, offers):
    rows = []
    lacking = set(gap.get("resources", []))
    bilateral = [(-score, name) for score, name in kept if lacking and lacking <= brought(offers[name]) and outside(records, offers[name])]
    for score, name in sorted(bilateral)[:3]:
        rows.append({"need": need, "form": "bilateral", "offer": name, "score": -score})
    three = []
    for unit_score, unit in kept:
        if "personnel" not in lacking or offers[unit]["form"] not in ("pledge", "standing_capacity"):
            continue
        if "personnel" not in brought(offers[unit]) or not outside(records, offers[unit]):
            continue
        for score, name in kept:
            helps = offers[name]["form"] in ("training", "equipment", "funding", "train_and_equip") and outside(records, offers[name])
            if helps and not set(offers[unit]["providers"]) & set(offers[name]["providers"]):
                three.append((-((unit_score + score) // 2), name, unit))
    for score, name, unit in sorted(three)[:3]:
        rows.append({"need": need, "form": "three_party", "offer": name, "unit": unit, "score": -score})
    return rows


def match_set(records, gaps, offers):
    found = {"needs": [], "offers": sorted(offers), "unmatched_needs": [], "idle_offers": sorted(offers), "matches": [], "suggestions": []}
    for need, gap in gaps.items():
        scores = []
        for name, offer in offers.items():
            score = fit(records, gap, offer, records.all[need], records.all[name])
            if score is not None:
                scores.append((-score, name))
        found["needs"].append({"need": need, "offers": len(scores)})
        if not scores:
            found["unmatched_needs"].append(need)
        found["idle_offers"] = [o for o in found["idle_offers"] if o not in [n for _, n in scores]]
        kept = [(-score, name) for score, name in sorted(scores)[:20]]
        found["matches"] += [{"need": need, "offer": name, "score": score} for score, name in kept]
        found["suggestions"] += suggest(records, need, gap, kept, offers)
    return found


def all_matches(records):
    gaps = {n: g for n, g in records.gaps().items() if statements(g) and state_of_gap(g) not in ("filled", "withdrawn")}
    offers = {n: o for n, o in records.offers().items() if o["status"] not in ("ended", "replaced")}
    states = {n: lease(r, records.as_of)["state"] for n, r in {**gaps, **offers}.items()}
    running = {n: o for n, o in offers.items() if "end" not in o.get("period", {}) or last_day(o["period"]["end"]) >= records.as_of}
    never = match_set(records, {n: g for n, g in gaps.items() if states[n] == "never_confirmed"},
                      {n: o for n, o in offers.items() if states[n] == "never_confirmed"})
    live = match_set(records, {n: g for n, g in gaps.items() if states[n] in ("current", "due")},
                     {n: o for n, o in running.items() if states[n] in ("current", "due")})
    return {"historical": never, "live": live}


# --- ledger -----------------------------------------------------------------------------------------------------------

def all_entries(records):
    dates = [day(d["date"]) for d in records.of("documents").values() if day(d["date"]) <= records.as_of]
    rows = []
    for name, one in records.of("commitments").items():
        if day(one["made_on"]) > records.as_of:
            continue
        evidence = [dict(e, position=i) for i, e in enumerate(one.get("evidence", [])) if first_day(e["date"]) <= records.as_of]
        evidence.sort(key=by_date)
        due = one.get("due", {})
        opens = due.get("earliest") or (one["made_on"] if "latest" in due else None)
        closes = due.get("latest")
        row = {"record": name, "made_on": one["made_on"], "is_past": bool(closes) and day(closes) < records.as_of,
               "related": [f"/evidence/{e['position']}" for e in evidence if e["state"] == "related"]}
        deciding = [e for e in evidence if e["state"] != "related"]
        if deciding:
            row["state"] = deciding[-1]["state"]
            row["evidence"] = f"/evidence/{deciding[-1]['position']}"
        elif opens is None:
            row["state"] = "undated"
        elif records.as_of < day(opens):
            row["state"] = "not_yet_due"
        else:
            row["state"] = "no_evidence" if row["is_past"] else "window_open"
        if opens:
            row["opens_on"] = opens
        if closes:
            row["closes_on"] = closes
        if row["is_past"] and dates and max(dates) > day(closes):
            row["last_heard"] = str(max(dates))
        rows.append(row)
    for name, offer in records.offers().items():
        if offer["form"] == "pledge":
            state = {"replaced": "superseded", "running": "done", "ended": "done"}.get(offer["status"], "undated")
            rows.append({"record": name, "made_on": offer["as_of"], "is_past": False, "related": [], "state": state})
    return rows


# --- threads ----------------------------------------------------------------------------------------------------------

def all_threads(records):
    advice = {}
    for name, one in records.of("recommendations").items():
        history = sorted([e for e in one["history"] if first_day(e["date"]) <= records.as_of], key=by_date)
        if history:
            advice[name] = dict(one, date=history[0]["date"])
    promises = {n: dict(c, date=c["made_on"]) for n, c in records.of("commitments").items() if day(c["made_on"]) <= records.as_of}

    def named(name, gap, other, one):
        return other in gap.get("see_also", []) or name in one.get("see_also", [])

    def show(entries):
        return [{"entry": f"/history/{e['position']}", "date": e["date"], "status": e["status"],
                 "by": sorted(f"actors/{a}" for a in e.get("by", [])),
                 "documents": sorted({f"documents/{s['document']}" for s in e.get("sources", [])})} for e in entries]

    rows = []
    for name, gap in records.gaps().items():
        said = statements(gap)
        row = {"gap": name, "state": state_of_gap(gap), "days": 0, "statements": show(said),
               "related": show([e for e in gap["history"] if e["status"] == "related"]),
               "changes": show([e for e in gap["history"] if e["status"] in ("partly_filled", "filled", "withdrawn")])}
        row["documents"] = sorted({d for e in row["statements"] for d in e["documents"]})
        if said:
            row["first_stated"], row["last_stated"] = said[0]["date"], said[-1]["date"]
            row["days"] = (first_day(said[-1]["date"]) - first_day(said[0]["date"])).days

        def answers(names, pool):
            found = []
            for other in names:
                date = pool[other]["date"]
                within = bool(said) and first_day(said[0]["date"]) <= first_day(date) <= last_day(said[-1]["date"])
                found.append({"record": other, "date": date, "within": within})
            return sorted(found, key=lambda f: (by_date(f), f["record"]))

        mine = [n for n, r in advice.items() if name.split("/")[1] in r.get("addresses", []) or named(name, gap, n, r)]
        kept = [n for n, c in promises.items() if named(name, gap, n, c) or any(f"recommendations/{f}" in mine for f in c.get("follows", []))]
        row["recommendations"], row["commitments"] = answers(mine, advice), answers(kept, promises)
        rows.append(row)
    return rows


def recomputed(case):
    """All facts of {"as_of": date, "records": {"gaps/x": {…}}}."""
    records = Records(case)
    return {"leases": all_leases(records), "matches": all_matches(records), "ledger": all_entries(records), "threads": all_threads(records)}
