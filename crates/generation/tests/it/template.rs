use std::collections::BTreeMap;

use vectort_generation::template::{Literal, TemplateError, Value, Values, expand};

fn with(template: &str, literal: Literal) -> Result<String, TemplateError> {
    let messages = |id: &str| (id == "starter-web-app-add").then(|| "Ajouter l’élément".to_owned());
    let nasty = "a \"b\" </script> \\ */ --> ${x} #{y}\n\u{2028}*_`".to_owned();
    let known = BTreeMap::from([
        ("name", Value::Text(nasty)),
        ("slug", Value::Plain("my-app".into())),
        ("topics", Value::List(vec!["a\"".into(), "b".into()])),
    ]);
    expand(
        template,
        literal,
        &Values { known, messages: &messages, message_prefix: "starter-web-app-".into() },
    )
}

#[test]
fn plain_values_and_messages_expand() {
    assert_eq!(with("x-%%slug%%-y %%t.add|html%%", Literal::Common).unwrap(), "x-my-app-y Ajouter l’élément");
    assert_eq!(with("%%topics|json%%|%%topics|md%%", Literal::Common).unwrap(), "[\"a\\\"\", \"b\"]|a\", b");
}

#[test]
fn text_that_only_resembles_a_placeholder_stays() {
    for text in ["100%% sure", "%%", "%%%", "a %% b %% c", "%%Slug%%", "%%slug", "%%slug|", "%d%%%s"] {
        assert_eq!(with(text, Literal::Common).unwrap(), text, "{text}");
    }
    assert_eq!(with("%%%slug%%%", Literal::Common).unwrap(), "%my-app%");
}

#[test]
fn json_literals_read_back_in_each_kind_of_file() {
    let read = |text: &str| serde_json::from_str::<String>(text).unwrap();
    let common = with("%%name|json%%", Literal::Common).unwrap();
    assert_eq!(read(&common), "a \"b\" </script> \\ */ --> ${x} #{y}\n *_`");
    let html = with("%%name|json%%", Literal::Html).unwrap();
    assert!(!html.contains("</script"), "{html}");
    assert_eq!(read(&html), read(&common));
    assert!(with("%%name|json%%", Literal::Dollar).unwrap().contains("\\${x}"));
    assert!(with("%%name|json%%", Literal::Hash).unwrap().contains("\\#{y}"));
}

#[test]
fn other_filters_cannot_be_escaped_from() {
    let comment = with("%%name|comment%%", Literal::Common).unwrap();
    assert!(!comment.contains("*/") && !comment.contains("-->") && !comment.contains('\n'), "{comment}");
    let html = with("%%name|html%%", Literal::Common).unwrap();
    assert!(!html.contains(['<', '>', '"']), "{html}");
    assert!(!with("%%name|yaml%%", Literal::Common).unwrap().contains('\n'));
    assert!(with("%%name|md%%", Literal::Common).unwrap().contains("\\*\\_\\`"));
}

#[test]
fn mistakes_of_a_starter_are_errors() {
    let unknown = |key: &str| Err(TemplateError::UnknownKey { key: key.into() });
    assert_eq!(with("%%nope|json%%", Literal::Common), unknown("nope"));
    assert_eq!(with("%%t.nope|json%%", Literal::Common), unknown("t.nope"));
    assert_eq!(with("%%name%%", Literal::Common), Err(TemplateError::FilterRequired { key: "name".into() }));
    assert_eq!(
        with("%%name|xml%%", Literal::Common),
        Err(TemplateError::UnknownFilter { key: "name".into(), filter: "xml".into() })
    );
}
