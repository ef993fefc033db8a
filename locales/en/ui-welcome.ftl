### The first screen.

ui-welcome-title = What shall we build?
ui-welcome-placeholder = Describe your app in your own words
ui-welcome-start = Build it
ui-welcome-start-starter = Begin with a starter
# $length, $max (text): numbers.
ui-welcome-length = { $length } of { $max } characters
ui-welcome-failed = It could not be started
ui-welcome-type = Type of app
ui-welcome-type-fits = Type: as described
# $type (text): the type that the words ask for.
ui-welcome-type-found = Type: { $type }
ui-welcome-framework = Framework
ui-welcome-suggested = Suggested
ui-welcome-maker = Made by
ui-welcome-maker-fits = Any provider
ui-welcome-size = Effort
ui-welcome-quick = Quick
ui-welcome-advanced = Advanced
ui-welcome-looking = Looking for providers
# $provider, $model (text): names.
ui-welcome-asked = { $provider } is asked: { $model }
# $count (number): providers that are asked when the first one fails.
ui-welcome-others = { $count ->
    [one] { $count } more stands by
   *[other] { $count } more stand by
}
ui-welcome-change = Change
ui-welcome-starter-text = A starter is a finished small app of this type, made without AI and without a network. It costs nothing.
ui-welcome-nobody = No AI provider is set up and no local model answers. Add a key, start a local server such as Ollama, or begin with a starter: a finished small app, made without AI.
ui-welcome-add-key = Add a key
ui-welcome-examples = Or begin with an example
ui-welcome-recent = Recent projects
# $count (number): projects.
ui-welcome-all = { $count ->
    [one] Show all { $count }
   *[other] Show all { $count }
}
ui-welcome-none = What you build appears here.
ui-example-board = Task board
ui-example-board-text = A kanban board with three columns, cards I can drag, due dates and a search; it remembers everything on this computer
ui-example-shop = Small shop
ui-example-shop-text = An online shop for handmade ceramics with categories, product pages, a basket and a checkout form
ui-example-budget = Household budget
ui-example-budget-text = A dashboard for household spending: monthly totals, a chart by category, and a form to add expenses
ui-example-portfolio = Photo portfolio
ui-example-portfolio-text = A portfolio for a photographer with a gallery, an about page and a contact form, calm and mostly black and white
ui-example-game = Snake game
ui-example-game-text = A snake game in the browser with arrow keys, three levels of speed and a list of the best scores
ui-example-habits = Habit tracker
ui-example-habits-text = A habit tracker for the phone that works without a network: daily check marks, streaks and a weekly overview
ui-welcome-more = More choices
ui-welcome-fits = As it fits
ui-welcome-database = Data lives in
ui-welcome-deployment = Will run on
ui-welcome-features = Features
ui-welcome-integrations = Services
# $count (number): choices.
ui-welcome-more-chosen = { $count ->
    [one] { $count } more choice
   *[other] { $count } more choices
}
