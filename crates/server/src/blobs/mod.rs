//! Contents of files: small ones in the store, larger ones in a folder or a bucket.
//!
//! A content's key is its owner's id and its BLAKE3: knowing a hash gives no access to what somebody
//! else has. What was kept once is never written again.
//!
//! To a bucket a client can send larger contents itself ([`Server::offer_blob`]), with a URL that holds
//! for these bytes alone. What arrived is read and hashed here before anything may name it: S3 knows
//! no BLAKE3, and a content under another's hash would be a lie to every device.

mod presign;
mod sweep;

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use futures_util::StreamExt as _;
use object_store::aws::{AmazonS3, AmazonS3Builder, AmazonS3ConfigKey};
use object_store::local::LocalFileSystem;
use object_store::path::Path;
use object_store::signer::Signer as _;
use object_store::{ObjectStore, ObjectStoreExt as _};
use uuid::Uuid;
use vectort_contract::api::ApiCode;
use vectort_contract::hosted::{BlobOffer, BlobPlace};
use vectort_core::limits::MAX_FILE_BYTES;
use vectort_store::Blob;

use crate::config::Services;
use crate::problem::{Problem, Result};
use crate::state::Server;

/// Larger contents are kept beside the store.
const MOST_IN_STORE: usize = 64 << 10;

/// How many contents are read from a bucket at once.
const AT_ONCE: usize = 16;

/// How long a URL for an upload holds: S3 looks at it when the request begins.
const OFFER_HOLDS: Duration = Duration::from_mins(10);

/// S3's settings, by the variables that Amazon's own programs read.
const S3_VARIABLES: [(&str, AmazonS3ConfigKey); 5] = [
    ("AWS_ACCESS_KEY_ID", AmazonS3ConfigKey::AccessKeyId),
    ("AWS_SECRET_ACCESS_KEY", AmazonS3ConfigKey::SecretAccessKey),
    ("AWS_SESSION_TOKEN", AmazonS3ConfigKey::Token),
    ("AWS_REGION", AmazonS3ConfigKey::Region),
    ("AWS_ENDPOINT_URL", AmazonS3ConfigKey::Endpoint),
];

/// Where larger contents are.
pub(crate) struct Blobs {
    all: Arc<dyn ObjectStore>,
    /// The same where it is a bucket, to which clients can send contents themselves.
    bucket: Option<Bucket>,
    prefix: Path,
}

struct Bucket {
    s3: Arc<AmazonS3>,
    region: String,
}

impl Blobs {
    /// Opens `file:DIR` (made when it is not there) or `s3://BUCKET/PREFIX`, with S3's usual
    /// variables (`AWS_ACCESS_KEY_ID`, `AWS_REGION`, `AWS_ENDPOINT_URL`, …; where the machine has a
    /// role, that).
    ///
    /// # Errors
    ///
    /// What cannot be opened.
    pub(crate) fn open(place: &str, services: &Services) -> std::io::Result<Self> {
        let refused = |error: object_store::Error| std::io::Error::other(error.to_string());
        if let Some(place) = place.strip_prefix("s3://") {
            let (bucket, prefix) = place.split_once('/').unwrap_or((place, ""));
            let mut builder = AmazonS3Builder::from_env().with_bucket_name(bucket);
            for (name, key) in S3_VARIABLES {
                if let Some(value) = services.get(name) {
                    builder = builder.with_config(key, value);
                }
            }
            // Over plain HTTP only to where somebody said so.
            if services.get("AWS_ENDPOINT_URL").is_some_and(|url| url.starts_with("http://")) {
                builder = builder.with_allow_http(true);
            }
            let region = builder.get_config_value(&AmazonS3ConfigKey::Region);
            let s3 = Arc::new(builder.build().map_err(refused)?);
            // What the builder takes where nobody names one.
            let region = region.unwrap_or_else(|| "us-east-1".to_owned());
            let bucket = Bucket { s3: Arc::clone(&s3), region };
            return Ok(Self { all: s3, bucket: Some(bucket), prefix: Path::from(prefix) });
        }
        let folder = place.strip_prefix("file:").ok_or_else(|| {
            std::io::Error::new(std::io::ErrorKind::InvalidInput, "blobs: file:DIR or s3://BUCKET")
        })?;
        fs_err::create_dir_all(folder)?;
        let local = LocalFileSystem::new_with_prefix(folder).map_err(refused)?.with_fsync(true);
        Ok(Self { all: Arc::new(local), bucket: None, prefix: Path::default() })
    }

    /// Where a larger content is.
    fn place(&self, owner: Uuid, hash: &str) -> Path {
        let owner = owner.simple().to_string();
        [owner.as_str(), &hash[..2], hash].into_iter().fold(self.prefix.clone(), Path::join)
    }
}

impl Bucket {
    /// The URL and the headers of the one request that puts these bytes there, where nothing is yet.
    async fn offer(
        &self,
        place: &Path,
        size: u64,
        sha256: &[u8],
        now: jiff::Timestamp,
    ) -> object_store::Result<(String, BTreeMap<String, String>)> {
        // Where the object is, by who reads the endpoint's settings.
        let mut url = self.s3.signed_url(axum::http::Method::PUT, place, OFFER_HOLDS).await?;
        url.set_query(None);
        let headers = [
            ("content-length", size.to_string()),
            ("if-none-match", "*".to_owned()),
            ("x-amz-checksum-sha256", STANDARD.encode(sha256)),
        ];
        let credential = self.s3.credentials().get_credential().await?;
        let signer = presign::Signer {
            id: &credential.key_id,
            secret: &credential.secret_key,
            token: credential.token.as_deref(),
            region: &self.region,
        };
        let url = signer.sign("PUT", &url, &headers, now, OFFER_HOLDS);
        Ok((url, headers.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()))
    }
}

/// The content's key in the store.
fn id(owner: Uuid, hash: &str) -> String {
    format!("{owner}:{hash}")
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
            let blobs = self.blobs();
            let put = blobs.all.put(&blobs.place(owner, &hash), content.into()).await;
            put.map_err(|error| unavailable(&error))?;
        }
        let blob = Blob { id: id(owner, &hash), bytes, size, named_at: self.now() };
        self.store().blob_put(&blob).await?;
        Ok(hash)
    }

    /// Says how a content is to be sent: not at all, to a bucket, or here. Asked again after a
    /// content was sent to the bucket, it takes it.
    pub(crate) async fn offer_blob(&self, owner: Uuid, hash: &str, offer: &BlobOffer) -> Result<BlobPlace> {
        let invalid = |field: &str| Problem::new(ApiCode::Invalid).about(field);
        let is_large = |size: u64, most: usize| usize::try_from(size).map_or(true, |size| size > most);
        if is_large(offer.size, MAX_FILE_BYTES) {
            return Err(Problem::new(ApiCode::TooLarge));
        }
        let sha256 = STANDARD.decode(&offer.sha256).ok().filter(|bytes| bytes.len() == 32);
        let sha256 = sha256.ok_or_else(|| invalid("sha256"))?;
        let is_stored = !self.store().blobs(&[id(owner, hash)]).await?.is_empty();
        let blobs = self.blobs();
        let bucket = blobs.bucket.as_ref().filter(|_| !is_stored && is_large(offer.size, MOST_IN_STORE));
        let Some(bucket) = bucket else {
            return Ok(BlobPlace { stored: is_stored, ..BlobPlace::default() });
        };
        let place = blobs.place(owner, hash);
        if self.take_blob(owner, hash, &place).await? {
            return Ok(BlobPlace { stored: true, ..BlobPlace::default() });
        }
        let offered = bucket.offer(&place, offer.size, &sha256, self.now()).await;
        let (url, headers) = offered.map_err(|error| unavailable(&error))?;
        let expires_in = u32::try_from(OFFER_HOLDS.as_secs()).unwrap_or_default();
        Ok(BlobPlace { stored: false, url: Some(url), headers, expires_in })
    }

    /// Takes what lies at `place` for the content that its name says, if it is that. What is not goes,
    /// so that the right one can come.
    async fn take_blob(&self, owner: Uuid, hash: &str, place: &Path) -> Result<bool> {
        let blobs = self.blobs();
        let content = match blobs.all.get(place).await {
            Ok(found) => found.bytes().await.map_err(|error| unavailable(&error))?,
            Err(object_store::Error::NotFound { .. }) => return Ok(false),
            Err(error) => return Err(unavailable(&error)),
        };
        if blake3::hash(&content).to_hex().as_str() != hash {
            blobs.all.delete(place).await.map_err(|error| unavailable(&error))?;
            return Ok(false);
        }
        let size = content.len() as u64;
        let blob = Blob { id: id(owner, hash), bytes: None, size, named_at: self.now() };
        self.store().blob_put(&blob).await?;
        Ok(true)
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
        let blobs = self.blobs();
        let read = move |hash: String| async move {
            let content = async { blobs.all.get(&blobs.place(owner, &hash)).await?.bytes().await };
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
