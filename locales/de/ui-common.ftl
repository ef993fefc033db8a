### Was alle Ansichten des Fensters teilen.

ui-navigation = Ansichten
ui-offline = Kein Netz. Bearbeiten, Vorschau und lokale Modelle gehen weiter wie bisher.
ui-open = Öffnen
ui-close = Schließen
ui-cancel = Abbrechen
ui-undo = Rückgängig
ui-retry = Noch einmal versuchen
ui-copied = Kopiert
ui-copy-detail = Einzelheiten kopieren
ui-appearance = Darstellung und Sprache
ui-language = Sprache
ui-theme = Darstellung
ui-theme-system = Wie das System
ui-theme-light = Hell
ui-theme-dark = Dunkel
ui-standing-verified = Geprüft
ui-standing-unchecked = Ungeprüft
ui-standing-draft = Entwurf
ui-standing-empty = Leer
ui-running = Entsteht
ui-provider-local = Lokales Modell
ui-provider-starter = Vorlage, ohne KI
ui-price = { $input } gelesen, { $output } geschrieben, je Million Token
ui-forecast = meist { $low } bis { $high }
ui-forecast-one = meist { $cost }
ui-forecast-text = { $count ->
    [one] Nach { $count } früheren Antwort dieses Modells: die Hälfte kostet höchstens den ersten Betrag, neun von zehn den zweiten
   *[other] Nach { $count } früheren Antworten dieses Modells: die Hälfte kostet höchstens den ersten Betrag, neun von zehn den zweiten
}
ui-palette-search = Aktionen und Projekte suchen
ui-palette-actions = Aktionen
ui-palette-projects = Projekte
ui-palette-empty = Nichts dieses Namens
ui-lost-title = Diese Seite lässt sich nicht anzeigen
ui-lost-home = Zum Anfang
ui-free = kostenlos

## Anhänge

ui-attach = Anhängen
ui-attach-files = Bilder oder Textdateien…
ui-attach-list = Was mitgeht
ui-attach-page = Eine Webseite…
ui-attach-page-title = Webseite hinzufügen
ui-attach-page-text = Ihr Text wird einmal abgerufen und geht mit Ihrem Auftrag mit. Nur öffentliche Seiten können abgerufen werden.
ui-attach-page-label = Adresse
ui-attach-page-add = Hinzufügen
ui-attach-remove = { $name } entfernen

## Importieren

ui-import = Importieren
ui-import-git-title = Aus Git importieren
ui-import-git-text = Ein öffentliches Repository wird auf diesen Computer kopiert und wird zum Projekt. Nichts wird dorthin zurückgeschickt.
ui-import-git-label = Adresse des Repositorys
ui-import-git-start = Importieren
ui-import-git-going = Das Repository wird geholt. Das kann eine Minute dauern.
ui-attach-tokens = { $count ->
    [one] { $tokens } Token
   *[other] { $tokens } Token
}

## Fehler, bei denen das Fenster einen anderen Weg hat als die Befehlszeile

ui-error-unexpected = In Vectort ist etwas Unerwartetes geschehen. Gespeichertes ist sicher. Noch einmal versuchen; Einzelheiten stehen im Protokollordner in den Einstellungen.
ui-error-no-provider = Es ist kein KI-Anbieter eingerichtet. In den Einstellungen einen Schlüssel hinzufügen, einen lokalen Server wie Ollama starten oder mit einer Vorlage beginnen.
ui-error-no-answer = Kein Anbieter gab eine brauchbare Antwort. Die Beschreibung bleibt erhalten. Später noch einmal versuchen, einen anderen Anbieter wählen oder mit einer Vorlage beginnen.
ui-error-no-such-version = Dieses Projekt hat keine Version { $value } mehr. Es wurde nichts geändert.
ui-error-unknown-type = Es gibt keinen Typ „{ $value }“. Neben der Beschreibung einen anderen wählen.
ui-error-unknown-framework = „{ $value }“ ist kein Framework dieses Typs. Neben der Beschreibung ein anderes wählen.
ui-error-build-failed = Das Projekt konnte nicht gebaut werden. Vorhandenes ist unberührt. Die Probleme beheben, die die Vorschau nennt, und noch einmal versuchen.
