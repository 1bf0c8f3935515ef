//! The names by which the content of a page calls what it is drawn with, as krilla gives them: a
//! letter for the kind, and a number in the order in which the page first uses each.

use std::sync::Arc;

use crate::source::picture::Picture;
use crate::typeset::font::FaceId;
use crate::typeset::style::Colour;

/// The typefaces, colours and pictures of a page.
#[derive(Default)]
pub(super) struct Resources {
    faces: Vec<FaceId>,
    /// Whether each colour space is that of greys; there is one other.
    are_grey: Vec<bool>,
    pictures: Vec<Arc<Picture>>,
}

impl Resources {
    /// Adds a face, and returns whether the page did not have it.
    pub fn add_face(&mut self, face: FaceId) -> bool {
        let is_new = !self.faces.contains(&face);
        self.faces.extend(is_new.then_some(face));
        is_new
    }

    /// Adds the colour space of a colour, and returns whether the page did not have it.
    pub fn add_space(&mut self, colour: Colour) -> bool {
        let is_grey = colour == Colour::BLACK;
        let is_new = !self.are_grey.contains(&is_grey);
        self.are_grey.extend(is_new.then_some(is_grey));
        is_new
    }

    /// Adds a picture, and returns whether the page did not have it.
    pub fn add_picture(&mut self, picture: &Arc<Picture>) -> bool {
        let is_new = !self.pictures.iter().any(|other| are_same(other, picture));
        self.pictures
            .extend(is_new.then_some(picture).map(Arc::clone));
        is_new
    }

    /// Returns the number of a face.
    pub fn number_of_face(&self, face: FaceId) -> i64 {
        number(&self.faces, |other| *other == face)
    }

    /// Returns the number of the colour space of a colour.
    pub fn number_of_space(&self, colour: Colour) -> i64 {
        number(&self.are_grey, |is_grey| {
            *is_grey == (colour == Colour::BLACK)
        })
    }

    /// Returns the number of a picture.
    pub fn number_of_picture(&self, picture: &Picture) -> i64 {
        number(&self.pictures, |other| are_same(other, picture))
    }
}

/// Returns whether two pictures are one in a file.
fn are_same(one: &Picture, other: &Picture) -> bool {
    one.format == other.format && one.bytes == other.bytes
}

fn number<T>(all: &[T], is_it: impl Fn(&T) -> bool) -> i64 {
    let position = all.iter().position(is_it);
    position.unwrap_or_default() as i64
}
