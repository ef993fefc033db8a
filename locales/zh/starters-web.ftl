### Words of the offline starters for browser projects. Each is expanded once, when
### a project is written; values with " | " are lists that keep their length.

## Task board (web_app)

starter-web-app-about = 一个任务看板：在各列之间拖动卡片，添加并筛选。所有内容都保存在本浏览器中。
starter-web-app-tasks = 与三位未来用户交谈 | 写下最初的想法 | 画出主界面草图 | 选定名称和配色 | 邀请朋友试用 | 确定发布日期 | 收集优秀案例
starter-web-app-todo = 待办
starter-web-app-doing = 进行中
starter-web-app-done = 已完成
starter-web-app-search = 搜索卡片
starter-web-app-labels = 标签
starter-web-app-all-labels = 全部
starter-web-app-add-card = 添加卡片
starter-web-app-add-to = 添加卡片：
starter-web-app-new-card = 需要做什么？
starter-web-app-save = 添加
starter-web-app-cancel = 取消
starter-web-app-remove = 删除卡片
starter-web-app-removed = 卡片已删除
starter-web-app-undo = 撤销
starter-web-app-dismiss = 关闭
starter-web-app-empty = 将卡片拖到这里
starter-web-app-no-match = 没有符合筛选条件的卡片
starter-web-app-progress = 进度
starter-web-app-due = 截止日期
starter-web-app-hint = 用鼠标拖动卡片，或选中卡片后使用左右方向键。
