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
