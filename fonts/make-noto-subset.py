#!/usr/bin/env python3
"""Make NotoSerifSC-Regular.otf and NotoSerifSC-Bold.otf from Noto Serif CJK.

What is needed (Debian 12, "bookworm"):

    apt-get install fonts-noto-cjk=1:20220127+repack1-1
    pip install fonttools==4.68.0

Use:

    python3 fonts/make-noto-subset.py [--source DIR] [--output DIR]

    --source DIR   where NotoSerifCJK-Regular.ttc and NotoSerifCJK-Bold.ttc are
                   (default: where the Debian package puts them)
    --output DIR   where to write the two faces (default: beside this script)

It takes a minute or two, overwrites the two files, and prints for each its
number of characters and of glyphs, its size and its SHA-256. The same source,
the same fontTools and the same Python codecs give the same bytes on every run:
nothing of the clock or the machine gets into the files.

What goes in, the same in both weights:

    - GB 2312: levels 1 and 2 (rows 16 to 87), and of its symbols rows 1 to 5
      (punctuation, numerals, full-width ASCII, kana), as Python's codec
      `gb2312` enumerates them;
    - Big5 level 1 (0xA440 to 0xC67E), as the codec `big5` enumerates it;
    - CJK punctuation U+3000-303F, kana U+3040-30FF, full-width and half-width
      forms U+FF00-FFEF;
    - the general punctuation that Chinese text uses;
    - ASCII and Latin-1.

Of these, the characters that the source has no glyph for are left out.

What is kept of the layout: `ccmp` (joins two em dashes into one), `kern`,
`halt` and `palt` (half-width and proportional punctuation), and `locl`
for punctuation and letters only: traditional punctuation is centred in its
square, and so on. The regional forms of the ideographs are left out, for they
would double the size: an ideograph always has its mainland form. Hinting and
everything for vertical text are dropped, and the charstrings are written
without subroutines: the file gets a little larger, its compressed form smaller.

The licence (SIL Open Font License 1.1) has to stay beside the fonts, in
OFL-NotoSerifCJK.txt. No Reserved Font Name is declared in the source fonts; the
subset is called "Noto Serif SC" and its version string says that it is a
subset.
"""

import argparse
import hashlib
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

FACES = [
    # source file, PostScript name of the face to take, file to write
    ("NotoSerifCJK-Regular.ttc", "NotoSerifCJKsc-Regular", "NotoSerifSC-Regular.otf"),
    ("NotoSerifCJK-Bold.ttc", "NotoSerifCJKsc-Bold", "NotoSerifSC-Bold.otf"),
]
FEATURES = ["ccmp", "locl", "kern", "halt", "palt"]
DROPPED_TABLES = ["VORG", "vhea", "vmtx"]


def decoded(codec, first_bytes, second_bytes):
    """The characters that `codec` gives for these pairs of bytes."""
    characters = set()
    for first in first_bytes:
        for second in second_bytes:
            try:
                characters.update(map(ord, bytes([first, second]).decode(codec)))
            except UnicodeDecodeError:
                pass
    return characters


def gb2312():
    columns = range(0xA1, 0xFF)
    symbols = decoded("gb2312", range(0xA1, 0xA6), columns)
    return symbols | decoded("gb2312", range(0xB0, 0xF8), columns)


def big5_level_1():
    columns = [*range(0x40, 0x7F), *range(0xA1, 0xFF)]
    level_1 = decoded("big5", range(0xA4, 0xC6), columns)
    return level_1 | decoded("big5", [0xC6], range(0x40, 0x7F))


def punctuation_and_latin():
    ranges = [
        (0x0020, 0x007E),  # ASCII
        (0x00A0, 0x00FF),  # Latin-1
        (0x2010, 0x2027),  # dashes, quotation marks, ellipsis
        (0x2030, 0x2030),  # per mille
        (0x2032, 0x2033),  # primes
        (0x2035, 0x2035),
        (0x2039, 0x203B),  # single angle quotation marks, reference mark
        (0x2103, 0x2103),  # degree Celsius
        (0x2116, 0x2116),  # numero
        (0x2E3A, 0x2E3B),  # two-em and three-em dash
        (0x3000, 0x303F),  # CJK punctuation
        (0x3040, 0x30FF),  # kana
        (0xFF00, 0xFFEF),  # full-width and half-width forms
    ]
    return {c for first, last in ranges for c in range(first, last + 1)}


def is_ideograph(character):
    return (
        0x2E80 <= character < 0x3000
        or 0x3400 <= character < 0xA000
        or 0xF900 <= character < 0xFB00
        or 0x20000 <= character < 0x40000
    )


def open_face(path, postscript_name):
    """The face of the collection at `path` that has this PostScript name."""
    number = 0
    while True:
        font = TTFont(path, fontNumber=number, lazy=True, recalcTimestamp=False)
        if font["name"].getDebugName(6) == postscript_name:
            return font
        number += 1


def drop_regional_ideographs(font):
    """Leave ideographs out of `locl` and out of the variation sequences."""
    ideographs = {
        glyph
        for table in font["cmap"].tables
        if table.isUnicode() and table.format != 14
        for character, glyph in table.cmap.items()
        if is_ideograph(character)
    }
    gsub = font["GSUB"].table
    lookups = {
        index
        for record in gsub.FeatureList.FeatureRecord
        if record.FeatureTag == "locl"
        for index in record.Feature.LookupListIndex
    }
    for index in lookups:
        for subtable in gsub.LookupList.Lookup[index].SubTable:
            mapping = getattr(subtable, "ExtSubTable", subtable).mapping
            for glyph in ideographs & mapping.keys():
                del mapping[glyph]
    for table in font["cmap"].tables:
        if table.format == 14:
            for selector, sequences in table.uvsDict.items():
                table.uvsDict[selector] = [
                    (base, glyph)
                    for base, glyph in sequences
                    if not is_ideograph(base)
                ]


def rename(font):
    """Call the face "Noto Serif SC", in the name table and inside CFF."""
    names = font["name"]
    style = names.getDebugName(2)
    full_name = "Noto Serif SC" if style == "Regular" else f"Noto Serif SC {style}"
    postscript_name = f"NotoSerifSC-{style}"
    version = names.getDebugName(5).split(";")[0]
    names.names = [
        record
        for record in names.names
        if (record.platformID, record.platEncID, record.langID) == (3, 1, 0x409)
        and record.nameID < 25
    ]
    for name_id, text in {
        1: "Noto Serif SC",
        3: f"{version.split()[-1]};subset;{postscript_name}",
        4: full_name,
        5: f"{version}; subset: GB 2312 and Big5 level 1",
        6: postscript_name,
    }.items():
        names.setName(text, name_id, 3, 1, 0x409)

    cff = font["CFF "].cff
    cff.fontNames = [postscript_name]
    top = cff.topDictIndex[0]
    top.FamilyName = "Noto Serif SC"
    top.FullName = full_name


def make(source, postscript_name, output, characters):
    font = open_face(source, postscript_name)
    drop_regional_ideographs(font)

    options = subset.Options()
    options.layout_features = FEATURES
    options.drop_tables += DROPPED_TABLES
    options.hinting = False
    options.desubroutinize = True
    options.notdef_outline = True
    options.name_IDs = ["*"]
    options.name_languages = ["*"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)

    rename(font)
    font.save(output, reorderTables=True)

    data = output.read_bytes()
    print(
        output.name,
        f"{len(font.getBestCmap())} characters",
        f"{len(font.getGlyphOrder())} glyphs",
        f"{len(data)} bytes",
        hashlib.sha256(data).hexdigest(),
        sep="  ",
    )


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--source", type=Path, default=Path("/usr/share/fonts/opentype/noto")
    )
    parser.add_argument("--output", type=Path, default=Path(__file__).resolve().parent)
    arguments = parser.parse_args()
    characters = gb2312() | big5_level_1() | punctuation_and_latin()
    for source, postscript_name, output in FACES:
        make(
            arguments.source / source,
            postscript_name,
            arguments.output / output,
            characters,
        )


if __name__ == "__main__":
    main()
