#!/usr/bin/env python3
"""Kills builds at random and looks at what is published: random_kills.py LACUNA SOURCE COUNT [SEED]

Two trees of records that differ in one title are built in turn over the same site. Each build is killed (SIGKILL) after
a time drawn evenly from nought to what a whole build takes; the site must then be the old one or the new one, file by
file, and the next build must finish it. Prints how many were seen of each. Exit 1 if a site was neither.
"""
import hashlib
import json
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import time


def digest(folder):
    """One digest over the paths and bytes of all files."""
    whole = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        whole.update(str(path.relative_to(folder)).encode() + b"\0")
        whole.update(hashlib.sha256(path.read_bytes()).digest())
    return whole.hexdigest()


class Trial:
    def __init__(self, lacuna, source, folder):
        self.lacuna = lacuna
        self.folder = folder
        self.site = folder / "public"
        self.roots = []
        for name in ("first", "second"):
            root = folder / name
            shutil.copytree(source / "content", root / "content")
            self.roots.append(root)
        record = sorted((self.roots[1] / "content" / "gaps").glob("*.json"))[0]
        value = json.loads(record.read_text("utf-8"))
        value["title"]["en"] += ", seen again"
        record.write_text(json.dumps(value, ensure_ascii=False), "utf-8")

    def command(self, root):
        return [self.lacuna, "build", "--root", str(root), "--output", str(self.site), "--language", "en,zh", "--no-reports", "--quiet"]

    def build(self, which):
        """Seconds that it took."""
        start = time.monotonic()
        subprocess.run(self.command(self.roots[which]), check=True)
        return time.monotonic() - start

    def build_killed(self, which, seconds):
        """True if the kill came before the end."""
        process = subprocess.Popen(self.command(self.roots[which]))
        try:
            process.wait(seconds)
            return False
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            return True


def main(lacuna, source, count, seed):
    rng = random.Random(seed)
    with tempfile.TemporaryDirectory() as name:
        trial = Trial(lacuna, pathlib.Path(source), pathlib.Path(name))
        digests = {}
        trial.build(0)
        digests[0] = digest(trial.site)
        whole = trial.build(1)
        digests[1] = digest(trial.site)
        standing, old, new, late = 1, 0, 0, 0
        for number in range(count):
            coming = 1 - standing
            late += not trial.build_killed(coming, rng.uniform(0, whole))
            seen = digest(trial.site)
            if seen not in digests.values():
                sys.exit(f"kill {number} (seed {seed}): the site is neither the old one nor the new one")
            old += seen == digests[standing]
            new += seen == digests[coming]
            trial.build(coming)
            if digest(trial.site) != digests[coming]:
                sys.exit(f"kill {number} (seed {seed}): the next build did not finish the site")
            standing = coming
        print(f"{count} builds killed within {whole:.1f} s: {old} left the old site, {new} the new one, {late} had ended before")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]) if len(sys.argv) > 4 else 1)
