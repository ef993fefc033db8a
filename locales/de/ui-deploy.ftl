### Eine App online stellen.

ui-deploy-title = „{ $title }“ online stellen
ui-deploy-text = Die App wird auf diesem Rechner gebaut und geht in Ihr eigenes Konto. Gesendet wird nur, was sich geändert hat.
ui-deploy-background = Sie können das schließen; es geht weiter und meldet sich, wenn es fertig ist.
ui-deploy-going = Wird online gestellt
ui-deploy-connect-text = Verbinden Sie Ihr Vercel-Konto einmal. Der Token wird ausprobiert, bevor er im Schlüsselbund des Systems landet.
ui-deploy-get-token = Token bei Vercel anlegen
ui-deploy-token = Token von Vercel
ui-deploy-token-hint = Er verlässt diesen Rechner nur in Richtung Vercel.
ui-deploy-connect = Verbinden
ui-deploy-connected = verbunden
ui-deploy-connected-as = verbunden als { $user }
ui-deploy-from-environment = mit dem Token der Umgebung
ui-deploy-disconnect = Trennen
ui-deploy-name = Name der App
ui-deploy-name-hint = Er wird Teil der Adresse. Bleibt er leer, wird er aus dem Titel gemacht.
ui-deploy-start = Version { $version } online stellen
ui-deploy-building = Bauen
ui-deploy-uploading = Hochladen
ui-deploy-preparing = Vercel bereitet sie vor
ui-deploy-reaching = Adresse ausprobieren
ui-deploy-uploaded = { $count ->
    [one] { $done } von { $count } Datei hochgeladen
   *[other] { $done } von { $count } Dateien hochgeladen
}
ui-deploy-size = { $count ->
    [one] { $count } Datei, { $size }
   *[other] { $count } Dateien, { $size }
}
ui-deploy-cancelling = Wird abgebrochen
ui-deploy-live = Online
ui-deploy-live-at = Online unter { $url }
ui-deploy-not-answering = Hochgeladen, antwortet noch nicht
ui-deploy-not-answering-text = Bei Vercel ist sie fertig, aber die Adresse hat eine Minute lang nicht geantwortet. Öffnen Sie sie gleich noch einmal.
ui-deploy-failed = Sie ist nicht online gegangen
ui-deploy-cancelled = Abgebrochen; was vorher online war, ist es noch.
ui-deploy-again = Noch einmal
ui-deploy-open = Öffnen
ui-deploy-copy = Adresse kopieren
ui-deploy-past = Früher online gestellt
ui-deploy-was-live = hat geantwortet
ui-deploy-was-silent = hat nicht geantwortet
