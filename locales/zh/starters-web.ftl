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

## Shop (ecommerce)

starter-ecommerce-about = 一个带搜索、分类、刷新后仍保留的购物车以及订单校验的店面。不会产生任何付款。
starter-ecommerce-products = 晨曦 | 海港 | 草甸 | 余烬 | 霜花 | 杜松 | 沙丘 | 墨色 | 亚麻 | 潮汐 | 果园 | 光环
starter-ecommerce-notes = 新品 | 小批量 | 最受欢迎
starter-ecommerce-delivery = 免运费起点：
starter-ecommerce-browse = 浏览全部商品
starter-ecommerce-search = 搜索
starter-ecommerce-category = 分类
starter-ecommerce-all = 全部
starter-ecommerce-sort = 排序
starter-ecommerce-featured = 推荐
starter-ecommerce-cheap-first = 价格从低到高
starter-ecommerce-dear-first = 价格从高到低
starter-ecommerce-add = 加入购物车
starter-ecommerce-added = 已加入
starter-ecommerce-nothing = 没有找到。请换个词或分类试试。
starter-ecommerce-cart = 购物车
starter-ecommerce-empty-cart = 购物车是空的。
starter-ecommerce-less = 减少一件
starter-ecommerce-more = 增加一件
starter-ecommerce-subtotal = 小计
starter-ecommerce-shipping = 运费
starter-ecommerce-free = 免费
starter-ecommerce-total = 合计
starter-ecommerce-checkout = 去结算
starter-ecommerce-back = 返回购物车
starter-ecommerce-close = 关闭
starter-ecommerce-full-name = 姓名
starter-ecommerce-email = 电子邮箱
starter-ecommerce-address = 收货地址
starter-ecommerce-required = 请填写此项。
starter-ecommerce-bad-email = 这不是有效的邮箱地址。
starter-ecommerce-order = 提交订单
starter-ecommerce-thanks = 谢谢！我们已收到您的订单。
starter-ecommerce-demo = 示例商品，不会实际收款
starter-ecommerce-slogan = 用心挑选，经久耐用

## Community feed (social_media)

starter-social-media-about = 一个社区动态：发帖、点赞、回复、收藏和关注。所有内容都保存在本浏览器中。
starter-social-media-people = 林晓雨 | 陈思远 | 王若溪 | 张子墨 | 李安然
starter-social-media-posts = 第一天来这里，想跟上大家该先看些什么？ | 今天的小胜利：拖了一个月的事，二十分钟就做完了。 | 我整理了今年对我有用的方法，想要的人可以找我要。 | 想请教有经验的朋友：如果重新开始，你会怎么做？ | 周六的聚会照常举行，带上朋友和想展示的东西吧。 | 谢谢大家上周的暖心回复，帮助比你们想的还大。
starter-social-media-replies = 欢迎！先看看收藏的帖子吧。 | 干得好，这种最让人开心。 | 好啊，我很想看看。 | 我会更早开口求助。 | 我一定到！ | 很高兴有你在。
starter-social-media-you = 我
starter-social-media-home = 首页
starter-social-media-saved = 收藏
starter-social-media-topics = 话题
starter-social-media-prompt = 你在想什么？
starter-social-media-topic = 话题
starter-social-media-left = 剩余字数：
starter-social-media-publish = 发布
starter-social-media-like = 点赞
starter-social-media-reply = 回复
starter-social-media-save = 收藏帖子
starter-social-media-remove = 删除帖子
starter-social-media-write-reply = 写回复
starter-social-media-send = 发送
starter-social-media-suggestions = 推荐关注
starter-social-media-follow = 关注
starter-social-media-following = 已关注
starter-social-media-nothing-saved = 还没有收藏。点帖子下方的书签即可保存到这里。
starter-social-media-nothing-here = 这里还没有帖子，来写第一篇吧。

## Blog with an editor (blog_cms)

starter-blog-cms-about = 一个自带编辑器的博客：用简单的 Markdown 写作并实时预览，发布或保存草稿，搜索与筛选。文章保存在本浏览器中。
starter-blog-cms-titles = 我们为什么从小处开始 | 慢下来的一周笔记 | 我们总会回头再用的工具 | 一篇待完成的访谈
starter-blog-cms-bodies = 宏大的计划总在等待时机，小计划只需要今天下午。 ¶ 起步时我们约定**每周**都要拿出点东西，再小也行。这改变了我们敢于尝试的范围。 ¶ > 已经存在的东西才能变得更好。 ¶ 所以这一页是份邀请：开始吧，分享吧，下一步自会到来。 | 这一周没有急事，而这正是用意所在。 ¶ # 我们的发现 ¶ 没有截止日期，问题会长得更好。我们重读旧笔记，给两位敬佩的人打了电话，也比平时多走了路。 ¶ 答案可以等到周一。 | 每隔几个月我们会试些新东西，然后又回到同样的三样工具：纸、计时器和一位坦诚的朋友。 ¶ # 为何经久不衰 ¶ 它们简单、随手可得，而且从不要求更新。 | 最初的回答还在撰写中。打开这篇草稿，写完它，满意后发布。
starter-blog-cms-write = 写文章
starter-blog-cms-search = 搜索文章
starter-blog-cms-filter = 按主题筛选
starter-blog-cms-all = 所有主题
starter-blog-cms-latest = 最新文章
starter-blog-cms-drafts = 草稿箱
starter-blog-cms-draft = 草稿
starter-blog-cms-none = 没有匹配的文章，换个词试试。
starter-blog-cms-minutes = 阅读分钟数：
starter-blog-cms-edit = 编辑
starter-blog-cms-back = 返回首页
starter-blog-cms-next = 下一篇
starter-blog-cms-missing = 这篇文章已不存在。
starter-blog-cms-title = 标题
starter-blog-cms-untitled = 无标题
starter-blog-cms-topic = 主题
starter-blog-cms-text = 正文
starter-blog-cms-help = 空行开始新段落；# 标题，> 引用，- 列表，**加粗**，*强调*。
starter-blog-cms-preview = 预览
starter-blog-cms-words = 词数：
starter-blog-cms-saved = 已保存
starter-blog-cms-publish = 发布
starter-blog-cms-unpublish = 转为草稿
starter-blog-cms-remove = 删除

## Portfolio (portfolio)

starter-portfolio-about = 纯 TypeScript 作品集：可筛选的作品目录、支持方向键的查看器、明暗切换，以及会打开访客邮件程序的联系表单。
starter-portfolio-opening = 慢工出细活的作品
starter-portfolio-available = 欢迎洽谈新项目
starter-portfolio-work = 作品
starter-portfolio-contact = 联系
starter-portfolio-dark = 深色
starter-portfolio-filter = 筛选作品
starter-portfolio-all = 全部
starter-portfolio-projects = 静默信号 | 北境之光 | 纸上之城 | 第二次潮汐 | 共同之地 | 夜间绽放 | 开放季节
starter-portfolio-stories = 始于火车上的一张草图，一个冬天后长成了完整的系列。 | 用刻意精简的几种形状，研究节奏与重复。 | 由三人团队完成，每两周与真实用户一起测试。 | 委托只有一句话，答案却经历了四十稿和两次有益的争论。
starter-portfolio-contact-line = 和我聊聊你的想法
starter-portfolio-your-name = 你的名字
starter-portfolio-message = 留言
starter-portfolio-send = 写邮件
starter-portfolio-fill-in = 请填写所有栏目。
starter-portfolio-mail-opens = 你的邮件程序将带着这条留言打开。
starter-portfolio-previous = 上一个
starter-portfolio-next = 下一个
starter-portfolio-close = 关闭

## Landing page (landing_page)

starter-landing-page-about = 纯 TypeScript 与 Tailwind 落地页：可试用的小部件、功能标签页、按月与按年价格、常见问题，以及暂存于本浏览器的候补名单。
starter-landing-page-features = 功能
starter-landing-page-pricing = 价格
starter-landing-page-questions = 常见问题
starter-landing-page-headline = 从容一点，把事做成
starter-landing-page-email = 你的邮箱
starter-landing-page-join = 加入名单
starter-landing-page-no-spam = 只在发布时通知一次，绝无打扰。
starter-landing-page-bad-email = 请输入完整的邮箱地址。
starter-landing-page-joined = 谢谢，你已加入名单。
starter-landing-page-today = 今天
starter-landing-page-why = 围绕你的一天而设计
starter-landing-page-feature-titles = 一切尽在一处 | 恰逢其时 | 只属于你
starter-landing-page-feature-texts = 笔记、联系人和计划集中在一起，无需寻找。 | 需要你时提醒，其余时间保持安静。 | 数据始终归你：随时导出，来去自由。
starter-landing-page-pricing-line = 价格简单，没有意外
starter-landing-page-period = 计费周期
starter-landing-page-monthly = 按月
starter-landing-page-yearly = 按年，省20%
starter-landing-page-plans = 起步 | 成长 | 同行
starter-landing-page-benefits = 一个项目 | 随时导出 | 项目数量不限 | 完整修改历史 | 全团队共享 | 一天内获得帮助
starter-landing-page-per-month = 每月
starter-landing-page-choose = 选择此方案
starter-landing-page-popular = 最多人选
starter-landing-page-faq-questions = 什么时候开始？ | 以后可以更换方案吗？ | 手机上能用吗？
starter-landing-page-faq-answers = 名单上的首批用户本季即可进入，其他人随后。 | 可以，随时更换，只按使用天数付费。 | 可以，任何现代浏览器、大小屏幕都行。

## Dashboard (dashboard)

starter-dashboard-about = 一个数据面板：可切换时间范围，点指标切换图表，按主题筛选，表格可排序、搜索和下载。数据均为示例。
starter-dashboard-sources = 搜索 | 直接访问 | 邮件简报
starter-dashboard-range = 时间范围
starter-dashboard-visitors = 访客
starter-dashboard-signups = 注册
starter-dashboard-revenue = 收入
starter-dashboard-rate = 转化率
starter-dashboard-change = 与上一时段相比
starter-dashboard-trend = 全部主题
starter-dashboard-now = 本时段
starter-dashboard-before = 上一时段
starter-dashboard-by-topic = 按主题
starter-dashboard-pick = 点击可单独查看
starter-dashboard-show-all = 显示全部主题
starter-dashboard-details = 明细
starter-dashboard-topic = 主题
starter-dashboard-source = 来源
starter-dashboard-find = 查找行
starter-dashboard-no-rows = 没有匹配的行。
starter-dashboard-download = 下载 CSV
starter-dashboard-sample = 示例数据；可在 src/data.ts 中接入你自己的数据。

## Team workspace (saas_platform)

starter-saas-platform-about = 一个团队工作区：邀请成员、设置角色、管理 API 密钥、更换方案并查看动态。在接入服务器之前，一切都保存在本浏览器中。
starter-saas-platform-people = 周雅 | 何斌 | 陈可
starter-saas-platform-owner = 所有者
starter-saas-platform-editor = 编辑者
starter-saas-platform-viewer = 查看者
starter-saas-platform-solo = 个人版
starter-saas-platform-team = 团队版
starter-saas-platform-scale = 企业版
starter-saas-platform-overview = 概览
starter-saas-platform-members = 成员
starter-saas-platform-keys = API 密钥
starter-saas-platform-plan = 方案与用量
starter-saas-platform-welcome = 很高兴见到你
starter-saas-platform-first-steps = 第一步
starter-saas-platform-activity = 动态
starter-saas-platform-quiet = 还没有动态。你的改动会显示在这里。
starter-saas-platform-invited = 已邀请
starter-saas-platform-left = 已移除
starter-saas-platform-role-set = 角色已更改
starter-saas-platform-key-made = 已创建密钥
starter-saas-platform-key-gone = 已吊销密钥
starter-saas-platform-plan-set = 方案已更改
starter-saas-platform-email = 电子邮箱
starter-saas-platform-role = 角色
starter-saas-platform-invite = 邀请成员
starter-saas-platform-bad-email = 请输入邮箱地址。
starter-saas-platform-taken = 此人已是成员。
starter-saas-platform-remove = 移除成员
starter-saas-platform-key-for = 密钥用途
starter-saas-platform-create = 创建密钥
starter-saas-platform-copy = 复制
starter-saas-platform-copied = 已复制
starter-saas-platform-revoke = 吊销
starter-saas-platform-no-keys = 还没有密钥，请在上方创建。
starter-saas-platform-usage = 用量
starter-saas-platform-seats = 席位
starter-saas-platform-per-month = 每月
starter-saas-platform-current = 当前方案
starter-saas-platform-choose = 选择方案
starter-saas-platform-too-small = 席位不足以容纳全部成员。

## Chat assistant (chatbot)

starter-chatbot-about = 与一个离线小助手聊天：它会计算、报时、记笔记，并了解自己的主题。对话保存在本浏览器中，可以导出。可在 src/assistant.ts 中接入模型。
starter-chatbot-new-chat = 新对话
starter-chatbot-chats = 对话列表
starter-chatbot-empty = 空对话
starter-chatbot-remove = 删除对话
starter-chatbot-export = 导出
starter-chatbot-write = 输入消息
starter-chatbot-send = 发送
starter-chatbot-typing = 助手正在输入
starter-chatbot-you = 我
starter-chatbot-suggestions = 建议
starter-chatbot-quick = 你能做什么？ | 现在几点？ | 12 × 7 等于多少？ | 记住：给小林打电话 | 我的笔记
starter-chatbot-welcome = 你好！问我点什么，或者点下面的建议。
starter-chatbot-greeting = 你也好！有什么可以帮你？
starter-chatbot-help = 我会计算、报日期和时间、记笔记（以“记住：”开头）并列出来，还能聊下面的主题。
starter-chatbot-time = 现在是
starter-chatbot-result = 结果是
starter-chatbot-noted = 已记下：
starter-chatbot-notes = 你的笔记如下：
starter-chatbot-no-notes = 还没有笔记。用“记住：”开头发一条消息吧。
starter-chatbot-topic = 好话题！多说一些，或用“记住：”留下想法。
starter-chatbot-thanks = 不客气！
starter-chatbot-unknown = 这个我还不知道。问“你能做什么？”看看我会什么。
starter-chatbot-hear-greeting = 你好 | 您好 | 早上好 | 晚上好
starter-chatbot-hear-help = 能做什么 | 帮助
starter-chatbot-hear-time = 几点 | 星期几 | 几号
starter-chatbot-hear-remember = 记住 | 记下
starter-chatbot-hear-notes = 我的笔记 | 笔记
starter-chatbot-hear-thanks = 谢谢 | 多谢
