//! Generations against the providers' protocols as others wrote them (aimock): over the wire, through
//! the engine, to what the ledger says.

use serde_json::json;
use vectort_contract::Event;
use vectort_contract::hosted::IterateBody;
use vectort_testkit::aimock::Aimock;

use crate::workshop::{Workshop, block, page_files, page_project, quick, to_the_end};

#[tokio::test(flavor = "multi_thread")]
async fn ten_credits_become_eight_and_seven_over_an_independent_server() {
    let page: String = page_files().iter().map(|(path, text)| block(path, text)).collect();
    let change = "<<<EDIT src/style.css>>>\n<<<SEARCH>>>\nbody { font-family: serif; }\n<<<REPLACE>>>\n\
                  body { font-family: serif; color: navy; }\n<<<END>>>\n<<<SUMMARY>>>\nNavy.\n<<<END>>>\n";
    let usage = json!({"prompt_tokens": 900, "completion_tokens": 400, "total_tokens": 1300});
    let fixtures = json!({ "fixtures": [
        {"match": {"userMessage": "Make it navy"}, "response": {"content": change, "usage": usage}, "chunkSize": 17},
        {"match": {}, "response": {"content": page, "usage": usage}, "chunkSize": 40},
    ]});
    let Some(mock) = Aimock::start(&fixtures) else { return };
    let shop = Workshop::with_model(&mock.openai_url()).await;
    let (ada, _) = shop.person("ada@example.com").await;
    let project = page_project(&ada).await.id;
    let mut run = ada.generate(&project, "k1", &quick()).await.expect("it begins");
    let (events, done) = to_the_end(&mut run).await;
    assert!(done.verified && done.credits == 2, "{done:#?}");
    assert!(events.iter().any(|event| matches!(event, Event::File { .. })));
    let body = IterateBody { instruction: "Make it navy, please.".to_owned(), context: None };
    let mut run = ada.iterate(&project, "k2", &body).await.expect("it begins");
    let (_, done) = to_the_end(&mut run).await;
    assert!(done.verified && done.credits == 1, "{done:#?}");
    let code = ada.code(&project).await.expect("code");
    assert_eq!(code.all_files["src/style.css"], "body { font-family: serif; color: navy; }\n");
    assert_eq!(code.all_files["index.html"], page_files()["index.html"], "the rest stays");
    assert_eq!(ada.balance().await.expect("a balance").total_available, 7);
    assert!(mock.journal().iter().any(|asked| asked["body"]["stream"] == true), "it was streamed");
}
