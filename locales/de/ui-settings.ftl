### Die Einstellungen.

ui-settings-providers = KI-Anbieter
ui-settings-providers-text = Schlüssel bleiben im Schlüsselbund dieses Rechners. Sie gehen an ihren Anbieter und an niemanden sonst.
ui-settings-key-environment = Schlüssel aus der Umgebung
ui-settings-key-keyring = Schlüssel im Schlüsselbund
ui-settings-no-key = Kein Schlüssel
ui-settings-servers = { $count ->
    [one] { $count } Server gefunden
   *[other] { $count } Server gefunden
}
ui-settings-no-server = Kein Server gefunden
ui-settings-local-text = Ollama, LM Studio oder einen anderen OpenAI-ähnlichen Server auf diesem Rechner starten, dann erneut suchen.
ui-settings-address = Adresse
ui-settings-test = Testen
ui-settings-add-key = Schlüssel hinzufügen
ui-settings-replace-key = Schlüssel ersetzen
ui-settings-key = Schlüssel für { $name }
ui-settings-test-save = Testen und speichern
ui-settings-trying = { $name } wird gefragt
ui-settings-works = Es geht: Antwort nach { $ms } ms
ui-settings-works-not = Es geht nicht: { $reason }
ui-settings-key-saved = Der Schlüssel funktioniert und wurde gespeichert
ui-settings-key-forgotten = Der Schlüssel wurde aus dem Schlüsselbund entfernt
ui-settings-forget = Vergessen
ui-settings-forget-title = Zugang zu { $name } vergessen?
ui-settings-forget-text = Er wird aus dem Schlüsselbund dieses Rechners entfernt und lässt sich von hier nicht zurückholen. Die Projekte bleiben, wie sie sind.
ui-settings-model = Modell
ui-settings-by-itself = Von Vectort gewählt
ui-settings-first = Zuerst gefragt
ui-settings-look-again = Lokale Server erneut suchen
ui-settings-accounts = Apps veröffentlichen
ui-settings-accounts-text = Apps gehen in das eigene Konto, mit dem eigenen Token.
ui-settings-not-connected = Nicht verbunden
ui-settings-connected = Verbunden
ui-settings-connected-as = Verbunden als { $user }
ui-settings-token-environment = Token aus der Umgebung
ui-settings-connect = Verbinden
ui-settings-replace-token = Token ersetzen
ui-settings-token = Token für { $name }
ui-settings-token-where = Token gibt { $name } hier aus:
ui-settings-folders = Ordner
ui-settings-projects-folder = Neue Projekte
ui-settings-data-folder = Daten
ui-settings-log-folder = Protokoll
ui-settings-reveal = Anzeigen
ui-settings-reveal-name = Ordner anzeigen: { $name }
ui-settings-about = Über
ui-settings-version = Vectort { $version }
ui-settings-about-text = Quelloffen, MIT oder Apache 2.0. Die Projekte bleiben auf diesem Rechner.
