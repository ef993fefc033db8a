### Words of the offline starters for browser projects. Each is expanded once, when
### a project is written; values with " | " are lists that keep their length.

## Task board (web_app)

starter-web-app-about = A task board: drag cards between columns, add and filter them. Everything is kept in this browser.
starter-web-app-tasks = Talk to three future users | Write down the first idea | Sketch the main screen | Choose a name and colours | Invite a friend to try it | Set a date for the launch | Collect good examples
starter-web-app-todo = To do
starter-web-app-doing = In progress
starter-web-app-done = Done
starter-web-app-search = Search cards
starter-web-app-labels = Labels
starter-web-app-all-labels = All
starter-web-app-add-card = Add card
starter-web-app-add-to = Add a card:
starter-web-app-new-card = What needs doing?
starter-web-app-save = Add
starter-web-app-cancel = Cancel
starter-web-app-remove = Remove card
starter-web-app-removed = Card removed
starter-web-app-undo = Undo
starter-web-app-dismiss = Dismiss
starter-web-app-empty = Drop a card here
starter-web-app-no-match = No card matches the filter
starter-web-app-progress = Progress
starter-web-app-due = Due date
starter-web-app-hint = Drag cards with the mouse, or focus one and use the left and right arrow keys.
