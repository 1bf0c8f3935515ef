"""Judges documents for Word by the schemas and rules of openxml-audit: python3 audit.py FILE..."""

import json
import subprocess
import sys

# Word opens a document without a table of typefaces and without a theme, and says so nowhere.
NOT_NEEDED = ("/fontTable' is missing", "/theme' is missing")

faults = 0
for file in sys.argv[1:]:
    command = [sys.executable, "-m", "openxml_audit", "--policy", "strict", "-o", "json", file]
    said = json.loads(subprocess.run(command, capture_output=True, text=True, check=False).stdout)
    for fault in (fault for each in said for fault in each["errors"]):
        if not any(each in fault["description"] for each in NOT_NEEDED):
            faults += 1
            print(f"{file}: {fault['description']}")
print(f"{len(sys.argv) - 1} documents, {faults} faults")
sys.exit(0 if len(sys.argv) > 1 and faults == 0 else 1)
