### الشاشة الأولى.

ui-welcome-title = ماذا نبني؟
ui-welcome-placeholder = صف تطبيقك بكلماتك
ui-welcome-start = ابنِه
ui-welcome-start-starter = ابدأ بقالب
ui-welcome-length = { $length } من { $max } حرف
ui-welcome-failed = تعذّر البدء
ui-welcome-type = نوع التطبيق
ui-welcome-type-fits = النوع: حسب الوصف
ui-welcome-type-found = النوع: { $type }
ui-welcome-framework = إطار العمل
ui-welcome-suggested = مقترح
ui-welcome-maker = من ينشئه
ui-welcome-maker-fits = أي مزوّد
ui-welcome-size = الجهد
ui-welcome-quick = سريع
ui-welcome-advanced = متقدم
ui-welcome-looking = يجري البحث عن مزوّدين
ui-welcome-asked = سيُسأل { $provider }: { $model }
ui-welcome-others = { $count ->
    [zero] لا مزوّد آخر جاهز
    [one] مزوّد آخر جاهز
    [two] مزوّدان آخران جاهزان
    [few] { $count } مزوّدين آخرين جاهزون
    [many] { $count } مزوّدًا آخر جاهز
   *[other] { $count } مزوّد آخر جاهز
}
ui-welcome-change = تغيير
ui-welcome-starter-text = قالب البداية تطبيق صغير مكتمل من هذا النوع، يُنشأ بلا ذكاء اصطناعي وبلا شبكة. لا يكلّف شيئًا.
ui-welcome-nobody = لم يُضبط مزوّد ذكاء اصطناعي ولا يستجيب أي نموذج محلي. أضف مفتاحًا، أو شغّل خادمًا محليًا مثل Ollama، أو ابدأ بقالب: تطبيق صغير مكتمل بلا ذكاء اصطناعي.
ui-welcome-add-key = إضافة مفتاح
ui-welcome-examples = أو ابدأ بمثال
ui-welcome-recent = المشاريع الأخيرة
ui-welcome-all = { $count ->
    [zero] لا مشاريع
    [one] عرض المشروع
    [two] عرض المشروعين
    [few] عرض المشاريع الـ { $count }
    [many] عرض كل المشاريع ({ $count })
   *[other] عرض كل المشاريع ({ $count })
}
ui-welcome-none = ما تبنيه يظهر هنا.
ui-example-board = لوحة مهام
ui-example-board-text = لوحة كانبان من ثلاثة أعمدة، ببطاقات تُسحب، ومواعيد نهائية، وبحث؛ وتحفظ كل شيء على هذا الحاسوب
ui-example-shop = متجر صغير
ui-example-shop-text = متجر إلكتروني للخزف اليدوي بفئات وصفحات منتجات وسلة ونموذج طلب
ui-example-budget = ميزانية المنزل
ui-example-budget-text = لوحة لمصاريف المنزل: مجاميع شهرية، ورسم بياني حسب الفئة، ونموذج لإضافة مصروف
ui-example-portfolio = معرض صور
ui-example-portfolio-text = معرض أعمال لمصوّر بألبوم صور وصفحة تعريف ونموذج تواصل، هادئ وأغلبه بالأبيض والأسود
ui-example-game = لعبة الثعبان
ui-example-game-text = لعبة الثعبان في المتصفح بمفاتيح الأسهم وثلاث سرعات وقائمة بأفضل النتائج
ui-example-habits = متتبّع العادات
ui-example-habits-text = متتبّع عادات للهاتف يعمل بلا شبكة: علامات يومية وسلاسل متتالية ونظرة أسبوعية
ui-welcome-more = خيارات أخرى
ui-welcome-fits = بحسب ما يناسب
ui-welcome-database = البيانات في
ui-welcome-deployment = سيعمل على
ui-welcome-features = المزايا
ui-welcome-integrations = الخدمات
ui-welcome-more-chosen = { $count ->
    [zero] لا خيارات أخرى
    [one] خيار آخر واحد
    [two] خياران آخران
    [few] { $count } خيارات أخرى
    [many] { $count } خيارًا آخر
   *[other] { $count } خيار آخر
}
