### The window.

ui-title = Projects
# $count (number)
ui-project-count = { $count ->
    [one] { $count } project on this computer
   *[other] { $count } projects on this computer
}
ui-loading = Reading your projects
ui-verified = Verified
ui-draft = Draft
# $count (number)
ui-versions = { $count ->
    [one] { $count } version
   *[other] { $count } versions
}
# $date (date or text): when the project last changed.
ui-changed = Changed { $date }
ui-copy-preview = Copy preview command
ui-copied = Copied
ui-copy-path = Copy folder path
# $title (text): a project's name.
ui-actions-for = Actions for { $title }

ui-empty-title = Nothing here yet
ui-empty-text = Describe an app in a terminal. It is written, checked and saved on this computer, and appears here.
ui-empty-copy = Copy command
ui-empty-prompt = a kanban board with drag and drop
ui-empty-offline = It works without an account, a server or Node. Without a provider you get a starter made without AI.

ui-error-title = The projects could not be read
ui-error-text = Your files are untouched. Try again; if it happens again, vectort doctor shows what is wrong.
ui-error-detail = Detail
ui-retry = Try again

ui-language = Language
ui-theme = Appearance
ui-theme-system = As the system
ui-theme-light = Light
ui-theme-dark = Dark
# $version (text)
ui-version = Vectort { $version }
# $path (text): a folder.
ui-data-folder = Data in { $path }
