//! A difference as one JSON document.

use crate::diff::{
    BlockChange, BlockKind, BlockPlace, Changes, EntryChange, ListChanges, Listed, Move,
    PageChange, PageKind, TextKind,
};
use crate::lang::Language;
use serde_json::{Value, json};

use super::{Difference, DocumentDifference, Picture, SealChange};

/// Writes a difference as one JSON document, with a line break at its end.
pub fn write(difference: &Difference) -> String {
    let changes = &difference.changes;
    let lists = changes.lists.iter();
    let lists = lists.map(|list| list_of(&list.change, &list.languages, difference));
    let texts = changes.texts.iter().map(|text| {
        let blocks: Vec<Value> = text.change.blocks.iter().map(block).collect();
        json!({ "text": text.change.text, "languages": tags(&text.languages), "paragraphs": blocks })
    });
    let documents = difference.documents.iter().map(document);
    let errors = difference.wrong.iter();
    let errors = errors.map(|wrong| json!({ "version": wrong.name, "errors": wrong.errors }));
    let value = json!({
        "old": difference.old,
        "new": difference.new,
        "differs": differs(difference),
        "errors": errors.collect::<Vec<_>>(),
        "not_compared": difference.left_out,
        "seal": difference.seal.map(SealChange::name),
        "languages": {
            "added": tags(&changes.added_languages),
            "removed": tags(&changes.removed_languages),
        },
        "lists": lists.collect::<Vec<_>>(),
        "fields": fields(changes),
        "texts": texts.collect::<Vec<_>>(),
        "documents": documents.collect::<Vec<_>>(),
    });
    // Nothing in the document can fail to be written: its keys are strings.
    let text = serde_json::to_string_pretty(&value).unwrap_or_default();
    format!("{text}\n")
}

/// Returns whether anything differs: unknown where nothing does in what could be compared.
fn differs(difference: &Difference) -> Option<bool> {
    let something = !difference.changes.is_empty()
        || difference.seal.is_some()
        || !difference.documents.is_empty();
    (something || difference.left_out.is_empty()).then_some(something)
}

fn tags(languages: &[Language]) -> Vec<String> {
    languages.iter().map(Language::to_string).collect()
}

fn fields(changes: &Changes) -> Vec<Value> {
    let fields = changes.fields.iter().map(|field| {
        let change = &field.change;
        json!({
            "field": change.field,
            "languages": tags(&field.languages),
            "old": change.old,
            "new": change.new,
        })
    });
    fields.collect()
}

fn list_of(list: &ListChanges, languages: &[Language], difference: &Difference) -> Value {
    let withdrawn = match difference.names_withdrawn {
        true => json!(list.withdrawn.iter().map(listed).collect::<Vec<_>>()),
        false => Value::Null,
    };
    json!({
        "list": list.list,
        "languages": tags(languages),
        "before": list.before,
        "after": list.after,
        "added": list.added.iter().map(listed).collect::<Vec<_>>(),
        "withdrawn_count": list.withdrawn.len(),
        "withdrawn": withdrawn,
        "changed": list.changed.iter().map(changed).collect::<Vec<_>>(),
        "moved": list.moved.iter().map(moved).collect::<Vec<_>>(),
    })
}

fn listed(entry: &Listed) -> Value {
    let mut object = serde_json::Map::new();
    object.insert("number".to_owned(), json!(entry.number));
    for (field, text) in &entry.fields {
        object.insert(field.name().to_owned(), json!(text));
    }
    Value::Object(object)
}

fn changed(change: &EntryChange) -> Value {
    let fields = change.fields.iter().map(|(field, old, new)| {
        let name = field.name();
        match field.is_printed() {
            true => json!({ "field": name, "old": old, "new": new }),
            false => json!({ "field": name }),
        }
    });
    json!({
        "old": listed(&change.old),
        "new": listed(&change.new),
        "fields": fields.collect::<Vec<_>>(),
        "moved": change.moved,
    })
}

fn moved(change: &Move) -> Value {
    json!({ "from": change.from, "entry": listed(&change.entry) })
}

fn block(block: &BlockChange) -> Value {
    let stretches = block.stretches.iter().map(|stretch| {
        let kind = match stretch.kind {
            TextKind::Same => "same",
            TextKind::Old => "old",
            TextKind::New => "new",
        };
        json!({ kind: stretch.text })
    });
    json!({
        "old": block.old.map(place),
        "new": block.new.map(place),
        "words": stretches.collect::<Vec<_>>(),
    })
}

fn place(place: BlockPlace) -> Value {
    match place.kind {
        BlockKind::Heading(level) => {
            json!({ "kind": "heading", "level": level, "number": place.number })
        }
        BlockKind::Paragraph => json!({ "kind": "paragraph", "number": place.number }),
        BlockKind::Note => json!({ "kind": "note", "number": place.number }),
        BlockKind::Row => json!({ "kind": "table-row", "number": place.number }),
        BlockKind::Caption => json!({ "kind": "caption", "number": place.number }),
        BlockKind::Picture => json!({ "kind": "picture", "number": place.number }),
    }
}

fn document(document: &DocumentDifference) -> Value {
    let pages = document.changes.pages.iter().enumerate();
    let pages = pages.map(|(index, change)| page(change, document.pictures.get(&index)));
    json!({
        "form": document.form.name(),
        "language": document.language.tag(),
        "before": document.changes.before,
        "after": document.changes.after,
        "pages": pages.collect::<Vec<_>>(),
    })
}

fn page(page: &PageChange, picture: Option<&Picture>) -> Value {
    let differs = match page.kind {
        PageKind::Whole => "whole",
        PageKind::Words => "words",
        PageKind::Places => "places",
        PageKind::Furniture => "furniture",
    };
    json!({
        "old": page.old.map(|page| page + 1),
        "new": page.new.map(|page| page + 1),
        "differs": differs,
        "picture": picture.map(|picture| picture.path.display().to_string()),
    })
}
