//! Style sheets within a page: the rules that strike text out or hide it.

use super::tag::Element;

/// The effect of a style on text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Effect {
    pub strikes: bool,
    /// Whether it hides text or shows it; `None` if it does neither.
    pub hides: Option<bool>,
}

impl Effect {
    /// Returns what declarations do.
    pub fn of(declarations: &str) -> Self {
        let mut effect = Self::default();
        for declaration in declarations.split(';') {
            let Some((property, value)) = declaration.split_once(':') else {
                continue;
            };
            let value = value.replace("!important", "");
            let value: String = value.split_whitespace().collect();
            let value = value.to_ascii_lowercase();
            let property = property.trim().to_ascii_lowercase();
            effect.strikes |= value.contains("line-through");
            effect.hides = hides(&property, &value).or(effect.hides);
        }
        effect
    }

    fn is_nothing(self) -> bool {
        self == Self::default()
    }
}

/// Returns whether a declaration hides text, or shows it.
fn hides(property: &str, value: &str) -> Option<bool> {
    /// The distance from which text is off the page.
    const FAR: u32 = 900;
    let is_far = || {
        let digits: String = value
            .strip_prefix('-')
            .unwrap_or("")
            .chars()
            .take_while(char::is_ascii_digit)
            .collect();
        let hundreds = value.contains("rem") || value.contains("em") || value.contains('%');
        let least = if hundreds { FAR / 10 } else { FAR };
        digits.parse().is_ok_and(|distance: u32| distance >= least)
    };
    match property {
        "display" => Some(value == "none"),
        "visibility" => Some(value != "visible"),
        "mso-hide" => (value == "all").then_some(true),
        "opacity" | "font-size" => {
            let is_zero = value.starts_with('0')
                && !value.contains(['1', '2', '3', '4', '5', '6', '7', '8', '9']);
            is_zero.then_some(true)
        }
        "clip" => {
            let edges = value.strip_prefix("rect(").unwrap_or("9");
            let mut digits = edges.chars().filter(char::is_ascii_digit);
            digits.all(|digit| digit <= '1').then_some(true)
        }
        "clip-path" => ["inset(50%)", "inset(100%)"]
            .contains(&value)
            .then_some(true),
        "left" | "right" | "top" | "text-indent" | "margin-left" => is_far().then_some(true),
        _ => None,
    }
}

/// The rules of the style sheets of a page that strike text out, hide it or show it.
#[derive(Default)]
pub(super) struct Sheet {
    rules: Vec<Rule>,
}

/// A rule with one selector.
struct Rule {
    /// The elements around the one that it is for, and that one last.
    path: Vec<Compound>,
    effect: Effect,
}

/// The conditions of a selector for one element.
#[derive(Default)]
struct Compound {
    name: String,
    id: String,
    classes: Vec<String>,
}

/// An element as selectors name it.
pub(super) struct Named {
    name: String,
    id: String,
    classes: String,
}

impl Named {
    pub fn of(tag: &Element) -> Self {
        Self {
            name: tag.name.clone(),
            id: tag.attribute("id").unwrap_or_default(),
            classes: tag.attribute("class").unwrap_or_default(),
        }
    }
}

impl Sheet {
    /// Returns whether no rule matters.
    pub fn is_empty(&self) -> bool {
        self.rules.is_empty()
    }

    /// Reads the rules of a style sheet.
    pub fn read(&mut self, text: &str) {
        let mut plain = String::with_capacity(text.len());
        let mut rest = text;
        while let Some((before, after)) = rest.split_once("/*") {
            plain.push_str(before);
            rest = after.split_once("*/").map_or("", |(_, after)| after);
        }
        plain.push_str(rest);
        let plain = plain.replace("<!--", " ").replace("-->", " ");
        self.read_rules(&plain.to_ascii_lowercase(), false);
    }

    /// Reads rules; those under a condition such as the width of a screen hide nothing.
    fn read_rules(&mut self, mut text: &str, is_conditional: bool) {
        while let Some(open) = text.find('{') {
            let start = text[..open].rfind([';', '}']).map_or(0, |end| end + 1);
            let prelude = text[start..open].trim();
            let (inner, rest) = block(&text[open + 1..]);
            text = rest;
            if let Some(rule) = prelude.strip_prefix('@') {
                let is_group = ["media", "supports", "layer", "container"]
                    .iter()
                    .any(|name| rule.starts_with(name));
                let is_print = rule.contains("print") && !rule.contains("screen");
                if is_group && !is_print && !is_conditional {
                    self.read_rules(inner, rule.contains('('));
                }
                continue;
            }
            let mut effect = Effect::of(inner);
            if is_conditional {
                effect.hides = None;
            }
            self.add(prelude, effect);
        }
    }

    fn add(&mut self, selectors: &str, effect: Effect) {
        /// The most rules that matter.
        const MOST: usize = 256;
        if effect.is_nothing() {
            return;
        }
        let rules = selectors.split(',').filter_map(path);
        let rules = rules.map(|path| Rule { path, effect });
        let room = MOST.saturating_sub(self.rules.len());
        self.rules.extend(rules.take(room));
    }

    /// Returns what the rules do to an element within others.
    pub fn effect<'n>(
        &self,
        element: &Named,
        around: impl DoubleEndedIterator<Item = &'n Named> + Clone,
    ) -> Effect {
        let mut effect = Effect::default();
        let mut strongest = 0;
        for rule in &self.rules {
            if !rule.is_for(element, around.clone()) {
                continue;
            }
            effect.strikes |= rule.effect.strikes;
            if rule.effect.hides.is_some() && rule.strength() >= strongest {
                strongest = rule.strength();
                effect.hides = rule.effect.hides;
            }
        }
        effect
    }
}

impl Rule {
    fn is_for<'n>(
        &self,
        element: &Named,
        around: impl DoubleEndedIterator<Item = &'n Named>,
    ) -> bool {
        let Some((last, outer)) = self.path.split_last() else {
            return false;
        };
        let mut around = around.rev();
        last.is_met(element)
            && outer
                .iter()
                .rev()
                .all(|outer| around.any(|element| outer.is_met(element)))
    }

    /// Returns the weight of the rule where another says otherwise.
    fn strength(&self) -> usize {
        let weight = |part: &Compound| {
            10_000 * usize::from(!part.id.is_empty())
                + 100 * part.classes.len()
                + usize::from(!part.name.is_empty())
        };
        self.path.iter().map(weight).sum()
    }
}

impl Compound {
    fn is_met(&self, element: &Named) -> bool {
        let has = |class: &String| element.classes.split_whitespace().any(|own| own == class);
        (self.name.is_empty() || self.name == element.name)
            && (self.id.is_empty() || self.id == element.id)
            && self.classes.iter().all(has)
    }
}

/// Reads a selector; `None` if it has conditions that only a browser knows.
fn path(selector: &str) -> Option<Vec<Compound>> {
    if selector.contains([':', '[', '+', '~', '*', '&', '\\']) || selector.trim().is_empty() {
        return None;
    }
    let selector = selector.replace('>', " ");
    let compounds = selector.split_whitespace().map(|text| {
        let mut compound = Compound::default();
        let mut rest = text;
        let length = rest.find(['.', '#']).unwrap_or(rest.len());
        compound.name = rest[..length].to_owned();
        rest = &rest[length..];
        while let Some(mark) = rest.chars().next() {
            let inner = &rest[1..];
            let length = inner.find(['.', '#']).unwrap_or(inner.len());
            match mark {
                '#' => compound.id = inner[..length].to_owned(),
                _ => compound.classes.push(inner[..length].to_owned()),
            }
            rest = &inner[length..];
        }
        compound
    });
    Some(compounds.collect())
}

/// Returns what is within a block up to its bracket, and what follows it.
fn block(text: &str) -> (&str, &str) {
    let mut depth = 1;
    for (at, letter) in text.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return (&text[..at], &text[at + 1..]);
        }
    }
    (text, "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn declarations_strike_and_hide_text() {
        for struck in [
            "text-decoration: line-through",
            "text-decoration-line:line-through;color:grey",
        ] {
            assert!(Effect::of(struck).strikes, "{struck}");
        }
        for hidden in [
            "display: none",
            "visibility:hidden",
            "position:absolute; left:-9999px",
            "clip: rect(1px, 1px, 1px, 1px)",
            "clip-path: inset(50%) !important",
            "font-size:0",
            "text-indent: -100em",
        ] {
            assert_eq!(Effect::of(hidden).hides, Some(true), "{hidden}");
        }
        for shown in ["color: red", "font-size: 0.9em", "left: -1px", "clip: auto"] {
            assert_eq!(Effect::of(shown).hides, None, "{shown}");
        }
    }

    #[test]
    fn the_strongest_rule_decides_and_conditions_hide_nothing() {
        let mut sheet = Sheet::default();
        sheet.read(
            "/* .a { display: none } */ @import url(x); .tab { display: none }\n\
             .tab.open, #all .tab { display: block }\n\
             @media print { li { display: none } }\n\
             @media (max-width: 9px) { li { display: none } .gone { text-decoration: line-through } }\n\
             a:hover { display: none }",
        );
        let named = |name: &str, id: &str, classes: &str| Named {
            name: name.to_owned(),
            id: id.to_owned(),
            classes: classes.to_owned(),
        };
        let around = [named("div", "all", "")];
        let hides = |element: &Named, around: &[Named]| sheet.effect(element, around.iter()).hides;
        assert_eq!(hides(&named("div", "", "tab"), &[]), Some(true));
        assert_eq!(hides(&named("div", "", "tab open"), &[]), Some(false));
        assert_eq!(hides(&named("div", "", "tab"), &around), Some(false));
        assert_eq!(hides(&named("li", "", "a"), &[]), None);
        assert!(sheet.effect(&named("li", "", "gone"), [].iter()).strikes);
    }
}
