//! The screens, and how a person gets to each.

use std::time::Duration;

use anyhow::{Context as _, Result};
use serde_json::json;
use thirtyfour::By;
use vectort_testkit::aimock::Aimock;
use vectort_testkit::desktop::{Computer, Key, Window};
use vectort_testkit::vercel::VercelStub;

macro_rules! screens {
    ($(#[$first_doc:meta])+ FIRST: { $($(#[$fd:meta])+ $f:ident,)+ }
     $(#[$later_doc:meta])+ LATER: { $($(#[$ld:meta])+ $l:ident,)+ }) => {
        /// A screen in a state.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum Screen { $($(#[$fd])+ $f,)+ $($(#[$ld])+ $l,)+ }

        use Screen::{$($f,)+ $($l,)+};

        $(#[$first_doc])+
        pub(crate) const FIRST: &[Screen] = &[$($f),+];
        $(#[$later_doc])+
        pub(crate) const LATER: &[Screen] = &[$($l),+];
    };
}

screens! {
    /// On a computer on which nothing was done yet.
    FIRST: {
        /// Nobody to ask, nothing made yet.
        FirstWelcome,
        /// No projects.
        NoProjects,
        /// Nothing set up.
        FirstSettings,
    }
    /// On one with projects and a provider, in an order in which each leads to the next.
    LATER: {
        /// A description, its type, who is asked; the latest projects.
        Welcome,
        /// What else can be chosen.
        Narrowed,
        /// A git repository is asked for.
        ImportGit,
        /// The menu of languages and themes.
        Appearance,
        /// As a list.
        Projects,
        /// As cards.
        Cards,
        /// Nothing found.
        NoMatch,
        /// A provider is set up.
        Settings,
        /// The rest of the page.
        SettingsEnd,
        /// All actions.
        Palette,
        /// The app runs.
        Workspace,
        /// A question was answered.
        Answered,
        /// A change is not verified: what is wrong, and what mends it.
        Trouble,
        /// A plan waits, and can be changed.
        Planned,
        /// What a model would be shown.
        Context,
        /// Effort, provider and model.
        Manner,
        /// The editor beside the preview.
        Code,
        /// What was made when.
        Versions,
        /// What the app wrote.
        Console,
        /// What else can be done.
        More,
        /// Before a deployment.
        Deploy,
        /// A model writes.
        Running,
        /// It was stopped.
        Stopped,
    }
}

/// Fills a computer with projects in its language, a slow provider and an account; what serves them
/// lives as long as the value.
pub(crate) fn fill(computer: &mut Computer) -> (Option<Aimock>, VercelStub) {
    for example in ["board", "shop", "budget", "portfolio", "habits"] {
        let words = computer.text(&format!("ui-example-{example}-text")).to_owned();
        let made = computer.command(&["generate", &words, "--no-mount", "--json"]).output();
        assert!(made.is_ok_and(|made| made.status.success()), "a starter of {words:?}");
    }
    let answer = "### index.html\n\n```html\n<!doctype html>\n<html><head><title>Board</title></head><body><h1>Board</h1></body></html>\n```\n\n### src/style.css\n\n```css\nmain { padding: 2rem; }\n```\n\n### src/main.js\n\n```js\ndocument.title = 'Board';\n```\n".repeat(2);
    let usage = json!({ "prompt_tokens": 900, "completion_tokens": 400, "total_tokens": 1300 });
    let plan = json!({
        "summary": computer.text("ui-example-habits-text"),
        "routes": [{ "name": "/", "about": computer.text("ui-example-habits") }],
        "data": [{ "name": "Habit", "about": "id, name, days" }],
        "dependencies": ["date-fns"],
        "steps": [
            { "id": "a", "title": computer.text("ui-example-habits"), "files": ["src/a.js", "src/b.js"] },
            { "id": "b", "title": computer.text("ui-example-budget"), "files": ["src/c.js"], "after": ["a"] },
        ],
    });
    let told = format!(
        "## {}\n\n{}\n\n1. **{}** `src/App.tsx`\n2. {}\n\n```ts\nexport const days = [1, 2, 3, 5, 8].map((day) => day * 24 * 60 * 60 * 1000);\n```\n\n{}\n",
        computer.text("ui-example-habits"),
        computer.text("ui-example-habits-text"),
        computer.text("ui-example-board"),
        computer.text("ui-example-budget-text"),
        computer.text("ui-example-shop-text"),
    );
    let broken = "### index.html\n\n```html\n<!doctype html>\n<html><body><h1>Totals</h1><script type=\"module\" src=\"/src/totals.js\"></script></body></html>\n```\n\n### src/totals.js\n\n```js\nimport { chart } from './a-rather-long-folder-name/chart-by-category.js';\nconst total = ;\nchart(total);\n```\n";
    let mock = Aimock::start(&json!({ "fixtures": [
        { "match": { "systemMessage": "You plan the work" },
          "response": { "content": format!("```json\n{plan}\n```"), "usage": usage } },
        { "match": { "systemMessage": "You answer a person's questions" },
          "response": { "content": told, "usage": usage } },
        { "match": { "systemMessage": "You change software projects" },
          "response": { "content": broken, "usage": usage } },
        { "match": {}, "response": { "content": answer, "usage": usage }, "chunkSize": 24, "latency": 1500 },
    ]}));
    if let Some(mock) = &mock {
        computer.set("OPENAI_API_KEY", "sk-canary").set("OPENAI_BASE_URL", mock.openai_url());
    }
    let vercel = VercelStub::start();
    computer.set("VERCEL_API_URL", vercel.url()).set("VERCEL_TOKEN", VercelStub::TOKEN);
    (mock, vercel)
}

impl Screen {
    /// Its name in kebab case, which is the folder of its pictures.
    pub(crate) fn name(self) -> String {
        let mut name = String::new();
        for character in format!("{self:?}").chars() {
            if character.is_uppercase() && !name.is_empty() {
                name.push('-');
            }
            name.extend(character.to_lowercase());
        }
        name
    }

    /// Goes there.
    pub(crate) async fn show(self, computer: &Computer, window: &Window<'_>) -> Result<()> {
        let t = |id: &str| computer.text(id).to_owned();
        match self {
            FirstWelcome => {
                go(window, "#/").await?;
                window.says_message("ui-welcome-nobody").await
            }
            NoProjects => {
                go(window, "#/projects").await?;
                window.says_message("ui-projects-empty-title").await
            }
            FirstSettings | Settings => {
                go(window, "#/settings").await?;
                window.says_message("ui-settings-providers").await?;
                window.wait_for("return !document.querySelector('[aria-busy=true]')").await.map(drop)
            }
            SettingsEnd => {
                // The widest element that scrolls is the screen's.
                let script = "for (const e of document.querySelectorAll('*')) if (e.scrollHeight > e.clientHeight + 20 && /auto|scroll/.test(getComputedStyle(e).overflowY)) e.scrollTop = e.scrollHeight; return true";
                window.wait_for(script).await.map(drop)
            }
            Welcome => {
                go(window, "#/").await?;
                let words = t("ui-example-game-text");
                window.fill("textbox", &t("ui-welcome-title"), &words).await?;
                window.says_message("ui-welcome-asked").await
            }
            Narrowed => {
                window.press("ui-welcome-more").await?;
                window.find("button", &t("choice-feature-payments")).await.map(drop)
            }
            ImportGit => {
                window.press("ui-welcome-more").await?;
                window.press("ui-import").await?;
                window.click("menuitem", &t("action-import-git")).await?;
                window.find("textbox", &t("ui-import-git-label")).await.map(drop)
            }
            Answered => {
                send(computer, window, "ui-turn-ask", "ui-example-portfolio-text").await?;
                window.wait_for("return !!document.querySelector('article strong')").await.map(drop)
            }
            Trouble => {
                send(computer, window, "ui-turn-edit", "ui-example-budget-text").await?;
                window.find("button", &t("ui-fix-accept")).await.map(drop)
            }
            Planned => {
                send(computer, window, "ui-turn-build", "ui-example-habits-text").await?;
                window.says_message("ui-plan-text").await?;
                window.find("button", &t("ui-plan-build")).await.map(drop)
            }
            Context => {
                window.press("ui-context-meter").await?;
                window.says_message("ui-context-budget").await
            }
            Manner => {
                window.press("ui-turn-manner").await?;
                window.says_message("ui-welcome-size").await
            }
            Appearance => {
                window.press("ui-appearance").await?;
                window.find("menuitemradio", "العربية").await.map(drop)
            }
            Projects => {
                go(window, "#/projects").await?;
                window.press("ui-projects-list").await?;
                window.find("grid", "").await.map(drop)
            }
            Cards => window.press("ui-projects-grid").await,
            NoMatch => {
                let search = window.find("searchbox", &t("ui-projects-search")).await?;
                search.send_keys("zzzzzz").await?;
                window.says_message("ui-projects-no-match").await
            }
            Palette => {
                computer.display().press(&[Key::Control, Key::Char('k')])?;
                window.find("combobox", &t("ui-palette-search")).await.map(drop)
            }
            Workspace => {
                go(window, "#/projects").await?;
                window.press("ui-projects-list").await?;
                // The first one made, at the end: what `Running` and `Stopped` leave behind is on top,
                // and may be without files.
                window.wait_for("return !!document.querySelector('[role=gridcell]')").await?;
                let projects = window.session().find_all(By::Css("[role=gridcell]")).await?;
                projects.last().context("no projects")?.click().await?;
                window.press("ui-ws-preview").await?;
                for _ in 0..100 {
                    if !window.preview_text().await.unwrap_or_default().is_empty() {
                        break;
                    }
                    tokio::time::sleep(Duration::from_millis(50)).await;
                }
                Ok(())
            }
            Code => {
                window.press("ui-ws-split").await?;
                // It is open again where it was open before, and may have taken the list's room.
                window.wait_for("return !!document.querySelector('.cm-content, [role=treeitem]')").await?;
                if window.look_for("treeitem", "index.html").await?.is_some() {
                    window.click("treeitem", "index.html").await?;
                }
                window.find("textbox", &t("ui-code-editor")).await.map(drop)
            }
            Versions => {
                window.press("ui-ws-preview").await?;
                // Its tab: the button above it, whose name holds that of every version, would hide it
                // again.
                window.click("tab", &t("action-versions")).await?;
                let entry = "[role=tabpanel] li > button[aria-expanded]";
                window.wait_for(&format!("return !!document.querySelector('{entry}')")).await?;
                window.session().find(By::Css(entry)).await?.click().await?;
                window
                    .wait_for(&format!("return !!document.querySelector('{entry}[aria-expanded=true]')"))
                    .await
                    .map(drop)
            }
            Console => window.press("ui-console").await,
            More => {
                window.press("ui-ws-more").await?;
                window.find("menuitem", &t("action-duplicate")).await.map(drop)
            }
            Deploy => {
                window.press("action-deploy").await?;
                window.find("button", &t("ui-deploy-start")).await.map(drop)
            }
            Running => {
                go(window, "#/").await?;
                let words = t("ui-example-game-text");
                window.fill("textbox", &t("ui-welcome-title"), &words).await?;
                window.press("ui-welcome-start").await?;
                window.says("index.html").await
            }
            Stopped => {
                // A first file is whole: that is what is kept.
                window.says("style.css").await?;
                window.press("ui-run-stop").await?;
                window.says_message("ui-run-stopped-text").await
            }
        }
    }

    /// Closes what would be in the way of the next one.
    pub(crate) async fn leave(self, computer: &Computer, window: &Window<'_>) -> Result<()> {
        match self {
            // Their buttons close them too, wherever the focus is.
            Context => window.press("ui-context-meter").await,
            Manner => window.press("ui-turn-manner").await,
            Appearance | Palette | More | Deploy | ImportGit => {
                let popup = "return !document.querySelector('[role=menu],[role=dialog],[role=listbox]')";
                computer.display().press(&[Key::Escape])?;
                window.wait_for(popup).await.context("it does not close").map(drop)
            }
            Console => window.press("ui-console").await,
            Versions => window.click("tab", computer.text("ui-chat")).await,
            NoMatch => {
                // What was searched for is remembered.
                let search = window.find("searchbox", computer.text("ui-projects-search")).await?;
                search.click().await?;
                computer.display().press(&[Key::Control, Key::Char('a')])?;
                computer.display().press(&[Key::BackSpace])?;
                window.find("gridcell", "").await.map(drop)
            }
            _ => Ok(()),
        }
    }
}

/// Writes a turn of this kind, and sends it.
async fn send(computer: &Computer, window: &Window<'_>, kind: &str, words: &str) -> Result<()> {
    window.click("combobox", computer.text("ui-turn-mode")).await?;
    window.click("option", computer.text(kind)).await?;
    window.fill("textbox", computer.text("action-chat"), computer.text(words)).await?;
    window.press("ui-turn-send").await
}

/// To an address of the window's own, as a link goes.
async fn go(window: &Window<'_>, hash: &str) -> Result<()> {
    window.run("location.hash = arguments[0]", vec![json!(hash)]).await.map(drop)
}
