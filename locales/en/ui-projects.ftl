### The projects.

ui-projects-search = Search projects
ui-projects-layout = Layout
ui-projects-list = As a list
ui-projects-grid = As cards
# $count (number)
ui-projects-count = { $count ->
    [one] { $count } project
   *[other] { $count } projects
}
ui-projects-no-match = No project matches. Search by title, type or framework.
ui-projects-reading = Reading your projects
ui-projects-unread = The projects could not be read
ui-projects-empty-title = No projects yet
ui-projects-empty-text = Describe an app and it is written, checked and saved on this computer. Or import a folder that you have.
# $title (text): a project's name.
ui-projects-more = Actions for { $title }
# $title (text): a project's name.
ui-projects-deleted = { $title } was deleted
# $title (text): a project's name.
ui-projects-duplicated = { $title } was duplicated
