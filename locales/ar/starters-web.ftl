### Words of the offline starters for browser projects. Each is expanded once, when
### a project is written; values with " | " are lists that keep their length.

## Task board (web_app)

starter-web-app-about = لوحة مهام: اسحب البطاقات بين الأعمدة وأضفها وصفِّها. كل شيء محفوظ في هذا المتصفح.
starter-web-app-tasks = التحدث مع ثلاثة مستخدمين محتملين | تدوين الفكرة الأولى | رسم الشاشة الرئيسية | اختيار الاسم والألوان | دعوة صديق للتجربة | تحديد موعد الإطلاق | جمع أمثلة جيدة
starter-web-app-todo = للتنفيذ
starter-web-app-doing = قيد العمل
starter-web-app-done = مكتمل
starter-web-app-search = ابحث في البطاقات
starter-web-app-labels = الوسوم
starter-web-app-all-labels = الكل
starter-web-app-add-card = أضف بطاقة
starter-web-app-add-to = أضف بطاقة إلى:
starter-web-app-new-card = ما المطلوب إنجازه؟
starter-web-app-save = إضافة
starter-web-app-cancel = إلغاء
starter-web-app-remove = احذف البطاقة
starter-web-app-removed = حُذفت البطاقة
starter-web-app-undo = تراجع
starter-web-app-dismiss = إغلاق
starter-web-app-empty = أفلت بطاقة هنا
starter-web-app-no-match = لا توجد بطاقة تطابق التصفية
starter-web-app-progress = التقدم
starter-web-app-due = تاريخ الاستحقاق
starter-web-app-hint = اسحب البطاقات بالفأرة، أو حدّد بطاقة واستخدم السهمين الأيمن والأيسر.

## Shop (ecommerce)

starter-ecommerce-about = متجر فيه بحث وتصنيفات وسلة تبقى بعد إعادة التحميل ونموذج طلب مدقَّق. لا تُجرى أي عملية دفع.
starter-ecommerce-products = فجر | مرفأ | مرج | جمر | صقيع | عرعر | كثيب | حبر | كتان | مدّ | بستان | هالة
starter-ecommerce-notes = جديد | كمية محدودة | الأكثر حبًا
starter-ecommerce-delivery = توصيل مجاني ابتداءً من
starter-ecommerce-browse = تصفّح المجموعة
starter-ecommerce-search = بحث
starter-ecommerce-category = التصنيف
starter-ecommerce-all = الكل
starter-ecommerce-sort = ترتيب حسب
starter-ecommerce-featured = المختارات
starter-ecommerce-cheap-first = السعر من الأقل
starter-ecommerce-dear-first = السعر من الأعلى
starter-ecommerce-add = أضف إلى السلة
starter-ecommerce-added = أُضيف
starter-ecommerce-nothing = لا توجد نتائج. جرّب كلمة أو تصنيفًا آخر.
starter-ecommerce-cart = السلة
starter-ecommerce-empty-cart = سلتك فارغة.
starter-ecommerce-less = أنقص واحدًا
starter-ecommerce-more = زِد واحدًا
starter-ecommerce-subtotal = المجموع الفرعي
starter-ecommerce-shipping = التوصيل
starter-ecommerce-free = مجاني
starter-ecommerce-total = الإجمالي
starter-ecommerce-checkout = إتمام الطلب
starter-ecommerce-back = العودة إلى السلة
starter-ecommerce-close = إغلاق
starter-ecommerce-full-name = الاسم الكامل
starter-ecommerce-email = البريد الإلكتروني
starter-ecommerce-address = عنوان التوصيل
starter-ecommerce-required = يرجى ملء هذا الحقل.
starter-ecommerce-bad-email = هذا ليس عنوان بريد إلكتروني.
starter-ecommerce-order = تأكيد الطلب
starter-ecommerce-thanks = شكرًا لك! لقد استلمنا طلبك.
starter-ecommerce-demo = بضائع للعرض فقط، دون دفع فعلي
starter-ecommerce-slogan = مختار بعناية، مصنوع ليدوم

## Community feed (social_media)

starter-social-media-about = موجز مجتمعي: انشر وأعجب وردّ واحفظ وتابع. كل شيء محفوظ في هذا المتصفح.
starter-social-media-people = ليلى منصور | عمر حداد | نور الخطيب | سامي عيسى | هالة يوسف
starter-social-media-posts = هذا يومي الأول هنا. ماذا أقرأ لألحق بكم؟ | إنجاز صغير اليوم: ما أجّلته شهرًا كاملًا استغرق عشرين دقيقة. | أعددت قائمة قصيرة بما نفعني هذا العام، ويسعدني أن أشاركها. | سؤال لأصحاب الخبرة: ماذا كنتم ستغيّرون لو بدأتم من جديد؟ | لقاء السبت قائم. أحضروا صديقًا وشيئًا تعرضونه. | شكرًا لكم على ردودكم اللطيفة الأسبوع الماضي، فقد ساعدتني كثيرًا.
starter-social-media-replies = أهلًا بك! ابدأ بالمنشورات المحفوظة. | أحسنت، هذه أجمل الإنجازات. | نعم، أودّ رؤيتها كثيرًا. | كنت سأطلب المساعدة أبكر بكثير. | سأكون هناك! | يسعدنا وجودك معنا.
starter-social-media-you = أنت
starter-social-media-home = الرئيسية
starter-social-media-saved = المحفوظات
starter-social-media-topics = المواضيع
starter-social-media-prompt = بماذا تفكر؟
starter-social-media-topic = الموضوع
starter-social-media-left = الأحرف المتبقية:
starter-social-media-publish = انشر
starter-social-media-like = أعجبني
starter-social-media-reply = الردود
starter-social-media-save = احفظ المنشور
starter-social-media-remove = احذف المنشور
starter-social-media-write-reply = اكتب ردًا
starter-social-media-send = إرسال
starter-social-media-suggestions = أشخاص للمتابعة
starter-social-media-follow = متابعة
starter-social-media-following = تتابعه
starter-social-media-nothing-saved = لا شيء محفوظ بعد. الإشارة المرجعية أسفل المنشور تحفظه هنا.
starter-social-media-nothing-here = لا منشورات هنا بعد. اكتب أولها.

## Blog with an editor (blog_cms)

starter-blog-cms-about = مدونة لها محررها: اكتب بصيغة Markdown البسيطة مع معاينة فورية، وانشر أو احتفظ بالمسودات، وابحث وصفِّ. تُحفظ المقالات في هذا المتصفح.
starter-blog-cms-titles = لماذا نبدأ صغارًا | ملاحظات من أسبوع هادئ | الأدوات التي نعود إليها دائمًا | مقابلة لم تكتمل
starter-blog-cms-bodies = الخطط الكبيرة تنتظر اللحظة المناسبة، أما الصغيرة فيكفيها هذا المساء. ¶ حين بدأنا وعدنا أنفسنا بعرض شيء **كل أسبوع** مهما كان متواضعًا، فتغيّر ما نجرؤ على تجربته. ¶ > ما هو موجود يمكن تحسينه. ¶ هذه الصفحة دعوة: ابدأ وشارك ودع الخطوة التالية تأتي إليك. | لم يحدث شيء عاجل هذا الأسبوع، وكان هذا هو المقصود. ¶ # ما لاحظناه ¶ بلا موعد نهائي تنضج الأسئلة. قرأنا ملاحظات قديمة، واتصلنا بشخصين نقدّرهما، ومشينا أكثر من المعتاد. ¶ يمكن للإجابات أن تنتظر حتى الاثنين. | كل بضعة أشهر نجرّب جديدًا، ثم نعود إلى الأدوات الثلاث نفسها: ورق ومؤقّت وصديق صادق. ¶ # لماذا تدوم ¶ لأنها بسيطة وفي متناول اليد ولا تطلب تحديثًا أبدًا. | ما زالت الإجابات الأولى تُكتب هنا. افتح هذه المسودة وأكملها وانشرها حين ترضى عنها.
starter-blog-cms-write = اكتب
starter-blog-cms-search = ابحث في المقالات
starter-blog-cms-filter = تصفية حسب الموضوع
starter-blog-cms-all = كل المواضيع
starter-blog-cms-latest = أحدث المقالات
starter-blog-cms-drafts = المسودات
starter-blog-cms-draft = مسودة
starter-blog-cms-none = لا مقالة مطابقة. جرّب كلمة أخرى.
starter-blog-cms-minutes = دقائق القراءة:
starter-blog-cms-edit = تحرير
starter-blog-cms-back = الصفحة الأولى
starter-blog-cms-next = التالي
starter-blog-cms-missing = لم تعد هذه المقالة موجودة.
starter-blog-cms-title = العنوان
starter-blog-cms-untitled = بلا عنوان
starter-blog-cms-topic = الموضوع
starter-blog-cms-text = النص
starter-blog-cms-help = السطر الفارغ يبدأ فقرة؛ # عنوان، > اقتباس، - قائمة، **غامق**، *مائل*.
starter-blog-cms-preview = معاينة
starter-blog-cms-words = الكلمات:
starter-blog-cms-saved = محفوظ
starter-blog-cms-publish = نشر
starter-blog-cms-unpublish = إعادته مسودة
starter-blog-cms-remove = حذف

## Portfolio (portfolio)

starter-portfolio-about = معرض أعمال بلغة TypeScript وحدها: فهرس قابل للتصفية، وعارض بالأسهم، ومظهر فاتح أو داكن، ونموذج يفتح برنامج بريد الزائر.
starter-portfolio-opening = أعمال أُنجزت على مهل وبعناية
starter-portfolio-available = متاح لمشاريع جديدة
starter-portfolio-work = الأعمال
starter-portfolio-contact = تواصل
starter-portfolio-dark = داكن
starter-portfolio-filter = تصفية الأعمال
starter-portfolio-all = الكل
starter-portfolio-projects = إشارات هادئة | ضوء الشمال | مدينة من ورق | المدّ الثاني | أرض مشتركة | زهرة الليل | موسم مفتوح
starter-portfolio-stories = بدأ رسمًا سريعًا في قطار، ونما خلال شتاء واحد إلى سلسلة كاملة. | دراسة في الإيقاع والتكرار بمجموعة أشكال صغيرة عن قصد. | أُنجز مع فريق من ثلاثة، واختُبر مع أناس حقيقيين كل أسبوعين. | كان الطلب جملة واحدة، واحتاج الجواب أربعين مسودة ونقاشين مفيدين.
starter-portfolio-contact-line = حدّثني عن فكرتك
starter-portfolio-your-name = اسمك
starter-portfolio-message = الرسالة
starter-portfolio-send = اكتب البريد
starter-portfolio-fill-in = يرجى ملء جميع الحقول.
starter-portfolio-mail-opens = سيُفتح برنامج بريدك بهذه الرسالة.
starter-portfolio-previous = السابق
starter-portfolio-next = التالي
starter-portfolio-close = إغلاق

## Landing page (landing_page)

starter-landing-page-about = صفحة هبوط بلغة TypeScript و Tailwind: جزء للتجربة، وتبويبات، وأسعار شهرية وسنوية، وأسئلة، وقائمة انتظار محفوظة في هذا المتصفح.
starter-landing-page-features = المزايا
starter-landing-page-pricing = الأسعار
starter-landing-page-questions = الأسئلة
starter-landing-page-headline = طريق أهدأ لإنجاز الأمور
starter-landing-page-email = بريدك الإلكتروني
starter-landing-page-join = انضم إلى القائمة
starter-landing-page-no-spam = رسالة واحدة عند الإطلاق، ولا شيء غيرها.
starter-landing-page-bad-email = يرجى إدخال بريد إلكتروني كامل.
starter-landing-page-joined = شكرًا، أنت الآن في القائمة.
starter-landing-page-today = اليوم
starter-landing-page-why = مصمم حول يومك
starter-landing-page-feature-titles = كل شيء في مكان واحد | في اللحظة المناسبة | لك وحدك
starter-landing-page-feature-texts = الملاحظات والأشخاص والخطط معًا، فتجدها دون بحث. | ينبّهك حين تلزم ويصمت بقية الوقت. | بياناتك لك: صدّرها متى شئت وغادر بحرية.
starter-landing-page-pricing-line = أسعار بسيطة بلا مفاجآت
starter-landing-page-period = فترة الفوترة
starter-landing-page-monthly = شهري
starter-landing-page-yearly = سنوي، أقل بنسبة 20%
starter-landing-page-plans = البداية | النمو | معًا
starter-landing-page-benefits = مشروع واحد | تصدير في أي وقت | مشاريع بلا حد | سجل كل تغيير | مشاركة مع الفريق كله | مساعدة خلال يوم
starter-landing-page-per-month = شهريًا
starter-landing-page-choose = اختر هذه
starter-landing-page-popular = الأكثر اختيارًا
starter-landing-page-faq-questions = متى يبدأ؟ | هل يمكنني تغيير الخطة لاحقًا؟ | هل يعمل على هاتفي؟
starter-landing-page-faq-answers = أوائل القائمة يدخلون هذا الموسم، والبقية بعدهم بقليل. | نعم، في أي وقت، وتدفع عن الأيام المستخدمة فقط. | نعم، في كل متصفح حديث، على الشاشات الكبيرة والصغيرة.

## Dashboard (dashboard)

starter-dashboard-about = لوحة بيانات: اختيار الفترة، وأرقام رئيسية تبدّل المخطط، وتصفية حسب الموضوع، وجدول للفرز والبحث والتنزيل. الأرقام للعرض فقط.
starter-dashboard-sources = البحث | مباشر | النشرة البريدية
starter-dashboard-range = الفترة
starter-dashboard-visitors = الزوار
starter-dashboard-signups = التسجيلات
starter-dashboard-revenue = الإيرادات
starter-dashboard-rate = معدل التحويل
starter-dashboard-change = مقارنة بالفترة السابقة
starter-dashboard-trend = كل المواضيع
starter-dashboard-now = هذه الفترة
starter-dashboard-before = الفترة السابقة
starter-dashboard-by-topic = حسب الموضوع
starter-dashboard-pick = اضغط للتركيز على أحدها
starter-dashboard-show-all = عرض كل المواضيع
starter-dashboard-details = التفاصيل
starter-dashboard-topic = الموضوع
starter-dashboard-source = المصدر
starter-dashboard-find = ابحث عن صف
starter-dashboard-no-rows = لا صف مطابق.
starter-dashboard-download = تنزيل CSV
starter-dashboard-sample = أرقام للعرض؛ اربط أرقامك في src/data.ts.

## Team workspace (saas_platform)

starter-saas-platform-about = مساحة عمل للفريق: ادعُ الأعضاء وحدد أدوارهم، وأدر مفاتيح API، وغيّر الخطة، وتابع النشاط. كل شيء محفوظ في هذا المتصفح إلى أن تربط خادمًا.
starter-saas-platform-people = آية مراد | باسم كرم | جنى عادل
starter-saas-platform-owner = المالك
starter-saas-platform-editor = محرر
starter-saas-platform-viewer = مشاهد
starter-saas-platform-solo = فردي
starter-saas-platform-team = فريق
starter-saas-platform-scale = نمو
starter-saas-platform-overview = نظرة عامة
starter-saas-platform-members = الأعضاء
starter-saas-platform-keys = مفاتيح API
starter-saas-platform-plan = الخطة والاستخدام
starter-saas-platform-welcome = سعداء برؤيتك
starter-saas-platform-first-steps = الخطوات الأولى
starter-saas-platform-activity = النشاط
starter-saas-platform-quiet = لم يحدث شيء بعد. ستظهر تغييراتك هنا.
starter-saas-platform-invited = تمت الدعوة
starter-saas-platform-left = أُزيل
starter-saas-platform-role-set = تغيّر الدور
starter-saas-platform-key-made = أُنشئ مفتاح
starter-saas-platform-key-gone = أُلغي مفتاح
starter-saas-platform-plan-set = تغيّرت الخطة
starter-saas-platform-email = البريد الإلكتروني
starter-saas-platform-role = الدور
starter-saas-platform-invite = ادعُ عضوًا
starter-saas-platform-bad-email = يرجى إدخال بريد إلكتروني.
starter-saas-platform-taken = هذا الشخص عضو بالفعل.
starter-saas-platform-remove = أزل العضو
starter-saas-platform-key-for = ما الغرض من المفتاح؟
starter-saas-platform-create = أنشئ مفتاحًا
starter-saas-platform-copy = نسخ
starter-saas-platform-copied = نُسخ
starter-saas-platform-revoke = إلغاء
starter-saas-platform-no-keys = لا توجد مفاتيح. أنشئ أولها أعلاه.
starter-saas-platform-usage = الاستخدام
starter-saas-platform-seats = المقاعد
starter-saas-platform-per-month = شهريًا
starter-saas-platform-current = الخطة الحالية
starter-saas-platform-choose = اختر خطة
starter-saas-platform-too-small = لا تكفي المقاعد لجميع الأعضاء.

## Chat assistant (chatbot)

starter-chatbot-about = محادثة مع مساعد صغير يعمل دون اتصال: يحسب ويخبر بالوقت ويحفظ الملاحظات ويعرف مواضيعه. تُحفظ المحادثات في هذا المتصفح ويمكن تصديرها. يُربط نموذج في src/assistant.ts.
starter-chatbot-new-chat = محادثة جديدة
starter-chatbot-chats = المحادثات
starter-chatbot-empty = محادثة فارغة
starter-chatbot-remove = حذف المحادثة
starter-chatbot-export = تصدير
starter-chatbot-write = اكتب رسالة
starter-chatbot-send = إرسال
starter-chatbot-typing = المساعد يكتب
starter-chatbot-you = أنت
starter-chatbot-suggestions = اقتراحات
starter-chatbot-quick = ماذا تستطيع أن تفعل؟ | كم الساعة؟ | كم يساوي 12 × 7؟ | تذكّر: الاتصال بآية | ملاحظاتي
starter-chatbot-welcome = مرحبًا! اسألني شيئًا أو اختر اقتراحًا بالأسفل.
starter-chatbot-greeting = أهلًا بك! كيف أساعدك؟
starter-chatbot-help = أستطيع الحساب وذكر التاريخ والوقت وحفظ الملاحظات (ابدأ بـ«تذكّر:») وعرضها والحديث عن المواضيع أدناه.
starter-chatbot-time = الآن
starter-chatbot-result = الناتج هو
starter-chatbot-noted = دوّنت ذلك:
starter-chatbot-notes = هذه ملاحظاتك:
starter-chatbot-no-notes = لا ملاحظات بعد. ابدأ رسالة بـ«تذكّر:».
starter-chatbot-topic = موضوع جميل! أخبرني بالمزيد أو احفظ فكرة بـ«تذكّر:».
starter-chatbot-thanks = على الرحب والسعة!
starter-chatbot-unknown = لا أعرف هذا بعد. اسأل «ماذا تستطيع أن تفعل؟» لترى ما أعرفه.
starter-chatbot-hear-greeting = مرحب | أهلا | السلام عليكم | صباح الخير
starter-chatbot-hear-help = تستطيع | مساعدة
starter-chatbot-hear-time = كم الساعة | أي يوم | ما التاريخ
starter-chatbot-hear-remember = تذكّر | تذكر
starter-chatbot-hear-notes = ملاحظاتي | الملاحظات
starter-chatbot-hear-thanks = شكر | ممتن
