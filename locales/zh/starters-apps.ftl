# Words inside the offline starters of apps, games, services and scripts.
# A starter shows them as %%t.<id>%%; they take no variables.

## mobile_app

starter-mobile-app-today = 今天
starter-mobile-app-progress = 进度
starter-mobile-app-add = 添加习惯
starter-mobile-app-new-habit = 新习惯
starter-mobile-app-habit-name = 你每天想做什么？
starter-mobile-app-color = 颜色
starter-mobile-app-save = 保存
starter-mobile-app-cancel = 取消
starter-mobile-app-remove = 移除
starter-mobile-app-removed = 已移除
starter-mobile-app-undo = 撤销
starter-mobile-app-done-today = 今日完成
starter-mobile-app-streak = 连续天数
starter-mobile-app-best-streak = 最长连续天数
starter-mobile-app-last-weeks = 最近四周
starter-mobile-app-empty-title = 崭新的一页
starter-mobile-app-empty-hint = 添加一件今天就能做到的小事。
starter-mobile-app-swipe-hint = 完成后点按或滑动该习惯。
starter-mobile-app-readme = 手机尺寸的习惯记录应用，所有数据都留在设备上。
starter-mobile-app-readme-content = 应用的文字和最初的习惯
starter-mobile-app-readme-model = 习惯的定义、连续天数与存储
starter-mobile-app-readme-screens = 每个界面一个文件
