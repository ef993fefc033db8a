### La ligne de commande.

## Aide

cli-about = Décrivez une application ; elle est écrite, vérifiée et lancée.
cli-heading-usage = Utilisation
cli-heading-commands = Commandes
cli-heading-arguments = Arguments
cli-heading-options = Options

cli-generate-about = Décrire une application, la faire écrire, vérifier et enregistrer
cli-preview-about = Servir un projet sur cet ordinateur et suivre ses modifications
cli-build-about = Construire un projet pour la production : minifié, noms hachés
cli-history-about = Lister les versions d’un projet
cli-restore-about = Revenir à une version ; rien n’est supprimé
cli-export-about = Écrire un projet dans un fichier ZIP
cli-deploy-about = Mettre un projet en ligne
cli-providers-about = Montrer quels fournisseurs d’IA sont prêts
cli-types-about = Lister les types d’application et leurs frameworks
cli-doctor-about = Vérifier ce que cet ordinateur offre et ce qui manque

cli-arg-description = Ce qu’il faut construire, avec vos mots ; « - » lit l’entrée standard
cli-arg-dir = Dossier du projet
cli-arg-version = Version, telle que l’historique l’affiche

cli-opt-type = Type d’application ; déduit de la description s’il est omis
cli-opt-framework = Framework ; celui d’usage pour le type s’il est omis
cli-opt-database = Où vivent les données ; rien de particulier si omise
cli-opt-feature = Ce qu’elle doit avoir en plus ; répétable
cli-opt-integration = Un service auquel elle parle ; répétable
cli-opt-deployment = Où elle sera déployée ; laissé ouvert si omis
cli-opt-mode = quick (rapide) ou advanced (avancé) : d’abord un plan, plus de fichiers
cli-opt-provider = N’interroger que ce fournisseur : openai, anthropic, gemini ou local
cli-opt-model = Demander ce modèle
cli-opt-allow-starter = Si aucun fournisseur ne répond, commencer par une base faite sans IA
cli-opt-no-mount = Ne pas ouvrir l’application dans une fenêtre cachée pour la vérifier
cli-opt-generate-out = Dossier où écrire ; il doit être vide ou ne pas exister
cli-opt-max-cost = S’arrêter dès que le coût dépasserait tant de dollars, par exemple 0.25
cli-opt-record = Enregistrer chaque appel dans ce fichier, sans les clés
cli-opt-replay = Rejouer cet enregistrement au lieu d’interroger quelqu’un
cli-opt-json = Afficher un objet JSON par ligne
cli-opt-port = Port du serveur
cli-opt-strict = Couper le réseau dans l’aperçu
cli-opt-build-out = Dossier où construire
cli-opt-zip = Fichier ZIP à écrire
cli-opt-deploy-to = Destination : vercel
cli-opt-deploy-name = Nom de l’application là-bas ; tiré de son titre s’il est omis
cli-opt-help = Afficher cette aide
cli-opt-version = Afficher la version

## Mauvaise utilisation

cli-usage-hint = Pour voir comment faire : { $command }
cli-usage-unknown-command = La commande « { $value } » n’existe pas.
cli-usage-unknown-option = L’option « { $value } » n’existe pas ici.
cli-usage-did-you-mean = Vouliez-vous dire « { $suggestion } » ?
cli-usage-missing = Il manque { $name }.
cli-usage-missing-command = Il manque une commande.
cli-usage-missing-value = { $name } attend une valeur.
cli-usage-invalid-value = « { $value } » n’est pas possible pour { $name }.
cli-usage-repeated = { $name } ne peut être donné qu’une fois.

## En cours

cli-asking = Demande à { $provider } ({ $model })
cli-provider-failed = { $provider } n’a pas répondu : { $reason }
cli-skipped-resting = { $provider } se repose après plusieurs échecs ; d’autres sont interrogés d’abord.
cli-skipped-disabled = { $provider } ne peut pas répondre avec sa configuration ; d’autres sont interrogés d’abord.
cli-skipped-throttled = { $provider } demande une pause de { $seconds } s ; d’autres sont interrogés d’abord.
cli-waiting = Attente de { $seconds } s pour { $provider } : { $reason }
cli-hedged = { $provider } est interrogé aussi, car le premier est lent.
cli-switched = { $provider } : { $reason } ; suite avec { $next }. Les fichiers complets restent.
cli-file-written = { $path } ({ $size })
cli-size-bytes = { $count } o
cli-size-kib = { $count } Kio
cli-size-mib = { $count } Mio
cli-files-count = { $count ->
    [one] { $count } fichier
   *[other] { $count } fichiers
}
cli-phase-checking = Vérification
cli-phase-repairing = Réparation
cli-draft = Brouillon, pas encore vérifié
cli-starter-notice = Base de départ, sans IA : un début qui fonctionne, fait à partir de votre description sur cet ordinateur.
cli-starter-hint = Pour la faire écrire par une IA, définissez OPENAI_API_KEY, ANTHROPIC_API_KEY ou GEMINI_API_KEY, ou démarrez un serveur local comme Ollama.
cli-model-echoed = { $asked } demandé, { $echoed } a répondu.

## Résultats

cli-verified = Vérifié en { $seconds } s
cli-not-verified = Non vérifié
cli-not-verified-hint = Les fichiers sont enregistrés comme brouillon. Les problèmes figurent ci-dessus.
cli-saved-in = Enregistré dans { $path }
cli-tokens = { $input } jetons envoyés, { $output } reçus
cli-cost = Coût { $cost }
cli-cost-estimated = Coût ≈ { $cost }, estimé en partie
cli-cost-hedge = dont { $cost } pour des secondes réponses
cli-cost-saved = { $cost } économisés par le cache
cli-preview-next = Pour la voir : { $command }
cli-preview-ready = Aperçu : { $url }
cli-preview-stop = Ctrl+C l’arrête.
cli-preview-updated = { $path } mis à jour en { $milliseconds } ms
cli-built = Construit dans { $path } : { $files }, { $size }
cli-exported = Exporté dans { $path } : { $files }, { $size }
cli-deploy-building = Compilation pour la production
cli-deploy-uploading = { $count ->
    [one] Envoi de { $count } fichier
   *[other] Envoi de { $count } fichiers
}
cli-deploy-preparing = En attente que tout soit prêt là-bas
cli-deploy-reaching = Essai de { $url }
cli-deploy-live = En ligne : { $url }
cli-deploy-not-answering = Déployé, ne répond pas encore : { $url }
cli-restored = La version { $version } est de nouveau la version actuelle. Les suivantes sont conservées.
cli-history-current = actuelle
cli-version-generated = Générée
cli-version-starter = Base de départ
cli-version-edited = Modifiée
cli-version-outside = Modifiée hors de Vectort
cli-version-restored = Restaurée
cli-version-imported = Importée
cli-imported = Ce dossier n’était pas encore connu ; ses fichiers forment maintenant la version 1.

## Fournisseurs et types

cli-provider-key-environment = clé de { $variable }
cli-provider-key-keyring = clé du trousseau du système
cli-provider-key-missing = pas de clé ; définissez { $variable }
cli-provider-local-found = en service à { $url }
cli-provider-local-none = aucun serveur local trouvé
cli-health-ready = prêt
cli-health-trying = reposé, la prochaine réponse décide
cli-health-resting = au repos pour { $seconds } s après des échecs
cli-health-throttled = demande une pause de { $seconds } s
cli-health-first-text = premier texte d’habitude en { $half } s, presque toujours en { $most } s
cli-health-rate = { $rate } jetons/s
cli-types-default = d’usage
cli-types-browser = fonctionne dans l’aperçu
cli-types-source = vérifié par sa syntaxe

## Vérifications

check-parse = Syntaxe
check-tools = Outils du langage
check-resolve = Importations
check-bundle = Assemblage
check-types = Typage
check-mount = Démarrage
check-accept = Objet
check-state-passed = réussie
check-state-failed = échouée
check-state-unavailable = impossible ici
check-state-not-required = non requise

## Diagnostic

doctor-state-ok = prêt
doctor-state-missing = manquant
doctor-data-folder = Dossier des données
doctor-database = Base de données des projets
doctor-providers = Fournisseurs d’IA
doctor-local-server = Serveur d’IA local
doctor-keyring = Trousseau du système
doctor-webview = Vue web
doctor-packs = Paquets npm intégrés
doctor-language = Langue
doctor-version = Version de Vectort

cli-edit-about = Modifier un projet avec des mots
cli-ask-about = Poser une question sur un projet ; aucun fichier ne change
cli-replay-about = Redemander un tour de la conversation, par exemple à un autre fournisseur
cli-report-about = Écrire un tour dans un rapport d’erreur sans secrets
cli-import-about = Faire d’un dossier, d’un ZIP ou d’une adresse git un projet
cli-diff-about = Montrer les différences entre deux versions
cli-arg-change = Ce qu’il faut changer, ou - pour le lire sur l’entrée standard
cli-arg-question = La question, ou - pour la lire sur l’entrée standard
cli-arg-turn = Numéro du tour
cli-arg-source = Un dossier, un fichier ZIP ou l’adresse d’un dépôt git public
cli-opt-plan = Planifier d’abord, sans rien changer avant l’accord
cli-opt-yes = Suivre le plan tel quel
cli-opt-advanced = Utiliser les modèles les plus puissants
cli-opt-attach = Joindre une image, un fichier texte ou le texte d’une page web ; peut être répété
cli-opt-report-out = Fichier où écrire le rapport
cli-opt-import-out = Dossier du projet ; absent ou vide
cli-planned = Le plan attend. Approuvez-le dans la fenêtre, ou redemandez avec --plan --yes.
cli-reported = Le rapport est dans { $path }. Il ne contient aucune clé.
