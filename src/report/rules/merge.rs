//! One letter to each row of a table.

use super::{Rule, RuleData, Severity, Stage, rules};

rules! {
    Stage::Checking;

    EMPTY_VALUE = "empty-value", Error {
        summary: "A cell that every letter prints is empty.",
        reason: "The letter would have a gap: “We write to you since .”, and nobody would see it before it is sent.",
        fix: "Fill the cell, or state the text for empty cells: `{ column: Since, otherwise: \"\" }`.",
    }

    NO_CHOICE = "no-choice", Error {
        summary: "A choice has no text for the value of a row.",
        reason: "A greeting is never guessed.",
        fix: "Add the value to the choice, or add `otherwise:`.",
    }

    CHOICE_SPELLING = "choice-spelling", Warning {
        summary: "A cell has a value of a choice in another spelling.",
        reason: "A choice compares letter for letter, so `F` next to `f` gets the text under `otherwise:`.",
        fix: "Correct the cells, or add the spelling to the choice.",
    }

    NO_BODY = "no-body", Error {
        summary: "Rows are in a language in which the letter has no text.",
        reason: "The language of a row chooses the text of its letter.",
        fix: "Add the text and its language, or correct the rows.",
    }

    ROW_LANGUAGE = "row-language", Error {
        summary: "The language of a row is not the tag of a language.",
        reason: "The language of a row chooses the text of its letter. Tags follow BCP 47.",
        fix: "Write a tag such as `en`, `fr` or `zh-Hant` into the column.",
    }

    ROW_KEY = "row-key", Error {
        summary: "The key of a row cannot be part of a file name.",
        reason: "Keys name files on every operating system, and rows in messages that are published.",
        fix: "Use letters, digits, dots, dashes and underscores.",
    }

    KEY_TWICE = "key-twice", Error {
        summary: "Two rows make the same file.",
        reason: "One letter would replace the other. To some file systems `A` is `a`.",
        fix: "Give each row a different key, or name another column under `key:`.",
    }

    ADDRESSEE_TWICE = "addressee-twice", Warning {
        summary: "Two rows have the same name and address.",
        reason: "An addressee would receive the letter twice.",
        fix: "Delete one of the rows, or allow the warning.",
    }

    JOINT_LETTER = "joint-letter", Warning {
        summary: "Many addressees share one letter.",
        reason: "The addresses of a letter are printed above its text: with many, they fill pages. Most \
         such letters are meant to be written to each.",
        fix: "Put the addressees into a table, and write `addressees: { from: missions.csv }`.",
    }

    ONE_FOR_ALL = "one-for-all", Error {
        summary: "A circulated document uses a value of one addressee.",
        reason: "A letter to each row of a table circulates as one document for all of them.",
        fix: "Delete `circulation`, or write a text for all of them.",
    }
}
