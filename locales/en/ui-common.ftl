### What all screens of the window share.

ui-navigation = Screens
ui-offline = No network. Editing, preview and local models work as before.
ui-open = Open
ui-close = Close
ui-cancel = Cancel
ui-undo = Undo
ui-retry = Try again
ui-copied = Copied
ui-copy-detail = Copy detail
ui-appearance = Appearance and language
ui-language = Language
ui-theme = Appearance
ui-theme-system = As the system
ui-theme-light = Light
ui-theme-dark = Dark
ui-standing-verified = Verified
ui-standing-unchecked = Not checked
ui-standing-draft = Draft
ui-standing-empty = Empty
ui-running = Being made
ui-provider-local = Local model
ui-provider-starter = Starter, without AI
# $input, $output (text): prices.
ui-price = { $input } read, { $output } written, per million tokens
# $low, $high (text): amounts of money.
ui-forecast = usually { $low } to { $high }
# $cost (text): an amount of money.
ui-forecast-one = usually { $cost }
# $count (number): answers.
ui-forecast-text = { $count ->
    [one] By { $count } earlier answer of this model: half cost at most the first amount, nine tenths the second
   *[other] By { $count } earlier answers of this model: half cost at most the first amount, nine tenths the second
}
ui-palette-search = Search actions and projects
ui-palette-actions = Actions
ui-palette-projects = Projects
ui-palette-empty = Nothing of that name
ui-lost-title = This page cannot be shown
ui-lost-home = To the start
ui-free = free

## Attachments

ui-attach = Attach
ui-attach-files = Images or text files…
ui-attach-list = What goes along
ui-attach-page = A page of the web…
ui-attach-page-title = Add a page of the web
ui-attach-page-text = Its text is fetched once and goes along with your request. Only public pages can be fetched.
ui-attach-page-label = Address
ui-attach-page-add = Add
# $name (text): a file or a page.
ui-attach-remove = Remove { $name }

## Import

ui-import = Import
ui-import-git-title = Import from git
ui-import-git-text = A public repository is copied to this computer and becomes a project. Nothing is sent back to it.
ui-import-git-label = Address of the repository
ui-import-git-start = Import
ui-import-git-going = The repository is being fetched. That can take a minute.
# $count (number): tokens. $tokens (text): the same, such as 1.2K.
ui-attach-tokens = { $count ->
    [one] { $tokens } token
   *[other] { $tokens } tokens
}

## Errors where the window has another way on than the command line

ui-error-unexpected = Something unexpected happened in Vectort. What was saved is safe. Try again; the log folder in the settings holds the details.
ui-error-no-provider = No AI provider is set up. Add a key in the settings, start a local server such as Ollama, or begin with a starter.
ui-error-no-answer = No provider gave a usable answer. Your description is kept. Try again later, choose another provider, or begin with a starter.
# $value (text): a version's number.
ui-error-no-such-version = This project has no version { $value } any more. Nothing was changed.
# $value (text): what was chosen.
ui-error-unknown-type = There is no type “{ $value }”. Choose another one beside the description.
# $value (text): what was chosen.
ui-error-unknown-framework = “{ $value }” is not a framework of this type. Choose another one beside the description.
ui-error-build-failed = The project could not be built. What was there is untouched. Fix the problems that the preview lists and try again.
