#!/usr/bin/env python3
"""The records of this project as they stand: check_content.py LACUNA ROOT

No error; every paragraph of every document cited or marked (L704); every citation in the lock of verified ones (L709).
Prints what is wrong and exits 1.
"""
import json
import subprocess
import sys

NOT_HERE = {"L703", "L704", "L709", "L804"}


def main():
    program, root = sys.argv[1:3]
    run = subprocess.run([program, "check", "--root", root, "--format", "json"], capture_output=True, text=True, check=False)
    problems = [json.loads(line) for line in run.stdout.splitlines() if line.startswith("{")]
    wrong = [p for p in problems if p["severity"] == "error" or p["code"] in NOT_HERE]
    for problem in wrong:
        print(f"{problem['path']}: {problem['message']} [{problem['code']}]")
    print(f"{len(problems)} problems, {len(wrong)} of them not allowed here")
    return 1 if wrong or run.returncode != 0 else 0


if __name__ == "__main__":
    sys.exit(main())
