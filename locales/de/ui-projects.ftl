### Die Projekte.

ui-projects-search = Projekte durchsuchen
ui-projects-layout = Anordnung
ui-projects-list = Als Liste
ui-projects-grid = Als Karten
ui-projects-count = { $count ->
    [one] { $count } Projekt
   *[other] { $count } Projekte
}
ui-projects-no-match = Kein Projekt passt. Gesucht wird in Titel, Art und Framework.
ui-projects-reading = Projekte werden gelesen
ui-projects-unread = Die Projekte konnten nicht gelesen werden
ui-projects-empty-title = Noch keine Projekte
ui-projects-empty-text = Eine App beschreiben: Sie wird auf diesem Rechner geschrieben, geprüft und gespeichert. Oder einen vorhandenen Ordner importieren.
ui-projects-more = Aktionen für { $title }
ui-projects-deleted = { $title } wurde gelöscht
ui-projects-duplicated = { $title } wurde dupliziert
