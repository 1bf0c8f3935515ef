//! Documents in which built-in phrases were seen.

/// A document of New York, 2021; measured.
pub(super) const INF_76: &str = "A/INF/76/1";
/// A French document of Geneva, 2009; measured.
pub(super) const ITA_FR: &str = "A/HRC/WG.6/7/ITA/1";
/// A Russian document of Geneva, 2019; measured.
pub(super) const ITA_RU: &str = "A/HRC/WG.6/34/ITA/3";
/// A document of Geneva, 2018; measured.
pub(super) const CEFACT: &str = "ECE/TRADE/C/CEFACT/2018/1";
/// Identical letters in Russian.
pub(super) const S_2016_136: &str = "S/2016/136";
/// A letter of the Secretary-General, with an original in six languages.
pub(super) const S_2016_196: &str = "S/2016/196";
/// A French letter in English, with annex and enclosure.
pub(super) const S_2016_199: &str = "S/2016/199";
/// Identical letters with an annex in Arabic.
pub(super) const S_2016_1088: &str = "S/2016/1088";
/// A letter in Spanish.
pub(super) const S_2016_337: &str = "S/2016/337";
/// A letter in Spanish whose original is Arabic.
pub(super) const S_2016_779: &str = "S/2016/779";
/// A letter in French.
pub(super) const S_2017_5: &str = "S/2017/5";
/// A letter with an agenda item and two annexes.
pub(super) const A_72_510: &str = "A/72/510/Rev.1";
/// The corpus of United Nations documents (Eisele and Chen 2010).
pub(super) const MULTI_UN: &str = "MultiUN";
/// A letter in Arabic to the Security Council.
pub(super) const SYRIA_2016: &str = "a letter of the Syrian Arab Republic, May 2016";
/// A collection of United Nations documents in six languages.
pub(super) const UN_2000: &str = "documents of 2000 to 2023";
/// Guidelines for organizations that submit statements.
pub(super) const HRC: &str = "guidelines of the Human Rights Council";
/// The page on communications.
pub(super) const MANUAL: &str = "United Nations Editorial Manual";
/// Data of Unicode, which agree with the forms in the documents.
pub(super) const CLDR: &str = "CLDR";
