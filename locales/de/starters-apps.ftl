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
