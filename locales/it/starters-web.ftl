### Words of the offline starters for browser projects. Each is expanded once, when
### a project is written; values with " | " are lists that keep their length.

## Task board (web_app)

starter-web-app-about = Una bacheca di attività: trascina le schede tra le colonne, aggiungile e filtrale. Tutto resta in questo browser.
starter-web-app-tasks = Parlare con tre futuri utenti | Annotare la prima idea | Abbozzare la schermata principale | Scegliere nome e colori | Invitare un amico a provarla | Fissare la data di lancio | Raccogliere buoni esempi
starter-web-app-todo = Da fare
starter-web-app-doing = In corso
starter-web-app-done = Fatto
starter-web-app-search = Cerca schede
starter-web-app-labels = Etichette
starter-web-app-all-labels = Tutte
starter-web-app-add-card = Aggiungi scheda
starter-web-app-add-to = Aggiungi una scheda:
starter-web-app-new-card = Che cosa c’è da fare?
starter-web-app-save = Aggiungi
starter-web-app-cancel = Annulla
starter-web-app-remove = Rimuovi scheda
starter-web-app-removed = Scheda rimossa
starter-web-app-undo = Ripristina
starter-web-app-dismiss = Chiudi
starter-web-app-empty = Rilascia qui una scheda
starter-web-app-no-match = Nessuna scheda corrisponde al filtro
starter-web-app-progress = Avanzamento
starter-web-app-due = Scadenza
starter-web-app-hint = Trascina le schede con il mouse, oppure selezionane una e usa le frecce sinistra e destra.

## Shop (ecommerce)

starter-ecommerce-about = Un negozio con ricerca, categorie, un carrello che resta dopo il ricaricamento e un modulo d’ordine controllato. Non avviene alcun pagamento.
starter-ecommerce-products = Aurora | Porto | Prato | Brace | Brina | Ginepro | Duna | Inchiostro | Lino | Marea | Frutteto | Alone
starter-ecommerce-notes = Novità | Piccola serie | Il preferito
starter-ecommerce-delivery = Spedizione gratuita da
starter-ecommerce-browse = Guarda la collezione
starter-ecommerce-search = Cerca
starter-ecommerce-category = Categoria
starter-ecommerce-all = Tutto
starter-ecommerce-sort = Ordina per
starter-ecommerce-featured = In evidenza
starter-ecommerce-cheap-first = Prezzo crescente
starter-ecommerce-dear-first = Prezzo decrescente
starter-ecommerce-add = Aggiungi al carrello
starter-ecommerce-added = Aggiunto
starter-ecommerce-nothing = Nessun risultato. Prova un’altra parola o categoria.
starter-ecommerce-cart = Carrello
starter-ecommerce-empty-cart = Il carrello è vuoto.
starter-ecommerce-less = Uno in meno
starter-ecommerce-more = Uno in più
starter-ecommerce-subtotal = Subtotale
starter-ecommerce-shipping = Spedizione
starter-ecommerce-free = Gratuita
starter-ecommerce-total = Totale
starter-ecommerce-checkout = Procedi all’ordine
starter-ecommerce-back = Torna al carrello
starter-ecommerce-close = Chiudi
starter-ecommerce-full-name = Nome e cognome
starter-ecommerce-email = Indirizzo e-mail
starter-ecommerce-address = Indirizzo di consegna
starter-ecommerce-required = Compila questo campo.
starter-ecommerce-bad-email = Non è un indirizzo e-mail.
starter-ecommerce-order = Invia l’ordine
starter-ecommerce-thanks = Grazie! Abbiamo ricevuto il tuo ordine.
starter-ecommerce-demo = Articoli d’esempio, nessun pagamento reale
starter-ecommerce-slogan = Scelto con cura, fatto per durare

## Community feed (social_media)

starter-social-media-about = Una bacheca di comunità: scrivi, apprezza, rispondi, salva e segui. Tutto resta in questo browser.
starter-social-media-people = Giulia Ferri | Marco Conti | Elisa Galli | Luca Moretti | Sara Bianchi
starter-social-media-posts = Primo giorno qui. Che cosa dovrei leggere per mettermi in pari? | Piccola vittoria di oggi: ciò che rimandavo da un mese ha richiesto venti minuti. | Ho scritto un breve elenco di ciò che ha funzionato quest’anno. Lo condivido volentieri. | Domanda a chi ha esperienza: che cosa fareste diversamente ripartendo da zero? | L’incontro di sabato si fa. Portate un amico e qualcosa da mostrare. | Grazie a tutti per le risposte della settimana scorsa. Sono state preziose.
starter-social-media-replies = Ti diamo il benvenuto! Parti dai post salvati. | Bravo, sono le migliori. | Sì, mi piacerebbe vederlo. | Chiederei aiuto molto prima. | Ci sarò! | Siamo contenti che tu sia qui.
starter-social-media-you = Tu
starter-social-media-home = Pagina iniziale
starter-social-media-saved = Salvati
starter-social-media-topics = Argomenti
starter-social-media-prompt = A che cosa stai pensando?
starter-social-media-topic = Argomento
starter-social-media-left = Caratteri rimasti:
starter-social-media-publish = Pubblica
starter-social-media-like = Mi piace
starter-social-media-reply = Risposte
starter-social-media-save = Salva il post
starter-social-media-remove = Elimina il post
starter-social-media-write-reply = Scrivi una risposta
starter-social-media-send = Invia
starter-social-media-suggestions = Persone da seguire
starter-social-media-follow = Segui
starter-social-media-following = Seguito
starter-social-media-nothing-saved = Ancora nulla di salvato. Il segnalibro sotto un post lo conserva qui.
starter-social-media-nothing-here = Qui non ci sono ancora post. Scrivi il primo.

## Blog with an editor (blog_cms)

starter-blog-cms-about = Un blog con il suo editor: scrivi in Markdown semplice con anteprima dal vivo, pubblica o tieni le bozze, cerca e filtra. Gli articoli restano in questo browser.
starter-blog-cms-titles = Perché iniziamo in piccolo | Appunti da una settimana lenta | Gli strumenti a cui torniamo | Un’intervista da finire
starter-blog-cms-bodies = I grandi piani aspettano il momento giusto. Ai piccoli basta questo pomeriggio. ¶ All’inizio ci siamo promessi di mostrare qualcosa **ogni settimana**, per quanto modesto. Ha cambiato ciò che osavamo provare. ¶ > Ciò che esiste si può migliorare. ¶ Questa pagina è dunque un invito: comincia, condividi e lascia arrivare il passo successivo. | Questa settimana non è successo nulla di urgente, ed era proprio lo scopo. ¶ # Che cosa abbiamo notato ¶ Senza scadenze le domande crescono meglio. Abbiamo riletto vecchi appunti, chiamato due persone che ammiriamo e camminato di più. ¶ Le risposte possono aspettare lunedì. | Ogni pochi mesi proviamo qualcosa di nuovo, e poi torniamo agli stessi tre strumenti: carta, un timer e un amico sincero. ¶ # Perché durano ¶ Sono semplici, sempre a portata di mano e non chiedono mai aggiornamenti. | Qui le prime risposte sono ancora in scrittura. Apri questa bozza, finiscila e pubblicala quando ti convince.
starter-blog-cms-write = Scrivi
starter-blog-cms-search = Cerca articoli
starter-blog-cms-filter = Filtra per argomento
starter-blog-cms-all = Tutti gli argomenti
starter-blog-cms-latest = Ultimi articoli
starter-blog-cms-drafts = Bozze
starter-blog-cms-draft = Bozza
starter-blog-cms-none = Nessun articolo trovato. Prova un’altra parola.
starter-blog-cms-minutes = Minuti di lettura:
starter-blog-cms-edit = Modifica
starter-blog-cms-back = Prima pagina
starter-blog-cms-next = Successivo
starter-blog-cms-missing = Questo articolo non esiste più.
starter-blog-cms-title = Titolo
starter-blog-cms-untitled = Senza titolo
starter-blog-cms-topic = Argomento
starter-blog-cms-text = Testo
starter-blog-cms-help = Una riga vuota apre un paragrafo; # titolo, > citazione, - elenco, **grassetto**, *corsivo*.
starter-blog-cms-preview = Anteprima
starter-blog-cms-words = Parole:
starter-blog-cms-saved = salvato
starter-blog-cms-publish = Pubblica
starter-blog-cms-unpublish = Riporta in bozza
starter-blog-cms-remove = Elimina

## Portfolio (portfolio)

starter-portfolio-about = Un portfolio in TypeScript puro: indice filtrabile, visore con le frecce, tema chiaro o scuro e un modulo che apre la posta del visitatore.
starter-portfolio-opening = Lavori fatti con calma e cura
starter-portfolio-available = Disponibile per nuovi progetti
starter-portfolio-work = Lavori
starter-portfolio-contact = Contatti
starter-portfolio-dark = Scuro
starter-portfolio-filter = Filtra i lavori
starter-portfolio-all = Tutti
starter-portfolio-projects = Segnali quieti | Luce del Nord | Città di carta | Seconda marea | Terra comune | Fiore notturno | Stagione aperta
starter-portfolio-stories = È nato da uno schizzo in treno e in un inverno è diventato una serie completa. | Uno studio su ritmo e ripetizione con un insieme di forme volutamente ridotto. | Realizzato in tre e provato con persone vere ogni due settimane. | La richiesta era di una frase; la risposta ha richiesto quaranta bozze e due belle discussioni.
starter-portfolio-contact-line = Raccontami la tua idea
starter-portfolio-your-name = Il tuo nome
starter-portfolio-message = Messaggio
starter-portfolio-send = Scrivi l’e-mail
starter-portfolio-fill-in = Compila tutti i campi.
starter-portfolio-mail-opens = Il tuo programma di posta si apre con questo messaggio.
starter-portfolio-previous = Precedente
starter-portfolio-next = Successivo
starter-portfolio-close = Chiudi

## Landing page (landing_page)

starter-landing-page-about = Una pagina di lancio in TypeScript puro e Tailwind: un pezzo da provare, schede, prezzi mensili e annuali, domande e una lista d’attesa tenuta in questo browser.
starter-landing-page-features = Funzioni
starter-landing-page-pricing = Prezzi
starter-landing-page-questions = Domande
starter-landing-page-headline = Un modo più sereno di farcela
starter-landing-page-email = La tua e-mail
starter-landing-page-join = Iscriviti
starter-landing-page-no-spam = Un solo messaggio al lancio, nient’altro.
starter-landing-page-bad-email = Inserisci un indirizzo e-mail completo.
starter-landing-page-joined = Grazie, sei nella lista.
starter-landing-page-today = Oggi
starter-landing-page-why = Costruito attorno alla tua giornata
starter-landing-page-feature-titles = Tutto in un posto | Il momento giusto | Soltanto tuo
starter-landing-page-feature-texts = Note, persone e progetti restano insieme: li trovi senza cercare. | Si fa sentire quando serve e tace per il resto del tempo. | I tuoi dati restano tuoi: esportali quando vuoi e vai via liberamente.
starter-landing-page-pricing-line = Prezzi semplici, senza sorprese
starter-landing-page-period = Periodo di fatturazione
starter-landing-page-monthly = Mensile
starter-landing-page-yearly = Annuale, 20% in meno
starter-landing-page-plans = Iniziare | Crescere | Insieme
starter-landing-page-benefits = Un progetto | Esportazione in ogni momento | Progetti illimitati | Cronologia delle modifiche | Condiviso con tutto il team | Assistenza entro un giorno
starter-landing-page-per-month = al mese
starter-landing-page-choose = Scegli questo
starter-landing-page-popular = Il più scelto
starter-landing-page-faq-questions = Quando si comincia? | Posso cambiare piano in seguito? | Funziona sul telefono?
starter-landing-page-faq-answers = I primi della lista entrano in questa stagione, gli altri poco dopo. | Sì, in qualsiasi momento, e paghi solo i giorni usati. | Sì, in ogni browser moderno, su schermi grandi o piccoli.

## Dashboard (dashboard)

starter-dashboard-about = Un cruscotto con scelta del periodo, cifre chiave che cambiano il grafico, filtro per argomento e una tabella da ordinare, cercare e scaricare. Le cifre sono d’esempio.
starter-dashboard-sources = Ricerca | Diretto | Bollettino
starter-dashboard-range = Periodo
starter-dashboard-visitors = Visitatori
starter-dashboard-signups = Iscrizioni
starter-dashboard-revenue = Ricavi
starter-dashboard-rate = Conversione
starter-dashboard-change = rispetto al periodo precedente
starter-dashboard-trend = tutti gli argomenti
starter-dashboard-now = Questo periodo
starter-dashboard-before = Periodo precedente
starter-dashboard-by-topic = Per argomento
starter-dashboard-pick = premi per isolarlo
starter-dashboard-show-all = Mostra tutti gli argomenti
starter-dashboard-details = Dettagli
starter-dashboard-topic = Argomento
starter-dashboard-source = Provenienza
starter-dashboard-find = Trova una riga
starter-dashboard-no-rows = Nessuna riga corrisponde.
starter-dashboard-download = Scarica CSV
starter-dashboard-sample = Cifre d’esempio; collega le tue in src/data.ts.

## Team workspace (saas_platform)

starter-saas-platform-about = Uno spazio per il team: invita membri, assegna ruoli, gestisci chiavi API, cambia piano e segui l’attività. Tutto resta in questo browser finché non colleghi un server.
starter-saas-platform-people = Ada Moretti | Bruno Carli | Chiara Amato
starter-saas-platform-owner = Proprietario
starter-saas-platform-editor = Redattore
starter-saas-platform-viewer = Lettore
starter-saas-platform-solo = Singolo
starter-saas-platform-team = Squadra
starter-saas-platform-scale = Crescita
starter-saas-platform-overview = Panoramica
starter-saas-platform-members = Membri
starter-saas-platform-keys = Chiavi API
starter-saas-platform-plan = Piano e utilizzo
starter-saas-platform-welcome = Bello rivederti
starter-saas-platform-first-steps = Primi passi
starter-saas-platform-activity = Attività
starter-saas-platform-quiet = Ancora nulla. Le tue modifiche compariranno qui.
starter-saas-platform-invited = Invito
starter-saas-platform-left = Rimozione
starter-saas-platform-role-set = Ruolo cambiato
starter-saas-platform-key-made = Chiave creata
starter-saas-platform-key-gone = Chiave revocata
starter-saas-platform-plan-set = Piano cambiato
starter-saas-platform-email = Indirizzo e-mail
starter-saas-platform-role = Ruolo
starter-saas-platform-invite = Invita un membro
starter-saas-platform-bad-email = Inserisci un indirizzo e-mail.
starter-saas-platform-taken = Questa persona è già membro.
starter-saas-platform-remove = Rimuovi membro
starter-saas-platform-key-for = A che cosa serve la chiave?
starter-saas-platform-create = Crea una chiave
starter-saas-platform-copy = Copia
starter-saas-platform-copied = Copiato
starter-saas-platform-revoke = Revoca
starter-saas-platform-no-keys = Non ci sono chiavi. Crea la prima qui sopra.
starter-saas-platform-usage = Utilizzo
starter-saas-platform-seats = Posti
starter-saas-platform-per-month = al mese
starter-saas-platform-current = Piano attuale
starter-saas-platform-choose = Scegli un piano
starter-saas-platform-too-small = Posti insufficienti per tutti i membri.

## Chat assistant (chatbot)

starter-chatbot-about = Una chat con un piccolo assistente che funziona senza rete: calcola, dice l’ora, tiene appunti e conosce i suoi argomenti. Le conversazioni restano in questo browser e si possono esportare. Un modello si collega in src/assistant.ts.
starter-chatbot-new-chat = Nuova conversazione
starter-chatbot-chats = Conversazioni
starter-chatbot-empty = Conversazione vuota
starter-chatbot-remove = Elimina conversazione
starter-chatbot-export = Esporta
starter-chatbot-write = Scrivi un messaggio
starter-chatbot-send = Invia
starter-chatbot-typing = L’assistente sta scrivendo
starter-chatbot-you = Tu
starter-chatbot-suggestions = Suggerimenti
starter-chatbot-quick = Che cosa sai fare? | Che ore sono? | Quanto fa 12 × 7? | Ricorda: chiamare Anna | I miei appunti
starter-chatbot-welcome = Ciao! Chiedimi qualcosa o scegli un suggerimento qui sotto.
starter-chatbot-greeting = Ciao anche a te! Come posso aiutarti?
starter-chatbot-help = So calcolare, dire data e ora, tenere appunti (inizia con «Ricorda:»), elencarli e parlare degli argomenti qui sotto.
starter-chatbot-time = Adesso è
starter-chatbot-result = Il risultato è
starter-chatbot-noted = Annotato:
starter-chatbot-notes = Ecco i tuoi appunti:
starter-chatbot-no-notes = Ancora nessun appunto. Inizia un messaggio con «Ricorda:».
starter-chatbot-topic = Un bel tema! Dimmi di più, o conserva un pensiero con «Ricorda:».
starter-chatbot-thanks = Con piacere!
starter-chatbot-unknown = Questo ancora non lo so. Chiedi «Che cosa sai fare?» per vedere che cosa conosco.
starter-chatbot-hear-greeting = ciao | buongiorno | buonasera | salve
starter-chatbot-hear-help = sai fare | aiut
starter-chatbot-hear-time = che ore | che ora | che giorno
starter-chatbot-hear-remember = ricorda | annota
starter-chatbot-hear-notes = i miei appunti | appunti
starter-chatbot-hear-thanks = grazie | ringrazi
