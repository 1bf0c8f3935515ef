//! The words that ties look for, by language.

#[rustfmt::skip]
pub(super) const EN_MONTHS: &[&str] = &[
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December", "Jan.", "Feb.", "Mar.", "Apr.", "Aug.", "Sept.",
    "Oct.", "Nov.", "Dec."
];
#[rustfmt::skip]
pub(super) const EN_NUMBERED: &[&str] = &[
    "annex", "appendix", "art.", "arts.", "article", "articles", "chap.", "chapter",
    "chapters", "decision", "decisions", "figure", "item", "items", "no.", "no", "nos.", "p.",
    "pp.", "page", "pages", "para.", "paras.", "paragraph", "paragraphs", "part", "phase",
    "protocol", "resolution", "resolutions", "rule", "rules", "sect.", "section", "sections",
    "table", "vol.", "volume"
];
#[rustfmt::skip]
pub(super) const EN_TITLES: &[&str] = &[
    "Mr.", "Mrs.", "Ms.", "Messrs.", "Mr", "Mrs", "Ms", "Dr.", "Dr", "Prof.", "Professor",
    "St.", "Sir", "Dame", "Gen.", "Lt.", "Col.", "H.E."
];
#[rustfmt::skip]
pub(super) const FR_MONTHS: &[&str] = &[
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
    "octobre", "novembre", "décembre"
];
#[rustfmt::skip]
pub(super) const FR_NUMBERED: &[&str] = &[
    "annexe", "art.", "article", "articles", "chap.", "chapitre", "no", "nos", "p.", "page",
    "pages", "par.", "paragraphe", "paragraphes", "point", "points", "résolution",
    "résolutions", "sect.", "section", "vol."
];
#[rustfmt::skip]
pub(super) const FR_TITLES: &[&str] = &[
    "M.", "MM.", "Mme", "Mmes", "Mlle", "Mlles", "Me", "Dr", "Pr", "Mgr"
];
#[rustfmt::skip]
pub(super) const ES_MONTHS: &[&str] = &[
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
    "octubre", "noviembre", "diciembre"
];
#[rustfmt::skip]
pub(super) const ES_NUMBERED: &[&str] = &[
    "anexo", "art.", "arts.", "artículo", "artículos", "cap.", "capítulo", "núm.", "núms.",
    "p.", "pág.", "págs.", "párr.", "párrs.", "párrafo", "párrafos", "resolución",
    "resoluciones", "secc.", "sección", "tema", "vol."
];
#[rustfmt::skip]
pub(super) const ES_TITLES: &[&str] = &[
    "Sr.", "Sra.", "Srta.", "Sres.", "Sras.", "Dr.", "Dra.", "D.", "Dña.", "Excmo.", "Excma."
];
#[rustfmt::skip]
pub(super) const RU_MONTHS: &[&str] = &[
    "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября",
    "октября", "ноября", "декабря"
];
#[rustfmt::skip]
pub(super) const RU_AFTER_NUMBER: &[&str] = &[
    "год", "года", "году", "годы", "годов", "г.", "гг.", "процент", "процента", "процентов",
    "тыс.", "тысяч", "тысячи", "млн", "млрд", "миллион", "миллиона", "миллионов", "миллиардов"
];
#[rustfmt::skip]
pub(super) const RU_NUMBERED: &[&str] = &[
    "гл.", "глава", "главе", "главы", "главу", "п.", "пп.", "пункт", "пункта", "пункте",
    "пункту", "пункты", "пунктов", "разд.", "резолюция", "резолюции", "резолюцию",
    "резолюцией", "резолюций", "резолюциях", "с.", "ст.", "стр.", "статья", "статьи",
    "статье", "статью", "статьей", "статей", "т."
];
#[rustfmt::skip]
pub(super) const RU_TITLES: &[&str] = &[
    "г-н", "г-на", "г-ну", "г-ном", "г-жа", "г-жи", "г-же", "д-р", "д-ра"
];
#[rustfmt::skip]
pub(super) const RU_SHORT: &[&str] = &[
    "а", "в", "во", "до", "за", "и", "из", "к", "ко", "на", "не", "ни", "но", "о", "об", "от",
    "по", "с", "со", "у", "що", "та", "і", "й", "з", "із"
];
#[rustfmt::skip]
pub(super) const AR_MONTHS: &[&str] = &[
    "كانون", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين",
    "شباط/فبراير", "آذار/مارس", "نيسان/أبريل", "أيار/مايو", "حزيران/يونيه", "تموز/يوليه",
    "آب/أغسطس", "أيلول/سبتمبر", "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيه", "يونيو",
    "يوليه", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"
];
#[rustfmt::skip]
pub(super) const AR_NUMBERED: &[&str] = &[
    "القرار", "قرار", "والقرار", "القرارات", "المادة", "مادة", "والمادة", "المواد", "الفقرة",
    "فقرة", "والفقرة", "الفقرات", "البند", "الصفحة", "رقم"
];
