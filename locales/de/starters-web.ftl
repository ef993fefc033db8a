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
