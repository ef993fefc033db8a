### المشاريع.

ui-projects-search = البحث في المشاريع
ui-projects-layout = العرض
ui-projects-list = كقائمة
ui-projects-grid = كبطاقات
ui-projects-count = { $count ->
    [zero] لا مشاريع
    [one] مشروع واحد
    [two] مشروعان
    [few] { $count } مشاريع
    [many] { $count } مشروعًا
   *[other] { $count } مشروع
}
ui-projects-no-match = لا مشروع مطابق. ابحث بالعنوان أو النوع أو إطار العمل.
ui-projects-reading = تجري قراءة مشاريعك
ui-projects-unread = تعذّرت قراءة المشاريع
ui-projects-empty-title = لا مشاريع بعد
ui-projects-empty-text = صف تطبيقًا فيُكتب ويُفحص ويُحفظ على هذا الحاسوب. أو استورد مجلدًا لديك.
ui-projects-more = إجراءات { $title }
ui-projects-deleted = حُذف { $title }
ui-projects-duplicated = تم تكرار { $title }
