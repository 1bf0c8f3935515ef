//! Entries of the list of signatories, and decisions about them.

use super::{Rule, RuleData, Severity, Stage, rules};

rules! {
    Stage::Checking;

    NO_SIGNATORIES = "no-signatories", Error {
        summary: "The list has no entries.",
        reason: "A letter without signatories cannot be circulated.",
        fix: "Add entries, or name another file.",
    }

    NAMELESS_SIGNATORY = "nameless-signatory", Error {
        summary: "An entry has neither a name nor an organization.",
        reason: "Nothing would be printed of it.",
        fix: "Add `name:` for a person or `organization:` for an organization.",
    }

    SAME_ENTRY = "same-entry", Warning {
        summary: "Two entries are printed exactly alike.",
        reason: "People often submit a form twice.",
        fix: "Delete one, or decide in `decisions.yaml` whether they are the `same` or `different`.",
    }

    POSSIBLE_DUPLICATE = "possible-duplicate", Warning {
        summary: "Two entries are nearly alike.",
        reason: "They differ only in case, accents, the order of names, honorifics, degrees, middle names or what is said after the name.",
        fix: "Delete one, or decide in `decisions.yaml` whether they are the `same` or `different`.",
    }

    SAME_E_MAIL = "same-e-mail", Warning {
        summary: "Two entries under different names have one e-mail address.",
        reason: "One person may have signed twice. An address of more than two entries is that of an office, and is not reported.",
        fix: "Delete one, or decide in `decisions.yaml` whether they are the `same` or `different`.",
    }

    SAME_NAME = "same-name", Warning {
        summary: "A person is listed with two affiliations.",
        reason: "It may be one person who submitted twice, or two people of the same name.",
        fix: "Decide in `decisions.yaml`: `same`, `merge` or `different`.",
    }

    DUMMY_VALUE = "dummy-value", Warning {
        summary: "A field contains a dummy value.",
        reason: "Text such as `N/A` or `none` was typed into a form only because it asked for something, \
         and would be printed.",
        fix: "Empty the field, or add `leave-out` to `decisions.yaml`.",
    }

    NOT_A_NAME = "not-a-name", Warning {
        summary: "A line is hardly the name of a signatory.",
        reason: "Spreadsheets end with totals and dates, and columns of numbers are mistaken for names.",
        fix: "Delete the line, or add `leave-out` to `decisions.yaml`.",
    }

    STRUCK_OUT = "struck-out", Error {
        summary: "A name is struck out.",
        reason: "Names are struck out when signatures are withdrawn; here it would be printed.",
        fix: "Delete the entry, or add it to `withdrawn.yaml`.",
    }

    TRAILING_COMMA = "trailing-comma", Warning {
        summary: "A name ends with a comma.",
        reason: "The comma would be printed; what followed it may be lost.",
        fix: "Delete the comma.",
    }

    SEVERAL_PERSONS = "several-persons", Warning {
        summary: "An entry names several persons.",
        reason: "They are counted and sorted as one, and so are persons who are not named: `and family`, `et al.`.",
        fix: "Write an entry for each person, or add `split` to `decisions.yaml`.",
    }

    UNPRINTED_PICTOGRAPH = "unprinted-pictograph", Warning {
        summary: "A pictograph in a list is not printed.",
        reason: "No typeface has it, and PDF/A forbids boxes for characters that are missing.",
        fix: "Delete it, or name a folder with a typeface that has it with `--fonts`.",
    }

    COUNTRY_CODE = "country-code", Warning {
        summary: "A country is given by its code.",
        reason: "The code would be printed.",
        fix: "Write the name of the country, or add `replace` to `decisions.yaml`.",
    }

    UNDECIDED_WITHDRAWAL = "undecided-withdrawal", Error {
        summary: "An entry is likely of a signatory who has withdrawn.",
        reason: "It differs from the withdrawn entry only in case, order, honorifics, degrees, middle names or spelling.",
        fix: "Withdraw it as well, or decide in `decisions.yaml` that they are `different`.",
    }

    OTHER_ANSWER = "other-answer", Error {
        summary: "A signatory who is printed has another answer in a row that is left out.",
        reason: "People answer twice, and a later refusal would be ignored. Names that differ only in case, order, honorific or spelling are taken for one.",
        fix: "Decide in `decisions.yaml` that they are the `same`, and the last row holds, or `different`; or name the signatory in `withdrawn.yaml`. An empty cell is not an answer.",
    }

    WRITTEN_REFUSAL = "written-refusal", Error {
        summary: "A comment asks that a signatory is not printed.",
        reason: "People refuse or withdraw in columns that ask for something else. No message shows what they wrote.",
        fix: "Name the signatory in `withdrawn.yaml`, or the column under `not-consent:`.",
    }

    ALL_CAPITALS = "all-capitals", Warning {
        summary: "A name is in capitals.",
        reason: "Forms often contain names in capitals, which look like emphasis in a list.",
        fix: "Write the name as its bearer does, or allow the warning.",
    }

    NO_CAPITALS = "no-capitals", Warning {
        summary: "A name has no capital letter.",
        reason: "Names typed on a telephone are often in small letters.",
        fix: "Write the name as its bearer does, or allow the warning.",
    }

    HONORIFIC_IN_NAME = "honorific-in-name", Warning {
        summary: "A name begins with an honorific.",
        reason: "An honorific in `name` sorts the entry under `Dr` or `Ms`.",
        fix: "Move it to `honorific`.",
    }

    COUNTRY_SPELLING = "country-spelling", Warning {
        summary: "A country is spelled in several ways.",
        reason: "Counting and sorting take each spelling for another country.",
        fix: "Use one spelling.",
    }

    KIND_OF_SIGNATORY = "kind-of-signatory", Warning {
        summary: "An organization is listed as a person, or a person as an organization.",
        reason: "The kind decides how an entry is printed, sorted and counted.",
        fix: "Use `organization:` or `name:`.",
    }

    ORGANIZATION_ROWS = "organization-rows", Warning {
        summary: "An organization has several rows.",
        reason: "Each row prints the organization again.",
        fix: "Keep one row, or use `affiliation` for persons who sign for themselves.",
    }

    COMMENT = "comment", Warning {
        summary: "A field looks like a comment.",
        reason: "Forms collect remarks such as `I agree!` in the wrong field.",
        fix: "Write what belongs in the field, or delete the entry.",
    }

    UNPRINTED_FIELD = "unprinted-field", Warning {
        summary: "Fields of anonymous entries are not printed.",
        reason: "Anonymous signatories are counted together, so that nothing else of them appears.",
        fix: "Delete the fields, or write `anonymous: as-given`.",
    }

    SIGNATORY_COUNTRY = "signatory-country", Warning {
        summary: "A signatory of a covering letter has no country.",
        reason: "Signatories of several Member States are listed by country in English alphabetical \
         order, and a missing country prevents that.",
        fix: "Add `country:`.",
    }

    DECISION = "decision", Error {
        summary: "A decision is incomplete or contradictory.",
        reason: "A decision names entries and says one thing about them.",
        fix: "Correct it as the message shows.",
    }

    PENDING_DECISION = "pending-decision", Warning {
        summary: "A decision is still pending.",
        reason: "`demarche list --propose-decisions` writes pending decisions for a person to take.",
        fix: "Replace `pending` with `same`, `merge`, `different`, `split`, `leave-out` or `replace`.",
    }

    STALE_DECISION = "stale-decision", Warning {
        summary: "A decision no longer applies.",
        reason: "The list has changed since: the entry is gone, or already is as decided.",
        fix: "Delete the decision, or correct the entry that it names.",
    }

    AMBIGUOUS_ENTRY = "ambiguous-entry", Error {
        summary: "A decision or withdrawal fits several entries.",
        reason: "Nothing says which of them is meant.",
        fix: "Add a field that differs, such as `affiliation`.",
    }

    DECIDED_TWICE = "decided-twice", Error {
        summary: "Two decisions about an entry contradict each other.",
        reason: "Nothing says which of them applies.",
        fix: "Delete one.",
    }

    MERGE_DIFFERS = "merge-differs", Error {
        summary: "Entries to be merged differ in a field other than the affiliation.",
        reason: "One person has one name, one country and one title.",
        fix: "Correct one of them, or write `same` to print the first entry.",
    }

    NAMES_NOBODY = "names-nobody", Warning {
        summary: "Entries name nobody, in other words than `Anonymous`.",
        reason: "`Prefer not to say` would be printed as the name of a signatory.",
        fix: "Write `anonymous: count` to count such entries, or `anonymous: as-given` to print them.",
    }

    WITHDRAWAL = "withdrawal", Error {
        summary: "A withdrawal names no entry.",
        reason: "A withdrawal takes a signatory from the list, so it must name one.",
        fix: "Add `name:` or `organization:`.",
    }

    UNMATCHED_WITHDRAWAL = "unmatched-withdrawal", Error {
        summary: "A withdrawal fits no entry, and a similar entry is printed.",
        reason: "The person may be printed against their will.",
        fix: "Write the withdrawal as the entry is written.",
    }

    STALE_WITHDRAWAL = "stale-withdrawal", Warning {
        summary: "A withdrawal fits no entry.",
        reason: "The entry was deleted from the list since, or the withdrawal is not written as the list had it.",
        fix: "Keep the withdrawal, so that a later export does not bring the entry back, and allow the warning.",
    }

    UNSIGNED_SIGNATURE = "unsigned-signature", Error {
        summary: "An entry has the picture of a signature and is not signed.",
        reason: "demarche never fakes a signature: a picture of it is printed only if the original is signed.",
        fix: "Add `signed: true`, or delete `signature`.",
    }

    SIGNATURE_SIZE = "signature-size", Error {
        summary: "A signature is more than 18 mm high.",
        reason: "The room above a name has a limit, because a signature does not cover the text above it.",
        fix: "Write a smaller `width`.",
    }
}
