//! What people attach to a turn: images, text files, the text of web pages. Kept below the data
//! folder under the hash of their content, so that a turn can be played again.

use std::path::PathBuf;
use std::time::Duration;

use vectort_cache::BlobId;
use vectort_contract::{AttachmentKind, AttachmentView, ErrorCode, WireError};
use vectort_core::tokens;
use vectort_fetch::{FetchError, Fetcher, Limits, read_page};

use crate::error::{internal, io_error};
use crate::host::Host;
use crate::{App, Result, atomic, blocking};

mod image;

pub use image::ImageInfo;

/// Largest image, in bytes. Providers take less of a request in all (Anthropic 32 MB, OpenAI
/// 50 MB, Gemini 20 MB inline): several large ones may still be too many for one turn.
pub(crate) const MAX_IMAGE_BYTES: usize = 10 << 20;
/// Largest width and height, in pixels: the least of what providers take (Anthropic's 8,000).
const MAX_IMAGE_SIDE: u32 = 8_000;
/// Largest text file, in bytes. Nothing that is attached is larger than an image may be.
const MAX_TEXT_BYTES: usize = 1 << 20;
/// How much of a page is read, and how long that may take.
const PAGE: Limits = Limits { bytes: 5 << 20, time: Duration::from_secs(30) };
const PAGE_TYPES: &str = "text/html,application/xhtml+xml,text/plain;q=0.9,text/*;q=0.8";
/// Longest name, in characters.
const MAX_NAME_CHARS: usize = 200;

impl<H: Host> App<H> {
    /// Keeps an image (PNG, JPEG, WebP or GIF, by its content) or a text file (UTF-8) for later
    /// turns. `unsupported-attachment` for anything else, and for what is too large.
    pub async fn attachment_add(&self, name: &str, bytes: Vec<u8>) -> Result<AttachmentView> {
        let name = clean_name(name);
        let unsupported = || WireError::new(ErrorCode::UnsupportedAttachment).with("name", &name);
        let (kind, tokens) = if let Some(info) = image::info(&bytes) {
            if bytes.len() > MAX_IMAGE_BYTES || info.width.max(info.height) > MAX_IMAGE_SIDE {
                return Err(unsupported());
            }
            (AttachmentKind::Image, info.tokens())
        } else {
            let text = std::str::from_utf8(&bytes).map_err(|_| unsupported())?;
            if text.len() > MAX_TEXT_BYTES || text.trim().is_empty() || text.contains('\0') {
                return Err(unsupported());
            }
            (AttachmentKind::Text, tokens(text))
        };
        self.keep_attachment(name, kind, tokens, None, bytes).await
    }

    /// Keeps the text of a public web page. `address-refused` for what is none, `fetch-failed` for
    /// what cannot be had.
    pub async fn attachment_fetch(&self, url: &str) -> Result<AttachmentView> {
        let failed = |error: FetchError| fetch_error(url, &error);
        let fetched = self.fetcher()?.get(url, PAGE_TYPES, PAGE).await.map_err(failed)?;
        let address = fetched.url.to_string();
        let page = blocking(move || read_page(&fetched)).await?.map_err(failed)?;
        if page.text.is_empty() {
            return Err(WireError::new(ErrorCode::FetchFailed).with("url", url).with("detail", "empty"));
        }
        let title = clean_name(&page.title);
        let name = if title.is_empty() { clean_name(&address) } else { title };
        let tokens = tokens(&page.text);
        self.keep_attachment(name, AttachmentKind::Page, tokens, Some(address), page.text.into_bytes()).await
    }

    /// An attachment's bytes: the image or file as it was, or the page's text.
    pub async fn attachment_read(&self, id: &str) -> Result<Vec<u8>> {
        Ok(self.attachment(id).await?.1)
    }

    /// An attachment, and its bytes. `no-such-attachment` when there is none, or it is damaged.
    pub async fn attachment(&self, id: &str) -> Result<(AttachmentView, Vec<u8>)> {
        let id: BlobId = id.parse().map_err(|_| WireError::new(ErrorCode::NoSuchAttachment))?;
        let (content, about) = self.attachment_files(id);
        blocking(move || {
            let read = |path: &PathBuf| match fs_err::read(path) {
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                    Err(WireError::new(ErrorCode::NoSuchAttachment))
                }
                read => read.map_err(|error| io_error(path, &error)),
            };
            let (bytes, about) = (read(&content)?, read(&about)?);
            match serde_json::from_slice::<AttachmentView>(&about) {
                Ok(view) if BlobId::of(&bytes) == id => Ok((view, bytes)),
                _ => Err(WireError::new(ErrorCode::NoSuchAttachment)),
            }
        })
        .await?
    }

    async fn keep_attachment(
        &self,
        name: String,
        kind: AttachmentKind,
        tokens: u32,
        url: Option<String>,
        bytes: Vec<u8>,
    ) -> Result<AttachmentView> {
        let id = BlobId::of(&bytes);
        let view = AttachmentView { id: id.to_string(), name, kind, bytes: bytes.len() as u64, tokens, url };
        let (content, about) = self.attachment_files(id);
        let json = serde_json::to_vec(&view).map_err(|error| internal(&error))?;
        blocking(move || {
            atomic::replace(&content, &bytes)?;
            // Last: what is described is there.
            atomic::replace(&about, &json)
        })
        .await??;
        Ok(view)
    }

    fn attachment_files(&self, id: BlobId) -> (PathBuf, PathBuf) {
        let folder = self.home().join("attachments");
        (folder.join(id.to_string()), folder.join(format!("{id}.json")))
    }

    /// What reaches public addresses.
    pub(crate) fn fetcher(&self) -> Result<Fetcher> {
        if let Some(fetcher) = self.fetcher.get() {
            return Ok(fetcher.clone());
        }
        let fetcher = Fetcher::new().map_err(|error| internal(&error))?;
        Ok(self.fetcher.get_or_init(|| fetcher).clone())
    }

    /// Lets imports and attachments reach servers on this machine: for tests, whose peers are there.
    /// Has no effect once anything was fetched.
    #[doc(hidden)]
    pub fn reach_loopback(&self) -> Result<()> {
        let fetcher = Fetcher::with_loopback().map_err(|error| internal(&error))?;
        // Lost only against a fetcher that is in use.
        let _ = self.fetcher.set(fetcher);
        Ok(())
    }
}

/// Why nothing was fetched, as hosts say it. The detail is a code.
pub(crate) fn fetch_error(url: &str, error: &FetchError) -> WireError {
    // Anything before an `@` may be a password.
    let shown: String = url.rsplit('@').next().unwrap_or_default().chars().take(200).collect();
    match error {
        FetchError::Refused(_) => WireError::new(ErrorCode::AddressRefused).with("url", shown),
        FetchError::Write(error) => io_error(&std::env::temp_dir(), error),
        error => WireError::new(ErrorCode::FetchFailed).with("url", shown).with("detail", error),
    }
}

/// The last part of a path, on one line.
fn clean_name(name: &str) -> String {
    let name = if name.contains("://") { name } else { name.rsplit(['/', '\\']).next().unwrap_or_default() };
    let words: String = name.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    words.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(MAX_NAME_CHARS).collect()
}
