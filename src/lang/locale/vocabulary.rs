//! The words of a language that are recognized in letters and lists.

use super::Words;

/// Words that are recognized in letters and lists, whatever the language of the letter.
#[derive(Clone, Copy)]
pub struct Vocabulary {
    /// Headers of columns, each list with the field it stands for.
    pub headers: &'static [(&'static str, Words)],
    /// Headers of whole names, unless a column with another part of the name exists.
    pub maybe_family_names: Words,
    /// Headers of a part of a name.
    pub parts_of_names: Words,
    /// Those of family names.
    pub family_names: Words,
    /// Words of headers of columns that are usually not printed.
    pub unprinted_headers: Words,
    /// Words of headers of columns with contact data.
    pub contacts: Words,
    /// Honorifics before a name.
    pub honorifics: Words,
    /// Honorifics that are certain to begin the name of a person, without accents; those that are
    /// certain only with a stop have it, the others none.
    pub certain_honorifics: Words,
    /// Words before a name that are honorifics or names, by which names are only compared.
    pub possible_honorifics: Words,
    /// Words that qualify a title, without accents and stops: `assoc` and `em` of a professor.
    pub title_qualifiers: Words,
    /// Degrees and styles after a name, without stops.
    pub degrees: Words,
    /// Pronouns that are written after a name, without accents.
    pub pronouns: Words,
    /// Entries of signatories who do not wish to be named.
    pub anonymous: Words,
    /// Adjectives before a description of such a signatory, without accents: `Anonymous Academic`.
    pub anonymous_adjectives: Words,
    /// Dummy values of a field, without accents and punctuation.
    pub dummies: Words,
    /// Dummy values of a name, in the same form.
    pub dummy_names: Words,
    /// Words in the names of organizations, without accents.
    pub organizations: Words,
    /// Parts of such words, in scripts without accents.
    pub organization_stems: Words,
    /// Such words that are also names of persons or places, which alone say nothing.
    pub ambiguous_organizations: Words,
    /// Words by which the names of bodies of people begin before a connective, without accents:
    /// `Friends of the River`.
    pub bodies_of_people: Words,
    /// Words for offices and professions, without accents.
    pub offices: Words,
    /// Words between the parts of the name of an organization: `of`.
    pub connectives: Words,
    /// Words for yes, without accents and punctuation.
    pub affirmations: Words,
    /// Words for no, too.
    pub denials: Words,
    /// Other answers that agree to be listed, and states of an entry that is, too.
    pub agreements: Words,
    /// Other answers that refuse to be listed, and states of an entry that is not, too.
    pub refusals: Words,
    /// Answers that choose the whole name to be listed, too.
    pub namings: Words,
    /// Words in headers of columns that ask for consent, too.
    pub consents: Words,
    /// Words in headers of columns that ask for something else than to be listed, too.
    pub other_requests: Words,
    /// Words in headers of columns that ask whether a name may be published, too.
    pub publications: Words,
    /// Words in headers of columns where *yes* refuses to be listed, too.
    pub withholdings: Words,
    /// Words that make a sentence refuse, too.
    pub negations: Words,
    /// Phrases that ask a question in both ways without refusing, such as `or not`, too.
    pub both_ways: Words,
    /// Words between two choices, too.
    pub alternatives: Words,
    /// Words that object, so that *yes* may refuse, too.
    pub objections: Words,
    /// Words that attach a condition to an answer.
    pub conditions: Words,
    /// Words of such sentences that say nothing by themselves, too.
    pub auxiliaries: Words,
    /// Words for a signature that was withdrawn, too.
    pub withdrawals: Words,
    /// Phrases in comments by which somebody asks not to be printed, of words with at most one
    /// between, too; in scripts without spaces, of parts.
    pub refusing_phrases: Words,
    /// Phrases in comments by which somebody withdraws, in the same form.
    pub withdrawing_phrases: Words,
    /// Headers of columns, and cells, that mark an entry as removed from the list, too.
    pub removals: Words,
    /// Headers of columns that are filled when a form has been submitted, too.
    pub submissions: Words,
    /// Words for a person in a column of kinds, too.
    pub persons: Words,
    /// Words for an organization in a column of kinds, too.
    pub bodies: Words,
    /// Words before a colon, a number or a date in lines that are not signatories, too.
    pub summaries: Words,
    /// Words for what such lines count, too.
    pub counted: Words,
    /// Words that join the names of several persons.
    pub conjunctions: Words,
    /// Words for persons who sign with somebody and are not named, without accents; before an
    /// ellipsis those that join them, such as `with`.
    pub companions: Words,
    /// Words for a family.
    pub families: Words,
    /// Words in the names of where people work that are not in those of organizations of persons.
    pub workplaces: Words,
    /// Words by which the names of places of several words begin: `New Haven`.
    pub place_beginnings: Words,
    /// Words for streets after a number and their names: `12 Water Street`.
    pub streets_after: Words,
    /// Words for streets before their names and a number: `Calle Mayor 5`.
    pub streets_before: Words,
    /// Words for streets between a number and their names: `12 rue de la Paix`.
    pub streets_between: Words,
    /// The ends of names of streets before a number: `Hauptstraße 5`.
    pub street_ends: Words,
    /// Words before the number of a document by which a State knows somebody.
    pub documents: Words,
    /// Words before a date of birth.
    pub births: Words,
    /// Words before a telephone number.
    pub telephones: Words,
    /// The beginnings of what says for whom somebody signs, without accents.
    pub on_behalf: Words,
    /// The beginnings of comments.
    pub comments: Words,
    /// Words by which the caption of a table begins.
    pub table_captions: Words,
    /// Words by which the caption of a figure, a map or a photograph begins.
    pub figure_captions: Words,
    /// Ordinals before headings of the first rank, in order, without endings.
    pub heading_ordinals: Words,
    /// Names of letters before headings of the second rank, in order.
    pub heading_letters: Words,
    /// Letters that mark items, in order.
    pub item_letters: &'static str,
    /// Articles before the name of an organization or country.
    pub articles: Words,
    /// Articles that are written together with the name.
    pub elided_articles: Words,
    /// Articles that are prefixes of the name and leave two letters at least.
    pub prefixed_articles: Words,
    /// Parts of words that ask for circulation.
    pub circulation: Words,
    /// Parts of words for a resolution.
    pub resolutions: Words,
    /// Bodies with their own numbers of resolutions, in parts of words.
    pub other_bodies: Words,
}

impl Vocabulary {
    /// No words.
    pub const EMPTY: Self = Self {
        headers: &[],
        maybe_family_names: &[],
        parts_of_names: &[],
        family_names: &[],
        unprinted_headers: &[],
        contacts: &[],
        honorifics: &[],
        certain_honorifics: &[],
        possible_honorifics: &[],
        title_qualifiers: &[],
        degrees: &[],
        pronouns: &[],
        anonymous: &[],
        anonymous_adjectives: &[],
        dummies: &[],
        dummy_names: &[],
        organizations: &[],
        organization_stems: &[],
        ambiguous_organizations: &[],
        bodies_of_people: &[],
        offices: &[],
        connectives: &[],
        affirmations: &[],
        denials: &[],
        agreements: &[],
        refusals: &[],
        namings: &[],
        consents: &[],
        other_requests: &[],
        publications: &[],
        withholdings: &[],
        negations: &[],
        both_ways: &[],
        alternatives: &[],
        objections: &[],
        conditions: &[],
        auxiliaries: &[],
        withdrawals: &[],
        refusing_phrases: &[],
        withdrawing_phrases: &[],
        removals: &[],
        submissions: &[],
        persons: &[],
        bodies: &[],
        summaries: &[],
        counted: &[],
        conjunctions: &[],
        companions: &[],
        families: &[],
        workplaces: &[],
        place_beginnings: &[],
        streets_after: &[],
        streets_before: &[],
        streets_between: &[],
        street_ends: &[],
        documents: &[],
        births: &[],
        telephones: &[],
        on_behalf: &[],
        comments: &[],
        table_captions: &[],
        figure_captions: &[],
        heading_ordinals: &[],
        heading_letters: &[],
        item_letters: "",
        articles: &[],
        elided_articles: &[],
        prefixed_articles: &[],
        circulation: &[],
        resolutions: &[],
        other_bodies: &[],
    };
}
