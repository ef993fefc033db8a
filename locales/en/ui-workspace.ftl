### One project: the run log, the preview, the code, the versions.

ui-ws-unreadable = This project could not be opened
ui-ws-to-projects = To the projects
ui-ws-opening = The project is being opened
ui-ws-name = Name of the project
ui-ws-view = What is shown
ui-ws-preview = Preview
ui-ws-code = Code
ui-ws-split = Both
ui-ws-more = More actions
ui-ws-side = Side panel
ui-ws-show-side = Show the side panel
ui-ws-hide-side = Hide the side panel
ui-ws-side-resize = Width of the side panel
ui-ws-split-resize = Share of code and preview
# $title (text): a project's name.
ui-ws-renamed = The project is now called “{ $title }”
ui-ws-duplicated = This is the copy: “{ $title }”
ui-ws-deleted = “{ $title }” was deleted
# $path (text): a file on this computer.
ui-ws-exported = Exported to { $path }
ui-ws-regenerate-title = Build again over your own changes?
ui-ws-regenerate-text = You changed files by hand. The new result takes their place; what you wrote stays in the versions, and you can go back at any time.

## What can be said of a version

ui-standing-verified-text = Exactly these files passed every required check.
ui-standing-unchecked-text = These files were changed by hand and not checked since.
ui-standing-draft-text = A draft: it did not pass every check, or was stopped.
ui-standing-empty-text = There are no files yet.

## The run log

ui-run-none = Nothing was made here yet.
ui-run-more = Show all
ui-run-less = Show less
ui-run-asking = Waiting for an answer
ui-run-writing = Writing files
ui-run-checking = Checking
ui-run-repairing = Repairing what the checks found
ui-run-saving = Saving
ui-run-stop = Stop
ui-run-stopping = Stopping
ui-run-attempts = Calls without an answer
# $provider, $next (text): names of providers. $reason (text): one of the attempt- messages.
ui-run-attempt = { $provider }: { $reason }
ui-run-attempt-next = { $provider }: { $reason }; continued with { $next }
ui-run-notes = Remarks
# $count (number)
ui-run-files = { $count ->
    [one] { $count } file
   *[other] { $count } files
}
# $count (number): files that are not listed.
ui-run-files-hidden = { $count ->
    [one] { $count } earlier file is not listed
   *[other] { $count } earlier files are not listed
}
# $count (number)
ui-run-lines = { $count ->
    [one] { $count } line
   *[other] { $count } lines
}
ui-run-problems = Problems
# $count (number): problems that are not listed.
ui-run-more-problems = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
# $input, $output (number): tokens.
ui-run-tokens = { $input } tokens read, { $output } written
# $cost (text): an amount such as $0.04.
ui-run-cost = about { $cost }
ui-run-cost-estimated = ≈ { $cost }, partly a guess
ui-run-hedge = { $cost } of it for second answers
ui-run-saved = { $cost } saved by the prompt cache
ui-run-verified = Verified
ui-run-verified-text = It passed every required check and is now the current version.
ui-run-draft = Kept as a draft
ui-run-draft-text = Not every check passed. What was current before still is; the draft is in the versions.
ui-run-stopped = Stopped
ui-run-stopped-text = What was complete is kept as a draft in the versions. What was current before still is.
ui-run-failed = Nothing came of it
ui-run-failed-text = Nothing was changed: what was there before is untouched.
ui-run-accept = Take it as it is

# $detail (text): a model's or a framework's name, or a path.
run-note-starter = A starter made without AI, from your description on this computer.
run-note-starter-framework = The starter is written with { $detail }.
run-note-echoed-model = Another model answered than was asked: { $detail }
run-note-duplicate-path = { $detail } was written twice; the last one counts.
# $provider (text): a provider.
run-note-skipped-resting = { $provider } rests after several failures; others are asked first.
run-note-skipped-disabled = { $provider } cannot answer as it is set up; others are asked first.
run-note-skipped-throttled = { $provider } asked to be left alone for a while; others are asked first.
# $reason (text): one of the attempt- messages. $seconds (number)
run-note-waiting = Waiting for { $provider } ({ $reason }): asked again in { $seconds } s
run-note-hedged = { $provider } is asked as well, because the first one is slow.
# $detail (text): a model’s words.
run-note-how-to-run = What the model says about running it: { $detail }
# $detail (text): a path, here and below.
run-note-other-steps-file = { $detail } belongs to another step; what this one wrote of it was dropped.
run-note-answer-cut = The answer ended early. Ask again for the rest.
run-note-kept-locked = { $detail } is locked and was left as it is.
run-note-replaced-edit = { $detail } was changed by hand meanwhile; your text is in the version before.
run-note-stopped-same-problems = The same problems came back after a repair, so no more was spent on them. The last good version stays.
run-note-unusable-plan = The model gave no usable plan, so it was done in one pass.
run-note-tests-built = Tests were written and can be built; run them with the project’s own tools.
run-note-tests-only-parsed = Tests were written; here they could only be read for mistakes.
run-note-review-dropped = The review’s changes broke something and were dropped.
run-note-tests-dropped = The written tests broke something and were dropped.

## Checks

ui-check-title = Checks
ui-check-parse = Syntax
ui-check-tools = Tools
ui-check-resolve = Imports
ui-check-bundle = Bundle
ui-check-types = Types
ui-check-mount = Start
ui-check-accept = Purpose
ui-check-passed = passed
ui-check-failed = failed
ui-check-unavailable = cannot run here
ui-check-not-required = not needed
ui-check-broke = The check could not be made
# $version (number)
ui-check-verified = Version { $version } passed every required check
ui-check-not-verified = Version { $version } did not pass every required check

## The preview

ui-view-preview = Preview
ui-view-toolbar = Preview controls
ui-view-back = Back in the preview
ui-view-forward = Forward in the preview
ui-view-route = Path in the app
ui-view-size = Size of the preview
ui-view-phone = Phone
ui-view-tablet = Tablet
ui-view-fit = All the room
ui-view-draft = Draft, not verified yet
# $count (number)
ui-view-problems = { $count ->
    [one] { $count } problem in the code; the preview shows the last state that worked
   *[other] { $count } problems in the code; the preview shows the last state that worked
}
ui-view-broke = The preview could not be shown
ui-view-crashed = The app stopped responding
ui-view-crashed-text = Its page hangs or has ended. Your files and this window are not affected.
ui-view-open-code = Show the code
ui-view-soon = Being written
ui-view-soon-text = The app appears here as soon as enough of it is there.
ui-view-none = No preview for this kind of project
ui-view-none-text = It does not run in a browser. Its code is checked all the same; open the folder to run it with its own tools.
ui-view-empty = Nothing to show yet
ui-view-empty-text = This project has no files. Build it again from its description.
ui-view-starting = Starting the preview
ui-console = Console
# $count (number)
ui-console-count = { $count ->
    [one] Console, { $count } error
   *[other] Console, { $count } errors
}
ui-console-filter = What is listed
ui-console-all = Everything
ui-console-errors = Errors
ui-console-warnings = Warnings
ui-console-rest = Messages
ui-console-clear = Clear the console
ui-console-empty = The app has written nothing.
ui-console-resize = Height of the preview

## The code

ui-code-title = Code
ui-code-files = Files
ui-code-tabs = Open files
ui-code-show-files = Show the files
ui-code-hide-files = Hide the files
ui-code-resize = Width of the file list
ui-code-new-file = New file
ui-code-new-folder = New folder
ui-code-file-name = Name of the new file
ui-code-folder-name = Name of the new folder
# $name (text): a file or a folder.
ui-code-new-name = New name of { $name }
ui-code-name-empty = A name is needed
ui-code-name-taken = There is something of that name already
ui-code-name-unsafe = Not every system can hold this name
ui-code-renamed = Renamed to { $name }
ui-code-deleted = { $name } was deleted
ui-code-discarded = { $name } was closed without saving
ui-code-close = Close { $name }
ui-code-unsaved = not saved
# $done, $count (number): files.
ui-code-adding = { $count ->
    [one] Adding { $done } of { $count } file
   *[other] Adding { $done } of { $count } files
}
# $count (number)
ui-code-added = { $count ->
    [one] { $count } file added
   *[other] { $count } files added
}
# $count (number)
ui-code-too-large = { $count ->
    [one] { $count } file is larger than 1 MiB and was left out
   *[other] { $count } files are larger than 1 MiB and were left out
}
# $place (text): a path with a line.
ui-code-open-place = Open { $place }
# $path (text): a file in the project.
ui-code-editor = { $path }, editor
ui-code-loading = Reading the file
ui-code-empty = No files yet
ui-code-empty-text = They are here once a version is kept. You can also add one yourself.
ui-code-none = No file is open
ui-code-none-text = Choose one in the list, or drop files into it.
ui-code-gone = This file is gone
ui-code-gone-text = It is no longer in the project. The versions still have it.
ui-code-binary = This is not text
# $size (text): such as 1.2 MB.
ui-code-binary-text = The file has { $size } and cannot be edited here.
ui-code-binary-changed = The two cannot be compared here.
ui-code-conflict = Somebody else changed this file
ui-code-conflict-text = Another program, or another version, has a different text. Nothing is lost until you choose.
ui-code-take-mine = Keep mine
ui-code-take-theirs = Take theirs
ui-code-took-theirs = Your text was replaced by theirs
ui-code-mine = Yours
ui-code-theirs = Theirs
# $path (text): a file. $side (text): what it is the text of.
ui-code-diff-side = { $path }, { $side }
ui-code-comparison = { $path } compared
# $from, $to (number): versions.
ui-code-versions = Version { $from } to version { $to }
ui-code-edit = Edit
ui-code-find = Find
ui-code-replace-with = Replace with
ui-code-next = Next
ui-code-previous = Previous
ui-code-all = All
ui-code-match-case = Match case
ui-code-by-word = Whole words
ui-code-regexp = Regular expression
ui-code-replace = Replace
ui-code-replace-all = Replace all
ui-code-current-match = current match
ui-code-on-line = on line
# The $ stands for a number, here and below.
ui-code-replaced-one = replaced the match on line $
ui-code-replaced-all = replaced $ matches
ui-code-go-to-line = Go to line
ui-code-go = Go
ui-code-fold = Fold this part
ui-code-unfold = Unfold this part
ui-code-folded = folded code
ui-code-completions = Suggestions
ui-code-unchanged = Unchanged lines: $

## The versions

# $version (number)
ui-history-version = Version { $version }
ui-history-current = current
ui-history-empty = There are no versions yet. Each result and each change becomes one.
ui-history-generated = Made by AI
ui-history-starter = Starter
ui-history-imported = Imported
ui-history-edited = Changed by hand
ui-history-outside = Changed by another program
ui-history-restored = Version { $version } brought back
# $count (number)
ui-history-files = { $count ->
    [one] { $count } file
   *[other] { $count } files
}
ui-history-restore = Make this current
ui-history-restored-toast = Version { $version } is current again
ui-history-compare = What it is compared with
ui-history-against-before = Before it
ui-history-against-now = Current
ui-history-first = This is the first version.
ui-history-same = No file differs.
# $count (number)
ui-history-changed = { $count ->
    [one] { $count } file differs
   *[other] { $count } files differ
}
ui-history-added = added
ui-history-edited-file = changed
ui-history-removed = removed

## The conversation

ui-chat = Conversation
ui-chat-empty = Ask for a change below, or ask something about the app.
ui-turn-next = Your next request
# $turn (number). $kind (text): one of the four below.
ui-turn-name = Turn { $turn }: { $kind }
ui-turn-create = Create
ui-turn-ask = Ask
ui-turn-edit = Edit
ui-turn-build = Build
ui-turn-ask-text = Answers in words, changes nothing
ui-turn-edit-text = Changes the app in one pass
ui-turn-build-text = Plans first, then works step by step
ui-turn-ask-placeholder = What do you want to know about this app?
ui-turn-edit-placeholder = What shall be different?
ui-turn-build-placeholder = What shall be built? You see a plan first.
ui-turn-mode = What it shall do
ui-turn-manner = How it is done
ui-turn-quick-text = One pass: the quickest and cheapest way.
ui-turn-advanced-text = Plans, works step by step, reviews and tests. It costs more.
ui-turn-model = Model
ui-turn-model-fits = Chosen by itself
ui-turn-send = Send
ui-turn-wait = Something is being done. You can send this when it is over.
# $cap (text): an amount of money.
ui-turn-cap = at most { $cap }
ui-turn-credits-text = Only a result that is verified, or an answer, costs credits. Failures, retries and repairs cost none.
ui-turn-replay = Again
ui-turn-replay-same = As before
# $turn (number)
ui-turn-replay-of = Turn { $turn } again
ui-turn-revert = Revert
ui-turn-reverted = Reverted
ui-turn-reverted-toast = The files are as they were before this turn
# $version (number)
ui-turn-accepted-toast = Version { $version } is current, as it is
ui-turn-report = Bug report
# $path (text): a file on this computer.
ui-turn-reported = The report is in { $path }. It holds no keys.
ui-run-planning = Planning
ui-run-reviewing = Looking at security and accessibility
ui-run-testing = Writing and running tests
# $cost, $cap (text): amounts of money.
ui-run-cost-of = { $cost } of { $cap }
ui-run-answered = Answered
ui-run-answered-text = Nothing was changed.
ui-run-planned = Planned
ui-run-planned-text = The plan waits for your word. Nothing was changed yet.
ui-run-accepted = Taken as it is
ui-run-accepted-text = Not every check passed; you made it current all the same.
ui-fix = Fix
ui-fix-free = free, without AI
ui-fix-accept = Take it and fix it
ui-fix-model = Fix with AI
ui-repair-none = No rule without AI fits what is left.
# $passed, $count (number): checks.
ui-check-count = { $passed } of { $count } passed

## Steps and plans

ui-step-list = Steps
ui-step-plan = Plan
ui-step-write = Write
ui-step-check = Check
ui-step-repair = Mend by rules
ui-step-mend = Mend with AI
ui-step-review = Review
ui-step-test = Tests
ui-step-waiting = waiting
ui-step-running = under way
ui-step-done = done
ui-step-failed = failed
ui-step-skipped = left out
ui-step-stopped = stopped
# $step (text): its title.
ui-step-stop = Stop “{ $step }”
ui-plan-title = Plan
ui-plan-text = Change what you like, then build. Nothing is done before that.
ui-plan-data = Data
ui-plan-routes = Pages
ui-plan-dependencies = Packages
# $step (text): its title.
ui-plan-include = Do “{ $step }”
# $number (number)
ui-plan-step-title = Title of step { $number }
# $step (text): its title.
ui-plan-up = Move “{ $step }” up
# $step (text): its title.
ui-plan-down = Move “{ $step }” down
# $name (text): a file or a package.
ui-plan-remove = Remove { $name }
ui-plan-build = Build it
ui-plan-dismiss = Dismiss
ui-plan-reset = As it was planned

## What a model is shown

ui-context-title = What the AI is shown
ui-context-text = The files that matter for your request, the stable ones first. The rest is only named.
ui-context-all-text = The whole project fits.
# $used, $budget (text): tokens, such as 12K.
ui-context-meter = { $used } of { $budget } tokens
ui-context-budget = Room for files
ui-context-by-itself = By itself
ui-context-whole = whole
ui-context-outline = outline
ui-context-excerpt = excerpt
# $path (text): a file, here and below.
ui-context-pin = Always show { $path }
ui-context-unpin = Show { $path } only where it matters
ui-context-exclude = Do not show { $path }
ui-context-include = Show { $path } again
ui-context-all = everything fits
ui-context-pinned = pinned by you
ui-context-selected = picked in the preview
ui-context-problem = has a problem
ui-context-named = named in your words
ui-context-symbol = what your words are about
ui-context-imports = imports such a file
ui-context-imported-by = imported by such a file
ui-context-recent = changed lately
ui-context-central = used by much of the project
ui-context-entry = where the app begins
ui-context-manifest = packages of the project
ui-pick-going = Click an element in the preview. Esc ends it.
ui-pick-remove = Without this element

## Locks

ui-code-lock = Lock against AI
ui-code-unlock = Unlock for AI
ui-code-locked = Locked: AI does not change it
# $name (text): a file.
ui-code-locked-toast = AI does not change { $name } any more
# $name (text): a file.
ui-code-unlocked-toast = AI may change { $name } again

## More of the versions

ui-history-undone = Change taken back
ui-history-redone = Change brought back
ui-history-repaired = Mended without AI
ui-history-branched = Branched off
ui-history-undone-toast = The last change was taken back
ui-history-redone-toast = The change is there again
ui-history-branch = New project from here
# $title (text): a project's name. $version (number)
ui-history-branched-toast = “{ $title }” begins with version { $version }
ui-history-by-model = by AI
ui-history-by-person = by a person
ui-history-by-rules = without AI
# $turn (number)
ui-history-turn = Turn { $turn }
# $count (number)
ui-chat-earlier = { $count ->
    [one] Show { $count } earlier turn
   *[other] Show { $count } earlier turns
}
# $count (number): problems.
ui-turn-fixes = { $count ->
    [one] { $count } problem to fix
   *[other] { $count } problems to fix
}
# $count (number)
ui-run-credits = { $count ->
    [one] { $count } credit
   *[other] { $count } credits
}
# $count (number): what rules mended.
ui-repair-count = { $count ->
    [one] { $count } thing mended without AI
   *[other] { $count } things mended without AI
}
# $count (number)
ui-context-files = { $count ->
    [one] { $count } file is shown
   *[other] { $count } files are shown
}
# $count (number)
ui-context-excluded = { $count ->
    [one] { $count } file is left out
   *[other] { $count } files are left out
}
# $count (number)
ui-context-listed = { $count ->
    [one] { $count } file is only named
   *[other] { $count } files are only named
}
