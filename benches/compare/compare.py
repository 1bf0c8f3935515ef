"""Sets the same letters with demarche, Typst and WeasyPrint, and prints a table: python3 benches/compare/compare.py

One letter of a page, a letter with 8,778 names in two columns, and 200 letters that differ in an address. The others
run as libraries in one process, which for many letters is their fastest way; their start is in the figures, as is that
of demarche. The 200 letters are set by Typst in two ways: by one compiler, and by a new one for each. Everything is installed into target/compare. `pdftotext` reads the files, and veraPDF judges them.
"""

import csv
import functools
import html
import json
import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
OWN = ROOT / "target" / "compare"
PROGRAM = ROOT / "target" / "release" / "demarche"
VERAPDF = ROOT / ".ci" / "verapdf" / "verapdf"
FONTS = ROOT / "fonts"
RUNS = 5
NAMES = 8778
LETTERS = 200

PARAGRAPH = (
    "We write on behalf of the forty villages of the upper valley, whose wells have run dry since the river was "
    "diverted in the spring of last year, and whose people have since carried water by hand from the lower springs, "
    "at great cost to their health and to the harvest."
)
FIRST = "Ana Bela Carla Dora Emil Farid Goran Hana Ines Jonas Kofi Lena Mira Nadia Omar Petra Quentin Rosa Sven".split()
LAST = "Example Instance Sample Muster Modell Ejemplo Exemple Primer Esempio Vzor Przykład Örnek Exempel Minta".split()


def names(count):
    """Returns names, no two of which are alike."""
    return [f"{FIRST[n % 19]} {LAST[n // 19 % 14]}-{LAST[n // 266 % 14]} {'IVXLC'[n // 3724 % 5]}." for n in range(count)]


def letter(task, number=0):
    """Returns the texts of a letter."""
    signed = names(NAMES) if task == "list" else ["Ana Example", "Bela Instance"]
    return {
        "title": "Letter of the forty villages",
        "date": "1 March 2026",
        "address": [f"Mission number {number}", f"{number} First Avenue", "New York, NY 10017"],
        "salutation": "Excellency,",
        "body": [f"{'One Two Three Four Five Six Seven'.split()[n]}. {PARAGRAPH}" for n in range(7)],
        "close": "Accept, Excellency, the assurances of our highest consideration.",
        "names": signed,
        "columns": 2 if task == "list" else 1,
    }


def numbers(task):
    return range(LETTERS) if task == "merge" else range(1)


def with_typst(task, folder):
    """One compiler, which remembers what did not change since the letter before."""
    import typst

    source = Path(__file__).with_name("letter.typ")
    compiler = typst.Compiler(str(source), root="/", font_paths=[str(FONTS)], ignore_system_fonts=True)
    typst_letters(task, folder, compiler.compile)


def with_new_typst(task, folder):
    """The function of the library for each letter: it opens the source and the typefaces again."""
    import typst

    source = Path(__file__).with_name("letter.typ")
    options = {"root": "/", "font_paths": [str(FONTS)], "ignore_system_fonts": True}
    typst_letters(task, folder, functools.partial(typst.compile, str(source), **options))


def typst_letters(task, folder, compile):
    for number in numbers(task):
        data = folder / "data.json"
        data.write_text(json.dumps(letter(task, number)))
        compile(
            output=str(folder / f"{number}.pdf"),
            sys_inputs={"data": str(data)},
            pdf_standards=["a-2a", "ua-1"],
        )


def with_weasyprint(task, folder):
    import weasyprint
    from weasyprint.text.fonts import FontConfiguration

    fonts = FontConfiguration()
    faces = {"Regular": "", "Bold": "font-weight: bold;", "Italic": "font-style: italic;"}
    sheet = "".join(
        f"@font-face {{ font-family: Liberation; {more} src: url(file://{FONTS}/LiberationSerif-{face}.ttf) }}"
        for face, more in faces.items()
    )
    sheet += (
        "@page { size: A4; margin: 25.4mm } body { font: 11pt/13.2pt Liberation; text-align: justify; hyphens: auto }"
        "ul { list-style: none; padding: 0 } li { break-inside: avoid }"
    )
    style = weasyprint.CSS(string=sheet, font_config=fonts)
    for number in numbers(task):
        texts = letter(task, number)
        paragraphs = [*texts["body"], texts["close"]]
        page = (
            f"<!DOCTYPE html><html lang=en-GB><title>{texts['title']}</title>"
            f"<p>{'<br>'.join(texts['address'])}<p style='text-align: right'>{texts['date']}<p>{texts['salutation']}"
            + "".join(f"<p>{html.escape(paragraph)}" for paragraph in paragraphs)
            + f"<ul style='columns: {texts['columns']}'>"
            + "".join(f"<li>{html.escape(name)}" for name in texts["names"])
            + "</ul>"
        )
        document = weasyprint.HTML(string=page)
        document.write_pdf(folder / f"{number}.pdf", stylesheets=[style], font_config=fonts, pdf_variant="pdf/ua-1")


def demarche_letter(task, folder):
    """Writes the letter of a task as demarche reads it."""
    texts = letter(task)
    yaml = {
        "date": "2026-03-01",
        "output-name": "letter",
        "salutation": texts["salutation"],
        "body": "body.md",
        "complimentary-close": texts["close"],
        "signatories": "names.csv",
        "subject": texts["title"],
    }
    if task == "merge":
        columns = {"title": "Mission", "address": ["Street", "Town"]}
        yaml["addressees"] = {"from": "missions.csv", "key": "Key", "columns": columns}
        with open(folder / "missions.csv", "w", newline="") as file:
            rows = csv.writer(file)
            rows.writerow(["Key", "Mission", "Street", "Town"])
            for number in numbers(task):
                rows.writerow([f"m{number}", *letter(task, number)["address"]])
    else:
        yaml["addressees"] = [{"title": texts["address"][0], "address": texts["address"][1:]}]
    # YAML contains JSON.
    (folder / "letter.yaml").write_text(json.dumps(yaml, ensure_ascii=False))
    (folder / "body.md").write_text("\n\n".join(texts["body"]) + "\n")
    (folder / "names.csv").write_text("name\n" + "\n".join(texts["names"]) + "\n")


def commands(task, folder):
    """Returns the command of each program."""
    python = [sys.executable, __file__]
    demarche = [str(PROGRAM), "build", str(folder / "in"), "--form", "letter", "--output", str(folder / "demarche")]
    programs = {"Typst": "with_typst", "WeasyPrint": "with_weasyprint"}
    if task == "merge":
        programs = {"Typst": "with_typst", "Typst, new for each": "with_new_typst", **programs}
    others = {name: [*python, function, task, str(folder / name)] for name, function in programs.items()}
    return {"demarche": [*demarche, "--quiet"], **others}


def measure(command):
    """Returns the processor time, the time and the memory of a command, in seconds and megabytes."""
    start = time.monotonic()
    child = subprocess.Popen(command, env={**os.environ, "PYTHONPATH": str(OWN / "python")}, stderr=subprocess.PIPE)
    said = child.stderr.read()
    _, status, usage = os.wait4(child.pid, 0)
    wall = time.monotonic() - start
    if status:
        sys.exit(f"{' '.join(command)}:\n{said.decode()}")
    return usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024


def median(values):
    return sorted(values)[len(values) // 2]


def judge(path, flavour):
    if not VERAPDF.exists():
        return "?"
    said = subprocess.run([str(VERAPDF), "--flavour", flavour, "--quiet", str(path)], capture_output=True, text=True)
    return "yes" if said.stdout.startswith("PASS") else "no"


def breaks(path, task):
    """Returns how often the names and paragraphs of a file come in another order than they were given in."""
    text = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, text=True, check=True).stdout
    text = " ".join(text.split())
    texts = letter(task)
    places = [text.find(part) for part in [*(body.split(".")[0] + ". We" for body in texts["body"]), *texts["names"]]]
    return sum(second < first for first, second in zip(places, places[1:]))


def install():
    requirements = Path(__file__).with_name("requirements.txt")
    installed = OWN / "requirements.txt"
    if not installed.exists() or installed.read_text() != requirements.read_text():
        pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*pip, "--upgrade", "--target", str(OWN / "python"), "-r", str(requirements)], check=True)
        installed.write_text(requirements.read_text())
    subprocess.run(["cargo", "build", "--release", "--locked", "--quiet"], cwd=ROOT, check=True)


def main():
    OWN.mkdir(parents=True, exist_ok=True)
    install()
    print("| task | program | CPU | wall | memory | files | PDF/A-2a | PDF/UA-1 | order breaks |")
    print("| --- | --- | ---: | ---: | ---: | ---: | --- | --- | ---: |")
    titles = {"letter": "a letter", "list": f"{NAMES:,} names", "merge": f"{LETTERS} letters"}
    for task, title in titles.items():
        folder = OWN / task
        for name in ("in", *commands(task, folder)):
            (folder / name).mkdir(parents=True, exist_ok=True)
        demarche_letter(task, folder / "in")
        figures = {name: [] for name in commands(task, folder)}
        runs = RUNS if task == "letter" else 3
        # In turn, since the speed of a machine drifts.
        for _ in range(runs):
            for name, command in commands(task, folder).items():
                figures[name].append(measure(command))
        for name, measured in figures.items():
            cpu, wall, memory = (median(figure) for figure in zip(*measured))
            files = sorted((folder / name).glob("*.pdf"))
            size = sum(file.stat().st_size for file in files) / 1000
            judged = [judge(files[0], flavour) for flavour in ("2a", "ua1")]
            print(
                f"| {title} | {name} | {cpu * 1000:,.0f} ms | {wall * 1000:,.0f} ms | {memory:.0f} MB "
                f"| {size:,.0f} KB | {judged[0]} | {judged[1]} | {breaks(files[0], task)} |"
            )


if __name__ == "__main__":
    if len(sys.argv) == 4:
        globals()[sys.argv[1]](sys.argv[2], Path(sys.argv[3]))
    else:
        main()
