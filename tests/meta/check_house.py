#!/usr/bin/env python3
"""Rules of the house that a search can check: check_house.py ROOT

The generator reads no clock, throws no dice, uses no std::regex, prints nowhere but in cli, and no file of code is over
its length. No file that is kept names a folder of somebody's machine. Every code of codes.def has a number of its own,
a help page, and a test that names it. A lock file of npm lacks no package of another
platform. Prints what breaks a rule and exits 1.
"""
import json
import pathlib
import re
import sys

LONGEST_FILE = 400
FORBIDDEN = [
    (re.compile(r"system_clock|\b(?:std::)?time\s*\(\s*(?:0|nullptr|NULL)\s*\)|localtime|gmtime|__DATE__|__TIME__"), "reads the clock"),
    (re.compile(r"<random>|\bs?rand\s*\(|random_device"), "throws dice"),
    (re.compile(r"<regex>"), "uses std::regex"),
    (re.compile(r"setlocale|std::locale\b"), "depends on the locale"),
    (re.compile(r'"/tmp\b'), "writes where every user may"),
]
PRINTING = re.compile(r"std::c(?:out|err|log)\b|\b(?:printf|puts|putchar)\s*\(")
MACHINE_PATH = re.compile(r"(?<![\w.])/(?:home/\w|root/[.\w]|work/\w|tmp/\w|Users/\w)")
TEXT_SUFFIXES = {".cpp", ".hpp", ".def", ".txt", ".cmake", ".py", ".sh", ".mjs", ".js", ".css", ".html", ".mustache", ".json", ".md",
                 ".case", ".yml", ".typ"}
TREES = (".ci", "content", "generator", "site", "templates", "tests")
CODE = re.compile(r'^LACUNA_CODE\((\d+), (\w+), \w+, "[^"]+", "(.*)"\)$', re.MULTILINE)


def kept_files(root):
    """Text files of the project that people write, by path."""
    found = [path for path in root.iterdir() if path.is_file()]
    for tree in TREES:
        found += [path for path in (root / tree).rglob("*") if path.is_file() and "node_modules" not in path.parts]
    return sorted(path for path in found if path.suffix in TEXT_SUFFIXES or path.name in ("Makefile", "run"))


def broken_in_generator(root):
    """Lines `file: what breaks a rule`, for the sources of the generator."""
    broken = []
    for path in sorted((root / "generator/src").rglob("*.[hc]pp")):
        name = path.relative_to(root)
        code = re.sub(r"//[^\n]*", "", path.read_text())
        broken += [f"{name}: {why}" for pattern, why in FORBIDDEN if pattern.search(code)]
        if "cli" not in path.parts and PRINTING.search(code):
            broken.append(f"{name}: prints outside cli")
    return broken


def broken_anywhere(root):
    """The same for every file that is kept: its length if it is code, and paths of a machine."""
    broken = []
    for path in kept_files(root):
        text, name = path.read_text(errors="replace"), path.relative_to(root)
        length = text.count("\n")
        if path.suffix in {".cpp", ".hpp", ".py", ".sh", ".mjs", ".js", ".css"} and length > LONGEST_FILE:
            broken.append(f"{name}: {length} lines, more than {LONGEST_FILE}")
        is_rule = path.name in ("check_house.py", "house_planted_test.py")
        if not is_rule and (found := MACHINE_PATH.search(text)):
            broken.append(f"{name}: names a folder of a machine, `{found.group()}…`")
    return broken


def broken_codes(root):
    """Codes without a help page, with a number given twice, or that no test names by its name or its label."""
    rows = CODE.findall((root / "generator/src/diagnostic/codes.def").read_text())
    tests = "\n".join(path.read_text(errors="replace") for pattern in ("*.cpp", "*.case") for path in sorted((root / "tests").rglob(pattern)))
    named = set(re.findall(r"\bCode::(\w+)", tests)) | set(re.findall(r"\bL(\d{3})\b", tests))
    numbers = [number for number, _, _ in rows]
    broken = [f"codes.def: {number} stands twice" for number in sorted(set(numbers)) if numbers.count(number) > 1]
    if numbers != sorted(numbers, key=int):
        broken.append("codes.def: the numbers do not ascend")
    for number, name, text in rows:
        label = f"{int(number):03}"
        if len(text) < 40:
            broken.append(f"codes.def: L{label} has no help page")
        if name not in named and label not in named:
            broken.append(f"codes.def: L{label} ({name}) is produced by no test")
    return broken


def broken_locks(root):
    """Optional packages that a lock file leaves out: a strict npm then installs nothing at all from it."""
    broken = []
    for path in sorted(root.rglob("package-lock.json")):
        if "node_modules" in path.parts:
            continue
        packages = json.loads(path.read_text())["packages"]
        wanted = {name for package in packages.values() for name in package.get("optionalDependencies", {})}
        missing = sorted(name for name in wanted if not any(key.endswith("node_modules/" + name) for key in packages))
        broken += [f"{path.relative_to(root)}: lacks `{name}`" for name in missing]
    return broken


def broken_rules(root):
    return broken_in_generator(root) + broken_anywhere(root) + broken_codes(root) + broken_locks(root)


def main():
    broken = broken_rules(pathlib.Path(sys.argv[1]).resolve())
    print("\n".join(broken))
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
