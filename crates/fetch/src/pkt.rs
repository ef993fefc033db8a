//! pkt-lines: how git frames what it says (gitprotocol-common(5)).

use futures_util::{Stream, StreamExt as _};

use crate::error::{FetchError, Result};
use crate::fetcher::failure;

/// A frame.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Packet {
    Data(Vec<u8>),
    /// `0000`: the end of a message.
    Flush,
    /// `0001`: between sections.
    Delimiter,
}

/// A line as a frame.
pub(crate) fn line(text: &str) -> Vec<u8> {
    format!("{:04x}{text}\n", text.len() + 5).into_bytes()
}

/// Frames of a body, as they come.
pub(crate) struct Packets<S> {
    body: S,
    buffer: Vec<u8>,
    at: usize,
    read: u64,
    most: u64,
}

impl<S, B> Packets<S>
where
    S: Stream<Item = reqwest::Result<B>> + Unpin,
    B: AsRef<[u8]>,
{
    /// Reads no more than `most` bytes.
    pub(crate) fn new(body: S, most: u64) -> Self {
        Self { body, buffer: Vec::new(), at: 0, read: 0, most }
    }

    /// The next frame; `None` at the end of the body.
    pub(crate) async fn next(&mut self) -> Result<Option<Packet>> {
        if !self.fill(4).await? {
            return if self.at == self.buffer.len() { Ok(None) } else { Err(cut()) };
        }
        let length = std::str::from_utf8(&self.buffer[self.at..self.at + 4])
            .ok()
            .and_then(|digits| usize::from_str_radix(digits, 16).ok())
            .ok_or(FetchError::Protocol("frame"))?;
        match length {
            0 | 1 => {
                self.at += 4;
                Ok(Some(if length == 0 { Packet::Flush } else { Packet::Delimiter }))
            }
            2 => {
                // The end of a response, which only other transports need.
                self.at += 4;
                Ok(Some(Packet::Flush))
            }
            3 => Err(FetchError::Protocol("frame")),
            _ => {
                if !self.fill(length).await? {
                    return Err(cut());
                }
                let data = self.buffer[self.at + 4..self.at + length].to_vec();
                self.at += length;
                Ok(Some(Packet::Data(data)))
            }
        }
    }

    /// Whether so many bytes are there, once they are or the body has ended.
    async fn fill(&mut self, wanted: usize) -> Result<bool> {
        while self.buffer.len() - self.at < wanted {
            let Some(chunk) = self.body.next().await else { return Ok(false) };
            let chunk = chunk.map_err(|error| failure(&error))?;
            self.read += chunk.as_ref().len() as u64;
            if self.read > self.most {
                return Err(FetchError::TooLarge(self.most));
            }
            self.buffer.drain(..self.at);
            self.at = 0;
            self.buffer.extend_from_slice(chunk.as_ref());
        }
        Ok(true)
    }
}

fn cut() -> FetchError {
    FetchError::Protocol("cut")
}

#[cfg(test)]
mod tests {
    use futures_util::stream;

    use super::*;

    #[tokio::test]
    async fn frames_are_found_whatever_the_chunks() {
        let body = [line("hello"), b"0001".to_vec(), line("world"), b"0000".to_vec()].concat();
        for size in 1..body.len() {
            let chunks: Vec<reqwest::Result<Vec<u8>>> =
                body.chunks(size).map(|chunk| Ok(chunk.to_vec())).collect();
            let mut packets = Packets::new(stream::iter(chunks), 1_000);
            let mut found = Vec::new();
            while let Some(packet) = packets.next().await.expect("frames") {
                found.push(packet);
            }
            let data = |text: &[u8]| Packet::Data(text.to_vec());
            assert_eq!(found, [data(b"hello\n"), Packet::Delimiter, data(b"world\n"), Packet::Flush]);
        }
    }

    #[tokio::test]
    async fn what_is_cut_or_no_frame_is_refused() {
        for body in ["0009hel", "00", "zzzz", "0003"] {
            let mut packets = Packets::new(stream::iter([Ok(body.as_bytes().to_vec())]), 1_000);
            assert!(matches!(packets.next().await, Err(FetchError::Protocol(_))), "{body}");
        }
    }
}
