//! Does a choice have the file that the request is about?

use vectort_context::{Index, Place, Query};
use vectort_core::Problem;

use super::{Files, large, path, paths, words};

/// The share of requests whose file is chosen that must be reached, in hundredths.
const RECALL: usize = 95;

fn starters(names: &[&str]) -> Files {
    let mut files = Files::new();
    let root = format!("{}/../generation/starters", env!("CARGO_MANIFEST_DIR"));
    for name in names {
        let mut folders = vec![format!("{root}/{name}")];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let entry = entry.unwrap().path();
                let shown = entry.to_str().unwrap().replace('\\', "/");
                if entry.is_dir() {
                    folders.push(shown);
                } else {
                    let below = shown.strip_prefix(&format!("{root}/")).unwrap();
                    files.insert(path(below), std::fs::read(&entry).unwrap());
                }
            }
        }
    }
    files
}

/// How many requests find their file among those shown, and those that do not.
fn missed<'r>(index: &Index, budget: u32, requests: &[(&'r str, &'r str)]) -> Vec<String> {
    let miss = |(request, file): &(&str, &str)| {
        let choice = index.choose(&words(request, budget));
        assert!(choice.tokens <= budget && !choice.is_whole);
        (!paths(&choice).contains(file)).then(|| format!("{request:?} misses {file}: {:?}", paths(&choice)))
    };
    requests.iter().filter_map(miss).collect()
}

#[track_caller]
#[expect(clippy::print_stdout, reason = "the share is a figure to look at")]
fn assert_recall(all: usize, missed: &[String]) {
    let found = all - missed.len();
    println!("recall {found}/{all}");
    assert!(found * 100 >= all * RECALL, "{}", missed.join("\n"));
}

#[test]
fn in_three_web_apps_at_a_sixth_of_their_size() {
    let index = Index::build(&starters(&["ecommerce", "saas_platform", "social_media"]));
    let requests = [
        ("the drawer of the cart should open from the left", "ecommerce/src/CartDrawer.tsx"),
        ("le panier ne se vide pas après la commande", "ecommerce/src/useCart.ts"),
        ("valide l'adresse avant le paiement", "ecommerce/src/Checkout.tsx"),
        ("añade un producto al catálogo", "ecommerce/src/catalog.ts"),
        ("mehr Produkte in der Übersicht des Ladens, Shop", "ecommerce/src/Shop.tsx"),
        ("购物车总价不对", "ecommerce/src/useCart.ts"),
        ("invite members by e-mail", "saas_platform/src/Members.tsx"),
        ("API keys can be revoked", "saas_platform/src/Keys.tsx"),
        ("the plan page shows the price per seat", "saas_platform/src/Plan.tsx"),
        ("обзор: добавь график", "saas_platform/src/Overview.tsx"),
        ("rename the workspace", "saas_platform/src/Workspace.tsx"),
        ("let people delete a post", "social_media/src/PostCard.tsx"),
        ("the composer should count characters", "social_media/src/Composer.tsx"),
        ("feed.ts: newest first", "social_media/src/feed.ts"),
        ("cambia i colori del tema", "social_media/src/theme.css"),
    ];
    assert_recall(requests.len(), &missed(&index, 4_000, &requests));
}

#[test]
fn among_two_thousand_files() {
    let index = large();
    let requests = [
        ("ajoute un champ téléphone au formulaire client", "src/features/customer/CustomerForm.tsx"),
        ("the invoice list should be sorted by due date", "src/features/invoice/InvoiceList.tsx"),
        ("fix useShipment so that it loads once", "src/features/shipment/useShipment.ts"),
        ("кнопка должна быть круглой", "src/ui/Button.tsx"),
        ("das Menü oben soll stehen bleiben", "src/ui/Navbar.tsx"),
        ("the coupon form rejects valid codes", "src/features/coupon/CouponForm.tsx"),
        ("server/refund/routes.py returns 500", "server/refund/routes.py"),
        ("reject negative quantities in create_warehouse", "server/warehouse/service.py"),
        ("el tema oscuro necesita otro color de fondo", "src/theme.css"),
        ("登录之后令牌过期", "src/lib/auth.ts"),
        (
            "le texte « Rien à montrer pour le moment (abonnement) » est triste",
            "src/features/subscription/SubscriptionList.tsx",
        ),
        ("formatMoney shows the wrong currency", "src/lib/formatMoney.ts"),
        ("PaymentStore loses rows", "worker/payment/store.go"),
        ("検索フィールドを広くして", "src/ui/SearchField.tsx"),
        ("la pagination saute une page", "src/ui/Pagination.tsx"),
        ("approval of contracts: add a reason", "src/features/contract/approval/ContractApprovalForm.tsx"),
        ("loadExam is called twice", "src/features/exam/examService.ts"),
        ("la finestra di dialogo è troppo stretta", "src/ui/Modal.tsx"),
        ("add a field to the type Vehicle", "src/features/vehicle/vehicleTypes.ts"),
        ("أضف صفحة للفواتير", "src/features/invoice/InvoicePage.tsx"),
    ];
    let mut missed = missed(index, 12_000, &requests);

    let modal = Place { path: path("src/ui/Modal.tsx"), line: 12 };
    let selected = Query { selected: Some(&modal), ..words("agrandis ceci", 12_000) };
    let problems = [Problem::new("unresolved-import", "./orderTypes")
        .in_file(path("src/features/order/OrderPage.tsx"))
        .at_line(6)];
    let broken = Query { problems: &problems, ..words("", 12_000) };
    let recent = [path("src/features/sensor/sensorService.ts")];
    let again = Query { recent: &recent, ..words("still wrong", 12_000) };
    for (query, file) in [
        (selected, "src/ui/Modal.tsx"),
        (broken, "src/features/order/OrderPage.tsx"),
        (broken, "src/features/order/orderTypes.ts"),
        (again, "src/features/sensor/sensorService.ts"),
        (again, "src/features/sensor/useSensor.ts"),
    ] {
        let choice = index.choose(&query);
        if !paths(&choice).contains(&file) {
            missed.push(format!("{:?} misses {file}: {:?}", query.words, paths(&choice)));
        }
    }
    assert_recall(requests.len() + 5, &missed);
}
