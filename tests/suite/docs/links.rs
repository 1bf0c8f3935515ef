//! Links of the documentation: each leads to a file that exists, and to a heading in it.

use std::path::{Component, Path, PathBuf};

use regex::Regex;

use super::page::{Page, root};

/// Returns the links of the pages that lead nowhere.
pub fn broken(pages: &[Page]) -> Vec<String> {
    let mut broken = Vec::new();
    for page in pages {
        for (line, target) in targets(page) {
            if !target.contains("://") && !leads_somewhere(page, &target, pages) {
                broken.push(format!("{}:{line}: `{target}`", page.path));
            }
        }
    }
    broken
}

/// Returns the targets of the links and images of a page.
pub fn targets(page: &Page) -> Vec<(usize, String)> {
    let mut targets = Vec::new();
    let code = Regex::new("`[^`]*`").unwrap();
    for (line, text) in page.prose() {
        let text = code.replace_all(text, "");
        for opening in ["](", "src=\"", "href=\""] {
            let closing = if opening == "](" { ')' } else { '"' };
            let found = text.split(opening).skip(1);
            let found = found.filter_map(|rest| rest.split(closing).next());
            targets.extend(found.map(|target| (line, target.to_owned())));
        }
    }
    targets
}

fn leads_somewhere(page: &Page, target: &str, pages: &[Page]) -> bool {
    let (file, heading) = target.split_once('#').unwrap_or((target, ""));
    let path = match file {
        "" => PathBuf::from(&page.path),
        file => normal(&Path::new(&page.path).parent().unwrap().join(file)),
    };
    if heading.is_empty() {
        return root().join(path).exists();
    }
    let other = pages.iter().find(|page| Path::new(&page.path) == path);
    other.is_some_and(|page| headings(page).iter().any(|other| other == heading))
}

/// Returns a path without `..`.
fn normal(path: &Path) -> PathBuf {
    let mut normal = PathBuf::new();
    for component in path.components() {
        if component == Component::ParentDir {
            normal.pop();
        } else {
            normal.push(component);
        }
    }
    normal
}

/// Returns the anchors of a page's headings, as GitHub and mdBook make them.
fn headings(page: &Page) -> Vec<String> {
    let headings = page.prose().filter(|(_, line)| line.starts_with('#'));
    headings
        .map(|(_, line)| anchor(line.trim_start_matches('#').trim()))
        .collect()
}

/// Returns the anchor of a heading.
pub fn anchor(heading: &str) -> String {
    let kept =
        |character: &char| character.is_alphanumeric() || [' ', '-', '_'].contains(character);
    let lower = heading.to_lowercase();
    lower
        .chars()
        .filter(kept)
        .collect::<String>()
        .replace(' ', "-")
}
