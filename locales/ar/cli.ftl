### سطر الأوامر.

## المساعدة

cli-about = صِف تطبيقًا، فيُكتب ويُتحقَّق منه ويعمل.
cli-heading-usage = الاستخدام
cli-heading-commands = الأوامر
cli-heading-arguments = الوسائط
cli-heading-options = الخيارات

cli-generate-about = وصف تطبيق ليُكتب ويُتحقَّق منه ويُحفظ
cli-preview-about = عرض مشروع على هذا الحاسوب ومتابعة تغييراته
cli-build-about = بناء مشروع للنشر: مضغوط وبأسماء تحمل بصمة
cli-history-about = سرد إصدارات مشروع
cli-restore-about = الرجوع إلى إصدار؛ لا يُحذف شيء
cli-export-about = كتابة مشروع في ملف ZIP
cli-deploy-about = نشر مشروع على الويب
cli-providers-about = عرض مزوّدي الذكاء الاصطناعي الجاهزين
cli-types-about = سرد أنواع التطبيقات مع أطر عملها
cli-doctor-about = فحص ما يتوفر في هذا الحاسوب وما ينقصه

cli-arg-description = ما تريد بناءه بكلماتك؛ العلامة «-» تقرأ الدخل القياسي
cli-arg-dir = مجلد المشروع
cli-arg-version = الإصدار كما يظهر في السجل

cli-opt-type = نوع التطبيق؛ يُستنتج من الوصف إن لم يُذكر
cli-opt-framework = إطار العمل؛ المعتاد للنوع إن لم يُذكر
cli-opt-database = مكان حفظ البيانات؛ بلا تحديد إن لم يُذكر
cli-opt-feature = ما يجب أن يضمه أيضًا؛ يمكن تكراره
cli-opt-integration = خدمة يتصل بها؛ يمكن تكرارها
cli-opt-deployment = مكان النشر؛ مفتوح إن لم يُذكر
cli-opt-mode = الوضع quick (سريع) أو advanced (متقدم): خطة أولًا وملفات أكثر
cli-opt-provider = سؤال هذا المزوّد وحده: openai أو anthropic أو gemini أو local
cli-opt-model = طلب هذا النموذج
cli-opt-allow-starter = إن لم يُجب أي مزوّد، البدء بقالب مصنوع دون ذكاء اصطناعي
cli-opt-no-mount = عدم فتح التطبيق في نافذة مخفية للتحقق منه
cli-opt-generate-out = مجلد الكتابة؛ يجب أن يكون فارغًا أو غير موجود
cli-opt-max-cost = التوقف إذا تجاوزت التكلفة هذا العدد من الدولارات، مثل 0.25
cli-opt-record = تسجيل كل طلب في هذا الملف، دون مفاتيح
cli-opt-replay = تشغيل هذا التسجيل بدل سؤال أي مزوّد
cli-opt-json = طباعة كائن JSON واحد في كل سطر
cli-opt-port = منفذ الخادم
cli-opt-strict = قطع الشبكة داخل المعاينة
cli-opt-build-out = مجلد البناء
cli-opt-zip = ملف ZIP المراد كتابته
cli-opt-deploy-to = إلى أين: vercel
cli-opt-deploy-name = اسم التطبيق هناك؛ يؤخذ من عنوانه إن لم يُذكر
cli-opt-help = عرض هذه المساعدة
cli-opt-version = عرض رقم الإصدار

## استخدام خاطئ

cli-usage-hint = لمعرفة الطريقة: { $command }
cli-usage-unknown-command = لا يوجد أمر باسم «{ $value }».
cli-usage-unknown-option = لا يوجد هنا خيار باسم «{ $value }».
cli-usage-did-you-mean = هل تقصد «{ $suggestion }»؟
cli-usage-missing = ينقص { $name }.
cli-usage-missing-command = ينقص أمر.
cli-usage-missing-value = يحتاج { $name } إلى قيمة.
cli-usage-invalid-value = لا تصلح «{ $value }» لـ { $name }.
cli-usage-repeated = لا يُذكر { $name } إلا مرة واحدة.

## أثناء العمل

cli-asking = سؤال { $provider } ({ $model })
cli-provider-failed = لم يُجب { $provider }: { $reason }
cli-skipped-resting = يستريح { $provider } بعد عدة إخفاقات؛ يُسأل الآخرون أولًا.
cli-skipped-disabled = لا يستطيع { $provider } الإجابة بإعداده الحالي؛ يُسأل الآخرون أولًا.
cli-skipped-throttled = يطلب { $provider } مهلة { $seconds } ث؛ يُسأل الآخرون أولًا.
cli-waiting = انتظار { $provider } مدة { $seconds } ث: { $reason }
cli-hedged = يُسأل { $provider } أيضًا لأن الأول بطيء.
cli-switched = { $provider }: { $reason }؛ والمتابعة مع { $next }. الملفات المكتملة باقية.
cli-file-written = { $path } ({ $size })
cli-size-bytes = { $count } بايت
cli-size-kib = { $count } ك.ب
cli-size-mib = { $count } م.ب
cli-files-count = { $count ->
    [zero] لا ملفات
    [one] ملف واحد
    [two] ملفان
    [few] { $count } ملفات
    [many] { $count } ملفًا
   *[other] { $count } ملف
}
cli-phase-checking = الفحص
cli-phase-repairing = الإصلاح
cli-draft = مسودة لم يُتحقَّق منها بعد
cli-starter-notice = قالب بداية دون ذكاء اصطناعي: بداية تعمل، صُنعت من وصفك على هذا الحاسوب.
cli-starter-hint = ليكتبه الذكاء الاصطناعي عيّن OPENAI_API_KEY أو ANTHROPIC_API_KEY أو GEMINI_API_KEY، أو شغّل خادمًا محليًا مثل Ollama.
cli-model-echoed = طُلب { $asked } وأجاب { $echoed }.

## النتائج

cli-verified = تم التحقق خلال { $seconds } ث
cli-not-verified = لم يتم التحقق
cli-not-verified-hint = حُفظت الملفات مسودةً. المشكلات مذكورة أعلاه.
cli-saved-in = حُفظ في { $path }
cli-tokens = الرموز المرسلة: { $input }، المستلمة: { $output }
cli-cost = التكلفة { $cost }
cli-cost-estimated = التكلفة ≈ { $cost }، بعضها تقدير
cli-cost-hedge = منها { $cost } لإجابات ثانية
cli-cost-saved = وفّرت الذاكرة المخبأة { $cost }
cli-preview-next = لمشاهدته: { $command }
cli-preview-ready = المعاينة: { $url }
cli-preview-stop = توقفها Ctrl+C.
cli-preview-updated = حُدّث { $path } خلال { $milliseconds } م.ث
cli-built = بُني في { $path }: { $files }، { $size }
cli-exported = صُدّر إلى { $path }: { $files }، { $size }
cli-deploy-building = يجري البناء للإنتاج
cli-deploy-uploading = { $count ->
    [zero] لا ملفات للإرسال
    [one] يجري إرسال ملف واحد
    [two] يجري إرسال ملفين
    [few] يجري إرسال { $count } ملفات
    [many] يجري إرسال { $count } ملفًا
   *[other] يجري إرسال { $count } ملف
}
cli-deploy-preparing = في انتظار الجاهزية هناك
cli-deploy-reaching = تجري تجربة { $url }
cli-deploy-live = منشور: { $url }
cli-deploy-not-answering = نُشر ولا يستجيب بعد: { $url }
cli-restored = عاد الإصدار { $version } هو الحالي. الإصدارات اللاحقة محفوظة.
cli-history-current = الحالي
cli-version-generated = مولَّد
cli-version-starter = قالب بداية
cli-version-edited = محرَّر
cli-version-outside = محرَّر خارج Vectort
cli-version-restored = مستعاد
cli-version-imported = مستورد
cli-imported = لم يكن هذا المجلد معروفًا؛ صارت ملفاته الإصدار 1.

## المزوّدون والأنواع

cli-provider-key-environment = المفتاح من { $variable }
cli-provider-key-keyring = المفتاح من سلسلة مفاتيح النظام
cli-provider-key-missing = لا مفتاح؛ عيّن { $variable }
cli-provider-local-found = يعمل على { $url }
cli-provider-local-none = لم يُعثر على خادم محلي
cli-health-ready = جاهز
cli-health-trying = استراح، والجواب التالي يحسم
cli-health-resting = يستريح { $seconds } ث بعد إخفاقات
cli-health-throttled = يطلب مهلة { $seconds } ث
cli-health-first-text = أول نص عادةً خلال { $half } ث، وغالبًا دائمًا خلال { $most } ث
cli-health-rate = { $rate } رمز/ث
cli-types-default = المعتاد
cli-types-browser = يعمل في المعاينة
cli-types-source = يُفحص تركيبه اللغوي

## الفحوص

check-parse = التركيب
check-tools = أدوات اللغة
check-resolve = الاستيرادات
check-bundle = الحزم
check-types = الأنواع
check-mount = التشغيل
check-accept = الغرض
check-state-passed = ناجح
check-state-failed = فاشل
check-state-unavailable = غير ممكن هنا
check-state-not-required = غير مطلوب

## التشخيص

doctor-state-ok = جاهز
doctor-state-missing = ناقص
doctor-data-folder = مجلد البيانات
doctor-database = قاعدة بيانات المشاريع
doctor-providers = مزوّدو الذكاء الاصطناعي
doctor-local-server = خادم ذكاء اصطناعي محلي
doctor-keyring = سلسلة مفاتيح النظام
doctor-webview = عارض الويب
doctor-packs = حزم npm المدمجة
doctor-language = اللغة
doctor-version = إصدار Vectort

cli-edit-about = تعديل مشروع بالكلمات
cli-ask-about = طرح سؤال عن مشروع؛ لا يتغير أي ملف
cli-replay-about = إعادة طلب دورة من المحادثة، من مزوّد آخر مثلًا
cli-report-about = كتابة دورة من المحادثة في تقرير خطأ بلا أسرار
cli-import-about = جعل مجلد أو ملف ZIP أو عنوان git مشروعًا
cli-diff-about = عرض الفرق بين نسختين
cli-arg-change = ما المطلوب تغييره، أو - للقراءة من الدخل القياسي
cli-arg-question = السؤال، أو - للقراءة من الدخل القياسي
cli-arg-turn = رقم الدورة
cli-arg-source = مجلد أو ملف ZIP أو عنوان مستودع git عام
cli-opt-plan = التخطيط أولًا، ولا يتغير شيء حتى تُعتمد الخطة
cli-opt-yes = تنفيذ الخطة كما هي
cli-opt-advanced = استخدام النماذج الأقوى
cli-opt-attach = إرفاق صورة أو ملف نصي أو نص صفحة ويب؛ يمكن تكراره
cli-opt-report-out = الملف الذي يُكتب فيه التقرير
cli-opt-import-out = مجلد المشروع؛ غير موجود أو فارغ
cli-planned = الخطة بانتظار الاعتماد. اعتمدها في النافذة، أو أعد الطلب مع --plan --yes.
cli-reported = التقرير في { $path }. لا يحتوي على مفاتيح.
