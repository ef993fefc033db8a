//! A private X server: its keyboard and mouse (XTEST), and its pixels.
//!
//! There is no window manager, so that nothing moves, decorates or delays a window; the keyboard
//! goes where [`Display::focus`] puts it.

use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};
use x11rb::connection::Connection as _;
use x11rb::protocol::xproto::{
    self, AtomEnum, ClientMessageEvent, ConnectionExt as _, EventMask, ImageFormat, InputFocus, MapState,
};
use x11rb::protocol::xtest::ConnectionExt as _;
use x11rb::rust_connection::RustConnection;

use super::Server;

/// A rectangle of the screen, in pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Area {
    /// From the left edge.
    pub x: i16,
    /// From the upper edge.
    pub y: i16,
    /// Width.
    pub width: u16,
    /// Height.
    pub height: u16,
}

impl Area {
    /// Its middle.
    pub fn centre(self) -> (i16, i16) {
        (self.x + (self.width / 2).cast_signed(), self.y + (self.height / 2).cast_signed())
    }
}

/// What the screen showed in an area: four bytes a pixel, blue, green, red and one that means
/// nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    width: u16,
    bytes: Vec<u8>,
}

impl Picture {
    /// As a PNG file.
    pub fn png(&self) -> Result<Vec<u8>> {
        let width = u32::from(self.width);
        let height = u32::try_from(self.bytes.len())? / (width * 4);
        let rgb: Vec<u8> =
            self.bytes.chunks_exact(4).flat_map(|pixel| [pixel[2], pixel[1], pixel[0]]).collect();
        let mut file = Vec::new();
        let mut encoder = png::Encoder::new(&mut file, width, height);
        encoder.set_color(png::ColorType::Rgb);
        encoder.set_depth(png::BitDepth::Eight);
        encoder.write_header()?.write_image_data(&rgb)?;
        Ok(file)
    }

    /// The colour of its first pixel: red, green, blue.
    pub fn colour(&self) -> [u8; 3] {
        [self.bytes[2], self.bytes[1], self.bytes[0]]
    }

    /// The smallest rectangle that holds every pixel of this red, green and blue, counted from the
    /// picture's upper left corner; `None` without such a pixel.
    pub fn extent(&self, [red, green, blue]: [u8; 3]) -> Option<Area> {
        let mut extent: Option<[u16; 4]> = None;
        for (y, row) in (0..).zip(self.bytes.chunks_exact(usize::from(self.width) * 4)) {
            for (x, pixel) in (0..).zip(row.chunks_exact(4)) {
                if pixel[..3] == [blue, green, red] {
                    let [left, top, right, bottom] = extent.unwrap_or([x, y, x, y]);
                    extent = Some([left.min(x), top.min(y), right.max(x), bottom.max(y)]);
                }
            }
        }
        extent.map(|[left, top, right, bottom]| Area {
            x: left.cast_signed(),
            y: top.cast_signed(),
            width: right - left + 1,
            height: bottom - top + 1,
        })
    }

    /// How many different colours there are: a blank area has one.
    pub fn colours(&self) -> usize {
        let mut seen: Vec<[u8; 3]> = self.bytes.chunks_exact(4).map(|it| [it[0], it[1], it[2]]).collect();
        seen.sort_unstable();
        seen.dedup();
        seen.len()
    }
}

/// A key that is not a character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// A character of ASCII.
    Char(char),
    /// Return.
    Enter,
    /// Escape.
    Escape,
    /// Tab.
    Tab,
    /// Backspace.
    BackSpace,
    /// Delete.
    Delete,
    /// Control, to be held.
    Control,
    /// Shift, to be held.
    Shift,
}

impl Key {
    /// Its number in X11's table of symbols.
    fn symbol(self) -> u32 {
        match self {
            Self::Char(character) => u32::from(character),
            Self::Enter => 0xff0d,
            Self::Escape => 0xff1b,
            Self::Tab => 0xff09,
            Self::BackSpace => 0xff08,
            Self::Delete => 0xffff,
            Self::Control => 0xffe3,
            Self::Shift => 0xffe1,
        }
    }
}

/// A screen with a keyboard and a mouse.
#[derive(Debug)]
pub struct Display {
    name: String,
    size: (u16, u16),
    connection: RustConnection,
    root: u32,
    /// Symbols by key code, `per_code` for each, from `first_code` on.
    symbols: Vec<u32>,
    per_code: u8,
    first_code: u8,
    // The last field: the connection closes before its server ends.
    _server: Server,
}

impl Display {
    /// Starts an X server with one screen.
    pub fn start(size: (u16, u16)) -> Result<Self> {
        let screen = format!("{}x{}x24", size.0, size.1);
        let server = Server::start(
            "Xvfb",
            &["-displayfd", "1", "-screen", "0", &screen, "-nolisten", "tcp", "-noreset"],
        )?;
        let name = format!(":{}", server.said);
        let (connection, screen) = x11rb::connect(Some(&name)).context("the X server does not answer")?;
        let setup = connection.setup();
        let root = setup.roots[screen].root;
        let (first_code, count) = (setup.min_keycode, setup.max_keycode - setup.min_keycode + 1);
        let keyboard = connection.get_keyboard_mapping(first_code, count)?.reply()?;
        let (symbols, per_code) = (keyboard.keysyms, keyboard.keysyms_per_keycode);
        Ok(Self { name, size, connection, root, symbols, per_code, first_code, _server: server })
    }

    /// Its name, such as `:7`.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The whole screen.
    pub fn area(&self) -> Area {
        Area { x: 0, y: 0, width: self.size.0, height: self.size.1 }
    }

    /// The largest window that is shown, if it is larger than a tooltip.
    pub fn window(&self) -> Result<Option<u32>> {
        let mut largest = None;
        for window in self.connection.query_tree(self.root)?.reply()?.children {
            // A window may go between the list and the question.
            let Ok(attributes) = self.connection.get_window_attributes(window)?.reply() else { continue };
            let Ok(shape) = self.connection.get_geometry(window)?.reply() else { continue };
            let pixels = u32::from(shape.width) * u32::from(shape.height);
            let is_shown = attributes.map_state == MapState::VIEWABLE && shape.width > 300 && shape.x >= 0;
            if is_shown && largest.is_none_or(|(most, _)| pixels > most) {
                largest = Some((pixels, window));
            }
        }
        Ok(largest.map(|(_, window)| window))
    }

    /// Gives the keyboard to a window.
    pub fn focus(&self, window: u32) -> Result<()> {
        self.connection.set_input_focus(InputFocus::PARENT, window, x11rb::CURRENT_TIME)?.check()?;
        Ok(())
    }

    /// Takes the keyboard from every window.
    pub fn blur(&self) -> Result<()> {
        self.focus(self.root)
    }

    /// The window that has the keyboard; `None` when none has.
    pub fn focused(&self) -> Result<Option<u32>> {
        let mut window = self.connection.get_input_focus()?.reply()?.focus;
        if window <= 1 || window == self.root {
            return Ok(None);
        }
        // GTK gives the keyboard to a child of the window.
        loop {
            let tree = self.connection.query_tree(window)?.reply()?;
            if tree.parent == self.root {
                return Ok(Some(window));
            }
            window = tree.parent;
        }
    }

    /// Asks a window to close, as its button does.
    pub fn ask_to_close(&self, window: u32) -> Result<()> {
        let atom =
            |name: &[u8]| -> Result<u32> { Ok(self.connection.intern_atom(false, name)?.reply()?.atom) };
        let (protocols, delete) = (atom(b"WM_PROTOCOLS")?, atom(b"WM_DELETE_WINDOW")?);
        let message = ClientMessageEvent::new(32, window, protocols, [delete, x11rb::CURRENT_TIME, 0, 0, 0]);
        self.connection.send_event(false, window, EventMask::NO_EVENT, message)?.check()?;
        Ok(())
    }

    /// The window's title.
    pub fn title(&self, window: u32) -> Result<String> {
        let property = self
            .connection
            .get_property(false, window, AtomEnum::WM_NAME, AtomEnum::ANY, 0, 1024)?
            .reply()?;
        Ok(String::from_utf8_lossy(&property.value).into_owned())
    }

    /// Presses keys together and lets them go again.
    pub fn press(&self, keys: &[Key]) -> Result<()> {
        let codes = keys.iter().map(|key| self.code(key.symbol())).collect::<Result<Vec<_>>>()?;
        for (code, _) in &codes {
            self.fake(xproto::KEY_PRESS_EVENT, *code)?;
        }
        for (code, _) in codes.iter().rev() {
            self.fake(xproto::KEY_RELEASE_EVENT, *code)?;
        }
        self.connection.flush()?;
        Ok(())
    }

    /// Types text of ASCII characters.
    pub fn type_text(&self, text: &str) -> Result<()> {
        for character in text.chars() {
            let key = if character == '\n' { Key::Enter } else { Key::Char(character) };
            let (_, shifted) = self.code(key.symbol())?;
            if shifted {
                self.press(&[Key::Shift, key])?;
            } else {
                self.press(&[key])?;
            }
        }
        Ok(())
    }

    /// Moves the mouse there and clicks.
    pub fn click(&self, (x, y): (i16, i16)) -> Result<()> {
        self.connection.xtest_fake_input(xproto::MOTION_NOTIFY_EVENT, 0, 0, self.root, x, y, 0)?;
        self.fake(xproto::BUTTON_PRESS_EVENT, 1)?;
        self.fake(xproto::BUTTON_RELEASE_EVENT, 1)?;
        self.connection.flush()?;
        Ok(())
    }

    /// Turns the wheel by one notch, down or up.
    pub fn scroll(&self, (x, y): (i16, i16), down: bool) -> Result<()> {
        let button = if down { 5 } else { 4 };
        self.connection.xtest_fake_input(xproto::MOTION_NOTIFY_EVENT, 0, 0, self.root, x, y, 0)?;
        self.fake(xproto::BUTTON_PRESS_EVENT, button)?;
        self.fake(xproto::BUTTON_RELEASE_EVENT, button)?;
        self.connection.flush()?;
        Ok(())
    }

    /// What the screen shows.
    pub fn picture(&self, area: Area) -> Result<Picture> {
        let Area { x, y, width, height } = area;
        let reply =
            self.connection.get_image(ImageFormat::Z_PIXMAP, self.root, x, y, width, height, !0)?.reply()?;
        Ok(Picture { width, bytes: reply.data })
    }

    /// Reads the area as fast as it can until it differs from `before`, and says when that was.
    pub fn wait_for_change(&self, area: Area, before: &Picture, patience: Duration) -> Result<Instant> {
        let deadline = Instant::now() + patience;
        loop {
            let now = self.picture(area)?;
            if now != *before {
                return Ok(Instant::now());
            }
            if Instant::now() > deadline {
                bail!("nothing changed on the screen in {patience:?}");
            }
        }
    }

    fn fake(&self, event: u8, detail: u8) -> Result<()> {
        self.connection.xtest_fake_input(event, detail, 0, self.root, 0, 0, 0)?;
        Ok(())
    }

    /// The key that has a symbol, and whether it needs Shift.
    fn code(&self, symbol: u32) -> Result<(u8, bool)> {
        let rows = self.symbols.chunks_exact(usize::from(self.per_code));
        for (code, row) in (self.first_code..).zip(rows) {
            if row.first() == Some(&symbol) {
                return Ok((code, false));
            }
            if row.get(1) == Some(&symbol) {
                return Ok((code, true));
            }
        }
        bail!("the keyboard has no key for the symbol {symbol:#x}")
    }
}
