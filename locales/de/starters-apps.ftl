# Words inside the offline starters of apps, games, services and scripts.
# A starter shows them as %%t.<id>%%; they take no variables.

## mobile_app

starter-mobile-app-today = Heute
starter-mobile-app-progress = Fortschritt
starter-mobile-app-add = Gewohnheit hinzufügen
starter-mobile-app-new-habit = Neue Gewohnheit
starter-mobile-app-habit-name = Was möchtest du jeden Tag tun?
starter-mobile-app-color = Farbe
starter-mobile-app-save = Speichern
starter-mobile-app-cancel = Abbrechen
starter-mobile-app-remove = Entfernen
starter-mobile-app-removed = Entfernt
starter-mobile-app-undo = Rückgängig
starter-mobile-app-done-today = Heute erledigt
starter-mobile-app-streak = Tage in Folge
starter-mobile-app-best-streak = Längste Serie
starter-mobile-app-last-weeks = Die letzten vier Wochen
starter-mobile-app-empty-title = Ein leeres Blatt
starter-mobile-app-empty-hint = Füge etwas Kleines hinzu, das du heute schaffst.
starter-mobile-app-swipe-hint = Tippe oder wische, sobald etwas erledigt ist.
starter-mobile-app-readme = Ein Gewohnheitstracker im Telefonformat, der alles auf dem Gerät behält.
starter-mobile-app-readme-content = die Texte der App und ihre ersten Gewohnheiten
starter-mobile-app-readme-model = was eine Gewohnheit ist, Serien und Speicherung
starter-mobile-app-readme-screens = eine Datei je Bildschirm

## pwa

starter-pwa-notes = Notizen
starter-pwa-search = Im Notizbuch suchen
starter-pwa-create = Neue Notiz
starter-pwa-topics = Themen
starter-pwa-topic = Thema
starter-pwa-all = Alle
starter-pwa-none = Hier ist noch nichts.
starter-pwa-install = Auf diesem Gerät installieren
starter-pwa-back = Zurück
starter-pwa-pin = Anheften
starter-pwa-unpin = Lösen
starter-pwa-remove = Löschen
starter-pwa-removed = Die Notiz wurde gelöscht.
starter-pwa-undo = Rückgängig
starter-pwa-text = Text der Notiz
starter-pwa-placeholder = Hier schreiben. Die erste Zeile ist der Titel.
starter-pwa-untitled = Ohne Titel
starter-pwa-online = Auf diesem Gerät gespeichert
starter-pwa-offline = Offline, und alles funktioniert
starter-pwa-words = Wörter
starter-pwa-welcome = Dieses Notizbuch gehört dir und bleibt auf diesem Gerät. Ändere, was du willst: Es wird beim Tippen gespeichert, mit oder ohne Netz.
starter-pwa-sample-a = Was weiß ich schon darüber? Was möchte ich als Nächstes herausfinden?
starter-pwa-sample-b = Ein Gedanke für das Ende der Woche.
starter-pwa-sample-c = Kleine Schritte: heute einer, morgen einer.
starter-pwa-readme = Ein installierbares Notizbuch in reinem TypeScript. Die Notizen bleiben im Speicher des Browsers.
starter-pwa-readme-offline = Der Service Worker (public/sw.js) ist nur in der gebauten App aktiv:

## electron_app

starter-electron-app-format = Formatierung
starter-electron-app-bold = Fett
starter-electron-app-italic = Kursiv
starter-electron-app-heading = Überschrift
starter-electron-app-bullet = Aufzählung
starter-electron-app-new = Neu
starter-electron-app-open = Öffnen …
starter-electron-app-save = Sichern
starter-electron-app-close = Verwerfen
starter-electron-app-drafts = Entwürfe
starter-electron-app-source = Text in Markdown-Syntax
starter-electron-app-preview = Vorschau
starter-electron-app-goal = Ziel
starter-electron-app-words = Wörter
starter-electron-app-untitled = Ohne Titel
starter-electron-app-in-browser = In diesem Browser abgelegt
starter-electron-app-on-disk = Noch nicht als Datei gesichert
starter-electron-app-saved = Gesichert.
starter-electron-app-failed = Die Datei war nicht nutzbar.
starter-electron-app-tour = Auf der einen Seite schreiben, auf der anderen lesen. **Fett**, _kursiv_, Listen und Zitate sind nur ein paar Zeichen, und die Knöpfe oben tippen sie für dich.
starter-electron-app-plan = Gliederung
starter-electron-app-tour-end = Lege unten ein Wortziel fest und sieh zu, wie sich der Balken füllt.
starter-electron-app-opening = Was ist das Eine, das hierzu zu sagen ist?
starter-electron-app-readme = Ein Schreibtisch für Texte: Markdown links, die Seite rechts, Dateien über die Dialoge des Systems.
starter-electron-app-readme-dev = Mit Live-Reload, in zwei Terminals:
starter-electron-app-readme-bridge = die einzige Tür zwischen Seite und Rechner: öffnen und sichern.

## desktop_app

starter-desktop-app-start = Starten
starter-desktop-app-stop = Anhalten
starter-desktop-app-idle = Projekt wählen, Tätigkeit eintragen, Uhr starten.
starter-desktop-app-what = Woran arbeitest du?
starter-desktop-app-day = Der Tag Stunde für Stunde
starter-desktop-app-week = Sieben Tage
starter-desktop-app-total = Summe
starter-desktop-app-entries = Einträge
starter-desktop-app-none = Noch nichts erfasst.
starter-desktop-app-untitled = Ohne Beschreibung
starter-desktop-app-remove = Löschen
starter-desktop-app-again = Fortsetzen
starter-desktop-app-report = Bericht speichern
starter-desktop-app-written = Der Bericht liegt hier:
starter-desktop-app-failed = Der Bericht ließ sich nicht speichern.
starter-desktop-app-project = Projekt
starter-desktop-app-from = Von
starter-desktop-app-to = Bis
starter-desktop-app-sample-a = Erste Skizze
starter-desktop-app-sample-b = Gespräch
starter-desktop-app-sample-c = Gründliche Durchsicht
starter-desktop-app-readme = Eine Zeiterfassung: React im Fenster, Rust dahinter, gebaut mit Tauri 2.
starter-desktop-app-readme-browser = Nur das Fenster, im Browser; der Bericht wird dann heruntergeladen:
starter-desktop-app-readme-test = Tests der Rust-Seite, sobald es die Symbole gibt (npm run icons):

## dapp

starter-dapp-connect = Wallet verbinden
starter-dapp-no-wallet = In diesem Browser gibt es keine Wallet. Mit dem Demokonto lässt sich alles ausprobieren.
starter-dapp-local = Lokale Demo: Zusagen bleiben auf diesem Gerät und bewegen kein Geld.
starter-dapp-on-chain = Live: Jede Zusage ist eine Transaktion, die deine Wallet bestätigen lässt.
starter-dapp-not-deployed = Eine Wallet ist verbunden, aber kein Vertrag eingetragen: Zusagen bleiben lokal.
starter-dapp-balance = Demoguthaben
starter-dapp-raised = Gesammelt
starter-dapp-target = Ziel
starter-dapp-amount = Betrag in ETH
starter-dapp-pledge = Zusagen
starter-dapp-reached = Ziel erreicht
starter-dapp-too-much = So viel liegt nicht auf dem Demokonto.
starter-dapp-ledger = Verzeichnis
starter-dapp-everyone = Alle
starter-dapp-mine = Meine
starter-dapp-me = Du (Demo)
starter-dapp-take-back = Zurücknehmen
starter-dapp-reset = Neu beginnen
starter-dapp-sent = Transaktion gesendet:
starter-dapp-refused = Die Wallet hat nichts gesendet.
starter-dapp-empty = Noch keine Zusagen von dir: wähle oben ein Ziel.
starter-dapp-readme = Gemeinsame Ziele und Zusagen: React, jede EIP-1193-Wallet und ein Solidity-Vertrag.
starter-dapp-readme-contract = zahlt erreichte Ziele aus, erstattet die übrigen
starter-dapp-readme-deploy = Den Vertrag mit dem Werkzeug deiner Wahl veröffentlichen, je Thema in gleicher Reihenfolge ein Ziel öffnen, .env.example nach .env kopieren und die Adresse eintragen.

## nft_marketplace

starter-nft-marketplace-demo = Eine Vorführung auf diesem Gerät: Die Münzen sind Spielgeld.
starter-nft-marketplace-purse = In deinem Beutel
starter-nft-marketplace-market = Zu kaufen
starter-nft-marketplace-owned = Deine Sammlung
starter-nft-marketplace-all = Alle Reihen
starter-nft-marketplace-search = Suchen
starter-nft-marketplace-sort = Sortierung
starter-nft-marketplace-by-number = Nach Nummer
starter-nft-marketplace-cheapest = Günstigste zuerst
starter-nft-marketplace-dearest = Teuerste zuerst
starter-nft-marketplace-price = Preis
starter-nft-marketplace-highest = Höchstgebot
starter-nft-marketplace-buy = Kaufen
starter-nft-marketplace-bid = Bieten
starter-nft-marketplace-your-bid = Dein Gebot
starter-nft-marketplace-bid-placed = Dein Gebot steht.
starter-nft-marketplace-bid-too-low = Ein Gebot muss das höchste übertreffen.
starter-nft-marketplace-not-enough = Im Beutel sind nicht genug Münzen.
starter-nft-marketplace-bought = Es gehört dir.
starter-nft-marketplace-sell = An Höchstbietende verkaufen
starter-nft-marketplace-sold = Verkauft.
starter-nft-marketplace-yours = Deins
starter-nft-marketplace-close = Schließen
starter-nft-marketplace-nothing = Hier hängt nichts. Versuche eine andere Reihe.
starter-nft-marketplace-history = Verlauf
starter-nft-marketplace-favourite = Lieblingswerk
starter-nft-marketplace-readme = Eine Galerie, deren Werke aus einer Zahl entstehen: filtern, bieten, kaufen und verkaufen mit Spielgeld.
starter-nft-marketplace-readme-contract = übersetzt den ERC-721-Vertrag, der keine Importe braucht

## browser_game

starter-browser-game-field = Spielfeld
starter-browser-game-score = Punkte
starter-browser-game-best = Rekord
starter-browser-game-start = Spielen
starter-browser-game-how-switch = oder Tippen: Umlaufbahn wechseln
starter-browser-game-how-goal = Sammle die Funken. Meide die Splitter.
starter-browser-game-pause = Anhalten
starter-browser-game-paused = Angehalten
starter-browser-game-resume = Weiter
starter-browser-game-restart = Neu starten
starter-browser-game-again = Noch einmal
starter-browser-game-over = Der Flug ist vorbei.
starter-browser-game-record = Neuer Rekord!
starter-browser-game-sector = Sektor
starter-browser-game-sound = Ton
starter-browser-game-readme-world = die Regeln, ohne ein Pixel
starter-browser-game-readme-painter = alles Gezeichnete
starter-browser-game-readme-main = Tasten, Berührungen und Takt

## mobile_game

starter-mobile-game-score = Punkte
starter-mobile-game-best = Rekord
starter-mobile-game-undo = Zurück
starter-mobile-game-restart = Neues Spiel
starter-mobile-game-how = Wischen oder Pfeiltasten: Gleiche Steine werden zu einem doppelt so hohen.
starter-mobile-game-board = Spielfeld mit Steinen
starter-mobile-game-reached = Alle Ziele erreicht. Weiter so!
starter-mobile-game-next = Nächstes Ziel
starter-mobile-game-over = Kein Zug mehr möglich
starter-mobile-game-over-hint = Einen Zug zurück oder ein neues Spiel.
starter-mobile-game-readme-phone = Auf dem Telefon: die Netzwerkadresse öffnen, die npm run dev ausgibt.

## chrome_extension

starter-chrome-extension-about = Seiten für später merken, nach Themen und ohne Konto.
starter-chrome-extension-settings = Einstellungen
starter-chrome-extension-topic = Thema
starter-chrome-extension-save = Merken
starter-chrome-extension-demo = Als Seite geöffnet: Ein Beispiel vertritt den aktuellen Tab.
starter-chrome-extension-search = Suchen
starter-chrome-extension-unread = Nur ungelesene
starter-chrome-extension-pages = Gemerkte Seiten
starter-chrome-extension-nothing = Nichts zu lesen. Merke dir die aktuelle Seite.
starter-chrome-extension-undo = Rückgängig
starter-chrome-extension-default-topic = Zuerst angebotenes Thema
starter-chrome-extension-badge = Ungelesene am Symbol anzeigen
starter-chrome-extension-compact = Kompakte Liste
starter-chrome-extension-export-about = Alle Seiten als Datei
starter-chrome-extension-export = Exportieren
starter-chrome-extension-clear-about = Bereits gelesene Seiten
starter-chrome-extension-clear = Entfernen
starter-chrome-extension-saved = Gemerkt.
starter-chrome-extension-already = Nach oben gerückt.
starter-chrome-extension-removed = Entfernt.
starter-chrome-extension-cleared = Gelesene Seiten wurden entfernt.
starter-chrome-extension-read = Gelesen
starter-chrome-extension-remove = Entfernen
starter-chrome-extension-left = Noch zu lesen
starter-chrome-extension-save-link = Diesen Link merken
starter-chrome-extension-look-up = Nachschlagen:
starter-chrome-extension-readme-developer = Den Entwicklermodus einschalten.
starter-chrome-extension-readme-load = Diesen Ordner als entpackte Erweiterung laden.
starter-chrome-extension-readme-page = Chrome führt diese Dateien unverändert aus, ohne Build. Die Datei popup.html läuft auch als einfache Webseite.

## react_native

starter-react-native-today = heute gezählt
starter-react-native-more = Zählt eins weiter
starter-react-native-fewer = Eins weniger
starter-react-native-reset = Den Tag neu beginnen
starter-react-native-reset-title = Neu beginnen?
starter-react-native-reset-text = Alle heutigen Zähler gehen auf null.
starter-react-native-cancel = Abbrechen
starter-react-native-readme = Ein Zähler für jedes Thema des Tages, mit Expo und React Native.
starter-react-native-readme-phone = Den von Expo angezeigten Code mit Expo Go scannen, um sie am Telefon zu sehen.

## flutter_app

starter-flutter-app-planned = Diese Woche geplant
starter-flutter-app-free = Nichts geplant
starter-flutter-app-add = Einplanen oder streichen
starter-flutter-app-clear = Woche leeren
starter-flutter-app-cleared = Die Woche ist jetzt leer.
starter-flutter-app-undo = Rückgängig
starter-flutter-app-readme = Ein Wochenplaner in Flutter: Ein Thema antippen, um es auf einen Tag zu legen.
starter-flutter-app-readme-create = Der erste Befehl ergänzt die Ordner der Plattformen und lässt diese Dateien unverändert.

## rest_api

starter-rest-api-first-record = Erste Gedanken zu
starter-rest-api-not-found = Diesen Eintrag gibt es nicht.
starter-rest-api-unknown-topic = Wähle eines dieser Themen:
starter-rest-api-nothing-to-change = Die Anfrage ändert nichts.
starter-rest-api-readme = Eine kleine REST-API mit FastAPI und SQLite.
starter-rest-api-readme-database = Die Variable DATABASE nennt die Datei der Datenbank.

## graphql_api

starter-graphql-api-starter = Etwas Neues zu
starter-graphql-api-not-found = Das gibt es nicht oder nicht mehr.
starter-graphql-api-empty-title = Eine Idee braucht einen Titel.
starter-graphql-api-long-title = Der Titel ist zu lang.
starter-graphql-api-listening = Bereit:
starter-graphql-api-readme = Eine GraphQL-API zum Sammeln und Abstimmen von Ideen, in TypeScript mit GraphQL Yoga.
starter-graphql-api-readme-explore = Im Browser erkunden:

## microservices

starter-microservices-not-found = Hier ist nichts.
starter-microservices-bad-json = Der Rumpf muss ein kleines JSON-Objekt sein.
starter-microservices-bad-order = Eine Bestellung braucht ein Produkt und eine ganze Menge ab eins.
starter-microservices-sold-out = So viel ist nicht vorrätig.
starter-microservices-away = Der Dienst antwortet nicht.
starter-microservices-broken = Hier ist etwas fehlgeschlagen; das Protokoll weiß mehr.
starter-microservices-readme = Drei Dienste in Node.js ohne Abhängigkeiten: Gateway, Katalog und Bestellungen.
starter-microservices-readme-local = Ohne Container, in drei Terminals, und die Tests:

## websocket_server

starter-websocket-server-flag-addr = Adresse, auf der gelauscht wird
starter-websocket-server-flag-origin = Host fremder Seiten, die sich verbinden dürfen
starter-websocket-server-room = Raum
starter-websocket-server-your-name = Dein Name
starter-websocket-server-message = Nachricht
starter-websocket-server-send = Senden
starter-websocket-server-reconnecting = Verbindung verloren. Neuer Versuch …
starter-websocket-server-readme = Ein WebSocket-Server in Go: ein Raum je Thema, letzte Nachrichten für Neue und eine Seite zum Ausprobieren.

## smart_contract

starter-smart-contract-readme = Ein Rat, der abstimmt, in Solidity für Foundry.
starter-smart-contract-readme-contract = Mitglieder, Fragen, Stimmen und Quorum
starter-smart-contract-readme-agenda = die ersten Fragen zur Abstimmung
starter-smart-contract-readme-audit = Lass einen Vertrag prüfen, bevor er Werte hält.

## ml_model

starter-ml-model-help-train = mit erzeugten Daten trainieren und das Modell speichern
starter-ml-model-help-predict = eine Zeile von Messwerten einordnen
starter-ml-model-help-file = Datei des Modells
starter-ml-model-help-seed = Startwert der Zufallszahlen
starter-ml-model-help-features = Messwerte
starter-ml-model-accuracy = Genauigkeit bei ungesehenen Zeilen
starter-ml-model-not-trained = Trainiere zuerst das Modell; diese Datei fehlt:
starter-ml-model-readme = Ein Klassifikator in reinem NumPy, mit erzeugten Messwerten trainiert, eine Klasse je Thema.
starter-ml-model-readme-data = Echte Daten kommen über model/data.py hinein.

## data_pipeline

starter-data-pipeline-help-source = zu lesende CSV-Datei
starter-data-pipeline-help-target = zu schreibende SQLite-Datenbank
starter-data-pipeline-read = Gelesene Zeilen
starter-data-pipeline-loaded = Geladene Zeilen
starter-data-pipeline-duplicates = Dubletten
starter-data-pipeline-rejected = Abgelehnt
starter-data-pipeline-line = Zeile
starter-data-pipeline-failed = Es wurde nichts geladen.
starter-data-pipeline-readme = Eine Pipeline von CSV nach SQLite allein mit Pythons Standardbibliothek: auslesen, umformen, laden.
starter-data-pipeline-readme-again = Sie kann jederzeit erneut laufen: Keine Zeile kommt doppelt hinein, und ein Abbruch hinterlässt nichts.

## cli_tool

starter-cli-tool-usage = Befehle:
starter-cli-tool-help-add = etwas zu Erledigendes notieren
starter-cli-tool-help-list = Offenes oder alles zeigen
starter-cli-tool-help-done = Eintrag N abhaken
starter-cli-tool-help-drop = Eintrag N entfernen
starter-cli-tool-added = Notiert als
starter-cli-tool-done = Erledigt:
starter-cli-tool-dropped = Entfernt:
starter-cli-tool-empty = Nichts mehr zu tun.
starter-cli-tool-unknown-command = Diesen Befehl gibt es nicht:
starter-cli-tool-missing-text = Was soll notiert werden? add TEXT
starter-cli-tool-bad-number = Eine Nummer aus der Liste wird gebraucht:
starter-cli-tool-no-entry = Es gibt keinen Eintrag
starter-cli-tool-storage = Die Liste war nicht nutzbar und blieb unverändert:
starter-cli-tool-damaged = diese Zeile ist kein Eintrag:
starter-cli-tool-readme = Eine Aufgabenliste fürs Terminal in Rust, ohne Abhängigkeiten, in einer einfachen Textdatei.

## automation_script

starter-automation-script-images = Bilder
starter-automation-script-documents = Dokumente
starter-automation-script-tables = Tabellen
starter-automation-script-sound = Ton
starter-automation-script-video = Videos
starter-automation-script-archives = Archive
starter-automation-script-help-folder = aufzuräumender Ordner
starter-automation-script-help-apply = Dateien verschieben; sonst werden sie nur aufgelistet
starter-automation-script-help-undo = alles zurücklegen
starter-automation-script-help-quiet = nur Probleme melden
starter-automation-script-no-folder = Das ist kein Ordner:
starter-automation-script-nothing = Nichts aufzuräumen.
starter-automation-script-dry-run = Nichts wurde verschoben. Mit --apply werden die Dateien verschoben.
starter-automation-script-in-the-way = Eine Datei ist im Weg:
starter-automation-script-readme = Ein Skript, das einen Ordner nach Thema und Art aufräumt. Es zeigt zuerst, verschiebt nur auf Wunsch und macht alles rückgängig.
starter-automation-script-readme-schedule = Jeden Abend um acht, mit cron:
