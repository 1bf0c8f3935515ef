//! Texts in the spelling of YAML, for what messages say to write.

/// Writes a name such that YAML reads it as it is, also between brackets.
pub(crate) fn name_in_yaml(name: &str) -> String {
    let line = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let plain =
        |letter: char| letter.is_alphanumeric() || matches!(letter, ' ' | '-' | '_' | '.' | '/');
    if line.starts_with(char::is_alphanumeric) && line.chars().all(plain) {
        line
    } else {
        in_quotes(&line)
    }
}

/// Writes a text between quotation marks such that YAML reads it as it is.
pub(crate) fn in_quotes(text: &str) -> String {
    let is_hidden = |character: char| {
        character.is_control()
            || matches!(character, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    if text.contains(is_hidden) {
        return escaped(text, is_hidden);
    }
    if text.contains(['"', '\\']) {
        format!("'{}'", text.replace('\'', "''"))
    } else {
        format!("\"{text}\"")
    }
}

/// Writes a text between quotation marks with escapes for what cannot be seen (YAML 1.2, 5.7).
fn escaped(text: &str, is_hidden: impl Fn(char) -> bool) -> String {
    let mut quoted = String::from("\"");
    for character in text.chars() {
        match character {
            '"' | '\\' => quoted.extend(['\\', character]),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            _ if is_hidden(character) => {
                quoted.push_str(&format!("\\u{:04X}", u32::from(character)))
            }
            _ => quoted.push(character),
        }
    }
    quoted + "\""
}
