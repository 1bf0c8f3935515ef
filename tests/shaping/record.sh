#!/usr/bin/env bash
# Records what hb-shape makes of sample lines, and in which order fribidi puts them: bash tests/shaping/record.sh
#
# The tests compare with the recorded file, so that they need neither; CI records afresh and compares (.ci/run).
# A line: language, typeface, text, glyphs from the left, and the embedding level of each character (UAX #9).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

record() {
  local language=$1 face=$2 text=$3 direction=$4 glyphs=- levels
  # A line of several faces is no line of one of them.
  [ "$face" = - ] || glyphs=$(hb-shape --no-glyph-names --no-positions --no-clusters --no-advances --language="$language" \
    "../../fonts/$face" "$text" | tr -d '[]' | tr '|' ' ')
  levels=$(printf '%s\n' "$text" | fribidi --nopad --nobreak --charset UTF-8 "--$direction" --levels --novisual | tr -s ' ' | sed 's/^ //; s/ $//')
  printf '%s\t%s\t%s\t%s\t%s\n' "$language" "$face" "$text" "$glyphs" "$levels"
}

{
  record en LiberationSerif-Regular.ttf 'office of AVATAR, fifth' ltr
  record fr LiberationSerif-Regular.ttf 'l’œuvre d’Évreux' ltr
  record ru LiberationSerif-Regular.ttf 'Совет Безопасности' ltr
  record el LiberationSerif-Regular.ttf 'Συμβούλιο Ασφαλείας' ltr
  record tr LiberationSerif-Regular.ttf 'İnci Ilgaz fikir' ltr
  record ar Amiri-Regular.ttf 'مجلس الأمن' rtl
  record ar Amiri-Regular.ttf 'السَّلامُ عليكم' rtl
  record fa Amiri-Regular.ttf 'می‌نویسیم گچ' rtl
  record ar - 'رسالة S/2016/199 مؤرخة 24 شباط' rtl
  record ar - 'أُحيلت (2/6) إلى Valley Water Trust (Hentzau).' rtl
  record en - 'the letter رسالة مؤرخة 24 of Syria' ltr
  record zh NotoSerifSC-Regular.otf '安全理事会' ltr
} > recorded.txt
