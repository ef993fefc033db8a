### What went wrong: what happened, what it means for the person's work, what to do.

## Errors, by code

error-empty-description = The description is empty. Say in a few words what to build.
# $length (number), $max (number): characters.
error-description-too-long = The description has { $length } characters; at most { $max } are possible.
error-control-characters = The description contains control characters. Remove them and try again.
# $value (text): what was typed.
error-unknown-type = There is no type “{ $value }”. vectort types lists them.
error-unknown-framework = “{ $value }” is not a framework of this type. vectort types lists them.
error-unknown-choice = There is no choice “{ $value }”. vectort generate --help names them.
error-unknown-provider = There is no provider “{ $value }”. Choose openai, anthropic, gemini or local.
error-unknown-model = The model “{ $value }” is not available.
error-no-provider = No AI provider is set up. Set OPENAI_API_KEY, ANTHROPIC_API_KEY or GEMINI_API_KEY, or start a local server such as Ollama.
error-no-answer = No provider gave a usable answer. Try again later, or add --allow-starter to begin without AI.
# $max (text): an amount such as $0.25.
error-cost-cap = The answer would cost more than your limit of { $max }. What was complete is kept as a draft; raise the limit or choose a cheaper model.
error-bad-recording = { $path } is not a recording that can be played. Nothing was asked and nothing was changed.
# $path (text): a folder or file on this computer.
error-out-not-empty = { $path } is not empty. Choose an empty or a new folder; nothing was changed.
error-not-a-project = { $path } is not a project: it has no package.json, index.html or other known manifest.
error-not-found = { $path } does not exist. It may have been moved or deleted; nothing was changed.
error-no-such-version = This project has no version “{ $value }”. vectort history lists them.
error-no-space = The disk is full. What was saved before is safe; free some space and try again.
# $detail (text): the system's own words.
error-io = { $path } could not be read or written: { $detail }
error-permission-denied = Vectort may not read or write { $path }. What was saved before is safe; allow access to it and try again.
error-cancelled = Cancelled. What was complete is kept.
# $variable (text): an environment variable.
error-invalid-base-url = { $variable } is not a usable address: { $value }
error-keyring-unavailable = The system's keyring does not answer. Nothing in it was changed; unlock it and try again. Keys from environment variables work without it.
# $port (number)
error-port-taken = Port { $port } is in use. Choose another with --port.
error-unsafe-path = The path “{ $path }” is not safe and was refused. Nothing was changed; choose another name.
# $max (number): files.
error-too-many-files = There are too many files; at most { $max } are possible. Nothing was changed; leave some out and try again.
error-answer-without-files = The model answered without any file. Nothing was changed; try again, or say more exactly what to build.
error-newer-schema = This data was written by a newer Vectort. Update Vectort to open it; nothing was changed.
error-database-locked = Another Vectort is working on this project. Try again when it is done.
error-database-damaged = The project's database is damaged. The folder and its files are untouched.
error-no-display = There is no display to start the window on. Commands work without one: vectort --help
error-build-failed = The project could not be built. The problems are listed above; what was there is untouched.
error-not-previewable = This type of project does not run in the preview.
error-folder-missing = The folder { $path } is gone: moved, deleted, or on a drive that is not connected. Every version is safe in Vectort; bring the folder back, or restore a version to make it again.
# $max (number): MiB.
error-file-too-large = { $path } is larger than { $max } MiB, the most that a file of a project may have. Nothing was changed; choose a smaller file.
error-file-changed = Something else changed { $path } since you opened it. Nothing was overwritten; look at the new content, then save again.
error-file-exists = There is something called { $path } already. Nothing was changed; choose another name.
error-run-under-way = A run of this project is under way. Nothing was changed; wait until it is done, or stop it.
error-deploy-under-way = This project is being deployed. Nothing was changed; wait until it is done, or cancel it.
error-no-such-project = This project is not there: it was deleted, or it never was. The other projects are untouched.
error-bad-key = This key or token is not usable: it is empty, or has characters that no key has. Nothing was kept; copy it again, whole.
# $target (text): where apps are put live, such as Vercel.
error-no-account = No account is connected for { $target }. Nothing was sent; add a token in the settings and try again.
error-account-refused = { $target } refused the token. Nothing was put live; make a new token there and connect it again.
error-unknown-target = Apps cannot be put live on “{ $value }”. Nothing was sent; choose vercel.
error-bad-name = “{ $value }” cannot be used as the name here. Nothing was changed; choose another one.
error-target-unreachable = { $target } cannot be reached. Nothing was changed, there or here; check the connection and try again.
# $detail (text): the vendor's own code.
error-deploy-failed = { $target } could not put the app live ({ $detail }). The project and what was live before are untouched; try again later.
# $value (text): the number of a turn of the conversation.
error-no-such-turn = This project has no turn “{ $value }”. Nothing was changed; look it up in the conversation.
error-wrong-turn = This cannot be done to that turn: it is under way, or it has no version or no plan. Nothing was changed; choose another one.
error-nothing-to-undo = There is nothing to undo or redo. Every version is still in the history.
error-bad-plan = This plan cannot be worked through: it has no step, or steps that wait for each other. Nothing was changed; correct the plan and try again.
error-context-too-large = The question is longer than the model takes, or than the budget allows. Nothing was asked; show fewer files, or raise the budget.
# $name (text): a file’s name.
error-unsupported-attachment = “{ $name }” cannot be attached. Choose a PNG, JPEG, WebP or GIF image of up to 10 MiB, or a text file of up to 1 MiB.
error-no-such-attachment = This attachment is not there. Nothing was sent; attach it again.
# $url (text): a web address.
error-address-refused = The address { $url } may not be fetched. Nothing was sent; only public addresses that begin with https:// are possible.
error-fetch-failed = { $url } could not be fetched ({ $detail }). Nothing was changed; check the address and try again.
error-import-failed = { $path } could not be imported ({ $detail }). Nothing was left behind; check it and try again.
error-bad-usage = { $detail }
error-internal = Something unexpected happened in Vectort: { $detail }. What was saved is safe.

## Why a provider gave no answer

attempt-unauthorized = the key was refused
attempt-connection-refused = nobody answers at its address
attempt-connection-failed = not reachable
attempt-connect-timeout = no connection in time
attempt-connection-lost = the connection broke
attempt-headers-timeout = silent for too long
attempt-first-token-timeout = no text in time
attempt-stalled = the answer stopped coming
attempt-deadline-exceeded = it took too long
attempt-truncated = the answer broke off
attempt-output-limit = the length limit came before any text
attempt-empty-answer = an empty answer
attempt-bad-response = an answer that cannot be read
attempt-event-too-large = a part of the answer is too large
attempt-forbidden = the key may not do this
attempt-quota-exhausted = the account's quota is used up
attempt-spend-limit = the account's spend limit is reached
attempt-model-not-found = the model does not exist
attempt-not-found = nothing of the kind at its address
attempt-no-model = the local server has no model
attempt-rate-limited = too many requests
attempt-overloaded = overloaded
attempt-server-error = an error of the server
attempt-upstream-timeout = the provider ran out of its own time
attempt-invalid-request = the request was refused
attempt-request-too-large = the request is too large
attempt-context-overflow = the request is too long for the model
attempt-refused-by-model = the model declined
attempt-offline = offline, or the address does not exist
attempt-cost-cap = the answer would cost more than the limit
attempt-superseded = another provider was faster
attempt-answer-too-large = an answer without end
attempt-cancelled = cancelled

## Problems found in a project, by code

problem-syntax-error = Syntax error
problem-unresolved-import = An import leads nowhere
problem-unknown-package = A package that is not built in
problem-missing-export = An import names something that its file does not export
problem-missing-file = A required file is missing
problem-uncaught-error = An error when the app starts
problem-unhandled-rejection = A rejected promise that nothing handles
problem-mount-unavailable = The app could not be started here
problem-file-too-large = The file is too large
problem-too-many-files = Too many files
problem-unsafe-path = The path is not safe
problem-truncated-file = The file ends too early
problem-duplicate-path = The file was given twice; the last one counts
problem-no-files = The answer contains no file
problem-pack-version = Another version of a built-in package is used
problem-check-crashed = The checks broke off
problem-check-unavailable = This kind of file cannot be checked here
problem-check-timed-out = Checking the file took too long
problem-tool-error = The language’s own compiler or checker refuses the file
problem-type-error = The types do not fit
problem-invalid-tsconfig = tsconfig.json is not what TypeScript takes
problem-types-not-checked = Types were not checked: the compiler did not answer
problem-tool-timed-out = A tool took too long and was stopped; it blocks nothing
problem-tool-outgrew = A tool needed too much and was stopped; it blocks nothing
problem-tool-no-answer = A tool gave no answer; it blocks nothing
problem-tool-needs-packages = Not checked further: packages that the project needs are not on this machine
problem-tool-too-old = Not checked further: the installed tool is older than the project may need
problem-bundler-error = The app could not be read for bundling
problem-no-entry = There is no start page
problem-remote-script = A script from another server, which is not there without a network
problem-remote-import = An import from another server
problem-node-builtin = A part of Node, which browsers do not have
problem-import-outside-project = An import leads out of the project
problem-unsupported-import = An import of a kind that is not supported
problem-unsupported-source = A kind of source file that is not supported yet
problem-worker-import = Workers imported this way are not supported yet
problem-commonjs-module = A module in the old form (require), which browsers do not run
problem-unreadable-file = The file cannot be read
problem-transform-failed = The file could not be translated
problem-tailwind-failed = Tailwind could not make the styles
problem-unsupported-tailwind-plugin = A Tailwind plugin that is not supported
problem-invalid-json = The JSON is not valid
problem-invalid-toml = The TOML is not valid
problem-invalid-manifest = The manifest is not valid
problem-missing-manifest = The manifest is missing
problem-answer-truncated = The answer broke off
problem-binary-file = The content is not text
problem-file-and-folder = The same name is a file and a folder
problem-not-a-whole-file = A change to a file that cannot be read for sure: it was not applied
problem-elided-file = A comment stands in for a part of the file: it was not written
problem-stale-edit = The text to replace is not in the file: this change was not made
problem-ambiguous-edit = The text to replace is in several places: this change was not made
problem-file-locked = The file is locked and was left as it is
problem-step-failed = A step of the plan brought nothing
problem-dependency-refused = A package could not be added to the manifest or taken out
problem-skipped = Left out
problem-starter-framework = The starter is written in another framework than the one named
problem-secret-left-out = A file with secrets was left out
problem-not-utf8 = The file is not UTF-8 text
problem-css-error = An error in a style sheet
problem-unsupported-style = A style language that is not supported yet
problem-mount-no-page = The page never loaded
problem-mount-unresponsive = The app stopped responding (an endless loop, perhaps)
problem-mount-nothing-visible = The page shows nothing
problem-caught-error = An error that the app only hides
problem-endless-render = A part of the page is drawn again and again without end
problem-mount-left = The page went away by itself
problem-mount-reloading = The page loads itself again and again
problem-mount-excuse = The page only says that something went wrong
problem-not-accepted = Something that was asked for is missing
problem-resource-failed = A resource of the page could not be loaded
problem-blocked-by-policy = The preview does not allow this access
problem-too-complex = The file is too deeply nested to be checked
problem-bundle-failed = The app could not be bundled

## What was cured by rules, without a model

repair-code-fence = Markdown marks around a file were removed
repair-html-entity = Code that was escaped as HTML was decoded
repair-smart-quote = Typographic quotation marks in code were made plain
repair-jsx-tag = A closing tag was added or corrected
repair-unclosed = What was open at the end of a file was closed
repair-duplicate = A second declaration of the same thing was removed
repair-loose-json = JSON was made strict: no comments, no stray commas
repair-unclosed-style = Open blocks at the end of a style sheet were closed
repair-style-import-order = An @import was moved to the start of its style sheet
repair-import-path = The path of an import was corrected
repair-page-path = The path of a page’s script or style sheet was corrected
repair-package-name = The name of a package was corrected
repair-missing-export = A missing export was added
repair-export-kind = An import was changed between default and named
repair-export-spelling = The name of an import was corrected
repair-missing-import = A missing import was added
repair-missing-style = The import of a style sheet that is not there was removed
repair-missing-file = A file that the app needs was made
repair-missing-dependency = A dependency was added to the manifest
repair-python-import = A missing Python import was added
