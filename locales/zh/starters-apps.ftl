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

## pwa

starter-pwa-notes = 笔记
starter-pwa-search = 搜索笔记
starter-pwa-create = 新笔记
starter-pwa-topics = 主题
starter-pwa-topic = 主题
starter-pwa-all = 全部
starter-pwa-none = 这里还没有内容。
starter-pwa-install = 安装到此设备
starter-pwa-back = 返回
starter-pwa-pin = 置顶
starter-pwa-unpin = 取消置顶
starter-pwa-remove = 删除
starter-pwa-removed = 笔记已删除。
starter-pwa-undo = 撤销
starter-pwa-text = 笔记正文
starter-pwa-placeholder = 在此书写，第一行即标题。
starter-pwa-untitled = 无标题
starter-pwa-online = 已保存在此设备
starter-pwa-offline = 已离线，一切照常可用
starter-pwa-words = 词数
starter-pwa-welcome = 这本笔记属于你，只保存在此设备上。随意修改：无论有没有网络，输入时即会保存。
starter-pwa-sample-a = 关于这个，我已经知道什么？接下来想弄清什么？
starter-pwa-sample-b = 周末再回来想想的一个念头。
starter-pwa-sample-c = 先迈小步：今天一步，明天一步。
starter-pwa-readme = 一个可安装的笔记本，纯 TypeScript 编写，笔记保存在浏览器自身的存储中。
starter-pwa-readme-offline = Service Worker（public/sw.js）仅在构建后的应用中启用：

## electron_app

starter-electron-app-format = 格式
starter-electron-app-bold = 加粗
starter-electron-app-italic = 斜体
starter-electron-app-heading = 标题
starter-electron-app-bullet = 项目列表
starter-electron-app-new = 新建
starter-electron-app-open = 打开…
starter-electron-app-save = 保存
starter-electron-app-close = 丢弃
starter-electron-app-drafts = 草稿
starter-electron-app-source = Markdown 文本
starter-electron-app-preview = 预览
starter-electron-app-goal = 目标
starter-electron-app-words = 词数
starter-electron-app-untitled = 无标题
starter-electron-app-in-browser = 保存在此浏览器中
starter-electron-app-on-disk = 尚未保存为文件
starter-electron-app-saved = 已保存。
starter-electron-app-failed = 无法使用该文件。
starter-electron-app-tour = 一边书写，一边阅读。 **加粗** 、 _斜体_ 、列表和引用只需几个字符，上方的按钮可以代劳。
starter-electron-app-plan = 提纲
starter-electron-app-tour-end = 在下方设定字数目标，看着进度条填满。
starter-electron-app-opening = 关于它，最想说的一句话是什么？
starter-electron-app-readme = 桌面写作台：一侧 Markdown，一侧成稿，用系统对话框打开和保存文件。
starter-electron-app-readme-dev = 实时刷新，用两个终端：
starter-electron-app-readme-bridge = 页面与计算机之间唯一的通道：打开与保存。

## desktop_app

starter-desktop-app-start = 开始
starter-desktop-app-stop = 停止
starter-desktop-app-idle = 选择项目，写下正在做的事，开始计时。
starter-desktop-app-what = 正在做什么？
starter-desktop-app-day = 今天的每个小时
starter-desktop-app-week = 七天
starter-desktop-app-total = 合计
starter-desktop-app-entries = 记录
starter-desktop-app-none = 还没有记录。
starter-desktop-app-untitled = 无描述
starter-desktop-app-remove = 删除
starter-desktop-app-again = 继续
starter-desktop-app-report = 保存报告
starter-desktop-app-written = 报告已保存到：
starter-desktop-app-failed = 无法保存报告。
starter-desktop-app-project = 项目
starter-desktop-app-from = 开始时间
starter-desktop-app-to = 结束时间
starter-desktop-app-sample-a = 初稿
starter-desktop-app-sample-b = 沟通
starter-desktop-app-sample-c = 仔细复查
starter-desktop-app-readme = 桌面工时表：窗口用 React，背后是 Rust，由 Tauri 2 构建。
starter-desktop-app-readme-browser = 仅在浏览器中打开界面，此时报告以下载方式保存：
starter-desktop-app-readme-test = Rust 部分的测试，需先生成图标（npm run icons）：

## dapp

starter-dapp-connect = 连接钱包
starter-dapp-no-wallet = 此浏览器中没有钱包。你可以用演示账户体验全部功能。
starter-dapp-local = 本地演示：承诺只保存在此设备，不涉及真实资金。
starter-dapp-on-chain = 实时：每笔承诺都是一笔交易，由你的钱包请你确认。
starter-dapp-not-deployed = 钱包已连接，但尚未设置合约：承诺仍保存在本地。
starter-dapp-balance = 演示余额
starter-dapp-raised = 已筹
starter-dapp-target = 目标
starter-dapp-amount = 金额（ETH）
starter-dapp-pledge = 承诺支持
starter-dapp-reached = 目标达成
starter-dapp-too-much = 超出演示账户余额。
starter-dapp-ledger = 账本
starter-dapp-everyone = 所有人
starter-dapp-mine = 我的
starter-dapp-me = 你（演示）
starter-dapp-take-back = 撤回
starter-dapp-reset = 重新开始
starter-dapp-sent = 交易已发送：
starter-dapp-refused = 钱包未发送。
starter-dapp-empty = 你还没有承诺：请在上方选择目标。
starter-dapp-readme = 共同目标与承诺：React、任意 EIP-1193 钱包和一个 Solidity 合约。
starter-dapp-readme-contract = 达成则支付，未达成则退还
starter-dapp-readme-deploy = 用你喜欢的工具部署合约，按相同顺序为每个主题创建目标，将 .env.example 复制为 .env 并填写地址。

## nft_marketplace

starter-nft-marketplace-demo = 在此设备上的演示：所用为虚拟币。
starter-nft-marketplace-purse = 你的钱包
starter-nft-marketplace-market = 在售
starter-nft-marketplace-owned = 你的收藏
starter-nft-marketplace-all = 全部系列
starter-nft-marketplace-search = 搜索
starter-nft-marketplace-sort = 排序
starter-nft-marketplace-by-number = 按编号
starter-nft-marketplace-cheapest = 价格从低到高
starter-nft-marketplace-dearest = 价格从高到低
starter-nft-marketplace-price = 价格
starter-nft-marketplace-highest = 最高出价
starter-nft-marketplace-buy = 购买
starter-nft-marketplace-bid = 出价
starter-nft-marketplace-your-bid = 你的出价
starter-nft-marketplace-bid-placed = 出价已生效。
starter-nft-marketplace-bid-too-low = 出价须高于当前最高价。
starter-nft-marketplace-not-enough = 钱包余额不足。
starter-nft-marketplace-bought = 已归你所有。
starter-nft-marketplace-sell = 卖给最高出价者
starter-nft-marketplace-sold = 已售出。
starter-nft-marketplace-yours = 你的
starter-nft-marketplace-close = 关闭
starter-nft-marketplace-nothing = 这里空空如也，换个系列看看。
starter-nft-marketplace-history = 历史
starter-nft-marketplace-favourite = 收藏
starter-nft-marketplace-readme = 由数字生成作品的画廊：用虚拟币筛选、出价、买卖。
starter-nft-marketplace-readme-contract = 编译无需导入的 ERC-721 合约

## browser_game

starter-browser-game-field = 游戏区域
starter-browser-game-score = 得分
starter-browser-game-best = 最佳
starter-browser-game-start = 开始游戏
starter-browser-game-how-switch = 或点按：切换轨道
starter-browser-game-how-goal = 收集火花，避开碎片。
starter-browser-game-pause = 暂停
starter-browser-game-paused = 已暂停
starter-browser-game-resume = 继续
starter-browser-game-restart = 重新开始
starter-browser-game-again = 再玩一次
starter-browser-game-over = 飞行结束。
starter-browser-game-record = 新纪录！
starter-browser-game-sector = 区域
starter-browser-game-sound = 声音
starter-browser-game-readme-world = 规则，不含任何绘图
starter-browser-game-readme-painter = 所有绘制内容
starter-browser-game-readme-main = 按键、触摸与时钟

## mobile_game

starter-mobile-game-score = 得分
starter-mobile-game-best = 最佳
starter-mobile-game-undo = 撤销
starter-mobile-game-restart = 新游戏
starter-mobile-game-how = 滑动或按方向键：相同的方块会合并为两倍的方块。
starter-mobile-game-board = 方块棋盘
starter-mobile-game-reached = 所有目标都已达成，继续前进！
starter-mobile-game-next = 下一个目标
starter-mobile-game-over = 无路可走了
starter-mobile-game-over-hint = 撤销一步，或开始新游戏。
starter-mobile-game-readme-phone = 在手机上：打开 npm run dev 显示的网络地址。

## chrome_extension

starter-chrome-extension-about = 按主题保存网页以后再看，无需账户。
starter-chrome-extension-settings = 设置
starter-chrome-extension-topic = 主题
starter-chrome-extension-save = 保存
starter-chrome-extension-demo = 以网页方式打开：用示例代替当前标签页。
starter-chrome-extension-search = 搜索
starter-chrome-extension-unread = 仅未读
starter-chrome-extension-pages = 已保存的网页
starter-chrome-extension-nothing = 没有待读内容。保存当前网页吧。
starter-chrome-extension-undo = 撤销
starter-chrome-extension-default-topic = 默认主题
starter-chrome-extension-badge = 在工具栏图标上显示未读数
starter-chrome-extension-compact = 紧凑列表
starter-chrome-extension-export-about = 将全部网页导出为文件
starter-chrome-extension-export = 导出
starter-chrome-extension-clear-about = 已读网页
starter-chrome-extension-clear = 移除
starter-chrome-extension-saved = 已保存。
starter-chrome-extension-already = 已移到顶部。
starter-chrome-extension-removed = 已移除。
starter-chrome-extension-cleared = 已移除已读网页。
starter-chrome-extension-read = 已读
starter-chrome-extension-remove = 移除
starter-chrome-extension-left = 待读
starter-chrome-extension-save-link = 保存此链接
starter-chrome-extension-look-up = 查阅：
starter-chrome-extension-readme-developer = 打开开发者模式。
starter-chrome-extension-readme-load = 将此文件夹作为已解压的扩展加载。
starter-chrome-extension-readme-page = Chrome 直接运行这些文件，无需构建。popup.html 也可作为普通网页打开。

## react_native

starter-react-native-today = 今日计数
starter-react-native-more = 加一
starter-react-native-fewer = 减一
starter-react-native-reset = 重新开始今天
starter-react-native-reset-title = 重新开始吗？
starter-react-native-reset-text = 今天的所有计数将归零。
starter-react-native-cancel = 取消
starter-react-native-readme = 每日各主题的计数器，使用 Expo 与 React Native。
starter-react-native-readme-phone = 用 Expo Go 扫描 Expo 显示的二维码即可在手机上查看。

## flutter_app

starter-flutter-app-planned = 本周计划
starter-flutter-app-free = 没有安排
starter-flutter-app-add = 安排或取消
starter-flutter-app-clear = 清空本周
starter-flutter-app-cleared = 本周已清空。
starter-flutter-app-undo = 撤销
starter-flutter-app-readme = 用 Flutter 编写的周计划：点按主题即可安排到某天。
starter-flutter-app-readme-create = 第一条命令会添加各平台的文件夹，不会改动现有文件。

## rest_api

starter-rest-api-first-record = 初步想法：
starter-rest-api-not-found = 没有该记录。
starter-rest-api-unknown-topic = 请选择以下主题之一：
starter-rest-api-nothing-to-change = 该请求没有任何更改。
starter-rest-api-readme = 使用 FastAPI 与 SQLite 的小型 REST API。
starter-rest-api-readme-database = 环境变量 DATABASE 指定数据库文件。

## graphql_api

starter-graphql-api-starter = 新点子：
starter-graphql-api-not-found = 它不存在，或已被移除。
starter-graphql-api-empty-title = 点子需要标题。
starter-graphql-api-long-title = 标题过长。
starter-graphql-api-listening = 已就绪：
starter-graphql-api-readme = 用 TypeScript 与 GraphQL Yoga 编写的 GraphQL API，用于收集点子并投票。
starter-graphql-api-readme-explore = 在浏览器中探索：

## microservices

starter-microservices-not-found = 这里什么都没有。
starter-microservices-bad-json = 请求体必须是较小的 JSON 对象。
starter-microservices-bad-order = 订单需要商品以及不少于一的整数数量。
starter-microservices-sold-out = 库存不足。
starter-microservices-away = 服务没有响应。
starter-microservices-broken = 此处出错，详情见日志。
starter-microservices-readme = 三个无依赖的 Node.js 服务：网关、目录与订单。
starter-microservices-readme-local = 不用容器，开三个终端，以及测试：

## websocket_server

starter-websocket-server-flag-addr = 监听地址
starter-websocket-server-flag-origin = 允许从外部连接的网页主机
starter-websocket-server-room = 房间
starter-websocket-server-your-name = 你的名字
starter-websocket-server-message = 消息
starter-websocket-server-send = 发送
starter-websocket-server-reconnecting = 连接已断开，正在重试…
starter-websocket-server-readme = Go 编写的 WebSocket 服务器：每个主题一个房间，新来者可见近期消息，并附试用页面。

## smart_contract

starter-smart-contract-readme = 以投票作决定的议会合约，使用 Solidity 与 Foundry。
starter-smart-contract-readme-contract = 成员、议题、投票与法定人数
starter-smart-contract-readme-agenda = 首批待表决的议题
starter-smart-contract-readme-audit = 在合约承载任何价值之前，请先进行审计。

## ml_model

starter-ml-model-help-train = 用生成的数据训练并保存模型
starter-ml-model-help-predict = 对一行测量值分类
starter-ml-model-help-file = 模型文件
starter-ml-model-help-seed = 随机数种子
starter-ml-model-help-features = 测量值
starter-ml-model-accuracy = 在未见数据上的准确率
starter-ml-model-not-trained = 请先训练模型，此文件不存在：
starter-ml-model-readme = 纯 NumPy 分类器，用生成的测量值训练，每个主题一个类别。
starter-ml-model-readme-data = 真实数据从 model/data.py 接入。

## data_pipeline

starter-data-pipeline-help-source = 要读取的 CSV 文件
starter-data-pipeline-help-target = 要写入的 SQLite 数据库
starter-data-pipeline-read = 读取行数
starter-data-pipeline-loaded = 写入行数
starter-data-pipeline-duplicates = 重复行
starter-data-pipeline-rejected = 被拒绝
starter-data-pipeline-line = 行
starter-data-pipeline-failed = 未写入任何数据。
starter-data-pipeline-readme = 仅用 Python 标准库的 CSV 到 SQLite 数据管道：提取、转换、加载。
starter-data-pipeline-readme-again = 可随时重复运行：已有的行不会重复写入，失败时不留任何数据。

## cli_tool

starter-cli-tool-usage = 命令：
starter-cli-tool-help-add = 记下一件要做的事
starter-cli-tool-help-list = 显示未完成的或全部
starter-cli-tool-help-done = 勾选第 N 条
starter-cli-tool-help-drop = 删除第 N 条
starter-cli-tool-added = 已记为
starter-cli-tool-done = 已完成：
starter-cli-tool-dropped = 已删除：
starter-cli-tool-empty = 没有待办事项。
starter-cli-tool-unknown-command = 没有此命令：
starter-cli-tool-missing-text = 请写明内容：add TEXT
starter-cli-tool-bad-number = 需要列表中的编号：
starter-cli-tool-no-entry = 没有该条目：
starter-cli-tool-storage = 无法使用列表，内容未改变：
starter-cli-tool-damaged = 此行不是条目：
starter-cli-tool-readme = 用 Rust 编写、无依赖的终端待办清单，保存在纯文本文件中。

## automation_script

starter-automation-script-images = 图片
starter-automation-script-documents = 文档
starter-automation-script-tables = 表格
starter-automation-script-sound = 音频
starter-automation-script-video = 视频
starter-automation-script-archives = 压缩包
starter-automation-script-help-folder = 要整理的文件夹
starter-automation-script-help-apply = 移动文件；否则只列出
starter-automation-script-help-undo = 全部还原
starter-automation-script-help-quiet = 仅报告问题
starter-automation-script-no-folder = 这不是文件夹：
starter-automation-script-nothing = 没有需要整理的内容。
starter-automation-script-dry-run = 未移动任何文件。加上 --apply 即可移动。
starter-automation-script-in-the-way = 有文件占用：
starter-automation-script-readme = 按主题和类型整理文件夹的脚本：先预览，确认后才移动，并可全部还原。
starter-automation-script-readme-schedule = 用 cron 每晚八点运行：
