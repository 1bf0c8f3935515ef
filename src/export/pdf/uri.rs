//! Addresses as URIs, which have no characters but some of ASCII (ISO 32000-1, 12.6.4.7; RFC 3987,
//! 3.1).

use unicode_normalization::UnicodeNormalization;

/// The numbers of the algorithm Bootstring for host names (RFC 3492, 5).
const BASE: u32 = 36;
const LEAST_THRESHOLD: u32 = 1;
const MOST_THRESHOLD: u32 = 26;
const SKEW: u32 = 38;
const DAMP: u32 = 700;
const FIRST_BIAS: u32 = 72;
const FIRST_CODE: u32 = 0x80;

/// Writes an address as a URI: the name of its host in Punycode, and all other characters that a
/// URI cannot have by their bytes.
pub(super) fn from_address(address: &str) -> String {
    let (start, end) = host(address);
    let mut uri = String::with_capacity(address.len() * 2);
    push_escaped(&mut uri, &address[..start]);
    match ascii_host(&address[start..end]) {
        Some(host) => uri.push_str(&host),
        None => push_escaped(&mut uri, &address[start..end]),
    }
    push_escaped(&mut uri, &address[end..]);
    uri
}

/// Returns where the name of the host is: after `//`, or after the `@` of a mailbox.
fn host(address: &str) -> (usize, usize) {
    let (start, rest) = match address.split_once("://") {
        Some((scheme, rest)) => (scheme.len() + 3, rest),
        None if address.starts_with("mailto:") => (7, &address[7..]),
        None => return (0, 0),
    };
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let user = rest[..end].rfind('@').map_or(0, |at| at + 1);
    if user == 0 && address.starts_with("mailto:") {
        return (0, 0);
    }
    let name = &rest[user..end];
    let port = name.rfind(':').filter(|_| !name.contains(']'));
    (start + user, start + user + port.unwrap_or(name.len()))
}

fn push_escaped(uri: &mut String, part: &str) {
    let is_plain = |byte: u8| byte.is_ascii_graphic() && !b"\"<>\\^`{|}".contains(&byte);
    for byte in part.bytes() {
        if is_plain(byte) {
            uri.push(char::from(byte));
        } else {
            uri.push_str(&format!("%{byte:02X}"));
        }
    }
}

/// Writes the name of a host in ASCII: each label with other characters in Punycode, in lower case
/// and in its compatible composed form (RFC 5891, 4; Unicode Technical Standard 46, 4).
fn ascii_host(host: &str) -> Option<String> {
    if host.is_ascii() {
        return None;
    }
    let labels = host.split(['.', '\u{3002}', '\u{FF0E}', '\u{FF61}']);
    let labels: Option<Vec<String>> = labels
        .map(|label| {
            if label.is_ascii() {
                return Some(label.to_owned());
            }
            let mapped: String = label.to_lowercase().nfkc().collect();
            if mapped.is_ascii() {
                return Some(mapped);
            }
            Some(format!("xn--{}", punycode(&mapped)?))
        })
        .collect();
    Some(labels?.join("."))
}

/// Encodes a label in Punycode (RFC 3492, 6.3); returns `None` for one that is far too long.
fn punycode(label: &str) -> Option<String> {
    let mut output: String = label.chars().filter(char::is_ascii).collect();
    let basic = output.len() as u32;
    if basic > 0 {
        output.push('-');
    }
    let (mut code, mut delta, mut bias) = (FIRST_CODE, 0_u32, FIRST_BIAS);
    let mut handled = basic;
    let total = label.chars().count() as u32;
    while handled < total {
        let codes = label.chars().map(u32::from);
        let next = codes.filter(|&other| other >= code).min()?;
        let step = (next - code).checked_mul(handled + 1)?;
        delta = delta.checked_add(step)?;
        code = next;
        for other in label.chars().map(u32::from) {
            if other < code {
                delta = delta.checked_add(1)?;
            }
            if other == code {
                push_number(&mut output, delta, bias);
                bias = adapted(delta, handled + 1, handled == basic);
                delta = 0;
                handled += 1;
            }
        }
        delta = delta.checked_add(1)?;
        code += 1;
    }
    Some(output)
}

/// Appends a number in digits whose weight depends on the bias.
fn push_number(output: &mut String, number: u32, bias: u32) {
    let mut rest = number;
    let mut position = BASE;
    loop {
        let threshold = position
            .saturating_sub(bias)
            .clamp(LEAST_THRESHOLD, MOST_THRESHOLD);
        if rest < threshold {
            output.push(digit(rest));
            return;
        }
        let range = BASE - threshold;
        output.push(digit(threshold + (rest - threshold) % range));
        rest = (rest - threshold) / range;
        position += BASE;
    }
}

fn digit(value: u32) -> char {
    let letters = b"abcdefghijklmnopqrstuvwxyz0123456789";
    char::from(letters[value as usize % letters.len()])
}

/// Returns the bias after a number was written (RFC 3492, 6.1).
fn adapted(delta: u32, handled: u32, is_first: bool) -> u32 {
    let mut delta = if is_first { delta / DAMP } else { delta / 2 };
    delta += delta / handled;
    let range = BASE - LEAST_THRESHOLD;
    let mut bias = 0;
    while delta > range * MOST_THRESHOLD / 2 {
        delta /= range;
        bias += BASE;
    }
    bias + (range + 1) * delta / (delta + SKEW)
}

#[cfg(test)]
mod tests;
