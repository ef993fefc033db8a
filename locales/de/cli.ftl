### Die Befehlszeile.

## Hilfe

cli-about = Eine App beschreiben; sie wird geschrieben, geprüft und gestartet.
cli-heading-usage = Aufruf
cli-heading-commands = Befehle
cli-heading-arguments = Argumente
cli-heading-options = Optionen

cli-generate-about = Eine App beschreiben und sie geschrieben, geprüft und gespeichert bekommen
cli-preview-about = Ein Projekt auf diesem Rechner zeigen und seinen Änderungen folgen
cli-build-about = Ein Projekt für den Betrieb bauen: verkleinert, mit Prüfsummen im Namen
cli-history-about = Die Versionen eines Projekts auflisten
cli-restore-about = Zu einer Version zurückkehren; nichts wird gelöscht
cli-export-about = Ein Projekt in eine ZIP-Datei schreiben
cli-deploy-about = Ein Projekt online stellen
cli-providers-about = Zeigen, welche KI-Anbieter bereit sind
cli-types-about = Die Arten von Apps mit ihren Frameworks auflisten
cli-doctor-about = Prüfen, was dieser Rechner bietet und was fehlt

cli-arg-description = Was gebaut werden soll, in eigenen Worten; „-“ liest die Standardeingabe
cli-arg-dir = Ordner des Projekts
cli-arg-version = Version, wie der Verlauf sie zeigt

cli-opt-type = Art der App; ohne Angabe aus der Beschreibung erkannt
cli-opt-framework = Framework; ohne Angabe das übliche der Art
cli-opt-database = Wo Daten liegen; ohne Angabe nirgends Bestimmtes
cli-opt-feature = Was sie außerdem haben soll; mehrfach möglich
cli-opt-integration = Ein Dienst, mit dem sie spricht; mehrfach möglich
cli-opt-deployment = Wo sie laufen soll; ohne Angabe offen
cli-opt-mode = quick (schnell) oder advanced (gründlich): zuerst ein Plan, mehr Dateien
cli-opt-provider = Nur diesen Anbieter fragen: openai, anthropic, gemini oder local
cli-opt-model = Dieses Modell verlangen
cli-opt-allow-starter = Antwortet kein Anbieter, mit einer Vorlage ohne KI beginnen
cli-opt-no-mount = Die App zum Prüfen nicht in einem verborgenen Fenster öffnen
cli-opt-generate-out = Zielordner; er muss leer sein oder fehlen
cli-opt-max-cost = Anhalten, sobald es mehr US-Dollar kosten würde, etwa 0.25
cli-opt-record = Jeden Aufruf in dieser Datei aufzeichnen, ohne Schlüssel
cli-opt-replay = Diese Aufzeichnung abspielen, statt jemanden zu fragen
cli-opt-json = Ein JSON-Objekt je Zeile ausgeben
cli-opt-port = Port des Servers
cli-opt-strict = In der Vorschau das Netz abschalten
cli-opt-build-out = Ordner für das Ergebnis
cli-opt-zip = ZIP-Datei, die geschrieben wird
cli-opt-deploy-to = Wohin: vercel
cli-opt-deploy-name = Name der App dort; ohne Angabe aus ihrem Titel gebildet
cli-opt-help = Diese Hilfe zeigen
cli-opt-version = Die Version zeigen

## Falscher Aufruf

cli-usage-hint = So geht es: { $command }
cli-usage-unknown-command = Den Befehl „{ $value }“ gibt es nicht.
cli-usage-unknown-option = Die Option „{ $value }“ gibt es hier nicht.
cli-usage-did-you-mean = War „{ $suggestion }“ gemeint?
cli-usage-missing = { $name } fehlt.
cli-usage-missing-command = Es fehlt ein Befehl.
cli-usage-missing-value = { $name } braucht einen Wert.
cli-usage-invalid-value = „{ $value }“ ist für { $name } nicht möglich.
cli-usage-repeated = { $name } darf nur einmal angegeben werden.

## Während der Arbeit

cli-asking = { $provider } wird gefragt ({ $model })
cli-provider-failed = { $provider } hat nicht geantwortet: { $reason }
cli-skipped-resting = { $provider } ruht nach mehreren Fehlern; andere werden zuerst gefragt.
cli-skipped-disabled = { $provider } kann so, wie es eingerichtet ist, nicht antworten; andere werden zuerst gefragt.
cli-skipped-throttled = { $provider } möchte { $seconds } s in Ruhe gelassen werden; andere werden zuerst gefragt.
cli-waiting = { $seconds } s warten auf { $provider }: { $reason }
cli-hedged = { $provider } wird zusätzlich gefragt, weil der erste langsam ist.
cli-switched = { $provider }: { $reason }; weiter mit { $next }. Vollständige Dateien bleiben.
cli-file-written = { $path } ({ $size })
cli-size-bytes = { $count } B
cli-size-kib = { $count } KiB
cli-size-mib = { $count } MiB
cli-files-count = { $count ->
    [one] { $count } Datei
   *[other] { $count } Dateien
}
cli-phase-checking = Prüfen
cli-phase-repairing = Reparieren
cli-draft = Entwurf, noch nicht geprüft
cli-starter-notice = Vorlage, ohne KI: ein lauffähiger Anfang, auf diesem Rechner aus der Beschreibung gemacht.
cli-starter-hint = Damit eine KI schreibt, OPENAI_API_KEY, ANTHROPIC_API_KEY oder GEMINI_API_KEY setzen oder einen lokalen Server wie Ollama starten.
cli-model-echoed = { $asked } verlangt, { $echoed } hat geantwortet.

## Ergebnisse

cli-verified = Geprüft in { $seconds } s
cli-not-verified = Nicht bestanden
cli-not-verified-hint = Die Dateien sind als Entwurf gespeichert. Die Probleme stehen oben.
cli-saved-in = Gespeichert in { $path }
cli-tokens = { $input } Tokens gesendet, { $output } empfangen
cli-cost = Kosten { $cost }
cli-cost-estimated = Kosten ≈ { $cost }, teils geschätzt
cli-cost-hedge = davon { $cost } für zweite Antworten
cli-cost-saved = { $cost } durch den Prompt-Cache gespart
cli-preview-next = Zum Ansehen: { $command }
cli-preview-ready = Vorschau: { $url }
cli-preview-stop = Strg+C beendet sie.
cli-preview-updated = { $path } in { $milliseconds } ms aktualisiert
cli-built = Gebaut in { $path }: { $files }, { $size }
cli-exported = Exportiert nach { $path }: { $files }, { $size }
cli-deploy-building = Produktions-Build wird erstellt
cli-deploy-uploading = { $count ->
    [one] { $count } Datei wird gesendet
   *[other] { $count } Dateien werden gesendet
}
cli-deploy-preparing = Es wird gewartet, bis dort alles bereit ist
cli-deploy-reaching = { $url } wird geprüft
cli-deploy-live = Online: { $url }
cli-deploy-not-answering = Bereitgestellt, antwortet noch nicht: { $url }
cli-restored = Version { $version } ist wieder die aktuelle. Spätere Versionen bleiben erhalten.
cli-history-current = aktuell
cli-version-generated = Erzeugt
cli-version-starter = Vorlage
cli-version-edited = Bearbeitet
cli-version-outside = Außerhalb von Vectort bearbeitet
cli-version-restored = Wiederhergestellt
cli-version-imported = Importiert
cli-imported = Dieser Ordner war noch nicht bekannt; seine Dateien sind jetzt Version 1.

## Anbieter und Arten

cli-provider-key-environment = Schlüssel aus { $variable }
cli-provider-key-keyring = Schlüssel aus dem Schlüsselbund des Systems
cli-provider-key-missing = kein Schlüssel; { $variable } setzen
cli-provider-local-found = läuft unter { $url }
cli-provider-local-none = kein lokaler Server gefunden
cli-health-ready = bereit
cli-health-trying = ausgeruht, die nächste Antwort entscheidet
cli-health-resting = ruht { $seconds } s nach Fehlern
cli-health-throttled = möchte { $seconds } s in Ruhe gelassen werden
cli-health-first-text = erster Text meist nach { $half } s, fast immer nach { $most } s
cli-health-rate = { $rate } Token/s
cli-types-default = üblich
cli-types-browser = läuft in der Vorschau
cli-types-source = wird auf Syntax geprüft

## Prüfungen

check-parse = Syntax
check-tools = Werkzeuge
check-resolve = Importe
check-bundle = Bündeln
check-types = Typen
check-mount = Start
check-accept = Zweck
check-state-passed = bestanden
check-state-failed = nicht bestanden
check-state-unavailable = hier nicht möglich
check-state-not-required = nicht nötig

## Diagnose

doctor-state-ok = bereit
doctor-state-missing = fehlt
doctor-data-folder = Datenordner
doctor-database = Projektdatenbank
doctor-providers = KI-Anbieter
doctor-local-server = Lokaler KI-Server
doctor-keyring = Schlüsselbund des Systems
doctor-webview = Webansicht
doctor-packs = Eingebaute npm-Pakete
doctor-language = Sprache
doctor-version = Version von Vectort

cli-edit-about = Ein Projekt mit Worten ändern
cli-ask-about = Nach einem Projekt fragen; keine Datei ändert sich
cli-replay-about = Einen Schritt des Gesprächs noch einmal anfragen, etwa bei einem anderen Anbieter
cli-report-about = Einen Schritt des Gesprächs in einen Fehlerbericht ohne Geheimnisse schreiben
cli-import-about = Einen Ordner, ein ZIP oder eine Git-Adresse zum Projekt machen
cli-diff-about = Zeigen, worin sich zwei Versionen unterscheiden
cli-arg-change = Was zu ändern ist, oder - für die Standardeingabe
cli-arg-question = Die Frage, oder - für die Standardeingabe
cli-arg-turn = Nummer des Schritts
cli-arg-source = Ein Ordner, eine ZIP-Datei oder die Adresse eines öffentlichen Git-Repositorys
cli-opt-plan = Erst planen und nichts ändern, bis der Plan freigegeben ist
cli-opt-yes = Den Plan so abarbeiten, wie er ist
cli-opt-advanced = Die stärkeren Modelle verwenden
cli-opt-attach = Ein Bild, eine Textdatei oder den Text einer Webseite anhängen; mehrfach möglich
cli-opt-report-out = Datei für den Bericht
cli-opt-import-out = Ordner für das Projekt; nicht vorhanden oder leer
cli-planned = Der Plan wartet. Im Fenster freigeben oder mit --plan --yes noch einmal anfragen.
cli-reported = Der Bericht liegt in { $path }. Er enthält keine Schlüssel.
