# Words inside the offline starters of apps, games, services and scripts.
# A starter shows them as %%t.<id>%%; they take no variables.

## mobile_app

starter-mobile-app-today = Today
starter-mobile-app-progress = Progress
starter-mobile-app-add = Add a habit
starter-mobile-app-new-habit = New habit
starter-mobile-app-habit-name = What would you like to do every day?
starter-mobile-app-color = Colour
starter-mobile-app-save = Save
starter-mobile-app-cancel = Cancel
starter-mobile-app-remove = Remove
starter-mobile-app-removed = Removed
starter-mobile-app-undo = Undo
starter-mobile-app-done-today = Done today
starter-mobile-app-streak = Days in a row
starter-mobile-app-best-streak = Longest run of days
starter-mobile-app-last-weeks = The last four weeks
starter-mobile-app-empty-title = A fresh page
starter-mobile-app-empty-hint = Add one small thing you can do today.
starter-mobile-app-swipe-hint = Tap a habit or swipe it when it is done.
starter-mobile-app-readme = A phone-sized habit tracker that keeps everything on the device.
starter-mobile-app-readme-content = the words of the app and its first habits
starter-mobile-app-readme-model = what a habit is, streaks and storage
starter-mobile-app-readme-screens = one file for each screen

## pwa

starter-pwa-notes = Notes
starter-pwa-search = Search the notebook
starter-pwa-create = New note
starter-pwa-topics = Topics
starter-pwa-topic = Topic
starter-pwa-all = All
starter-pwa-none = Nothing here yet.
starter-pwa-install = Install on this device
starter-pwa-back = Back
starter-pwa-pin = Pin
starter-pwa-unpin = Unpin
starter-pwa-remove = Delete
starter-pwa-removed = The note was deleted.
starter-pwa-undo = Undo
starter-pwa-text = Text of the note
starter-pwa-placeholder = Write here. The first line is the title.
starter-pwa-untitled = Untitled
starter-pwa-online = Saved on this device
starter-pwa-offline = Offline, and everything still works
starter-pwa-words = Words
starter-pwa-welcome = This notebook is yours and stays on this device. Change anything: it is saved while you type, with or without a network.
starter-pwa-sample-a = What do I already know about this? What would I like to find out next?
starter-pwa-sample-b = A thought to come back to at the end of the week.
starter-pwa-sample-c = Small steps first: one today, one tomorrow.
starter-pwa-readme = An installable notebook in plain TypeScript. Notes stay in the browser's own storage.
starter-pwa-readme-offline = The service worker (public/sw.js) is active only in the built app:

## electron_app

starter-electron-app-format = Format
starter-electron-app-bold = Bold
starter-electron-app-italic = Italic
starter-electron-app-heading = Heading
starter-electron-app-bullet = Bulleted list
starter-electron-app-new = New
starter-electron-app-open = Open…
starter-electron-app-save = Save
starter-electron-app-close = Discard
starter-electron-app-drafts = Drafts
starter-electron-app-source = Text in Markdown
starter-electron-app-preview = Preview
starter-electron-app-goal = Goal
starter-electron-app-words = Words
starter-electron-app-untitled = Untitled
starter-electron-app-in-browser = Kept in this browser
starter-electron-app-on-disk = Not yet saved as a file
starter-electron-app-saved = Saved.
starter-electron-app-failed = The file could not be used.
starter-electron-app-tour = Write on one side, read on the other. **Bold**, _italic_, lists and quotes are a few characters away, and the buttons above type them for you.
starter-electron-app-plan = Outline
starter-electron-app-tour-end = Set a word goal below and watch the bar fill.
starter-electron-app-opening = What is the one thing to say about this?
starter-electron-app-readme = A writing desk for the desktop: Markdown on one side, the page on the other, files opened and saved by the system's own dialogs.
starter-electron-app-readme-dev = With live reload, in two terminals:
starter-electron-app-readme-bridge = the only door between the page and the computer: open and save.

## desktop_app

starter-desktop-app-start = Start
starter-desktop-app-stop = Stop
starter-desktop-app-idle = Choose a project, say what you are doing, and start the clock.
starter-desktop-app-what = What are you working on?
starter-desktop-app-day = Today, hour by hour
starter-desktop-app-week = Seven days
starter-desktop-app-total = Total
starter-desktop-app-entries = Entries
starter-desktop-app-none = Nothing recorded yet.
starter-desktop-app-untitled = No description
starter-desktop-app-remove = Delete
starter-desktop-app-again = Continue
starter-desktop-app-report = Save a report
starter-desktop-app-written = The report is here:
starter-desktop-app-failed = The report could not be saved.
starter-desktop-app-project = Project
starter-desktop-app-from = From
starter-desktop-app-to = To
starter-desktop-app-sample-a = First sketch
starter-desktop-app-sample-b = Conversation
starter-desktop-app-sample-c = Careful review
starter-desktop-app-readme = A time sheet for the desktop: React in the window, Rust behind it, built with Tauri 2.
starter-desktop-app-readme-browser = The window alone, in a browser; the report is then a download:
starter-desktop-app-readme-test = Tests of the Rust side, after the icons exist (npm run icons):

## dapp

starter-dapp-connect = Connect a wallet
starter-dapp-no-wallet = No wallet was found in this browser. You can try everything with the demo account.
starter-dapp-local = Local demo: pledges stay on this device and move no money.
starter-dapp-on-chain = Live: each pledge is a transaction that your wallet asks you to confirm.
starter-dapp-not-deployed = A wallet is connected, but no contract is set: pledges stay local.
starter-dapp-balance = Demo balance
starter-dapp-raised = Raised
starter-dapp-target = Target
starter-dapp-amount = Amount in ETH
starter-dapp-pledge = Pledge
starter-dapp-reached = Target reached
starter-dapp-too-much = That is more than the demo account holds.
starter-dapp-ledger = Ledger
starter-dapp-everyone = Everyone
starter-dapp-mine = Mine
starter-dapp-me = You (demo)
starter-dapp-take-back = Take back
starter-dapp-reset = Start again
starter-dapp-sent = The transaction was sent:
starter-dapp-refused = The wallet did not send it.
starter-dapp-empty = No pledges of yours yet: choose a goal above.
starter-dapp-readme = Shared goals and pledges towards them: React, any EIP-1193 wallet, and one Solidity contract.
starter-dapp-readme-contract = pays out reached goals, gives back the others
starter-dapp-readme-deploy = Deploy the contract with the tool of your choice, open one goal for each topic in the same order, copy .env.example to .env and set the address.

## nft_marketplace

starter-nft-marketplace-demo = A demonstration on this device: the coins are play money.
starter-nft-marketplace-purse = In your purse
starter-nft-marketplace-market = For sale
starter-nft-marketplace-owned = Your collection
starter-nft-marketplace-all = All series
starter-nft-marketplace-search = Search
starter-nft-marketplace-sort = Order
starter-nft-marketplace-by-number = By number
starter-nft-marketplace-cheapest = Lowest price first
starter-nft-marketplace-dearest = Highest price first
starter-nft-marketplace-price = Price
starter-nft-marketplace-highest = Highest bid
starter-nft-marketplace-buy = Buy
starter-nft-marketplace-bid = Bid
starter-nft-marketplace-your-bid = Your bid
starter-nft-marketplace-bid-placed = Your bid stands.
starter-nft-marketplace-bid-too-low = A bid must beat the highest one.
starter-nft-marketplace-not-enough = There are not enough coins in your purse.
starter-nft-marketplace-bought = It is yours.
starter-nft-marketplace-sell = Sell to the highest bidder
starter-nft-marketplace-sold = Sold.
starter-nft-marketplace-yours = Yours
starter-nft-marketplace-close = Close
starter-nft-marketplace-nothing = Nothing hangs here. Try another series.
starter-nft-marketplace-history = History
starter-nft-marketplace-favourite = Favourite
starter-nft-marketplace-readme = A gallery whose works are drawn from a number: filter, bid, buy and sell with play money.
starter-nft-marketplace-readme-contract = compiles the ERC-721 contract, which needs no imports

## browser_game

starter-browser-game-field = Playing field
starter-browser-game-score = Score
starter-browser-game-best = Best
starter-browser-game-start = Play
starter-browser-game-how-switch = or a tap: change orbit
starter-browser-game-how-goal = Gather the sparks. Do not touch the shards.
starter-browser-game-pause = Pause
starter-browser-game-paused = Paused
starter-browser-game-resume = Resume
starter-browser-game-restart = Restart
starter-browser-game-again = Play again
starter-browser-game-over = The flight is over.
starter-browser-game-record = A new record!
starter-browser-game-sector = Sector
starter-browser-game-sound = Sound
starter-browser-game-readme-world = the rules, without a pixel
starter-browser-game-readme-painter = everything that is drawn
starter-browser-game-readme-main = keys, touches and the clock

## mobile_game

starter-mobile-game-score = Score
starter-mobile-game-best = Best
starter-mobile-game-undo = Undo
starter-mobile-game-restart = New game
starter-mobile-game-how = Swipe or use the arrow keys: equal tiles join into one worth twice as much.
starter-mobile-game-board = Board of tiles
starter-mobile-game-reached = Every goal is reached. Keep going!
starter-mobile-game-next = Next goal
starter-mobile-game-over = No more moves
starter-mobile-game-over-hint = Take a move back, or start a new game.
starter-mobile-game-readme-phone = On a phone: open the network address that npm run dev prints.

## chrome_extension

starter-chrome-extension-about = Keep pages for later, sorted by topic, without an account.
starter-chrome-extension-settings = Settings
starter-chrome-extension-topic = Topic
starter-chrome-extension-save = Keep
starter-chrome-extension-demo = Opened as a page: an example stands in for the current tab.
starter-chrome-extension-search = Search
starter-chrome-extension-unread = Unread only
starter-chrome-extension-pages = Kept pages
starter-chrome-extension-nothing = Nothing to read. Keep the page you are on.
starter-chrome-extension-undo = Undo
starter-chrome-extension-default-topic = Topic offered first
starter-chrome-extension-badge = Show unread pages on the toolbar icon
starter-chrome-extension-compact = Compact list
starter-chrome-extension-export-about = All pages as a file
starter-chrome-extension-export = Export
starter-chrome-extension-clear-about = Pages that have been read
starter-chrome-extension-clear = Remove them
starter-chrome-extension-saved = Kept.
starter-chrome-extension-already = Moved to the top.
starter-chrome-extension-removed = Removed.
starter-chrome-extension-cleared = Pages that had been read were removed.
starter-chrome-extension-read = Read
starter-chrome-extension-remove = Remove
starter-chrome-extension-left = To read
starter-chrome-extension-save-link = Keep this link
starter-chrome-extension-look-up = Look up:
starter-chrome-extension-readme-developer = Switch developer mode on.
starter-chrome-extension-readme-load = Load this folder as an unpacked extension.
starter-chrome-extension-readme-page = Chrome runs these files as they are, so there is no build. The file popup.html also works as a plain web page.

## react_native

starter-react-native-today = counted today
starter-react-native-more = Counts one more
starter-react-native-fewer = One fewer
starter-react-native-reset = Start the day again
starter-react-native-reset-title = Start again?
starter-react-native-reset-text = All of today’s counts go back to zero.
starter-react-native-cancel = Cancel
starter-react-native-readme = A counter for each topic of the day, with Expo and React Native.
starter-react-native-readme-phone = Scan the code that Expo prints with the Expo Go app to see it on a phone.

## flutter_app

starter-flutter-app-planned = Planned this week
starter-flutter-app-free = Nothing planned
starter-flutter-app-add = Plan or take off
starter-flutter-app-clear = Clear the week
starter-flutter-app-cleared = The week is empty now.
starter-flutter-app-undo = Undo
starter-flutter-app-readme = A planner for the week in Flutter: tap a topic to put it on a day.
starter-flutter-app-readme-create = The first command adds the folders of the platforms and leaves these files as they are.

## rest_api

starter-rest-api-first-record = First thoughts about
starter-rest-api-not-found = There is no such record.
starter-rest-api-unknown-topic = Choose one of these topics:
starter-rest-api-nothing-to-change = The request changes nothing.
starter-rest-api-readme = A small REST API with FastAPI and SQLite.
starter-rest-api-readme-database = The variable DATABASE names the file of the database.

## graphql_api

starter-graphql-api-starter = Something new for
starter-graphql-api-not-found = It does not exist, or no longer does.
starter-graphql-api-empty-title = An idea needs a title.
starter-graphql-api-long-title = The title is too long.
starter-graphql-api-listening = Ready:
starter-graphql-api-readme = A GraphQL API for collecting and voting on ideas, in TypeScript with GraphQL Yoga.
starter-graphql-api-readme-explore = Explore it in the browser:

## microservices

starter-microservices-not-found = There is nothing here.
starter-microservices-bad-json = The body must be a small JSON object.
starter-microservices-bad-order = An order needs a product and a whole quantity of at least one.
starter-microservices-sold-out = There is not enough in stock.
starter-microservices-away = The service does not answer.
starter-microservices-broken = Something failed here; the log knows more.
starter-microservices-readme = Three services in Node.js without dependencies: a gateway, a catalog and orders.
starter-microservices-readme-local = Without containers, in three terminals, and the tests:

## websocket_server

starter-websocket-server-flag-addr = address to listen on
starter-websocket-server-flag-origin = host of pages that may connect from elsewhere
starter-websocket-server-room = Room
starter-websocket-server-your-name = Your name
starter-websocket-server-message = Message
starter-websocket-server-send = Send
starter-websocket-server-reconnecting = The connection was lost. Trying again…
starter-websocket-server-readme = A WebSocket server in Go: one room for each topic, recent messages for newcomers, and a page to try it.

## smart_contract

starter-smart-contract-readme = A council that decides by vote, written in Solidity for Foundry.
starter-smart-contract-readme-contract = members, questions, votes and the quorum
starter-smart-contract-readme-agenda = the first questions to vote on
starter-smart-contract-readme-audit = Have a contract audited before it holds anything of value.

## ml_model

starter-ml-model-help-train = train on generated data and save the model
starter-ml-model-help-predict = classify one row of measurements
starter-ml-model-help-file = file of the model
starter-ml-model-help-seed = seed of the random numbers
starter-ml-model-help-features = measurements
starter-ml-model-accuracy = Accuracy on unseen rows
starter-ml-model-not-trained = Train the model first; this file does not exist:
starter-ml-model-readme = A classifier in plain NumPy, trained on generated measurements, with one class for each topic.
starter-ml-model-readme-data = Real data comes in through model/data.py.

## data_pipeline

starter-data-pipeline-help-source = CSV file to read
starter-data-pipeline-help-target = SQLite database to write
starter-data-pipeline-read = Rows read
starter-data-pipeline-loaded = Rows loaded
starter-data-pipeline-duplicates = Duplicates
starter-data-pipeline-rejected = Rejected
starter-data-pipeline-line = line
starter-data-pipeline-failed = Nothing was loaded.
starter-data-pipeline-readme = A pipeline from CSV to SQLite with the Python standard library alone: extract, transform, load.
starter-data-pipeline-readme-again = It can run again at any time: rows that are there already are not added twice, and a failed run leaves nothing behind.

## cli_tool

starter-cli-tool-usage = Commands:
starter-cli-tool-help-add = note something to do
starter-cli-tool-help-list = show what is open, or everything
starter-cli-tool-help-done = tick entry N off
starter-cli-tool-help-drop = remove entry N
starter-cli-tool-added = Noted as
starter-cli-tool-done = Done:
starter-cli-tool-dropped = Removed:
starter-cli-tool-empty = Nothing left to do.
starter-cli-tool-unknown-command = There is no such command:
starter-cli-tool-missing-text = Say what to note: add TEXT
starter-cli-tool-bad-number = A number from the list is needed:
starter-cli-tool-no-entry = There is no entry
starter-cli-tool-storage = The list could not be used, and was not changed:
starter-cli-tool-damaged = this line is not an entry:
starter-cli-tool-readme = A to-do list for the terminal in Rust, without dependencies, kept in a plain text file.

## automation_script

starter-automation-script-images = Pictures
starter-automation-script-documents = Papers
starter-automation-script-tables = Tables
starter-automation-script-sound = Sound
starter-automation-script-video = Films
starter-automation-script-archives = Archives
starter-automation-script-help-folder = folder to tidy
starter-automation-script-help-apply = move the files; without it they are only listed
starter-automation-script-help-undo = put everything back
starter-automation-script-help-quiet = report problems only
starter-automation-script-no-folder = This is not a folder:
starter-automation-script-nothing = Nothing to tidy.
starter-automation-script-dry-run = Nothing was moved. Add --apply to move the files.
starter-automation-script-in-the-way = A file is in the way:
starter-automation-script-readme = A script that tidies a folder by topic and kind. It shows first, moves only when asked, and can take everything back.
starter-automation-script-readme-schedule = Every evening at eight, with cron:
