"""Judges SARIF documents by the schema of the standard, and sees that a wrong one is rejected.

The model that judges is made from the schema of OASIS, version 2.1.0.
"""

import sys
from pathlib import Path

from pydantic import ValidationError
from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as Sarif

documents = [Path(name).read_text(encoding="utf-8") for name in sys.argv[1:]]
if not any('"startLine"' in document for document in documents):
    sys.exit("there is no document with a place in it")
for name, document in zip(sys.argv[1:], documents):
    Sarif.model_validate_json(document)
    print(f"{name} fits the standard")
    try:
        Sarif.model_validate_json(document.replace('"driver"', '"diver"'))
    except ValidationError:
        continue
    sys.exit("a wrong document is accepted")
