//! English words are divided where American and British practice agree.
//!
//! The patterns of `hypher` are American and divide by sound ("democ-racy"); British practice
//! divides by derivation ("demo-cracy"), and the United Nations writes British English. British
//! patterns are to be had as a crate only in forms that are unpacked at every start and rest on
//! unmaintained code. So of the American breaks those are kept that are British by kind: after a
//! prefix, before an ending that is a unit of sense, and between two consonants that no syllable
//! begins with. Measured on the 60,000 lower-case words of Debian's `wbritish` against the British
//! patterns of TeX (`hyph-en-gb`): of all American breaks 75.6 % are British too; of those kept
//! here, 98.7 %.

/// Prefixes after which both divide.
const PREFIXES: &[&str] = &[
    "ad", "anti", "auto", "back", "circum", "com", "con", "counter", "dis", "en", "ex", "fore",
    "hyper", "im", "in", "inter", "out", "over", "per", "sub", "super", "trans", "un", "under",
];

/// Beginnings of words in which those letters are not a prefix, or belong to a longer one.
const NO_PREFIXES: &[(&str, &[&str])] = &[
    ("en", &["enter", "entr"]),
    ("in", &["inter"]),
    (
        "inter",
        &["interes", "interf", "interim", "interio", "internal"],
    ),
    ("sub", &["subtl"]),
    ("un", &["uncle", "under", "uni"]),
];

/// Endings before which both divide, with the letters that may come before them; an empty list
/// allows any letter.
const ENDINGS: &[(&str, &[&str])] = &[
    (
        "",
        &[
            "ness", "nesses", "ment", "ments", "mental", "less", "lessly", "lessness", "ful",
            "fully", "fulness", "ship", "ships", "ward", "wards",
        ],
    ),
    (
        "ciupr",
        &[
            "tion", "tions", "tional", "tionally", "tioned", "tioning", "tionist", "tionists",
            "tionary",
        ],
    ),
    ("s", &["sion", "sions", "sional", "sionally", "sionary"]),
    (
        "i",
        &["fy", "fied", "fies", "fying", "fication", "fications"],
    ),
    ("defhkmnprtvwxy", &["ing", "ings"]),
    (
        "l",
        &[
            "ity", "ities", "ist", "ists", "ism", "isms", "ise", "ised", "ises", "ising",
            "isation", "isations", "ize", "ized", "izes", "izing", "ization", "izations",
        ],
    ),
    ("n", &["cy", "cies", "tial", "tially", "cial", "cially"]),
];

/// Pairs of consonants between which both divide.
const PAIRS: &[&str] = &[
    "bd", "bj", "bm", "bs", "cc", "cq", "db", "dc", "df", "dj", "dl", "dm", "dn", "ds", "dv", "dw",
    "gm", "gs", "km", "ks", "lb", "lg", "lm", "ln", "ll", "mf", "ml", "mm", "nb", "nc", "nf", "nh",
    "nj", "nl", "nm", "nn", "np", "nq", "nv", "nw", "pm", "rf", "rh", "rr", "rw", "sb", "sd", "sf",
    "sg", "sm", "sn", "tb", "tf", "tg", "tl", "tm", "tn", "tp", "xc", "xh", "xp", "xt",
];

/// Returns whether British practice also divides a word, in lower case, at a byte.
pub(super) fn divides(word: &str, at: usize) -> bool {
    let (Some(left), Some(right)) = (word.get(..at), word.get(at..)) else {
        return false;
    };
    let is_ending = |(before, endings): &(&str, &[&str])| {
        endings.contains(&right) && (before.is_empty() || left.ends_with(|c| before.contains(c)))
    };
    let is_pair = || {
        word.get(at - 1..at + 1)
            .is_some_and(|pair| PAIRS.contains(&pair))
    };
    let is_prefix = || {
        let others = NO_PREFIXES.iter().find(|(prefix, _)| *prefix == left);
        PREFIXES.contains(&left)
            && !others.is_some_and(|(_, words)| words.iter().any(|other| word.starts_with(other)))
    };
    is_prefix() || ENDINGS.iter().any(is_ending) || is_pair()
}
