### الإعدادات.

ui-settings-providers = مزوّدو الذكاء الاصطناعي
ui-settings-providers-text = تبقى المفاتيح في حافظة مفاتيح هذا الحاسوب، ولا تُرسل إلا إلى مزوّدها.
ui-settings-key-environment = المفتاح من متغيرات البيئة
ui-settings-key-keyring = المفتاح في الحافظة
ui-settings-no-key = لا مفتاح
ui-settings-servers = { $count ->
    [zero] لم يُعثر على خادم
    [one] عُثر على خادم واحد
    [two] عُثر على خادمين
    [few] عُثر على { $count } خوادم
    [many] عُثر على { $count } خادمًا
   *[other] عُثر على { $count } خادم
}
ui-settings-no-server = لم يُعثر على خادم
ui-settings-local-text = شغّل Ollama أو LM Studio أو خادمًا آخر متوافقًا مع OpenAI على هذا الحاسوب، ثم ابحث من جديد.
ui-settings-address = العنوان
ui-settings-test = اختبار
ui-settings-add-key = إضافة مفتاح
ui-settings-replace-key = استبدال المفتاح
ui-settings-key = مفتاح { $name }
ui-settings-test-save = اختبار وحفظ
ui-settings-trying = يُسأل { $name }
ui-settings-works = يعمل: وصلت الإجابة بعد { $ms } مللي ثانية
ui-settings-works-not = لا يعمل: { $reason }
ui-settings-key-saved = المفتاح يعمل وقد حُفظ
ui-settings-key-forgotten = أُزيل المفتاح من الحافظة
ui-settings-forget = نسيان
ui-settings-forget-title = أتريد نسيان الدخول إلى { $name }؟
ui-settings-forget-text = يُزال من حافظة مفاتيح هذا الحاسوب ولا يمكن استرجاعه من هنا. تبقى مشاريعك كما هي.
ui-settings-model = النموذج
ui-settings-by-itself = يختاره Vectort
ui-settings-first = يُسأل أولًا
ui-settings-look-again = البحث عن خوادم محلية من جديد
ui-settings-accounts = نشر التطبيقات
ui-settings-accounts-text = تُنشر التطبيقات في حسابك وبرمزك أنت.
ui-settings-not-connected = غير متصل
ui-settings-connected = متصل
ui-settings-connected-as = متصل باسم { $user }
ui-settings-token-environment = الرمز من متغيرات البيئة
ui-settings-connect = اتصال
ui-settings-replace-token = استبدال الرمز
ui-settings-token = رمز { $name }
ui-settings-token-where = يمنح { $name } الرموز هنا:
ui-settings-folders = المجلدات
ui-settings-projects-folder = المشاريع الجديدة
ui-settings-data-folder = البيانات
ui-settings-log-folder = السجل
ui-settings-reveal = إظهار
ui-settings-reveal-name = إظهار المجلد: { $name }
ui-settings-about = حول
ui-settings-version = Vectort { $version }
ui-settings-about-text = مفتوح المصدر، MIT أو Apache 2.0. تبقى مشاريعك على هذا الحاسوب.
