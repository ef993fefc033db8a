//! What an image is, by its first bytes; nothing is decoded.

/// A kind of image that models see.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ImageInfo {
    /// Its media type.
    pub media_type: &'static str,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
}

impl ImageInfo {
    /// Reads a PNG's, JPEG's, WebP's or GIF's header.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        info(bytes)
    }

    /// About how many tokens it costs: width × height / 750 of the picture scaled down to 1,568
    /// pixels on its longer side, and at least 258. That is what Anthropic bills; OpenAI's tiles
    /// and Gemini's come to about the same or less.
    pub fn tokens(self) -> u32 {
        let longest = f64::from(self.width.max(self.height).max(1));
        let scale = (1_568.0 / longest).min(1.0);
        let pixels = f64::from(self.width) * f64::from(self.height) * scale * scale;
        ((pixels / 750.0).ceil() as u32).clamp(258, 3_280)
    }
}

pub(super) fn info(bytes: &[u8]) -> Option<ImageInfo> {
    let (media_type, (width, height)) = if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        ("image/png", png(bytes)?)
    } else if bytes.starts_with(b"GIF87a") || bytes.starts_with(b"GIF89a") {
        ("image/gif", (little(bytes, 6, 2)?, little(bytes, 8, 2)?))
    } else if bytes.starts_with(b"\xff\xd8\xff") {
        ("image/jpeg", jpeg(bytes)?)
    } else if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        ("image/webp", webp(bytes)?)
    } else {
        return None;
    };
    (width > 0 && height > 0).then_some(ImageInfo { media_type, width, height })
}

fn big(bytes: &[u8], at: usize, count: usize) -> Option<u32> {
    Some(bytes.get(at..at + count)?.iter().fold(0, |sum, byte| (sum << 8) | u32::from(*byte)))
}

fn little(bytes: &[u8], at: usize, count: usize) -> Option<u32> {
    Some(bytes.get(at..at + count)?.iter().rev().fold(0, |sum, byte| (sum << 8) | u32::from(*byte)))
}

/// ISO/IEC 15948, 11.2.2: the header chunk comes first.
fn png(bytes: &[u8]) -> Option<(u32, u32)> {
    (bytes.get(12..16)? == b"IHDR").then_some(())?;
    Some((big(bytes, 16, 4)?, big(bytes, 20, 4)?))
}

/// ITU-T T.81, B.2.2: the frame header, whichever of its kinds it is.
fn jpeg(bytes: &[u8]) -> Option<(u32, u32)> {
    let mut at = 2;
    loop {
        if *bytes.get(at)? != 0xff {
            return None;
        }
        let marker = *bytes.get(at + 1)?;
        match marker {
            // Padding.
            0xff => at += 1,
            0x01 | 0xd0..=0xd8 => at += 2,
            0xc0..=0xcf if !matches!(marker, 0xc4 | 0xc8 | 0xcc) => {
                return Some((big(bytes, at + 7, 2)?, big(bytes, at + 5, 2)?));
            }
            // The picture itself, or its end, before any frame.
            0xd9 | 0xda => return None,
            _ => at += 2 + big(bytes, at + 2, 2)?.max(2) as usize,
        }
    }
}

/// RFC 9649, 2.5 to 2.7.
fn webp(bytes: &[u8]) -> Option<(u32, u32)> {
    match bytes.get(12..16)? {
        b"VP8X" => Some((little(bytes, 24, 3)? + 1, little(bytes, 27, 3)? + 1)),
        b"VP8L" => {
            let bits = little(bytes, 21, 4)?;
            Some(((bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1))
        }
        b"VP8 " => Some((little(bytes, 26, 2)? & 0x3fff, little(bytes, 28, 2)? & 0x3fff)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(bytes: &[u8]) -> Option<(&'static str, u32, u32)> {
        info(bytes).map(|info| (info.media_type, info.width, info.height))
    }

    #[test]
    fn an_image_is_known_by_its_header() {
        let png = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\x02\x80\0\0\x01\xe0\x08\x06";
        assert_eq!(found(png), Some(("image/png", 640, 480)));
        assert_eq!(found(b"GIF89a\x80\x02\xe0\x01\0"), Some(("image/gif", 640, 480)));
        let jpeg = b"\xff\xd8\xff\xe0\0\x04ab\xff\xff\xc2\0\x11\x08\x01\xe0\x02\x80\x03";
        assert_eq!(found(jpeg), Some(("image/jpeg", 640, 480)));
        let vp8 = b"RIFF\0\0\0\0WEBPVP8 \0\0\0\0\0\0\0\x9d\x01\x2a\x80\x02\xe0\x01";
        assert_eq!(found(vp8), Some(("image/webp", 640, 480)));
        let vp8x = b"RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x7f\x02\0\xdf\x01\0";
        assert_eq!(found(vp8x), Some(("image/webp", 640, 480)));
        let bits = (0x27f_u32 | (0x1df << 14)).to_le_bytes();
        let vp8l = [b"RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2f".as_slice(), &bits].concat();
        assert_eq!(found(&vp8l), Some(("image/webp", 640, 480)));
        for none in [
            b"".as_slice(),
            b"<svg",
            b"\x89PNG\r\n\x1a\n",
            b"\xff\xd8\xff\xd9",
            b"GIF89a\0\0\0\0",
            &png[..20],
        ] {
            assert_eq!(found(none), None, "{none:?}");
        }
    }

    #[test]
    fn a_large_picture_costs_what_its_scaled_copy_costs() {
        let tokens = |width, height| ImageInfo { media_type: "image/png", width, height }.tokens();
        assert_eq!(tokens(1_000, 1_000), 1_334);
        assert_eq!(tokens(8_000, 8_000), tokens(1_568, 1_568));
        assert_eq!(tokens(1, 1), 258);
        assert_eq!(tokens(1, 8_000), 258);
    }
}
