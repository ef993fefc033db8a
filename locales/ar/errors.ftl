### ما الخطأ: ماذا حدث، وماذا يعني لعملك، وما العمل.

## الأخطاء حسب الرمز

error-empty-description = الوصف فارغ. قل بكلمات قليلة ماذا تريد أن يُبنى.
error-description-too-long = في الوصف { $length } محرفًا؛ الحد الأقصى { $max }.
error-control-characters = في الوصف محارف تحكم. أزلها وحاول مجددًا.
error-unknown-type = لا يوجد نوع باسم «{ $value }». يسردها الأمر vectort types.
error-unknown-framework = ليس «{ $value }» إطار عمل لهذا النوع. يسردها الأمر vectort types.
error-unknown-provider = لا يوجد مزوّد باسم «{ $value }». اختر openai أو anthropic أو gemini أو local.
error-unknown-model = النموذج «{ $value }» غير متاح.
error-no-provider = لم يُضبط أي مزوّد ذكاء اصطناعي. عيّن OPENAI_API_KEY أو ANTHROPIC_API_KEY أو GEMINI_API_KEY، أو شغّل خادمًا محليًا مثل Ollama.
error-no-answer = لم يعطِ أي مزوّد جوابًا صالحًا. حاول لاحقًا، أو أضف --allow-starter للبدء دون ذكاء اصطناعي.
error-out-not-empty = المجلد { $path } ليس فارغًا. اختر مجلدًا فارغًا أو جديدًا؛ لم يتغير شيء.
error-not-a-project = ليس { $path } مشروعًا: لا يوجد package.json ولا index.html ولا بيان معروف آخر.
error-not-found = لا وجود لـ { $path }.
error-no-such-version = ليس لهذا المشروع إصدار باسم «{ $value }». يسردها الأمر vectort history.
error-no-space = القرص ممتلئ. ما حُفظ سابقًا آمن؛ أفرغ بعض المساحة وحاول مجددًا.
error-io = تعذرت قراءة { $path } أو كتابته: { $detail }
error-permission-denied = لا يملك Vectort إذن قراءة { $path } أو كتابته.
error-cancelled = أُلغي. ما اكتمل محفوظ.
error-invalid-base-url = ليس في { $variable } عنوان صالح: { $value }
error-keyring-unavailable = لا تستجيب سلسلة مفاتيح النظام. المفاتيح في متغيرات البيئة تعمل.
error-port-taken = المنفذ { $port } مستخدم. اختر غيره بالخيار --port.
error-unsafe-path = المسار «{ $path }» غير آمن وقد رُفض.
error-too-many-files = الملفات كثيرة جدًا؛ الحد الأقصى { $max }.
error-file-too-large = الملف { $path } كبير جدًا؛ الحد الأقصى { $max } بايت.
error-answer-without-files = أجاب النموذج دون أي ملف.
error-answer-truncated = انقطع جواب النموذج في منتصف ملف. الملفات المكتملة محفوظة.
error-newer-schema = كتب هذه البيانات إصدار أحدث من Vectort. حدّث Vectort لفتحها؛ لم يتغير شيء.
error-database-locked = يعمل Vectort آخر على هذا المشروع. حاول حين ينتهي.
error-database-damaged = قاعدة بيانات المشروع تالفة. المجلد وملفاته لم تُمس.
error-no-display = لا توجد شاشة لفتح النافذة. الأوامر تعمل دونها: vectort --help
error-build-failed = تعذر بناء المشروع. المشكلات مذكورة أعلاه؛ وما كان موجودًا لم يُمس.
error-not-previewable = هذا النوع من المشاريع لا يعمل في المعاينة.
error-bad-usage = { $detail }
error-internal = حدث أمر غير متوقع في Vectort: { $detail }. ما حُفظ آمن.

## سبب عدم جواب مزوّد

attempt-no-key = لا مفتاح
attempt-unauthorized = رُفض المفتاح
attempt-forbidden = لا يتيح المفتاح هذا النموذج
attempt-quota = نفدت حصة الحساب
attempt-rate-limited = طلبات كثيرة جدًا
attempt-overloaded = حمل زائد
attempt-server-error = خطأ في الخادم
attempt-unreachable = تعذر الوصول إليه
attempt-timeout = صمت طويل جدًا
attempt-model-not-found = النموذج غير موجود
attempt-bad-request = رُفض الطلب
attempt-context-too-long = الطلب أطول مما يقبله النموذج
attempt-refused = امتنع النموذج
attempt-malformed = جواب لا يُقرأ
attempt-truncated = انقطع الجواب
attempt-empty = جواب فارغ
attempt-cancelled = أُلغي

## مشكلات في مشروع حسب الرمز

problem-syntax-error = خطأ في التركيب
problem-unresolved-import = استيراد لا يؤدي إلى شيء
problem-unknown-package = حزمة غير مدمجة
problem-missing-export = استيراد لاسم لا يصدّره ملفه
problem-missing-file = ينقص ملف مطلوب
problem-bad-manifest = البيان غير صالح
problem-bundle-error = تعذر حزم التطبيق
problem-blank-page = تبقى الصفحة فارغة
problem-uncaught-error = خطأ عند بدء التطبيق
problem-unhandled-rejection = وعد مرفوض لا يعالجه شيء
problem-mount-timeout = لم يبدأ التطبيق في الوقت المحدد
problem-mount-crashed = أسقط التطبيق صفحته
problem-mount-unavailable = تعذر تشغيل التطبيق هنا
problem-file-too-large = الملف كبير جدًا
problem-too-many-files = ملفات كثيرة جدًا
problem-unsafe-path = المسار غير آمن
problem-truncated-file = ينتهي الملف قبل أوانه
problem-duplicate-path = ورد الملف مرتين؛ والأخير هو المعتمد
problem-case-collision = اسمان لا يختلفان إلا في حالة الأحرف
problem-binary-content = المحتوى ليس نصًا
problem-no-files = لا ملف في الجواب
problem-pack-version = يُستخدم إصدار آخر من حزمة مدمجة
problem-css-error = خطأ في ورقة أنماط
problem-repair-failed = لم يفد الإصلاح
