# What the hosted API writes to people: mail, and the few pages that its links lead to.

## Mail
mail-greeting = Guten Tag { $name },
mail-ignore = Wenn Sie das nicht waren, müssen Sie nichts tun.
mail-footer = Diese Nachricht kommt von Vectort, { $host }. Antworten werden nicht gelesen.

# Links work for 24 hours.
mail-verify-subject = Bestätigen Sie Ihre Adresse
mail-verify-text = Mit dieser Adresse wurde ein Konto bei Vectort angelegt. Bestätigen Sie, dass sie Ihnen gehört. Der Link gilt 24 Stunden.
mail-verify-action = Adresse bestätigen

# Links work for one hour.
mail-reset-subject = Neues Passwort festlegen
mail-reset-text = Für Ihr Konto wurde ein neues Passwort angefordert. Legen Sie es mit diesem Link fest; er gilt eine Stunde und nur einmal.
mail-reset-action = Neues Passwort festlegen
mail-changed-subject = Ihr Passwort wurde geändert
mail-changed-text = Das Passwort Ihres Kontos wurde geändert, und alle Geräte wurden abgemeldet.
mail-changed-not-you = Wenn Sie das nicht waren, fordern Sie sofort ein neues Passwort an: Jemand kennt Ihr Postfach oder Ihr Passwort.
mail-signin-subject = Neue Anmeldung in Ihrem Konto
mail-signin-text = Jemand hat sich in Ihrem Konto angemeldet: { $device }, { $time }.
mail-signin-unnamed = ein Gerät ohne Namen
mail-signin-not-you = Wenn Sie das nicht waren, melden Sie alle Geräte ab und ändern Sie Ihr Passwort.
mail-receipt-subject = Beleg { $number }
mail-receipt-text =
    Vielen Dank. Am { $date } wurden { $amount } bezahlt für { $credits ->
        [one] { $credits } Guthabenpunkt
       *[other] { $credits } Guthabenpunkte
    }.
mail-receipt-number = Nummer dieses Belegs: { $number }

## Pages behind the links
page-verify-title = Bestätigen Sie Ihre Adresse
page-verify-text = Noch ein Schritt: Bestätigen Sie, dass diese Adresse Ihnen gehört.
page-verify-action = Bestätigen
page-verify-done = Ihre Adresse ist bestätigt. Sie können diese Seite schließen.
page-reset-title = Neues Passwort
page-reset-text = Mindestens 8 Zeichen, darunter ein Groß- und ein Kleinbuchstabe, eine Ziffer und ein anderes Zeichen.
page-reset-label = Neues Passwort
page-reset-action = Passwort speichern
page-reset-done = Das Passwort ist gespeichert, und alle Geräte sind abgemeldet. Melden Sie sich mit dem neuen an.
page-over-title = Dieser Link gilt nicht mehr
page-over-text = Er wurde schon benutzt oder ist zu alt. Fordern Sie in der App einen neuen an.
page-weak-password = Dieses Passwort ist zu leicht zu erraten.
page-failed-title = Die Anmeldung hat nicht geklappt
page-failed-text = Gehen Sie zurück zur App und versuchen Sie es noch einmal.
