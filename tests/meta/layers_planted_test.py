#!/usr/bin/env python3
"""The layer check catches an include that goes upward, one between stages, and a module in no layer."""
import pathlib
import sys
import tempfile

from check_layers import read_layers, wrong_includes

PLANTED = {
    "base/text.cpp": '#include "model/graph.hpp"\n',
    "link/link.cpp": '#include "derive/derive.hpp"\n#include "model/graph.hpp"\n#include <vector>\n',
    "attic/old.cpp": "\n",
    "cli/run.cpp": '#include "link/link.hpp"\n#include "cli/run.hpp"\n',
}


def main():
    layers = read_layers(pathlib.Path(__file__).with_name("layers.txt"))
    with tempfile.TemporaryDirectory() as folder:
        for name, text in PLANTED.items():
            path = pathlib.Path(folder) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        found = [line.split(":")[0] for line in wrong_includes(layers, folder)]
    if found != ["attic/old.cpp", "base/text.cpp", "link/link.cpp"]:
        sys.exit(f"caught {found}")


if __name__ == "__main__":
    main()
