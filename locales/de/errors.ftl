### Was schiefging: was geschehen ist, was es für die Arbeit bedeutet, was zu tun ist.

## Fehler, nach Code

error-empty-description = Die Beschreibung ist leer. In wenigen Worten sagen, was gebaut werden soll.
error-description-too-long = Die Beschreibung hat { $length } Zeichen; höchstens { $max } sind möglich.
error-control-characters = Die Beschreibung enthält Steuerzeichen. Bitte entfernen und noch einmal versuchen.
error-unknown-type = Die Art „{ $value }“ gibt es nicht. vectort types zählt sie auf.
error-unknown-framework = „{ $value }“ ist kein Framework dieser Art. vectort types zählt sie auf.
error-unknown-provider = Den Anbieter „{ $value }“ gibt es nicht. Möglich sind openai, anthropic, gemini und local.
error-unknown-model = Das Modell „{ $value }“ ist nicht verfügbar.
error-no-provider = Kein KI-Anbieter ist eingerichtet. OPENAI_API_KEY, ANTHROPIC_API_KEY oder GEMINI_API_KEY setzen oder einen lokalen Server wie Ollama starten.
error-no-answer = Kein Anbieter gab eine brauchbare Antwort. Später noch einmal versuchen oder mit --allow-starter ohne KI beginnen.
error-out-not-empty = { $path } ist nicht leer. Einen leeren oder neuen Ordner wählen; nichts wurde geändert.
error-not-a-project = { $path } ist kein Projekt: weder package.json noch index.html noch ein anderes bekanntes Manifest ist da.
error-not-found = { $path } gibt es nicht.
error-no-such-version = Dieses Projekt hat keine Version „{ $value }“. vectort history zählt sie auf.
error-no-space = Der Datenträger ist voll. Was gespeichert war, ist sicher; Platz schaffen und noch einmal versuchen.
error-io = { $path } konnte nicht gelesen oder geschrieben werden: { $detail }
error-permission-denied = Vectort darf { $path } nicht lesen oder schreiben.
error-cancelled = Abgebrochen. Was vollständig war, bleibt erhalten.
error-invalid-base-url = { $variable } ist keine brauchbare Adresse: { $value }
error-keyring-unavailable = Der Schlüsselbund des Systems antwortet nicht. Schlüssel aus Umgebungsvariablen funktionieren.
error-port-taken = Port { $port } ist belegt. Mit --port einen anderen wählen.
error-unsafe-path = Der Pfad „{ $path }“ ist nicht sicher und wurde abgelehnt.
error-too-many-files = Es sind zu viele Dateien; höchstens { $max } sind möglich.
error-file-too-large = { $path } ist zu groß; höchstens { $max } Bytes sind möglich.
error-answer-without-files = Das Modell hat ohne eine einzige Datei geantwortet.
error-answer-truncated = Die Antwort des Modells brach mitten in einer Datei ab. Die vollständigen Dateien bleiben erhalten.
error-newer-schema = Diese Daten hat ein neueres Vectort geschrieben. Vectort aktualisieren, um sie zu öffnen; nichts wurde geändert.
error-database-locked = Ein anderes Vectort arbeitet an diesem Projekt. Noch einmal versuchen, wenn es fertig ist.
error-database-damaged = Die Datenbank des Projekts ist beschädigt. Der Ordner und seine Dateien sind unberührt.
error-no-display = Für das Fenster ist kein Bildschirm da. Die Befehle gehen ohne: vectort --help
error-build-failed = Das Projekt konnte nicht gebaut werden. Die Probleme stehen oben; was da war, ist unberührt.
error-not-previewable = Diese Art von Projekt läuft nicht in der Vorschau.
error-bad-usage = { $detail }
error-internal = In Vectort ist etwas Unerwartetes geschehen: { $detail }. Was gespeichert war, ist sicher.

## Warum ein Anbieter nicht antwortete

attempt-no-key = kein Schlüssel
attempt-unauthorized = der Schlüssel wurde abgelehnt
attempt-forbidden = der Schlüssel gilt nicht für dieses Modell
attempt-quota = das Kontingent des Kontos ist aufgebraucht
attempt-rate-limited = zu viele Anfragen
attempt-overloaded = überlastet
attempt-server-error = ein Fehler des Servers
attempt-unreachable = nicht erreichbar
attempt-timeout = zu lange still
attempt-model-not-found = das Modell gibt es nicht
attempt-bad-request = die Anfrage wurde abgelehnt
attempt-context-too-long = die Anfrage ist zu lang für das Modell
attempt-refused = das Modell hat abgelehnt
attempt-malformed = eine unlesbare Antwort
attempt-truncated = die Antwort brach ab
attempt-empty = eine leere Antwort
attempt-cancelled = abgebrochen

## Probleme in einem Projekt, nach Code

problem-syntax-error = Syntaxfehler
problem-unresolved-import = Ein Import führt ins Leere
problem-unknown-package = Ein Paket, das nicht eingebaut ist
problem-missing-export = Ein Import nennt etwas, das seine Datei nicht exportiert
problem-missing-file = Eine nötige Datei fehlt
problem-bad-manifest = Das Manifest ist nicht gültig
problem-bundle-error = Die App konnte nicht gebündelt werden
problem-blank-page = Die Seite bleibt leer
problem-uncaught-error = Ein Fehler beim Start der App
problem-unhandled-rejection = Ein abgelehntes Promise, das niemand behandelt
problem-mount-timeout = Die App startete nicht rechtzeitig
problem-mount-crashed = Die App ließ ihre Seite abstürzen
problem-mount-unavailable = Die App konnte hier nicht gestartet werden
problem-file-too-large = Die Datei ist zu groß
problem-too-many-files = Zu viele Dateien
problem-unsafe-path = Der Pfad ist nicht sicher
problem-truncated-file = Die Datei endet zu früh
problem-duplicate-path = Die Datei kam zweimal; die letzte gilt
problem-case-collision = Zwei Namen unterscheiden sich nur in der Großschreibung
problem-binary-content = Der Inhalt ist kein Text
problem-no-files = Die Antwort enthält keine Datei
problem-pack-version = Eine andere Version eines eingebauten Pakets wird benutzt
problem-css-error = Ein Fehler in einem Stylesheet
problem-repair-failed = Die Reparatur half nicht
