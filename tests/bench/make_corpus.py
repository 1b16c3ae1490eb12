#!/usr/bin/env python3
"""Writes a synthetic tree of records, the same bytes for the same arguments: make_corpus.py COUNT FOLDER

COUNT records below FOLDER/content, in English and Chinese, each with a body: one half gaps, one third offers, the rest
lessons, missions, actors, capabilities and documents that they name and cite. The schemas are those of this project.
"""
import json
import pathlib
import random
import shutil
import sys

WORDS = ("transport engineering medical helicopter night vision escort convoy supply route camp signal water fuel patrol "
         "liaison women police staff officer language training rotation maintenance spare parts contract host consent "
         "evacuation hospital bridge road airfield drone sensor analysis planning mandate protection civilian village").split()
CHARS = "运输工程医疗直升机夜间护送车队补给路线营地信号燃料巡逻联络妇女警察参谋语言培训轮调维护零件合同同意后送医院桥梁道路机场传感分析规划任务保护平民村庄"
STATUSES = ["stated", "restated", "related"]


def words(rng, count):
    return " ".join(rng.choice(WORDS) for _ in range(count))


def chars(rng, count):
    return "".join(rng.choice(CHARS) for _ in range(count))


def text(rng, count):
    return {"en": words(rng, count).capitalize(), "zh": chars(rng, count * 2)}


class Tree:
    """The records so far, and where they are written."""

    def __init__(self, folder, count):
        self.content = pathlib.Path(folder) / "content"
        self.rng = random.Random(count)
        self.documents = max(2, count // 2000)
        self.paragraphs = 200
        self.ids = {}

    def write(self, collection, record_id, record, body=True):
        folder = self.content / collection
        folder.mkdir(parents=True, exist_ok=True)
        record.setdefault("disclosure", "public")
        (folder / f"{record_id}.json").write_text(json.dumps(record, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
        if body:
            for language in ("en", "zh"):
                (folder / f"{record_id}.{language}.md").write_text(self.body(language), encoding="utf-8")
        self.ids.setdefault(collection, []).append(record_id)

    def body(self, language):
        prose = words if language == "en" else chars
        paragraphs = [prose(self.rng, 60) + "." for _ in range(3)]
        items = "\n".join("- " + prose(self.rng, 8) for _ in range(4))
        return f"## {prose(self.rng, 3)}\n\n" + "\n\n".join(paragraphs) + f"\n\n{items}\n"

    def cite(self):
        return {"document": f"document-{self.rng.randrange(self.documents)}", "paragraph": str(self.rng.randint(1, self.paragraphs))}

    def pick(self, collection):
        return self.rng.choice(self.ids[collection])

    def add_base(self, count):
        for number in range(self.documents):
            entries = [{"number": str(n), "gist": text(self.rng, 8)} for n in range(1, self.paragraphs + 1)]
            section = {"key": "body", "title": text(self.rng, 2), "level": 1, "paragraphs": entries}
            self.write("documents", f"document-{number}", {
                "title": text(self.rng, 4), "symbols_printed": [f"S/2000/{number + 1}"], "symbol": f"S/2000/{number + 1}",
                "date_printed": "2010", "date": "2010-01-01", "kind": "report", "standing": "agreed", "map": [section]}, body=False)
        for number in range(max(5, count // 200)):
            self.write("missions", f"mission-{number}", {"title": text(self.rng, 3), "kind": "peacekeeping", "start": "2004"}, body=False)
        for number in range(max(10, count // 100)):
            self.write("actors", f"actor-{number}", {"title": text(self.rng, 2), "kind": "state"}, body=False)
        for number in range(max(10, count // 100)):
            record = {"title": text(self.rng, 2), "kind": "unit"}
            if number > 10:
                record["parent"] = f"capability-{self.rng.randrange(number)}"
            self.write("capabilities", f"capability-{number}", record, body=False)

    def add_gap(self, number):
        history = [{"date": f"{2010 + step}", "status": STATUSES[min(step, 2)], "gist": text(self.rng, 12), "sources": [self.cite()]}
                   for step in range(self.rng.randint(1, 3))]
        self.write("gaps", f"gap-{number}", {
            "title": text(self.rng, 4), "summary": text(self.rng, 20), "capability": self.pick("capabilities"),
            "missions": [self.pick("missions")], "components": ["military"], "resources": ["personnel", "equipment"],
            "cause": text(self.rng, 12), "impact": text(self.rng, 12), "as_of": "2015-01-01", "history": history,
            "sources": [self.cite(), self.cite()], "aliases": {"en": [words(self.rng, 2)], "zh": [chars(self.rng, 4)]}})

    def add_offer(self, number):
        self.write("offers", f"offer-{number}", {
            "title": text(self.rng, 4), "summary": text(self.rng, 20), "providers": [self.pick("actors")], "form": "training",
            "capabilities": [self.pick("capabilities")], "missions": [self.pick("missions")], "resources": ["training"],
            "status": "running", "as_of": "2015-01-01", "sources": [self.cite()]})

    def add_lesson(self, number):
        self.write("lessons", f"lesson-{number}", {
            "title": text(self.rng, 4), "summary": text(self.rng, 20), "level": "operational", "lesson": text(self.rng, 15),
            "missions": [self.pick("missions")], "said_by": [{"actor": self.pick("actors"), "capacity": "national"}],
            "as_of": "2015-01-01", "sources": [self.cite()]})


def main():
    count, folder = int(sys.argv[1]), pathlib.Path(sys.argv[2])
    tree = Tree(folder, count)
    tree.content.mkdir(parents=True, exist_ok=True)
    schemas = pathlib.Path(__file__).resolve().parents[2] / "content" / "schemas"
    shutil.copytree(schemas, tree.content / "schemas", dirs_exist_ok=True)
    tree.add_base(count)
    left = count - sum(len(ids) for ids in tree.ids.values())
    for number in range(left):
        (tree.add_gap, tree.add_offer, tree.add_lesson, tree.add_gap, tree.add_gap, tree.add_offer)[number % 6](number)


if __name__ == "__main__":
    main()
