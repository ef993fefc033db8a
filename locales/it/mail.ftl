# What the hosted API writes to people: mail, and the few pages that its links lead to.

## Mail
mail-greeting = Ciao { $name },
mail-ignore = Se non sei stato tu, non devi fare nulla.
mail-footer = Questo messaggio è stato inviato da Vectort, { $host }. Nessuno legge le risposte.

# Links work for 24 hours.
mail-verify-subject = Conferma il tuo indirizzo
mail-verify-text = Con questo indirizzo è stato creato un account Vectort. Conferma che è tuo. Il link funziona per 24 ore.
mail-verify-action = Conferma l’indirizzo

# Links work for one hour.
mail-reset-subject = Imposta una nuova password
mail-reset-text = È stata chiesta una nuova password per il tuo account. Impostala con questo link, che vale un’ora e una sola volta.
mail-reset-action = Imposta una nuova password
mail-changed-subject = La tua password è stata cambiata
mail-changed-text = La password del tuo account è stata cambiata e tutti i dispositivi sono stati disconnessi.
mail-changed-not-you = Se non sei stato tu, chiedi subito una nuova password: qualcuno conosce la tua posta o la tua password.
mail-signin-subject = Nuovo accesso al tuo account
mail-signin-text = Qualcuno ha effettuato l’accesso al tuo account da { $device } alle { $time }.
mail-signin-unnamed = un dispositivo senza nome
mail-signin-not-you = Se non sei stato tu, disconnetti tutti i dispositivi e cambia la password.
mail-receipt-subject = Ricevuta { $number }
mail-receipt-text =
    Grazie. Il { $date } sono stati pagati { $amount } per { $credits ->
        [one] { $credits } credito
       *[other] { $credits } crediti
    }.
mail-receipt-number = Numero di questa ricevuta: { $number }

## Pages behind the links
page-verify-title = Conferma il tuo indirizzo
page-verify-text = Ancora un passo: conferma che questo indirizzo è tuo.
page-verify-action = Conferma
page-verify-done = Il tuo indirizzo è confermato. Puoi chiudere questa pagina.
page-reset-title = Nuova password
page-reset-text = Almeno 8 caratteri, con una maiuscola, una minuscola, una cifra e un altro segno.
page-reset-label = Nuova password
page-reset-action = Salva la password
page-reset-done = La password è salvata e tutti i dispositivi sono disconnessi. Accedi con quella nuova.
page-over-title = Questo link non funziona più
page-over-text = È già stato usato o è troppo vecchio. Chiedine un altro nell’app.
page-weak-password = Questa password è troppo facile da indovinare.
page-failed-title = L’accesso non è riuscito
page-failed-text = Torna all’app e riprova.
