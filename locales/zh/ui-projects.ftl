### 项目。

ui-projects-search = 搜索项目
ui-projects-layout = 布局
ui-projects-list = 列表
ui-projects-grid = 卡片
ui-projects-count = { $count } 个项目
ui-projects-no-match = 没有匹配的项目。可按标题、类型或框架搜索。
ui-projects-reading = 正在读取您的项目
ui-projects-unread = 无法读取项目
ui-projects-empty-title = 还没有项目
ui-projects-empty-text = 描述一个应用，它会在本机编写、检查并保存。也可以导入已有的文件夹。
ui-projects-more = { $title } 的操作
ui-projects-deleted = 已删除 { $title }
ui-projects-duplicated = 已复制 { $title }
