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

ui-run-log = Activité
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
