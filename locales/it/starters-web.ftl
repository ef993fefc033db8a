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
