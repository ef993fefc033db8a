### 出了什么问题：发生了什么，对工作有何影响，该怎么办。

## 错误，按代码

error-empty-description = 描述是空的。请用几句话说明要构建什么。
error-description-too-long = 描述有 { $length } 个字符；最多 { $max } 个。
error-control-characters = 描述中含有控制字符。请删除后重试。
error-unknown-type = 没有“{ $value }”这个类型。用 vectort types 查看全部类型。
error-unknown-framework = “{ $value }”不是此类型的框架。用 vectort types 查看全部框架。
error-unknown-provider = 没有“{ $value }”这个提供方。请选择 openai、anthropic、gemini 或 local。
error-unknown-model = 模型“{ $value }”不可用。
error-no-provider = 尚未设置 AI 提供方。请设置 OPENAI_API_KEY、ANTHROPIC_API_KEY 或 GEMINI_API_KEY，或启动 Ollama 等本地服务器。
error-no-answer = 没有提供方给出可用的应答。请稍后重试，或加上 --allow-starter 不用 AI 开始。
error-out-not-empty = { $path } 不是空的。请选择空文件夹或新文件夹；未作任何改动。
error-not-a-project = { $path } 不是项目：没有 package.json、index.html 或其他已知的清单文件。
error-not-found = { $path } 不存在。
error-no-such-version = 此项目没有版本“{ $value }”。用 vectort history 查看全部版本。
error-no-space = 磁盘已满。之前保存的内容安全；请腾出空间后重试。
error-io = 无法读取或写入 { $path }：{ $detail }
error-permission-denied = Vectort 没有读写 { $path } 的权限。
error-cancelled = 已取消。已完成的内容会保留。
error-invalid-base-url = { $variable } 不是可用的地址：{ $value }
error-keyring-unavailable = 系统钥匙串没有响应。环境变量中的密钥仍可使用。
error-port-taken = 端口 { $port } 已被占用。请用 --port 选择其他端口。
error-unsafe-path = 路径“{ $path }”不安全，已拒绝。
error-too-many-files = 文件太多；最多 { $max } 个。
error-file-too-large = { $path } 太大；最多 { $max } 字节。
error-answer-without-files = 模型的应答中没有任何文件。
error-answer-truncated = 模型的应答在文件中途中断。完整的文件已保留。
error-newer-schema = 这些数据由更新版本的 Vectort 写入。请更新 Vectort 后再打开；未作任何改动。
error-database-locked = 另一个 Vectort 正在处理此项目。请等它完成后重试。
error-database-damaged = 项目的数据库已损坏。文件夹及其中的文件未受影响。
error-no-display = 没有可打开窗口的显示器。命令不需要窗口：vectort --help
error-build-failed = 无法构建此项目。问题列在上面；原有内容未受影响。
error-not-previewable = 此类型的项目不能在预览中运行。
error-bad-usage = { $detail }
error-internal = Vectort 出现意外情况：{ $detail }。已保存的内容安全。

## 提供方没有应答的原因

attempt-no-key = 没有密钥
attempt-unauthorized = 密钥被拒绝
attempt-forbidden = 密钥无权使用此模型
attempt-quota = 账户额度已用完
attempt-rate-limited = 请求过多
attempt-overloaded = 负载过高
attempt-server-error = 服务器出错
attempt-unreachable = 无法连接
attempt-timeout = 长时间没有响应
attempt-model-not-found = 模型不存在
attempt-bad-request = 请求被拒绝
attempt-context-too-long = 请求对该模型来说太长
attempt-refused = 模型拒绝作答
attempt-malformed = 应答无法读取
attempt-truncated = 应答中断
attempt-empty = 应答为空
attempt-cancelled = 已取消

## 项目中发现的问题，按代码

problem-syntax-error = 语法错误
problem-unresolved-import = 导入的目标不存在
problem-unknown-package = 未内置的包
problem-missing-export = 导入了文件没有导出的内容
problem-missing-file = 缺少必需的文件
problem-bad-manifest = 清单文件无效
problem-bundle-error = 无法打包此应用
problem-blank-page = 页面一直空白
problem-uncaught-error = 应用启动时出错
problem-unhandled-rejection = 有未处理的 Promise 拒绝
problem-mount-timeout = 应用未能及时启动
problem-mount-crashed = 应用使其页面崩溃
problem-mount-unavailable = 无法在此启动应用
problem-file-too-large = 文件太大
problem-too-many-files = 文件太多
problem-unsafe-path = 路径不安全
problem-truncated-file = 文件过早结束
problem-duplicate-path = 文件给出了两次；以最后一次为准
problem-case-collision = 两个名称只有大小写不同
problem-binary-content = 内容不是文本
problem-no-files = 应答中没有文件
problem-pack-version = 使用的是内置包的另一个版本
problem-css-error = 样式表中有错误
problem-repair-failed = 修复没有效果
