### Ein Projekt: Verlauf, Vorschau, Code, Versionen.

ui-ws-unreadable = Dieses Projekt ließ sich nicht öffnen
ui-ws-to-projects = Zu den Projekten
ui-ws-opening = Das Projekt wird geöffnet
ui-ws-name = Name des Projekts
ui-ws-view = Was gezeigt wird
ui-ws-preview = Vorschau
ui-ws-code = Quelltext
ui-ws-split = Beides
ui-ws-more = Weitere Aktionen
ui-ws-side = Seitenleiste
ui-ws-show-side = Seitenleiste zeigen
ui-ws-hide-side = Seitenleiste ausblenden
ui-ws-side-resize = Breite der Seitenleiste
ui-ws-split-resize = Anteil von Quelltext und Vorschau
ui-ws-renamed = Das Projekt heißt jetzt „{ $title }“
ui-ws-duplicated = Das ist die Kopie: „{ $title }“
ui-ws-deleted = „{ $title }“ wurde gelöscht
ui-ws-exported = Exportiert nach { $path }
ui-ws-regenerate-title = Über eigene Änderungen hinweg neu bauen?
ui-ws-regenerate-text = Sie haben Dateien von Hand geändert. Das neue Ergebnis tritt an ihre Stelle; was Sie geschrieben haben, bleibt in den Versionen, und Sie können jederzeit dorthin zurück.

ui-standing-verified-text = Genau diese Dateien haben alle nötigen Prüfungen bestanden.
ui-standing-unchecked-text = Diese Dateien wurden von Hand geändert und seither nicht geprüft.
ui-standing-draft-text = Ein Entwurf: Er hat nicht alle Prüfungen bestanden oder wurde angehalten.
ui-standing-empty-text = Es gibt noch keine Dateien.

ui-run-none = Hier wurde noch nichts gemacht.
ui-run-more = Alles zeigen
ui-run-less = Weniger zeigen
ui-run-asking = Wartet auf eine Antwort
ui-run-writing = Schreibt Dateien
ui-run-checking = Prüft
ui-run-repairing = Behebt, was die Prüfungen fanden
ui-run-saving = Speichert
ui-run-stop = Anhalten
ui-run-stopping = Wird angehalten
ui-run-attempts = Aufrufe ohne Antwort
ui-run-attempt = { $provider }: { $reason }
ui-run-attempt-next = { $provider }: { $reason }; weiter mit { $next }
ui-run-notes = Hinweise
ui-run-files = { $count ->
    [one] { $count } Datei
   *[other] { $count } Dateien
}
ui-run-files-hidden = { $count ->
    [one] { $count } frühere Datei ist nicht aufgeführt
   *[other] { $count } frühere Dateien sind nicht aufgeführt
}
ui-run-lines = { $count ->
    [one] { $count } Zeile
   *[other] { $count } Zeilen
}
ui-run-problems = Probleme
ui-run-more-problems = { $count ->
    [one] und { $count } weiteres
   *[other] und { $count } weitere
}
ui-run-tokens = { $input } Token gelesen, { $output } geschrieben
ui-run-cost = etwa { $cost }
ui-run-cost-estimated = ≈ { $cost }, teils geschätzt
ui-run-hedge = davon { $cost } für zweite Antworten
ui-run-saved = { $cost } durch den Prompt-Cache gespart
ui-run-verified = Geprüft
ui-run-verified-text = Alle nötigen Prüfungen sind bestanden; das ist jetzt die aktuelle Version.
ui-run-draft = Als Entwurf behalten
ui-run-draft-text = Nicht alle Prüfungen sind bestanden. Was vorher aktuell war, ist es noch; der Entwurf liegt bei den Versionen.
ui-run-stopped = Angehalten
ui-run-stopped-text = Was fertig war, liegt als Entwurf bei den Versionen. Was vorher aktuell war, ist es noch.
ui-run-failed = Es kam nichts zustande
ui-run-failed-text = Nichts wurde geändert: Was vorher da war, ist unberührt.
ui-run-accept = So übernehmen

run-note-starter = Ein Grundgerüst ohne KI, auf diesem Rechner aus Ihrer Beschreibung gemacht.
run-note-starter-framework = Das Grundgerüst ist mit { $detail } geschrieben.
run-note-echoed-model = Ein anderes Modell als das gefragte hat geantwortet: { $detail }
run-note-duplicate-path = { $detail } wurde zweimal geschrieben; das letzte gilt.
run-note-skipped-resting = { $provider } ruht nach mehreren Fehlern; andere werden zuerst gefragt.
run-note-skipped-disabled = { $provider } kann so, wie es eingerichtet ist, nicht antworten; andere werden zuerst gefragt.
run-note-skipped-throttled = { $provider } möchte eine Weile in Ruhe gelassen werden; andere werden zuerst gefragt.
run-note-waiting = Warten auf { $provider } ({ $reason }): nächster Versuch in { $seconds } s
run-note-hedged = { $provider } wird zusätzlich gefragt, weil der erste langsam ist.
run-note-how-to-run = Was das Modell zum Starten sagt: { $detail }
run-note-other-steps-file = { $detail } gehört zu einem anderen Schritt; was dieser daran schrieb, wurde verworfen.
run-note-answer-cut = Die Antwort brach zu früh ab. Fragen Sie nach dem Rest.
run-note-kept-locked = { $detail } ist gesperrt und blieb, wie es ist.
run-note-replaced-edit = { $detail } wurde inzwischen von Hand geändert; Ihr Text steht in der Version davor.
run-note-stopped-same-problems = Nach einer Reparatur kamen dieselben Probleme wieder, darum wurde nichts mehr dafür ausgegeben. Die letzte gute Version bleibt.
run-note-unusable-plan = Das Modell gab keinen brauchbaren Plan; es wurde in einem Durchgang gemacht.
run-note-tests-built = Tests wurden geschrieben und lassen sich bauen; führen Sie sie mit den Werkzeugen des Projekts aus.
run-note-tests-only-parsed = Tests wurden geschrieben; hier konnten sie nur auf Fehler gelesen werden.
run-note-review-dropped = Die Änderungen der Begutachtung machten etwas kaputt und wurden verworfen.
run-note-tests-dropped = Die geschriebenen Tests machten etwas kaputt und wurden verworfen.

ui-check-title = Prüfungen
ui-check-parse = Schreibweise
ui-check-tools = Werkzeuge
ui-check-resolve = Importe
ui-check-bundle = Bündel
ui-check-types = Typen
ui-check-mount = Start
ui-check-accept = Zweck
ui-check-passed = bestanden
ui-check-failed = nicht bestanden
ui-check-unavailable = geht hier nicht
ui-check-not-required = nicht nötig
ui-check-broke = Die Prüfung ließ sich nicht machen
ui-check-verified = Version { $version } hat alle nötigen Prüfungen bestanden
ui-check-not-verified = Version { $version } hat nicht alle nötigen Prüfungen bestanden

ui-view-preview = Vorschau
ui-view-toolbar = Bedienung der Vorschau
ui-view-back = In der Vorschau zurück
ui-view-forward = In der Vorschau vor
ui-view-route = Pfad in der App
ui-view-size = Größe der Vorschau
ui-view-phone = Telefon
ui-view-tablet = Tablet-Größe
ui-view-fit = Ganzer Platz
ui-view-draft = Entwurf, noch nicht geprüft
ui-view-problems = { $count ->
    [one] { $count } Problem im Quelltext; die Vorschau zeigt den letzten Stand, der lief
   *[other] { $count } Probleme im Quelltext; die Vorschau zeigt den letzten Stand, der lief
}
ui-view-broke = Die Vorschau ließ sich nicht zeigen
ui-view-crashed = Die App antwortet nicht mehr
ui-view-crashed-text = Ihre Seite hängt oder wurde beendet. Ihre Dateien und dieses Fenster sind nicht betroffen.
ui-view-open-code = Quelltext zeigen
ui-view-soon = Wird geschrieben
ui-view-soon-text = Die App erscheint hier, sobald genug von ihr da ist.
ui-view-none = Keine Vorschau für diese Art von Projekt
ui-view-none-text = Es läuft nicht im Browser. Sein Quelltext wird trotzdem geprüft; öffnen Sie den Ordner, um es mit seinen eigenen Werkzeugen zu starten.
ui-view-empty = Noch nichts zu zeigen
ui-view-empty-text = Dieses Projekt hat keine Dateien. Bauen Sie es aus seiner Beschreibung neu.
ui-view-starting = Die Vorschau startet
ui-console = Konsole
ui-console-count = { $count ->
    [one] Konsole, { $count } Fehler
   *[other] Konsole, { $count } Fehler
}
ui-console-filter = Was aufgeführt wird
ui-console-all = Alles
ui-console-errors = Fehler
ui-console-warnings = Warnungen
ui-console-rest = Meldungen
ui-console-clear = Konsole leeren
ui-console-empty = Die App hat nichts geschrieben.
ui-console-resize = Höhe der Vorschau

ui-code-title = Quelltext
ui-code-files = Dateien
ui-code-tabs = Offene Dateien
ui-code-show-files = Dateien zeigen
ui-code-hide-files = Dateien ausblenden
ui-code-resize = Breite der Dateiliste
ui-code-new-file = Neue Datei
ui-code-new-folder = Neuer Ordner
ui-code-file-name = Name der neuen Datei
ui-code-folder-name = Name des neuen Ordners
ui-code-new-name = Neuer Name von { $name }
ui-code-name-empty = Ein Name fehlt
ui-code-name-taken = Etwas mit diesem Namen gibt es schon
ui-code-name-unsafe = Nicht jedes System erlaubt diesen Namen
ui-code-renamed = Umbenannt in { $name }
ui-code-deleted = { $name } wurde gelöscht
ui-code-discarded = { $name } wurde ohne Speichern geschlossen
ui-code-close = { $name } schließen
ui-code-unsaved = nicht gespeichert
ui-code-adding = { $count ->
    [one] { $done } von { $count } Datei wird hinzugefügt
   *[other] { $done } von { $count } Dateien werden hinzugefügt
}
ui-code-added = { $count ->
    [one] { $count } Datei hinzugefügt
   *[other] { $count } Dateien hinzugefügt
}
ui-code-too-large = { $count ->
    [one] { $count } Datei ist größer als 1 MiB und wurde ausgelassen
   *[other] { $count } Dateien sind größer als 1 MiB und wurden ausgelassen
}
ui-code-open-place = { $place } öffnen
ui-code-editor = { $path }, Textbereich
ui-code-loading = Die Datei wird gelesen
ui-code-empty = Noch keine Dateien
ui-code-empty-text = Sie sind da, sobald eine Version behalten wurde. Sie können auch selbst eine anlegen.
ui-code-none = Keine Datei ist offen
ui-code-none-text = Wählen Sie eine in der Liste, oder ziehen Sie Dateien hinein.
ui-code-gone = Diese Datei gibt es nicht mehr
ui-code-gone-text = Sie ist nicht mehr im Projekt. Die Versionen haben sie noch.
ui-code-binary = Das ist kein Text
ui-code-binary-text = Die Datei hat { $size } und lässt sich hier nicht bearbeiten.
ui-code-binary-changed = Die beiden lassen sich hier nicht vergleichen.
ui-code-conflict = Jemand anderes hat diese Datei geändert
ui-code-conflict-text = Ein anderes Programm oder eine andere Version hat einen anderen Text. Nichts geht verloren, bis Sie wählen.
ui-code-take-mine = Meinen behalten
ui-code-take-theirs = Den anderen nehmen
ui-code-took-theirs = Ihr Text wurde durch den anderen ersetzt
ui-code-mine = Ihrer
ui-code-theirs = Der andere
ui-code-diff-side = { $path } – { $side }
ui-code-comparison = { $path } im Vergleich
ui-code-versions = Von Version { $from } zu Version { $to }
ui-code-edit = Bearbeiten
ui-code-find = Suchen
ui-code-replace-with = Ersetzen durch
ui-code-next = Weiter
ui-code-previous = Zurück
ui-code-all = Alle
ui-code-match-case = Groß und klein
ui-code-by-word = Ganze Wörter
ui-code-regexp = Regulärer Ausdruck
ui-code-replace = Ersetzen
ui-code-replace-all = Alle ersetzen
ui-code-current-match = jetziger Treffer
ui-code-on-line = in Zeile
ui-code-replaced-one = Treffer in Zeile $ ersetzt
ui-code-replaced-all = $ Treffer ersetzt
ui-code-go-to-line = Zu Zeile
ui-code-go = Los
ui-code-fold = Diesen Teil einklappen
ui-code-unfold = Diesen Teil ausklappen
ui-code-folded = eingeklappter Quelltext
ui-code-completions = Vorschläge
ui-code-unchanged = Unveränderte Zeilen: $

ui-history-version = Version { $version }
ui-history-current = aktuell
ui-history-empty = Es gibt noch keine Versionen. Jedes Ergebnis und jede Änderung wird eine.
ui-history-generated = Von der KI gemacht
ui-history-starter = Grundgerüst
ui-history-imported = Importiert
ui-history-edited = Von Hand geändert
ui-history-outside = Von einem anderen Programm geändert
ui-history-restored = Version { $version } zurückgeholt
ui-history-files = { $count ->
    [one] { $count } Datei
   *[other] { $count } Dateien
}
ui-history-restore = Zur aktuellen machen
ui-history-restored-toast = Version { $version } ist wieder aktuell
ui-history-compare = Womit verglichen wird
ui-history-against-before = Davor
ui-history-against-now = Aktuelle
ui-history-first = Das ist die erste Version.
ui-history-same = Keine Datei ist anders.
ui-history-changed = { $count ->
    [one] { $count } Datei ist anders
   *[other] { $count } Dateien sind anders
}
ui-history-added = hinzugefügt
ui-history-edited-file = geändert
ui-history-removed = entfernt

## Das Gespräch

ui-chat = Gespräch
ui-chat-empty = Verlangen Sie unten eine Änderung oder fragen Sie etwas zur App.
ui-turn-next = Ihr nächster Auftrag
ui-turn-name = Runde { $turn }: { $kind }
ui-turn-create = Erstellen
ui-turn-ask = Fragen
ui-turn-edit = Ändern
ui-turn-build = Bauen
ui-turn-ask-text = Antwortet in Worten, ändert nichts
ui-turn-edit-text = Ändert die App in einem Durchgang
ui-turn-build-text = Plant zuerst und arbeitet dann Schritt für Schritt
ui-turn-ask-placeholder = Was möchten Sie über diese App wissen?
ui-turn-edit-placeholder = Was soll anders werden?
ui-turn-build-placeholder = Was soll gebaut werden? Sie sehen zuerst einen Plan.
ui-turn-mode = Was zu tun ist
ui-turn-manner = Wie es gemacht wird
ui-turn-quick-text = Ein Durchgang: am schnellsten und günstigsten.
ui-turn-advanced-text = Plant, arbeitet Schritt für Schritt, begutachtet und testet. Es kostet mehr.
ui-turn-model = Modell
ui-turn-model-fits = Von selbst gewählt
ui-turn-send = Senden
ui-turn-wait = Es wird noch gearbeitet. Danach können Sie dies senden.
ui-turn-cap = höchstens { $cap }
ui-turn-credits-text = Nur ein geprüftes Ergebnis oder eine Antwort kostet Credits. Fehlschläge, Wiederholungen und Reparaturen kosten keine.
ui-turn-replay = Wiederholen
ui-turn-replay-same = Wie zuvor
ui-turn-replay-of = Runde { $turn } wiederholt
ui-turn-revert = Zurücknehmen
ui-turn-reverted = Zurückgenommen
ui-turn-reverted-toast = Die Dateien sind wie vor dieser Runde
ui-turn-accepted-toast = Version { $version } ist jetzt aktuell, wie sie ist
ui-turn-report = Fehlerbericht
ui-turn-reported = Der Bericht liegt in { $path }. Er enthält keine Schlüssel.
ui-run-planning = Plan wird gemacht
ui-run-reviewing = Sicherheit und Barrierefreiheit werden begutachtet
ui-run-testing = Tests werden geschrieben und ausgeführt
ui-run-cost-of = { $cost } von { $cap }
ui-run-answered = Beantwortet
ui-run-answered-text = Nichts wurde geändert.
ui-run-planned = Geplant
ui-run-planned-text = Der Plan wartet auf Ihr Wort. Noch wurde nichts geändert.
ui-run-accepted = Übernommen, wie es ist
ui-run-accepted-text = Nicht jede Prüfung wurde bestanden; Sie haben es trotzdem aktuell gemacht.
ui-fix = Beheben
ui-fix-free = kostenlos, ohne KI
ui-fix-accept = Übernehmen und beheben
ui-fix-model = Mit KI beheben
ui-repair-none = Für den Rest passt keine Regel ohne KI.
ui-check-count = { $passed } von { $count } bestanden

## Schritte und Pläne

ui-step-list = Schritte
ui-step-plan = Planen
ui-step-write = Schreiben
ui-step-check = Prüfen
ui-step-repair = Durch Regeln reparieren
ui-step-mend = Mit KI reparieren
ui-step-review = Begutachten
ui-step-test = Testen
ui-step-waiting = wartet
ui-step-running = läuft
ui-step-done = erledigt
ui-step-failed = fehlgeschlagen
ui-step-skipped = ausgelassen
ui-step-stopped = angehalten
ui-step-stop = „{ $step }“ anhalten
ui-plan-title = Der Plan
ui-plan-text = Ändern Sie, was Sie möchten, und bauen Sie dann. Vorher geschieht nichts.
ui-plan-data = Daten
ui-plan-routes = Seiten
ui-plan-dependencies = Pakete
ui-plan-include = „{ $step }“ ausführen
ui-plan-step-title = Titel von Schritt { $number }
ui-plan-up = „{ $step }“ nach oben
ui-plan-down = „{ $step }“ nach unten
ui-plan-remove = { $name } entfernen
ui-plan-build = Jetzt bauen
ui-plan-dismiss = Verwerfen
ui-plan-reset = Wie geplant

## Was ein Modell sieht

ui-context-title = Was die KI sieht
ui-context-text = Die Dateien, auf die es bei Ihrem Auftrag ankommt, die beständigen zuerst. Der Rest wird nur genannt.
ui-context-all-text = Das ganze Projekt passt hinein.
ui-context-meter = { $used } von { $budget } Token
ui-context-budget = Platz für Dateien
ui-context-by-itself = Von selbst
ui-context-whole = ganz
ui-context-outline = Umriss
ui-context-excerpt = Auszug
ui-context-pin = { $path } immer zeigen
ui-context-unpin = { $path } nur zeigen, wo es darauf ankommt
ui-context-exclude = { $path } nicht zeigen
ui-context-include = { $path } wieder zeigen
ui-context-all = alles passt hinein
ui-context-pinned = von Ihnen angeheftet
ui-context-selected = in der Vorschau ausgewählt
ui-context-problem = hat ein Problem
ui-context-named = in Ihren Worten genannt
ui-context-symbol = wovon Ihre Worte handeln
ui-context-imports = importiert eine solche Datei
ui-context-imported-by = von einer solchen Datei importiert
ui-context-recent = kürzlich geändert
ui-context-central = von vielem im Projekt verwendet
ui-context-entry = Anfang der App
ui-context-manifest = Pakete des Projekts
ui-pick-going = Klicken Sie auf ein Element in der Vorschau. Esc beendet das.
ui-pick-remove = Ohne dieses Element

## Sperren

ui-code-lock = Für die KI sperren
ui-code-unlock = Für die KI freigeben
ui-code-locked = Gesperrt: die KI ändert sie nicht
ui-code-locked-toast = Die KI ändert { $name } nicht mehr
ui-code-unlocked-toast = Die KI darf { $name } wieder ändern

## Mehr zu den Versionen

ui-history-undone = Änderung zurückgenommen
ui-history-redone = Änderung wiederhergestellt
ui-history-repaired = Ohne KI repariert
ui-history-branched = Abgezweigt
ui-history-undone-toast = Die letzte Änderung wurde zurückgenommen
ui-history-redone-toast = Die Änderung ist wieder da
ui-history-branch = Neues Projekt ab hier
ui-history-branched-toast = „{ $title }“ beginnt mit Version { $version }
ui-history-by-model = von der KI
ui-history-by-person = von einem Menschen
ui-history-by-rules = ohne KI
ui-history-turn = Runde { $turn }
ui-chat-earlier = { $count ->
    [one] { $count } frühere Runde zeigen
   *[other] { $count } frühere Runden zeigen
}
ui-turn-fixes = { $count ->
    [one] { $count } Problem zu beheben
   *[other] { $count } Probleme zu beheben
}
ui-run-credits = { $count ->
    [one] { $count } Credit
   *[other] { $count } Credits
}
ui-repair-count = { $count ->
    [one] { $count } Stelle ohne KI repariert
   *[other] { $count } Stellen ohne KI repariert
}
ui-context-files = { $count ->
    [one] { $count } Datei wird gezeigt
   *[other] { $count } Dateien werden gezeigt
}
ui-context-excluded = { $count ->
    [one] { $count } Datei ausgelassen
   *[other] { $count } Dateien ausgelassen
}
ui-context-listed = { $count ->
    [one] { $count } Datei nur genannt
   *[other] { $count } Dateien nur genannt
}
