# What the hosted API writes to people: mail, and the few pages that its links lead to.

## Mail
mail-greeting = Bonjour { $name },
mail-ignore = Si ce n’était pas vous, vous n’avez rien à faire.
mail-footer = Ce message a été envoyé par Vectort, { $host }. Personne ne lit les réponses.

# Links work for 24 hours.
mail-verify-subject = Confirmez votre adresse
mail-verify-text = Un compte Vectort a été créé avec cette adresse. Confirmez qu’elle est bien la vôtre. Le lien fonctionne pendant 24 heures.
mail-verify-action = Confirmer l’adresse

# Links work for one hour.
mail-reset-subject = Choisissez un nouveau mot de passe
mail-reset-text = Un nouveau mot de passe a été demandé pour votre compte. Choisissez-le avec ce lien, valable une heure et une seule fois.
mail-reset-action = Choisir un nouveau mot de passe
mail-changed-subject = Votre mot de passe a été modifié
mail-changed-text = Le mot de passe de votre compte a été modifié et tous les appareils ont été déconnectés.
mail-changed-not-you = Si ce n’était pas vous, demandez tout de suite un nouveau mot de passe : quelqu’un connaît votre messagerie ou votre mot de passe.
mail-signin-subject = Nouvelle connexion à votre compte
mail-signin-text = Quelqu’un s’est connecté à votre compte depuis { $device } à { $time }.
mail-signin-unnamed = un appareil sans nom
mail-signin-not-you = Si ce n’était pas vous, déconnectez tous les appareils et changez de mot de passe.
mail-receipt-subject = Reçu { $number }
mail-receipt-text =
    Merci. { $amount } ont été payés le { $date } pour { $credits ->
        [one] { $credits } crédit
       *[other] { $credits } crédits
    }.
mail-receipt-number = Numéro de ce reçu : { $number }

## Pages behind the links
page-verify-title = Confirmez votre adresse
page-verify-text = Encore une étape : confirmez que cette adresse est la vôtre.
page-verify-action = Confirmer
page-verify-done = Votre adresse est confirmée. Vous pouvez fermer cette page.
page-reset-title = Nouveau mot de passe
page-reset-text = Au moins 8 caractères, dont une majuscule, une minuscule, un chiffre et un autre signe.
page-reset-label = Nouveau mot de passe
page-reset-action = Enregistrer le mot de passe
page-reset-done = Le mot de passe est enregistré et tous les appareils sont déconnectés. Connectez-vous avec le nouveau.
page-over-title = Ce lien ne fonctionne plus
page-over-text = Il a déjà servi ou il est trop ancien. Demandez-en un autre dans l’application.
page-weak-password = Ce mot de passe est trop facile à deviner.
page-failed-title = La connexion n’a pas abouti
page-failed-text = Revenez à l’application et réessayez.
