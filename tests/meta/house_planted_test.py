#!/usr/bin/env python3
"""The check of the house's rules catches each breach that is planted in a small tree, and nothing else there."""
import pathlib
import sys
import tempfile

from check_house import LONGEST_FILE, broken_rules

CODES = """LACUNA_CODE(1, told, error, "title", "A help page that is long enough to help whoever reads it.")
LACUNA_CODE(2, short, error, "title", "Help.")
LACUNA_CODE(3, untested, error, "title", "A help page that is long enough to help whoever reads it.")
LACUNA_CODE(3, twice, error, "title", "A help page that is long enough to help whoever reads it.")
"""
PLANTED = {
    "generator/src/diagnostic/codes.def": CODES,
    "generator/src/base/fine.cpp": "// not the system_clock, and no std::cout\nint main() { return 0; }\n",
    "generator/src/base/clock.cpp": "auto now() { return std::chrono::system_clock::now(); }\n",
    "generator/src/base/dice.hpp": "#include <random>\n",
    "generator/src/base/pattern.cpp": "#include <regex>\n",
    "generator/src/base/place.cpp": "void f() { std::setlocale(LC_ALL, \"\"); }\n",
    "generator/src/link/noise.cpp": "void f() { std::cout << 1; }\n",
    "generator/src/cli/voice.cpp": "void f() { std::cout << 1; }\n",
    "site/assets/long.js": "\n" * (LONGEST_FILE + 1),
    "content/README.md": "see /home/somebody/notes\n",
    "tests/package-lock.json": '{"packages": {"node_modules/a": {"optionalDependencies": {"a-here": "1", "a-there": "1"}}, "node_modules/a-here": {}}}',
    "tests/node_modules/left/alone.js": "/home/somebody\n",
    "tests/unit/base/told_test.cpp": "CHECK(code == Code::told); CHECK(label == \"L002\"); Code::twice\n",
}
EXPECTED = [
    "generator/src/base/clock.cpp: reads the clock",
    "generator/src/base/dice.hpp: throws dice",
    "generator/src/base/pattern.cpp: uses std::regex",
    "generator/src/base/place.cpp: depends on the locale",
    "generator/src/link/noise.cpp: prints outside cli",
    "content/README.md: names a folder of a machine, `/home/s…`",
    f"site/assets/long.js: {LONGEST_FILE + 1} lines, more than {LONGEST_FILE}",
    "codes.def: 3 stands twice",
    "codes.def: L002 has no help page",
    "codes.def: L003 (untested) is produced by no test",
    "tests/package-lock.json: lacks `a-there`",
]


def main():
    with tempfile.TemporaryDirectory() as folder:
        for name, text in PLANTED.items():
            path = pathlib.Path(folder) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        found = broken_rules(pathlib.Path(folder))
    if found != EXPECTED:
        sys.exit("caught:\n" + "\n".join(found))


if __name__ == "__main__":
    main()
