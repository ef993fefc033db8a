### Le premier écran.

ui-welcome-title = Que voulez-vous construire ?
ui-welcome-placeholder = Décrivez votre application avec vos mots
ui-welcome-start = Construire
ui-welcome-start-starter = Partir d’un modèle
ui-welcome-length = { $length } caractères sur { $max }
ui-welcome-failed = Le démarrage a échoué
ui-welcome-type = Type d’application
ui-welcome-type-fits = Type : selon la description
ui-welcome-type-found = Type : { $type }
ui-welcome-framework = Framework utilisé
ui-welcome-suggested = Proposé
ui-welcome-maker = Réalisé par
ui-welcome-maker-fits = Tout fournisseur
ui-welcome-size = Niveau d’effort
ui-welcome-quick = Rapide
ui-welcome-advanced = Avancé
ui-welcome-looking = Recherche de fournisseurs
ui-welcome-asked = { $provider } est interrogé : { $model }
ui-welcome-others = { $count ->
    [one] { $count } autre en réserve
   *[other] { $count } autres en réserve
}
ui-welcome-change = Modifier
ui-welcome-starter-text = Un modèle de départ est une petite application terminée de ce type, faite sans IA ni réseau. Il ne coûte rien.
ui-welcome-nobody = Aucun fournisseur d’IA n’est configuré et aucun modèle local ne répond. Ajoutez une clé, lancez un serveur local comme Ollama, ou partez d’un modèle : une petite application terminée, faite sans IA.
ui-welcome-add-key = Ajouter une clé
ui-welcome-examples = Ou commencez par un exemple
ui-welcome-recent = Projets récents
ui-welcome-all = { $count ->
    [one] Afficher le seul
   *[other] Afficher les { $count }
}
ui-welcome-none = Ce que vous construisez apparaît ici.
ui-example-board = Tableau de tâches
ui-example-board-text = Un tableau kanban à trois colonnes, avec des cartes à glisser, des échéances et une recherche ; il garde tout sur cet ordinateur
ui-example-shop = Petite boutique
ui-example-shop-text = Une boutique en ligne de céramiques artisanales avec catégories, fiches produit, panier et formulaire de commande
ui-example-budget = Budget du foyer
ui-example-budget-text = Un tableau de bord des dépenses du foyer : totaux mensuels, graphique par catégorie et formulaire pour ajouter une dépense
ui-example-portfolio = Portfolio photo
ui-example-portfolio-text = Un portfolio de photographe avec une galerie, une page de présentation et un formulaire de contact, sobre et surtout en noir et blanc
ui-example-game = Jeu du serpent
ui-example-game-text = Un jeu du serpent dans le navigateur, aux flèches du clavier, avec trois vitesses et une liste des meilleurs scores
ui-example-habits = Suivi d’habitudes
ui-example-habits-text = Un suivi d’habitudes pour téléphone qui marche sans réseau : coches quotidiennes, séries et vue de la semaine
ui-welcome-more = Plus de choix
ui-welcome-fits = Selon les besoins
ui-welcome-database = Les données sont dans
ui-welcome-deployment = Sera déployée sur
ui-welcome-features = Fonctions
ui-welcome-integrations = Services externes
ui-welcome-more-chosen = { $count ->
    [one] { $count } autre choix
   *[other] { $count } autres choix
}
