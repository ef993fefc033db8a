//! What a file defines and what it imports, by its syntax tree.
//!
//! Only declarations are walked, and no function's body: what is inside of one is nobody else's to
//! name. A file with errors gives what can be made out of it.

use tree_sitter::Node;
use vectort_core::RelPath;

use crate::Language;
use crate::tree::{self, Grammar};

/// How deep declarations nest in what people write: a method of a class of a module, and some.
const MAX_DEPTH: u8 = 6;
/// Most definitions and imports of one file; generated code has more, and nobody asks for them.
const MAX_FOUND: usize = 2_000;
/// Longest signature, in bytes.
const MAX_SIGNATURE: usize = 200;

/// What a file says to others.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Symbols {
    /// What it defines, in the order of the text.
    pub definitions: Vec<Definition>,
    /// What it imports, as the language writes it: `.models` and `app.models.User` (Python),
    /// `example.com/shop/store` (Go), `crate::cart::Cart` and `mod cart` (Rust), `com.shop.Cart`
    /// (Java), `App\Models\Cart` and `lib/cart.php` (PHP), `./cart` and `shop/cart` (Ruby),
    /// `package:shop/cart.dart` (Dart), `./Cart.sol` (Solidity).
    pub imports: Vec<String>,
}

/// One definition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Definition {
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: Kind,
    /// First line, counted from 1.
    pub first: u32,
    /// Last line.
    pub last: u32,
    /// How many definitions it is inside of.
    pub depth: u8,
    /// Other files can use it.
    pub is_exported: bool,
    /// The text up to its body, on one line.
    pub signature: String,
}

/// What a definition is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A function or a macro.
    Function,
    /// A function of a type.
    Method,
    /// A class, struct, contract, record or enumeration.
    Type,
    /// An interface, trait or mixin.
    Interface,
    /// A module or namespace.
    Module,
    /// A constant or variable.
    Value,
    /// A function that renders a part of a page.
    Component,
    /// A heading of a text.
    Heading,
    /// A CSS selector, or an id or class of a page.
    Selector,
}

/// The symbols of a file, by its extension; `None` for a language that has no grammar here, for
/// text that is no UTF-8, and for what takes longer than [`crate::PARSE_BUDGET`].
pub fn symbols(path: &RelPath, content: &[u8]) -> Option<Symbols> {
    let Some(Language::Tree(grammar)) = Language::of(path) else { return None };
    let text = std::str::from_utf8(content).ok()?;
    let tree = tree::tree(grammar, text)?;
    let mut walk = Walk { grammar, text, found: Symbols::default() };
    walk.children(tree.root_node(), 0);
    Some(walk.found)
}

struct Walk<'t> {
    grammar: Grammar,
    text: &'t str,
    found: Symbols,
}

impl<'t> Walk<'t> {
    fn children(&mut self, node: Node<'_>, depth: u8) {
        let mut cursor = node.walk();
        if !cursor.goto_first_child() {
            return;
        }
        loop {
            if self.found.definitions.len() + self.found.imports.len() >= MAX_FOUND {
                return;
            }
            let child = cursor.node();
            if child.is_named() {
                self.visit(child, depth);
            }
            if !cursor.goto_next_sibling() {
                return;
            }
        }
    }

    fn visit(&mut self, node: Node<'_>, depth: u8) {
        if depth > MAX_DEPTH || self.import(node) {
            return;
        }
        let Some(rule) = rule(self.grammar, node.kind(), depth) else { return };
        match rule {
            Rule::Through => self.children(node, depth),
            Rule::Define(kind) => {
                let name = self.name(node);
                if let Some(name) = name.filter(|name| !name.is_empty() && name.len() <= 120) {
                    self.define(node, name, kind, depth);
                }
                if matches!(kind, Kind::Type | Kind::Interface | Kind::Module)
                    && let Some(body) = body(node)
                {
                    self.children(body, depth + 1);
                }
            }
        }
    }

    fn define(&mut self, node: Node<'_>, name: &str, kind: Kind, depth: u8) {
        // A decorator or annotation above it belongs to it.
        let outer = node.parent().filter(|parent| parent.kind() == "decorated_definition").unwrap_or(node);
        let is_exported = self.is_exported(node, name);
        let kind = if kind == Kind::Function && depth > 0 { Kind::Method } else { kind };
        self.found.definitions.push(Definition {
            name: name.to_owned(),
            kind,
            first: outer.start_position().row as u32 + 1,
            last: outer.end_position().row as u32 + 1,
            depth,
            is_exported,
            signature: self.signature(node),
        });
    }

    fn slice(&self, node: Node<'_>) -> &'t str {
        self.text.get(node.byte_range()).unwrap_or_default()
    }

    fn name(&self, node: Node<'_>) -> Option<&'t str> {
        if let Some(name) = node.child_by_field_name("name") {
            let name = self.slice(name);
            return Some(name.rsplit(['\\', ':']).next().unwrap_or(name));
        }
        match (self.grammar, node.kind()) {
            // `impl Display for Cart` is about Cart.
            (Grammar::Rust, "impl_item") => {
                let name = self.slice(node.child_by_field_name("type")?);
                Some(name.split('<').next().unwrap_or(name))
            }
            (Grammar::Python, "assignment") => {
                let left = node.child_by_field_name("left")?;
                (left.kind() == "identifier").then(|| self.slice(left))
            }
            (Grammar::Solidity, "constructor_definition") => Some("constructor"),
            _ => self.first_identifier(node),
        }
    }

    /// The first identifier within a few levels: where grammars give names no field.
    fn first_identifier(&self, node: Node<'_>) -> Option<&'t str> {
        let mut level = vec![node];
        for _ in 0..4 {
            let mut next = Vec::new();
            for node in level {
                for child in node.named_children(&mut node.walk()) {
                    if let Some(name) = child.child_by_field_name("name") {
                        return Some(self.slice(name));
                    }
                    match child.kind() {
                        "type" | "annotation" | "modifiers" => {}
                        "identifier" | "type_identifier" | "name" | "constant" => {
                            return Some(self.slice(child));
                        }
                        _ => next.push(child),
                    }
                }
            }
            next.truncate(32);
            level = next;
        }
        None
    }

    fn is_exported(&self, node: Node<'_>, name: &str) -> bool {
        let has = |kind: &str, word: &str| {
            node.children(&mut node.walk())
                .any(|child| child.kind() == kind && self.slice(child).contains(word))
        };
        match self.grammar {
            Grammar::Python | Grammar::Dart => !name.starts_with('_'),
            Grammar::Go => name.starts_with(char::is_uppercase),
            Grammar::Rust => node.kind() == "impl_item" || has("visibility_modifier", "pub"),
            Grammar::Java => has("modifiers", "public") || has("modifiers", "protected"),
            Grammar::Php => !has("visibility_modifier", "private"),
            Grammar::Ruby => true,
            Grammar::Solidity => !has("visibility", "private") && !has("visibility", "internal"),
        }
    }

    fn signature(&self, node: Node<'_>) -> String {
        let end = body(node).map_or(node.end_byte(), |body| body.start_byte());
        let text = self.text.get(node.start_byte()..end).unwrap_or_default();
        signature(text)
    }

    /// Takes what an import names; true if the node is one.
    #[expect(clippy::match_same_arms, reason = "a table, grammar by grammar")]
    fn import(&mut self, node: Node<'_>) -> bool {
        let text = || self.slice(node).trim_end_matches(';').trim();
        let imports = match (self.grammar, node.kind()) {
            (Grammar::Python, "import_statement") => self.python_modules(node),
            (Grammar::Python, "import_from_statement") => self.python_names(node),
            (Grammar::Go, "import_declaration") => quoted(text()),
            (Grammar::Rust, "use_declaration") => {
                text().split_once("use ").map(|(_, tree)| expand(tree, "::")).unwrap_or_default()
            }
            (Grammar::Rust, "mod_item") if body(node).is_none() => {
                self.name(node).map(|name| format!("mod {name}")).into_iter().collect()
            }
            (Grammar::Java, "import_declaration") => {
                let name = text().trim_start_matches("import").trim_start();
                vec![name.trim_start_matches("static ").trim().to_owned()]
            }
            (Grammar::Php, "namespace_use_declaration") => {
                let tree = text().trim_start_matches("use").trim_start();
                expand(tree.trim_start_matches("function ").trim_start_matches("const "), "\\")
            }
            (Grammar::Php, "expression_statement") => {
                let text = text();
                if !text.starts_with("require") && !text.starts_with("include") {
                    return true;
                }
                quoted(text)
            }
            (Grammar::Ruby, "call") => {
                let text = text();
                match text.strip_prefix("require_relative") {
                    Some(rest) => quoted(rest).iter().map(|name| format!("./{name}")).collect(),
                    None if text.starts_with("require") => quoted(text),
                    None => return true,
                }
            }
            (Grammar::Dart, "import_or_export" | "part_directive")
            | (Grammar::Solidity, "import_directive") => quoted(text()),
            _ => return false,
        };
        let room = MAX_FOUND.saturating_sub(self.found.imports.len());
        self.found.imports.extend(imports.into_iter().filter(|name| !name.is_empty()).take(room));
        true
    }

    fn python_modules(&self, node: Node<'_>) -> Vec<String> {
        let mut cursor = node.walk();
        let names = node.children_by_field_name("name", &mut cursor).map(|name| {
            let module = name.child_by_field_name("name").unwrap_or(name);
            self.slice(module).to_owned()
        });
        names.collect()
    }

    /// `from .a import b` names the module `.a`, and `.a.b` should that be one too.
    fn python_names(&self, node: Node<'_>) -> Vec<String> {
        let Some(module) = node.child_by_field_name("module_name") else { return Vec::new() };
        let module = self.slice(module).split_whitespace().collect::<String>();
        let dot = if module.ends_with('.') { "" } else { "." };
        let names: Vec<String> = node
            .children_by_field_name("name", &mut node.walk())
            .map(|name| self.slice(name.child_by_field_name("name").unwrap_or(name)))
            .map(|name| format!("{module}{dot}{name}"))
            .collect();
        if dot.is_empty() { names } else { std::iter::once(module).chain(names).collect() }
    }
}

enum Rule {
    /// Look inside, as if it were not there.
    Through,
    Define(Kind),
}

#[expect(clippy::match_same_arms, reason = "a table, grammar by grammar")]
fn rule(grammar: Grammar, kind: &str, depth: u8) -> Option<Rule> {
    use Kind::{Function, Interface, Method, Module, Type, Value};
    let is_top = depth == 0;
    let defined = match (grammar, kind) {
        (Grammar::Python, "class_definition") => Type,
        (Grammar::Python, "function_definition") => Function,
        (Grammar::Python, "assignment") => Value,
        (Grammar::Go, "function_declaration") => Function,
        (Grammar::Go, "method_declaration") => Method,
        (Grammar::Go, "type_spec" | "type_alias") => Type,
        (Grammar::Go, "const_spec" | "var_spec") => Value,
        (Grammar::Rust, "function_item" | "function_signature_item" | "macro_definition") => Function,
        (Grammar::Rust, "struct_item" | "enum_item" | "union_item" | "type_item" | "impl_item") => Type,
        (Grammar::Rust, "trait_item") => Interface,
        (Grammar::Rust, "mod_item") => Module,
        (Grammar::Rust, "const_item" | "static_item") => Value,
        (Grammar::Java, "class_declaration" | "enum_declaration" | "record_declaration") => Type,
        (Grammar::Java, "interface_declaration" | "annotation_type_declaration") => Interface,
        (Grammar::Java, "method_declaration" | "constructor_declaration") => Method,
        (Grammar::Php, "namespace_definition") => Module,
        (Grammar::Php, "class_declaration" | "enum_declaration") => Type,
        (Grammar::Php, "interface_declaration" | "trait_declaration") => Interface,
        (Grammar::Php, "function_definition") => Function,
        (Grammar::Php, "method_declaration") => Method,
        (Grammar::Ruby, "class") => Type,
        (Grammar::Ruby, "module") => Module,
        (Grammar::Ruby, "method" | "singleton_method") => Function,
        (Grammar::Dart, "class_declaration" | "enum_declaration" | "type_alias") => Type,
        (Grammar::Dart, "extension_declaration" | "extension_type_declaration") => Type,
        (Grammar::Dart, "mixin_declaration") => Interface,
        (Grammar::Dart, "function_declaration" | "getter_declaration" | "setter_declaration") => Function,
        (Grammar::Dart, "method_declaration") => Method,
        (Grammar::Dart, "top_level_variable_declaration") => Value,
        (Grammar::Solidity, "contract_declaration" | "struct_declaration" | "enum_declaration") => Type,
        (Grammar::Solidity, "interface_declaration" | "library_declaration") => Interface,
        (
            Grammar::Solidity,
            "function_definition"
            | "modifier_definition"
            | "constructor_definition"
            | "event_definition"
            | "error_declaration",
        ) => Function,
        (Grammar::Solidity, "state_variable_declaration" | "constant_variable_declaration") => Value,
        _ => return through(kind, is_top).then_some(Rule::Through),
    };
    Some(Rule::Define(defined))
}

/// Wrappers of declarations.
fn through(kind: &str, is_top: bool) -> bool {
    match kind {
        "decorated_definition"
        | "type_declaration"
        | "const_declaration"
        | "var_declaration"
        | "var_spec_list"
        | "enum_body_declarations"
        | "member_declaration"
        | "body_statement" => true,
        // `NAME = value` and `if TYPE_CHECKING:` count where the module's other names are.
        "expression_statement" | "if_statement" | "try_statement" | "block" => is_top,
        _ => false,
    }
}

fn body(node: Node<'_>) -> Option<Node<'_>> {
    node.child_by_field_name("body").or_else(|| {
        // Ruby's bodies have no field in classes and modules.
        let mut cursor = node.walk();
        node.named_children(&mut cursor).find(|child| child.kind() == "body_statement")
    })
}

/// Text up to a body, brought to one line.
pub fn signature(text: &str) -> String {
    let mut line = String::with_capacity(text.len().min(MAX_SIGNATURE));
    for word in text.split_whitespace() {
        if line.len() + word.len() > MAX_SIGNATURE {
            line.push('…');
            break;
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line.truncate(line.trim_end_matches(['{', '=', ' ', ':']).len());
    line
}

/// What stands in quotes.
fn quoted(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(['"', '\'', '`']) {
        let quote = rest.as_bytes()[start] as char;
        let Some(end) = rest[start + 1..].find(quote) else { break };
        found.push(rest[start + 1..start + 1 + end].to_owned());
        rest = &rest[start + end + 2..];
    }
    found
}

/// `a::{b, c::{d, self}}` as the paths that it stands for.
fn expand(tree: &str, separator: &str) -> Vec<String> {
    let mut found = Vec::new();
    // Prefixes of the open braces, and the text of the path that is being read.
    let mut prefixes = vec![String::new()];
    let mut path = String::new();
    let push = |prefix: &str, path: &mut String, found: &mut Vec<String>| {
        let name = path.split(" as ").next().unwrap_or_default().trim();
        let name = if name == "self" { "" } else { name };
        if !(name.is_empty() && prefix.is_empty()) && found.len() < MAX_FOUND {
            found.push(format!("{prefix}{name}").trim_end_matches(separator).to_owned());
        }
        path.clear();
    };
    let mut just_closed = false;
    for c in tree.chars() {
        match c {
            '{' => {
                let prefix = prefixes.last().map(String::as_str).unwrap_or_default();
                prefixes.push(format!("{prefix}{}", path.trim()));
                path.clear();
                just_closed = false;
            }
            ',' | '}' => {
                if !just_closed && !path.trim().is_empty() {
                    push(prefixes.last().map(String::as_str).unwrap_or_default(), &mut path, &mut found);
                }
                path.clear();
                just_closed = c == '}';
                if just_closed && prefixes.len() > 1 {
                    prefixes.pop();
                }
            }
            _ => {
                if !c.is_whitespace() {
                    just_closed = false;
                }
                path.push(c);
            }
        }
    }
    if !just_closed && !path.trim().is_empty() {
        push(prefixes.last().map(String::as_str).unwrap_or_default(), &mut path, &mut found);
    }
    found
}
