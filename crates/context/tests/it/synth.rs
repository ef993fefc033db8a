//! A repository of 2,000 files that looks like one: features in TypeScript with French texts, a
//! server in Python, workers in Go, shared parts that everything imports. Used by the tests and by
//! the bench.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use vectort_core::RelPath;

/// Things that the app is about, and what they are called on its pages.
const THINGS: [(&str, &str); 40] = [
    ("customer", "client"),
    ("invoice", "facture"),
    ("order", "commande"),
    ("product", "produit"),
    ("shipment", "expédition"),
    ("refund", "remboursement"),
    ("coupon", "bon de réduction"),
    ("warehouse", "entrepôt"),
    ("supplier", "fournisseur"),
    ("subscription", "abonnement"),
    ("payment", "paiement"),
    ("ticket", "demande"),
    ("review", "avis"),
    ("campaign", "campagne"),
    ("employee", "employé"),
    ("contract", "contrat"),
    ("meeting", "réunion"),
    ("project", "projet"),
    ("task", "tâche"),
    ("document", "document"),
    ("report", "rapport"),
    ("budget", "budget"),
    ("expense", "dépense"),
    ("asset", "bien"),
    ("vehicle", "véhicule"),
    ("route", "itinéraire"),
    ("driver", "chauffeur"),
    ("visitor", "visiteur"),
    ("room", "salle"),
    ("booking", "réservation"),
    ("lesson", "leçon"),
    ("student", "élève"),
    ("teacher", "enseignant"),
    ("exam", "examen"),
    ("recipe", "recette"),
    ("ingredient", "ingrédient"),
    ("patient", "patient"),
    ("prescription", "ordonnance"),
    ("sensor", "capteur"),
    ("alarm", "alerte"),
];
const ASPECTS: [&str; 5] = ["archive", "history", "sharing", "approval", "labels"];
/// How many files there are.
const FILES: usize = 2_000;

/// The repository.
pub(crate) fn repository() -> BTreeMap<RelPath, Vec<u8>> {
    let mut files = BTreeMap::new();
    shared(&mut files);
    for (thing, french) in THINGS {
        feature(&mut files, thing, thing, french, &format!("src/features/{thing}"));
        server(&mut files, thing);
        worker(&mut files, thing);
    }
    for aspect in ASPECTS {
        for (thing, french) in THINGS {
            let name = format!("{thing}_{aspect}");
            feature(&mut files, &name, thing, french, &format!("src/features/{thing}/{aspect}"));
        }
    }
    let mut at = 0;
    while files.len() < FILES {
        put(&mut files, &format!("docs/notes/note{at}.md"), &format!("# Note {at}\n\nWhat was decided.\n"));
        at += 1;
    }
    while files.len() > FILES {
        files.pop_last();
    }
    files
}

fn put(files: &mut BTreeMap<RelPath, Vec<u8>>, path: &str, text: &str) {
    if let Ok(path) = RelPath::parse(path) {
        files.insert(path, text.as_bytes().to_vec());
    }
}

/// `order_history` as `OrderHistory`.
fn camel(name: &str) -> String {
    let part = |part: &str| part[..1].to_uppercase() + &part[1..];
    name.split('_').map(part).collect()
}

/// Functions of no particular subject, so that files have the length that files have.
fn filler(name: &str, count: usize) -> String {
    let mut text = String::new();
    for at in 0..count {
        let _ = write!(
            text,
            "\n/** Step {at} of what is done with the values. */\nexport function step{at}{name}(values: readonly number[], limit = {at}): number {{\n  let total = 0;\n  for (const value of values) {{\n    if (value > limit) {{\n      total += value * {at};\n    }} else {{\n      total -= 1;\n    }}\n  }}\n  return Math.round(total / Math.max(1, values.length));\n}}\n"
        );
    }
    text
}

fn shared(files: &mut BTreeMap<RelPath, Vec<u8>>) {
    put(
        files,
        "package.json",
        "{\n  \"name\": \"office\",\n  \"dependencies\": { \"react\": \"^19.0.0\" }\n}\n",
    );
    put(
        files,
        "tsconfig.json",
        "{\n  // aliases\n  \"compilerOptions\": { \"baseUrl\": \".\", \"paths\": { \"@/*\": [\"src/*\"] } }\n}\n",
    );
    put(files, "go.mod", "module example.com/office\n\ngo 1.24\n");
    put(
        files,
        "index.html",
        "<div id=\"root\"></div>\n<script type=\"module\" src=\"/src/main.tsx\"></script>\n",
    );
    put(files, "src/main.tsx", "import { App } from './App';\nimport './theme.css';\nApp();\n");
    let mut app = String::from("import { Navbar } from '@/ui/Navbar';\n");
    for (thing, _) in THINGS {
        let name = camel(thing);
        let _ = writeln!(app, "import {{ {name}Page }} from '@/features/{thing}/{name}Page';");
    }
    put(files, "src/App.tsx", &format!("{app}\nexport function App() {{\n  return <Navbar />;\n}}\n"));
    for name in ["Button", "Modal", "DataTable", "Navbar", "SearchField", "Avatar", "Toast", "Pagination"] {
        let text = format!(
            "import './ui.css';\n\nexport interface {name}Props {{\n  label: string;\n  onAct?: () => void;\n}}\n\nexport function {name}({{ label, onAct }}: {name}Props) {{\n  return (\n    <div className=\"ui\" onClick={{onAct}}>\n      {{label}}\n    </div>\n  );\n}}\n{}",
            filler(name, 8)
        );
        put(files, &format!("src/ui/{name}.tsx"), &text);
    }
    put(files, "src/ui/ui.css", &".ui {\n  padding: 1rem;\n}\n".repeat(30));
    put(
        files,
        "src/theme.css",
        &":root {\n  --background: #fff;\n  --accent: #06c;\n}\n.dark {\n  --background: #111;\n}\n"
            .repeat(10),
    );
    for name in ["http", "auth", "formatMoney", "formatDate", "i18n", "storage"] {
        let text = format!(
            "export function {name}(value: unknown) {{\n  return value;\n}}\n{}",
            filler(&camel(name), 8)
        );
        put(files, &format!("src/lib/{name}.ts"), &text);
    }
}

fn feature(files: &mut BTreeMap<RelPath, Vec<u8>>, name: &str, thing: &str, french: &str, folder: &str) {
    let (camel, lower) = (camel(name), thing);
    let own = camel.as_str();
    let small = own[..1].to_lowercase() + &own[1..];
    let page = |kind: &str, inner: &str| {
        format!(
            "import {{ Button }} from '@/ui/Button';\nimport {{ DataTable }} from '@/ui/DataTable';\nimport {{ formatDate }} from '@/lib/formatDate';\nimport type {{ {own} }} from './{small}Types';\nimport {{ use{own} }} from './use{own}';\nimport './{small}.css';\n\ninterface Props {{\n  {lower}: {own};\n}}\n\nexport function {own}{kind}({{ {lower} }}: Props) {{\n  const {{ items, reload }} = use{own}({lower}.id);\n  return (\n    <section className=\"{small}\">\n{inner}      <Button label=\"Recharger\" onAct={{reload}} />\n      <DataTable label={{formatDate({lower}.at)}} />\n      {{items.length}}\n    </section>\n  );\n}}\n{}",
            filler(&format!("{own}{kind}"), 9)
        )
    };
    put(
        files,
        &format!("{folder}/{own}Page.tsx"),
        &(format!(
            "import {{ {own}List }} from './{own}List';\nimport {{ {own}Form }} from './{own}Form';\n"
        ) + &page(
            "Page",
            &format!("      <h1>Gestion : {french}</h1>\n      <{own}List />\n      <{own}Form />\n"),
        )),
    );
    put(
        files,
        &format!("{folder}/{own}List.tsx"),
        &page("List", &format!("      <p>Rien à montrer pour le moment ({french})</p>\n")),
    );
    put(
        files,
        &format!("{folder}/{own}Form.tsx"),
        &page(
            "Form",
            "      <label>Nom<input name=\"name\" /></label>\n      <button type=\"submit\">Enregistrer</button>\n",
        ),
    );
    let hook = format!(
        "import {{ useState }} from 'react';\nimport {{ load{own} }} from './{small}Service';\n\nexport function use{own}(id: string) {{\n  const [items, setItems] = useState<string[]>([]);\n  const reload = () => load{own}(id).then(setItems);\n  return {{ items, reload }};\n}}\n{}",
        filler(&format!("Use{own}"), 9)
    );
    put(files, &format!("{folder}/use{own}.ts"), &hook);
    let service = format!(
        "import {{ http }} from '@/lib/http';\nimport type {{ {own} }} from './{small}Types';\n\nexport async function load{own}(id: string): Promise<string[]> {{\n  return [String(http(`/api/{lower}/${{id}}`))];\n}}\n\nexport async function save{own}(value: {own}): Promise<void> {{\n  http(value);\n}}\n{}",
        filler(&format!("{own}Service"), 9)
    );
    put(files, &format!("{folder}/{small}Service.ts"), &service);
    let types = format!(
        "export interface {own} {{\n  id: string;\n  at: number;\n  name: string;\n}}\n{}",
        filler(&format!("{own}Types"), 6)
    );
    put(files, &format!("{folder}/{small}Types.ts"), &types);
    let css = format!(".{small} {{\n  display: grid;\n  gap: 1rem;\n}}\n").repeat(20);
    put(files, &format!("{folder}/{small}.css"), &css);
}

fn server(files: &mut BTreeMap<RelPath, Vec<u8>>, thing: &str) {
    let own = camel(thing);
    let steps: String = (0..12)
        .map(|at| format!("\n\ndef step_{at}(values, limit={at}):\n    total = 0\n    for value in values:\n        if value > limit:\n            total += value * {at}\n        else:\n            total -= 1\n    return total\n"))
        .collect();
    put(files, &format!("server/{thing}/__init__.py"), "");
    put(
        files,
        &format!("server/{thing}/models.py"),
        &format!(
            "from dataclasses import dataclass\n\n\n@dataclass\nclass {own}:\n    id: str\n    quantity: int\n{steps}"
        ),
    );
    put(
        files,
        &format!("server/{thing}/service.py"),
        &format!(
            "from .models import {own}\n\n\ndef create_{thing}(value: {own}) -> {own}:\n    return value\n{steps}"
        ),
    );
    put(
        files,
        &format!("server/{thing}/routes.py"),
        &format!(
            "from server.{thing}.service import create_{thing}\n\n\ndef post(request):\n    return create_{thing}(request)\n{steps}"
        ),
    );
}

fn worker(files: &mut BTreeMap<RelPath, Vec<u8>>, thing: &str) {
    let own = camel(thing);
    let steps: String = (0..12)
        .map(|at| format!("\nfunc step{at}(values []int, limit int) int {{\n\ttotal := 0\n\tfor _, value := range values {{\n\t\tif value > limit {{\n\t\t\ttotal += value * {at}\n\t\t}} else {{\n\t\t\ttotal--\n\t\t}}\n\t}}\n\treturn total\n}}\n"))
        .collect();
    put(
        files,
        &format!("worker/{thing}/store.go"),
        &format!(
            "package {thing}\n\ntype {own}Store struct {{\n\trows map[string]int\n}}\n\nfunc (s *{own}Store) Put(id string) {{\n\ts.rows[id]++\n}}\n{steps}"
        ),
    );
    put(
        files,
        &format!("worker/cmd/{thing}/main.go"),
        &format!(
            "package main\n\nimport \"example.com/office/worker/{thing}\"\n\nfunc main() {{\n\tvar store {thing}.{own}Store\n\tstore.Put(\"a\")\n}}\n"
        ),
    );
}
