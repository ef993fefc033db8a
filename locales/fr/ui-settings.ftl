### Les réglages.

ui-settings-providers = Fournisseurs d’IA
ui-settings-providers-text = Les clés restent dans le trousseau de cet ordinateur. Elles ne sont envoyées qu’à leur fournisseur.
ui-settings-key-environment = Clé de l’environnement
ui-settings-key-keyring = Clé dans le trousseau
ui-settings-no-key = Aucune clé
ui-settings-servers = { $count ->
    [one] { $count } serveur trouvé
   *[other] { $count } serveurs trouvés
}
ui-settings-no-server = Aucun serveur trouvé
ui-settings-local-text = Lancez Ollama, LM Studio ou un autre serveur compatible OpenAI sur cet ordinateur, puis cherchez à nouveau.
ui-settings-address = Adresse
ui-settings-test = Essayer
ui-settings-add-key = Ajouter une clé
ui-settings-replace-key = Remplacer la clé
ui-settings-key = Clé pour { $name }
ui-settings-test-save = Essayer et enregistrer
ui-settings-trying = Interrogation de { $name }
ui-settings-works = Cela fonctionne : réponse reçue en { $ms } ms
ui-settings-works-not = Cela ne fonctionne pas : { $reason }
ui-settings-key-saved = La clé fonctionne et a été enregistrée
ui-settings-key-forgotten = La clé a été retirée du trousseau
ui-settings-forget = Oublier
ui-settings-forget-title = Oublier l’accès à { $name } ?
ui-settings-forget-text = L’accès est retiré du trousseau de cet ordinateur et ne peut pas être récupéré d’ici. Vos projets restent tels quels.
ui-settings-model = Modèle
ui-settings-by-itself = Choisi par Vectort
ui-settings-first = Interrogé en premier
ui-settings-look-again = Chercher à nouveau les serveurs locaux
ui-settings-accounts = Mise en ligne
ui-settings-accounts-text = Les applications vont sur votre propre compte, avec votre propre jeton.
ui-settings-not-connected = Non connecté
ui-settings-connected = Connecté
ui-settings-connected-as = Connecté en tant que { $user }
ui-settings-token-environment = Jeton de l’environnement
ui-settings-connect = Connecter
ui-settings-replace-token = Remplacer le jeton
ui-settings-token = Jeton pour { $name }
ui-settings-token-where = { $name } fournit les jetons ici :
ui-settings-folders = Dossiers
ui-settings-projects-folder = Nouveaux projets
ui-settings-data-folder = Données
ui-settings-log-folder = Journal
ui-settings-reveal = Afficher
ui-settings-reveal-name = Afficher le dossier : { $name }
ui-settings-about = À propos
ui-settings-version = Vectort { $version }
ui-settings-about-text = Logiciel libre, MIT ou Apache 2.0. Vos projets restent sur cet ordinateur.
