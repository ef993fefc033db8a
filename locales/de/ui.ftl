### Das Fenster.

ui-title = Projekte
ui-project-count = { $count ->
    [one] { $count } Projekt auf diesem Rechner
   *[other] { $count } Projekte auf diesem Rechner
}
ui-loading = Projekte werden gelesen
ui-verified = Geprüft
ui-draft = Entwurf
ui-versions = { $count ->
    [one] { $count } Version
   *[other] { $count } Versionen
}
ui-changed = Geändert { $date }
ui-copy-preview = Vorschaubefehl kopieren
ui-copied = Kopiert
ui-copy-path = Ordnerpfad kopieren
ui-actions-for = Aktionen für { $title }

ui-empty-title = Noch nichts hier
ui-empty-text = Eine App im Terminal beschreiben. Sie wird auf diesem Rechner geschrieben, geprüft und gespeichert und erscheint hier.
ui-empty-copy = Befehl kopieren
ui-empty-prompt = ein Kanban-Board mit Ziehen und Ablegen
ui-empty-offline = Das geht ohne Konto, ohne Server und ohne Node. Ohne Anbieter entsteht eine Vorlage ohne KI.

ui-error-title = Die Projekte konnten nicht gelesen werden
ui-error-text = Die Dateien sind unberührt. Noch einmal versuchen; geschieht es wieder, zeigt vectort doctor, was nicht stimmt.
ui-error-detail = Einzelheiten
ui-retry = Noch einmal versuchen

ui-language = Sprache
ui-theme = Darstellung
ui-theme-system = Wie das System
ui-theme-light = Hell
ui-theme-dark = Dunkel
ui-version = Vectort { $version }
ui-data-folder = Daten in { $path }
