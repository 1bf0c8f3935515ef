//! All letters in one PDF, or in several volumes, for printing.

use std::io::{self, Write};

use crate::export::pdf;
use crate::letter::{Letter, Recipient};
use crate::parallel;
use crate::typeset::page::{self, Document, Memory, Sides};

use super::write::{Letters, Run};
use super::{FORM, print_line};
use crate::cli::make;
use crate::cli::output::OpenFolder;
use crate::cli::progress::{self, Progress, Stage};
use crate::cli::record::Digest;
use crate::cli::status::Failure;

impl Run<'_> {
    /// Writes the volumes of letters to the output folder.
    pub fn combined_to_folder(
        &self,
        rows: &[&Recipient],
        folder: &OpenFolder,
    ) -> Result<Letters, Failure> {
        self.refuse_other_formats()?;
        let _progress = Progress::begin(self.args.quiet);
        progress::enter(Stage::Setting, rows.len());
        let mut letters = Letters::default();
        let size = self.args.merge.volume.unwrap_or(rows.len()).max(1);
        for (number, rows) in (1..).zip(rows.chunks(size)) {
            let number = self.args.merge.volume.map(|_| number);
            let name = self.volume_name(rows, number);
            let document = self.volume(rows)?;
            let pages = document.pages.len();
            let bytes = self.write_volume(document)?;
            folder.write(&name, &bytes, &Digest::of(&bytes).sha256)?;
            let path = self.args.output.join(&name);
            let extent = make::extent(Some(pages), bytes.len());
            print_line(self.args, &format!("{}  {extent}", path.display()))?;
            letters.first.get_or_insert(path);
        }
        Ok(letters)
    }

    /// Writes the only volume to standard output.
    pub fn combined_to_standard_output(&self, rows: &[&Recipient]) -> Result<(), Failure> {
        self.refuse_other_formats()?;
        if self.args.merge.volume.is_some_and(|size| size < rows.len()) {
            let message = "standard output takes one file, and `--volume` makes several";
            return Err(Failure::new(message).help("remove `--volume`"));
        }
        let bytes = self.write_volume(self.volume(rows)?)?;
        io::stdout().lock().write_all(&bytes)?;
        Ok(())
    }

    fn refuse_other_formats(&self) -> Result<(), Failure> {
        let formats = self.wanted.formats.iter();
        let mut others = formats.map(|format| format.name());
        match others.find(|name| *name != "pdf") {
            None => Ok(()),
            Some(other) => {
                let message = format!("`--combined` makes a PDF, not `{other}`");
                Err(Failure::new(message).help("remove `--format`, or remove `--combined`"))
            }
        }
    }

    /// Sets the letters of a volume and binds them.
    fn volume(&self, rows: &[&Recipient]) -> Result<Document, Failure> {
        let time = self.wanted.time;
        let work = |index: usize, setter: &mut Memory<'_>| -> Vec<Document> {
            let row = rows.get(index);
            let letters = row.map_or(Vec::new(), |row| self.merge.letters(row));
            let set = |letter: &Letter| crate::set(letter, FORM, time, setter).0;
            letters.iter().map(set).collect()
        };
        let mut documents = Vec::new();
        let take = |set: Vec<Document>| -> Result<(), Failure> {
            progress::tick(Stage::Setting);
            documents.extend(set);
            Ok(())
        };
        parallel::parallel_stream(rows.len(), || Memory::new(self.library), work, take)?;
        let sides = match self.args.merge.sides {
            2 => Sides::Two,
            _ => Sides::One,
        };
        let title = self.merge.output_name().to_owned();
        let none = || Failure::new("no letter is left to be combined");
        page::bind(documents, title, sides).ok_or_else(none)
    }

    fn write_volume(&self, document: Document) -> Result<Vec<u8>, Failure> {
        let written = pdf::Writer::new(self.library).write(document);
        written.map_err(|diagnostic| Failure::new(diagnostic.message))
    }

    /// Returns the name of a volume: of its number, and of the part of the run.
    fn volume_name(&self, rows: &[&Recipient], number: Option<usize>) -> String {
        let mut name = format!("{}-combined", self.merge.output_name());
        if let Some(shard) = self.args.merge.shard {
            name.push_str(&format!("-{}-of-{}", shard.number, shard.of));
        }
        if let Some(number) = number {
            name.push_str(&format!("-{number}"));
        }
        let language = self.merge.language_of(rows);
        let language = language.map_or(String::new(), |language| format!(".{language}"));
        format!("{name}.{}{language}.pdf", FORM.name())
    }
}
