//! An index of names, in which the likely namesakes of a name are found.

use std::collections::BTreeMap;

use super::{Person, organization};

/// The kind of what a name is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Person,
    Organization,
    /// It is not said.
    Unknown,
}

/// The keys of a name: the first are its own, the others those it is known by as well.
struct Keys {
    own: Vec<String>,
    others: Vec<String>,
}

impl Keys {
    fn of(kind: Kind, name: &str) -> Self {
        let mut own = Vec::new();
        let mut others = Vec::new();
        if kind != Kind::Organization {
            let person = Person::of(name);
            own.push(person.same);
            others = person.others;
        }
        if kind != Kind::Person {
            own.push(organization(name));
        }
        own.retain(|key| !key.is_empty());
        Self { own, others }
    }
}

/// Returns whether two names are likely those of one.
pub(crate) fn are_same(kind: Kind, left: &str, right: &str) -> bool {
    let (left, right) = (Keys::of(kind, left), Keys::of(kind, right));
    let meet = |keys: &[String], others: &[String]| keys.iter().any(|key| others.contains(key));
    meet(&left.own, &right.own) || meet(&left.own, &right.others) || meet(&left.others, &right.own)
}

/// Values that belong to names, by the keys of these.
pub(crate) struct Namesakes<T> {
    own: BTreeMap<String, Vec<T>>,
    others: BTreeMap<String, Vec<T>>,
}

impl<T: Copy> Namesakes<T> {
    /// Returns one without any name.
    pub fn new() -> Self {
        Self {
            own: BTreeMap::new(),
            others: BTreeMap::new(),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.own.is_empty()
    }

    /// Adds what is known of a name.
    pub fn add(&mut self, kind: Kind, name: &str, known: T) {
        let keys = Keys::of(kind, name);
        for key in keys.own {
            self.own.entry(key).or_default().push(known);
        }
        for key in keys.others {
            self.others.entry(key).or_default().push(known);
        }
    }

    /// Returns what is known of those who likely are the one of a name.
    pub fn of(&self, kind: Kind, name: &str) -> Vec<T> {
        let keys = Keys::of(kind, name);
        let own = keys.own.iter();
        let found = own
            .clone()
            .filter_map(|key| self.own.get(key))
            .chain(own.filter_map(|key| self.others.get(key)))
            .chain(keys.others.iter().filter_map(|key| self.own.get(key)));
        found.flatten().copied().collect()
    }
}
