//! URLs that let who holds one send one request to S3: Signature Version 4 in the query
//! (<https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html>).
//!
//! `object_store` signs URLs too, and refuses to sign `content-length`; without that a URL for a few
//! bytes takes five gigabytes before the checksum says no.

use std::fmt::Write as _;
use std::time::Duration;

use hmac::{Hmac, Mac as _};
use jiff::Timestamp;
use sha2::{Digest as _, Sha256};
use url::Url;

/// Who signs, and for where.
pub(super) struct Signer<'a> {
    pub(super) id: &'a str,
    pub(super) secret: &'a str,
    /// Of credentials that end.
    pub(super) token: Option<&'a str>,
    pub(super) region: &'a str,
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn mac(key: &[u8], text: &str) -> Vec<u8> {
    // A key of any length will do.
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(key) else { return Vec::new() };
    mac.update(text.as_bytes());
    mac.finalize().into_bytes().to_vec()
}

/// RFC 3986: everything but the unreserved, which is stricter than a form's encoding.
fn encode(text: &str) -> String {
    text.bytes().fold(String::with_capacity(text.len()), |mut out, byte| {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
        out
    })
}

impl Signer<'_> {
    /// `url`, without a query of its own, for that method with exactly these headers (names in lower
    /// case, sorted) and whichever others.
    pub(super) fn sign(
        &self,
        method: &str,
        url: &Url,
        headers: &[(&str, String)],
        at: Timestamp,
        holds: Duration,
    ) -> String {
        let (time, day) = (at.strftime("%Y%m%dT%H%M%SZ").to_string(), at.strftime("%Y%m%d").to_string());
        let scope = format!("{day}/{}/s3/aws4_request", self.region);
        let host = url[url::Position::BeforeHost..url::Position::AfterPort].to_owned();
        let mut signed: Vec<(&str, &str)> =
            headers.iter().map(|(name, value)| (*name, value.as_str())).collect();
        signed.push(("host", &host));
        signed.sort_unstable();
        let names = signed.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(";");
        let mut query = vec![
            ("X-Amz-Algorithm", "AWS4-HMAC-SHA256".to_owned()),
            ("X-Amz-Credential", format!("{}/{scope}", self.id)),
            ("X-Amz-Date", time.clone()),
            ("X-Amz-Expires", holds.as_secs().to_string()),
        ];
        query.extend(self.token.map(|token| ("X-Amz-Security-Token", token.to_owned())));
        query.push(("X-Amz-SignedHeaders", names.clone()));
        let pairs = query.iter().map(|(name, value)| format!("{name}={}", encode(value)));
        let query = pairs.collect::<Vec<_>>().join("&");
        let lines: String = signed.iter().map(|(name, value)| format!("{name}:{value}\n")).collect();
        let request = format!("{method}\n{}\n{query}\n{lines}\n{names}\nUNSIGNED-PAYLOAD", url.path());
        let request = hex(&Sha256::digest(request.as_bytes()));
        let text = format!("AWS4-HMAC-SHA256\n{time}\n{scope}\n{request}");
        let key = [day.as_str(), self.region, "s3", "aws4_request"]
            .into_iter()
            .fold(format!("AWS4{}", self.secret).into_bytes(), |key, part| mac(&key, part));
        format!("{url}?{query}&X-Amz-Signature={}", hex(&mac(&key, &text)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amazons_own_example_is_signed_as_amazon_says() {
        let signer = Signer {
            id: "AKIAIOSFODNN7EXAMPLE",
            secret: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
            token: None,
            region: "us-east-1",
        };
        let url = Url::parse("https://examplebucket.s3.amazonaws.com/test.txt").expect("an address");
        let at = "2013-05-24T00:00:00Z".parse().expect("a time");
        let signed = signer.sign("GET", &url, &[], at, Duration::from_hours(24));
        assert_eq!(
            signed,
            "https://examplebucket.s3.amazonaws.com/test.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256\
             &X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request\
             &X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host\
             &X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404"
        );
    }
}
