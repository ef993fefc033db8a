### Le impostazioni.

ui-settings-providers = Fornitori di IA
ui-settings-providers-text = Le chiavi restano nel portachiavi di questo computer. Vengono inviate solo al loro fornitore.
ui-settings-key-environment = Chiave dall’ambiente
ui-settings-key-keyring = Chiave nel portachiavi
ui-settings-no-key = Nessuna chiave
ui-settings-servers = { $count ->
    [one] { $count } server trovato
   *[other] { $count } server trovati
}
ui-settings-no-server = Nessun server trovato
ui-settings-local-text = Avvia Ollama, LM Studio o un altro server compatibile con OpenAI su questo computer, poi cerca di nuovo.
ui-settings-address = Indirizzo
ui-settings-test = Prova
ui-settings-add-key = Aggiungi chiave
ui-settings-replace-key = Sostituisci chiave
ui-settings-key = Chiave per { $name }
ui-settings-test-save = Prova e salva
ui-settings-trying = Richiesta a { $name }
ui-settings-works = Funziona: risposta dopo { $ms } ms
ui-settings-works-not = Non funziona: { $reason }
ui-settings-key-saved = La chiave funziona ed è stata salvata
ui-settings-key-forgotten = La chiave è stata tolta dal portachiavi
ui-settings-forget = Dimentica
ui-settings-forget-title = Dimenticare l’accesso a { $name }?
ui-settings-forget-text = Viene tolto dal portachiavi di questo computer e da qui non si può recuperare. I tuoi progetti restano come sono.
ui-settings-model = Modello
ui-settings-by-itself = Scelto da Vectort
ui-settings-first = Interpellato per primo
ui-settings-look-again = Cerca di nuovo i server locali
ui-settings-accounts = Messa in linea delle app
ui-settings-accounts-text = Le app vanno nel tuo account, con il tuo token.
ui-settings-not-connected = Non collegato
ui-settings-connected = Collegato
ui-settings-connected-as = Collegato come { $user }
ui-settings-token-environment = Token dall’ambiente
ui-settings-connect = Collega
ui-settings-replace-token = Sostituisci token
ui-settings-token = Token per { $name }
ui-settings-token-where = { $name } fornisce i token qui:
ui-settings-folders = Cartelle
ui-settings-projects-folder = Nuovi progetti
ui-settings-data-folder = Dati
ui-settings-log-folder = Registro
ui-settings-reveal = Mostra
ui-settings-reveal-name = Mostra la cartella: { $name }
ui-settings-about = Informazioni
ui-settings-version = Vectort { $version }
ui-settings-about-text = Codice aperto, MIT o Apache 2.0. I tuoi progetti restano su questo computer.
