//! The server's own keys: made at the first start, kept where only its user can read them.

use std::io;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

/// Bytes of a key.
const LENGTH: usize = 32;

/// Random bytes as URL-safe Base64: tokens and ids that nobody guesses (256 bits).
///
/// # Errors
///
/// The system's, where it has no randomness to give.
pub(crate) fn random_token() -> io::Result<String> {
    let mut bytes = [0; LENGTH];
    getrandom::fill(&mut bytes).map_err(|error| io::Error::other(error.to_string()))?;
    Ok(URL_SAFE_NO_PAD.encode(bytes))
}

/// What is kept of a token: its BLAKE3, hexadecimal.
pub(crate) fn digest(token: &str) -> String {
    blake3::hash(token.as_bytes()).to_hex().to_string()
}

/// The key in `file`, made when there is none. Readable by its owner alone (0600).
///
/// # Errors
///
/// The file system's; a file that holds something else than a key.
pub(crate) fn load_or_make(file: &Path) -> io::Result<Vec<u8>> {
    match fs_err::read_to_string(file) {
        Ok(text) => URL_SAFE_NO_PAD
            .decode(text.trim())
            .ok()
            .filter(|key| key.len() >= LENGTH)
            .ok_or_else(|| io::Error::other(format!("{} holds no key", file.display()))),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let token = random_token()?;
            write_private(file, &token)?;
            // Two servers may have started at once: what stands there is what counts.
            load_or_make(file)
        }
        Err(error) => Err(error),
    }
}

fn write_private(file: &Path, text: &str) -> io::Result<()> {
    use std::io::Write as _;
    if let Some(folder) = file.parent() {
        fs_err::create_dir_all(folder)?;
    }
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut opened = match options.open(file) {
        Ok(opened) => opened,
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Ok(()),
        Err(error) => return Err(error),
    };
    opened.write_all(text.as_bytes())?;
    opened.sync_all()
}
