use super::*;
use crate::read::Spanned;
use crate::source::{FileId, Span};

fn written(text: &str) -> Option<Spanned> {
    let span = Span::point(FileId(0), 0);
    Some(Spanned {
        text: text.to_owned(),
        span,
        language: None,
    })
}

fn signatory(name: &str, organization: &str, country: &str) -> Signatory {
    let text = |text: &str| written(text).filter(|written| !written.text.is_empty());
    Signatory {
        name: text(name),
        organization: text(organization),
        country: text(country).map(Box::new),
        ..Signatory::default()
    }
}

#[test]
fn organizations_and_countries_count_once_and_the_unnamed_are_persons() {
    let part = |signatories: Vec<Signatory>, anonymous| Part {
        anonymous,
        signatories: signatories.into(),
        ..Part::default()
    };
    let parts = [
        part(
            vec![
                signatory("", "Example Society", "UK"),
                signatory("Ana Example", "EXAMPLE society", "United Kingdom"),
                signatory("", "Example Fund", "Exampland"),
            ],
            0,
        ),
        part(vec![signatory("Ben Other", "", "Chile")], 3),
    ];
    assert_eq!(
        Counts::of(&parts),
        Counts {
            signatories: 7,
            persons: 4,
            organizations: 2,
            countries: 3
        }
    );
    assert_eq!(Counts::of(&[]), Counts::default());
}
