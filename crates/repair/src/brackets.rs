//! What is still open where a script ends: brackets and JSX elements, innermost last.
//!
//! A tokenizer, not a parser: it has to get through text that does not parse. It knows strings,
//! templates, comments, regular expressions by the token before them, and JSX by the same.

/// Something without its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Open {
    pub(crate) kind: Kind,
    /// Byte offset of its start.
    pub(crate) at: usize,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Kind {
    /// `(`, `[` or `{`.
    Bracket(u8),
    /// `${` in a template.
    Substitution,
    /// A template's text.
    Template,
    /// `<name` and attributes, before its `>`.
    Tag(String),
    /// Children of an element; the name is empty for a fragment.
    Element(String),
}

/// How a text ends.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Ending {
    /// After a whole token, with this left open.
    Open(Vec<Open>),
    /// Within a string, a comment or a regular expression.
    Inside,
    /// Something was closed that was not open, or by the wrong name: the fault is not at the end.
    /// With the offset of the closing.
    Crossed(usize, Option<Open>),
}

/// Reads a script to its end.
pub(crate) fn ending(text: &str, has_jsx: bool) -> Ending {
    let mut scan =
        Scan { text, bytes: text.as_bytes(), at: 0, open: Vec::new(), before: Before::Operator, has_jsx };
    loop {
        match scan.step() {
            Ok(true) => {}
            Ok(false) => return Ending::Open(scan.open),
            Err(ending) => return ending,
        }
    }
}

/// What the last token means for the next one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Before {
    /// A value: `/` divides, `<` compares.
    Operand,
    /// Anything else: `/` starts a regular expression, `<` an element.
    Operator,
}

struct Scan<'t> {
    text: &'t str,
    bytes: &'t [u8],
    at: usize,
    open: Vec<Open>,
    before: Before,
    has_jsx: bool,
}

impl Scan<'_> {
    /// One token; false at the end.
    fn step(&mut self) -> Result<bool, Ending> {
        let Some(&byte) = self.bytes.get(self.at) else { return Ok(false) };
        match self.open.last().map(|open| open.kind.clone()) {
            Some(Kind::Template) => {
                self.template(byte);
                Ok(true)
            }
            Some(Kind::Element(name)) => self.child(byte, &name),
            Some(Kind::Tag(name)) => self.attribute(byte, &name),
            _ => self.code(byte),
        }
    }

    fn push(&mut self, kind: Kind, length: usize) {
        self.open.push(Open { kind, at: self.at });
        self.at += length;
    }

    fn template(&mut self, byte: u8) {
        match byte {
            b'\\' => self.at += 2,
            b'`' => {
                self.open.pop();
                self.before = Before::Operand;
                self.at += 1;
            }
            b'$' if self.bytes.get(self.at + 1) == Some(&b'{') => {
                self.push(Kind::Substitution, 2);
                self.before = Before::Operator;
            }
            _ => self.at += 1,
        }
    }

    fn child(&mut self, byte: u8, name: &str) -> Result<bool, Ending> {
        match byte {
            b'{' => {
                self.push(Kind::Bracket(b'{'), 1);
                self.before = Before::Operator;
            }
            b'<' if self.bytes.get(self.at + 1) == Some(&b'/') => {
                let rest = &self.text[self.at + 2..];
                let Some(end) = rest.find('>') else { return Err(Ending::Inside) };
                if rest[..end].trim() != name {
                    return Err(Ending::Crossed(self.at, self.open.last().cloned()));
                }
                self.open.pop();
                self.at += 2 + end + 1;
                self.before = Before::Operand;
            }
            b'<' => self.tag(),
            _ => self.at += 1,
        }
        Ok(true)
    }

    fn tag(&mut self) {
        let rest = &self.text[self.at + 1..];
        let end = rest
            .find(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '$' | '.' | '-' | ':')))
            .unwrap_or(rest.len());
        let name = rest[..end].to_owned();
        if name.is_empty() && rest.starts_with('>') {
            self.push(Kind::Element(String::new()), 2);
        } else {
            self.push(Kind::Tag(name), 1 + end);
        }
    }

    fn attribute(&mut self, byte: u8, name: &str) -> Result<bool, Ending> {
        match byte {
            b'"' | b'\'' => {
                let Some(end) = self.text[self.at + 1..].find(byte as char) else {
                    return Err(Ending::Inside);
                };
                self.at += end + 2;
            }
            b'{' => {
                self.push(Kind::Bracket(b'{'), 1);
                self.before = Before::Operator;
            }
            b'/' if self.bytes.get(self.at + 1) == Some(&b'>') => {
                self.open.pop();
                self.at += 2;
                self.before = Before::Operand;
            }
            b'/' if matches!(self.bytes.get(self.at + 1), Some(b'*' | b'/')) => return self.comment(),
            b'>' => {
                if let Some(open) = self.open.last_mut() {
                    open.kind = Kind::Element(name.to_owned());
                }
                self.at += 1;
            }
            _ => self.at += 1,
        }
        Ok(true)
    }

    fn comment(&mut self) -> Result<bool, Ending> {
        let rest = &self.text[self.at..];
        if rest.starts_with("//") {
            self.at += rest.find('\n').unwrap_or(rest.len());
            return Ok(true);
        }
        let Some(end) = rest[2..].find("*/") else { return Err(Ending::Inside) };
        self.at += end + 4;
        Ok(true)
    }

    fn code(&mut self, byte: u8) -> Result<bool, Ending> {
        match byte {
            _ if byte.is_ascii_whitespace() => self.at += 1,
            b'/' if matches!(self.bytes.get(self.at + 1), Some(b'/' | b'*')) => return self.comment(),
            b'/' if self.before == Before::Operator => return self.expression(),
            b'"' | b'\'' => return self.string(byte),
            b'`' => self.push(Kind::Template, 1),
            b'(' | b'[' | b'{' => {
                self.push(Kind::Bracket(byte), 1);
                self.before = Before::Operator;
            }
            b')' | b']' | b'}' => {
                let partner = match byte {
                    b')' => b'(',
                    b']' => b'[',
                    _ => b'{',
                };
                match self.open.last().map(|open| &open.kind) {
                    Some(Kind::Bracket(bracket)) if *bracket == partner => {}
                    Some(Kind::Substitution) if byte == b'}' => {}
                    _ => return Err(Ending::Crossed(self.at, self.open.last().cloned())),
                }
                self.open.pop();
                self.at += 1;
                // After a block a regular expression may start, after `)` hardly ever.
                self.before = if byte == b'}' { Before::Operator } else { Before::Operand };
            }
            b'<' if self.has_jsx && self.before == Before::Operator && self.is_element() => self.tag(),
            _ if is_word(byte) => {
                let rest = &self.bytes[self.at..];
                let length = rest.iter().position(|byte| !is_word(*byte)).unwrap_or(rest.len());
                self.before = match &rest[..length] {
                    b"return" | b"typeof" | b"case" | b"in" | b"of" | b"new" | b"delete" | b"void"
                    | b"throw" | b"else" | b"do" | b"yield" | b"await" | b"default" | b"instanceof" => {
                        Before::Operator
                    }
                    _ => Before::Operand,
                };
                self.at += length;
            }
            // `i++` is a value; `++i` is followed by a name, which is one too.
            b'+' | b'-' if self.bytes.get(self.at + 1) == Some(&byte) => self.at += 2,
            _ => {
                self.at += 1;
                self.before = Before::Operator;
            }
        }
        Ok(true)
    }

    /// `<div`, `<>` and `<A.B`, not `<T,>(` or `<T extends U>(` of a generic arrow function.
    fn is_element(&self) -> bool {
        let rest = &self.text[self.at + 1..];
        if rest.starts_with('>') {
            return true;
        }
        let end = rest
            .find(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '$' | '.' | '-' | ':')))
            .unwrap_or(rest.len());
        let after = rest[end..].trim_start();
        end > 0
            && rest.starts_with(|c: char| c.is_alphabetic() || c == '_')
            && !after.starts_with(',')
            && !after.starts_with("extends ")
    }

    fn string(&mut self, quote: u8) -> Result<bool, Ending> {
        let mut at = self.at + 1;
        loop {
            match self.bytes.get(at) {
                None | Some(b'\n') => return Err(Ending::Inside),
                Some(b'\\') => at += 2,
                Some(byte) if *byte == quote => break,
                Some(_) => at += 1,
            }
        }
        self.at = at + 1;
        self.before = Before::Operand;
        Ok(true)
    }

    fn expression(&mut self) -> Result<bool, Ending> {
        let (mut at, mut in_class) = (self.at + 1, false);
        loop {
            match self.bytes.get(at) {
                None | Some(b'\n') => return Err(Ending::Inside),
                Some(b'\\') => at += 1,
                Some(b'[') => in_class = true,
                Some(b']') => in_class = false,
                Some(b'/') if !in_class => break,
                Some(_) => {}
            }
            at += 1;
        }
        self.at = at + 1;
        self.before = Before::Operand;
        Ok(true)
    }
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'$') || byte >= 0x80
}
