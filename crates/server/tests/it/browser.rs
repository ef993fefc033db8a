//! A browser, as far as signing in needs one: it follows redirects, keeps cookies for each origin,
//! fills in forms, and stops where an app would take over.

use std::collections::{BTreeMap, HashMap};

use reqwest::header::{COOKIE, LOCATION, SET_COOKIE};
use reqwest::{Client, Method, Response, Url, redirect};

/// Most steps of one sign-in.
const MOST_STEPS: usize = 20;

pub(crate) struct Browser {
    client: Client,
    cookies: HashMap<String, BTreeMap<String, String>>,
}

/// Where it stands.
pub(crate) struct Page {
    pub(crate) url: Url,
    /// 0 where an app takes over.
    pub(crate) status: u16,
    pub(crate) text: String,
}

impl Page {
    /// A parameter of the address.
    pub(crate) fn query(&self, name: &str) -> Option<String> {
        self.url.query_pairs().find(|(key, _)| key == name).map(|(_, value)| value.into_owned())
    }

    /// The value of a hidden field.
    pub(crate) fn hidden(&self, name: &str) -> Option<String> {
        let at = self.text.split(&format!("name=\"{name}\"")).nth(1)?;
        let value = at.split("value=\"").nth(1)?.split('"').next()?;
        Some(value.replace("&amp;", "&"))
    }
}

impl Browser {
    pub(crate) fn new() -> Self {
        let client = Client::builder().redirect(redirect::Policy::none()).build().expect("a client");
        Self { client, cookies: HashMap::new() }
    }

    fn is_app(url: &Url) -> bool {
        url.scheme() == "vectort" || url.path() == "/app"
    }

    async fn send(&mut self, method: Method, url: &Url, form: Option<&[(&str, &str)]>) -> Response {
        let origin = url.origin().ascii_serialization();
        let jar = self.cookies.entry(origin).or_default();
        let cookies: Vec<String> = jar.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let mut request = self.client.request(method, url.clone());
        if !cookies.is_empty() {
            request = request.header(COOKIE, cookies.join("; "));
        }
        if let Some(form) = form {
            let body =
                Url::parse_with_params("x:", form).expect("a form").query().unwrap_or_default().to_owned();
            request = request.header("content-type", "application/x-www-form-urlencoded").body(body);
        }
        let response = request.send().await.expect("an answer");
        for cookie in response.headers().get_all(SET_COOKIE) {
            let pair = cookie.to_str().expect("text").split(';').next().unwrap_or_default();
            let (name, value) = pair.split_once('=').expect("a cookie");
            jar.insert(name.to_owned(), value.to_owned());
        }
        response
    }

    /// Opens an address, or sends a form there, and follows.
    pub(crate) async fn go(&mut self, method: Method, url: &str, form: Option<&[(&str, &str)]>) -> Page {
        let mut url = Url::parse(url).expect("an address");
        let mut response = self.send(method, &url, form).await;
        for _ in 0..MOST_STEPS {
            let status = response.status().as_u16();
            if !response.status().is_redirection() {
                return Page { url, status, text: response.text().await.expect("a page") };
            }
            let place = response.headers()[LOCATION].to_str().expect("text");
            url = url.join(place).expect("an address");
            if Self::is_app(&url) {
                return Page { url, status: 0, text: String::new() };
            }
            response = self.send(Method::GET, &url, None).await;
        }
        panic!("it never ends: {url}");
    }

    pub(crate) async fn open(&mut self, url: &str) -> Page {
        self.go(Method::GET, url, None).await
    }

    /// Signs in at oidc-provider as that person and agrees; stops at the page after that.
    pub(crate) async fn agree(&mut self, login: Page, subject: &str) -> Page {
        assert!(login.url.path().starts_with("/interaction/"), "{}: {}", login.url, login.text);
        let form = [("prompt", "login"), ("login", subject), ("password", "x")];
        let consent = self.go(Method::POST, login.url.as_str(), Some(&form)).await;
        self.go(Method::POST, consent.url.as_str(), Some(&[("prompt", "consent")])).await
    }
}
