//! The page of the command line, from the same description as `--help`.

use clap::Arg;
use demarche::cli;

use super::generated_from;

/// Returns the page: its name and its text.
pub fn page() -> (String, String) {
    let mut text = generated_from("`src/cli/args.rs`");
    text.push_str(
        "# Command line\n\n`demarche COMMAND --help` prints the same. The exit status is 0 if the work is \
         done, 1 if the letter has errors or something differs, and 2 if the program could not run.\n\n",
    );
    let mut command = cli::command();
    for command in command
        .get_subcommands_mut()
        .filter(|command| command.get_name() != "help")
    {
        let about = command.get_long_about().or(command.get_about());
        let about = about.map(ToString::to_string).unwrap_or_default();
        let usage = command.render_usage().to_string();
        let usage = usage.trim_start_matches("Usage: ");
        let name = command.get_name();
        text.push_str(&format!(
            "## {name}\n\n{}\n\n```text\n{usage}\n```\n\n",
            sentence(&about)
        ));
        for argument in command
            .get_arguments()
            .filter(|argument| !is_everywhere(argument.get_id().as_str()))
        {
            text.push_str(&item(argument));
        }
        text.push('\n');
    }
    (
        "command-line.md".to_owned(),
        text.trim_end().to_owned() + "\n",
    )
}

/// Returns an argument as an item of a list, with its values and its default.
fn item(argument: &Arg) -> String {
    let about = argument.get_long_help().or(argument.get_help());
    let about = sentence(&about.map(ToString::to_string).unwrap_or_default());
    let mut item = format!("- `{}`: {}", name(argument), about.replace("\n\n", " "));
    let defaults = argument.get_default_values();
    if argument.get_action().takes_values()
        && !defaults.is_empty()
        && !argument.is_hide_default_value_set()
    {
        let default = defaults[0].to_string_lossy();
        item.push_str(&format!(" Default: `{default}`."));
    }
    item.push('\n');
    let values = argument.get_possible_values();
    let takes_values = argument.get_action().takes_values();
    for value in values
        .iter()
        .filter(|value| takes_values && !value.is_hide_set())
    {
        let help = value.get_help().map(ToString::to_string);
        let help = help.map(|help| format!(": {}", sentence(&help)));
        item.push_str(&format!(
            "  - `{}`{}\n",
            value.get_name(),
            help.unwrap_or_default()
        ));
    }
    item
}

/// Returns an argument as on the command line: `-o, --output <DIR>`.
fn name(argument: &Arg) -> String {
    let names = argument.get_value_names().unwrap_or_default();
    let value = match argument.get_action().takes_values() {
        true => names.iter().map(|name| format!(" <{name}>")).collect(),
        false => String::new(),
    };
    let short = argument.get_short().map(|short| format!("-{short}"));
    let long = argument.get_long().map(|long| format!("--{long}"));
    let flags: Vec<String> = short.into_iter().chain(long).collect();
    (flags.join(", ") + &value).trim().to_owned()
}

/// Returns the commands with their descriptions, as the rows of a table.
pub fn table() -> String {
    let command = cli::command();
    let is_listed = |name: &str| !["help", "completions", "man"].contains(&name);
    let named = command
        .get_subcommands()
        .filter(|command| is_listed(command.get_name()));
    let rows = named.map(|command| {
        let about = command
            .get_about()
            .map(ToString::to_string)
            .unwrap_or_default();
        format!("| `{}` | {about} |\n", command.get_name())
    });
    rows.fold(
        "| command | use |\n| --- | --- |\n".to_owned(),
        |table, row| table + &row,
    )
}

fn is_everywhere(argument: &str) -> bool {
    ["help", "version"].contains(&argument)
}

/// Ends a sentence from which the command line took its stop.
fn sentence(text: &str) -> String {
    let text = text.trim();
    match text.ends_with(['.', ':']) {
        true => text.to_owned(),
        false => format!("{text}."),
    }
}
