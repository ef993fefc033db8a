### 命令行。

## 帮助

cli-about = 描述一个应用，它会被编写、验证并运行起来。
cli-heading-usage = 用法
cli-heading-commands = 命令
cli-heading-arguments = 参数
cli-heading-options = 选项

cli-generate-about = 描述一个应用，由 Vectort 编写、验证并保存
cli-preview-about = 在本机运行项目预览，并跟随其改动
cli-build-about = 构建用于上线的版本：压缩，文件名带哈希
cli-history-about = 列出项目的各个版本
cli-restore-about = 回到某个版本；不会删除任何内容
cli-export-about = 把项目写入 ZIP 文件
cli-deploy-about = 将项目发布上线
cli-providers-about = 显示哪些 AI 提供方可用
cli-types-about = 列出应用类型及其框架
cli-doctor-about = 检查本机具备什么、缺少什么

cli-arg-description = 用自己的话说明要构建什么；“-”表示读取标准输入
cli-arg-dir = 项目文件夹
cli-arg-version = 版本，按历史中显示的写法

cli-opt-type = 应用类型；省略时根据描述判断
cli-opt-framework = 框架；省略时采用该类型常用的框架
cli-opt-database = 数据存放的位置；省略时不指定
cli-opt-feature = 还要具备的功能；可重复
cli-opt-integration = 要连接的服务；可重复
cli-opt-deployment = 要部署到哪里；省略时不限
cli-opt-mode = quick（快速）或 advanced（深入）：先做计划，文件更多
cli-opt-provider = 只询问这个提供方：openai、anthropic、gemini 或 local
cli-opt-model = 指定模型
cli-opt-allow-starter = 如果没有提供方应答，则从不用 AI 的起步模板开始
cli-opt-no-mount = 不在隐藏窗口中打开应用来验证
cli-opt-generate-out = 写入的文件夹；必须为空或尚不存在
cli-opt-max-cost = 费用将超过这么多美元时停止，例如 0.25
cli-opt-record = 把每次调用记录到此文件，不含密钥
cli-opt-replay = 回放此记录，不询问任何提供方
cli-opt-json = 每行输出一个 JSON 对象
cli-opt-port = 服务端口
cli-opt-strict = 在预览中关闭网络
cli-opt-build-out = 构建结果的文件夹
cli-opt-zip = 要写入的 ZIP 文件
cli-opt-deploy-to = 发布到哪里：vercel
cli-opt-deploy-name = 应用在那里的名称；省略时由标题生成
cli-opt-help = 显示此帮助
cli-opt-version = 显示版本

## 用法错误

cli-usage-hint = 查看用法：{ $command }
cli-usage-unknown-command = 没有“{ $value }”这个命令。
cli-usage-unknown-option = 这里没有“{ $value }”这个选项。
cli-usage-did-you-mean = 您是指“{ $suggestion }”吗？
cli-usage-missing = 缺少 { $name }。
cli-usage-missing-command = 缺少命令。
cli-usage-missing-value = { $name } 需要一个值。
cli-usage-invalid-value = “{ $value }”不能用于 { $name }。
cli-usage-repeated = { $name } 只能指定一次。

## 进行中

cli-asking = 正在询问 { $provider }（{ $model }）
cli-provider-failed = { $provider } 没有应答：{ $reason }
cli-skipped-resting = { $provider } 多次失败，暂停使用；先询问其他提供方。
cli-skipped-disabled = { $provider } 按当前设置无法应答；先询问其他提供方。
cli-skipped-throttled = { $provider } 要求暂停 { $seconds } 秒；先询问其他提供方。
cli-waiting = 等待 { $provider } { $seconds } 秒：{ $reason }
cli-hedged = 第一家较慢，同时询问 { $provider }。
cli-switched = { $provider }：{ $reason }；改由 { $next } 继续。已完成的文件保留。
cli-file-written = { $path }（{ $size }）
cli-size-bytes = { $count } 字节
cli-size-kib = { $count } KiB
cli-size-mib = { $count } MiB
cli-files-count = { $count } 个文件
cli-phase-checking = 检查
cli-phase-repairing = 修复
cli-draft = 草稿，尚未验证
cli-starter-notice = 起步模板，未使用 AI：根据您的描述在本机生成的可用起点。
cli-starter-hint = 要由 AI 编写，请设置 OPENAI_API_KEY、ANTHROPIC_API_KEY 或 GEMINI_API_KEY，或启动 Ollama 等本地服务器。
cli-model-echoed = 请求的是 { $asked }，应答的是 { $echoed }。

## 结果

cli-verified = 已验证，用时 { $seconds } 秒
cli-not-verified = 未通过验证
cli-not-verified-hint = 文件已保存为草稿。问题列在上面。
cli-saved-in = 已保存到 { $path }
cli-tokens = 输入 { $input } 个 token，输出 { $output } 个
cli-cost = 费用 { $cost }
cli-cost-estimated = 费用 ≈ { $cost }，部分为估算
cli-cost-hedge = 其中 { $cost } 用于第二个应答
cli-cost-saved = 提示缓存节省 { $cost }
cli-preview-next = 查看效果：{ $command }
cli-preview-ready = 预览：{ $url }
cli-preview-stop = 按 Ctrl+C 停止。
cli-preview-updated = { $path } 已更新，用时 { $milliseconds } 毫秒
cli-built = 已构建到 { $path }：{ $files }，{ $size }
cli-exported = 已导出到 { $path }：{ $files }，{ $size }
cli-deploy-building = 正在构建生产版本
cli-deploy-uploading = { $count ->
   *[other] 正在上传 { $count } 个文件
}
cli-deploy-preparing = 正在等待对方准备就绪
cli-deploy-reaching = 正在尝试访问 { $url }
cli-deploy-live = 已上线：{ $url }
cli-deploy-not-answering = 已部署，尚未响应：{ $url }
cli-restored = 版本 { $version } 重新成为当前版本。之后的版本都保留。
cli-history-current = 当前
cli-version-generated = 生成
cli-version-starter = 起步模板
cli-version-edited = 编辑
cli-version-outside = 在 Vectort 之外编辑
cli-version-restored = 恢复
cli-version-imported = 导入
cli-imported = 此文件夹此前未登记；其中的文件现在是版本 1。

## 提供方与类型

cli-provider-key-environment = 密钥来自 { $variable }
cli-provider-key-keyring = 密钥来自系统钥匙串
cli-provider-key-missing = 没有密钥；请设置 { $variable }
cli-provider-local-found = 运行于 { $url }
cli-provider-local-none = 未找到本地服务器
cli-health-ready = 就绪
cli-health-trying = 已暂停过，由下次应答决定
cli-health-resting = 多次失败，暂停 { $seconds } 秒
cli-health-throttled = 要求暂停 { $seconds } 秒
cli-health-first-text = 首段文字通常 { $half } 秒，几乎总在 { $most } 秒内
cli-health-rate = 每秒 { $rate } 词元
cli-types-default = 常用
cli-types-browser = 可在预览中运行
cli-types-source = 检查其语法

## 检查

check-parse = 语法
check-tools = 语言工具
check-resolve = 导入
check-bundle = 打包
check-types = 类型
check-mount = 启动
check-accept = 符合要求
check-state-passed = 通过
check-state-failed = 未通过
check-state-unavailable = 此处无法进行
check-state-not-required = 不需要

## 诊断

doctor-state-ok = 就绪
doctor-state-missing = 缺少
doctor-data-folder = 数据文件夹
doctor-database = 项目数据库
doctor-providers = AI 提供方
doctor-local-server = 本地 AI 服务器
doctor-keyring = 系统钥匙串
doctor-webview = 网页视图
doctor-packs = 内置的 npm 包
doctor-language = 语言
doctor-version = Vectort 版本

cli-edit-about = 用文字修改项目
cli-ask-about = 就项目提问；不改动任何文件
cli-replay-about = 把对话中的一轮再问一次，例如换一个提供商
cli-report-about = 把一轮对话写成不含机密的错误报告
cli-import-about = 把文件夹、ZIP 或 git 地址变成项目
cli-diff-about = 显示两个版本的差异
cli-arg-change = 要改什么；写 - 则从标准输入读取
cli-arg-question = 问题；写 - 则从标准输入读取
cli-arg-turn = 轮次的编号
cli-arg-source = 文件夹、ZIP 文件或公开 git 仓库的地址
cli-opt-plan = 先做计划，计划获准之前不改动任何内容
cli-opt-yes = 按计划原样执行
cli-opt-advanced = 使用更强的模型
cli-opt-attach = 附上图片、文本文件或网页的文字；可重复使用
cli-opt-report-out = 写入报告的文件
cli-opt-import-out = 项目的文件夹；须不存在或为空
cli-planned = 计划在等待。请在窗口中批准，或加上 --plan --yes 再问一次。
cli-reported = 报告在 { $path }，其中没有密钥。
