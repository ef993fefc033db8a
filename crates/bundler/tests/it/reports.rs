//! What a page reports: elements that a person picks, and more than anyone reads.

use std::time::Duration;

use vectort_bundler::serve::PreviewEvent;
use vectort_testkit::chromium;

use crate::serve::preview;

#[tokio::test(flavor = "multi_thread")]
async fn a_picked_element_tells_where_it_is_written() {
    const APP: &str = "import { useState } from 'react';\n\
        function Price({ value }) {\n  return (\n    <b id=\"price\">{value} euros</b>\n  );\n}\n\
        export default function App() {\n  const [n, more] = useState(0);\n\
        \x20 return <main><button id=\"buy\" onClick={() => more(n + 1)}>Bought {n} of these</button><Price value={n} /></main>;\n}\n";

    let Some(browser) = chromium::start_or_skip("a_picked_element_tells_where_it_is_written").await else {
        return;
    };
    let main = "import { createRoot } from 'react-dom/client';\nimport App from './App.jsx';\n\
        createRoot(document.getElementById('root')).render(<App />);\n";
    let page = "<main id=root></main>\n<footer class=\"small print\">All rights reserved here</footer>\n<script type=module src=/main.jsx></script>";
    let (_dir, server) = preview(&[("index.html", page), ("main.jsx", main), ("App.jsx", APP)]).await;
    browser.open(server.url()).await.expect("it opens");
    assert!(server.wait_mounted(Duration::from_secs(8)).await.mounted);
    let mut events = server.subscribe();
    let mut picked = async |selector: &str| {
        server.pick(true);
        // The message has to reach the page before the click does.
        let ready = "document.querySelector('vectort-overlay') !== null";
        browser.wait_for(ready).await.expect("it picks");
        browser.click(selector).await.expect("it clicks");
        loop {
            let event = tokio::time::timeout(Duration::from_secs(5), events.recv()).await.expect("in time");
            if let PreviewEvent::Picked { element } = event.expect("the server lives") {
                break element;
            }
        }
    };
    let button = picked("#buy").await;
    assert_eq!(
        (button.path.as_str(), button.line, button.tag.as_str()),
        ("App.jsx", 9, "button"),
        "{button:?}"
    );
    assert_eq!((button.component.as_deref(), button.text.as_str()), (Some("App"), "Bought 0 of these"));
    let price = picked("#price").await;
    assert_eq!((price.path.as_str(), price.line, price.component.as_deref()), ("App.jsx", 4, Some("Price")));
    // No framework wrote this one: it is found by what it says.
    let footer = picked("footer").await;
    assert_eq!((footer.path.as_str(), footer.line, footer.component), ("index.html", 2, None));
    let text = browser.run("return document.querySelector('#buy').textContent").await.expect("it answers");
    assert_eq!(text.as_str(), Some("Bought 0 of these"), "the app never saw the clicks");
    server.shutdown().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn picking_outlives_the_page_and_ends_with_escape() {
    let Some(browser) = chromium::start_or_skip("picking_outlives_the_page_and_ends_with_escape").await
    else {
        return;
    };
    let (_dir, server) = preview(&[("index.html", "<p>Twenty characters of text, and some more.</p>")]).await;
    browser.open(server.url()).await.expect("it opens");
    assert!(server.wait_mounted(Duration::from_secs(8)).await.mounted);
    let mut events = server.subscribe();
    let picks = "document.querySelector('vectort-overlay') !== null";
    server.pick(true);
    browser.wait_for(picks).await.expect("it picks");
    browser.open(server.url()).await.expect("it opens again");
    browser.wait_for(picks).await.expect("it still picks");
    let escape =
        "dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', cancelable: true })); return true";
    browser.run(escape).await.expect("the key");
    loop {
        let event = tokio::time::timeout(Duration::from_secs(5), events.recv()).await.expect("in time");
        match event.expect("the server lives") {
            PreviewEvent::Unpicked => break,
            PreviewEvent::Picked { element } => panic!("nothing was clicked: {element:?}"),
            _ => {}
        }
    }
    server.shutdown().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_floods_its_line_is_bounded() {
    let Some(browser) = chromium::start_or_skip("a_page_that_floods_its_line_is_bounded").await else {
        return;
    };
    let page = "<p>Twenty characters and more<script>
        const line = new WebSocket('ws://' + location.host + '/@vectort/ws?page=x');
        line.onopen = () => {
          line.send('nonsense');
          line.send(JSON.stringify({ t: 'reports', reports: [{ k: 'console', level: 'log', text: 'é'.repeat(1e6) }, { k: 'unknown' }] }));
          const reports = Array.from({ length: 5000 }, (_, n) => ({ k: 'console', level: 'log', text: 'é'.repeat(3000) }));
          for (let n = 0; n < 5; n++) line.send(JSON.stringify({ t: 'reports', reports: reports.slice(0, 600) }));
          setTimeout(() => { document.title = 'sent' }, 500);
        };</script>";
    let (_dir, server) = preview(&[("index.html", page)]).await;
    let mut events = server.subscribe();
    browser.open(server.url()).await.expect("it opens");
    browser.wait_for("document.title === 'sent'").await.expect("sent");
    let mut texts = Vec::new();
    while let Ok(event) = events.try_recv() {
        if let PreviewEvent::Console { text, .. } = event {
            texts.push(text.len());
        }
    }
    assert!(!texts.is_empty() && texts.len() <= 2 * 500, "{}", texts.len());
    assert!(texts.iter().all(|length| *length <= 4_000));
}
