### Ce qui n’a pas marché : ce qui s’est passé, ce que cela change pour le travail, que faire.

## Erreurs, par code

error-empty-description = La description est vide. Dites en quelques mots ce qu’il faut construire.
error-description-too-long = La description compte { $length } caractères ; { $max } au plus sont possibles.
error-control-characters = La description contient des caractères de contrôle. Retirez-les et réessayez.
error-unknown-type = Le type « { $value } » n’existe pas. vectort types en donne la liste.
error-unknown-framework = « { $value } » n’est pas un framework de ce type. vectort types en donne la liste.
error-unknown-provider = Le fournisseur « { $value } » n’existe pas. Choisissez openai, anthropic, gemini ou local.
error-unknown-model = Le modèle « { $value } » n’est pas disponible.
error-no-provider = Aucun fournisseur d’IA n’est configuré. Définissez OPENAI_API_KEY, ANTHROPIC_API_KEY ou GEMINI_API_KEY, ou démarrez un serveur local comme Ollama.
error-no-answer = Aucun fournisseur n’a donné de réponse utilisable. Réessayez plus tard, ou ajoutez --allow-starter pour commencer sans IA.
error-out-not-empty = { $path } n’est pas vide. Choisissez un dossier vide ou nouveau ; rien n’a été modifié.
error-not-a-project = { $path } n’est pas un projet : il n’a ni package.json, ni index.html, ni autre manifeste connu.
error-not-found = { $path } n’existe pas.
error-no-such-version = Ce projet n’a pas de version « { $value } ». vectort history en donne la liste.
error-no-space = Le disque est plein. Ce qui était enregistré est sauf ; libérez de l’espace et réessayez.
error-io = { $path } n’a pas pu être lu ou écrit : { $detail }
error-permission-denied = Vectort n’a pas le droit de lire ou d’écrire { $path }.
error-cancelled = Annulé. Ce qui était complet est conservé.
error-invalid-base-url = { $variable } n’est pas une adresse utilisable : { $value }
error-keyring-unavailable = Le trousseau du système ne répond pas. Les clés des variables d’environnement fonctionnent.
error-port-taken = Le port { $port } est déjà utilisé. Choisissez-en un autre avec --port.
error-unsafe-path = Le chemin « { $path } » n’est pas sûr et a été refusé.
error-too-many-files = Il y a trop de fichiers ; { $max } au plus sont possibles.
error-file-too-large = { $path } est trop gros ; { $max } octets au plus sont possibles.
error-answer-without-files = Le modèle a répondu sans aucun fichier.
error-answer-truncated = La réponse du modèle s’est arrêtée au milieu d’un fichier. Les fichiers complets sont conservés.
error-newer-schema = Ces données ont été écrites par un Vectort plus récent. Mettez Vectort à jour pour les ouvrir ; rien n’a été modifié.
error-database-locked = Un autre Vectort travaille sur ce projet. Réessayez quand il aura fini.
error-database-damaged = La base de données du projet est endommagée. Le dossier et ses fichiers sont intacts.
error-no-display = Il n’y a pas d’écran pour ouvrir la fenêtre. Les commandes fonctionnent sans : vectort --help
error-build-failed = Le projet n’a pas pu être construit. Les problèmes figurent ci-dessus ; ce qui existait est intact.
error-not-previewable = Ce type de projet ne fonctionne pas dans l’aperçu.
error-bad-usage = { $detail }
error-internal = Quelque chose d’inattendu s’est produit dans Vectort : { $detail }. Ce qui était enregistré est sauf.

## Pourquoi un fournisseur n’a pas répondu

attempt-no-key = pas de clé
attempt-unauthorized = la clé a été refusée
attempt-forbidden = la clé ne donne pas accès à ce modèle
attempt-quota = le quota du compte est épuisé
attempt-rate-limited = trop de requêtes
attempt-overloaded = surchargé
attempt-server-error = une erreur du serveur
attempt-unreachable = injoignable
attempt-timeout = silencieux trop longtemps
attempt-model-not-found = le modèle n’existe pas
attempt-bad-request = la requête a été refusée
attempt-context-too-long = la requête est trop longue pour le modèle
attempt-refused = le modèle a décliné
attempt-malformed = une réponse illisible
attempt-truncated = la réponse s’est interrompue
attempt-empty = une réponse vide
attempt-cancelled = annulé

## Problèmes trouvés dans un projet, par code

problem-syntax-error = Erreur de syntaxe
problem-unresolved-import = Une importation ne mène nulle part
problem-unknown-package = Un paquet qui n’est pas intégré
problem-missing-export = Une importation nomme ce que son fichier n’exporte pas
problem-missing-file = Un fichier requis manque
problem-bad-manifest = Le manifeste n’est pas valide
problem-bundle-error = L’application n’a pas pu être assemblée
problem-blank-page = La page reste vide
problem-uncaught-error = Une erreur au démarrage de l’application
problem-unhandled-rejection = Une promesse rejetée que rien ne traite
problem-mount-timeout = L’application n’a pas démarré à temps
problem-mount-crashed = L’application a fait planter sa page
problem-mount-unavailable = L’application n’a pas pu être lancée ici
problem-file-too-large = Le fichier est trop gros
problem-too-many-files = Trop de fichiers
problem-unsafe-path = Le chemin n’est pas sûr
problem-truncated-file = Le fichier s’arrête trop tôt
problem-duplicate-path = Le fichier a été donné deux fois ; le dernier compte
problem-case-collision = Deux noms ne diffèrent que par les majuscules
problem-binary-content = Le contenu n’est pas du texte
problem-no-files = La réponse ne contient aucun fichier
problem-pack-version = Une autre version d’un paquet intégré est utilisée
problem-css-error = Une erreur dans une feuille de style
problem-repair-failed = La réparation n’a pas aidé
