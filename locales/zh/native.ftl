### 窗口、菜单和命令行共用的名称。

## 应用类型

type-web-app = 网页应用
type-ecommerce = 网上商店
type-social-media = 社交网络
type-blog-cms = 博客
type-portfolio = 作品集
type-landing-page = 落地页
type-dashboard = 数据看板
type-saas-platform = SaaS 平台
type-mobile-app = 移动应用
type-pwa = 可安装的网页应用
type-react-native = React Native 应用
type-flutter-app = Flutter 应用
type-rest-api = REST 接口
type-graphql-api = GraphQL 接口
type-microservices = 微服务
type-websocket-server = WebSocket 服务器
type-electron-app = Electron 应用
type-desktop-app = 桌面应用
type-smart-contract = 智能合约
type-dapp = 去中心化应用
type-nft-marketplace = NFT 市场
type-browser-game = 浏览器游戏
type-mobile-game = 手机游戏
type-ml-model = 机器学习模型
type-data-pipeline = 数据管道
type-chatbot = 聊天机器人
type-cli-tool = 命令行工具
type-automation-script = 自动化脚本
type-chrome-extension = Chrome 扩展

## 可进一步指定的选项

choice-database-mongodb = MongoDB
choice-database-postgresql = PostgreSQL
choice-database-mysql = MySQL
choice-database-sqlite = SQLite
choice-database-redis = Redis
choice-database-firebase = Firebase
choice-database-supabase = Supabase
choice-database-prisma = Prisma
choice-feature-authentication = 登录
choice-feature-payments = 支付
choice-feature-realtime-chat = 实时聊天
choice-feature-file-upload = 文件上传
choice-feature-email-notifications = 电子邮件通知
choice-feature-push-notifications = 推送通知
choice-feature-analytics = 使用分析
choice-feature-seo = 搜索引擎优化
choice-feature-admin-dashboard = 管理后台
choice-feature-multi-language = 多语言
choice-feature-themes = 深色和浅色主题
choice-feature-api-documentation = API 文档
choice-integration-stripe = Stripe
choice-integration-openai = OpenAI
choice-integration-google-maps = Google Maps
choice-integration-slack = Slack
choice-integration-twilio = Twilio
choice-integration-sendgrid = SendGrid
choice-integration-s3 = S3
choice-integration-github = GitHub
choice-deployment-vercel = Vercel
choice-deployment-netlify = Netlify
choice-deployment-render = Render
choice-deployment-docker = Docker
choice-deployment-static = 静态文件
choice-deployment-kubernetes = Kubernetes

## 预览

preview-overlay-title = 此应用有问题
preview-overlay-close = 关闭

## 操作：用于菜单和命令面板

action-new-app = 新建应用
action-projects = 项目
action-import-folder = 导入文件夹…
action-import-zip = 导入 ZIP…
action-import-git = 从 git 导入…
action-settings = 设置
action-palette = 命令面板
action-save = 保存文件
action-stop = 停止
action-regenerate = 重新生成
action-check = 检查
action-repair = 不用 AI 修复
action-chat = 提出修改
action-pick-element = 在预览中选取元素
action-reload-preview = 重新加载预览
action-show-preview = 仅预览
action-show-code = 仅代码
action-show-split = 预览和代码
action-toggle-console = 显示或隐藏控制台
action-versions = 版本
action-undo-change = 撤销上次更改
action-redo-change = 重做更改
action-deploy = 部署
action-export-zip = 导出为 ZIP…
action-reveal-folder = 显示项目文件夹
action-rename = 重命名
action-duplicate = 复制项目
action-delete = 删除
action-next-theme = 切换浅色和深色
action-data-folder = 打开数据文件夹
action-log-folder = 打开日志文件夹

## 系统菜单

menu-file = 文件
menu-edit = 编辑
menu-view = 视图
menu-app = 应用
menu-help = 帮助
menu-quit = 退出
menu-about = 关于 Vectort
menu-hide = 隐藏 Vectort
menu-hide-others = 隐藏其他
menu-undo = 撤销
menu-redo = 重做
menu-cut = 剪切
menu-copy = 复制
menu-paste = 粘贴
menu-select-all = 全选
