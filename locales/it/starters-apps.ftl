# Words inside the offline starters of apps, games, services and scripts.
# A starter shows them as %%t.<id>%%; they take no variables.

## mobile_app

starter-mobile-app-today = Oggi
starter-mobile-app-progress = Progressi
starter-mobile-app-add = Aggiungi un’abitudine
starter-mobile-app-new-habit = Nuova abitudine
starter-mobile-app-habit-name = Che cosa vuoi fare ogni giorno?
starter-mobile-app-color = Colore
starter-mobile-app-save = Salva
starter-mobile-app-cancel = Annulla
starter-mobile-app-remove = Rimuovi
starter-mobile-app-removed = Rimossa
starter-mobile-app-undo = Ripristina
starter-mobile-app-done-today = Fatto oggi
starter-mobile-app-streak = Giorni di fila
starter-mobile-app-best-streak = Serie più lunga
starter-mobile-app-last-weeks = Le ultime quattro settimane
starter-mobile-app-empty-title = Una pagina bianca
starter-mobile-app-empty-hint = Aggiungi una piccola cosa che puoi fare oggi.
starter-mobile-app-swipe-hint = Quando è fatta, tocca l’abitudine o falla scorrere.
starter-mobile-app-readme = Un diario delle abitudini per il telefono, che tiene tutto sul dispositivo.
starter-mobile-app-readme-content = i testi dell’app e le prime abitudini
starter-mobile-app-readme-model = che cos’è un’abitudine, le serie e il salvataggio
starter-mobile-app-readme-screens = un file per ogni schermata

## pwa

starter-pwa-notes = Appunti
starter-pwa-search = Cerca nel taccuino
starter-pwa-create = Nuova nota
starter-pwa-topics = Argomenti
starter-pwa-topic = Argomento
starter-pwa-all = Tutto
starter-pwa-none = Qui non c’è ancora nulla.
starter-pwa-install = Installa su questo dispositivo
starter-pwa-back = Indietro
starter-pwa-pin = Fissa
starter-pwa-unpin = Sblocca
starter-pwa-remove = Elimina
starter-pwa-removed = L’appunto è stato eliminato.
starter-pwa-undo = Ripristina
starter-pwa-text = Testo dell’appunto
starter-pwa-placeholder = Scrivi qui. La prima riga è il titolo.
starter-pwa-untitled = Senza titolo
starter-pwa-online = Salvato su questo dispositivo
starter-pwa-offline = Senza rete, e tutto funziona ancora
starter-pwa-words = Parole
starter-pwa-welcome = Questo taccuino è tuo e resta su questo dispositivo. Cambia ciò che vuoi: si salva mentre scrivi, con o senza rete.
starter-pwa-sample-a = Che cosa ne so già? Che cosa vorrei scoprire ora?
starter-pwa-sample-b = Un pensiero da riprendere a fine settimana.
starter-pwa-sample-c = Piccoli passi: uno oggi, uno domani.
starter-pwa-readme = Un taccuino installabile in puro TypeScript. Gli appunti restano nella memoria del browser.
starter-pwa-readme-offline = Il service worker (public/sw.js) è attivo solo nell’app compilata:

## electron_app

starter-electron-app-format = Formato testo
starter-electron-app-bold = Grassetto
starter-electron-app-italic = Corsivo
starter-electron-app-heading = Titolo
starter-electron-app-bullet = Elenco puntato
starter-electron-app-new = Nuovo
starter-electron-app-open = Apri…
starter-electron-app-save = Salva
starter-electron-app-close = Scarta
starter-electron-app-drafts = Bozze
starter-electron-app-source = Testo in Markdown
starter-electron-app-preview = Anteprima
starter-electron-app-goal = Obiettivo
starter-electron-app-words = Parole
starter-electron-app-untitled = Senza titolo
starter-electron-app-in-browser = Conservato in questo browser
starter-electron-app-on-disk = Non ancora salvato in un file
starter-electron-app-saved = Salvato.
starter-electron-app-failed = Impossibile usare il file.
starter-electron-app-tour = Scrivi da un lato, leggi dall’altro. **Grassetto**, _corsivo_, elenchi e citazioni sono pochi segni, e i pulsanti in alto li scrivono per te.
starter-electron-app-plan = Scaletta
starter-electron-app-tour-end = Fissa in basso un obiettivo di parole e guarda la barra riempirsi.
starter-electron-app-opening = Qual è la cosa da dire su questo?
starter-electron-app-readme = Una scrivania per scrivere: Markdown da un lato, la pagina dall’altro, file aperti e salvati con i dialoghi di sistema.
starter-electron-app-readme-dev = Con ricarica dal vivo, in due terminali:
starter-electron-app-readme-bridge = l’unica porta fra la pagina e il computer: apri e salva.

## desktop_app

starter-desktop-app-start = Avvia
starter-desktop-app-stop = Ferma
starter-desktop-app-idle = Scegli un progetto, scrivi che cosa fai e avvia l’orologio.
starter-desktop-app-what = A che cosa lavori?
starter-desktop-app-day = La giornata ora per ora
starter-desktop-app-week = Sette giorni
starter-desktop-app-total = Totale
starter-desktop-app-entries = Voci
starter-desktop-app-none = Ancora nulla di registrato.
starter-desktop-app-untitled = Senza descrizione
starter-desktop-app-remove = Elimina
starter-desktop-app-again = Riprendi
starter-desktop-app-report = Salva un rapporto
starter-desktop-app-written = Il rapporto è qui:
starter-desktop-app-failed = Impossibile salvare il rapporto.
starter-desktop-app-project = Progetto
starter-desktop-app-from = Inizio
starter-desktop-app-to = Fine
starter-desktop-app-sample-a = Primo schizzo
starter-desktop-app-sample-b = Colloquio
starter-desktop-app-sample-c = Revisione attenta
starter-desktop-app-readme = Un foglio ore: React nella finestra, Rust dietro, con Tauri 2.
starter-desktop-app-readme-browser = Solo la finestra, nel browser; il rapporto allora si scarica:
starter-desktop-app-readme-test = I test della parte in Rust, dopo aver creato le icone (npm run icons):

## dapp

starter-dapp-connect = Collega un portafoglio
starter-dapp-no-wallet = In questo browser non c’è un portafoglio. Puoi provare tutto con il conto dimostrativo.
starter-dapp-local = Demo locale: le promesse restano su questo dispositivo e non muovono denaro.
starter-dapp-on-chain = Dal vivo: ogni promessa è una transazione da confermare nel portafoglio.
starter-dapp-not-deployed = Un portafoglio è collegato, ma non c’è un contratto: le promesse restano locali.
starter-dapp-balance = Saldo dimostrativo
starter-dapp-raised = Raccolto
starter-dapp-target = Obiettivo
starter-dapp-amount = Importo in ETH
starter-dapp-pledge = Prometti
starter-dapp-reached = Obiettivo raggiunto
starter-dapp-too-much = È più di quanto contiene il conto dimostrativo.
starter-dapp-ledger = Registro
starter-dapp-everyone = Tutti
starter-dapp-mine = Le mie
starter-dapp-me = Tu (prova)
starter-dapp-take-back = Riprendi
starter-dapp-reset = Ricomincia
starter-dapp-sent = Transazione inviata:
starter-dapp-refused = Il portafoglio non l’ha inviata.
starter-dapp-empty = Ancora nessuna promessa: scegli un obiettivo qui sopra.
starter-dapp-readme = Obiettivi comuni e promesse: React, qualsiasi portafoglio EIP-1193 e un contratto Solidity.
starter-dapp-readme-contract = paga gli obiettivi raggiunti, restituisce gli altri
starter-dapp-readme-deploy = Pubblica il contratto con lo strumento che preferisci, apri un obiettivo per tema nello stesso ordine, copia .env.example in .env e imposta l’indirizzo.

## nft_marketplace

starter-nft-marketplace-demo = Una dimostrazione su questo dispositivo: le monete sono finte.
starter-nft-marketplace-purse = Nel borsellino
starter-nft-marketplace-market = In vendita
starter-nft-marketplace-owned = La tua collezione
starter-nft-marketplace-all = Tutte le serie
starter-nft-marketplace-search = Cerca
starter-nft-marketplace-sort = Ordina
starter-nft-marketplace-by-number = Per numero
starter-nft-marketplace-cheapest = Prima i meno cari
starter-nft-marketplace-dearest = Prima i più cari
starter-nft-marketplace-price = Prezzo
starter-nft-marketplace-highest = Offerta più alta
starter-nft-marketplace-buy = Compra
starter-nft-marketplace-bid = Offri
starter-nft-marketplace-your-bid = La tua offerta
starter-nft-marketplace-bid-placed = La tua offerta è registrata.
starter-nft-marketplace-bid-too-low = L’offerta deve superare la più alta.
starter-nft-marketplace-not-enough = Nel borsellino non ci sono abbastanza monete.
starter-nft-marketplace-bought = È tua.
starter-nft-marketplace-sell = Vendi al miglior offerente
starter-nft-marketplace-sold = Venduta.
starter-nft-marketplace-yours = Tua
starter-nft-marketplace-close = Chiudi
starter-nft-marketplace-nothing = Qui non c’è nulla. Prova un’altra serie.
starter-nft-marketplace-history = Storia
starter-nft-marketplace-favourite = Preferita
starter-nft-marketplace-readme = Una galleria le cui opere nascono da un numero: filtra, offri, compra e vendi con monete finte.
starter-nft-marketplace-readme-contract = compila il contratto ERC-721, che non ha importazioni

## browser_game

starter-browser-game-field = Campo di gioco
starter-browser-game-score = Punti
starter-browser-game-best = Record personale
starter-browser-game-start = Gioca
starter-browser-game-how-switch = o un tocco: cambia orbita
starter-browser-game-how-goal = Raccogli le scintille. Non toccare le schegge.
starter-browser-game-pause = Metti in pausa
starter-browser-game-paused = In pausa
starter-browser-game-resume = Riprendi
starter-browser-game-restart = Ricomincia
starter-browser-game-again = Gioca ancora
starter-browser-game-over = Il volo è finito.
starter-browser-game-record = Un nuovo record!
starter-browser-game-sector = Settore
starter-browser-game-sound = Suono
starter-browser-game-readme-world = le regole, senza un pixel
starter-browser-game-readme-painter = tutto ciò che si disegna
starter-browser-game-readme-main = tasti, tocchi e tempo

## mobile_game

starter-mobile-game-score = Punti
starter-mobile-game-best = Primato
starter-mobile-game-undo = Annulla mossa
starter-mobile-game-restart = Nuova partita
starter-mobile-game-how = Scorri o usa le frecce: due tessere uguali ne fanno una che vale il doppio.
starter-mobile-game-board = Tavola delle tessere
starter-mobile-game-reached = Ogni traguardo è raggiunto. Continua!
starter-mobile-game-next = Prossimo traguardo
starter-mobile-game-over = Nessuna mossa possibile
starter-mobile-game-over-hint = Torna indietro di una mossa o ricomincia.
starter-mobile-game-readme-phone = Sul telefono: apri l’indirizzo di rete mostrato da npm run dev.

## chrome_extension

starter-chrome-extension-about = Tieni le pagine per dopo, per argomento e senza account.
starter-chrome-extension-settings = Impostazioni
starter-chrome-extension-topic = Argomento
starter-chrome-extension-save = Tieni
starter-chrome-extension-demo = Aperto come pagina: un esempio sostituisce la scheda attuale.
starter-chrome-extension-search = Cerca
starter-chrome-extension-unread = Solo da leggere
starter-chrome-extension-pages = Pagine tenute
starter-chrome-extension-nothing = Nulla da leggere. Tieni la pagina in cui ti trovi.
starter-chrome-extension-undo = Ripristina
starter-chrome-extension-default-topic = Argomento proposto per primo
starter-chrome-extension-badge = Mostra le pagine da leggere sull’icona
starter-chrome-extension-compact = Elenco compatto
starter-chrome-extension-export-about = Tutte le pagine in un file
starter-chrome-extension-export = Esporta
starter-chrome-extension-clear-about = Pagine già lette
starter-chrome-extension-clear = Rimuovile
starter-chrome-extension-saved = Fatto.
starter-chrome-extension-already = Spostata in cima.
starter-chrome-extension-removed = Rimossa.
starter-chrome-extension-cleared = Le pagine lette sono state rimosse.
starter-chrome-extension-read = Letta
starter-chrome-extension-remove = Rimuovi
starter-chrome-extension-left = Da leggere
starter-chrome-extension-save-link = Tieni questo link
starter-chrome-extension-look-up = Da consultare:
starter-chrome-extension-readme-developer = Attiva la modalità sviluppatore.
starter-chrome-extension-readme-load = Carica questa cartella come estensione non pacchettizzata.
starter-chrome-extension-readme-page = Chrome esegue questi file così come sono, senza build. Il file popup.html funziona anche come semplice pagina.

## react_native

starter-react-native-today = contati oggi
starter-react-native-more = Ne conta uno in più
starter-react-native-fewer = Uno in meno
starter-react-native-reset = Ricomincia la giornata
starter-react-native-reset-title = Ricominciare?
starter-react-native-reset-text = Tutti i conteggi di oggi tornano a zero.
starter-react-native-cancel = Annulla
starter-react-native-readme = Un contatore per ogni argomento del giorno, con Expo e React Native.
starter-react-native-readme-phone = Inquadra con Expo Go il codice mostrato da Expo per vederla sul telefono.

## flutter_app

starter-flutter-app-planned = Previsto questa settimana
starter-flutter-app-free = Nulla in programma
starter-flutter-app-add = Metti o togli dal programma
starter-flutter-app-clear = Svuota la settimana
starter-flutter-app-cleared = Ora la settimana è vuota.
starter-flutter-app-undo = Ripristina
starter-flutter-app-readme = Un’agenda settimanale in Flutter: tocca un argomento per metterlo in un giorno.
starter-flutter-app-readme-create = Il primo comando aggiunge le cartelle delle piattaforme e lascia intatti questi file.

## rest_api

starter-rest-api-first-record = Primi pensieri su
starter-rest-api-not-found = Questa voce non esiste.
starter-rest-api-unknown-topic = Scegli uno di questi argomenti:
starter-rest-api-nothing-to-change = La richiesta non cambia nulla.
starter-rest-api-readme = Una piccola API REST con FastAPI e SQLite.
starter-rest-api-readme-database = La variabile DATABASE indica il file del database.

## graphql_api

starter-graphql-api-starter = Qualcosa di nuovo per
starter-graphql-api-not-found = Non esiste, o non esiste più.
starter-graphql-api-empty-title = Un’idea ha bisogno di un titolo.
starter-graphql-api-long-title = Il titolo è troppo lungo.
starter-graphql-api-listening = Pronto:
starter-graphql-api-readme = Un’API GraphQL per raccogliere idee e votarle, in TypeScript con GraphQL Yoga.
starter-graphql-api-readme-explore = Esplorala nel browser:

## microservices

starter-microservices-not-found = Qui non c’è nulla.
starter-microservices-bad-json = Il corpo deve essere un piccolo oggetto JSON.
starter-microservices-bad-order = Un ordine richiede un prodotto e una quantità intera di almeno uno.
starter-microservices-sold-out = Le scorte non bastano.
starter-microservices-away = Il servizio non risponde.
starter-microservices-broken = Qui qualcosa è andato storto; il registro sa di più.
starter-microservices-readme = Tre servizi in Node.js senza dipendenze: un gateway, un catalogo e gli ordini.
starter-microservices-readme-local = Senza contenitori, in tre terminali, e i test:

## websocket_server

starter-websocket-server-flag-addr = indirizzo di ascolto
starter-websocket-server-flag-origin = host delle pagine che possono collegarsi da fuori
starter-websocket-server-room = Stanza
starter-websocket-server-your-name = Il tuo nome
starter-websocket-server-message = Messaggio
starter-websocket-server-send = Invia
starter-websocket-server-reconnecting = Connessione persa. Nuovo tentativo…
starter-websocket-server-readme = Un server WebSocket in Go: una stanza per argomento, i messaggi recenti per chi arriva e una pagina per provarlo.

## smart_contract

starter-smart-contract-readme = Un consiglio che decide votando, in Solidity per Foundry.
starter-smart-contract-readme-contract = membri, quesiti, voti e quorum
starter-smart-contract-readme-agenda = i primi quesiti da votare
starter-smart-contract-readme-audit = Fai verificare un contratto prima di affidargli qualcosa di valore.

## ml_model

starter-ml-model-help-train = addestra su dati generati e salva il modello
starter-ml-model-help-predict = classifica una riga di misure
starter-ml-model-help-file = file del modello
starter-ml-model-help-seed = seme dei numeri casuali
starter-ml-model-help-features = misure
starter-ml-model-accuracy = Accuratezza su righe mai viste
starter-ml-model-not-trained = Addestra prima il modello; questo file non esiste:
starter-ml-model-readme = Un classificatore in puro NumPy, addestrato su misure generate, una classe per argomento.
starter-ml-model-readme-data = I dati veri entrano da model/data.py.

## data_pipeline

starter-data-pipeline-help-source = file CSV da leggere
starter-data-pipeline-help-target = database SQLite da scrivere
starter-data-pipeline-read = Righe lette
starter-data-pipeline-loaded = Righe caricate
starter-data-pipeline-duplicates = Doppioni
starter-data-pipeline-rejected = Scartate
starter-data-pipeline-line = riga
starter-data-pipeline-failed = Non è stato caricato nulla.
starter-data-pipeline-readme = Una pipeline da CSV a SQLite con la sola libreria standard di Python: estrarre, trasformare, caricare.
starter-data-pipeline-readme-again = Si può rieseguire quando si vuole: nessuna riga entra due volte e un errore non lascia nulla.

## cli_tool

starter-cli-tool-usage = Comandi:
starter-cli-tool-help-add = annota una cosa da fare
starter-cli-tool-help-list = mostra ciò che resta, o tutto
starter-cli-tool-help-done = spunta la voce N
starter-cli-tool-help-drop = togli la voce N
starter-cli-tool-added = Annotato come
starter-cli-tool-done = Fatto:
starter-cli-tool-dropped = Tolto:
starter-cli-tool-empty = Non resta nulla da fare.
starter-cli-tool-unknown-command = Questo comando non esiste:
starter-cli-tool-missing-text = Scrivi che cosa annotare: add TEXT
starter-cli-tool-bad-number = Serve un numero dell’elenco:
starter-cli-tool-no-entry = Non c’è la voce
starter-cli-tool-storage = Impossibile usare l’elenco, che resta invariato:
starter-cli-tool-damaged = questa riga non è una voce:
starter-cli-tool-readme = Un elenco di cose da fare per il terminale, in Rust senza dipendenze, in un file di testo.

## automation_script

starter-automation-script-images = Immagini
starter-automation-script-documents = Documenti
starter-automation-script-tables = Tabelle
starter-automation-script-sound = Suoni
starter-automation-script-video = Filmati
starter-automation-script-archives = Archivi
starter-automation-script-help-folder = cartella da riordinare
starter-automation-script-help-apply = sposta i file; altrimenti sono solo elencati
starter-automation-script-help-undo = rimetti tutto a posto
starter-automation-script-help-quiet = segnala solo i problemi
starter-automation-script-no-folder = Questa non è una cartella:
starter-automation-script-nothing = Nulla da riordinare.
starter-automation-script-dry-run = Nulla è stato spostato. Aggiungi --apply per spostare i file.
starter-automation-script-in-the-way = C’è già un file:
starter-automation-script-readme = Uno script che riordina una cartella per argomento e tipo. Prima mostra, sposta solo se richiesto e sa rimettere tutto a posto.
starter-automation-script-readme-schedule = Ogni sera alle otto, con cron:
