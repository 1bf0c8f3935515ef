//! The words of English that are recognized.

use crate::lang::locale::Vocabulary;

#[rustfmt::skip]
pub(super) const WORDS: Vocabulary = Vocabulary {
    headers: &[
        ("name", &[
            "full name", "fullname", "display name", "displayname", "your name",
            "your full name", "signatory", "signatory name", "name of signatory",
        ]),
        ("organization", &[
            "organization", "organisation", "org", "organization name", "organisation name",
            "name of organization", "name of organisation",
        ]),
        ("honorific", &["honorific", "prefix"]),
        ("title", &[
            "title", "job", "job title", "position", "role", "function", "occupation",
        ]),
        ("affiliation", &[
            "affiliation", "affiliations", "institution", "institutional affiliation",
            "university", "employer", "company",
        ]),
        ("description", &["description"]),
        ("country", &["country", "country code"]),
        ("kind", &[
            "type", "kind", "signatory type", "type of signatory", "signer type", "entity type",
            "kind of signatory",
        ]),
        ("sort-as", &["sort as", "sort name", "sortname", "sort key"]),
        ("signed", &["signed"]),
        ("consultative-status", &[
            "ecosoc status", "status with ecosoc", "ecosoc consultative status",
        ]),
        ("language", &["language", "lang"]),
    ],
    maybe_family_names: &["name", "names"],
    parts_of_names: &[
        "first name", "first names", "firstname", "forename", "forenames", "given name",
        "given names", "middle name", "last name", "last names", "lastname", "family name",
        "surname", "surnames", "first", "last",
    ],
    unprinted_headers: &[
        "address", "city", "comment", "comments", "consent", "date", "email", "e", "id", "mail",
        "note", "notes", "number", "phone", "signer", "signature", "street", "telephone",
        "timestamp", "url", "web", "website",
    ],
    contacts: &["email", "e mail", "mail", "phone", "telephone", "mobile", "cell", "whatsapp", "address", "street"],
    honorifics: &[
        "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "mx", "mx.", "dr", "dr.", "prof",
        "prof.", "professor", "sir", "dame", "lord", "lady", "rev", "rev.", "reverend", "hon",
        "hon.", "h.e.", "h.e", "fr.", "his excellency", "her excellency", "the honourable",
        "the honorable", "the rev.", "the reverend",
    ],
    certain_honorifics: &["mr", "mrs", "ms", "dr", "prof", "professor"],
    degrees: &[
        "phd", "md", "jd", "esq", "mba", "msc", "bsc", "ma", "dphil", "facs", "frcp", "obe",
        "mbe", "cbe", "rn", "dds",
    ],
    anonymous: &[
        "anonymous", "anon", "anonymous signatory", "anonymous signer", "anonymous person",
        "name withheld", "name withheld by request", "name withheld on request",
        "name withheld upon request", "redacted", "name redacted", "prefer not to say",
        "prefer not to be named", "rather not say", "undisclosed", "not disclosed", "withheld",
        "wishes to remain anonymous", "anonymous supporter", "anonymous signature",
        "anonymized", "anonymised", "anonymous signee", "name not disclosed",
        "name suppressed", "prefer not to disclose", "prefers not to say",
        "prefers not to be named", "prefer not to answer", "prefer not to share",
        "remain anonymous", "stay anonymous", "be anonymous", "not to be named",
        "keep me anonymous", "keep anonymous", "a nonymous", "identity withheld",
        "identity protected", "confidential", "unknown", "name unknown", "private",
    ],
    dummies: &[
        "a", "citizen", "here", "human", "human being", "humanity", "individual", "me",
        "myself", "n a", "na", "nil", "no", "no affiliation", "no organization", "none",
        "not affiliated", "not applicable", "nothing", "null", "personal", "person", "private",
        "private individual", "private person", "self", "self employed", "test", "unaffiliated",
        "undefined", "unknown", "x", "xx",
    ],
    dummy_names: &[
        "asdf", "first last", "first name last name", "firstname lastname", "full name",
        "jane doe", "john doe", "n a", "name", "nobody", "none", "null", "test", "undefined",
        "your name", "names", "signatory", "signatories", "first and last name", "my name",
        "test test", "test user", "xxx", "qwerty", "lorem ipsum", "delete me", "sample",
        "placeholder",
    ],
    organizations: &[
        "academy", "agency", "alliance", "asociation", "association", "assembly", "bureau",
        "campaign", "center", "centre", "coalition", "collective", "commission", "committee",
        "confederation", "consortium", "corporation", "council", "department", "federation",
        "forum", "foundation", "group", "initiative", "institute", "league", "ministry",
        "movement", "network", "ngo", "observatory", "organisation", "organization", "society",
        "union", "university",
    ],
    comments: &[
        "i ", "i'm ", "i’m ", "we ", "please ", "this ", "thank ", "thanks ", "stop ", "no to ",
        "yes to ",
    ],
    articles: &["the"],
    circulation: &["circulat", "issued as", "distribut"],
    resolutions: &["resolution", "s/res/"],
    other_bodies: &[
        "parliamentary assembly", "council of europe", "general assembly",
        "human rights council", "economic and social council",
    ],
    connectives: &["of", "for", "the", "and", "against", "in", "to"],
    agreements: &[
        "yes", "y", "true", "t", "1", "x", "on", "opt in", "opted in", "agree", "i agree",
        "agreed", "checked", "v", "ok", "accepted", "public", "i accept", "i consent",
        "consent", "given", "granted", "allow", "allowed", "approve", "approved", "visible",
        "shown", "show", "publish", "listed", "subscribed", "confirmed", "accept", "sure",
        "yep", "yeah", "of course", "certainly", "yes please", "fine", "included",
        "include me",
    ],
    refusals: &[
        "no", "n", "false", "f", "0", "off", "opt out", "opted out", "disagree",
        "i do not agree", "unchecked", "declined", "do not", "do not agree", "not agreed",
        "i disagree", "i decline", "decline", "denied", "deny", "refused", "refuse",
        "rejected", "not approved", "hidden", "hide", "private", "not public", "unlisted",
        "not listed", "unsubscribed", "do not publish", "do not list", "withdrawn", "withheld",
        "not given", "never", "opt out please", "nope", "no thanks", "no thank you",
        "rather not", "prefer not", "please don t", "not yet", "excluded", "exclude me",
    ],
    persons: &[
        "person", "individual", "individuals", "natural person", "people", "human",
        "private individual",
    ],
    bodies: &[
        "organization", "organisation", "org", "ngo", "group", "company", "institution",
        "association", "network", "coalition", "legal person", "legal entity",
        "civil society organization", "civil society organisation",
    ],
    summaries: &[
        "total", "totals", "sum", "subtotal", "grand total", "count", "last updated",
        "updated", "last update", "last modified", "source", "sources", "note", "notes",
        "generated", "exported", "page", "as of", "number of signatures", "end of list",
        "created by", "created with", "created on", "powered by", "generated by",
        "generated on", "exported from", "exported on", "imported from", "printed on",
        "end of document", "updated on", "list of signatories", "list of signatures",
        "signatories", "signatures", "signature", "list", "id", "row", "number",
        "to be continued", "continued", "see also", "draft", "version",
    ],
    conjunctions: &["and", "&"],
    ambiguous_organizations: &[
        "league", "bureau", "union", "center", "centre", "forum", "group", "campaign",
        "assembly", "academy", "council", "alliance", "society",
    ],
    family_names: &["last name", "last names", "lastname", "family name", "surname", "surnames", "last"],
    consents: &[
        "consent", "agree", "agreement", "permission", "publish", "publication", "public",
        "publicly", "display", "list", "listed", "listing", "show", "visible", "visibility",
        "approve", "approved", "gdpr", "privacy", "anonymous", "may we", "can we", "opt in",
        "opt out", "ok to", "allow", "disclose", "name to be",
    ],
    other_requests: &[
        "newsletter", "newsletters", "mailing list", "mailing lists", "updates", "contact me",
        "contact you", "contacted", "e mail me", "email me", "e mail you", "email you",
        "keep me informed", "keep me posted", "volunteer", "donate", "join us", "marketing",
    ],
    publications: &[
        "publish", "published", "publication", "public", "publicly", "display", "displayed",
        "listed", "list my", "list me", "list you", "list your", "show", "shown", "visible",
        "visibility", "name", "signature", "anonymous", "anonymously", "disclose", "letter",
    ],
    withholdings: &[
        "anonymous", "anonymously", "anonymity", "anonymize", "anonymise", "hide", "hidden",
        "private", "withhold", "withheld", "opt out", "unlisted", "not publish", "not list",
        "keep my name", "unsubscribe", "unsubscribed", "confidential",
    ],
    negations: &[
        "no", "not", "don t", "dont", "never", "without", "nor", "cannot", "can t", "refuse",
        "decline", "disagree", "withhold", "only count",
    ],
    conditions: &["but", "only", "except", "unless", "if"],
    auxiliaries: &[
        "i", "do", "does", "to", "please", "my", "be", "may", "you", "we", "would", "like",
        "yes",
    ],
    withdrawals: &[
        "withdrawn", "withdrew", "retracted", "revoked", "rescinded", "signature withdrawn",
        "signature removed", "signature retracted", "name withdrawn", "has withdrawn",
    ],
    submissions: &[
        "submitdate", "submit date", "date submitted", "submitted", "submitted at",
        "submitted on", "submission date", "submission time", "submit date utc", "completed",
        "completed at", "completed on", "completion date", "completion time", "complete",
        "end date", "enddate", "end time", "finished", "finished at", "date completed",
        "date finished",
    ],
    counted: &[
        "signatures", "signature", "signatories", "signatory", "signers", "signer", "names",
        "name", "persons", "people", "individuals", "others", "other", "more", "organizations",
        "organisations", "entries", "entry", "responses", "response", "rows", "row", "records",
        "supporters", "members", "participants", "in", "all", "n", "no", "nr", "id", "line",
        "item", "signed", "so", "far", "of",
    ],
    anonymous_adjectives: &["anonymous"],
    offices: &[
        "professor", "lecturer", "senior", "reader", "director", "president", "chair",
        "chairman", "chairwoman", "secretary", "manager", "student", "researcher", "fellow",
        "engineer", "scientist", "founder", "chief", "officer", "head", "dean", "editor",
        "author", "lawyer", "attorney", "physician", "nurse", "teacher", "consultant",
        "analyst", "coordinator", "member", "ambassador", "minister", "activist", "journalist",
        "artist", "emeritus", "emerita", "associate", "assistant", "retired", "former",
        "executive", "board", "phd", "candidate", "writer", "developer", "architect",
        "company", "holdings", "holding", "ltd", "inc",
    ],
    table_captions: &["Table"],
    figure_captions: &[
        "Figure", "Map", "Photograph", "Photo", "Picture", "Image", "Chart", "Plate", "Diagram",
    ],
    item_letters: "abcdefghijklmnopqrstuvwxyz",
    ..Vocabulary::EMPTY
};
