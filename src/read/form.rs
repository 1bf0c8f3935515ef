//! The keys of the kinds of mapping in a letter.

/// A kind of mapping.
#[derive(Debug)]
pub(super) struct Form {
    /// Its name in the JSON Schema.
    pub name: &'static str,
    /// Its keys, in the order in which they are listed in messages.
    pub keys: &'static [&'static str],
    /// The marks of each key, such as `required`.
    pub marks: &'static [&'static [&'static str]],
}

impl Form {
    /// Returns the keys that a letter cannot do without.
    pub fn required(&self) -> impl Iterator<Item = &'static str> {
        let marked = self.keys.iter().zip(self.marks);
        let required = marked.filter(|(_, marks)| marks.contains(&"required"));
        required.map(|(key, _)| *key)
    }

    /// Returns the key of that name.
    pub fn find(&self, name: &str) -> Option<&'static str> {
        self.keys.iter().copied().find(|key| *key == name)
    }
}

/// The kinds of mapping in which a key may belong that was written in another.
#[derive(Debug)]
pub(super) struct Forms {
    /// The letter itself.
    pub letter: &'static Form,
    /// The mappings of a letter, each with the key that it is written under.
    pub within: &'static [(&'static str, &'static Form)],
}
