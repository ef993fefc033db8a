//! Server-sent events out of bytes (WHATWG HTML §9.2.6), as far as the API writes them: `id` and
//! `data` lines, comments, and blank lines between events.

/// Largest event, in bytes: more is no event of the API's.
const MOST: usize = 4 << 20;

/// An event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Arrived {
    pub(crate) id: u64,
    pub(crate) data: String,
}

/// Bytes in, events out.
#[derive(Debug, Default)]
pub(crate) struct Events {
    line: Vec<u8>,
    id: Option<u64>,
    data: Option<String>,
}

/// It is no stream of the API's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NoEvents;

impl Events {
    /// What more bytes complete.
    pub(crate) fn push(&mut self, bytes: &[u8]) -> Result<Vec<Arrived>, NoEvents> {
        let mut arrived = Vec::new();
        for part in bytes.split_inclusive(|byte| *byte == b'\n') {
            self.line.extend_from_slice(part);
            if self.line.len() + self.data.as_ref().map_or(0, String::len) > MOST {
                return Err(NoEvents);
            }
            if part.ends_with(b"\n") {
                let line = std::mem::take(&mut self.line);
                let line = String::from_utf8(line).map_err(|_| NoEvents)?;
                arrived.extend(self.take(line.trim_end_matches(['\r', '\n'])));
            }
        }
        Ok(arrived)
    }

    fn take(&mut self, line: &str) -> Option<Arrived> {
        if line.is_empty() {
            let (id, data) = (self.id.take(), self.data.take());
            return Some(Arrived { id: id?, data: data? });
        }
        let (field, value) = line.split_once(':').unwrap_or((line, ""));
        let value = value.strip_prefix(' ').unwrap_or(value);
        match field {
            "id" => self.id = value.parse().ok(),
            "data" => match &mut self.data {
                Some(data) => {
                    data.push('\n');
                    data.push_str(value);
                }
                None => self.data = Some(value.to_owned()),
            },
            _ => {}
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn events_are_the_same_however_the_bytes_are_cut() {
        let text = ": hello\n\nid: 1\nevent: phase\ndata: {\"a\":\"é\"}\n\n:\n\nid: 2\r\ndata: x\r\ndata: y\r\n\r\nid: 3\n";
        let whole = Events::default().push(text.as_bytes()).expect("events");
        assert_eq!(
            whole,
            [Arrived { id: 1, data: "{\"a\":\"é\"}".to_owned() }, Arrived { id: 2, data: "x\ny".to_owned() }]
        );
        for size in 1..text.len() {
            let mut events = Events::default();
            let cut: Vec<Arrived> =
                text.as_bytes().chunks(size).flat_map(|bytes| events.push(bytes).expect("events")).collect();
            assert_eq!(cut, whole, "{size}");
        }
    }

    #[test]
    fn what_never_ends_is_no_event() {
        let mut events = Events::default();
        let chunk = vec![b'x'; 1 << 16];
        assert!((0..100).any(|_| events.push(&chunk).is_err()));
    }
}
