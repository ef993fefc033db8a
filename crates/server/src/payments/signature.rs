//! Stripe's signatures: HMAC-SHA-256 of the time and the body as it arrived.
//!
//! <https://docs.stripe.com/webhooks#verify-manually>

use hmac::{Hmac, Mac as _};
use sha2::Sha256;

/// How far the time of a signature may be from now, in seconds: Stripe's own default.
const TOLERANCE: u64 = 300;

/// Signatures of one header that are looked at. Stripe sends one a secret, two while a secret is
/// replaced.
const MOST_SIGNATURES: usize = 8;

/// The signature does not hold. Which part of it is not said: it would help only who forges.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the signature does not hold")]
pub(crate) struct BadSignature;

/// Checks the header `Stripe-Signature` of `body` against any of the endpoint's secrets. `now` is in
/// seconds since 1970.
pub(crate) fn verify(header: &str, body: &[u8], secrets: &[String], now: i64) -> Result<(), BadSignature> {
    let mut time = None;
    let mut signatures = Vec::new();
    for part in header.split(',') {
        match part.trim().split_once('=') {
            Some(("t", value)) if time.is_none() => time = Some(value),
            // Two times would be two claims; Stripe makes one.
            Some(("t", _)) => return Err(BadSignature),
            // Of other schemes (`v0`) nothing is known: whoever could choose one would choose a weak one.
            Some(("v1", value)) if signatures.len() < MOST_SIGNATURES => signatures.extend(bytes(value)),
            _ => {}
        }
    }
    let time = time.ok_or(BadSignature)?;
    let at: i64 = time.parse().map_err(|_| BadSignature)?;
    if at.abs_diff(now) > TOLERANCE {
        return Err(BadSignature);
    }
    let holds = |secret: &String, signature: &[u8; 32]| {
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(secret.as_bytes()) else { return false };
        mac.update(time.as_bytes());
        mac.update(b".");
        mac.update(body);
        // Compares in constant time.
        mac.verify_slice(signature).is_ok()
    };
    if secrets.iter().any(|secret| signatures.iter().any(|signature| holds(secret, signature))) {
        Ok(())
    } else {
        Err(BadSignature)
    }
}

/// 64 hexadecimal digits.
fn bytes(text: &str) -> Option<[u8; 32]> {
    let digits = text.as_bytes();
    if digits.len() != 64 {
        return None;
    }
    let digit = |byte: u8| (byte as char).to_digit(16);
    let mut bytes = [0; 32];
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
        *byte = u8::try_from(digit(pair[0])? * 16 + digit(pair[1])?).ok()?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::{BadSignature, verify};

    // Made by `openssl dgst -sha256 -hmac whsec_test` of `1700000000.{"id":"evt_1"}`.
    const SIGNATURE: &str = "c89214b5b5da833daed6f0b8c5bb6bd58cea9022bd80ccc78230f3942d632925";
    const BODY: &[u8] = br#"{"id":"evt_1"}"#;

    #[test]
    fn one_signature_of_several_is_enough_and_nothing_else_is() {
        let (time, secrets) = (1_700_000_000, ["whsec_old".to_owned(), "whsec_test".to_owned()]);
        let other = "0".repeat(64);
        let right = |header: &str| verify(header, BODY, &secrets, time);
        assert_eq!(right(&format!("t=1700000000,v1={SIGNATURE}")), Ok(()));
        assert_eq!(right(&format!("t=1700000000,v1={other},v1={SIGNATURE},v0=abc")), Ok(()));
        assert_eq!(right(&format!(" t=1700000000 , v1={SIGNATURE} ")), Ok(()));
        for wrong in [
            String::new(),
            "t=1700000000".to_owned(),
            format!("v1={SIGNATURE}"),
            format!("t=1700000000,v0={SIGNATURE}"),
            format!("t=1700000000,v1={other}"),
            format!("t=1700000001,v1={SIGNATURE}"),
            format!("t=1700000000,t=1700000000,v1={SIGNATURE}"),
            format!("t=,v1={SIGNATURE}"),
            format!("t=1700000000,v1={}", &SIGNATURE[..62]),
        ] {
            assert_eq!(right(&wrong), Err(BadSignature), "{wrong}");
        }
    }

    #[test]
    fn it_is_worth_nothing_five_minutes_away() {
        let secrets = ["whsec_test".to_owned()];
        let header = format!("t=1700000000,v1={SIGNATURE}");
        for (away, holds) in [
            (0, true),
            (300, true),
            (-300, true),
            (301, false),
            (-301, false),
            (i64::MAX - 1_700_000_000, false),
        ] {
            assert_eq!(verify(&header, BODY, &secrets, 1_700_000_000 + away).is_ok(), holds, "{away}");
        }
        assert!(verify(&header, b"{\"id\":\"evt_2\"}", &secrets, 1_700_000_000).is_err(), "tampered");
        assert!(verify(&header, BODY, &[], 1_700_000_000).is_err(), "no secret");
    }
}
