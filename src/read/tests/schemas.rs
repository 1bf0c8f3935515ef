use std::collections::BTreeSet;

use serde_json::Value;

use super::*;

/// Follows a reference within a schema.
fn resolve<'a>(root: &'a Value, schema: &'a Value) -> &'a Value {
    match schema["$ref"].as_str() {
        Some(reference) => root.pointer(reference.trim_start_matches('#')).unwrap(),
        None => schema,
    }
}

fn keys(schema: &Value) -> BTreeSet<&str> {
    let properties = schema["properties"].as_object().unwrap();
    properties.keys().map(String::as_str).collect()
}

/// Returns whether a value has the shape that a schema describes, as far as ours describe shapes.
fn fits(root: &Value, schema: &Value, value: &Value) -> bool {
    let schema = resolve(root, schema);
    if let Some(all) = schema["allOf"].as_array() {
        return all.iter().all(|schema| fits(root, schema, value));
    }
    if let Some(one) = schema["oneOf"].as_array() {
        let has = |schema: &&Value| match schema.get("const") {
            Some(constant) => constant == value,
            None => value.get(schema["required"][0].as_str().unwrap()).is_some(),
        };
        return one.iter().filter(has).count() == 1;
    }
    if let Some(any) = schema["anyOf"].as_array() {
        return any.iter().any(|schema| fits(root, schema, value));
    }
    if let Some(choices) = schema["enum"].as_array() {
        return choices.contains(value);
    }
    match value {
        Value::Array(items) => {
            schema["type"] == "array" && items.iter().all(|item| fits(root, &schema["items"], item))
        }
        Value::Object(entries) => {
            schema["type"] == "object"
                && entries
                    .iter()
                    .all(|(key, value)| match &schema["properties"][key] {
                        Value::Null => match &schema["patternProperties"] {
                            Value::Object(patterns) => {
                                crate::lang::Language::new(key).is_some()
                                    && patterns.values().all(|schema| fits(root, schema, value))
                            }
                            _ => schema["additionalProperties"].is_object(),
                        },
                        property => fits(root, property, value),
                    })
                && schema["required"].as_array().is_none_or(|required| {
                    required
                        .iter()
                        .all(|key| entries.contains_key(key.as_str().unwrap()))
                })
        }
        Value::Bool(_) => schema["type"] == "boolean" || schema["type"].is_array(),
        Value::String(_) => schema["type"] == "string" || schema["type"].is_array(),
        _ => schema["type"].is_array(),
    }
}

#[test]
fn the_schema_of_a_letter_has_every_key_and_requires_five_unless_it_circulates() {
    let schema = schema::letter().to_value();
    assert_eq!(
        schema["$schema"],
        "https://json-schema.org/draft/2020-12/schema"
    );
    let expected = "language languages original output-name paper reference date place sender typeface letterhead \
        addressees subject salutation body complimentary-close signatories copies enclosures annexes circulation \
        allow attach-list list-layout signing typography decisions withdrawn seal strings";
    assert_eq!(keys(&schema), expected.split_whitespace().collect());
    assert_eq!(schema["required"], serde_json::json!(["body"]));
    let required: Vec<&str> = schema["then"]["required"]
        .as_array()
        .unwrap()
        .iter()
        .map(|key| key.as_str().unwrap())
        .collect();
    assert_eq!(
        required,
        ["date", "addressees", "salutation", "body", "signatories"]
    );
    assert_eq!(schema["additionalProperties"], false);
}

#[test]
fn the_schema_has_the_keys_of_every_mapping() {
    let schema = schema::letter().to_value();
    let within = |name: &str| keys(&schema["$defs"][name]);
    let set = |keys: &'static str| keys.split_whitespace().collect::<BTreeSet<_>>();
    assert_eq!(within("sender"), set("name title organization address"));
    assert_eq!(
        within("addressee"),
        set("honorific name title organization address")
    );
    let expected = "form logo name foot colour following fold-marks";
    assert_eq!(within("letterhead"), set(expected));
    assert_eq!(within("logo"), set("file alternative height at"));
    let expected = "title body original note reference place date salutation complimentary-close \
        signatories";
    assert_eq!(within("appendix"), set(expected));
    let expected = "title body original note reference place date salutation complimentary-close \
        signatories enclosures";
    assert_eq!(within("annex"), set(expected));
    assert_eq!(within("enclosure"), set(expected));
    let expected = "organs symbol distribution date original one-language session agenda-items agenda \
        economic-and-social-council year job-number published qr emblem paper notes keep title transmittal";
    assert_eq!(within("circulation"), set(expected));
    assert_eq!(within("council"), set("session agenda-items"));
    assert_eq!(within("notes"), set("symbol agenda-item title annex"));
    let expected = "from addressed-to date body letterhead reference place sender salutation \
        complimentary-close copies signatories";
    assert_eq!(within("transmittal"), set(expected));
    assert_eq!(
        within("part"),
        set(
            "heading from sheet encoding under skip-rows divided-at where filled not-consent parts list columns \
             private unnamed order state-order anonymous as-of state-as-of"
        )
    );
    let expected = "name organization honorific title affiliation description country sort-as \
        consultative-status signed capacity signature language";
    assert_eq!(within("signatory"), set(expected));
}

#[test]
fn every_key_says_what_it_is() {
    fn described(schema: &Value, path: &str) {
        if let Some(properties) = schema["properties"].as_object() {
            for (key, property) in properties {
                let description = property["description"].as_str().unwrap_or("");
                assert!(
                    description.ends_with(['.', '`', ')']),
                    "{path}.{key}: {description:?}"
                );
                assert!(!description.contains("  "), "{path}.{key}: {description:?}");
            }
        }
    }
    for schema in [schema::letter(), schema::decisions(), schema::withdrawn()] {
        let schema = schema.to_value();
        described(&schema, "the file");
        for (name, definition) in schema["$defs"].as_object().unwrap() {
            described(definition, name);
        }
    }
}

#[test]
fn a_letter_with_every_key_fits_the_schema_and_a_misspelt_one_does_not() {
    let letter = serde_json::json!({
        "language": "en",
        "languages": ["en", "zh-Hant"],
        "paper": "a4",
        "date": "2016-02-24",
        "sender": { "name": "A", "address": ["x"] },
        "addressees": [{ "honorific": "Mr.", "name": { "en": "B", "fr": "C" } }],
        "salutation": { "en": "Sir," },
        "body": { "en": "body.en.md" },
        "signatories": [{ "heading": "People", "from": ["a.yaml"], "order": "as-given",
            "columns": { "name": "displayName" }, "private": ["email"], "as-of": "2016-02-24" }],
        "circulation": { "organs": ["security-council"], "symbol": "S/2016/1", "qr": true,
            "agenda-items": [{ "number": 33, "title": "x" }], "original": "fr",
            "transmittal": { "from": "A", "addressed-to": ["B"], "date": "2016-02-29",
                "body": "t.md", "signatories": [{ "name": "C", "signed": true }] } },
        "allow": ["resolution-year"],
        "strings": { "annex": { "pt": "Anexo" } },
    });
    let schema = schema::letter().to_value();
    assert!(fits(&schema, &schema, &letter));
    for (pointer, key) in [
        ("", "adressees"),
        ("/circulation", "symbl"),
        ("/sender", "nmae"),
    ] {
        let mut wrong = letter.clone();
        wrong.pointer_mut(pointer).unwrap()[key] = "x".into();
        assert!(!fits(&schema, &schema, &wrong), "{pointer}/{key}");
    }
    let mut wrong = letter.clone();
    wrong["paper"] = "a5".into();
    assert!(!fits(&schema, &schema, &wrong));
}

#[test]
fn the_schema_of_a_list_is_an_array_of_signatories() {
    let schema = schema::signatories().to_value();
    assert_eq!(schema["type"], "array");
    let list = serde_json::json!([{ "name": "A", "signed": true }, { "organization": "B" }]);
    assert!(fits(&schema, &schema, &list));
    assert!(!fits(
        &schema,
        &schema,
        &serde_json::json!([{ "nmae": "A" }])
    ));
    assert!(!fits(&schema, &schema, &serde_json::json!({ "name": "A" })));
}

#[test]
fn the_schema_of_decisions_has_one_verb_for_each() {
    let schema = schema::decisions().to_value();
    let decisions = serde_json::json!([
        { "same": [{ "name": "A" }, { "name": "B", "affiliation": "C" }] },
        { "different": { "organization": "A" } },
        { "leave-out": { "affiliation": "None" } },
        { "correct": { "name": "a" }, "to": { "name": "A", "sort-as": "B" }, "asked-by": "A" },
        { "pending": [{ "name": "A" }] },
        { "split": { "name": "A and B" }, "into": [{ "name": "A" }, { "name": "B" }] },
        { "replace": { "country": "PE" }, "by": "Peru" },
    ]);
    assert!(fits(&schema, &schema, &decisions));
    for wrong in [
        serde_json::json!([{ "same": [], "merge": [] }]),
        serde_json::json!([{ "asked-by": "A" }]),
        serde_json::json!([{ "smae": [] }]),
        serde_json::json!([{ "same": [{ "sort-as": "A" }] }]),
    ] {
        assert!(!fits(&schema, &schema, &wrong), "{wrong}");
    }
}

#[test]
fn the_schema_of_withdrawals_is_a_list_of_entries() {
    let schema = schema::withdrawn().to_value();
    let list = serde_json::json!([{ "name": "A", "asked-by": "A" }, { "organization": "B" }]);
    assert!(fits(&schema, &schema, &list));
    let wrong = serde_json::json!([{ "name": "A", "signed": true }]);
    assert!(!fits(&schema, &schema, &wrong));
}
