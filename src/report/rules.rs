//! The rules: one table of all that a diagnostic can be about.
//!
//! A rule is declared once, in one of the files below. The codes that a letter may allow, the
//! schema of `allow:`, the rules of a SARIF document and `demarche explain` are read from here.

mod editorial;
mod files;
mod keys;
mod letter;
mod lists;
mod markdown;
mod merge;
mod output;
mod seal;
mod signatories;
mod text;
mod typesetting;
mod yaml;

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};

use super::Severity;

/// The rule that a diagnostic is about: its code, its severity, and its explanation.
#[derive(Clone, Copy)]
pub struct Rule(&'static RuleData);

/// The part of the program that reports a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Reading the files of a letter.
    Reading,
    /// Checking the letter that was read.
    Checking,
    /// Setting its pages.
    Typesetting,
    /// Writing and verifying files.
    Writing,
}

struct RuleData {
    code: &'static str,
    severity: Severity,
    stage: Stage,
    summary: &'static str,
    reason: &'static str,
    fix: &'static str,
    on_request: bool,
    redacted: bool,
}

/// Declares the rules of a subject: a constant of [`Rule`] for each, and the list of them.
macro_rules! rules {
    (
        $stage:expr;
        $($name:ident = $code:literal, $severity:ident $(, $property:ident)* {
            summary: $summary:literal,
            reason: $reason:literal,
            fix: $fix:literal,
        })*
    ) => {
        impl Rule {
            $(
                #[doc = $summary]
                pub const $name: Self = Self(&RuleData {
                    $($property: true,)*
                    ..RuleData::new($code, Severity::$severity, $stage, $summary, $reason, $fix)
                });
            )*
        }

        /// The rules of this subject.
        pub(super) const RULES: &[Rule] = &[$(Rule::$name),*];
    };
}
use rules;

/// The rules that have a subject in common.
pub struct Subject {
    /// The name of the subject, in lower case.
    #[cfg(feature = "internals")]
    pub name: &'static str,
    /// The heading of the subject.
    #[cfg(feature = "internals")]
    pub title: &'static str,
    /// The rules, in the order of their declarations.
    pub rules: &'static [Rule],
}

/// The rules by subject, in the order of the stages that report them.
pub const SUBJECTS: [Subject; 13] = [
    subject("files", "Files", files::RULES),
    subject("yaml", "YAML and JSON", yaml::RULES),
    subject("keys", "Keys and their values", keys::RULES),
    subject("markdown", "The text in Markdown", markdown::RULES),
    subject("lists", "Lists of signatories", lists::RULES),
    subject("letter", "The letter", letter::RULES),
    subject("merge", "A letter to each row of a table", merge::RULES),
    subject("text", "Characters and spaces", text::RULES),
    subject("signatories", "Signatories", signatories::RULES),
    subject(
        "editorial",
        "United Nations editorial rules",
        editorial::RULES,
    ),
    subject("seal", "Sealed text", seal::RULES),
    subject("typesetting", "Typesetting", typesetting::RULES),
    subject("output", "Output", output::RULES),
];

/// Names a subject, for the reference that a test generates.
#[cfg_attr(
    not(feature = "internals"),
    expect(unused_variables, reason = "no command shows them")
)]
const fn subject(name: &'static str, title: &'static str, rules: &'static [Rule]) -> Subject {
    Subject {
        #[cfg(feature = "internals")]
        name,
        #[cfg(feature = "internals")]
        title,
        rules,
    }
}

impl RuleData {
    const fn new(
        code: &'static str,
        severity: Severity,
        stage: Stage,
        summary: &'static str,
        reason: &'static str,
        fix: &'static str,
    ) -> Self {
        Self {
            code,
            severity,
            stage,
            summary,
            reason,
            fix,
            on_request: false,
            redacted: false,
        }
    }
}

impl Rule {
    /// Returns all rules, by subject.
    pub fn all() -> impl Iterator<Item = Self> {
        SUBJECTS.iter().flat_map(|subject| subject.rules).copied()
    }

    /// Returns the warnings, which a letter may allow, in the order of their codes.
    pub fn warnings() -> Vec<Self> {
        let mut warnings: Vec<Self> = Self::all()
            .filter(|rule| rule.severity() == Severity::Warning)
            .collect();
        warnings.sort();
        warnings
    }

    /// Returns the rule with a code; `None` if there is none.
    pub fn with_code(code: &str) -> Option<Self> {
        Self::all().find(|rule| rule.code() == code)
    }

    /// Returns the stable code, in kebab-case, such as `resolution-year`.
    pub fn code(self) -> &'static str {
        self.0.code
    }

    /// Returns whether the rule keeps a letter from being typeset.
    pub fn severity(self) -> Severity {
        self.0.severity
    }

    /// Returns the stage that reports the rule.
    pub fn stage(self) -> Stage {
        self.0.stage
    }

    /// Returns one sentence that says what is wrong.
    pub fn summary(self) -> &'static str {
        self.0.summary
    }

    /// Returns why it matters.
    pub fn reason(self) -> &'static str {
        self.0.reason
    }

    /// Returns what to do about it.
    pub fn fix(self) -> &'static str {
        self.0.fix
    }

    /// Returns whether the rule is reported only if the caller asks for it.
    pub fn is_on_request(self) -> bool {
        self.0.on_request
    }

    /// Returns whether the text that the rule marks must not appear in any message.
    pub fn is_redacted(self) -> bool {
        self.0.redacted
    }
}

impl fmt::Debug for Rule {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

impl PartialEq for Rule {
    fn eq(&self, other: &Self) -> bool {
        self.code() == other.code()
    }
}

impl Eq for Rule {}

impl Hash for Rule {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.code().hash(state);
    }
}

impl PartialOrd for Rule {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Rule {
    fn cmp(&self, other: &Self) -> Ordering {
        self.code().cmp(other.code())
    }
}
