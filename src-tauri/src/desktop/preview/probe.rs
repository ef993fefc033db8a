//! Debug builds only: lets tests ask the previewed page, as WebDriver drives a single web context and
//! that is the window's. `VECTORT_E2E_PREVIEW` names a Unix socket to be made.
//!
//! A connection brings the body of an asynchronous function, up to the end of its writing, and gets
//! one JSON object: `{"value": …}`, `{"error": "…"}`, or `{}` while there is no page. A page that
//! hangs gives no answer.

use std::io::{Read as _, Write as _};
use std::os::unix::net::{UnixListener, UnixStream};
use std::sync::mpsc;

use super::{Preview, platform};

/// Answers for as long as the program runs.
pub(super) fn listen(preview: &Preview) {
    let Some(path) = std::env::var_os("VECTORT_E2E_PREVIEW") else { return };
    let Ok(listener) = UnixListener::bind(path) else { return };
    let preview = preview.clone();
    std::thread::spawn(move || {
        for stream in listener.incoming().map_while(Result::ok) {
            let preview = preview.clone();
            std::thread::spawn(move || answer(&preview, stream));
        }
    });
}

fn answer(preview: &Preview, mut stream: UnixStream) {
    let mut body = String::new();
    if stream.read_to_string(&mut body).is_err() {
        return;
    }
    let (reply, answer) = mpsc::channel();
    let asked = preview.app.run_on_main_thread(move || platform::evaluate(&body, reply));
    if let (Ok(()), Ok(answer)) = (asked, answer.recv()) {
        // The test may have given up.
        let _ = stream.write_all(answer.as_bytes());
    }
}
