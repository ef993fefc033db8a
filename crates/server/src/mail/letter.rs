//! What mail says.

use vectort_i18n::{FluentValue, Localizer, is_rtl};

use crate::html::{escape, page};

/// A mail to one person.
#[derive(Debug, Clone)]
pub struct Letter {
    /// Address.
    pub to: String,
    /// The person's name.
    pub name: String,
    /// BCP 47 tag.
    pub language: String,
    /// What it is about.
    pub subject: Subject,
}

/// What a mail is about.
#[derive(Debug, Clone)]
pub enum Subject {
    /// Confirm the address, by this link.
    Verify {
        /// The link.
        link: String,
    },
    /// Set a new password, by this link.
    Reset {
        /// The link.
        link: String,
    },
    /// The password was changed.
    PasswordChanged,
    /// A device signed in that was not known.
    NewSignIn {
        /// What it is called; empty for none.
        device: String,
        /// When, for people.
        time: String,
    },
    /// A payment arrived.
    Receipt {
        /// Its number.
        number: String,
        /// What was paid, such as `20.00 USD`.
        amount: String,
        /// What it gave.
        credits: i64,
        /// When, as a date.
        date: String,
    },
}

impl Subject {
    /// For the log.
    pub(crate) fn name(&self) -> &'static str {
        match self {
            Self::Verify { .. } => "verify",
            Self::Reset { .. } => "reset",
            Self::PasswordChanged => "password-changed",
            Self::NewSignIn { .. } => "new-sign-in",
            Self::Receipt { .. } => "receipt",
        }
    }
}

/// A mail, written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Written {
    pub(crate) subject: String,
    pub(crate) text: String,
    pub(crate) html: String,
}

impl Letter {
    /// Writes it, in the person's language.
    pub(crate) fn write(&self, host: &str) -> Written {
        let words = Localizer::new(&self.language);
        // Names and numbers keep their order inside right-to-left text.
        let words = if is_rtl(words.language()) { words.isolating() } else { words };
        let say = |id: &str, args: &[(&str, FluentValue<'_>)]| words.get_args(id, args);
        let (subject, mut paragraphs, link) = match &self.subject {
            Subject::Verify { link } => (
                words.get("mail-verify-subject"),
                vec![words.get("mail-verify-text")],
                Some((words.get("mail-verify-action"), link)),
            ),
            Subject::Reset { link } => (
                words.get("mail-reset-subject"),
                vec![words.get("mail-reset-text")],
                Some((words.get("mail-reset-action"), link)),
            ),
            Subject::PasswordChanged => (
                words.get("mail-changed-subject"),
                vec![words.get("mail-changed-text"), words.get("mail-changed-not-you")],
                None,
            ),
            Subject::NewSignIn { device, time } => {
                let unnamed = || words.get("mail-signin-unnamed");
                let device = if device.is_empty() { unnamed() } else { device.clone() };
                let args = [("device", device.into()), ("time", time.as_str().into())];
                let text = vec![say("mail-signin-text", &args), words.get("mail-signin-not-you")];
                (words.get("mail-signin-subject"), text, None)
            }
            Subject::Receipt { number, amount, credits, date } => {
                let args = [
                    ("amount", amount.as_str().into()),
                    ("date", date.as_str().into()),
                    ("credits", (*credits).into()),
                ];
                let number = [("number", number.as_str().into())];
                let text = vec![say("mail-receipt-text", &args), say("mail-receipt-number", &number)];
                (say("mail-receipt-subject", &number), text, None)
            }
        };
        paragraphs.insert(0, say("mail-greeting", &[("name", self.name.as_str().into())]));
        let mut after = Vec::new();
        if link.is_some() {
            after.push(words.get("mail-ignore"));
        }
        after.push(say("mail-footer", &[("host", host.into())]));
        let mut text = paragraphs.join("\n\n");
        let mut html: String = paragraphs.iter().map(|line| format!("<p>{}</p>\n", escape(line))).collect();
        if let Some((label, link)) = link {
            text.push_str(&format!("\n\n{label}:\n{link}"));
            let (label, link) = (escape(&label), escape(link));
            html.push_str(&format!("<p><a href=\"{link}\">{label}</a></p>\n"));
        }
        text.push_str(&format!("\n\n{}\n", after.join("\n\n")));
        html.extend(after.iter().map(|line| format!("<p>{}</p>\n", escape(line))));
        Written { html: page(words.language(), &subject, &html), subject, text }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letter(language: &str, subject: Subject) -> Written {
        let letter = Letter {
            to: "ada@example.com".to_owned(),
            name: "Ada <b>&</b>".to_owned(),
            language: language.to_owned(),
            subject,
        };
        letter.write("vectort.example")
    }

    #[test]
    fn every_language_has_every_letter() {
        let link = "https://vectort.example/auth/verify?token=t";
        let receipt = |credits| Subject::Receipt {
            number: "R-1".to_owned(),
            amount: "20.00 USD".to_owned(),
            credits,
            date: "2026-11-22".to_owned(),
        };
        let mut subjects = std::collections::BTreeSet::new();
        for language in vectort_i18n::LANGUAGES {
            let verify = letter(language, Subject::Verify { link: link.to_owned() });
            assert!(verify.text.contains(link) && verify.html.contains(&format!("href=\"{link}\"")));
            assert!(verify.html.contains("Ada &lt;b&gt;&amp;&lt;/b&gt;") && !verify.html.contains("<b>"));
            assert!(verify.html.contains(&format!("lang=\"{language}\"")));
            assert_eq!(verify.html.contains("dir=\"rtl\""), language == "ar");
            let others = [
                Subject::Reset { link: link.to_owned() },
                Subject::PasswordChanged,
                Subject::NewSignIn { device: String::new(), time: "2026-11-22 18:00 UTC".to_owned() },
                receipt(80),
            ];
            for written in others.into_iter().map(|subject| letter(language, subject)).chain([verify]) {
                // A message that is missing comes as its id.
                let whole = format!("{}{}", written.subject, written.text);
                assert!(!whole.contains("mail-") && !whole.contains('{'), "{language}: {whole}");
                subjects.insert((language, written.subject));
            }
        }
        assert_eq!(subjects.len(), 9 * 5);
        let credits = |language, number| letter(language, receipt(number)).text;
        assert!(credits("ru", 1).contains("1 кредит.") && credits("ru", 80).contains("80 кредитов"));
        assert!(credits("en", 1).contains("1 credit.") && credits("ar", 80).contains("رصيدًا"));
    }
}
