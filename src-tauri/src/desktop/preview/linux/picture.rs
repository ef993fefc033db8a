//! Pictures of the page.

use gtk::gdk_pixbuf::{Colorspace, InterpType, Pixbuf};
use gtk::{cairo, gdk, glib};

/// A picture as the toolkit holds it.
pub(crate) struct Pixels {
    data: glib::Bytes,
    has_alpha: bool,
    width: i32,
    height: i32,
    stride: i32,
}

impl Pixels {
    /// What the toolkit drew; `None` for what is no picture in memory.
    pub(super) fn of(surface: cairo::Surface) -> Option<Self> {
        let image = cairo::ImageSurface::try_from(surface).ok()?;
        let pixbuf = gdk::pixbuf_get_from_surface(&image, 0, 0, image.width(), image.height())?;
        Some(Self {
            data: pixbuf.read_pixel_bytes(),
            has_alpha: pixbuf.has_alpha(),
            width: pixbuf.width(),
            height: pixbuf.height(),
            stride: pixbuf.rowstride(),
        })
    }

    /// The picture as a PNG, no wider than `max_width`. Takes its time: not for the main thread.
    pub(crate) fn png(&self, max_width: Option<i32>) -> Option<Vec<u8>> {
        let whole = Pixbuf::from_bytes(
            &self.data,
            Colorspace::Rgb,
            self.has_alpha,
            8,
            self.width,
            self.height,
            self.stride,
        );
        let scaled = match max_width.filter(|max| *max < self.width) {
            Some(width) => {
                let height = (f64::from(self.height) * f64::from(width) / f64::from(self.width)).round();
                whole.scale_simple(width, (height as i32).max(1), InterpType::Bilinear)?
            }
            None => whole,
        };
        // The picture stands in for a moment or is small: speed before size.
        scaled.save_to_bufferv("png", &[("compression", "2")]).ok()
    }
}
