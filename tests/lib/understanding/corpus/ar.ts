export default `
wismo | السلام عليكم، وين وصل طلبي؟ صار له أسبوع ما تحرك
wismo | متى يوصل الطلب
not_received | مكتوب تم التسليم وأنا ما استلمت شي
return_request | المقاس صغير وأبغى أرجع المنتج
refund_request repeat_contact | رجعت المنتج من شهر ولسه فلوسي ما رجعت، وهذه ثالث مرة أراسلكم
exchange_replacement | ممكن أبدله بمقاس أكبر؟
cancel_order | طلبت بالغلط، أرجو إلغاء الطلب
change_order | أريد تغيير عنوان التوصيل
damaged_defective | وصل المنتج مكسور
damaged_defective | الجهاز لا يعمل أبدا
wrong_or_missing_item | أرسلتم لي لون غير اللي طلبته
wrong_or_missing_item | في قطعة ناقصة من الطلب
product_question | هل يناسب سيارة كامري 2020؟
warranty_repair | هل الضمان ساري؟ أحتاج صيانة للجهاز
invoice_tax | أحتاج فاتورة ضريبية باسم الشركة
customs_duty | طلبوا مني رسوم جمارك عند الاستلام
payment_issue | تم خصم المبلغ مرتين من بطاقتي
claim_threat legal_threat | سأرفع شكوى لحماية المستهلك وأوكل محامي
review_threat | إذا ما رجعتوا فلوسي بكتب تقييم نجمة واحدة
authenticity | المنتج تقليد مو أصلي
safety | الشاحن احترق وسبب لي حروق في يدي
positive_feedback | شكرا جزيلا، المنتج رائع
wismo | مر أسبوعان ولم يصل الطلب، ماذا يحدث؟
not_received | المندوب يقول سلمه عند الباب وما لقيت شي
return_request | ما عجبني اللون، كيف أقدر أرجعه؟
refund_request | متى ترجعون لي فلوسي؟
exchange_replacement | ممكن ترسلون لي واحد جديد بداله
cancel_order | ما أبيه خلاص، ألغوا الطلب
damaged_defective | السماعة اليسار ما فيها صوت
wrong_or_missing_item | طلبت ثلاث حبات ووصلتني ثنتين بس
product_question | ما هي مقاسات الطاولة؟
invoice_tax | ممكن ترسلوا لي الفاتورة
payment_issue | كود الخصم ما يشتغل
claim_threat | بفتح نزاع مع البنك
review_threat | راح أعطيكم نجمة وحدة
safety | بعد استخدام الكريم طلع لي طفح جلدي وحكة
personalization | ممكن تكتبون اسم بنتي على الكوب؟
wholesale_b2b | كم سعر الجملة لو أخذت ١٠٠ حبة؟
privacy_request | احذفوا حسابي وبياناتي
positive_feedback | ما شاء الله المنتج ممتاز والتوصيل سريع
wismo | أين طلبي؟
damaged_defective | وصلتني المزهرية مكسورة
wrong_or_missing_item | وصلني مقاس غلط
refund_request | أريد استرجاع فلوسي
product_question | هل يمكن غسله في الغسالة؟
safety | ابني انجرح من طرف اللعبة
claim_threat | سأقدم شكوى ضدكم
safety | البطارية انفجرت
review_threat | سأكتب تقييم سيء
cancel_order | إلغاء الطلب من فضلك
`;
