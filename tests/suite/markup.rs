//! Reads markup that the program wrote, XML or HTML, into a tree, and fails where it is not well formed.

/// The elements of HTML that have no end.
const VOID: [&str; 5] = ["br", "img", "link", "meta", "hr"];

/// An element, or a text if it has no name.
#[derive(Debug, Default)]
pub struct Node {
    pub name: String,
    pub attributes: Vec<(String, String)>,
    pub children: Vec<Node>,
    pub text: String,
}

impl Node {
    /// Returns the value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let mut attributes = self.attributes.iter();
        attributes
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.as_str())
    }

    /// Returns the value of `w:val` of a child.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.child(name)?.attribute("w:val")
    }

    /// Returns the first child with a name.
    pub fn child(&self, name: &str) -> Option<&Node> {
        self.children.iter().find(|child| child.name == name)
    }

    /// Returns all elements with a name, in order.
    pub fn all(&self, name: &str) -> Vec<&Node> {
        let mut found = Vec::new();
        self.visit(&mut |node| {
            if node.name == name {
                found.push(node);
            }
        });
        found
    }

    /// Shows all nodes, each before its children.
    pub fn visit<'n>(&'n self, see: &mut impl FnMut(&'n Node)) {
        see(self);
        self.children.iter().for_each(|child| child.visit(see));
    }
}

/// Reads markup.
pub fn read(markup: &str) -> Node {
    let mut open = vec![Node::default()];
    let mut rest = markup;
    while let Some(start) = rest.find('<') {
        push_text(&mut open, &rest[..start]);
        let end = start + rest[start..].find('>').expect("the end of a tag");
        let tag = &rest[start + 1..end];
        rest = &rest[end + 1..];
        if tag.starts_with(['?', '!']) {
            continue;
        }
        if let Some(name) = tag.strip_prefix('/') {
            let node = open.pop().expect("an open element");
            assert_eq!(node.name, name, "an end tag for another element");
            open.last_mut().expect("a parent").children.push(node);
            continue;
        }
        let (tag, is_empty) = match tag.strip_suffix('/') {
            Some(tag) => (tag, true),
            None => (tag, false),
        };
        let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        let node = Node {
            name: name.to_owned(),
            attributes: read_attributes(attributes),
            ..Node::default()
        };
        if name == "style" {
            let end = rest.find("</style>").expect("the end of a style");
            rest = &rest[end + "</style>".len()..];
        } else if is_empty || VOID.contains(&name) {
            open.last_mut().expect("a parent").children.push(node);
        } else {
            open.push(node);
        }
    }
    push_text(&mut open, rest);
    assert_eq!(open.len(), 1, "{} has no end", open[open.len() - 1].name);
    open.remove(0)
}

fn push_text(open: &mut [Node], text: &str) {
    if !text.is_empty() {
        let parent = open.last_mut().expect("a parent");
        parent.children.push(Node {
            text: decoded(text),
            ..Node::default()
        });
    }
}

fn read_attributes(text: &str) -> Vec<(String, String)> {
    let mut attributes = Vec::new();
    let mut rest = text;
    while let Some((name, after)) = rest.split_once("=\"") {
        let (value, after) = after.split_once('"').expect("the end of a value");
        let name = name.trim();
        assert!(!name.contains(char::is_whitespace), "`{name}` has no value");
        attributes.push((name.to_owned(), decoded(value)));
        rest = after;
    }
    assert!(rest.trim().is_empty(), "`{rest}` is not an attribute");
    attributes
}

fn decoded(text: &str) -> String {
    let known = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&amp;", "&"),
    ];
    let mut decoded = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        decoded.push_str(&rest[..at]);
        let entity = known.iter().find(|(name, _)| rest[at..].starts_with(name));
        let (name, character) = entity.expect("an ampersand that is escaped");
        decoded.push_str(character);
        rest = &rest[at + name.len()..];
    }
    decoded + rest
}
