#!/usr/bin/env python3
"""Checks that no module of generator/src includes a higher one: check_layers.py LAYERS SOURCE_FOLDER

Prints each include that goes the wrong way and exits 1 if there is one.
"""
import pathlib
import re
import sys

INCLUDE = re.compile(r'^\s*#\s*include\s+"([a-z_]+)/', re.MULTILINE)


def read_layers(path):
    """Level of each module; modules on one line share a level and may not include each other."""
    lines = [line.split() for line in pathlib.Path(path).read_text().splitlines() if line and not line.startswith("#")]
    return {module: level for level, modules in enumerate(lines) for module in modules}


def wrong_includes(layers, folder):
    """Lines `file: includes module` for each include that is not of a lower layer or of the own module."""
    folder = pathlib.Path(folder)
    wrong = []
    for path in sorted(folder.rglob("*.[hc]pp")):
        module = path.relative_to(folder).parts[0]
        if module not in layers:
            wrong.append(f"{path.relative_to(folder)}: the module {module} is in no layer")
            continue
        for included in INCLUDE.findall(path.read_text()):
            if included != module and layers.get(included, len(layers)) >= layers[module]:
                wrong.append(f"{path.relative_to(folder)}: includes {included}, which is not lower")
    return wrong


def main():
    wrong = wrong_includes(read_layers(sys.argv[1]), sys.argv[2])
    print("\n".join(wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
