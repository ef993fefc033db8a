//! The words of a request, in nine languages.

use vectort_context::{Index, Reason};

use super::{files, path, paths, words};

/// A project too large for its budget, with one file that the request is about.
fn shop() -> Index {
    let mut project = files(&[
        ("package.json", "{\"name\": \"shop\"}"),
        (
            "src/components/PrimaryButton.tsx",
            "export function PrimaryButton() { return <b>Ajouter au panier</b>; }",
        ),
        ("src/pricing/Invoice.tsx", "export function Invoice() { return <p>Montant dû</p>; }"),
        ("src/state/useCart.ts", "export const useCart = () => 1;"),
    ]);
    for at in 0..40 {
        let text = format!("export function part{at}() {{\n  return compute({at});\n}}\n").repeat(20);
        project.insert(path(&format!("src/parts/part{at}.ts")), text.into_bytes());
    }
    Index::build(&project)
}

#[track_caller]
fn finds(request: &str, file: &str) {
    let choice = shop().choose(&words(request, 1_000));
    assert!(!choice.is_whole);
    assert!(paths(&choice).contains(&file), "{request:?} finds {file}, not {:?}", paths(&choice));
}

#[test]
fn code_in_english_is_found_from_nine_languages() {
    let file = "src/components/PrimaryButton.tsx";
    for request in [
        "put the buttons on the right",
        "agrandis le bouton",
        "cambia el botón",
        "mach den Knopf größer",
        "把按钮变大",
        "ボタンを大きくして",
        "сделай кнопку больше",
        "ingrandisci il bottone",
        "كبر الزر قليلا",
    ] {
        finds(request, file);
    }
}

#[test]
fn inflected_words_are_found() {
    finds("счета покупателям", "src/pricing/Invoice.tsx");
    finds("las facturas de mis clientes", "src/pricing/Invoice.tsx");
    finds("die Rechnungen", "src/pricing/Invoice.tsx");
}

#[test]
fn visible_texts_are_found() {
    finds("« montant dû » en rouge", "src/pricing/Invoice.tsx");
    finds("le bouton « Ajouter au panier »", "src/components/PrimaryButton.tsx");
}

#[test]
fn what_is_named_comes_first_and_says_so() {
    let index = shop();
    let reason = |request: &str, file: &str| {
        let choice = index.choose(&words(request, 1_000));
        choice.files.iter().find(|chosen| chosen.path.as_str() == file).map(|chosen| chosen.reason)
    };
    assert_eq!(reason("fix src/pricing/Invoice.tsx", "src/pricing/Invoice.tsx"), Some(Reason::Named));
    assert_eq!(reason("fix invoice.tsx.", "src/pricing/Invoice.tsx"), Some(Reason::Named));
    assert_eq!(reason("the primary button", "src/components/PrimaryButton.tsx"), Some(Reason::Named));
    assert_eq!(reason("what calls `part7`?", "src/parts/part7.ts"), Some(Reason::Named));
    assert_eq!(reason("say more", "src/pricing/Invoice.tsx"), None);
}
