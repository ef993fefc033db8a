//! The child: one webview, off screen but mapped, that goes where it is told.

use std::io::{BufRead as _, Write as _};
use std::process::ExitCode;

use tauri::webview::NewWindowResponse;
use tauri::{Url, WebviewUrl, WebviewWindowBuilder};

use vectort_desktop::READY;

use crate::preview::is_preview;

/// The size that a desktop browser tab has, in logical pixels.
const SIZE: (f64, f64) = (1280.0, 800.0);
/// Beyond any screen. An unmapped window never fires animation frames, so it must be mapped.
const OFF_SCREEN: (f64, f64) = (-20_000.0, 0.0);

/// A dialog would stop the page until someone answers, and nobody is there. No browser lets a page
/// close a tab that it did not open.
const SILENCE_DIALOGS: &str = "window.alert=()=>{};window.confirm=()=>true;window.prompt=()=>null;\
     window.print=()=>{};window.close=()=>{};";

/// Runs until standard input closes.
pub(crate) fn run() -> ExitCode {
    let mut context = crate::context();
    context.config_mut().app.windows.clear();
    let built = tauri::Builder::default()
        .setup(|app| {
            let blank = Url::parse("about:blank")?;
            let window = WebviewWindowBuilder::new(app, "mount", WebviewUrl::External(blank))
                .title("Vectort")
                .inner_size(SIZE.0, SIZE.1)
                .position(OFF_SCREEN.0, OFF_SCREEN.1)
                .decorations(false)
                .skip_taskbar(true)
                .focused(false)
                .incognito(true)
                .initialization_script(SILENCE_DIALOGS)
                .on_navigation(|url| url.as_str() == "about:blank" || is_preview(url))
                .on_new_window(|_, _| NewWindowResponse::Deny)
                .on_download(|_, _| false)
                .build()?;
            std::thread::Builder::new().name("mount-stdin".to_owned()).spawn({
                let app = app.handle().clone();
                move || {
                    let mut stdout = std::io::stdout();
                    // A closed pipe means that the parent is gone; the loop below sees it too.
                    let _ = writeln!(stdout, "{READY}").and_then(|()| stdout.flush());
                    for line in std::io::stdin().lock().lines().map_while(Result::ok) {
                        if let Ok(url) = Url::parse(&line)
                            && is_preview(&url)
                        {
                            let _ = window.navigate(url);
                        }
                    }
                    // Not a clean exit through the event loop: a page that never yields would
                    // keep it waiting.
                    app.cleanup_before_exit();
                    #[expect(clippy::disallowed_methods, reason = "`main` may never get the turn to return")]
                    std::process::exit(0);
                }
            })?;
            Ok(())
        })
        .run(context);
    match built {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}
