//! Places the notes of a page at its foot, below a rule.

use super::super::mark::Thread;
use super::super::section::{SetLabel, SetNote};
use super::{Placer, Sheet, rule, take_lines};
use crate::lang::Direction;
use crate::typeset::unit::{Length, Rect};

impl Placer<'_> {
    pub(super) fn place_notes(
        &mut self,
        sheet: &mut Sheet,
        notes: &mut [SetNote],
        thread: &mut Thread,
    ) {
        let range = sheet.from.note..sheet.to.note;
        if range.is_empty() {
            return;
        }
        let flow = &sheet.section.notes;
        let lines = flow.printed(range, |note| is_star(&notes[note.0 as usize]));
        let heights = flow.heights_above_last(&lines);
        let area = self.furniture.type_area;
        let style = self.furniture.note_style;
        let top = sheet.frame.foot - heights[0] - style.paragraph.leading - style.space_after_rule;
        let x = match style.paragraph.direction {
            Direction::LeftToRight => area.origin.x,
            Direction::RightToLeft => area.right() - style.rule_width,
        };
        let page = &mut sheet.page;
        let (width, thickness) = (style.rule_width, style.rule_thickness);
        (page.groups).push(rule(Rect::new(x, top - thickness, width, thickness)));
        let mut at = 0;
        for of_one in lines.chunk_by(|one, other| one.note == other.note) {
            let note = &mut notes[of_one[0].note.0 as usize];
            let baselines = (heights[at..at + of_one.len()].iter())
                .map(|&height| sheet.frame.foot - height)
                .collect::<Vec<_>>();
            at += of_one.len();
            if of_one[0].is_first() {
                let label = std::mem::take(&mut note.label.line);
                let label = SetLabel {
                    line: label,
                    ..note.label
                };
                self.draw_label(page, label, baselines[0]);
            }
            let mut baselines = baselines.into_iter();
            for of_paragraph in of_one.chunk_by(|one, other| one.paragraph == other.paragraph) {
                let set = &mut note.paragraphs[of_paragraph[0].paragraph];
                let baselines: Vec<Length> = baselines.by_ref().take(of_paragraph.len()).collect();
                if of_paragraph[0].line == 0 {
                    *thread = Thread::default();
                    if let Some(label) = set.label.take() {
                        self.draw_label(page, label, baselines[0]);
                    }
                }
                let range = of_paragraph[0].line..of_paragraph[0].line + of_paragraph.len();
                let placed = take_lines(&mut set.paragraph, range, area.origin.x, &baselines);
                self.marker.draw(page, set.element, placed, thread);
            }
        }
    }
}

/// Returns whether the mark of a note is an asterisk or more.
fn is_star(note: &SetNote) -> bool {
    let first = note.label.line.runs.first();
    first.is_some_and(|run| run.text.starts_with('*'))
}
