//! A built letter as JSON, which the ordinary reader reads, with the place of each field.

use std::ops::Range;

/// The fields of a letter by their places in its text, outer fields before those within them.
#[derive(Debug, Default)]
pub(super) struct Fields(Vec<(Range<usize>, String)>);

impl Fields {
    /// Returns the path of the innermost field at a byte of the text, such as
    /// `signatories[3].name`.
    pub fn at(&self, byte: usize) -> Option<&str> {
        let around = self.0.iter().filter(|(range, _)| range.contains(&byte));
        let innermost = around.min_by_key(|(range, _)| range.len())?;
        Some(&innermost.1)
    }
}

/// Writes JSON, one field a line, and records where each field is.
#[derive(Debug, Default)]
pub(super) struct JsonWriter {
    text: String,
    fields: Vec<(Range<usize>, String)>,
    /// The path to the value that is being written.
    path: Vec<String>,
}

impl JsonWriter {
    /// Writes an object whose members `members` writes by [`Self::member`].
    pub fn object(&mut self, members: impl FnOnce(&mut Self)) {
        self.text.push_str("{\n");
        members(self);
        self.close('}');
    }

    /// Writes one member of an object.
    pub fn member(&mut self, key: &str, value: impl FnOnce(&mut Self)) {
        let dot = if self.path.is_empty() { "" } else { "." };
        self.path.push(format!("{dot}{key}"));
        let start = self.text.len();
        self.string(key);
        self.text.push_str(": ");
        value(self);
        self.record(start);
        self.text.push_str(",\n");
    }

    /// Writes an array with a value for each of `items`.
    pub fn array<T>(
        &mut self,
        items: impl IntoIterator<Item = T>,
        mut write: impl FnMut(&mut Self, T),
    ) {
        self.text.push_str("[\n");
        for (index, item) in items.into_iter().enumerate() {
            self.path.push(format!("[{index}]"));
            let start = self.text.len();
            write(self, item);
            self.record(start);
            self.text.push_str(",\n");
        }
        self.close(']');
    }

    /// Writes a string.
    pub fn string(&mut self, value: &str) {
        // The conversion of a string cannot fail.
        self.text
            .push_str(&serde_json::Value::from(value).to_string());
    }

    /// Writes a truth value.
    pub fn flag(&mut self, value: bool) {
        self.text.push_str(if value { "true" } else { "false" });
    }

    /// Returns the text and the places of its fields.
    pub fn finish(self) -> (String, Fields) {
        (self.text, Fields(self.fields))
    }

    fn record(&mut self, start: usize) {
        self.fields
            .push((start..self.text.len(), self.path.concat()));
        self.path.pop();
    }

    fn close(&mut self, bracket: char) {
        if self.text.ends_with(",\n") {
            self.text.truncate(self.text.len() - 2);
            self.text.push('\n');
        }
        self.text.push(bracket);
    }
}
