//! French.

use crate::lang::Phrase::*;
use crate::lang::locale::{
    AnnexHeading, Locale, Marks, Numbers, Official, Sessions, Side, Signatures, Titles, Typography,
    Vocabulary,
};
use crate::lang::numerals::{Mark, Numerals};
use crate::lang::ordinal::{Gender, word};
use crate::lang::sources::{CLDR, ITA_FR, S_2017_5};
use crate::lang::tie::Word::{Capitalized, Day, Group, Month, Number, Numeral, Of, Thousands};
use crate::lang::tie::tie;

#[rustfmt::skip]
pub(super) const LOCALE: Locale = Locale {
    tag: "fr",
    office_tag: "fr-FR",
    names: &["french", "français", "francais", "fra", "fre"],
    official: Some(Official {
        letter: 'F',
        path: "fr/",
        has_english_masthead: false,
        masthead_name: MastheadFrench,
        note_name: NoteFrench,
    }),
    phrases: &[
        UnitedNations.seen(ITA_FR, "Nations Unies"),
        GeneralAssembly.seen(ITA_FR, "Assemblée générale"),
        SecurityCouncil.seen(S_2017_5, "Conseil de sécurité"),
        EconomicAndSocialCouncil.known("Conseil économique et social"),
        DistributionGeneral.seen(S_2017_5, "Distr. générale"),
        DistributionLimited.known("Distr. limitée"),
        DistributionRestricted.known("Distr. restreinte"),
        Distribution.unverified("Distr. {distribution}"),
        LanguageLine.seen(S_2017_5, "Français"),
        // The space before the colon is that of New York; here it does not break.
        OneLanguage.unverified("Français seulement"),
        OriginalLine.seen(S_2017_5, "Original\u{a0}: {language}"),
        MastheadArabic.known("arabe"),
        MastheadChinese.known("chinois"),
        MastheadEnglish.seen(S_2017_5, "anglais"),
        MastheadFrench.known("français"),
        MastheadRussian.known("russe"),
        MastheadSpanish.known("espagnol"),
        OriginalNote.known("[Original\u{a0}: {language}]"),
        NoteArabic.known("arabe"),
        NoteChinese.known("chinois"),
        NoteEnglish.known("anglais"),
        NoteFrench.known("français"),
        NoteRussian.known("russe"),
        NoteSpanish.known("espagnol"),
        Annex.seen(S_2017_5, "Annexe"),
        AnnexNumbered.known("Annexe {number}"),
        Enclosure.known("Pièce jointe"),
        EnclosureNumbered.unverified("Pièce jointe {number}"),
        Appendix.unverified("Appendice"),
        AppendixNumbered.unverified("Appendice {number}"),
        Signed.seen(S_2017_5, "(Signé)"),
        AgendaItem.known("Point {number} de l’ordre du jour"),
        Addendum.known("Additif"),
        Corrigendum.known("Rectificatif"),
        AgendaItems.known("Points {number} de l’ordre du jour"),
        ProvisionalItem.known("Point {number} de l’ordre du jour provisoire"),
        ProvisionalItems.known("Points {number} de l’ordre du jour provisoire"),
        PreliminaryItem.known("Point {number} de la liste préliminaire"),
        PreliminaryItems.known("Points {number} de la liste préliminaire"),
        NotOfficial.unverified("Soumis pour distribution\u{a0}; ne constitue pas un document officiel des Nations Unies"),
        Reference.known("Réf.\u{a0}:"),
        YourReference.known("Votre réf.\u{a0}:"),
        SignatureOf.known("Signature de {name}"),
        Copies.known("Copie\u{a0}:"),
        EnclosureNotationOne.known("Pièce jointe"),
        EnclosureNotationMany.known("Pièces jointes ({count})"),
        EnclosureNotationOther.known("Pièces jointes ({count})"),
        Organizations.known("Organisations"),
        Persons.known("Particuliers"),
        GeneralStatus.known("Organisations dotées du statut consultatif général"),
        SpecialStatus.known("Organisations dotées du statut consultatif spécial"),
        Roster.known("Organisations inscrites sur la Liste"),
        AlsoShareOne.unverified("{names} partage également les vues exprimées dans la présente déclaration."),
        AlsoShareOther.unverified("{names} partagent également les vues exprimées dans la présente déclaration."),
        AsOf.known("Signataires au {date}"),
        AttachedList.known("Liste des signataires"),
        ListComma.seen(S_2017_5, ", "),
        ListAnd.seen(S_2017_5, " et "),
        AnonymousOne.known("et {count} personne qui souhaite garder l’anonymat"),
        AnonymousMany.known("et {count} de personnes qui souhaitent garder l’anonymat"),
        AnonymousOther.known("et {count} personnes qui souhaitent garder l’anonymat"),
        AlphabeticalOrder.known("Dans l’ordre alphabétique français"),
        QrCode.known("Code QR\u{a0}: {address}"),
        Date.seen(S_2017_5, "{day} {month} {year}"),
        FirstDay.known("1er"),
        January.seen(CLDR, "janvier"), February.seen(CLDR, "février"), March.seen(CLDR, "mars"),
        April.seen(CLDR, "avril"), May.seen(CLDR, "mai"), June.seen(CLDR, "juin"),
        July.seen(CLDR, "juillet"), August.seen(CLDR, "août"), September.seen(CLDR, "septembre"),
        October.seen(CLDR, "octobre"), November.seen(CLDR, "novembre"),
        December.seen(CLDR, "décembre"),
    ],
    sessions: Some(Sessions {
        ordinal,
        session: ("{ordinal} session", Gender::Feminine),
        year: ("{ordinal} année", Gender::Feminine),
    }),
    numbers: Numbers {
        decimal: Some(','),
        subparagraphs: [Mark::new("", Numerals::LATIN, ")"), Mark::new("", Numerals::Roman, ")")],
        multipliers: &[("milliard", 9), ("million", 6)],
        whole_multipliers: &[("mille", 3)],
        hours: &["h", "heure", "heures"],
        ..Numbers::DEFAULT
    },
    // Spaces of high punctuation: Imprimerie nationale, *Lexique des règles typographiques*, 2002,
    // p. 149.
    typography: Typography {
        marks: Marks {
            quotation: ["«\u{a0}", "\u{a0}»"],
            ..Marks::ANGLE
        },
        before_date: ", le ",
        narrow_before: ";:!?»",
        narrow_after: "«",
        no_break_before: ";:!?»%",
        generic_names: &[
            "accord", "assemblée", "associat", "comité", "commission", "conférence", "conseil",
            "convention", "déclarat", "département", "fédérat", "fondation", "gouvernement",
            "institut", "internation", "minist", "organisat", "permanent", "président", "protocole",
            "représent", "résolution", "secrétair", "secrétari", "universel", "université",
        ],
        raised_ordinals: &["1er", "1re"],
        elides: true,
        least_division: 3,
        note_reference: Some(Side::Before),
        ..Typography::DEFAULT
    },
    signatures: Signatures {
        office_first: true,
        ..Locale::DEFAULT.signatures
    },
    titles: Titles {
        annexes: &[
            AnnexHeading::new("Lettre …", "{annex} à la lettre …"),
            AnnexHeading::new("Lettres identiques …", "{annex} aux lettres identiques …"),
            AnnexHeading::new("Note verbale …", "{annex} à la note verbale …"),
            AnnexHeading::new("Notes verbales identiques …", "{annex} aux notes verbales identiques …"),
        ],
        missions: &[
            "Mission permanente …", "La Mission permanente …", "Mission d’observation permanente …",
            "Mission d'observation permanente …", "La Mission d’observation permanente …",
            "Mission d’observation …", "Mission d'observation …", "La Mission d’observation …",
        ],
        secretary_general: &[
            "Secrétaire général", "Secrétaire générale", "Le Secrétaire général",
            "La Secrétaire générale",
        ],
        ..Titles::EMPTY
    },
    ties: &[
        // "1 250 000": thousands are separated by a space.
        tie(Group, Thousands),
        // "24 février", "1er mars", "article 3", "M. Dupont".
        tie(Day, Month),
        tie(Of(&[
            "alinéa", "alinéas", "annexe", "art.", "article", "articles", "chap.", "chapitre", "no", "nos", "p.", "page",
            "pages", "par.", "paragraphe", "paragraphes", "point", "points", "résolution",
            "résolutions", "sect.", "section", "vol.",
        ]), Numeral),
        tie(Of(&[
            "M.", "MM.", "Mme", "Mmes", "Mlle", "Mlles", "Me", "Dr", "Pr", "Mgr",
        ]), Capitalized),
        tie(Number, Of(&["pour", "million", "millions", "milliard", "milliards"])),
        tie(Of(&["pour"]), Of(&["cent"])),
    ],
    vocabulary: Vocabulary {
        headers: &[
            ("name", &["nom complet", "nom et prénom", "prénom et nom"]),
            ("organization", &["nom de l'organisation"]),
            ("honorific", &["civilité"]),
            ("title", &["titre", "fonction", "poste"]),
            ("affiliation", &["établissement", "rattachement", "structure", "employeur"]),
            ("country", &["pays"]),
            ("consultative-status", &["statut consultatif"]),
            ("language", &["langue"]),
            ("kind", &["type de signataire"]),
        ],
        maybe_family_names: &["nom"],
        parts_of_names: &["prénom", "prénoms", "nom de famille"],
        unprinted_headers: &["adresse", "courriel", "numéro", "téléphone"],
        contacts: &["courriel", "mel", "telephone", "portable", "adresse", "rue"],
        honorifics: &[
            "m.", "mme", "mme.", "mlle", "mgr", "mgr.", "me", "pr", "pr.", "monsieur", "madame",
        ],
        certain_honorifics: &[
            "mme", "mlle", "monsieur", "madame", "dre", "professeur", "professeure",
        ],
        pronouns: &["elle", "il", "iel", "lui"],
        anonymous: &[
            "sans nom", "nom retiré", "nom masqué", "nom caché", "un citoyen inquiet",
            "une citoyenne inquiète", "citoyen inquiet", "citoyenne inquiète", "un citoyen",
            "une citoyenne", "pas de nom", "anonymement",
            "anonyme", "préfère ne pas répondre", "préfère rester anonyme", "signataire anonyme",
            "nom non communiqué", "nom non divulgué", "rester anonyme", "souhaite rester anonyme",
            "ne souhaite pas être nommé", "ne souhaite pas etre nomme", "confidentiel", "inconnu",
            "nom caché", "nom non publié",
        ],
        dummies: &["aucun", "aucune"],
        bodies_of_people: &["amis", "femmes", "meres", "parents", "citoyens", "medecins"],
        organizations: &[
            "collectif", "syndicat", "federation", "mouvement", "comite", "fondation", "institut",
            "ligue", "ong", "reseau", "societe",
        ],
        comments: &["je ", "nous "],
        articles: &["le", "la", "les"],
        elided_articles: &["l'", "l’", "L'", "L’"],
        circulation: &["distribu", "circul", "publi", "diffus", "comme document"],
        resolutions: &["résolution"],
        other_bodies: &["assemblée parlementaire", "assemblée générale"],
        connectives: &["de", "des", "du", "pour", "et", "d"],
        agreements: &[
            "d accord", "j accepte", "accepte", "accepté", "acceptee", "public", "visible",
            "autorise", "j autorise", "publié", "publie", "daccord", "jaccepte", "jautorise",
            "actif", "active", "approuve", "approuvee", "valide", "validee", "confirme", "confirmee",
            "signe", "signee",
        ],
        refusals: &[
            "refus", "je refuse", "refuse", "je n accepte pas", "n accepte pas", "refusé", "prive",
            "privé", "masque", "masqué", "pas d accord", "je ne suis pas d accord", "inactif",
            "inactive", "brouillon", "en attente", "non publie", "en attente de moderation",
            "depublie", "a valider",
            "ne pas publier", "pas publier", "ne pas publier mon nom",
        ],
        persons: &["personne", "particulier", "individu", "personne physique"],
        bodies: &[
            "organisation", "association", "societe", "collectif", "personne morale",
            "institution",
        ],
        summaries: &[
            "total", "totaux", "somme", "mis a jour", "derniere mise a jour", "source", "sources",
            "note", "nombre de signatures", "mis a jour le", "exporte de", "genere par",
            "liste des signataires", "signataires", "nombre de signataires", "nombre total",
            "etat au", "situation au",
        ],
        conjunctions: &["et"],
        families: &["famille"],
        workplaces: &[
            "ecole", "lycee", "college", "hopital", "clinique", "mairie", "ville", "commune",
            "bibliotheque", "musee",
        ],
        streets_between: &[
            "rue", "avenue", "boulevard", "bd", "chemin", "impasse", "allée", "quai", "ruelle", "bis",
        ],
        documents: &["passeport"],
        births: &["né", "née"],
        telephones: &["tél", "téléphone", "portable"],
        companions: &[
            "famille", "autres", "collegues", "amis", "femme", "mari", "enfants", "avec …",
        ],
        on_behalf: &["au nom de", "au nom des", "pour"],
        ambiguous_organizations: &["ong", "bureau", "ligue"],
        family_names: &["nom", "nom de famille"],
        consents: &[
            "consentement", "accord", "accepte", "acceptez", "autorisez", "autorisation", "publier",
            "publie", "publication", "publique", "cite", "citer", "affiche", "afficher",
            "souhaitez vous", "rgpd", "anonyme", "visible", "publiee", "publies", "publiez",
            "mention", "nomme", "nommee", "apparaitre", "apparaisse", "figurer", "figure",
        ],
        other_requests: &[
            "newsletter", "lettre d information", "infolettre", "actualites", "recontacte",
            "contacter", "tenu informe", "benevole",
        ],
        publications: &[
            "publier", "publie", "publiee", "publication", "public", "publique", "afficher",
            "affiche", "citer", "cite", "nom", "signature", "anonyme", "visible", "lettre ouverte",
        ],
        withholdings: &[
            "anonyme", "anonymement", "anonymat", "masquer", "cacher", "prive", "confidentiel",
            "lanonymat", "pseudonyme", "cachee", "cache", "masque", "masquee", "discret",
            "discretion",
        ],
        negations: &[
            "non", "ne", "n", "pas", "sans", "jamais", "aucun", "refuse", "refuser", "refus",
            "refusee", "ni", "aucune", "nautorise", "naccepte",
        ],
        both_ways: &["ou non", "ou pas"],
        objections: &[
            "oppose", "moppose", "opposition", "lopposition", "objection", "dobjection", "contre",
            "interdis", "decocher", "decochez", "decoche", "vide", "eviter", "evitez", "sauf",
            "retirer", "retirez", "exclure", "supprimer", "supprimez", "sopposer", "soppose",
        ],
        conditions: &[
            "mais", "seulement", "sauf", "apres", "des que", "sous reserve", "initiales", "plutot",
            "pseudonyme", "prenom", "temporairement", "a condition", "demander", "demandez",
            "sous condition",
        ],
        auxiliaries: &["je", "j", "mon", "nom", "a", "le", "merci", "bien", "sur", "s", "il", "vous", "plait"],
        withdrawals: &[
            "retire", "retiree", "signature retiree", "s est retire", "desiste", "desistement",
            "retrait", "retraits", "retractation", "revoque", "revoquee", "s est retiree",
            "s est desiste", "s est desistee", "a retire sa signature", "a retire son nom",
            "ne soutient plus", "ne signe plus", "n est plus signataire", "supprime a sa demande",
            "supprimee a sa demande",
        ],
        removals: &[
            "supprime", "supprimee", "a supprimer", "exclu", "exclue", "a exclure", "doublon",
            "rejete", "rejetee", "invalide", "pourriel", "indesirable", "ne pas imprimer", "annule",
            "annulee", "retracte", "retractee", "refuse", "refusee", "desinscrit", "desinscrite",
        ],
        submissions: &[
            "date d envoi", "date de soumission", "soumis le", "date de fin", "terminé", "termine",
            "complété", "complete", "date de fin de saisie",
        ],
        counted: &[
            "signatures", "signataires", "noms", "personnes", "autres", "organisations",
            "reponses", "lignes", "de", "et",
        ],
        anonymous_adjectives: &["anonyme"],
        offices: &[
            "professeur", "professeure", "directeur", "directrice", "president", "presidente",
            "secretaire", "etudiant", "etudiante", "chercheur", "chercheuse", "ingenieur",
            "avocat", "avocate", "medecin", "membre", "journaliste", "retraite", "retraitee",
            "maitre", "conferences",
        ],
        table_captions: &["Tableau"],
        figure_captions: &["Carte", "Photographie", "Graphique", "Illustration", "Schéma"],
        affirmations: &["oui", "vrai", "ouais"],
        denials: &["non", "faux"],
        namings: &["nom complet", "avec mon nom", "avec nom", "mon nom", "par mon nom"],
        alternatives: &["ou"],
        refusing_phrases: &[
            "pas publier mon", "pas publier", "publiez pas mon", "publiez pas", "pas afficher mon nom", "pas citer mon nom",
            "pas me citer", "pas mentionner mon nom", "pas faire apparaitre mon nom",
            "pas faire figurer mon nom", "mon nom pas publie", "mon nom ne pas publie",
            "mon nom soit pas publie", "mon nom napparaisse pas", "mon nom apparaisse pas",
            "mon nom figure pas", "pas divulguer mon nom", "pas rendre public mon nom",
            "souhaite rester anonyme", "souhaiterais rester anonyme", "prefere rester anonyme",
            "veux rester anonyme", "voudrais rester anonyme", "desire rester anonyme",
            "prefererais rester anonyme", "garder mon nom confidentiel", "garder lanonymat",
            "souhaite lanonymat", "prefere lanonymat", "masquer mon nom", "anonyme svp",
            "anonyme merci",
        ],
        withdrawing_phrases: &[
            "retirer ma signature", "retire ma signature", "retirez ma signature",
            "retirer mon nom", "retire mon nom", "retirez mon nom", "retirez moi",
            "me retirer de la liste", "retire mon soutien", "retirer mon soutien",
            "supprimer ma signature", "supprimez ma signature", "supprimer mon nom",
            "supprimez mon nom", "supprimez moi", "enlever mon nom", "enlevez mon nom",
            "enlever ma signature", "enlevez ma signature", "effacer mon nom", "effacez mon nom",
            "annuler ma signature", "annulez ma signature", "demande a etre retire",
            "demande a etre retiree", "a demande son retrait", "souhaite etre retire",
            "souhaite etre retiree", "veux etre retire", "veux etre retiree",
        ],
        ..Vocabulary::EMPTY
    },
    ..Locale::DEFAULT
};

fn ordinal(number: u32, gender: Gender) -> String {
    const FIRST: &str = "unième deuxième troisième quatrième cinquième sixième septième huitième \
        neuvième dixième onzième douzième treizième quatorzième quinzième seizième dix-septième \
        dix-huitième dix-neuvième";
    const TENS: &str =
        "vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt";
    let (tens, unit) = (number / 10, number % 10);
    // Seventy and ninety count on from sixty and eighty.
    let rest = if tens == 7 || tens == 9 {
        10 + unit
    } else {
        unit
    };
    let round = || word(TENS, tens - 1);
    match (tens, rest) {
        (0, 1) if gender == Gender::Masculine => "premier".to_string(),
        (0, 1) => "première".to_string(),
        (10, _) => "centième".to_string(),
        (0 | 1, _) => word(FIRST, number).to_string(),
        (8, 0) => "quatre-vingtième".to_string(),
        (_, 0) => format!("{}ième", round().trim_end_matches('e')),
        (8 | 9, _) => format!("{}-{}", round(), word(FIRST, rest)),
        (_, 1 | 11) => format!("{} et {}", round(), word(FIRST, rest)),
        _ => format!("{}-{}", round(), word(FIRST, rest)),
    }
}
