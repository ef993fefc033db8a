### Un projet : le journal, l'aperçu, le code, les versions.

ui-ws-unreadable = Ce projet n'a pas pu être ouvert
ui-ws-to-projects = Vers les projets
ui-ws-opening = Ouverture du projet
ui-ws-name = Nom du projet
ui-ws-view = Ce qui est affiché
ui-ws-preview = Aperçu
ui-ws-code = Code source
ui-ws-split = Les deux
ui-ws-more = Autres actions
ui-ws-side = Panneau latéral
ui-ws-show-side = Afficher le panneau latéral
ui-ws-hide-side = Masquer le panneau latéral
ui-ws-side-resize = Largeur du panneau latéral
ui-ws-split-resize = Partage entre code et aperçu
ui-ws-renamed = Le projet s'appelle maintenant « { $title } »
ui-ws-duplicated = Voici la copie : « { $title } »
ui-ws-deleted = « { $title } » a été supprimé
ui-ws-exported = Exporté vers { $path }
ui-ws-regenerate-title = Refaire par-dessus vos propres modifications ?
ui-ws-regenerate-text = Vous avez modifié des fichiers à la main. Le nouveau résultat prend leur place ; ce que vous avez écrit reste dans les versions, et vous pouvez y revenir à tout moment.

ui-standing-verified-text = Exactement ces fichiers ont réussi toutes les vérifications requises.
ui-standing-unchecked-text = Ces fichiers ont été modifiés à la main et n'ont pas été vérifiés depuis.
ui-standing-draft-text = Un brouillon : il n'a pas réussi toutes les vérifications, ou a été arrêté.
ui-standing-empty-text = Il n'y a pas encore de fichiers.

ui-run-none = Rien n'a encore été fait ici.
ui-run-more = Tout afficher
ui-run-less = Afficher moins
ui-run-asking = En attente d'une réponse
ui-run-writing = Écriture des fichiers
ui-run-checking = Vérification
ui-run-repairing = Réparation de ce que les vérifications ont trouvé
ui-run-saving = Enregistrement
ui-run-stop = Arrêter
ui-run-stopping = Arrêt en cours
ui-run-attempts = Appels sans réponse
ui-run-attempt = { $provider } : { $reason }
ui-run-attempt-next = { $provider } : { $reason } ; suite avec { $next }
ui-run-notes = Remarques
ui-run-files = { $count ->
    [one] { $count } fichier
   *[other] { $count } fichiers
}
ui-run-files-hidden = { $count ->
    [one] { $count } fichier antérieur n'est pas listé
   *[other] { $count } fichiers antérieurs ne sont pas listés
}
ui-run-lines = { $count ->
    [one] { $count } ligne
   *[other] { $count } lignes
}
ui-run-problems = Problèmes
ui-run-more-problems = { $count ->
    [one] et { $count } autre
   *[other] et { $count } autres
}
ui-run-tokens = { $input } jetons lus, { $output } écrits
ui-run-cost = environ { $cost }
ui-run-cost-estimated = ≈ { $cost }, estimé en partie
ui-run-hedge = dont { $cost } pour des secondes réponses
ui-run-saved = { $cost } économisés par le cache
ui-run-verified = Vérifié
ui-run-verified-text = Toutes les vérifications requises sont réussies ; c'est maintenant la version actuelle.
ui-run-draft = Gardé comme brouillon
ui-run-draft-text = Toutes les vérifications n'ont pas réussi. Ce qui était actuel le reste ; le brouillon est dans les versions.
ui-run-stopped = Arrêté
ui-run-stopped-text = Ce qui était complet est gardé comme brouillon dans les versions. Ce qui était actuel le reste.
ui-run-failed = Cela n'a rien donné
ui-run-failed-text = Rien n'a été modifié : ce qui était là est intact.
ui-run-accept = Prendre tel quel

run-note-starter = Un point de départ fait sans IA, à partir de votre description, sur cet ordinateur.
run-note-starter-framework = Le point de départ est écrit avec { $detail }.
run-note-echoed-model = Un autre modèle que celui demandé a répondu : { $detail }
run-note-duplicate-path = { $detail } a été écrit deux fois ; le dernier compte.
run-note-skipped-resting = { $provider } se repose après plusieurs échecs ; d’autres sont interrogés d’abord.
run-note-skipped-disabled = { $provider } ne peut pas répondre avec sa configuration ; d’autres sont interrogés d’abord.
run-note-skipped-throttled = { $provider } a demandé une pause ; d’autres sont interrogés d’abord.
run-note-waiting = Attente de { $provider } ({ $reason }) : nouvel essai dans { $seconds } s
run-note-hedged = { $provider } est interrogé aussi, car le premier est lent.
run-note-how-to-run = Ce que le modèle dit de l’exécution : { $detail }
run-note-other-steps-file = { $detail } appartient à une autre étape ; ce que celle-ci en a écrit a été écarté.
run-note-answer-cut = La réponse s’est arrêtée trop tôt. Redemandez la suite.
run-note-kept-locked = { $detail } est verrouillé et n’a pas été touché.
run-note-replaced-edit = { $detail } a été modifié à la main entre-temps ; votre texte est dans la version d’avant.
run-note-stopped-same-problems = Les mêmes problèmes sont revenus après une réparation ; rien de plus n’y a été dépensé. La dernière bonne version reste.
run-note-unusable-plan = Le modèle n’a pas donné de plan utilisable ; tout a été fait en une passe.
run-note-tests-built = Des tests ont été écrits et se construisent ; exécutez-les avec les outils du projet.
run-note-tests-only-parsed = Des tests ont été écrits ; ici, on ne pouvait que chercher leurs fautes.
run-note-review-dropped = Les changements de la relecture cassaient quelque chose et ont été écartés.
run-note-tests-dropped = Les tests écrits cassaient quelque chose et ont été écartés.

ui-check-title = Vérifications
ui-check-parse = Syntaxe
ui-check-tools = Outils du langage
ui-check-resolve = Importations
ui-check-bundle = Assemblage
ui-check-types = Typage
ui-check-mount = Démarrage
ui-check-accept = Objet
ui-check-passed = réussie
ui-check-failed = échouée
ui-check-unavailable = impossible ici
ui-check-not-required = pas nécessaire
ui-check-broke = La vérification n'a pas pu être faite
ui-check-verified = La version { $version } a réussi toutes les vérifications requises
ui-check-not-verified = La version { $version } n'a pas réussi toutes les vérifications requises

ui-view-preview = Aperçu
ui-view-toolbar = Commandes de l'aperçu
ui-view-back = Reculer dans l'aperçu
ui-view-forward = Avancer dans l'aperçu
ui-view-route = Chemin dans l'application
ui-view-size = Taille de l'aperçu
ui-view-phone = Téléphone
ui-view-tablet = Tablette
ui-view-fit = Toute la place
ui-view-draft = Brouillon, pas encore vérifié
ui-view-problems = { $count ->
    [one] { $count } problème dans le code ; l'aperçu montre le dernier état qui fonctionnait
   *[other] { $count } problèmes dans le code ; l'aperçu montre le dernier état qui fonctionnait
}
ui-view-broke = L'aperçu n'a pas pu être affiché
ui-view-crashed = L'application ne répond plus
ui-view-crashed-text = Sa page est bloquée ou s'est arrêtée. Vos fichiers et cette fenêtre ne sont pas touchés.
ui-view-open-code = Afficher le code
ui-view-soon = En cours d'écriture
ui-view-soon-text = L'application apparaît ici dès qu'il y en a assez.
ui-view-none = Pas d'aperçu pour ce type de projet
ui-view-none-text = Il ne fonctionne pas dans un navigateur. Son code est vérifié tout de même ; ouvrez le dossier pour le lancer avec ses propres outils.
ui-view-empty = Rien à montrer pour l'instant
ui-view-empty-text = Ce projet n'a pas de fichiers. Refaites-le à partir de sa description.
ui-view-starting = Démarrage de l'aperçu
ui-console = Journal de l'application
ui-console-count = { $count ->
    [one] Journal de l'application, { $count } erreur
   *[other] Journal de l'application, { $count } erreurs
}
ui-console-filter = Ce qui est listé
ui-console-all = Tout
ui-console-errors = Erreurs
ui-console-warnings = Avertissements
ui-console-rest = Autres messages
ui-console-clear = Vider le journal
ui-console-empty = L'application n'a rien écrit.
ui-console-resize = Hauteur de l'aperçu

ui-code-title = Code source
ui-code-files = Fichiers
ui-code-tabs = Fichiers ouverts
ui-code-show-files = Afficher les fichiers
ui-code-hide-files = Masquer les fichiers
ui-code-resize = Largeur de la liste des fichiers
ui-code-new-file = Nouveau fichier
ui-code-new-folder = Nouveau dossier
ui-code-file-name = Nom du nouveau fichier
ui-code-folder-name = Nom du nouveau dossier
ui-code-new-name = Nouveau nom de { $name }
ui-code-name-empty = Il faut un nom
ui-code-name-taken = Quelque chose porte déjà ce nom
ui-code-name-unsafe = Tous les systèmes n'acceptent pas ce nom
ui-code-renamed = Renommé en { $name }
ui-code-deleted = { $name } a été supprimé
ui-code-discarded = { $name } a été fermé sans être enregistré
ui-code-close = Fermer { $name }
ui-code-unsaved = non enregistré
ui-code-adding = { $count ->
    [one] Ajout de { $done } fichier sur { $count }
   *[other] Ajout de { $done } fichiers sur { $count }
}
ui-code-added = { $count ->
    [one] { $count } fichier ajouté
   *[other] { $count } fichiers ajoutés
}
ui-code-too-large = { $count ->
    [one] { $count } fichier dépasse 1 MiB et a été laissé de côté
   *[other] { $count } fichiers dépassent 1 MiB et ont été laissés de côté
}
ui-code-open-place = Ouvrir { $place }
ui-code-editor = { $path }, éditeur
ui-code-loading = Lecture du fichier
ui-code-empty = Pas encore de fichiers
ui-code-empty-text = Ils sont là dès qu'une version est gardée. Vous pouvez aussi en ajouter un.
ui-code-none = Aucun fichier n'est ouvert
ui-code-none-text = Choisissez-en un dans la liste, ou déposez-y des fichiers.
ui-code-gone = Ce fichier n'est plus là
ui-code-gone-text = Il n'est plus dans le projet. Les versions l'ont encore.
ui-code-binary = Ce n'est pas du texte
ui-code-binary-text = Le fichier fait { $size } et ne peut pas être modifié ici.
ui-code-binary-changed = Les deux ne peuvent pas être comparés ici.
ui-code-conflict = Quelqu'un d'autre a modifié ce fichier
ui-code-conflict-text = Un autre programme, ou une autre version, a un texte différent. Rien n'est perdu avant votre choix.
ui-code-take-mine = Garder le mien
ui-code-take-theirs = Prendre l'autre
ui-code-took-theirs = Votre texte a été remplacé par l'autre
ui-code-mine = Le vôtre
ui-code-theirs = L'autre
ui-code-diff-side = { $path } – { $side }
ui-code-comparison = { $path }, comparaison
ui-code-versions = De la version { $from } à la version { $to }
ui-code-edit = Modifier
ui-code-find = Chercher
ui-code-replace-with = Remplacer par
ui-code-next = Suivant
ui-code-previous = Précédent
ui-code-all = Tous
ui-code-match-case = Respecter la casse
ui-code-by-word = Mots entiers
ui-code-regexp = Expression régulière
ui-code-replace = Remplacer
ui-code-replace-all = Tout remplacer
ui-code-current-match = résultat actuel
ui-code-on-line = à la ligne
ui-code-replaced-one = résultat remplacé à la ligne $
ui-code-replaced-all = $ résultats remplacés
ui-code-go-to-line = Aller à la ligne
ui-code-go = Aller
ui-code-fold = Replier cette partie
ui-code-unfold = Déplier cette partie
ui-code-folded = code replié
ui-code-completions = Propositions
ui-code-unchanged = Lignes inchangées : $

ui-history-version = Version n° { $version }
ui-history-current = actuelle
ui-history-empty = Il n'y a pas encore de versions. Chaque résultat et chaque modification en devient une.
ui-history-generated = Faite par l'IA
ui-history-starter = Point de départ
ui-history-imported = Importée
ui-history-edited = Modifiée à la main
ui-history-outside = Modifiée par un autre programme
ui-history-restored = Version { $version } rétablie
ui-history-files = { $count ->
    [one] { $count } fichier
   *[other] { $count } fichiers
}
ui-history-restore = En faire la version actuelle
ui-history-restored-toast = La version { $version } est de nouveau actuelle
ui-history-compare = Avec quoi on compare
ui-history-against-before = La précédente
ui-history-against-now = L'actuelle
ui-history-first = C'est la première version.
ui-history-same = Aucun fichier ne diffère.
ui-history-changed = { $count ->
    [one] { $count } fichier diffère
   *[other] { $count } fichiers diffèrent
}
ui-history-added = ajouté
ui-history-edited-file = modifié
ui-history-removed = supprimé

## La conversation

ui-chat = Conversation
ui-chat-empty = Demandez une modification ci-dessous, ou posez une question sur l’application.
ui-turn-next = Votre prochaine demande
ui-turn-name = Tour { $turn } : { $kind }
ui-turn-create = Créer
ui-turn-ask = Demander
ui-turn-edit = Modifier
ui-turn-build = Construire
ui-turn-ask-text = Répond en mots, ne change rien
ui-turn-edit-text = Modifie l’application en une passe
ui-turn-build-text = Planifie d’abord, puis avance pas à pas
ui-turn-ask-placeholder = Que voulez-vous savoir sur cette application ?
ui-turn-edit-placeholder = Qu’est-ce qui doit changer ?
ui-turn-build-placeholder = Que faut-il construire ? Vous verrez d’abord un plan.
ui-turn-mode = Ce qu’il faut faire
ui-turn-manner = Comment c’est fait
ui-turn-quick-text = Une seule passe : le plus rapide et le moins cher.
ui-turn-advanced-text = Planifie, avance pas à pas, relit et teste. Cela coûte plus.
ui-turn-model = Modèle
ui-turn-model-fits = Choisi automatiquement
ui-turn-send = Envoyer
ui-turn-wait = Un travail est en cours. Vous pourrez envoyer ceci quand il sera fini.
ui-turn-cap = au plus { $cap }
ui-turn-credits-text = Seul un résultat vérifié, ou une réponse, coûte des crédits. Échecs, nouvelles tentatives et réparations n’en coûtent aucun.
ui-turn-replay = Rejouer
ui-turn-replay-same = Comme avant
ui-turn-replay-of = Tour { $turn } rejoué
ui-turn-revert = Revenir avant
ui-turn-reverted = Annulé
ui-turn-reverted-toast = Les fichiers sont comme avant ce tour
ui-turn-accepted-toast = La version { $version } est actuelle, telle quelle
ui-turn-report = Rapport d’erreur
ui-turn-reported = Le rapport est dans { $path }. Il ne contient aucune clé.
ui-run-planning = Planification
ui-run-reviewing = Examen de la sécurité et de l’accessibilité
ui-run-testing = Écriture et exécution des tests
ui-run-cost-of = { $cost } sur { $cap }
ui-run-answered = Répondu
ui-run-answered-text = Rien n’a été modifié.
ui-run-planned = Planifié
ui-run-planned-text = Le plan attend votre accord. Rien n’a encore été modifié.
ui-run-accepted = Pris tel quel
ui-run-accepted-text = Tous les contrôles n’ont pas réussi ; vous l’avez rendu actuel malgré tout.
ui-fix = Corriger
ui-fix-free = gratuit, sans IA
ui-fix-accept = Le prendre et le corriger
ui-fix-model = Corriger avec l’IA
ui-repair-none = Aucune règle sans IA ne convient à ce qui reste.
ui-check-count = { $passed } sur { $count } réussis

## Étapes et plans

ui-step-list = Étapes
ui-step-plan = Planifier
ui-step-write = Écrire
ui-step-check = Contrôler
ui-step-repair = Réparer par des règles
ui-step-mend = Réparer avec l’IA
ui-step-review = Relire
ui-step-test = Tester
ui-step-waiting = en attente
ui-step-running = en cours
ui-step-done = terminée
ui-step-failed = échouée
ui-step-skipped = omise
ui-step-stopped = arrêtée
ui-step-stop = Arrêter « { $step } »
ui-plan-title = Le plan
ui-plan-text = Changez ce que vous voulez, puis construisez. Rien n’est fait avant.
ui-plan-data = Données
ui-plan-routes = Écrans
ui-plan-dependencies = Paquets
ui-plan-include = Faire « { $step } »
ui-plan-step-title = Titre de l’étape { $number }
ui-plan-up = Monter « { $step } »
ui-plan-down = Descendre « { $step } »
ui-plan-remove = Retirer { $name }
ui-plan-build = Lancer la construction
ui-plan-dismiss = Écarter
ui-plan-reset = Comme prévu au départ

## Ce qu’un modèle voit

ui-context-title = Ce que l’IA voit
ui-context-text = Les fichiers qui comptent pour votre demande, les plus stables d’abord. Les autres sont seulement nommés.
ui-context-all-text = Le projet entier tient.
ui-context-meter = { $used } jetons sur { $budget }
ui-context-budget = Place pour les fichiers
ui-context-by-itself = Automatique
ui-context-whole = entier
ui-context-outline = structure
ui-context-excerpt = extrait
ui-context-pin = Toujours montrer { $path }
ui-context-unpin = Ne montrer { $path } que s’il compte
ui-context-exclude = Ne pas montrer { $path }
ui-context-include = Montrer de nouveau { $path }
ui-context-all = tout tient
ui-context-pinned = épinglé par vous
ui-context-selected = choisi dans l’aperçu
ui-context-problem = a un problème
ui-context-named = nommé dans votre demande
ui-context-symbol = ce dont parle votre demande
ui-context-imports = importe un tel fichier
ui-context-imported-by = importé par un tel fichier
ui-context-recent = modifié récemment
ui-context-central = utilisé par une grande partie du projet
ui-context-entry = point de départ de l’application
ui-context-manifest = paquets du projet
ui-pick-going = Cliquez sur un élément de l’aperçu. Échap y met fin.
ui-pick-remove = Sans cet élément

## Verrous

ui-code-lock = Verrouiller contre l’IA
ui-code-unlock = Déverrouiller pour l’IA
ui-code-locked = Verrouillé : l’IA ne le modifie pas
ui-code-locked-toast = L’IA ne modifie plus { $name }
ui-code-unlocked-toast = L’IA peut de nouveau modifier { $name }

## Encore les versions

ui-history-undone = Changement annulé
ui-history-redone = Changement rétabli
ui-history-repaired = Réparé sans IA
ui-history-branched = Nouvelle branche
ui-history-undone-toast = Le dernier changement a été annulé
ui-history-redone-toast = Le changement est rétabli
ui-history-branch = Nouveau projet à partir d’ici
ui-history-branched-toast = « { $title } » commence avec la version { $version }
ui-history-by-model = par l’IA
ui-history-by-person = par une personne
ui-history-by-rules = sans IA
ui-history-turn = Tour { $turn }
ui-chat-earlier = { $count ->
    [one] Afficher { $count } tour précédent
   *[other] Afficher { $count } tours précédents
}
ui-turn-fixes = { $count ->
    [one] { $count } problème à corriger
   *[other] { $count } problèmes à corriger
}
ui-run-credits = { $count ->
    [one] { $count } crédit
   *[other] { $count } crédits
}
ui-repair-count = { $count ->
    [one] { $count } point réparé sans IA
   *[other] { $count } points réparés sans IA
}
ui-context-files = { $count ->
    [one] { $count } fichier montré
   *[other] { $count } fichiers montrés
}
ui-context-excluded = { $count ->
    [one] { $count } fichier laissé de côté
   *[other] { $count } fichiers laissés de côté
}
ui-context-listed = { $count ->
    [one] { $count } fichier seulement nommé
   *[other] { $count } fichiers seulement nommés
}
