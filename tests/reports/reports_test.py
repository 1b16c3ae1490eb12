#!/usr/bin/env python3
"""The reports as readers get them, compared with one another and with the site: reports_test.py LACUNA ROOT

Builds and packs the records of ROOT with four reports in three languages, then asks: are the same bytes made twice; do
HTML, DOCX and PDF have the same paragraphs, tables and footnotes; is the text of a PDF found again; is it tagged, with
the PDF/UA identifier and without Type 3 fonts, on the paper asked for; do the numbers on paper equal those in data/; has
a long passage from the left its own lines in Arabic.
Without node, the typesetter or the tools of poppler-utils, what needs them is left out, and that is printed; the exit is
then 77, as CTest knows it.
"""
import html
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile

LANGUAGES = ("en", "zh", "ar")
REPORTS = {"activity-report-2018": "A4", "commitments-tracker": "A4", "gap-list": "A4", "matching-report": "Letter"}
PAPERS = {"A4": (595, 842), "Letter": (612, 792)}
MODULE = "generator/tools/pdf/node_modules/@myriaddreamin/typst-ts-node-compiler"
SKIPPED = 77

broken = []


def check(holds, *what):
    if not holds:
        broken.append(" ".join(str(part) for part in what))


def run(*words):
    return subprocess.run([str(word) for word in words], capture_output=True, text=True, encoding="utf-8", errors="replace", check=False)


def make_tree(root, tree):
    """The records of `root` with the reports that are looked at here, each on its paper."""
    shutil.copytree(root / "content", tree / "content")
    for path in (tree / "content/reports").glob("*.json"):
        record = json.loads(path.read_text(encoding="utf-8"))
        record.pop("see_also", None)
        record["paper"] = REPORTS.get(path.stem)
        path.write_text(json.dumps(record), encoding="utf-8") if record["paper"] else path.unlink()


def make_site(lacuna, tree, pdf):
    """The published folder, made once and then again without a change."""
    site = tree / "public"
    for again in (False, True):
        built = run(lacuna, "build", "--root", tree, "--output", site, "--language", ",".join(LANGUAGES))
        check(built.returncode == 0, "build:", built.stdout, built.stderr)
        packed = run(lacuna, "pack", "--root", tree, "--output", site, "--pdf", pdf)
        check(packed.returncode == 0 and packed.stderr == "", "pack:", packed.stdout, packed.stderr)
        check(not again or "0 written" in built.stdout and "0 written" in packed.stdout, "made twice:", built.stdout, packed.stdout)
    return site


class Paper:
    """A report in one language, in all its forms."""

    def __init__(self, site, language, name):
        self.name = f"{language}/reports/{name}"
        page = (site / (self.name + ".html")).read_text(encoding="utf-8")
        self.main = page[page.index("<main"):page.index("</main>")]
        self.pdf = site / (self.name + ".pdf")
        with zipfile.ZipFile(site / (self.name + ".docx")) as parts:
            self.word = parts.read("word/document.xml").decode()
            self.word_notes = parts.read("word/footnotes.xml").decode()

    def paragraph_numbers(self):
        return re.findall(r'<p id="p[\d-]+\w*"><span class="n">([^<]+)</span>', self.main)

    def notes(self):
        return len(set(re.findall(r'role="doc-noteref"[^>]*href="#([^"]+)"|href="#([^"]+)"[^>]*role="doc-noteref"', self.main)))

    def tables(self):
        """For each table its rows, each a list of the words of its cells, heads left out."""
        bodies = re.findall(r"<tbody>(.*?)</tbody>", self.main, re.DOTALL)
        return [[[words(cell) for cell in re.findall(r"<t[hd][ >].*?</t[hd]>", row, re.DOTALL)] for row in re.findall(r"<tr.*?</tr>", body, re.DOTALL)] for body in bodies]

    def text(self):
        return words(self.main)


def words(markup):
    return html.unescape(re.sub(r"<[^>]+>", "", re.sub(r"</(p|li|t[hd]|h\d|caption)>", " ", markup)))


def bare(text):
    """`text` without spaces and marks of direction."""
    return re.sub(r"[\s\u200e\u200f\u202a-\u202e\u2066-\u2069]", "", text)


def check_forms(paper):
    """HTML and DOCX say the same."""
    check(paper.notes() == len(re.findall(r'<w:footnote w:id="[1-9]', paper.word_notes)), paper.name, "footnotes of DOCX")
    check(len(paper.tables()) == paper.word.count("<w:tbl>"), paper.name, "tables of DOCX")
    text = bare(html.unescape(re.sub(r"<[^>]+>", "", paper.word)))
    missing = [row[0] for table in paper.tables() for row in table if bare(row[0]) not in text]
    check(not missing, paper.name, "rows missing in DOCX:", missing[:3])


def check_pdf(paper, size):
    about = run("pdfinfo", paper.pdf).stdout
    check(re.search(r"Tagged:\s+yes", about), paper.name, "is not tagged")
    check(b"pdfuaid:part" in paper.pdf.read_bytes(), paper.name, "has no PDF/UA identifier")
    found = re.search(r"Page size:\s+(\d+)[.\d]* x (\d+)", about)
    check(found and tuple(map(int, found.groups())) in (size, (size[0], size[1] - 1)), paper.name, "page size", found and found.group())
    check("Type 3" not in run("pdffonts", paper.pdf).stdout, paper.name, "has Type 3 fonts")
    tags = run("pdfinfo", "-struct", paper.pdf).stdout
    check(len(re.findall(r"^\s*Note\b", tags, re.MULTILINE)) == paper.notes(), paper.name, "footnotes of PDF")
    check(len(re.findall(r"^\s*Table\b", tags, re.MULTILINE)) == len(paper.tables()), paper.name, "tables of PDF")


def check_text_of_pdf(paper, language):
    """Nearly every word (of Chinese, every six characters) of the page is found in the PDF's text."""
    order = ["-raw"] if language == "zh" else []  # by lines, cells side by side in a table run into each other
    text = bare(run("pdftotext", *order, paper.pdf, "-").stdout)
    pattern = {"zh": r"[\u4e00-\u9fff]{6}", "ar": r"[\u0620-\u064a]{4,}", "en": r"[A-Za-z]{5,}"}[language]
    wanted = re.findall(pattern, paper.text())
    lost = [word for word in wanted if word not in text]
    check(wanted and len(lost) <= len(wanted) // 50, paper.name, f"{len(lost)} of {len(wanted)} not found in the PDF:", lost[:5])


def check_lines(paper):
    """On a page from the right, a sentence from the left has its lines to itself."""
    long = re.compile(r'<span lang="\w+" dir="ltr">((?:(?!</span>).)*)</span>')
    lines = [line for block in re.findall(r"<(?:p|li)[ >].*?(?=</p>|</li>|<ul|<p[ >])", paper.main, re.DOTALL) for line in block.split("<br>")]
    passages = [words(passage) for line in lines for passage in long.findall(line)]
    check(any(len(passage) > 80 for passage in passages), paper.name, "has no long passage in another language")
    for line in lines:
        mixed = [words(passage) for passage in long.findall(line) if len(words(passage)) > 80]
        check(not mixed or not re.search(r"[\u0620-\u064a]", words(long.sub("", line))), paper.name, "mixes directions:", mixed)


def check_numbers(site, papers):
    """What the papers count is what data/ counts."""
    read = lambda name: json.loads((site / "data" / name).read_text(encoding="utf-8"))
    gaps, states = read("gaps.json"), read("ledger.json")["states"]
    matches = [match for part in ("live", "historical") for match in read("matches.json")[part]["matches"]]
    said = sum("actor" in one or "person" in one for meeting in read("meetings.json") if meeting["date"].startswith("2018") for one in meeting["statements"])
    for language in LANGUAGES:
        gap_list, tracker, matching, activity = (papers[language, name] for name in ("gap-list", "commitments-tracker", "matching-report", "activity-report-2018"))
        check(len(gap_list.tables()[0]) == len(gaps), gap_list.name, "rows", len(gap_list.tables()[0]), "gaps", len(gaps))
        check(str(len(gaps)) in gap_list.text()[:4000], gap_list.name, "does not say how many gaps there are")
        counts = [int(row[1]) for row in tracker.tables()[0]]
        check(counts == [count for count in states.values() if count], tracker.name, "states", counts, states)
        rows = sum(len(table) for table in matching.tables()[:-1])
        check(rows == len(matches), matching.name, "rows", rows, "matches", len(matches))
        check(re.search(rf"(?<!\d){said}(?!\d)", activity.text()), activity.name, "does not say how many points have a name:", said)
        check(len(re.findall("<h2", activity.main)) == 11, activity.name, "chapters and annexes:", len(re.findall("<h2", activity.main)))


def main():
    lacuna, root = (pathlib.Path(word).resolve() for word in sys.argv[1:3])
    missing = [tool for tool in ("node", "pdfinfo", "pdffonts", "pdftotext") if shutil.which(tool) is None]
    missing += [] if (root / MODULE).exists() else ["the typesetter"]
    with tempfile.TemporaryDirectory() as folder:
        tree = pathlib.Path(folder)
        make_tree(root, tree)
        site = make_site(lacuna, tree, "off" if missing else "typst")
        papers = {(language, name): Paper(site, language, name) for language in LANGUAGES for name in REPORTS}
        for (language, name), paper in papers.items():
            check_forms(paper)
            check(paper.paragraph_numbers() == papers["en", name].paragraph_numbers(), paper.name, "other paragraphs than in English")
            if language == "ar":
                check_lines(paper)
            if not missing:
                check_pdf(paper, PAPERS[REPORTS[name]])
                check_text_of_pdf(paper, language)
        check_numbers(site, papers)
    print("\n".join(broken))
    if not broken and missing:
        print("PDFs were not looked at: missing", ", ".join(missing))
        return SKIPPED
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
