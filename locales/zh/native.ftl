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

## 预览

preview-overlay-title = 此应用有问题
preview-overlay-close = 关闭
