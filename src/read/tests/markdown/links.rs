//! Links that cannot be printed as they are meant.

use super::*;

#[test]
fn links_that_lose_something_are_reported() {
    let text = "[a]() [b](https://example.org \"title\")\n\n[c]: https://example.org\n";
    let expected = "
error[empty-link]: this link leads nowhere
 --> body.md:1:1
  |
1 | [a]() [b](https://example.org \"title\")
  | ^^^^^
  |
  = help: write the address between the round brackets, or remove the brackets

error[titled-link]: the title `title` of a link is not printed
 --> body.md:1:7
  |
1 | [a]() [b](https://example.org \"title\")
  |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: remove the title, or write it in the text

error[unused-link]: no link uses the address `[c]`
 --> body.md:3:1
  |
3 | [c]: https://example.org
  | ^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: write `[text][c]` where it belongs, or remove the line
";
    assert_eq!(body(text), expected);
}
