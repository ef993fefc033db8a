//! What this computer offers.

use vectort_contract::{Done, Event};
use vectort_llm::Provider;

use crate::host::Host;
use crate::{App, Emit};

impl<H: Host> App<H> {
    /// Looks at everything that Vectort relies on and reports it. `ok` is false when something
    /// that is needed is missing; providers and the keyring are not.
    pub async fn doctor(&self, language: &str, emit: &Emit<'_>) -> Done {
        let report = |check: &str, ok: bool, detail: String| {
            emit(Event::Doctor { check: check.to_owned(), ok, detail });
            ok
        };
        report("version", true, env!("CARGO_PKG_VERSION").to_owned());
        report("language", true, language.to_owned());
        report("data-folder", true, self.home().display().to_string());
        let database = self.store(vectort_cache::Store::check_database).await;
        let mut ok = report(
            "database",
            database.is_ok(),
            database.err().map_or_else(String::new, |error| error.to_string()),
        );
        let packs: Vec<String> =
            self.packs.versions().map(|(name, version)| format!("{name} {version}")).collect();
        ok &= report("packs", !packs.is_empty(), packs.join(", "));
        let keyring = self.host.secret("doctor").await;
        report("keyring", keyring.is_ok(), keyring.err().map_or_else(String::new, |error| error.to_string()));
        let (hosted, local) = match self.configure().await {
            Ok(providers) => {
                let names: Vec<_> =
                    providers.router.config().configured().into_iter().map(Provider::as_str).collect();
                let local: Vec<_> = providers
                    .router
                    .config()
                    .local()
                    .iter()
                    .map(|server| server.base_url.to_string())
                    .collect();
                (names.join(", "), local.join(", "))
            }
            Err(error) => (error.to_string(), String::new()),
        };
        report("providers", !hosted.is_empty(), hosted);
        report("local-server", !local.is_empty(), local);
        let view = self.host.open_view("http://127.0.0.1:9/").await;
        ok &= report("webview", view.is_ok(), view.err().map_or_else(String::new, |error| error.0));
        Done { ok, ..Done::default() }
    }
}
