### 窗口各界面共用的文字。

ui-navigation = 界面
ui-offline = 没有网络。编辑、预览和本地模型照常可用。
ui-open = 打开
ui-close = 关闭
ui-cancel = 取消
ui-undo = 撤销
ui-retry = 重试
ui-copied = 已复制
ui-copy-detail = 复制详细信息
ui-appearance = 外观和语言
ui-language = 语言
ui-theme = 外观
ui-theme-system = 跟随系统
ui-theme-light = 浅色
ui-theme-dark = 深色
ui-standing-verified = 已验证
ui-standing-unchecked = 未检查
ui-standing-draft = 草稿
ui-standing-empty = 空
ui-running = 生成中
ui-provider-local = 本地模型
ui-provider-starter = 起始模板（不用 AI）
ui-price = 每百万 token：读 { $input }，写 { $output }
ui-forecast = 通常 { $low } 至 { $high }
ui-forecast-one = 通常 { $cost }
ui-forecast-text = 根据该模型此前的 { $count } 次应答：一半不超过前一金额，九成不超过后一金额
ui-palette-search = 搜索操作和项目
ui-palette-actions = 操作
ui-palette-projects = 项目
ui-palette-empty = 没有匹配的内容
ui-lost-title = 无法显示此页面
ui-lost-home = 回到首页
ui-free = 免费

## 附件

ui-attach = 添加附件
ui-attach-files = 图片或文本文件…
ui-attach-list = 附带的内容
ui-attach-page = 网页…
ui-attach-page-title = 添加网页
ui-attach-page-text = 网页文字只读取一次，并随请求一起发送。只能读取公开网页。
ui-attach-page-label = 网址
ui-attach-page-add = 添加
ui-attach-remove = 移除 { $name }

## 导入

ui-import = 导入
ui-import-git-title = 从 git 导入
ui-import-git-text = 公开仓库会被复制到本机并成为项目，不会向它发送任何内容。
ui-import-git-label = 仓库地址
ui-import-git-start = 导入
ui-import-git-going = 正在获取仓库，可能需要一分钟。
ui-attach-tokens = { $count ->
   *[other] { $tokens } 个词元
}

## 窗口与命令行处理方式不同的错误

ui-error-unexpected = Vectort 发生了意外情况。已保存的内容是安全的。请重试；详细信息在设置里的日志文件夹中。
ui-error-no-provider = 尚未设置 AI 提供方。请在设置中添加密钥，启动 Ollama 等本地服务器，或从起始模板开始。
ui-error-no-answer = 没有提供方给出可用的回答。您的描述已保留。请稍后重试，选择其他提供方，或从起始模板开始。
ui-error-no-such-version = 此项目已没有版本 { $value }。未作任何更改。
ui-error-unknown-type = 没有“{ $value }”这种类型。请在描述旁另选一种。
ui-error-unknown-framework = “{ $value }”不是此类型的框架。请在描述旁另选一个。
ui-error-build-failed = 项目无法构建。原有内容未受影响。请修复预览列出的问题后重试。
