//! The phrases that the prose of this project does not use, each with its exceptions and with what
//! to write instead.

/// A phrase as a regular expression, its exceptions, and what to write instead.
pub struct Phrase {
    pub pattern: &'static str,
    /// Removed before the pattern is looked for; empty if there are none.
    pub exceptions: &'static str,
    pub instead: &'static str,
}

const fn phrase(pattern: &'static str, exceptions: &'static str, instead: &'static str) -> Phrase {
    Phrase {
        pattern,
        exceptions,
        instead,
    }
}

pub const PHRASES: &[Phrase] = &[
    phrase(r"\btold\b", r"\btold apart\b", "reported; listed; shown"),
    phrase(r"\btells whether\b", "", "returns whether"),
    phrase(
        r"\btells?\b",
        r"\btells? whether\b|\btells? (\S+ ){0,5}apart\b|\bcould tell\b",
        "reports; shows; states",
    ),
    phrase(r"\bthose who (sign|have signed)\b", "", "signatories"),
    phrase(r"\b(one who|whoever) signs?\b", "", "a signatory"),
    phrase(
        r"\bstands?\b",
        r"\bas (it|they) stands?\b|\bstands? (for|alone|apart|out)\b|\bstand-ins?\b",
        "is; appears; comes; goes",
    ),
    phrase(
        r"\bbeside\b",
        r"\bbeside each other\b",
        "next to; with; besides; in addition to",
    ),
    phrase(
        r"\b(taken|named|quoted|of it|is),? to the letter\b",
        "",
        "verbatim; exactly",
    ),
    phrase(r"\bmend(s|ed)?\b", "", "fix; correct"),
    phrase(r"\banew\b", "--anew", "again; re-"),
    phrase(
        r"\bparted\b|\bparts (a|the|it|them|nothing)\b",
        "",
        "grouped; split; separated",
    ),
    phrase(
        r"\b(is|are|was|were) no [a-z]+",
        r"\bthere (is|are|was|were) no\b|\bno (longer|more|less|different|such|help|pleasure)\b",
        "is not a",
    ),
    phrase(
        r"\bof (ours|theirs|(the )?[a-z]+'s)([.,;:)]|$| (that|which|with|in|is)\b)",
        "",
        "the user's X",
    ),
    phrase(
        r"\bof (its|their|his|her|your|our) own\b",
        "",
        "own X; separate; dedicated",
    ),
    phrase(r"\bfor want of\b", "", "because there is no; without"),
    phrase(r"\bwhoever\b", "", "anyone who; the user"),
    phrase(r"\b(is|are) due\b", r"\bdue to\b", "is expected"),
    phrase(r"\bfillers?\b", r"\bhangul filler\b", "dummy value"),
    phrase(
        r"\b(likely doubles?|doubles? of|like a double|double and filler)\b",
        "",
        "duplicate",
    ),
    phrase(r"\bin the place of\b", "", "instead of; replace X with"),
    phrase(r"\bat hand\b", "", "available; current"),
    phrase(r"\bpass(es|ed) over\b", "", "skipped; ignored"),
    phrase(
        r"\bthat (is|are) (wrong|right|there)\b",
        "",
        "invalid; valid; existing",
    ),
    phrase(
        r"\b(is|are|was|were) there\b",
        r"\b(is|are|was|were) there (a|an|any|no)\b|\bthen are there\b|\bboth are there\b",
        "exists; is present",
    ),
    phrase(r"\b(two|both|old|new) states?\b", "", "versions"),
    phrase(
        r"\bcalls? of (a |the )?(foot)?notes?\b",
        "",
        "footnote references",
    ),
    phrase(r"\bnone where\b", "", "`None` if"),
    phrase(
        r"\bof (which|whom) (only|nothing|no|one)\b",
        "",
        "rephrase as two sentences",
    ),
    phrase(
        r"\bas (it|they) (is|are|was|were) (given|written|typed)\b",
        "",
        "unchanged; verbatim",
    ),
    phrase(
        r"\b(grave|at last|likewise|in the making|obey(s|ed)?|lacking in|foreign keys?|puts? (it )?right|remed(y|ies))\b",
        "",
        "severity; finally; ditto; …",
    ),
    phrase(r"\bwith its places?\b", "", "with its location"),
    phrase(r"^(what|how|who|to whom|by what)\b", "", "a noun phrase"),
];
