use super::*;
use crate::source::picture::PIXEL;
use crate::source::{InMemory, Sources};

fn sources(text: &str) -> Sources {
    let store = InMemory::new()
        .with("letter.yaml", "body: text/body.md\n")
        .with("text/body.md", text)
        .with("text/map.png", PIXEL)
        .with("text/cut.png", &PIXEL[..40])
        .with("text/old.gif", "GIF89a");
    Sources::new(store)
}

#[test]
fn a_picture_has_its_caption_above_it_or_below_it() {
    let text = "\
Map 1\\
The valley

![The valley](map.png)

![The dam](map.png)

Figure I. The dam

Figure 1 shows it.
";
    let mut sources = sources(text);
    let (draft, mut report) = read(&mut sources, "letter.yaml");
    assert_eq!(reported(&mut report, &sources), "");
    let body = draft.unwrap().body.unwrap().versions.remove(0).body;
    let expected = "\
figure(The valley) Picture(Png, 1 × 1) (Map 1|/|The valley)
figure(The dam) Picture(Png, 1 × 1) (Figure I. The dam)
p(Figure 1 shows it.)
";
    assert_eq!(blocks(&body.blocks), expected);
}

#[test]
fn a_picture_that_cannot_be_printed_is_reported_at_its_name() {
    let text = "\
![](map.png)

![A](cut.png)

![A](old.gif)

![A](maps.png)

![A](https://example.org/map.png)

Text ![A](map.png) and more.

![A](map.png \"Title\")
";
    let mut sources = sources(text);
    let (_, mut report) = read(&mut sources, "letter.yaml");
    let expected = "
error[no-alternative]: an image without alternative text
 --> text/body.md:1:1
  |
1 | ![](map.png)
  | ^^^^^^^^^^^^
  |
  = help: say between the square brackets what it shows: `![Map of the valley](map.png)`

error[image]: `cut.png` is damaged, or ends before the picture does
 --> text/body.md:3:6
  |
3 | ![A](cut.png)
  |      ^^^^^^^
  |
  = help: save the picture as PNG or JPEG, and name that file

error[image]: `old.gif` is a GIF
 --> text/body.md:5:6
  |
5 | ![A](old.gif)
  |      ^^^^^^^
  |
  = help: save the picture as PNG or JPEG, and name that file

error[missing-file]: cannot find the file `text/maps.png`
 --> text/body.md:7:6
  |
7 | ![A](maps.png)
  |      ^^^^^^^^
  |
  = help: did you mean `map.png`?

error[image]: `https://example.org/map.png` is not a file of the letter
 --> text/body.md:9:6
  |
9 | ![A](https://example.org/map.png)
  |      ^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: save the image next to the text, and write its name: `![what it shows](map.png)`

error[image]: an image within a paragraph
  --> text/body.md:11:6
   |
11 | Text ![A](map.png) and more.
   |      ^^^^^^^^^^^^^
   |
   = help: leave a blank line before it and after it; a caption is a paragraph, too

error[titled-link]: the title `Title` of an image is not printed
  --> text/body.md:13:1
   |
13 | ![A](map.png \"Title\")
   | ^^^^^^^^^^^^^^^^^^^^^
   |
   = help: remove the title, or write it as a caption in a paragraph below the image: `Figure I\\`
";
    assert_eq!(reported(&mut report, &sources), expected);
}
