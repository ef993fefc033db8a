//! A starter's colours: a hue that the description calls up, at lightnesses that keep text
//! readable (WCAG 2.2, success criteria 1.4.3 and 1.4.11).

use super::words;

/// Colours as CSS hex.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Palette {
    /// Degrees on the colour wheel, 0 to 359.
    pub hue: u16,
    /// For large surfaces and icons: at least 3:1 on white.
    pub accent: String,
    /// For text and buttons with white text: at least 4.5:1 on white.
    pub strong: String,
    /// A tint to put dark text on.
    pub soft: String,
}

impl Palette {
    /// The palette of a description: a colour or a theme that it names, else one drawn from its
    /// letters, so that two apps rarely look alike and the same words always do.
    pub fn for_description(description: &str) -> Self {
        Self::of_hue(words::hue(description).unwrap_or_else(|| drawn_hue(description)))
    }

    /// The palette of a hue.
    pub fn of_hue(hue: u16) -> Self {
        let at_contrast = |saturation: f64, contrast: f64| {
            let steps = (0..=60_u8).rev().map(|lightness| hsl(hue, saturation, f64::from(lightness) / 100.0));
            let found = steps.into_iter().find(|rgb| white_contrast(*rgb) >= contrast);
            hex(found.unwrap_or([0, 0, 0]))
        };
        Self {
            hue,
            accent: at_contrast(0.70, 3.1),
            strong: at_contrast(0.68, 5.0),
            soft: hex(hsl(hue, 0.60, 0.94)),
        }
    }
}

/// The contrast ratio (1 to 21) of a `#rrggbb` colour with white; `None` for other notations.
pub fn contrast_on_white(colour: &str) -> Option<f64> {
    let digits = colour.strip_prefix('#').filter(|digits| digits.len() == 6 && digits.is_ascii())?;
    let part = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).ok();
    Some(white_contrast([part(0)?, part(2)?, part(4)?]))
}

fn drawn_hue(description: &str) -> u16 {
    // FNV-1a: stable across versions of Rust, unlike `DefaultHasher`.
    let hash = description.trim().bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    (hash % 360) as u16
}

fn hsl(hue: u16, saturation: f64, lightness: f64) -> [u8; 3] {
    // CSS Color 4, §7.1.
    let channel = |offset: f64| {
        let k = (offset + f64::from(hue) / 30.0) % 12.0;
        let a = saturation * lightness.min(1.0 - lightness);
        let value = lightness - a * (k - 3.0).min(9.0 - k).clamp(-1.0, 1.0);
        (value * 255.0).round() as u8
    };
    [channel(0.0), channel(8.0), channel(4.0)]
}

fn white_contrast(rgb: [u8; 3]) -> f64 {
    let linear = rgb.map(|channel| {
        let value = f64::from(channel) / 255.0;
        if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    });
    let luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
    1.05 / (luminance + 0.05)
}

fn hex([red, green, blue]: [u8; 3]) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}
