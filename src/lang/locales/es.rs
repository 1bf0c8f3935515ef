//! Spanish.

use crate::lang::Phrase::*;
use crate::lang::locale::{
    AnnexHeading, Locale, Marks, Numbers, Official, Sessions, Side, Titles, Typography, Vocabulary,
};
use crate::lang::numerals::{Mark, Numerals};
use crate::lang::ordinal::{Gender, word};
use crate::lang::sources::{CLDR, S_2016_337, S_2016_779};
use crate::lang::tie::Word::{Capitalized, Day, Group, Month, Number, Numeral, Of, Thousands};
use crate::lang::tie::tie;

#[rustfmt::skip]
pub(super) const LOCALE: Locale = Locale {
    tag: "es",
    office_tag: "es-ES",
    names: &["spanish", "español", "espanol", "spa"],
    official: Some(Official {
        letter: 'S',
        path: "es/",
        has_english_masthead: false,
        masthead_name: MastheadSpanish,
        note_name: NoteSpanish,
    }),
    phrases: &[
        UnitedNations.seen(S_2016_337, "Naciones Unidas"),
        GeneralAssembly.known("Asamblea General"),
        SecurityCouncil.seen(S_2016_337, "Consejo de Seguridad"),
        EconomicAndSocialCouncil.known("Consejo Económico y Social"),
        DistributionGeneral.seen(S_2016_337, "Distr. general"),
        DistributionLimited.known("Distr. limitada"),
        DistributionRestricted.unverified("Distr. reservada"),
        Distribution.unverified("Distr. {distribution}"),
        LanguageLine.seen(S_2016_337, "Español"),
        OneLanguage.unverified("Español únicamente"),
        OriginalLine.seen(S_2016_337, "Original: {language}"),
        MastheadArabic.seen(S_2016_779, "árabe"),
        MastheadChinese.known("chino"),
        MastheadEnglish.seen(S_2016_337, "inglés"),
        MastheadFrench.known("francés"),
        MastheadRussian.known("ruso"),
        MastheadSpanish.known("español"),
        OriginalNote.known("[Original: {language}]"),
        NoteArabic.known("árabe"),
        NoteChinese.known("chino"),
        NoteEnglish.known("inglés"),
        NoteFrench.known("francés"),
        NoteRussian.known("ruso"),
        NoteSpanish.known("español"),
        Annex.known("Anexo"),
        AnnexNumbered.known("Anexo {number}"),
        Enclosure.unverified("Documento adjunto"),
        EnclosureNumbered.unverified("Documento adjunto {number}"),
        Appendix.unverified("Apéndice"),
        AppendixNumbered.unverified("Apéndice {number}"),
        Signed.seen(S_2016_337, "(Firmado)"),
        AgendaItem.known("Tema {number} del programa"),
        Addendum.known("Adición"),
        Corrigendum.known("Corrección"),
        AgendaItems.known("Temas {number} del programa"),
        ProvisionalItem.known("Tema {number} del programa provisional"),
        ProvisionalItems.known("Temas {number} del programa provisional"),
        PreliminaryItem.known("Tema {number} de la lista preliminar"),
        PreliminaryItems.known("Temas {number} de la lista preliminar"),
        NotOfficial.unverified("Presentado para su distribución; no constituye un documento oficial de las Naciones Unidas"),
        Reference.known("Ref.:"),
        YourReference.known("Su ref.:"),
        SignatureOf.known("Firma de {name}"),
        Copies.known("c.c.:"),
        EnclosureNotationOne.known("Anexo"),
        EnclosureNotationMany.known("Anexos ({count})"),
        EnclosureNotationOther.known("Anexos ({count})"),
        Organizations.known("Organizaciones"),
        Persons.known("Particulares"),
        GeneralStatus.known("Organizaciones reconocidas como entidades consultivas de carácter general"),
        SpecialStatus.known("Organizaciones reconocidas como entidades consultivas de carácter especial"),
        Roster.known("Organizaciones incluidas en la Lista"),
        AlsoShareOne.unverified("{names} también comparte las opiniones expresadas en la presente declaración."),
        AlsoShareOther.unverified("{names} también comparten las opiniones expresadas en la presente declaración."),
        AsOf.known("Firmantes al {date}"),
        AttachedList.known("Lista de firmantes"),
        ListComma.seen(S_2016_337, ", "),
        ListAnd.seen(S_2016_337, " y "),
        AnonymousOne.known("y {count} persona que prefiere no ser nombrada"),
        AnonymousMany.known("y {count} de personas que prefieren no ser nombradas"),
        AnonymousOther.known("y {count} personas que prefieren no ser nombradas"),
        AlphabeticalOrder.known("Por orden alfabético español"),
        QrCode.known("Código QR: {address}"),
        Date.seen(S_2016_337, "{day} de {month} de {year}"),
        January.seen(CLDR, "enero"), February.seen(CLDR, "febrero"), March.seen(CLDR, "marzo"),
        April.seen(CLDR, "abril"), May.seen(CLDR, "mayo"), June.seen(CLDR, "junio"),
        July.seen(CLDR, "julio"), August.seen(CLDR, "agosto"), September.seen(CLDR, "septiembre"),
        October.seen(CLDR, "octubre"), November.seen(CLDR, "noviembre"),
        December.seen(CLDR, "diciembre"),
    ],
    months: &[(9, "setiembre")],
    sessions: Some(Sessions {
        ordinal,
        session: ("{ordinal} período de sesiones", Gender::Masculine),
        year: ("{ordinal} año", Gender::Masculine),
    }),
    numbers: Numbers {
        group: ".",
        decimal: Some(','),
        subparagraphs: [Mark::new("", Numerals::LATIN, ")"), Mark::new("", Numerals::Roman, ")")],
        multipliers: &[("mil millon", 9), ("millon", 6)],
        whole_multipliers: &[("mil", 3)],
        hours: &["hs", "hora", "horas"],
        ..Numbers::DEFAULT
    },
    typography: Typography {
        marks: Marks::ANGLE,
        generic_names: &[
            "acuerdo", "asamblea", "asociaci", "comisi", "comité", "conferencia", "consejo",
            "convenci", "convenio", "declaraci", "departamento", "federaci", "fundaci", "gobierno",
            "institut", "internacional", "minist", "organizaci", "permanente", "presiden",
            "protocolo", "representant", "resoluci", "secretar", "universal", "universidad",
        ],
        note_reference: Some(Side::Before),
        ..Typography::DEFAULT
    },
    titles: Titles {
        annexes: &[
            AnnexHeading::new("Carta …", "{annex} de la carta …"),
            AnnexHeading::new("Cartas idénticas …", "{annex} de las cartas idénticas …"),
            AnnexHeading::new("Nota verbal …", "{annex} de la nota verbal …"),
            AnnexHeading::new("Notas verbales idénticas …", "{annex} de las notas verbales idénticas …"),
        ],
        missions: &[
            "Misión Permanente …", "La Misión Permanente …", "Misión Observadora Permanente …",
            "La Misión Observadora Permanente …", "Misión de Observación Permanente …",
        ],
        secretary_general: &["Secretario General", "Secretaria General", "Secretaria general"],
        ..Titles::EMPTY
    },
    ties: &[
        // "1 250 000": thousands are separated by a space.
        tie(Group, Thousands),
        // "24 de febrero", "artículo 3", "Sr. Presidente".
        tie(Day, Of(&["de"])),
        tie(Of(&["de"]), Month),
        tie(Of(&[
            "anexo", "art.", "arts.", "artículo", "artículos", "cap.", "capítulo", "núm.", "núms.",
            "p.", "pág.", "págs.", "párr.", "párrs.", "párrafo", "párrafos", "resolución",
            "resoluciones", "secc.", "sección", "apartado", "tema", "temas", "vol.",
        ]), Numeral),
        tie(Of(&[
            "Sr.", "Sra.", "Srta.", "Sres.", "Sras.", "Dr.", "Dra.", "D.", "Dña.", "Excmo.",
            "Excma.",
        ]), Capitalized),
        tie(Number, Of(&["por", "millón", "millones", "mil"])),
        tie(Of(&["por"]), Of(&["ciento"])),
    ],
    vocabulary: Vocabulary {
        headers: &[
            ("name", &["nombre completo", "nombre y apellidos"]),
            ("organization", &["organización", "nombre de la organización"]),
            ("honorific", &["tratamiento"]),
            ("title", &["cargo", "función"]),
            ("affiliation", &["afiliación", "institución"]),
            ("description", &["descripción"]),
            ("country", &["país"]),
            ("consultative-status", &["estatus consultivo"]),
            ("language", &["idioma"]),
            ("kind", &["tipo", "tipo de firmante"]),
        ],
        maybe_family_names: &["nombre"],
        parts_of_names: &[
            "nombres", "primer apellido", "segundo apellido", "apellido", "apellidos",
        ],
        unprinted_headers: &["correo"],
        contacts: &["correo", "telefono", "movil", "celular", "direccion", "calle"],
        honorifics: &[
            "sr.", "sra.", "srta.", "dra.", "don", "doña", "dña.", "lic.", "abg.", "arq.",
        ],
        certain_honorifics: &["sra", "srta", "dra", "profa", "profesor", "profesora", "dña."],
        possible_honorifics: &["d.", "sor", "fray"],
        pronouns: &["ella", "elle", "el"],
        anonymous: &[
            "sin nombre", "nombre omitido", "nombre retirado", "no deseo dar mi nombre",
            "ciudadano preocupado", "ciudadana preocupada", "un ciudadano preocupado",
            "una ciudadana preocupada", "nombre no publicado",
            "anónimo", "anónima", "anonimo", "anonima", "firmante anónimo", "firmante anónima",
            "nombre reservado", "prefiero no decirlo", "prefiere no decirlo", "permanecer anónimo",
            "permanecer anonimo", "prefiero no decir", "nombre oculto", "desconocido",
            "confidencial",
        ],
        dummies: &["nada", "ninguna", "ninguno"],
        bodies_of_people: &["amigos", "mujeres", "madres", "ciudadanos", "medicos", "vecinos"],
        organizations: &[
            "colectivo", "plataforma", "sindicato", "asociacion", "centro", "comite", "federacion",
            "fundacion", "instituto",
        ],
        comments: &["yo "],
        articles: &["el", "la", "los", "las"],
        circulation: &["distribu", "circul", "public", "difund", "como documento"],
        resolutions: &["resoluci"],
        other_bodies: &["asamblea parlamentaria", "asamblea general"],
        connectives: &["de", "del", "para", "y", "por"],
        agreements: &[
            "acepto", "de acuerdo", "publico", "visible", "aceptado", "autorizo",
            "estoy de acuerdo", "activo", "activa", "publicado", "publicada", "aprobado",
            "aprobada", "confirmado", "confirmada", "vigente", "valido", "valida", "firmado",
            "firmada",
        ],
        refusals: &[
            "no acepto", "rechazo", "rechazado", "privado", "oculto", "no autorizo",
            "no estoy de acuerdo", "no publicar", "inactivo", "inactiva", "borrador", "pendiente",
            "no publicado", "en espera", "denegado", "denegada", "negado",
            "no publicar mi nombre",
        ],
        persons: &["persona", "individuo", "particular", "persona fisica", "individual"],
        bodies: &[
            "organizacion", "asociacion", "ong", "empresa", "colectivo", "persona juridica",
            "institucion",
        ],
        summaries: &[
            "total", "totales", "suma", "actualizado", "ultima actualizacion", "fuente", "nota",
            "actualizado el", "exportado de", "generado por", "lista de firmantes", "firmantes",
            "numero de firmas", "numero total", "al dia",
        ],
        conjunctions: &["y", "e"],
        families: &["familia"],
        workplaces: &[
            "escuela", "colegio", "hospital", "clinica", "ciudad", "biblioteca", "museo",
            "instituto",
        ],
        streets_before: &["calle", "c/", "avenida", "av", "paseo", "carrer"],
        documents: &["pasaporte", "dni", "nie", "nif", "curp", "cédula"],
        births: &["nacido", "nacida"],
        telephones: &["teléfono", "móvil"],
        companions: &[
            "familia", "otros", "colegas", "amigos", "companeros", "esposa", "esposo", "con …",
        ],
        on_behalf: &["en nombre de", "en representacion de", "por"],
        ambiguous_organizations: &["centro"],
        family_names: &["apellido", "apellidos", "primer apellido", "segundo apellido"],
        consents: &[
            "consentimiento", "acuerdo", "acepta", "acepto", "autoriza", "autorizo", "autorizacion",
            "publicar", "publica", "publicacion", "publico", "mostrar", "visible", "podemos",
            "anonimo", "rgpd", "permiso", "publicado", "publicada", "publique", "aparecer",
            "aparezca", "mencionar", "figurar", "consiento", "listar", "nombrar",
        ],
        other_requests: &[
            "boletin", "newsletter", "novedades", "noticias", "contactar", "contactarme",
            "contactarle", "voluntario",
        ],
        publications: &[
            "publicar", "publique", "publicacion", "publico", "publica", "mostrar", "visible",
            "nombre", "firma", "anonimo", "carta",
        ],
        withholdings: &[
            "anonimo", "anonima", "anonimato", "ocultar", "oculto", "privado", "confidencial",
            "oculta", "ocultarme", "anonimamente", "seudonimo", "omitir", "reservar", "reservado",
        ],
        negations: &[
            "no", "nunca", "sin", "ningun", "ninguno", "tampoco", "rechazo", "rechaza", "niego",
            "niega", "deniego", "ninguna", "jamas", "rehuso", "ni",
        ],
        both_ways: &["o no", "si o no"],
        objections: &[
            "opongo", "opone", "oposicion", "objecion", "contra", "prohibo", "desmarcar",
            "desmarque", "desmarca", "vacio", "en blanco", "evitar", "excepto", "retirar",
            "excluir", "eliminar", "borrar", "oponerme", "oponerse",
        ],
        conditions: &[
            "pero", "solo", "salvo", "despues", "a partir", "iniciales", "seudonimo", "excepto",
            "hasta", "depende", "temporalmente", "a condicion", "primero", "siempre que",
        ],
        auxiliaries: &["yo", "mi", "nombre", "a", "el", "por", "favor", "gracias", "claro"],
        withdrawals: &[
            "retirado", "retirada", "firma retirada", "se retiro", "retiro su firma",
            "retirada de firma", "retiro de firma", "revocado", "revocada", "revocacion",
            "retiro la firma", "ha retirado su firma", "ha retirado", "retira su firma",
            "retirada la firma", "eliminado a peticion", "eliminada a peticion", "ya no apoya",
        ],
        removals: &[
            "eliminado", "eliminada", "eliminar", "excluido", "excluida", "excluir", "duplicado",
            "rechazado", "rechazada", "borrado", "invalido", "no imprimir", "anulado", "anulada",
            "baja", "dado de baja", "cancelado", "cancelada",
        ],
        submissions: &[
            "fecha de envio", "fecha de finalizacion", "fecha de cierre", "enviado", "completado",
            "finalizado", "terminado",
        ],
        counted: &[
            "firmas", "firmantes", "nombres", "personas", "otros", "otras", "mas",
            "organizaciones", "respuestas", "filas", "de", "y",
        ],
        anonymous_adjectives: &["anonimo", "anonima"],
        offices: &[
            "profesor", "profesora", "director", "directora", "presidente", "presidenta",
            "secretario", "secretaria", "estudiante", "investigador", "investigadora", "ingeniero",
            "ingeniera", "abogado", "abogada", "medico", "medica", "miembro", "periodista",
        ],
        table_captions: &["Cuadro", "Tabla"],
        figure_captions: &["Figura", "Mapa", "Fotografía", "Foto", "Imagen", "Gráfico"],
        affirmations: &["si", "sí", "verdadero"],
        denials: &["no", "falso"],
        namings: &["nombre completo", "con mi nombre", "con nombre", "mi nombre"],
        alternatives: &[
            "o privado", "o privada", "o anonimo", "o anonima", "u oculto", "o oculto",
            "o anonimamente",
        ],
        refusing_phrases: &[
            "no quiero figurar", "no deseo figurar", "no quiero aparecer", "no deseo aparecer",
            "no publicar mi", "no publiquen mi", "no publique mi", "no publiques mi",
            "no mostrar mi nombre", "no muestren mi nombre", "no aparezca mi nombre",
            "mi nombre no aparezca", "mi nombre no publique", "mi nombre no se publique",
            "mi nombre no sea", "no incluyan mi nombre", "no incluir mi nombre",
            "no mencionar mi nombre", "no mencionen mi nombre", "no divulgar mi nombre",
            "no divulguen mi nombre", "no me publiquen", "quiero permanecer anonimo",
            "quiero permanecer anonima", "prefiero permanecer anonimo",
            "prefiero permanecer anonima", "deseo permanecer anonimo", "deseo permanecer anonima",
            "quiero ser anonimo", "quiero ser anonima", "prefiero el anonimato",
            "mantener mi nombre privado", "oculten mi nombre", "ocultar mi nombre",
        ],
        withdrawing_phrases: &[
            "retiro mi firma", "retirar mi firma", "retiren mi firma", "retire mi firma",
            "retiro mi nombre", "retirar mi nombre", "retiren mi nombre", "quitar mi firma",
            "quiten mi firma", "quitar mi nombre", "quiten mi nombre", "eliminar mi firma",
            "eliminen mi firma", "eliminar mi nombre", "eliminen mi nombre", "borrar mi nombre",
            "borren mi nombre", "borrar mi firma", "borren mi firma", "anular mi firma",
            "retiro mi apoyo", "retirar mi apoyo", "pidio ser retirado", "pidio ser retirada",
            "solicita su retiro", "me doy de baja", "darme de baja",
        ],
        ..Vocabulary::EMPTY
    },
    ..Locale::DEFAULT
};

/// Writes the short form before a noun: *primer*, *tercer*.
fn ordinal(number: u32, _: Gender) -> String {
    const FIRST: &str = "primer segundo tercer cuarto quinto sexto séptimo octavo noveno décimo \
        undécimo duodécimo decimotercer decimocuarto decimoquinto decimosexto decimoséptimo \
        decimoctavo decimonoveno";
    const TENS: &str = "vigésimo trigésimo cuadragésimo quincuagésimo sexagésimo septuagésimo \
        octogésimo nonagésimo centésimo";
    match (number / 10, number % 10) {
        (0 | 1, _) => word(FIRST, number).to_string(),
        (tens, 0) => word(TENS, tens - 1).to_string(),
        (tens, unit) => format!("{} {}", word(TENS, tens - 1), word(FIRST, unit)),
    }
}
