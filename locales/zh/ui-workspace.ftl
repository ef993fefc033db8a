### 一个项目：过程、预览、代码、版本。

ui-ws-unreadable = 无法打开此项目
ui-ws-to-projects = 回到项目列表
ui-ws-opening = 正在打开项目
ui-ws-name = 项目名称
ui-ws-view = 显示的内容
ui-ws-preview = 预览
ui-ws-code = 代码
ui-ws-split = 两者
ui-ws-more = 更多操作
ui-ws-side = 侧边栏
ui-ws-show-side = 显示侧边栏
ui-ws-hide-side = 隐藏侧边栏
ui-ws-side-resize = 侧边栏宽度
ui-ws-split-resize = 代码与预览的比例
ui-ws-renamed = 项目现名为“{ $title }”
ui-ws-duplicated = 这是副本：“{ $title }”
ui-ws-deleted = 已删除“{ $title }”
ui-ws-exported = 已导出到 { $path }
ui-ws-regenerate-title = 要覆盖您自己的修改重新生成吗？
ui-ws-regenerate-text = 您手动改过文件。新的结果会取代它们；您写的内容保留在版本中，随时可以回去。

ui-standing-verified-text = 正是这些文件通过了所有必需的检查。
ui-standing-unchecked-text = 这些文件经手动修改，此后未检查。
ui-standing-draft-text = 草稿：未通过所有检查，或被停止。
ui-standing-empty-text = 还没有文件。

ui-run-none = 这里还没有生成任何内容。
ui-run-more = 显示全部
ui-run-less = 收起
ui-run-asking = 正在等待回答
ui-run-writing = 正在写文件
ui-run-checking = 正在检查
ui-run-repairing = 正在修复检查发现的问题
ui-run-saving = 正在保存
ui-run-stop = 停止
ui-run-stopping = 正在停止
ui-run-attempts = 没有回答的调用
ui-run-attempt = { $provider } 未回答：{ $reason }
ui-run-attempt-next = { $provider } 未回答：{ $reason }；改由 { $next } 继续
ui-run-notes = 说明
ui-run-files = { $count } 个文件
ui-run-files-hidden = 较早的 { $count } 个文件未列出
ui-run-lines = { $count } 行
ui-run-problems = 问题
ui-run-more-problems = 还有 { $count } 个
ui-run-tokens = 读取 { $input } 个词元，写出 { $output } 个
ui-run-cost = 约 { $cost }
ui-run-cost-estimated = ≈ { $cost }，部分为估算
ui-run-hedge = 其中 { $cost } 用于第二个应答
ui-run-saved = 提示缓存节省 { $cost }
ui-run-verified = 已验证
ui-run-verified-text = 通过了所有必需的检查，现在是当前版本。
ui-run-draft = 已保留为草稿
ui-run-draft-text = 未通过所有检查。之前的当前版本保持不变；草稿在版本中。
ui-run-stopped = 已停止
ui-run-stopped-text = 已完成的部分作为草稿保留在版本中。之前的当前版本保持不变。
ui-run-failed = 没有得到结果
ui-run-failed-text = 没有任何改动：原有内容完好。
ui-run-accept = 按原样采用

run-note-starter = 不用 AI 的起始项目，在这台电脑上按您的描述生成。
run-note-starter-framework = 起始项目使用 { $detail } 编写。
run-note-echoed-model = 回答的模型与所问的不同：{ $detail }
run-note-duplicate-path = { $detail } 写了两次；以最后一次为准。
run-note-skipped-resting = { $provider } 多次失败，暂停使用；先询问其他提供方。
run-note-skipped-disabled = { $provider } 按当前设置无法应答；先询问其他提供方。
run-note-skipped-throttled = { $provider } 要求暂停一段时间；先询问其他提供方。
run-note-waiting = 正在等待 { $provider }（{ $reason }）：{ $seconds } 秒后再次询问
run-note-hedged = 第一家较慢，同时询问 { $provider }。
run-note-how-to-run = 模型对运行方式的说明：{ $detail }
run-note-other-steps-file = { $detail } 属于另一个步骤；这一步写入的内容已舍弃。
run-note-answer-cut = 回答提前结束，可再次询问其余部分。
run-note-kept-locked = { $detail } 已锁定，保持原样。
run-note-replaced-edit = { $detail } 期间被手动更改；您的文字保存在前一个版本中。
run-note-stopped-same-problems = 修复后仍出现同样的问题，因此不再为此花费。最后一个良好版本保持不变。
run-note-unusable-plan = 模型没有给出可用的计划，因此一次完成。
run-note-tests-built = 已编写测试且可以构建；请用项目自己的工具运行。
run-note-tests-only-parsed = 已编写测试；在这里只能检查其语法错误。
run-note-review-dropped = 审查所做的更改破坏了某些功能，已舍弃。
run-note-tests-dropped = 编写的测试破坏了某些功能，已舍弃。

ui-check-title = 检查
ui-check-parse = 语法
ui-check-tools = 语言工具
ui-check-resolve = 导入
ui-check-bundle = 打包
ui-check-types = 类型
ui-check-mount = 启动
ui-check-accept = 符合要求
ui-check-passed = 通过
ui-check-failed = 未通过
ui-check-unavailable = 此处无法进行
ui-check-not-required = 不需要
ui-check-broke = 无法进行检查
ui-check-verified = 版本 { $version } 通过了所有必需的检查
ui-check-not-verified = 版本 { $version } 未通过所有必需的检查

ui-view-preview = 预览
ui-view-toolbar = 预览控件
ui-view-back = 在预览中后退
ui-view-forward = 在预览中前进
ui-view-route = 应用内的路径
ui-view-size = 预览尺寸
ui-view-phone = 手机
ui-view-tablet = 平板
ui-view-fit = 全部空间
ui-view-draft = 草稿，尚未验证
ui-view-problems = 代码中有 { $count } 个问题；预览显示最后可用的状态
ui-view-broke = 无法显示预览
ui-view-crashed = 应用停止响应
ui-view-crashed-text = 它的页面卡住或已结束。您的文件和此窗口不受影响。
ui-view-open-code = 显示代码
ui-view-soon = 正在编写
ui-view-soon-text = 内容足够时，应用就会出现在这里。
ui-view-none = 这类项目没有预览
ui-view-none-text = 它不在浏览器中运行。代码仍会检查；打开文件夹即可用它自己的工具运行。
ui-view-empty = 还没有可显示的内容
ui-view-empty-text = 此项目没有文件。请按描述重新生成。
ui-view-starting = 正在启动预览
ui-console = 控制台
ui-console-count = 控制台，{ $count } 个错误
ui-console-filter = 列出的内容
ui-console-all = 全部
ui-console-errors = 错误
ui-console-warnings = 警告
ui-console-rest = 消息
ui-console-clear = 清空控制台
ui-console-empty = 应用没有输出。
ui-console-resize = 预览高度

ui-code-title = 代码
ui-code-files = 文件
ui-code-tabs = 打开的文件
ui-code-show-files = 显示文件
ui-code-hide-files = 隐藏文件
ui-code-resize = 文件列表宽度
ui-code-new-file = 新建文件
ui-code-new-folder = 新建文件夹
ui-code-file-name = 新文件的名称
ui-code-folder-name = 新文件夹的名称
ui-code-new-name = { $name } 的新名称
ui-code-name-empty = 需要名称
ui-code-name-taken = 已有同名的内容
ui-code-name-unsafe = 并非所有系统都支持此名称
ui-code-renamed = 已重命名为 { $name }
ui-code-deleted = 已删除 { $name }
ui-code-discarded = 已关闭 { $name }，未保存
ui-code-close = 关闭 { $name }
ui-code-unsaved = 未保存
ui-code-adding = 正在添加：{ $done } / { $count } 个文件
ui-code-added = 已添加 { $count } 个文件
ui-code-too-large = { $count } 个文件大于 1 MiB，未添加
ui-code-open-place = 打开 { $place }
ui-code-editor = { $path }，编辑区
ui-code-loading = 正在读取文件
ui-code-empty = 还没有文件
ui-code-empty-text = 保留一个版本后就会出现。您也可以自己添加。
ui-code-none = 没有打开的文件
ui-code-none-text = 从列表中选择，或把文件拖进去。
ui-code-gone = 此文件已不存在
ui-code-gone-text = 它已不在项目中。版本里仍有。
ui-code-binary = 这不是文本
ui-code-binary-text = 文件大小为 { $size }，无法在此编辑。
ui-code-binary-changed = 两者无法在此比较。
ui-code-conflict = 此文件已被别处修改
ui-code-conflict-text = 另一个程序或版本的文本不同。在您选择之前不会丢失任何内容。
ui-code-take-mine = 保留我的
ui-code-take-theirs = 采用对方的
ui-code-took-theirs = 您的文本已换成对方的
ui-code-mine = 您的
ui-code-theirs = 对方的
ui-code-diff-side = { $path }（{ $side }）文本
ui-code-comparison = { $path } 的比较
ui-code-versions = 版本 { $from } 到版本 { $to }
ui-code-edit = 编辑
ui-code-find = 查找
ui-code-replace-with = 替换为
ui-code-next = 下一个
ui-code-previous = 上一个
ui-code-all = 全选
ui-code-match-case = 区分大小写
ui-code-by-word = 全字匹配
ui-code-regexp = 正则表达式
ui-code-replace = 替换
ui-code-replace-all = 全部替换
ui-code-current-match = 当前匹配
ui-code-on-line = 在行
ui-code-replaced-one = 已替换第 $ 行的匹配
ui-code-replaced-all = 已替换 $ 处
ui-code-go-to-line = 转到行
ui-code-go = 转到
ui-code-fold = 折叠此部分
ui-code-unfold = 展开此部分
ui-code-folded = 折叠的代码
ui-code-completions = 建议
ui-code-unchanged = 未改动的行：$

ui-history-version = 版本 { $version }
ui-history-current = 当前
ui-history-empty = 还没有版本。每个结果和每次修改都会成为一个版本。
ui-history-generated = 由 AI 生成
ui-history-starter = 起始项目
ui-history-imported = 导入
ui-history-edited = 手动修改
ui-history-outside = 由其他程序修改
ui-history-restored = 恢复自版本 { $version }
ui-history-files = { $count } 个文件
ui-history-restore = 设为当前
ui-history-restored-toast = 版本 { $version } 重新成为当前版本
ui-history-compare = 比较的对象
ui-history-against-before = 之前
ui-history-against-now = 当前
ui-history-first = 这是第一个版本。
ui-history-same = 没有不同的文件。
ui-history-changed = { $count } 个文件不同
ui-history-added = 新增
ui-history-edited-file = 修改
ui-history-removed = 移除

## 对话

ui-chat = 对话
ui-chat-empty = 在下方提出修改，或询问有关此应用的问题。
ui-turn-next = 您的下一个请求
ui-turn-name = 第 { $turn } 轮：{ $kind }
ui-turn-create = 创建
ui-turn-ask = 提问
ui-turn-edit = 修改
ui-turn-build = 构建
ui-turn-ask-text = 只用文字回答，不做任何更改
ui-turn-edit-text = 一次完成对应用的修改
ui-turn-build-text = 先制定计划，再逐步执行
ui-turn-ask-placeholder = 您想了解此应用的什么？
ui-turn-edit-placeholder = 要做哪些改变？
ui-turn-build-placeholder = 要构建什么？您会先看到计划。
ui-turn-mode = 要做的事
ui-turn-manner = 执行方式
ui-turn-quick-text = 一次完成：最快、最省。
ui-turn-advanced-text = 制定计划、逐步执行、审查并测试，费用较高。
ui-turn-model = 模型
ui-turn-model-fits = 自动选择
ui-turn-send = 发送
ui-turn-wait = 正在处理中，完成后即可发送。
ui-turn-cap = 最多 { $cap }
ui-turn-credits-text = 只有通过验证的结果或回答才消耗积分。失败、重试和修复均不消耗。
ui-turn-replay = 重做
ui-turn-replay-same = 与之前相同
ui-turn-replay-of = 重做第 { $turn } 轮
ui-turn-revert = 还原
ui-turn-reverted = 已还原
ui-turn-reverted-toast = 文件已恢复到这一轮之前
ui-turn-accepted-toast = 版本 { $version } 已原样设为当前版本
ui-turn-report = 错误报告
ui-turn-reported = 报告位于 { $path }，不含任何密钥。
ui-run-planning = 正在制定计划
ui-run-reviewing = 正在审查安全性和无障碍
ui-run-testing = 正在编写并运行测试
ui-run-cost-of = { $cost } / { $cap }
ui-run-answered = 已回答
ui-run-answered-text = 没有更改任何内容。
ui-run-planned = 已制定计划
ui-run-planned-text = 计划等待您确认，尚未更改任何内容。
ui-run-accepted = 原样采用
ui-run-accepted-text = 并非所有检查都通过，但您仍将其设为当前版本。
ui-fix = 修复
ui-fix-free = 免费，不用 AI
ui-fix-accept = 采用并修复
ui-fix-model = 用 AI 修复
ui-repair-none = 剩下的问题没有不用 AI 的规则可修。
ui-check-count = { $passed } / { $count } 项通过

## 步骤与计划

ui-step-list = 步骤
ui-step-plan = 制定计划
ui-step-write = 编写
ui-step-check = 检查
ui-step-repair = 按规则修复
ui-step-mend = 用 AI 修复
ui-step-review = 审查
ui-step-test = 测试
ui-step-waiting = 等待中
ui-step-running = 进行中
ui-step-done = 已完成
ui-step-failed = 失败
ui-step-skipped = 已跳过
ui-step-stopped = 已停止
ui-step-stop = 停止“{ $step }”
ui-plan-title = 计划
ui-plan-text = 可随意修改，然后开始构建。在此之前不会做任何事。
ui-plan-data = 数据
ui-plan-routes = 页面
ui-plan-dependencies = 软件包
ui-plan-include = 执行“{ $step }”
ui-plan-step-title = 步骤 { $number } 的标题
ui-plan-up = 上移“{ $step }”
ui-plan-down = 下移“{ $step }”
ui-plan-remove = 移除 { $name }
ui-plan-build = 开始构建
ui-plan-dismiss = 放弃
ui-plan-reset = 恢复原计划

## 模型会看到的内容

ui-context-title = AI 会看到的内容
ui-context-text = 与您的请求有关的文件，稳定的排在前面。其余只列出名称。
ui-context-all-text = 整个项目都放得下。
ui-context-meter = { $used } / { $budget } 个词元
ui-context-budget = 文件可用空间
ui-context-by-itself = 自动
ui-context-whole = 全文
ui-context-outline = 大纲
ui-context-excerpt = 片段
ui-context-pin = 始终展示 { $path }
ui-context-unpin = 仅在相关时展示 { $path }
ui-context-exclude = 不展示 { $path }
ui-context-include = 重新展示 { $path }
ui-context-all = 全部放得下
ui-context-pinned = 您已固定
ui-context-selected = 在预览中选取
ui-context-problem = 存在问题
ui-context-named = 您提到的文件
ui-context-symbol = 与您所说内容有关
ui-context-imports = 导入相关文件
ui-context-imported-by = 被相关文件导入
ui-context-recent = 最近更改
ui-context-central = 项目中多处使用
ui-context-entry = 应用的入口
ui-context-manifest = 项目的软件包
ui-pick-going = 请点击预览中的元素，按 Esc 取消。
ui-pick-remove = 移除此元素

## 锁定

ui-code-lock = 锁定，不让 AI 更改
ui-code-unlock = 解锁，允许 AI 更改
ui-code-locked = 已锁定：AI 不会更改
ui-code-locked-toast = AI 不再更改 { $name }
ui-code-unlocked-toast = AI 可以再次更改 { $name }

## 更多版本内容

ui-history-undone = 更改已撤销
ui-history-redone = 更改已重做
ui-history-repaired = 不用 AI 修复
ui-history-branched = 新分支
ui-history-undone-toast = 上次更改已撤销
ui-history-redone-toast = 更改已恢复
ui-history-branch = 从这里新建项目
ui-history-branched-toast = “{ $title }”从版本 { $version } 开始
ui-history-by-model = 由 AI 完成
ui-history-by-person = 由人完成
ui-history-by-rules = 不用 AI
ui-history-turn = 第 { $turn } 轮
ui-chat-earlier = { $count ->
   *[other] 显示之前的 { $count } 轮
}
ui-turn-fixes = { $count ->
   *[other] 要修复 { $count } 个问题
}
ui-run-credits = { $count ->
   *[other] { $count } 积分
}
ui-repair-count = { $count ->
   *[other] 不用 AI 修复了 { $count } 处
}
ui-context-files = { $count ->
   *[other] 展示 { $count } 个文件
}
ui-context-excluded = { $count ->
   *[other] 排除了 { $count } 个文件
}
ui-context-listed = { $count ->
   *[other] { $count } 个文件仅列出名称
}
