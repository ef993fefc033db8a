### Words of the offline starters for browser projects. Each is expanded once, when
### a project is written; values with " | " are lists that keep their length.

## Task board (web_app)

starter-web-app-about = Ein Aufgabenbrett: Karten zwischen Spalten ziehen, hinzufügen und filtern. Alles bleibt in diesem Browser.
starter-web-app-tasks = Mit drei künftigen Nutzern sprechen | Die erste Idee aufschreiben | Den Hauptbildschirm skizzieren | Namen und Farben wählen | Jemanden zum Ausprobieren einladen | Einen Starttermin festlegen | Gute Beispiele sammeln
starter-web-app-todo = Zu erledigen
starter-web-app-doing = In Arbeit
starter-web-app-done = Erledigt
starter-web-app-search = Karten suchen
starter-web-app-labels = Stichworte
starter-web-app-all-labels = Alle
starter-web-app-add-card = Karte hinzufügen
starter-web-app-add-to = Karte hinzufügen:
starter-web-app-new-card = Was ist zu tun?
starter-web-app-save = Hinzufügen
starter-web-app-cancel = Abbrechen
starter-web-app-remove = Karte entfernen
starter-web-app-removed = Karte entfernt
starter-web-app-undo = Rückgängig
starter-web-app-dismiss = Schließen
starter-web-app-empty = Karte hier ablegen
starter-web-app-no-match = Keine Karte passt zum Filter
starter-web-app-progress = Fortschritt
starter-web-app-due = Fällig am
starter-web-app-hint = Karten mit der Maus ziehen oder eine auswählen und mit den Pfeiltasten links und rechts verschieben.

## Shop (ecommerce)

starter-ecommerce-about = Ein Laden mit Suche, Kategorien, einem Warenkorb, der das Neuladen übersteht, und geprüftem Bestellformular. Es wird nichts abgebucht.
starter-ecommerce-products = Morgenrot | Hafen | Wiese | Glut | Raureif | Wacholder | Düne | Tinte | Leinen | Gezeiten | Obsthain | Lichtkranz
starter-ecommerce-notes = Neu | Kleinserie | Liebling
starter-ecommerce-delivery = Kostenloser Versand ab
starter-ecommerce-browse = Zur Kollektion
starter-ecommerce-search = Suchen
starter-ecommerce-category = Kategorie
starter-ecommerce-all = Alles
starter-ecommerce-sort = Sortieren nach
starter-ecommerce-featured = Empfohlen
starter-ecommerce-cheap-first = Preis aufsteigend
starter-ecommerce-dear-first = Preis absteigend
starter-ecommerce-add = In den Warenkorb
starter-ecommerce-added = Hinzugefügt
starter-ecommerce-nothing = Nichts gefunden. Versuchen Sie ein anderes Wort oder eine andere Kategorie.
starter-ecommerce-cart = Warenkorb
starter-ecommerce-empty-cart = Ihr Warenkorb ist leer.
starter-ecommerce-less = Eins weniger
starter-ecommerce-more = Eins mehr
starter-ecommerce-subtotal = Zwischensumme
starter-ecommerce-shipping = Versand
starter-ecommerce-free = Kostenlos
starter-ecommerce-total = Gesamt
starter-ecommerce-checkout = Zur Kasse
starter-ecommerce-back = Zurück zum Warenkorb
starter-ecommerce-close = Schließen
starter-ecommerce-full-name = Vollständiger Name
starter-ecommerce-email = E-Mail-Adresse
starter-ecommerce-address = Lieferadresse
starter-ecommerce-required = Bitte ausfüllen.
starter-ecommerce-bad-email = Das ist keine E-Mail-Adresse.
starter-ecommerce-order = Bestellen
starter-ecommerce-thanks = Vielen Dank! Ihre Bestellung ist auf dem Weg zu uns.
starter-ecommerce-demo = Beispielware, keine echte Zahlung
starter-ecommerce-slogan = Mit Sorgfalt gewählt, für lange gemacht

## Community feed (social_media)

starter-social-media-about = Ein Gemeinschaftsfeed: schreiben, gefallen, antworten, merken und folgen. Alles bleibt in diesem Browser.
starter-social-media-people = Hanna Vogel | Jonas Krüger | Leonie Brandt | Felix Sommer | Greta Winkler
starter-social-media-posts = Mein erster Tag hier. Was sollte ich lesen, um mitzukommen? | Kleiner Erfolg heute: Was ich einen Monat aufgeschoben habe, dauerte zwanzig Minuten. | Ich habe kurz notiert, was dieses Jahr bei mir funktioniert hat. Wer mag, bekommt die Liste. | Frage an die Erfahrenen: Was würdet ihr anders machen, wenn ihr neu anfangen würdet? | Das Treffen am Samstag findet statt. Bringt jemanden mit und etwas zum Zeigen. | Danke für die lieben Antworten letzte Woche. Sie haben mehr geholfen, als ihr denkt.
starter-social-media-replies = Willkommen! Fang mit den gemerkten Beiträgen an. | Gut gemacht, das sind die schönsten. | Ja, die würde ich gern sehen. | Ich würde viel früher um Hilfe bitten. | Ich bin dabei! | Schön, dass du hier bist.
starter-social-media-you = Du
starter-social-media-home = Start
starter-social-media-saved = Gemerkt
starter-social-media-topics = Themen
starter-social-media-prompt = Was beschäftigt dich?
starter-social-media-topic = Thema
starter-social-media-left = Verbleibende Zeichen:
starter-social-media-publish = Veröffentlichen
starter-social-media-like = Gefällt mir
starter-social-media-reply = Antworten
starter-social-media-save = Beitrag merken
starter-social-media-remove = Beitrag löschen
starter-social-media-write-reply = Antwort schreiben
starter-social-media-send = Senden
starter-social-media-suggestions = Menschen zum Folgen
starter-social-media-follow = Folgen
starter-social-media-following = Gefolgt
starter-social-media-nothing-saved = Noch nichts gemerkt. Das Lesezeichen unter einem Beitrag legt ihn hier ab.
starter-social-media-nothing-here = Hier gibt es noch keine Beiträge. Schreib den ersten.

## Blog with an editor (blog_cms)

starter-blog-cms-about = Ein Blog mit eigenem Editor: in einfachem Markdown mit Vorschau schreiben, veröffentlichen oder als Entwurf behalten, suchen und filtern. Artikel bleiben in diesem Browser.
starter-blog-cms-titles = Warum wir klein anfangen | Notizen aus einer langsamen Woche | Werkzeuge, zu denen wir zurückkehren | Ein Interview zum Fertigschreiben
starter-blog-cms-bodies = Große Pläne warten auf den richtigen Moment. Kleine brauchen nur diesen Nachmittag. ¶ Am Anfang versprachen wir uns, **jede Woche** etwas zu zeigen, und sei es noch so klein. Das hat verändert, was wir uns trauten. ¶ > Was es gibt, kann besser werden. ¶ Diese Seite ist also eine Einladung: anfangen, teilen und den nächsten Schritt kommen lassen. | Diese Woche geschah nichts Dringendes, und genau das war der Sinn. ¶ # Was uns auffiel ¶ Ohne Termin werden Fragen besser. Wir lasen alte Notizen, riefen zwei bewunderte Menschen an und gingen mehr spazieren. ¶ Die Antworten haben Zeit bis Montag. | Alle paar Monate probieren wir Neues, und alle paar Monate kehren wir zu denselben drei Werkzeugen zurück: Papier, Stoppuhr und ein ehrlicher Freund. ¶ # Warum sie bleiben ¶ Sie sind einfach, immer zur Hand und verlangen nie eine Aktualisierung. | Hier entstehen die ersten Antworten noch. Öffnen Sie diesen Entwurf, schreiben Sie ihn fertig und veröffentlichen Sie ihn.
starter-blog-cms-write = Schreiben
starter-blog-cms-search = Artikel suchen
starter-blog-cms-filter = Nach Thema filtern
starter-blog-cms-all = Alle Themen
starter-blog-cms-latest = Neueste Artikel
starter-blog-cms-drafts = Entwürfe
starter-blog-cms-draft = Entwurf
starter-blog-cms-none = Kein Artikel passt. Versuchen Sie ein anderes Wort.
starter-blog-cms-minutes = Leseminuten:
starter-blog-cms-edit = Bearbeiten
starter-blog-cms-back = Titelseite
starter-blog-cms-next = Weiter
starter-blog-cms-missing = Diesen Artikel gibt es nicht mehr.
starter-blog-cms-title = Titel
starter-blog-cms-untitled = Ohne Titel
starter-blog-cms-topic = Thema
starter-blog-cms-text = Inhalt
starter-blog-cms-help = Eine Leerzeile beginnt einen Absatz; # Überschrift, > Zitat, - Liste, **fett**, *kursiv*.
starter-blog-cms-preview = Vorschau
starter-blog-cms-words = Wörter:
starter-blog-cms-saved = gespeichert
starter-blog-cms-publish = Veröffentlichen
starter-blog-cms-unpublish = Zurück zum Entwurf
starter-blog-cms-remove = Löschen

## Portfolio (portfolio)

starter-portfolio-about = Ein Portfolio in reinem TypeScript: filterbares Werkverzeichnis, Betrachter mit Pfeiltasten, helles und dunkles Thema und ein Formular, das das Mailprogramm öffnet.
starter-portfolio-opening = Arbeiten mit Ruhe und Sorgfalt
starter-portfolio-available = Offen für neue Projekte
starter-portfolio-work = Arbeiten
starter-portfolio-contact = Kontakt
starter-portfolio-dark = Dunkel
starter-portfolio-filter = Arbeiten filtern
starter-portfolio-all = Alle
starter-portfolio-projects = Leise Signale | Nordlicht | Papierstadt | Zweite Flut | Gemeinsamer Grund | Nachtblüte | Offene Saison
starter-portfolio-stories = Es begann als Skizze im Zug und wuchs in einem Winter zu einer ganzen Serie. | Eine Studie über Rhythmus und Wiederholung mit bewusst wenigen Formen. | Zu dritt entstanden und alle zwei Wochen mit echten Menschen erprobt. | Der Auftrag war ein Satz; die Antwort brauchte vierzig Entwürfe und zwei gute Streitgespräche.
starter-portfolio-contact-line = Erzählen Sie mir von Ihrer Idee
starter-portfolio-your-name = Ihr Name
starter-portfolio-message = Nachricht
starter-portfolio-send = E-Mail schreiben
starter-portfolio-fill-in = Bitte alle Felder ausfüllen.
starter-portfolio-mail-opens = Ihr Mailprogramm öffnet sich mit dieser Nachricht.
starter-portfolio-previous = Zurück
starter-portfolio-next = Weiter
starter-portfolio-close = Schließen

## Landing page (landing_page)

starter-landing-page-about = Eine Landingpage in reinem TypeScript und Tailwind: ein Stück zum Ausprobieren, Reiter, Monats- und Jahrespreise, Fragen und eine Warteliste in diesem Browser.
starter-landing-page-features = Funktionen
starter-landing-page-pricing = Preise
starter-landing-page-questions = Fragen
starter-landing-page-headline = Der ruhigere Weg ans Ziel
starter-landing-page-email = Ihre E-Mail
starter-landing-page-join = Eintragen
starter-landing-page-no-spam = Eine Nachricht zum Start, sonst nichts.
starter-landing-page-bad-email = Bitte eine vollständige E-Mail-Adresse eingeben.
starter-landing-page-joined = Danke, Sie stehen auf der Liste.
starter-landing-page-today = Heute
starter-landing-page-why = Rund um Ihren Tag gebaut
starter-landing-page-feature-titles = Alles an einem Ort | Der richtige Moment | Nur für Sie
starter-landing-page-feature-texts = Notizen, Menschen und Pläne bleiben beisammen, gefunden ohne Suchen. | Es meldet sich, wenn etwas Sie braucht, und schweigt sonst. | Ihre Daten bleiben bei Ihnen: jederzeit exportieren, jederzeit gehen.
starter-landing-page-pricing-line = Einfache Preise, keine Überraschungen
starter-landing-page-period = Abrechnungszeitraum
starter-landing-page-monthly = Monatlich
starter-landing-page-yearly = Jährlich, 20 % weniger
starter-landing-page-plans = Starten | Wachsen | Gemeinsam
starter-landing-page-benefits = Ein Projekt | Export jederzeit | Unbegrenzt viele Projekte | Verlauf aller Änderungen | Mit dem ganzen Team geteilt | Hilfe binnen eines Tages
starter-landing-page-per-month = pro Monat
starter-landing-page-choose = Auswählen
starter-landing-page-popular = Meistgewählt
starter-landing-page-faq-questions = Wann geht es los? | Kann ich später wechseln? | Läuft es auf meinem Telefon?
starter-landing-page-faq-answers = Die Ersten auf der Liste starten diese Saison, alle anderen bald danach. | Ja, jederzeit, und Sie zahlen nur genutzte Tage. | Ja, in jedem modernen Browser, auf großen und kleinen Bildschirmen.

## Dashboard (dashboard)

starter-dashboard-about = Ein Dashboard mit wählbarem Zeitraum, Kennzahlen, die das Diagramm umschalten, Themenfilter und einer Tabelle zum Sortieren, Suchen und Herunterladen. Die Zahlen sind Beispiele.
starter-dashboard-sources = Suche | Direkt | Rundbrief
starter-dashboard-range = Zeitraum
starter-dashboard-visitors = Besucher
starter-dashboard-signups = Anmeldungen
starter-dashboard-revenue = Umsatz
starter-dashboard-rate = Konversionsrate
starter-dashboard-change = gegenüber dem Zeitraum davor
starter-dashboard-trend = alle Themen
starter-dashboard-now = Dieser Zeitraum
starter-dashboard-before = Zeitraum davor
starter-dashboard-by-topic = Nach Thema
starter-dashboard-pick = zum Eingrenzen anklicken
starter-dashboard-show-all = Alle Themen zeigen
starter-dashboard-details = Einzelheiten
starter-dashboard-topic = Thema
starter-dashboard-source = Quelle
starter-dashboard-find = Zeile finden
starter-dashboard-no-rows = Keine Zeile passt.
starter-dashboard-download = CSV herunterladen
starter-dashboard-sample = Beispielzahlen; eigene werden in src/data.ts angebunden.

## Team workspace (saas_platform)

starter-saas-platform-about = Ein Teambereich: Mitglieder einladen, Rollen setzen, API-Schlüssel verwalten, den Tarif wechseln und die Aktivität verfolgen. Alles bleibt in diesem Browser, bis ein Server angebunden ist.
starter-saas-platform-people = Anke Möller | Bernd Kaiser | Clara Arndt
starter-saas-platform-owner = Inhaber
starter-saas-platform-editor = Bearbeitung
starter-saas-platform-viewer = Nur Lesen
starter-saas-platform-solo = Einzeln
starter-saas-platform-team = Mannschaft
starter-saas-platform-scale = Wachstum
starter-saas-platform-overview = Übersicht
starter-saas-platform-members = Mitglieder
starter-saas-platform-keys = API-Schlüssel
starter-saas-platform-plan = Tarif und Nutzung
starter-saas-platform-welcome = Schön, dass Sie da sind
starter-saas-platform-first-steps = Erste Schritte
starter-saas-platform-activity = Aktivität
starter-saas-platform-quiet = Noch ist nichts geschehen. Ihre Änderungen erscheinen hier.
starter-saas-platform-invited = Eingeladen
starter-saas-platform-left = Entfernt
starter-saas-platform-role-set = Rolle geändert
starter-saas-platform-key-made = Schlüssel erstellt
starter-saas-platform-key-gone = Schlüssel widerrufen
starter-saas-platform-plan-set = Tarif gewechselt
starter-saas-platform-email = E-Mail-Adresse
starter-saas-platform-role = Rolle
starter-saas-platform-invite = Mitglied einladen
starter-saas-platform-bad-email = Bitte eine E-Mail-Adresse eingeben.
starter-saas-platform-taken = Diese Person ist schon Mitglied.
starter-saas-platform-remove = Mitglied entfernen
starter-saas-platform-key-for = Wofür ist der Schlüssel?
starter-saas-platform-create = Schlüssel erstellen
starter-saas-platform-copy = Kopieren
starter-saas-platform-copied = Kopiert
starter-saas-platform-revoke = Widerrufen
starter-saas-platform-no-keys = Es gibt keine Schlüssel. Erstellen Sie oben den ersten.
starter-saas-platform-usage = Nutzung
starter-saas-platform-seats = Plätze
starter-saas-platform-per-month = pro Monat
starter-saas-platform-current = Aktueller Tarif
starter-saas-platform-choose = Tarif wählen
starter-saas-platform-too-small = Nicht genug Plätze für alle Mitglieder.

## Chat assistant (chatbot)

starter-chatbot-about = Ein Chat mit einem kleinen Assistenten ohne Netz: Er rechnet, nennt die Uhrzeit, merkt sich Notizen und kennt seine Themen. Gespräche bleiben in diesem Browser und lassen sich exportieren. Ein Modell wird in src/assistant.ts angebunden.
starter-chatbot-new-chat = Neues Gespräch
starter-chatbot-chats = Gespräche
starter-chatbot-empty = Leeres Gespräch
starter-chatbot-remove = Gespräch löschen
starter-chatbot-export = Exportieren
starter-chatbot-write = Nachricht schreiben
starter-chatbot-send = Senden
starter-chatbot-typing = Der Assistent schreibt
starter-chatbot-you = Sie
starter-chatbot-suggestions = Vorschläge
starter-chatbot-quick = Was kannst du? | Wie spät ist es? | Wie viel ist 12 × 7? | Merke: Anna anrufen | Meine Notizen
starter-chatbot-welcome = Hallo! Fragen Sie mich etwas oder wählen Sie unten einen Vorschlag.
starter-chatbot-greeting = Auch Ihnen ein Hallo! Wie kann ich helfen?
starter-chatbot-help = Ich kann rechnen, Datum und Uhrzeit nennen, Notizen behalten (beginnen Sie mit „Merke:“), sie auflisten und über die Themen unten sprechen.
starter-chatbot-time = Es ist
starter-chatbot-result = Das ergibt
starter-chatbot-noted = Notiert:
starter-chatbot-notes = Hier sind Ihre Notizen:
starter-chatbot-no-notes = Noch keine Notizen. Beginnen Sie eine Nachricht mit „Merke:“.
starter-chatbot-topic = Ein gutes Thema! Erzählen Sie mehr oder halten Sie einen Gedanken mit „Merke:“ fest.
starter-chatbot-thanks = Sehr gern!
starter-chatbot-unknown = Das weiß ich noch nicht. Fragen Sie „Was kannst du?“, um zu sehen, was ich kenne.
starter-chatbot-hear-greeting = hallo | guten tag | guten morgen | servus
starter-chatbot-hear-help = was kannst du | hilfe
starter-chatbot-hear-time = wie spät | welcher tag | uhrzeit
starter-chatbot-hear-remember = merke | notiere
starter-chatbot-hear-notes = meine notizen | notizen
starter-chatbot-hear-thanks = danke | vielen dank
