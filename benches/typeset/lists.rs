//! Lists of signatories, invented in the byte shapes of real ones: two thirds of the names in plain
//! Latin letters, marks and letters of other alphabets in the rest, an affiliation for each.

use std::fmt::Write as _;

const PLAIN: [&str; 24] = [
    "ka", "lo", "mi", "ne", "so", "ta", "ve", "ra", "bel", "dor", "han", "jen", "lis", "mar",
    "nor", "pet", "ros", "sen", "tim", "vic", "wil", "ann", "eri", "osk",
];
const MARKED: [&str; 8] = ["é", "ö", "ñá", "łu", "še", "çi", "ра", "ов"];
const BODIES: [&str; 8] = [
    "University",
    "Institute",
    "Ltd",
    "Group",
    "Trust",
    "Society",
    "Council",
    "Foundation",
];

/// Numbers that are the same on every machine (Knuth, *The Art of Computer Programming*, 3.3.4).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        let next = self.0.wrapping_mul(6_364_136_223_846_793_005);
        self.0 = next.wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % limit
    }

    fn word(&mut self) -> String {
        let mut word = String::new();
        for _ in 0..2 + self.below(2) {
            let syllable = match self.below(12) {
                0 => MARKED[self.below(MARKED.len())],
                _ => PLAIN[self.below(PLAIN.len())],
            };
            word.push_str(syllable);
        }
        let mut letters = word.chars();
        let first = letters.next().into_iter().flat_map(char::to_uppercase);
        first.chain(letters).collect()
    }
}

/// Writes a list of persons, each with an affiliation.
pub fn persons(count: usize) -> String {
    let mut numbers = Numbers(count as u64);
    let mut list = String::new();
    for _ in 0..count {
        let (first, last) = (numbers.word(), numbers.word());
        let (one, other) = (numbers.word(), numbers.word());
        let body = BODIES[numbers.below(BODIES.len())];
        let _ = write!(
            list,
            "- name: {first} {last}\n  affiliation: {one} {other} {body}\n"
        );
    }
    list
}

/// Writes a list in which a name comes ten times: in capitals, with its parts in the other order,
/// with another affiliation, in another country.
pub fn alike(count: usize) -> String {
    let mut numbers = Numbers(count as u64);
    let mut list = String::new();
    for _ in 0..count / 10 {
        let (first, last, body) = (numbers.word(), numbers.word(), numbers.word());
        for way in 0..10 {
            let name = match way % 3 {
                0 => format!("{first} {last}"),
                1 => format!("{last}, {first}"),
                _ => format!("{first} {last}").to_uppercase(),
            };
            let _ = write!(
                list,
                "- name: {name}\n  affiliation: {body} {}\n  country: Country {}\n",
                BODIES[way % 2],
                way % 4
            );
        }
    }
    list
}
