use vectort_generation::catalog::catalog;
use vectort_generation::detect::{language, project_type};

#[test]
fn the_type_is_found_in_nine_languages() {
    for (text, expected) in [
        ("a kanban board with drag and drop", "web_app"),
        ("a todo list", "web_app"),
        ("", "web_app"),
        ("help me plan", "web_app"),
        ("An online store for handmade candles", "ecommerce"),
        ("Une boutique en ligne de thé", "ecommerce"),
        ("Una tienda de café con carrito", "ecommerce"),
        ("Ein Onlineshop für Fahrräder", "ecommerce"),
        ("Un negozio online di vini", "ecommerce"),
        ("Интернет-магазин книг", "ecommerce"),
        ("متجر لبيع التمور", "ecommerce"),
        ("在线书店，销售二手书", "ecommerce"),
        ("手作り雑貨の通販サイト", "ecommerce"),
        ("Ein soziales Netzwerk für Läufer", "social_media"),
        ("Социальная сеть для художников", "social_media"),
        ("a blog about cooking", "blog_cms"),
        ("料理のブログ", "blog_cms"),
        ("Портфолио фотографа", "portfolio"),
        ("Landing page for a mobile app", "landing_page"),
        ("Un tableau de bord des ventes", "dashboard"),
        ("销售数据看板", "dashboard"),
        ("A SaaS for invoicing", "saas_platform"),
        ("Мобильное приложение для бега", "mobile_app"),
        ("Eine Handy-App für Einkaufslisten", "mobile_app"),
        ("A progressive web app for notes", "pwa"),
        ("a React Native app for runners", "react_native"),
        ("Flutterで作る家計簿", "flutter_app"),
        ("a REST API for a library, with an online store later", "rest_api"),
        ("GraphQL API for movies", "graphql_api"),
        ("Архитектура из микросервисов для доставки", "microservices"),
        ("WebSocket-Server für einen Chat", "websocket_server"),
        ("an Electron markdown editor", "electron_app"),
        ("Une application de bureau pour trier des photos", "desktop_app"),
        ("ERC-20 token contract with vesting", "smart_contract"),
        ("Un contrato inteligente de votación", "smart_contract"),
        ("a dapp to vote with MetaMask", "dapp"),
        ("NFT marketplace for photographers", "nft_marketplace"),
        ("a space shooter", "browser_game"),
        ("Un jeu de morpion", "browser_game"),
        ("لعبة ألغاز للأطفال", "browser_game"),
        ("贪吃蛇小游戏", "browser_game"),
        ("a mobile game about cats", "mobile_game"),
        ("スマホゲーム：ねこジャンプ", "mobile_game"),
        ("train a model that predicts house prices with machine learning", "ml_model"),
        ("مشروع تعلم آلي لتصنيف الصور", "ml_model"),
        ("An ETL pipeline from CSV to SQLite", "data_pipeline"),
        ("Un chatbot para una clínica", "chatbot"),
        ("Чат-бот для пиццерии", "chatbot"),
        ("a command-line tool that counts words", "cli_tool"),
        ("Uno strumento da riga di comando per rinominare foto", "cli_tool"),
        ("a Python script that renames photos by date", "automation_script"),
        ("Ein Skript, das Backups automatisiert", "automation_script"),
        ("A Chrome extension that blocks ads, with a dashboard", "chrome_extension"),
        ("Расширение для браузера с заметками", "chrome_extension"),
        ("浏览器扩展：稍后阅读", "chrome_extension"),
        ("Chrome拡張機能でメモを取る", "chrome_extension"),
    ] {
        assert_eq!(project_type(text), expected, "{text}");
    }
}

#[test]
fn what_is_found_is_in_the_catalog() {
    for kind in &catalog().types {
        let by_name = kind.id.replace('_', " ");
        assert!(catalog().kind(project_type(&by_name)).is_ok());
    }
    for (text, expected) in
        [("graphql api", "graphql_api"), ("smart contract", "smart_contract"), ("cli tool", "cli_tool")]
    {
        assert_eq!(project_type(text), expected);
    }
}

#[test]
fn the_language_is_found_even_in_a_few_words() {
    for (text, expected) in [
        ("", "en"),
        ("42 !!", "en"),
        ("a kanban board with drag and drop", "en"),
        ("todo app", "en"),
        ("Build me a portfolio for a photographer in Paris", "en"),
        ("kanban", "en"),
        ("An online shop for café owners", "en"),
        ("a recipe box for my résumé", "en"),
        ("Une boutique en ligne de thé", "fr"),
        ("un tableau kanban avec glisser-déposer", "fr"),
        ("jeu du morpion pour les enfants", "fr"),
        ("Un blog sur la cuisine du sud", "fr"),
        ("Una tienda de café con carrito", "es"),
        ("un tablero kanban con arrastrar y soltar", "es"),
        ("lista de tareas para el equipo", "es"),
        ("Una aplicación para gestionar gastos del hogar", "es"),
        ("Ein Kanban-Board mit Drag and Drop", "de"),
        ("Haushaltsbuch für Familien", "de"),
        ("eine App zum Lernen von Vokabeln", "de"),
        ("Ein Onlineshop für Fahrräder", "de"),
        ("Un negozio online di vini", "it"),
        ("una bacheca kanban con trascinamento", "it"),
        ("Un diario di viaggio con mappe e foto", "it"),
        ("lista della spesa per la famiglia", "it"),
        ("Доска задач с перетаскиванием", "ru"),
        ("React приложение для заметок", "ru"),
        ("تطبيق لإدارة المهام", "ar"),
        ("متجر React للكتب", "ar"),
        ("一个带拖放功能的看板", "zh"),
        ("用 React 和 Tailwind 做一个商店网站", "zh"),
        ("タスク管理アプリ", "ja"),
        ("ReactでTODOアプリを作って", "ja"),
        ("家計簿アプリ", "ja"),
    ] {
        assert_eq!(language(text), expected, "{text}");
    }
}
