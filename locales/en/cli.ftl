### The command line. Variables are explained where they first appear. Nothing here ends in a line break.

## Help

cli-about = Describe an app; get it written, verified and running.
cli-heading-usage = Usage
cli-heading-commands = Commands
cli-heading-arguments = Arguments
cli-heading-options = Options

cli-generate-about = Describe an app and get it written, verified and saved
cli-preview-about = Serve a project on this computer and follow its changes
cli-build-about = Build a project for production: minified, with hashed names
cli-history-about = List the versions of a project
cli-restore-about = Go back to a version; nothing is deleted
cli-export-about = Write a project to a ZIP file
cli-deploy-about = Put a project live
cli-providers-about = Show which AI providers are ready
cli-types-about = List the types of app, with their frameworks
cli-doctor-about = Check what this computer offers and what is missing

cli-arg-description = What to build, in your words; "-" reads standard input
cli-arg-dir = Folder of the project
cli-arg-version = Version, as the history shows it

cli-opt-type = Type of app; found from the description when left out
cli-opt-framework = Framework; the type's usual one when left out
cli-opt-database = Where data lives; none when left out
cli-opt-feature = Something that it shall also have; may be repeated
cli-opt-integration = A service that it talks to; may be repeated
cli-opt-deployment = Where it is going to be deployed; open when left out
cli-opt-mode = Quick, or advanced: a plan first, more files
cli-opt-provider = Ask only this provider: openai, anthropic, gemini or local
cli-opt-model = Ask for this model
cli-opt-allow-starter = If no provider answers, begin with a starter made without AI
cli-opt-no-mount = Do not open the app in a hidden window to verify it
cli-opt-generate-out = Folder to write to; it must be empty or not exist
cli-opt-max-cost = Stop once it would cost more than so many US dollars, such as 0.25
cli-opt-record = Record every call into this file, without keys
cli-opt-replay = Play this recording back instead of asking anybody
cli-opt-json = Print one JSON object a line
cli-opt-port = Port to serve on
cli-opt-strict = Turn the network off inside the preview
cli-opt-build-out = Folder to build into
cli-opt-zip = ZIP file to write
cli-opt-deploy-to = Where to: vercel
cli-opt-deploy-name = Name of the app there; made from its title when left out
cli-opt-help = Show this help
cli-opt-version = Show the version

## Wrong use

# $command (text): a whole command line.
cli-usage-hint = To see how it works: { $command }
# $value (text): what was typed.
cli-usage-unknown-command = There is no command “{ $value }”.
cli-usage-unknown-option = There is no option “{ $value }” here.
# $suggestion (text): the nearest word that exists.
cli-usage-did-you-mean = Did you mean “{ $suggestion }”?
# $name (text): an option or argument, as it is typed.
cli-usage-missing = { $name } is missing.
cli-usage-missing-command = A command is missing.
cli-usage-missing-value = { $name } needs a value.
cli-usage-invalid-value = “{ $value }” is not possible for { $name }.
cli-usage-repeated = { $name } can be given only once.

## While it runs

# $provider (text): OpenAI, Anthropic, Gemini, a local server's name. $model (text): a model's id.
cli-asking = Asking { $provider } ({ $model })
# $reason (text): one of the attempt- messages.
cli-provider-failed = { $provider } gave no answer: { $reason }
cli-skipped-resting = { $provider } rests after several failures; others are asked first.
cli-skipped-disabled = { $provider } cannot answer as it is set up; others are asked first.
# $seconds (text): a whole number.
cli-skipped-throttled = { $provider } wants to be left alone for { $seconds } s; others are asked first.
cli-waiting = Waiting { $seconds } s for { $provider }: { $reason }
cli-hedged = { $provider } is asked as well, because the first one is slow.
# $next (text): who goes on.
cli-switched = { $provider }: { $reason }; continued with { $next }. Complete files stay.
# $path (text): a file in the project. $size (text): one of the cli-size- messages.
cli-file-written = { $path } ({ $size })
cli-size-bytes = { $count } B
cli-size-kib = { $count } KiB
cli-size-mib = { $count } MiB
# $count (number)
cli-files-count = { $count ->
    [one] { $count } file
   *[other] { $count } files
}
cli-phase-checking = Checking
cli-phase-repairing = Repairing
cli-draft = Draft, not verified yet
cli-starter-notice = Starter, no AI: a working beginning made from your description on this computer.
cli-starter-hint = To have it written by AI, set OPENAI_API_KEY, ANTHROPIC_API_KEY or GEMINI_API_KEY, or start a local server such as Ollama.
# $asked (text), $echoed (text): model ids.
cli-model-echoed = Asked for { $asked }, answered by { $echoed }.

## Results

# $seconds (text): a number such as 14.2.
cli-verified = Verified in { $seconds } s
cli-not-verified = Not verified
cli-not-verified-hint = The files are saved as a draft. The problems are listed above.
# $path (text): a folder.
cli-saved-in = Saved in { $path }
# $input (number), $output (number): tokens.
cli-tokens = { $input } tokens in, { $output } out
# $cost (text): an amount such as $0.0123.
cli-cost = Cost { $cost }
cli-cost-estimated = Cost ≈ { $cost }, partly a guess
cli-cost-hedge = { $cost } of it for second answers
cli-cost-saved = { $cost } saved by the prompt cache
cli-preview-next = To see it: { $command }
# $url (text)
cli-preview-ready = Preview: { $url }
cli-preview-stop = Ctrl+C stops it.
# $milliseconds (text)
cli-preview-updated = { $path } updated in { $milliseconds } ms
cli-built = Built into { $path }: { $files }, { $size }
cli-exported = Exported to { $path }: { $files }, { $size }
cli-deploy-building = Building for production
# $count (number): files that the vendor does not have yet.
cli-deploy-uploading = { $count ->
    [one] Sending { $count } file
   *[other] Sending { $count } files
}
cli-deploy-preparing = Waiting until it is ready there
# $url (text): where the app is.
cli-deploy-reaching = Trying { $url }
cli-deploy-live = Live: { $url }
cli-deploy-not-answering = Deployed, not answering yet: { $url }
# $version (text): a short version id.
cli-restored = Version { $version } is current again. Later versions are kept.
cli-history-current = current
cli-version-generated = Generated
cli-version-starter = Starter
cli-version-edited = Edited
cli-version-outside = Edited outside Vectort
cli-version-restored = Restored
cli-version-imported = Imported
cli-imported = This folder was not known yet; its files are now version 1.

## Providers and types

# $variable (text): an environment variable.
cli-provider-key-environment = key from { $variable }
cli-provider-key-keyring = key from the system's keyring
cli-provider-key-missing = no key; set { $variable }
cli-provider-local-found = running at { $url }
cli-provider-local-none = no local server found
cli-health-ready = ready
cli-health-trying = rested, the next answer decides
cli-health-resting = rests for { $seconds } s after failures
cli-health-throttled = wants to be left alone for { $seconds } s
# $half, $most (text): seconds, the median and the 95th percentile.
cli-health-first-text = first text usually in { $half } s, nearly always in { $most } s
cli-health-rate = { $rate } tokens/s
cli-types-default = usual
cli-types-browser = runs in the preview
cli-types-source = checked by its syntax

## Checks

check-parse = Syntax
check-tools = Tools
check-resolve = Imports
check-bundle = Bundle
check-types = Types
check-mount = Start
check-accept = Purpose
check-state-passed = passed
check-state-failed = failed
check-state-unavailable = cannot run here
check-state-not-required = not required

## Doctor

doctor-state-ok = ready
doctor-state-missing = missing
doctor-data-folder = Data folder
doctor-database = Project database
doctor-providers = AI providers
doctor-local-server = Local AI server
doctor-keyring = System keyring
doctor-webview = Web view
doctor-packs = npm packages built in
doctor-language = Language
doctor-version = Vectort version

## Turns

cli-edit-about = Change a project by words
cli-ask-about = Ask about a project; no file changes
cli-replay-about = Ask for a turn of the conversation once more, of another provider for example
cli-report-about = Write a turn into a bug report without secrets
cli-import-about = Make a folder, a ZIP or a git address a project
cli-diff-about = Show how two versions differ
cli-arg-change = What to change, or - to read it from standard input
cli-arg-question = The question, or - to read it from standard input
cli-arg-turn = Number of the turn
cli-arg-source = A folder, a ZIP file, or the address of a public git repository
cli-opt-plan = Plan first, and change nothing until the plan is approved
cli-opt-yes = Work through the plan as it is
cli-opt-advanced = Use the stronger models
cli-opt-attach = Attach an image, a text file or the text of a web page; may be repeated
cli-opt-report-out = File to write the report to
cli-opt-import-out = Folder for the project; absent or empty
cli-planned = The plan waits. Approve it in the window, or ask again with --plan --yes.
# $path (text): a file.
cli-reported = The report is in { $path }. It holds no keys.
