//! Lists of links within a site, which are navigation whatever the page calls them.

use std::collections::BTreeMap;

use super::super::markup::{Block, Content, Item, Page};
use super::is_entry;

/// Sets the lists aside that hold nothing but links within the site, of which few are like names,
/// where the page has others.
pub(super) fn set_aside(page: &mut Page, text: &str) {
    let mut lists: BTreeMap<usize, Vec<&Item>> = BTreeMap::new();
    let mut tables = 0;
    for block in page.blocks.iter().filter(|block| !block.is_aside) {
        match &block.content {
            Content::Items(items) => {
                for item in items {
                    lists.entry(item.list).or_default().push(item);
                }
            }
            Content::Table(_) => tables += 1,
            Content::Lines(_) => {}
        }
    }
    let is_navigation = |items: &Vec<&Item>| {
        let names = items.iter().filter(|item| is_entry(item, text));
        items.iter().all(|item| item.is_link) && 2 * names.count() < items.len()
    };
    let found = lists.iter().filter(|(_, items)| is_navigation(items));
    let found: Vec<usize> = found.map(|(list, _)| *list).collect();
    if found.is_empty() || tables + lists.len() == found.len() {
        return;
    }
    let blocks = std::mem::take(&mut page.blocks);
    page.blocks = blocks
        .into_iter()
        .flat_map(|block| divided(block, &found))
        .collect();
}

/// Divides a block such that items of some lists are aside.
fn divided(block: Block, aside: &[usize]) -> Vec<Block> {
    let Content::Items(items) = block.content else {
        return vec![block];
    };
    let mut blocks: Vec<Block> = Vec::new();
    for item in items {
        let is_aside = block.is_aside || aside.contains(&item.list);
        if let Some(last) = blocks.last_mut()
            && last.is_aside == is_aside
            && let Content::Items(items) = &mut last.content
        {
            items.push(item);
            continue;
        }
        blocks.push(Block {
            at: item.cell.start,
            headings: block.headings.clone(),
            is_aside,
            content: Content::Items(vec![item]),
        });
    }
    blocks
}
