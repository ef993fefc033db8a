# Words inside the offline starters of apps, games, services and scripts.
# A starter shows them as %%t.<id>%%; they take no variables.

## mobile_app

starter-mobile-app-today = اليوم
starter-mobile-app-progress = التقدّم
starter-mobile-app-add = إضافة عادة
starter-mobile-app-new-habit = عادة جديدة
starter-mobile-app-habit-name = ماذا تودّ أن تفعل كل يوم؟
starter-mobile-app-color = اللون
starter-mobile-app-save = حفظ
starter-mobile-app-cancel = إلغاء
starter-mobile-app-remove = إزالة
starter-mobile-app-removed = أُزيلت
starter-mobile-app-undo = تراجع
starter-mobile-app-done-today = أُنجز اليوم
starter-mobile-app-streak = أيام متتالية
starter-mobile-app-best-streak = أطول سلسلة أيام
starter-mobile-app-last-weeks = الأسابيع الأربعة الأخيرة
starter-mobile-app-empty-title = صفحة جديدة
starter-mobile-app-empty-hint = أضف شيئًا صغيرًا يمكنك فعله اليوم.
starter-mobile-app-swipe-hint = انقر على العادة أو اسحبها عند إنجازها.
starter-mobile-app-readme = متتبّع عادات بحجم الهاتف يحفظ كل شيء على الجهاز.
starter-mobile-app-readme-content = نصوص التطبيق وعاداته الأولى
starter-mobile-app-readme-model = تعريف العادة والسلاسل والحفظ
starter-mobile-app-readme-screens = ملف لكل شاشة

## pwa

starter-pwa-notes = الملاحظات
starter-pwa-search = ابحث في الدفتر
starter-pwa-create = ملاحظة جديدة
starter-pwa-topics = المواضيع
starter-pwa-topic = الموضوع
starter-pwa-all = الكل
starter-pwa-none = لا شيء هنا بعد.
starter-pwa-install = تثبيت على هذا الجهاز
starter-pwa-back = رجوع
starter-pwa-pin = تثبيت
starter-pwa-unpin = إلغاء التثبيت
starter-pwa-remove = حذف
starter-pwa-removed = حُذفت الملاحظة.
starter-pwa-undo = تراجع
starter-pwa-text = نص الملاحظة
starter-pwa-placeholder = اكتب هنا. السطر الأول هو العنوان.
starter-pwa-untitled = بلا عنوان
starter-pwa-online = محفوظ على هذا الجهاز
starter-pwa-offline = بلا اتصال، وكل شيء يعمل
starter-pwa-words = الكلمات
starter-pwa-welcome = هذا الدفتر لك ويبقى على هذا الجهاز. غيّر ما تشاء: يُحفظ أثناء الكتابة، بشبكة أو من دونها.
starter-pwa-sample-a = ماذا أعرف عن هذا؟ وماذا أودّ أن أكتشف بعد ذلك؟
starter-pwa-sample-b = فكرة أعود إليها في نهاية الأسبوع.
starter-pwa-sample-c = خطوات صغيرة أولًا: واحدة اليوم وأخرى غدًا.
starter-pwa-readme = دفتر قابل للتثبيت بلغة TypeScript وحدها. تبقى الملاحظات في تخزين المتصفح.
starter-pwa-readme-offline = يعمل عامل الخدمة (public/sw.js) في التطبيق المبنيّ فقط:

## electron_app

starter-electron-app-format = التنسيق
starter-electron-app-bold = غامق
starter-electron-app-italic = مائل
starter-electron-app-heading = عنوان
starter-electron-app-bullet = قائمة نقطية
starter-electron-app-new = جديد
starter-electron-app-open = فتح…
starter-electron-app-save = حفظ
starter-electron-app-close = تجاهل
starter-electron-app-drafts = المسودات
starter-electron-app-source = نص بصيغة ماركداون
starter-electron-app-preview = معاينة
starter-electron-app-goal = الهدف
starter-electron-app-words = الكلمات
starter-electron-app-untitled = بلا عنوان
starter-electron-app-in-browser = محفوظ في هذا المتصفح
starter-electron-app-on-disk = لم يُحفظ في ملف بعد
starter-electron-app-saved = تم الحفظ.
starter-electron-app-failed = تعذّر استخدام الملف.
starter-electron-app-tour = اكتب في جانب واقرأ في الآخر. الخط **الغامق** و _المائل_ والقوائم والاقتباسات بضع علامات، والأزرار في الأعلى تكتبها عنك.
starter-electron-app-plan = المخطط
starter-electron-app-tour-end = حدّد هدف الكلمات في الأسفل وراقب الشريط وهو يمتلئ.
starter-electron-app-opening = ما الشيء الوحيد الجدير بالقول عن هذا؟
starter-electron-app-readme = مكتب كتابة للحاسوب: ماركداون في جانب والصفحة في الآخر، وتُفتح الملفات وتُحفظ بنوافذ النظام.
starter-electron-app-readme-dev = مع التحديث الحيّ، في نافذتي طرفية:
starter-electron-app-readme-bridge = الباب الوحيد بين الصفحة والحاسوب: فتح وحفظ.

## desktop_app

starter-desktop-app-start = ابدأ
starter-desktop-app-stop = أوقف
starter-desktop-app-idle = اختر مشروعًا، واكتب ما تفعله، وشغّل الساعة.
starter-desktop-app-what = على ماذا تعمل؟
starter-desktop-app-day = اليوم ساعة بساعة
starter-desktop-app-week = سبعة أيام
starter-desktop-app-total = المجموع
starter-desktop-app-entries = السجلات
starter-desktop-app-none = لم يُسجَّل شيء بعد.
starter-desktop-app-untitled = بلا وصف
starter-desktop-app-remove = حذف
starter-desktop-app-again = متابعة
starter-desktop-app-report = حفظ تقرير
starter-desktop-app-written = التقرير هنا:
starter-desktop-app-failed = تعذّر حفظ التقرير.
starter-desktop-app-project = المشروع
starter-desktop-app-from = من
starter-desktop-app-to = إلى
starter-desktop-app-sample-a = مسودة أولى
starter-desktop-app-sample-b = محادثة
starter-desktop-app-sample-c = مراجعة دقيقة
starter-desktop-app-readme = سجلّ ساعات لسطح المكتب: React في النافذة و Rust خلفها، بُني باستخدام Tauri 2.
starter-desktop-app-readme-browser = النافذة وحدها في المتصفح، وعندها يُنزَّل التقرير:
starter-desktop-app-readme-test = اختبارات جزء Rust بعد إنشاء الأيقونات (npm run icons):

## dapp

starter-dapp-connect = ربط محفظة
starter-dapp-no-wallet = لا توجد محفظة في هذا المتصفح. يمكنك تجربة كل شيء بالحساب التجريبي.
starter-dapp-local = عرض محلي: تبقى التعهّدات على هذا الجهاز ولا تُنقل أي أموال.
starter-dapp-on-chain = مباشر: كل تعهّد معاملة تطلب محفظتك تأكيدها.
starter-dapp-not-deployed = المحفظة مرتبطة لكن لم يُحدَّد عقد: تبقى التعهّدات محلية.
starter-dapp-balance = رصيد تجريبي
starter-dapp-raised = المجموع
starter-dapp-target = الهدف
starter-dapp-amount = المبلغ (ETH)
starter-dapp-pledge = تعهَّد
starter-dapp-reached = تحقّق الهدف
starter-dapp-too-much = هذا أكثر مما في الحساب التجريبي.
starter-dapp-ledger = السجل
starter-dapp-everyone = الجميع
starter-dapp-mine = تعهّداتي
starter-dapp-me = أنت (تجريبي)
starter-dapp-take-back = استرداد
starter-dapp-reset = البدء من جديد
starter-dapp-sent = أُرسلت المعاملة:
starter-dapp-refused = لم ترسلها المحفظة.
starter-dapp-empty = لا تعهّدات لك بعد: اختر هدفًا من الأعلى.
starter-dapp-readme = أهداف مشتركة وتعهّدات: React وأي محفظة EIP-1193 وعقد واحد بلغة Solidity.
starter-dapp-readme-contract = يدفع للأهداف المحقّقة ويعيد الباقي
starter-dapp-readme-deploy = انشر العقد بالأداة التي تفضّلها، وافتح هدفًا لكل موضوع بالترتيب نفسه، ثم انسخ .env.example إلى .env وضع العنوان.

## nft_marketplace

starter-nft-marketplace-demo = عرض على هذا الجهاز: العملات للّعب فقط.
starter-nft-marketplace-purse = في محفظتك
starter-nft-marketplace-market = للبيع
starter-nft-marketplace-owned = مجموعتك
starter-nft-marketplace-all = كل السلاسل
starter-nft-marketplace-search = بحث
starter-nft-marketplace-sort = الترتيب
starter-nft-marketplace-by-number = حسب الرقم
starter-nft-marketplace-cheapest = الأقل سعرًا أولًا
starter-nft-marketplace-dearest = الأعلى سعرًا أولًا
starter-nft-marketplace-price = السعر
starter-nft-marketplace-highest = أعلى عرض
starter-nft-marketplace-buy = شراء
starter-nft-marketplace-bid = مزايدة
starter-nft-marketplace-your-bid = عرضك
starter-nft-marketplace-bid-placed = سُجّل عرضك.
starter-nft-marketplace-bid-too-low = يجب أن يتجاوز عرضك أعلى عرض.
starter-nft-marketplace-not-enough = لا توجد عملات كافية في محفظتك.
starter-nft-marketplace-bought = أصبح ملكك.
starter-nft-marketplace-sell = بيع لأعلى مزايد
starter-nft-marketplace-sold = بيع.
starter-nft-marketplace-yours = لك
starter-nft-marketplace-close = إغلاق
starter-nft-marketplace-nothing = لا شيء معلّقًا هنا. جرّب سلسلة أخرى.
starter-nft-marketplace-history = السجل
starter-nft-marketplace-favourite = المفضّلة
starter-nft-marketplace-readme = معرض تُرسم أعماله من رقم: رشّح وزايد واشترِ وبِع بعملات للّعب.
starter-nft-marketplace-readme-contract = يصرّف عقد ERC-721 الذي لا يحتاج إلى استيراد

## browser_game

starter-browser-game-field = ساحة اللعب
starter-browser-game-score = النقاط
starter-browser-game-best = الأفضل
starter-browser-game-start = العب
starter-browser-game-how-switch = أو لمسة: غيّر المدار
starter-browser-game-how-goal = اجمع الشرارات وتجنّب الشظايا.
starter-browser-game-pause = إيقاف مؤقت
starter-browser-game-paused = متوقفة مؤقتًا
starter-browser-game-resume = استئناف
starter-browser-game-restart = إعادة
starter-browser-game-again = العب مجددًا
starter-browser-game-over = انتهت الرحلة.
starter-browser-game-record = رقم قياسي جديد!
starter-browser-game-sector = القطاع
starter-browser-game-sound = الصوت
starter-browser-game-readme-world = القواعد بلا أي رسم
starter-browser-game-readme-painter = كل ما يُرسم
starter-browser-game-readme-main = المفاتيح واللمس والتوقيت

## mobile_game

starter-mobile-game-score = النقاط
starter-mobile-game-best = الأفضل
starter-mobile-game-undo = تراجع
starter-mobile-game-restart = لعبة جديدة
starter-mobile-game-how = اسحب أو استخدم الأسهم: القطعتان المتساويتان تندمجان في قطعة بضعف القيمة.
starter-mobile-game-board = لوحة القطع
starter-mobile-game-reached = بلغتَ كل الأهداف. واصل!
starter-mobile-game-next = الهدف التالي
starter-mobile-game-over = لا حركات متبقية
starter-mobile-game-over-hint = تراجع عن حركة أو ابدأ لعبة جديدة.
starter-mobile-game-readme-phone = على الهاتف: افتح عنوان الشبكة الذي يعرضه npm run dev.

## chrome_extension

starter-chrome-extension-about = احتفظ بالصفحات لوقت لاحق حسب الموضوع ومن دون حساب.
starter-chrome-extension-settings = الإعدادات
starter-chrome-extension-topic = الموضوع
starter-chrome-extension-save = احتفظ
starter-chrome-extension-demo = فُتحت كصفحة: مثال يحلّ محلّ علامة التبويب الحالية.
starter-chrome-extension-search = بحث
starter-chrome-extension-unread = غير المقروء فقط
starter-chrome-extension-pages = الصفحات المحفوظة
starter-chrome-extension-nothing = لا شيء للقراءة. احتفظ بالصفحة الحالية.
starter-chrome-extension-undo = تراجع
starter-chrome-extension-default-topic = الموضوع المقترح أولًا
starter-chrome-extension-badge = إظهار عدد غير المقروء على الأيقونة
starter-chrome-extension-compact = قائمة مضغوطة
starter-chrome-extension-export-about = كل الصفحات في ملف
starter-chrome-extension-export = تصدير
starter-chrome-extension-clear-about = الصفحات المقروءة
starter-chrome-extension-clear = إزالتها
starter-chrome-extension-saved = حُفظ.
starter-chrome-extension-already = نُقلت إلى الأعلى.
starter-chrome-extension-removed = أُزيلت.
starter-chrome-extension-cleared = أُزيلت الصفحات المقروءة.
starter-chrome-extension-read = مقروءة
starter-chrome-extension-remove = إزالة
starter-chrome-extension-left = للقراءة
starter-chrome-extension-save-link = احتفظ بهذا الرابط
starter-chrome-extension-look-up = للاطلاع:
starter-chrome-extension-readme-developer = فعّل وضع المطوّر.
starter-chrome-extension-readme-load = حمّل هذا المجلد كإضافة غير محزومة.
starter-chrome-extension-readme-page = يشغّل Chrome هذه الملفات كما هي من دون بناء، ويعمل popup.html أيضًا كصفحة عادية.

## react_native

starter-react-native-today = العدد اليوم
starter-react-native-more = يزيد واحدًا
starter-react-native-fewer = واحد أقل
starter-react-native-reset = ابدأ اليوم من جديد
starter-react-native-reset-title = البدء من جديد؟
starter-react-native-reset-text = تعود كل أعداد اليوم إلى الصفر.
starter-react-native-cancel = إلغاء
starter-react-native-readme = عدّاد لكل موضوع في اليوم، باستخدام Expo و React Native.
starter-react-native-readme-phone = امسح الرمز الذي يعرضه Expo بتطبيق Expo Go لرؤيته على الهاتف.

## flutter_app

starter-flutter-app-planned = المخطط هذا الأسبوع
starter-flutter-app-free = لا شيء مخطط
starter-flutter-app-add = أضف إلى الخطة أو أزل
starter-flutter-app-clear = إفراغ الأسبوع
starter-flutter-app-cleared = أصبح الأسبوع فارغًا.
starter-flutter-app-undo = تراجع
starter-flutter-app-readme = مخطّط أسبوعي بـ Flutter: انقر موضوعًا لوضعه في يوم.
starter-flutter-app-readme-create = يضيف الأمر الأول مجلدات المنصّات ويترك هذه الملفات كما هي.

## rest_api

starter-rest-api-first-record = أفكار أولى عن
starter-rest-api-not-found = لا يوجد سجل كهذا.
starter-rest-api-unknown-topic = اختر أحد هذه المواضيع:
starter-rest-api-nothing-to-change = الطلب لا يغيّر شيئًا.
starter-rest-api-readme = واجهة REST صغيرة باستخدام FastAPI و SQLite.
starter-rest-api-readme-database = يحدّد المتغيّر DATABASE ملف قاعدة البيانات.

## graphql_api

starter-graphql-api-starter = شيء جديد حول
starter-graphql-api-not-found = غير موجود أو لم يعد موجودًا.
starter-graphql-api-empty-title = تحتاج الفكرة إلى عنوان.
starter-graphql-api-long-title = العنوان طويل جدًا.
starter-graphql-api-listening = جاهز:
starter-graphql-api-readme = واجهة GraphQL لجمع الأفكار والتصويت عليها، بلغة TypeScript مع GraphQL Yoga.
starter-graphql-api-readme-explore = استكشفها في المتصفح:

## microservices

starter-microservices-not-found = لا شيء هنا.
starter-microservices-bad-json = يجب أن يكون المحتوى كائن JSON صغيرًا.
starter-microservices-bad-order = يحتاج الطلب إلى منتج وكمية صحيحة لا تقل عن واحد.
starter-microservices-sold-out = المخزون غير كافٍ.
starter-microservices-away = الخدمة لا تستجيب.
starter-microservices-broken = حدث خلل هنا، والتفاصيل في السجل.
starter-microservices-readme = ثلاث خدمات بـ Node.js من دون اعتماديات: بوابة وفهرس وطلبات.
starter-microservices-readme-local = من دون حاويات، في ثلاث نوافذ طرفية، ثم الاختبارات:

## websocket_server

starter-websocket-server-flag-addr = عنوان الاستماع
starter-websocket-server-flag-origin = مضيف الصفحات المسموح لها بالاتصال من الخارج
starter-websocket-server-room = الغرفة
starter-websocket-server-your-name = اسمك
starter-websocket-server-message = الرسالة
starter-websocket-server-send = إرسال
starter-websocket-server-reconnecting = انقطع الاتصال. تجري المحاولة من جديد…
starter-websocket-server-readme = خادم WebSocket بلغة Go: غرفة لكل موضوع، والرسائل الأخيرة للقادمين الجدد، وصفحة للتجربة.

## smart_contract

starter-smart-contract-readme = مجلس يقرّر بالتصويت، بلغة Solidity مع Foundry.
starter-smart-contract-readme-contract = الأعضاء والأسئلة والأصوات والنصاب
starter-smart-contract-readme-agenda = أولى الأسئلة المطروحة للتصويت
starter-smart-contract-readme-audit = دقّق العقد قبل أن تضع فيه أي قيمة.

## ml_model

starter-ml-model-help-train = التدريب على بيانات مولَّدة وحفظ النموذج
starter-ml-model-help-predict = تصنيف صف واحد من القياسات
starter-ml-model-help-file = ملف النموذج
starter-ml-model-help-seed = بذرة الأعداد العشوائية
starter-ml-model-help-features = القياسات
starter-ml-model-accuracy = الدقة على صفوف جديدة
starter-ml-model-not-trained = درّب النموذج أولًا، فهذا الملف غير موجود:
starter-ml-model-readme = مصنِّف بمكتبة NumPy وحدها، مدرَّب على قياسات مولَّدة، وفئة لكل موضوع.
starter-ml-model-readme-data = تدخل البيانات الحقيقية عبر model/data.py.

## data_pipeline

starter-data-pipeline-help-source = ملف CSV المراد قراءته
starter-data-pipeline-help-target = قاعدة SQLite المراد الكتابة فيها
starter-data-pipeline-read = الصفوف المقروءة
starter-data-pipeline-loaded = الصفوف المحمّلة
starter-data-pipeline-duplicates = التكرارات
starter-data-pipeline-rejected = المرفوضة
starter-data-pipeline-line = سطر
starter-data-pipeline-failed = لم يُحمّل شيء.
starter-data-pipeline-readme = خط بيانات من CSV إلى SQLite بمكتبة Python القياسية وحدها: استخراج وتحويل وتحميل.
starter-data-pipeline-readme-again = يمكن تشغيله مجددًا في أي وقت: لا يُضاف صف مرتين، والتشغيل الفاشل لا يترك أثرًا.

## cli_tool

starter-cli-tool-usage = الأوامر:
starter-cli-tool-help-add = تدوين مهمة
starter-cli-tool-help-list = عرض المتبقي أو الكل
starter-cli-tool-help-done = إنجاز البند N
starter-cli-tool-help-drop = حذف البند N
starter-cli-tool-added = دُوِّن برقم
starter-cli-tool-done = أُنجز:
starter-cli-tool-dropped = حُذف:
starter-cli-tool-empty = لم يبقَ شيء.
starter-cli-tool-unknown-command = لا يوجد أمر كهذا:
starter-cli-tool-missing-text = اكتب ما تريد تدوينه: add TEXT
starter-cli-tool-bad-number = يلزم رقم من القائمة:
starter-cli-tool-no-entry = لا يوجد بند
starter-cli-tool-storage = تعذّر استخدام القائمة ولم تتغيّر:
starter-cli-tool-damaged = هذا السطر ليس بندًا:
starter-cli-tool-readme = قائمة مهام للطرفية بلغة Rust من دون اعتماديات، محفوظة في ملف نصي.

## automation_script

starter-automation-script-images = صور
starter-automation-script-documents = مستندات
starter-automation-script-tables = جداول
starter-automation-script-sound = صوتيات
starter-automation-script-video = مرئيات
starter-automation-script-archives = أرشيفات
starter-automation-script-help-folder = المجلد المراد ترتيبه
starter-automation-script-help-apply = نقل الملفات، وإلا فتُعرض فقط
starter-automation-script-help-undo = إعادة كل شيء إلى مكانه
starter-automation-script-help-quiet = الإبلاغ عن المشكلات فقط
starter-automation-script-no-folder = هذا ليس مجلدًا:
starter-automation-script-nothing = لا شيء للترتيب.
starter-automation-script-dry-run = لم يُنقل شيء. أضف ‎--apply‎ لنقل الملفات.
starter-automation-script-in-the-way = يوجد ملف في المكان:
starter-automation-script-readme = برنامج يرتّب المجلد حسب الموضوع والنوع. يعرض أولًا، ولا ينقل إلا بطلب، ويمكنه إعادة كل شيء.
starter-automation-script-readme-schedule = كل مساء عند الثامنة باستخدام cron:
