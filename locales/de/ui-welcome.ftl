### Die erste Ansicht.

ui-welcome-title = Was soll entstehen?
ui-welcome-placeholder = Die App in eigenen Worten beschreiben
ui-welcome-start = Erstellen
ui-welcome-start-starter = Mit Vorlage beginnen
ui-welcome-length = { $length } von { $max } Zeichen
ui-welcome-failed = Der Start ist nicht gelungen
ui-welcome-type = Art der App
ui-welcome-type-fits = Art: wie beschrieben
ui-welcome-type-found = Art: { $type }
ui-welcome-framework = Framework der App
ui-welcome-suggested = Vorschlag
ui-welcome-maker = Erstellt von
ui-welcome-maker-fits = Beliebiger Anbieter
ui-welcome-size = Aufwand
ui-welcome-quick = Schnell
ui-welcome-advanced = Ausführlich
ui-welcome-looking = Anbieter werden gesucht
ui-welcome-asked = Gefragt wird { $provider }: { $model }
ui-welcome-others = { $count ->
    [one] { $count } weiterer steht bereit
   *[other] { $count } weitere stehen bereit
}
ui-welcome-change = Ändern
ui-welcome-starter-text = Eine Vorlage ist eine fertige kleine App dieser Art, ohne KI und ohne Netz erstellt. Sie kostet nichts.
ui-welcome-nobody = Kein KI-Anbieter ist eingerichtet und kein lokales Modell antwortet. Einen Schlüssel hinzufügen, einen lokalen Server wie Ollama starten oder mit einer Vorlage beginnen: einer fertigen kleinen App, ohne KI erstellt.
ui-welcome-add-key = Schlüssel hinzufügen
ui-welcome-examples = Oder mit einem Beispiel beginnen
ui-welcome-recent = Zuletzt bearbeitet
ui-welcome-all = { $count ->
    [one] Alle { $count } zeigen
   *[other] Alle { $count } zeigen
}
ui-welcome-none = Was entsteht, erscheint hier.
ui-example-board = Aufgabentafel
ui-example-board-text = Ein Kanban-Board mit drei Spalten, Karten zum Ziehen, Fristen und einer Suche; es merkt sich alles auf diesem Rechner
ui-example-shop = Kleiner Laden
ui-example-shop-text = Ein Online-Shop für handgemachte Keramik mit Kategorien, Produktseiten, Warenkorb und Bestellformular
ui-example-budget = Haushaltsbuch
ui-example-budget-text = Eine Übersicht der Haushaltsausgaben: Monatssummen, ein Diagramm nach Kategorie und ein Formular für neue Ausgaben
ui-example-portfolio = Foto-Portfolio
ui-example-portfolio-text = Ein Portfolio für eine Fotografin mit Galerie, Seite über sie und Kontaktformular, ruhig und meist schwarz-weiß
ui-example-game = Schlangenspiel
ui-example-game-text = Ein Schlangenspiel im Browser mit Pfeiltasten, drei Geschwindigkeiten und einer Bestenliste
ui-example-habits = Gewohnheiten
ui-example-habits-text = Ein Gewohnheitstracker fürs Telefon, der ohne Netz geht: tägliche Häkchen, Serien und eine Wochenübersicht
ui-welcome-more = Mehr Auswahl
ui-welcome-fits = Wie es passt
ui-welcome-database = Daten liegen in
ui-welcome-deployment = Läuft später auf
ui-welcome-features = Funktionen
ui-welcome-integrations = Dienste
ui-welcome-more-chosen = { $count ->
    [one] { $count } weitere Wahl
   *[other] { $count } weitere Angaben
}
