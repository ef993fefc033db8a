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
