//! The latest commit of a public repository, over git's own protocol (version 2, smart HTTP).
//!
//! Nothing is asked but three requests: what the server can, where a branch stands, and one pack of
//! that commit without its past. No credentials are sent, no hook or filter runs, submodules and
//! large files kept elsewhere (LFS) are not followed.

use std::path::Path;
use std::time::Duration;

use reqwest::Url;
use reqwest::header::{ACCEPT, CONTENT_TYPE};
use tokio::io::AsyncWriteExt as _;

use crate::error::{FetchError, Refusal, Result};
use crate::fetcher::{Fetcher, Limits, content_type};
use crate::pkt::{Packet, Packets, line};

/// The most that is read of what a server can and where its branches stand, in bytes.
const MAX_TALK: u64 = 8 << 20;
/// How long those may take.
const TALK_TIME: Duration = Duration::from_secs(30);

/// A repository, and which of its branches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Its address, as git is given it.
    pub url: Url,
    /// What follows `/tree/` in a forge's address: a branch or tag, maybe with a folder behind it.
    pub tree: Option<String>,
}

impl Source {
    /// Reads an address of a repository: one that git takes, or a page of it on a forge
    /// (`/tree/<branch>`, `/-/tree/<branch>`, `/src/branch/<branch>`).
    pub fn parse(text: &str) -> Result<Self> {
        let mut url = Url::parse(text.trim()).map_err(|_| Refusal::NotAnAddress)?;
        url.set_query(None);
        url.set_fragment(None);
        let path = url.path().trim_end_matches('/').to_owned();
        let pages = ["/-/tree/", "/src/branch/", "/src/tag/", "/tree/"];
        let found = pages.iter().find_map(|page| path.split_once(page));
        let (path, tree) = match found {
            Some((path, tree)) => (path.to_owned(), Some(decoded(tree)).filter(|tree| !tree.is_empty())),
            None => (path, None),
        };
        url.set_path(&path);
        Ok(Self { url, tree })
    }

    /// The repository's own name.
    pub fn name(&self) -> String {
        let last = self.url.path_segments().and_then(|mut parts| parts.next_back()).unwrap_or_default();
        decoded(last.strip_suffix(".git").unwrap_or(last))
    }
}

/// Percent-escapes resolved.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        let escaped = tail
            .get(..2)
            .filter(|_| *first == b'%')
            .and_then(|digits| u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok());
        bytes.push(escaped.unwrap_or(*first));
        rest = if escaped.is_some() { &tail[2..] } else { tail };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// What was fetched of a repository.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cloned {
    /// The commit, as 40 hexadecimal digits.
    pub commit: String,
    /// The branch or tag that it was found by; `None` where the server has no name for it.
    pub name: Option<String>,
    /// The folder below the tree that the address named; empty for all of it.
    pub folder: String,
    /// Size of the pack, in bytes.
    pub bytes: u64,
}

/// A reference: where it stands, and what it is called.
#[derive(Debug)]
struct Ref {
    commit: String,
    name: String,
    target: Option<String>,
}

impl Fetcher {
    /// Fetches one commit of a repository, as a pack that is written to `pack`.
    pub async fn clone_shallow(&self, source: &Source, pack: &Path, limits: Limits) -> Result<Cloned> {
        let talk = async {
            let base = self.greet(source).await?;
            let refs = self.refs(&base, source.tree.as_deref()).await?;
            Ok::<_, FetchError>((base, refs))
        };
        let (base, refs) =
            tokio::time::timeout(TALK_TIME, talk).await.map_err(|_| FetchError::TimedOut)??;
        let (commit, name, folder) = choose(&refs, source.tree.as_deref())?;
        let fetched = self.pack(&base, &commit, pack, limits.bytes);
        let bytes = tokio::time::timeout(limits.time, fetched).await.map_err(|_| FetchError::TimedOut)??;
        Ok(Cloned { commit, name, folder, bytes })
    }

    /// Asks what the server can, and returns the repository's address after redirects.
    async fn greet(&self, source: &Source) -> Result<Url> {
        let mut url = self.judge(source.url.as_str())?;
        url.set_path(&format!("{}/info/refs", url.path().trim_end_matches('/')));
        url.set_query(Some("service=git-upload-pack"));
        let ask = |url: &Url| self.client().get(url.clone()).header("git-protocol", "version=2");
        let (url, response) = self.follow(url, ask).await?;
        if !content_type(&response).starts_with("application/x-git-upload-pack-advertisement") {
            return Err(FetchError::Protocol("not git"));
        }
        let mut packets = Packets::new(response.bytes_stream(), MAX_TALK);
        let (mut version, mut any) = (false, false);
        while let Some(packet) = packets.next().await? {
            let Packet::Data(data) = packet else { continue };
            let text = String::from_utf8_lossy(&data);
            match text.trim_end() {
                "version 2" => version = true,
                "object-format=sha256" => return Err(FetchError::Protocol("sha256")),
                _ => any = true,
            }
        }
        if !version || !any {
            return Err(FetchError::Protocol("version"));
        }
        let mut base = url;
        base.set_query(None);
        let path = base.path().strip_suffix("/info/refs").ok_or(FetchError::Redirects)?.to_owned();
        base.set_path(&path);
        Ok(base)
    }

    /// Where `HEAD` and the branches and tags stand that a `/tree/` may mean.
    async fn refs(&self, base: &Url, tree: Option<&str>) -> Result<Vec<Ref>> {
        let mut body = line("command=ls-refs");
        body.extend(b"0001");
        body.extend(line("symrefs"));
        body.extend(line("peel"));
        body.extend(line("ref-prefix HEAD"));
        if let Some(first) = tree.and_then(|tree| tree.split('/').next()) {
            body.extend(line(&format!("ref-prefix refs/heads/{first}")));
            body.extend(line(&format!("ref-prefix refs/tags/{first}")));
        }
        body.extend(b"0000");
        let mut packets = self.command(base, body, MAX_TALK).await?;
        let mut refs = Vec::new();
        while let Some(Packet::Data(data)) = packets.next().await? {
            refs.extend(parse_ref(&String::from_utf8_lossy(&data)));
        }
        Ok(refs)
    }

    /// Writes the pack of one commit, and returns its size.
    async fn pack(&self, base: &Url, commit: &str, target: &Path, most: u64) -> Result<u64> {
        let mut body = line("command=fetch");
        body.extend(b"0001");
        for argument in ["no-progress", "ofs-delta", "deepen 1", &format!("want {commit}"), "done"] {
            body.extend(line(argument));
        }
        body.extend(b"0000");
        // Framing adds five bytes to each 64 KiB.
        let mut packets = self.command(base, body, most + (most >> 10)).await?;
        let mut file = tokio::fs::File::create(target).await?;
        let (mut in_pack, mut bytes) = (false, 0);
        while let Some(packet) = packets.next().await? {
            let Packet::Data(data) = packet else { continue };
            if !in_pack {
                in_pack = data.trim_ascii_end() == b"packfile";
                if data.starts_with(b"ERR ") {
                    return Err(FetchError::Protocol("refused"));
                }
                continue;
            }
            match data.split_first() {
                Some((1, data)) => {
                    bytes += data.len() as u64;
                    if bytes > most {
                        return Err(FetchError::TooLarge(most));
                    }
                    file.write_all(data).await?;
                }
                Some((2, _)) => {}
                _ => return Err(FetchError::Protocol("refused")),
            }
        }
        file.flush().await?;
        if bytes == 0 {
            return Err(FetchError::Protocol("no pack"));
        }
        Ok(bytes)
    }

    async fn command(
        &self,
        base: &Url,
        body: Vec<u8>,
        most: u64,
    ) -> Result<Packets<impl futures_util::Stream<Item = reqwest::Result<impl AsRef<[u8]>>> + Unpin>> {
        let mut url = base.clone();
        url.set_path(&format!("{}/git-upload-pack", base.path()));
        let ask = |url: &Url| {
            self.client()
                .post(url.clone())
                .header("git-protocol", "version=2")
                .header(CONTENT_TYPE, "application/x-git-upload-pack-request")
                .header(ACCEPT, "application/x-git-upload-pack-result")
                .body(body.clone())
        };
        let (_, response) = self.follow(url, ask).await?;
        Ok(Packets::new(Box::pin(response.bytes_stream()), most))
    }
}

fn parse_ref(text: &str) -> Option<Ref> {
    let mut words = text.trim_end().split(' ');
    let (object, name) = (words.next()?, words.next()?);
    let mut found = Ref { commit: object.to_owned(), name: name.to_owned(), target: None };
    for attribute in words {
        if let Some(target) = attribute.strip_prefix("symref-target:") {
            found.target = Some(target.to_owned());
        } else if let Some(peeled) = attribute.strip_prefix("peeled:") {
            peeled.clone_into(&mut found.commit);
        }
    }
    let is_hash = found.commit.len() == 40 && found.commit.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_hash.then_some(found)
}

/// The commit that is meant, its branch or tag, and the folder behind it. Of a branch `a` and a
/// branch `a/b`, the longer one is meant.
fn choose(refs: &[Ref], tree: Option<&str>) -> Result<(String, Option<String>, String)> {
    let Some(tree) = tree else {
        let head = refs.iter().find(|found| found.name == "HEAD").ok_or(FetchError::Protocol("empty"))?;
        let name = head.target.as_deref().map(|name| name.trim_start_matches("refs/heads/").to_owned());
        return Ok((head.commit.clone(), name, String::new()));
    };
    let named = |found: &Ref| -> Option<(String, String, String)> {
        let name =
            found.name.strip_prefix("refs/heads/").or_else(|| found.name.strip_prefix("refs/tags/"))?;
        let rest = tree.strip_prefix(name)?;
        let folder = if rest.is_empty() { rest } else { rest.strip_prefix('/')? };
        Some((found.commit.clone(), name.to_owned(), folder.to_owned()))
    };
    let longest = refs.iter().filter_map(named).max_by_key(|(_, name, _)| name.len());
    let (commit, name, folder) = longest.ok_or(FetchError::Protocol("no such branch"))?;
    Ok((commit, Some(name), folder))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_forges_are_understood() {
        for (text, url, tree, name) in [
            ("https://github.com/o/r", "https://github.com/o/r", None, "r"),
            ("https://github.com/o/r.git/", "https://github.com/o/r.git", None, "r"),
            ("https://github.com/o/r/tree/main?x#y", "https://github.com/o/r", Some("main"), "r"),
            ("https://gitlab.com/a/b/r/-/tree/v1/app", "https://gitlab.com/a/b/r", Some("v1/app"), "r"),
            ("https://codeberg.org/o/r/src/branch/f%C3%BCr", "https://codeberg.org/o/r", Some("für"), "r"),
        ] {
            let source = Source::parse(text).expect("an address");
            assert_eq!((source.url.as_str(), source.tree.as_deref()), (url, tree), "{text}");
            assert_eq!(source.name(), name);
        }
        assert!(Source::parse("git@github.com:o/r.git").is_err());
    }

    #[test]
    fn the_longest_branch_that_fits_is_meant() {
        let at = |commit: char, name: &str| {
            parse_ref(&format!("{} refs/heads/{name}\n", commit.to_string().repeat(40))).expect("a ref")
        };
        let refs = [at('a', "app"), at('b', "app/next"), at('c', "application")];
        let (commit, name, folder) = choose(&refs, Some("app/next/web")).expect("found");
        assert_eq!((&commit[..1], name.as_deref(), folder.as_str()), ("b", Some("app/next"), "web"));
        assert_eq!(choose(&refs, Some("app/web")).expect("found").2, "web");
        assert!(choose(&refs, Some("ap")).is_err());
    }
}
