### Mettre une application en ligne.

ui-deploy-title = Mettre « { $title } » en ligne
ui-deploy-text = L'application est construite sur cet ordinateur et va sur votre propre compte. Seuls les fichiers modifiés sont envoyés.
ui-deploy-background = Vous pouvez fermer ; cela continue et vous prévient à la fin.
ui-deploy-going = Mise en ligne
ui-deploy-connect-text = Connectez votre compte Vercel une fois. Le jeton est essayé avant d'être gardé dans le trousseau du système.
ui-deploy-get-token = Créer un jeton chez Vercel
ui-deploy-token = Jeton de Vercel
ui-deploy-token-hint = Il ne quitte cet ordinateur que pour aller chez Vercel.
ui-deploy-connect = Connecter
ui-deploy-connected = connecté
ui-deploy-connected-as = connecté en tant que { $user }
ui-deploy-from-environment = avec le jeton de l'environnement
ui-deploy-disconnect = Déconnecter
ui-deploy-name = Nom de l'application
ui-deploy-name-hint = Il fait partie de l'adresse. Laissé vide, il est tiré du titre.
ui-deploy-start = Mettre en ligne la version { $version }
ui-deploy-building = Construction
ui-deploy-uploading = Envoi
ui-deploy-preparing = Vercel la prépare
ui-deploy-reaching = Essai de l'adresse
ui-deploy-uploaded = { $count ->
    [one] { $done } fichier sur { $count } envoyé
   *[other] { $done } fichiers sur { $count } envoyés
}
ui-deploy-size = { $count ->
    [one] { $count } fichier, { $size }
   *[other] { $count } fichiers, { $size }
}
ui-deploy-cancelling = Annulation
ui-deploy-live = En ligne
ui-deploy-live-at = En ligne sur { $url }
ui-deploy-not-answering = Envoyée, ne répond pas encore
ui-deploy-not-answering-text = Vercel l'a prête, mais l'adresse n'a pas répondu pendant une minute. Ouvrez-la dans un moment.
ui-deploy-failed = La mise en ligne n'a pas eu lieu
ui-deploy-cancelled = Annulé ; ce qui était en ligne l'est encore.
ui-deploy-again = Remettre en ligne
ui-deploy-open = Ouvrir
ui-deploy-copy = Copier l'adresse
ui-deploy-past = Mises en ligne précédentes
ui-deploy-was-live = répondait
ui-deploy-was-silent = ne répondait pas
