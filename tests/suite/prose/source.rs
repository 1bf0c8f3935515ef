//! The prose in a Rust file: its comments, and the text between its quotation marks.

/// A piece of prose, with the number of its first line.
pub struct Prose {
    pub line: usize,
    pub text: String,
}

/// The prose of one file.
#[derive(Default)]
pub struct File {
    /// Paragraphs of comments.
    pub comments: Vec<Prose>,
    /// String literals of more than one word, outside tests.
    pub literals: Vec<Prose>,
}

/// Reads the prose of a file.
pub fn read(source: &str) -> File {
    let code = source.split("#[cfg(test)]\nmod tests {").next();
    let code_length = code.map_or(source.len(), str::len);
    let mut file = File::default();
    let mut paragraph: Option<Prose> = None;
    let mut scanner = Scanner {
        rest: source,
        line: 1,
    };
    let mut is_code = false;
    let mut last = 0;
    while let Some(token) = scanner.next() {
        match token {
            Token::Comment(line, text) => {
                let text = text.trim();
                is_code ^= text.starts_with("```");
                let is_break = text.is_empty() || is_code || text.starts_with("```");
                if is_break || line > last + 1 || text.starts_with(['-', '#', '|']) {
                    file.comments.extend(paragraph.take());
                }
                last = line;
                if !is_break {
                    let prose = paragraph.get_or_insert_with(|| Prose {
                        line,
                        text: String::new(),
                    });
                    prose
                        .text
                        .push_str(text.trim_start_matches(['-', '#', ' ']));
                    prose.text.push(' ');
                }
            }
            Token::Literal(line, text) => {
                let is_prose = text.trim().contains(' ');
                let is_tested = source.len() - scanner.rest.len() > code_length;
                if is_prose && !is_tested {
                    file.literals.push(Prose { line, text });
                }
            }
        }
    }
    file.comments.extend(paragraph);
    file
}

enum Token {
    Comment(usize, String),
    Literal(usize, String),
}

struct Scanner<'a> {
    rest: &'a str,
    line: usize,
}

impl Iterator for Scanner<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        loop {
            let rest = self.rest;
            let first = rest.chars().next()?;
            if let Some(comment) = rest.strip_prefix("//") {
                let end = comment.find('\n').unwrap_or(comment.len());
                let text = comment[..end].trim_start_matches(['/', '!']).to_owned();
                let line = self.line;
                self.skip(2 + end);
                return Some(Token::Comment(line, text));
            }
            if let Some(raw) = raw_opening(rest) {
                let closing = format!("\"{}", "#".repeat(raw.hashes));
                let text = &rest[raw.length..];
                let end = text.find(&closing).unwrap_or(text.len());
                let (line, text) = (self.line, text[..end].to_owned());
                self.skip(raw.length + end + closing.len());
                return Some(Token::Literal(line, text));
            }
            if first == '"' {
                let end = closing_quotation_mark(&rest[1..]);
                let (line, text) = (self.line, unescaped(&rest[1..1 + end]));
                self.skip(2 + end);
                return Some(Token::Literal(line, text));
            }
            let length = match first {
                '\'' => character_literal(rest),
                // The `r` of a name begins no raw string.
                _ if first.is_alphanumeric() || first == '_' => rest
                    .find(|next: char| !next.is_alphanumeric() && next != '_')
                    .unwrap_or(rest.len()),
                _ => first.len_utf8(),
            };
            self.skip(length);
        }
    }
}

impl Scanner<'_> {
    fn skip(&mut self, length: usize) {
        let length = length.min(self.rest.len());
        self.line += self.rest[..length].matches('\n').count();
        self.rest = &self.rest[length..];
    }
}

struct RawOpening {
    hashes: usize,
    length: usize,
}

fn raw_opening(text: &str) -> Option<RawOpening> {
    let after = text.strip_prefix('r')?;
    let hashes = after.len() - after.trim_start_matches('#').len();
    after[hashes..].starts_with('"').then_some(RawOpening {
        hashes,
        length: hashes + 2,
    })
}

fn closing_quotation_mark(text: &str) -> usize {
    let mut is_escaped = false;
    for (at, character) in text.char_indices() {
        match character {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            '"' => return at,
            _ => {}
        }
    }
    text.len()
}

/// Returns the length of a character literal, or of the mark of a lifetime.
fn character_literal(text: &str) -> usize {
    let inside = &text[1..];
    if inside.starts_with('\\') {
        return inside[2..].find('\'').map_or(1, |end| end + 4);
    }
    let mut characters = inside.chars();
    let length = characters.next().map_or(0, char::len_utf8);
    if characters.next() == Some('\'') {
        length + 2
    } else {
        1
    }
}

/// Joins lines that end in a backslash, and replaces escapes by what they are.
fn unescaped(text: &str) -> String {
    let mut joined = String::new();
    let mut lines = text.split("\\\n");
    joined.push_str(lines.next().unwrap_or_default());
    for line in lines {
        joined.push_str(line.trim_start());
    }
    joined.replace("\\n", "\n").replace("\\\"", "\"")
}
