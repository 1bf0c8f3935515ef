//! Elements whose text is not read as that of the list: what is hidden, and what is around it.

use super::super::collector::Veil;
use super::css::Effect;
use super::tag::Element;

/// Elements of a page around its text.
const ASIDE: [&str; 4] = ["aside", "footer", "header", "nav"];

/// The roles of elements around the text of a page.
const ROLES: [&str; 12] = [
    "navigation",
    "banner",
    "contentinfo",
    "complementary",
    "menu",
    "menubar",
    "toolbar",
    "tablist",
    "search",
    "doc-toc",
    "doc-pagelist",
    "doc-index",
];

/// Types of schema.org for what is around the text of a page.
const TYPES: [&str; 5] = [
    "breadcrumblist",
    "sitenavigationelement",
    "wpfooter",
    "wpheader",
    "wpsidebar",
];

/// Words in the classes of elements around the text of a page.
const WORDS: [&str; 26] = [
    "nav",
    "navbar",
    "navigation",
    "menu",
    "menubar",
    "submenu",
    "breadcrumb",
    "breadcrumbs",
    "crumbs",
    "pagination",
    "paginator",
    "pager",
    "footer",
    "colophon",
    "sidebar",
    "toolbar",
    "topbar",
    "toc",
    "social",
    "share",
    "sharing",
    "sharedaddy",
    "skiplinks",
    "skip",
    "languages",
    "switcher",
];

/// Words in the names of classes that are about other elements.
const NEGATIONS: [&str; 5] = ["has", "with", "no", "not", "without"];

/// Words in the classes of lists of persons, whatever else is in them.
const LISTS: [&str; 8] = [
    "signator",
    "signer",
    "signature",
    "people",
    "person",
    "member",
    "supporter",
    "names",
];

/// Elements whose text is not seen.
const UNSEEN: [&str; 8] = [
    "datalist", "head", "noscript", "object", "select", "svg", "template", "textarea",
];

/// Classes of widely used style sheets that hide text.
const HIDDEN: [&str; 28] = [
    "sr-only",
    "is-sr-only",
    "visually-hidden",
    "visuallyhidden",
    "hidden-visually",
    "u-visually-hidden",
    "screen-reader-text",
    "screen-reader-only",
    "screenreader",
    "screenreader-only",
    "show-for-sr",
    "a11y-hidden",
    "accessibly-hidden",
    "assistive-text",
    "element-invisible",
    "offscreen",
    "off-screen",
    "d-none",
    "display-none",
    "ng-hide",
    "uk-hidden",
    "u-hidden",
    "is-hidden",
    "is-invisible",
    "hidden",
    "hide",
    "invisible",
    "unpublished",
];

/// Words in the classes of text that is struck out.
const STRUCK: [&str; 12] = [
    "strike",
    "striked",
    "struck",
    "strikethrough",
    "strikeout",
    "struckout",
    "linethrough",
    "crossed",
    "deleted",
    "removed",
    "withdrawn",
    "retracted",
];

/// Returns why the text of an element is not read; `effect` is that of its styles.
pub(super) fn veil(tag: &Element, effect: Effect) -> Option<Veil> {
    let name = tag.name.as_str();
    if UNSEEN.contains(&name) {
        return Some(Veil::Unseen);
    }
    let is_true = |name: &str| tag.attribute(name).is_some_and(|value| value != "false");
    let classes = tag.attribute("class").unwrap_or_default();
    let is_hidden = name == "dialog" && tag.attribute("open").is_none()
        || name == "title"
        || tag.attribute("hidden").is_some()
        || is_true("aria-hidden")
        || effect.hides.unwrap_or(is_hidden_by(&classes));
    if is_hidden {
        return Some(Veil::Hidden);
    }
    let role = tag.attribute("role").unwrap_or_default();
    let of_schema = tag.attribute("itemtype").unwrap_or_default();
    let kind = of_schema.rsplit('/').next().unwrap_or_default();
    let is_aside = ASIDE.contains(&name)
        || ROLES.contains(&role.as_str())
        || TYPES.contains(&kind)
        || is_aside_by_class(tag, &classes);
    is_aside.then_some(Veil::Aside)
}

/// Returns whether the classes of an element, or those of a style sheet, strike its text out.
pub(super) fn strikes(tag: &Element, effect: Effect) -> bool {
    let classes = tag.attribute("class").unwrap_or_default();
    let is_struck = |class: &str| {
        let mut words = words(class);
        class.ends_with("line-through")
            || words.clone().any(|word| STRUCK.contains(&word))
                && !words.any(|word| NEGATIONS.contains(&word))
    };
    matches!(tag.name.as_str(), "s" | "del" | "strike")
        || effect.strikes
        || classes.split_whitespace().any(is_struck)
}

/// Returns whether classes hide an element, on screens of any width.
fn is_hidden_by(classes: &str) -> bool {
    const SHOWN: [&str; 7] = [
        "block", "flex", "inline", "table", "grid", "visible", "cell",
    ];
    let mut classes = classes.split_whitespace();
    // `hidden md:block` and `d-none d-md-block` are for small screens.
    let is_shown = |class: &str| {
        let mut ends = class.rsplit([':', '-']);
        (class.contains(':') || class.starts_with("d-")) && ends.any(|end| SHOWN.contains(&end))
    };
    classes.clone().any(|class| HIDDEN.contains(&class)) && !classes.any(is_shown)
}

/// Returns whether an element is around the text of a page, by its classes, its identifier or its
/// label.
fn is_aside_by_class(tag: &Element, classes: &str) -> bool {
    let is_list = matches!(tag.name.as_str(), "ul" | "ol" | "dl" | "li" | "menu");
    if !is_list && !matches!(tag.name.as_str(), "div" | "section" | "table") {
        return false;
    }
    let id = tag.attribute("id").unwrap_or_default();
    let named = classes.split_whitespace().chain([id.as_str()]);
    if named
        .clone()
        .any(|name| LISTS.iter().any(|word| name.contains(word)))
    {
        return false;
    }
    let is_meant = |name: &str| {
        let mut words = words(name);
        if words.clone().any(|word| NEGATIONS.contains(&word)) {
            return false;
        }
        match is_list {
            true => words.any(|word| WORDS.contains(&word)) || name == "page-item",
            // The name of an element around others may begin with a word of its page.
            false => words.last().is_some_and(|word| WORDS.contains(&word)),
        }
    };
    let label = tag.attribute("aria-label").unwrap_or_default();
    named.clone().any(is_meant) || label.split_whitespace().any(|word| WORDS.contains(&word))
}

/// Returns the words in the name of a class.
fn words(name: &str) -> impl Iterator<Item = &str> + Clone {
    name.split(['-', '_']).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tag(source: &str) -> Element {
        Element::at(source, 0).expect("the text is a tag")
    }

    #[test]
    fn lists_around_the_text_of_a_page_are_known_by_class_role_and_label() {
        for source in [
            "<ul class=\"nav\">",
            "<ul class=\"navbar-nav mr-auto\">",
            "<ul id=\"main-menu\">",
            "<ol class=\"breadcrumb\">",
            "<ol aria-label=\"Breadcrumb\">",
            "<ul class=\"pagination\">",
            "<ul role=\"menubar\">",
            "<ul class=\"footer__links\">",
            "<li class=\"menu-item\">",
            "<li class=\"page-item\">",
            "<div class=\"site-footer\">",
            "<div id=\"sidebar\">",
            "<ol itemtype=\"https://schema.org/BreadcrumbList\">",
        ] {
            assert_eq!(
                veil(&tag(source), Effect::default()),
                Some(Veil::Aside),
                "{source}"
            );
        }
        for source in [
            "<ul class=\"signatories-menu\">",
            "<div class=\"has-sidebar\">",
            "<div class=\"menu-open page\">",
            "<ul class=\"columns\">",
            "<body class=\"sidebar\">",
            "<ul class=\"wp-block-list\">",
        ] {
            assert_eq!(veil(&tag(source), Effect::default()), None, "{source}");
        }
    }

    #[test]
    fn text_is_hidden_by_known_classes_unless_a_rule_or_a_wider_screen_shows_it() {
        for source in [
            "<span class=\"sr-only\">",
            "<li class='x d-none'>",
            "<p hidden>",
        ] {
            assert_eq!(
                veil(&tag(source), Effect::default()),
                Some(Veil::Hidden),
                "{source}"
            );
        }
        for source in [
            "<li class='hidden md:block'>",
            "<li class='d-none d-lg-table-cell'>",
        ] {
            assert_eq!(veil(&tag(source), Effect::default()), None, "{source}");
        }
        let shown = Effect {
            hides: Some(false),
            ..Effect::default()
        };
        assert_eq!(veil(&tag("<li class=hidden>"), shown), None);
    }

    #[test]
    fn classes_strike_text_out() {
        for source in [
            "<span class=\"strike\">",
            "<li class='is-struck'>",
            "<b class='text-decoration-line-through'>",
            "<tr class=withdrawn>",
        ] {
            assert!(strikes(&tag(source), Effect::default()), "{source}");
        }
        assert!(!strikes(
            &tag("<li class='not-withdrawn'>"),
            Effect::default()
        ));
    }
}
