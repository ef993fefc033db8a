### 窗口。

ui-title = 项目
ui-project-count = 本机有 { $count } 个项目
ui-loading = 正在读取您的项目
ui-verified = 已验证
ui-draft = 草稿
ui-versions = { $count } 个版本
ui-changed = 修改于 { $date }
ui-copy-preview = 复制预览命令
ui-copied = 已复制
ui-copy-path = 复制文件夹路径
ui-actions-for = { $title } 的操作

ui-empty-title = 这里还没有内容
ui-empty-text = 在终端中描述一个应用。它会在本机编写、检查并保存，然后出现在这里。
ui-empty-copy = 复制命令
ui-empty-prompt = 支持拖放的看板
ui-empty-offline = 不需要账户、服务器或 Node。没有提供方时，您会得到不用 AI 生成的起步模板。

ui-error-title = 无法读取项目
ui-error-text = 您的文件未受影响。请重试；如果再次出现，vectort doctor 会显示问题所在。
ui-error-detail = 详情
ui-retry = 重试

ui-language = 语言
ui-theme = 外观
ui-theme-system = 跟随系统
ui-theme-light = 浅色
ui-theme-dark = 深色
ui-version = Vectort { $version }
ui-data-folder = 数据位于 { $path }
