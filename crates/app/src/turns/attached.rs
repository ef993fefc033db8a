//! What came along with a request, as a model is given it. The one place where attachments become
//! parts of a message.

use std::io::Read as _;
use std::path::Path;

use vectort_contract::{AttachmentKind, AttachmentView};
use vectort_generation::prompt::Attached;
use vectort_llm::{Image, ImageFormat};

use crate::attachments::MAX_IMAGE_BYTES;
use crate::error::io_error;
use crate::host::Host;
use crate::{App, Result, blocking};

impl<H: Host> App<H> {
    /// Texts go among the words, pictures beside them.
    pub(crate) async fn attached(&self, ids: &[String]) -> Result<(Vec<Attached>, Vec<Image>)> {
        let (mut attached, mut images) = (Vec::new(), Vec::new());
        for id in ids {
            let (view, bytes) = self.attachment(id).await?;
            let text = match view.kind {
                AttachmentKind::Image => {
                    images.extend(format(&bytes).map(|format| Image::new(format, &bytes)));
                    None
                }
                AttachmentKind::Text | AttachmentKind::Page => {
                    Some(String::from_utf8_lossy(&bytes).into_owned())
                }
            };
            attached.push(Attached { name: view.name, url: view.url, text });
        }
        Ok((attached, images))
    }

    /// An attachment, if it is there still.
    pub(crate) async fn attachment_view(&self, id: &str) -> Option<AttachmentView> {
        self.attachment(id).await.ok().map(|(view, _)| view)
    }

    /// Keeps a file, or the text of a page, and gives its id.
    pub(crate) async fn attach(&self, what: &str) -> Result<String> {
        if what.starts_with("https://") || what.starts_with("http://") {
            return Ok(self.attachment_fetch(what).await?.id);
        }
        let path = Path::new(what).to_owned();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let read = move || {
            let mut bytes = Vec::new();
            let file = fs_err::File::open(&path)?;
            // Anything longer is refused by its length, and may have no end.
            file.take(MAX_IMAGE_BYTES as u64 + 1).read_to_end(&mut bytes).map(|_| bytes)
        };
        let shown = Path::new(what);
        let bytes = blocking(read).await?.map_err(|error| io_error(shown, &error))?;
        Ok(self.attachment_add(&name, bytes).await?.id)
    }
}

/// The format of a picture, by its first bytes.
fn format(bytes: &[u8]) -> Option<ImageFormat> {
    match bytes {
        [0x89, b'P', b'N', b'G', ..] => Some(ImageFormat::Png),
        [0xff, 0xd8, 0xff, ..] => Some(ImageFormat::Jpeg),
        [b'G', b'I', b'F', b'8', ..] => Some(ImageFormat::Gif),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some(ImageFormat::Webp),
        _ => None,
    }
}
