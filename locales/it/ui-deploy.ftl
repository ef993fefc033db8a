### Mettere online un'app.

ui-deploy-title = Metti online «{ $title }»
ui-deploy-text = L'app viene costruita su questo computer e va sul tuo account. Si inviano solo i file cambiati.
ui-deploy-background = Puoi chiudere; continua e avvisa quando ha finito.
ui-deploy-going = Messa online
ui-deploy-connect-text = Collega una volta il tuo account Vercel. Il token viene provato prima di essere tenuto nel portachiavi del sistema.
ui-deploy-get-token = Crea un token su Vercel
ui-deploy-token = Token di Vercel
ui-deploy-token-hint = Lascia questo computer solo verso Vercel.
ui-deploy-connect = Collega
ui-deploy-connected = collegato
ui-deploy-connected-as = collegato come { $user }
ui-deploy-from-environment = con il token dell'ambiente
ui-deploy-disconnect = Scollega
ui-deploy-name = Nome dell'app
ui-deploy-name-hint = Fa parte dell'indirizzo. Se resta vuoto, si prende dal titolo.
ui-deploy-start = Metti online la versione { $version }
ui-deploy-building = Costruzione
ui-deploy-uploading = Caricamento
ui-deploy-preparing = Vercel la prepara
ui-deploy-reaching = Prova dell'indirizzo
ui-deploy-uploaded = { $count ->
    [one] { $done } file su { $count } caricato
   *[other] { $done } file su { $count } caricati
}
ui-deploy-size = { $count ->
    [one] { $count } file, in tutto { $size }
   *[other] { $count } file, in tutto { $size }
}
ui-deploy-cancelling = Annullamento
ui-deploy-live = È online
ui-deploy-live-at = Online su { $url }
ui-deploy-not-answering = Caricata, non risponde ancora
ui-deploy-not-answering-text = Vercel l'ha pronta, ma l'indirizzo non ha risposto per un minuto. Aprilo fra un momento.
ui-deploy-failed = Non è andata online
ui-deploy-cancelled = Annullato; ciò che era online lo è ancora.
ui-deploy-again = Metti online di nuovo
ui-deploy-open = Apri
ui-deploy-copy = Copia l'indirizzo
ui-deploy-past = Messe online precedenti
ui-deploy-was-live = rispondeva
ui-deploy-was-silent = non rispondeva
