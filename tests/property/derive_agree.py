#!/usr/bin/env python3
"""Compares what the program derives from random small sets of records with what derive_oracle.py recomputes.

    derive_agree.py DRIVER [CASES] [SEED]

DRIVER is tests/support/derive_facts.cpp as built. Exit 0: all agree; 1: the first case that differs is shown.
"""
import datetime
import json
import random
import subprocess
import sys

import derive_oracle

Day = datetime.date


# --- random sets ------------------------------------------------------------------------------------------------------

class Maker:
    def __init__(self, seed):
        self.random = random.Random(seed)

    def some(self, pool, most=2, least=0):
        pool = list(pool)
        return self.random.sample(pool, min(len(pool), self.random.randint(least, most)))

    def date(self):
        return str(Day(2010, 1, 1) + datetime.timedelta(days=self.random.randrange(3653)))

    def partial(self):
        return self.date()[: self.random.choice([4, 7, 10])]

    def maybe(self, record, key, value, chance=0.5):
        if value and self.random.random() < chance:
            record[key] = value

    def tree(self, names):
        return {n: ({"parent": self.random.choice(names[:i])} if i and self.random.random() < 0.8 else {}) for i, n in enumerate(names)}

    def setting(self):
        records = {}
        for n, r in self.tree(["c%d" % i for i in range(6)]).items():
            records["capabilities/" + n] = r
        for n, r in self.tree(["r%d" % i for i in range(4)]).items():
            records["regions/" + n] = r
        for i in range(4):
            mission = {}
            self.maybe(mission, "end", self.partial())
            if i and self.random.random() < 0.3:
                mission["predecessor"] = "m%d" % (i - 1)
            records["missions/m%d" % i] = mission
        for i, what in enumerate(["state", "state", "organization", "secretariat", "group", "body", "person"]):
            records["actors/a%d" % i] = {"kind": what}
        for i in range(2):
            records["documents/d%d" % i] = {"date": self.date(), "map": [{"key": "x", "paragraphs": [{"number": str(p)} for p in range(3)]}]}
        return records

    def sources(self):
        return [{"document": self.random.choice(["d0", "d1"]), "paragraph": str(self.random.randrange(3))} for _ in range(self.random.randint(0, 2))]

    def common(self, record):
        self.maybe(record, "components", self.some(["military", "police", "civilian"]), 0.5)
        self.maybe(record, "resources", self.some(["personnel", "equipment", "training", "funding"], 3), 0.85)
        self.maybe(record, "missions", self.some(["m0", "m1", "m2", "m3"]), 0.4)
        self.maybe(record, "regions", self.some(["r0", "r1", "r2", "r3"]), 0.3)
        self.maybe(record, "languages", self.some(["en", "fr"]), 0.2)
        self.maybe(record, "sources", self.sources(), 0.7)
        if self.random.random() < 0.45:
            record["lease"] = {"confirmed_on": self.date(), "confirmed_by": "x"}
            self.maybe(record["lease"], "first_confirmed_on", self.date(), 0.3)
            self.maybe(record["lease"], "term", self.random.choice(["P1M", "P3Y", "P90D", "P0D", "P10W", "P5Y"]), 0.6)

    def case(self):
        records = self.setting()
        capabilities = ["c%d" % i for i in range(6)]
        actors = ["a%d" % i for i in range(7)]
        gaps, advice, promises = (["g%d" % i for i in range(5)], ["n%d" % i for i in range(3)], ["p%d" % i for i in range(4)])
        everything = ["gaps/" + g for g in gaps] + ["recommendations/" + a for a in advice] + ["commitments/" + p for p in promises]
        statuses = ["stated", "stated", "restated", "restated", "related", "partly_filled", "filled", "withdrawn"]
        for g in gaps:
            gap = {"capability": self.random.choice(capabilities), "history": []}
            self.common(gap)
            for _ in range(self.random.randint(1, 4)):
                entry = {"date": self.partial(), "status": self.random.choice(statuses), "sources": self.sources()}
                self.maybe(entry, "by", self.some(actors), 0.5)
                gap["history"].append(entry)
            self.maybe(gap, "see_also", self.some(everything, 3))
            records["gaps/" + g] = gap
        for i in range(6):
            offer = {"providers": self.some(actors, 2, 1), "capabilities": self.some(capabilities, 2, 1), "as_of": self.date(),
                     "form": self.random.choice(["pledge", "training", "equipment", "funding", "train_and_equip", "standing_capacity", "advice"]),
                     "status": self.random.choice(["announced", "running", "proposed", "running", "ended", "replaced"])}
            self.common(offer)
            self.maybe(offer, "recipients", self.some(actors), 0.4)
            if self.random.random() < 0.3:
                offer["readiness"] = {"level": "1"}
                self.maybe(offer["readiness"], "verified_on", self.date())
            if self.random.random() < 0.3:
                offer["period"] = {}
                self.maybe(offer["period"], "start", self.partial())
                self.maybe(offer["period"], "end", self.partial())
            records["offers/o%d" % i] = offer
        for a in advice:
            one = {"history": [{"date": self.partial(), "status": "made", "sources": self.sources()} for _ in range(self.random.randint(1, 2))]}
            self.maybe(one, "addresses", self.some(gaps))
            self.maybe(one, "see_also", self.some(everything))
            records["recommendations/" + a] = one
        for p in promises:
            one = {"made_on": self.date()}
            due = {"printed": "x"}
            self.maybe(due, "earliest", self.date())
            self.maybe(due, "latest", self.date())
            self.maybe(one, "due", due, 0.8)
            self.maybe(one, "evidence", [{"date": self.partial(), "state": self.random.choice(
                ["done", "partly", "superseded", "withdrawn", "not_done", "related", "related"]), "sources": self.sources()}
                for _ in range(self.random.randint(0, 3))])
            self.maybe(one, "follows", self.some(advice))
            self.maybe(one, "see_also", self.some(everything))
            records["commitments/" + p] = one
        # What is named has to be there: a reference that leads nowhere stops a build before anything is derived.
        return {"as_of": str(Day(2012, 1, 1) + datetime.timedelta(days=self.random.randrange(3653))), "records": records}


# --- comparison -------------------------------------------------------------------------------------------------------

def derived(found):
    """The program's answer without the reasons, which are words."""
    sets = {k: {**v, "matches": [{x: m[x] for x in ("need", "offer", "score")} for m in v["matches"]]}
            for k, v in found["matches"].items() if k in ("historical", "live")}
    return {"leases": found["leases"]["leases"], "matches": sets, "ledger": found["ledger"]["entries"], "threads": found["threads"]["threads"]}


def main():
    driver, cases, seed = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 500, int(sys.argv[3]) if len(sys.argv) > 3 else 1
    maker = Maker(seed)
    made = [maker.case() for _ in range(cases)]
    answer = subprocess.run([driver], input=json.dumps({"cases": made}), capture_output=True, text=True, check=True)
    counts = {"historical": 0, "live": 0, "three_party": 0, "lapsed": 0}
    for number, (case, found) in enumerate(zip(made, json.loads(answer.stdout), strict=True)):
        ours, theirs = derive_oracle.recomputed(case), derived(found)
        for fact in ours:
            if ours[fact] != theirs[fact]:
                print(f"case {number} of seed {seed}: {fact} differ on {case['as_of']}")
                print("records:", json.dumps(case["records"], indent=1))
                print("recomputed:", json.dumps(ours[fact], indent=1))
                print("derived:", json.dumps(theirs[fact], indent=1))
                return 1
        for which in ("historical", "live"):
            counts[which] += len(ours["matches"][which]["matches"])
            counts["three_party"] += sum(s["form"] == "three_party" for s in ours["matches"][which]["suggestions"])
        counts["lapsed"] += sum(row["state"] == "lapsed" for row in ours["leases"])
    print(f"{cases} sets agree: {counts['historical']} historical and {counts['live']} live matches, "
          f"{counts['three_party']} three-party suggestions, {counts['lapsed']} lapsed leases")
    return 0 if all(counts.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
