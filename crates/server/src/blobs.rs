//! Contents of files: small ones in the store, larger ones in a folder or a bucket.
//!
//! A content's key is its owner's id and its BLAKE3: knowing a hash gives no access to what somebody
//! else has. What was kept once is never written again.

use std::collections::HashMap;
use std::sync::Arc;

use bytes::Bytes;
use futures_util::StreamExt as _;
use object_store::aws::AmazonS3Builder;
use object_store::local::LocalFileSystem;
use object_store::path::Path;
use object_store::prefix::PrefixStore;
use object_store::{ObjectStore, ObjectStoreExt as _};
use uuid::Uuid;
use vectort_contract::api::ApiCode;
use vectort_core::limits::MAX_FILE_BYTES;
use vectort_store::Blob;

use crate::problem::{Problem, Result};
use crate::state::Server;

/// Larger contents are kept beside the store.
const MOST_IN_STORE: usize = 64 << 10;

/// How many contents are read from a bucket at once.
const AT_ONCE: usize = 16;

/// Where larger contents are.
pub(crate) struct Blobs(Arc<dyn ObjectStore>);

impl Blobs {
    /// Opens `file:DIR` (made when it is not there) or `s3://BUCKET/PREFIX`, with S3's usual
    /// variables (`AWS_ACCESS_KEY_ID`, `AWS_REGION`, `AWS_ENDPOINT_URL`, …).
    ///
    /// # Errors
    ///
    /// What cannot be opened.
    pub(crate) fn open(place: &str) -> std::io::Result<Self> {
        let refused = |error: object_store::Error| std::io::Error::other(error.to_string());
        if let Some(place) = place.strip_prefix("s3://") {
            let (bucket, prefix) = place.split_once('/').unwrap_or((place, ""));
            let bucket = AmazonS3Builder::from_env().with_bucket_name(bucket).build().map_err(refused)?;
            return Ok(Self(Arc::new(PrefixStore::new(bucket, prefix))));
        }
        let folder = place.strip_prefix("file:").ok_or_else(|| {
            std::io::Error::new(std::io::ErrorKind::InvalidInput, "blobs: file:DIR or s3://BUCKET")
        })?;
        fs_err::create_dir_all(folder)?;
        let local = LocalFileSystem::new_with_prefix(folder).map_err(refused)?.with_fsync(true);
        Ok(Self(Arc::new(local)))
    }
}

/// The content's key in the store.
fn id(owner: Uuid, hash: &str) -> String {
    format!("{owner}:{hash}")
}

/// Where a larger content is.
fn place(owner: Uuid, hash: &str) -> Path {
    Path::from_iter([owner.simple().to_string().as_str(), &hash[..2], hash])
}

/// Whether it can be a BLAKE3 in hexadecimal.
pub(crate) fn is_hash(text: &str) -> bool {
    text.len() == blake3::OUT_LEN * 2
        && text.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b))
}

fn unavailable(error: &object_store::Error) -> Problem {
    tracing::error!(%error, "contents are out of reach");
    Problem::new(ApiCode::Unavailable).after(2)
}

impl Server {
    /// Keeps a content of the owner's, and gives its hash.
    pub(crate) async fn keep_blob(&self, owner: Uuid, content: Bytes) -> Result<String> {
        if content.len() > MAX_FILE_BYTES {
            return Err(Problem::new(ApiCode::TooLarge));
        }
        let hash = blake3::hash(&content).to_hex().to_string();
        let size = content.len() as u64;
        let bytes = (content.len() <= MOST_IN_STORE).then(|| content.to_vec());
        if bytes.is_none() {
            // Before it is said to be there.
            let put = self.blobs().0.put(&place(owner, &hash), content.into()).await;
            put.map_err(|error| unavailable(&error))?;
        }
        let blob = Blob { id: id(owner, &hash), bytes, size, named_at: self.now() };
        self.store().blob_put(&blob).await?;
        Ok(hash)
    }

    /// The sizes of those of the owner's contents that are there.
    pub(crate) async fn blob_sizes(&self, owner: Uuid, hashes: &[&str]) -> Result<HashMap<String, u64>> {
        let ids: Vec<String> = hashes.iter().map(|hash| id(owner, hash)).collect();
        let found = self.store().blobs(&ids).await?;
        let size = |blob: Blob| Some((blob.id.split_once(':')?.1.to_owned(), blob.size));
        Ok(found.into_iter().filter_map(size).collect())
    }

    /// Contents of the owner's by their hashes. `not-found` when one is not there.
    pub(crate) async fn blob_bytes<'a>(
        &self,
        owner: Uuid,
        hashes: impl IntoIterator<Item = &'a str>,
    ) -> Result<HashMap<String, Bytes>> {
        let mut ids: Vec<String> = hashes.into_iter().map(|hash| id(owner, hash)).collect();
        ids.sort_unstable();
        ids.dedup();
        let found = self.store().blobs(&ids).await?;
        if found.len() != ids.len() {
            return Err(Problem::new(ApiCode::NotFound));
        }
        let mut contents = HashMap::with_capacity(found.len());
        let mut elsewhere = Vec::new();
        for blob in found {
            let hash = blob.id.split_once(':').map(|(_, hash)| hash.to_owned()).unwrap_or_default();
            match blob.bytes {
                Some(bytes) => drop(contents.insert(hash, Bytes::from(bytes))),
                None => elsewhere.push(hash),
            }
        }
        let large = &self.blobs().0;
        let read = move |hash: String| async move {
            let content = async { large.get(&place(owner, &hash)).await?.bytes().await };
            let content = content.await.map_err(|error| unavailable(&error))?;
            Ok::<_, Problem>((hash, content))
        };
        let mut reading =
            futures_util::stream::iter(elsewhere.into_iter().map(read)).buffer_unordered(AT_ONCE);
        while let Some(read) = reading.next().await {
            let (hash, content) = read?;
            contents.insert(hash, content);
        }
        Ok(contents)
    }
}
