<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>Kiosk</name>
    <message>
        <source>Door kiosk</source>
        <translation>جهاز الدخول</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>مرحبًا بكم</translation>
    </message>
    <message>
        <source>Look at the camera, or enter your ID.</source>
        <translation>انظر إلى الكاميرا، أو أدخل معرّفك.</translation>
    </message>
    <message>
        <source>Enter your ID, then look at the camera.</source>
        <translation>أدخل معرّفك، ثم انظر إلى الكاميرا.</translation>
    </message>
    <message>
        <source>Your ID</source>
        <translation>معرّفك</translation>
    </message>
    <message>
        <source>Please enter your ID first.</source>
        <translation>يُرجى إدخال معرّفك أولًا.</translation>
    </message>
    <message>
        <source>An ID starts with a letter or digit, and has only letters (A to Z), digits, dots, hyphens and underscores. Please check yours.</source>
        <translation>يبدأ المعرّف بحرف أو رقم، ولا يحتوي إلا على أحرف لاتينية (من A إلى Z) وأرقام ونقاط وشرطات وشرطات سفلية. يُرجى التحقق من معرّفك.</translation>
    </message>
    <message>
        <source>Let me in</source>
        <translation>دخول</translation>
    </message>
    <message>
        <source>Admin password</source>
        <translation>كلمة مرور المسؤول</translation>
    </message>
    <message>
        <source>For staff only. Everybody else, please go back.</source>
        <translation>للموظفين فقط. على غيرهم الرجوع من فضلكم.</translation>
    </message>
    <message>
        <source>Set an admin password</source>
        <translation>تعيين كلمة مرور المسؤول</translation>
    </message>
    <message>
        <source>At least {count} characters. Without it nobody will be able to leave the kiosk.</source>
        <translation>⁨{count}⁩ أحرف على الأقل. بدون كلمة المرور لن يتمكن أحد من الخروج من الجهاز.</translation>
    </message>
    <message>
        <source>Repeat the password</source>
        <translation>كرّر كلمة المرور</translation>
    </message>
    <message>
        <source>Enter it once more, to be sure.</source>
        <translation>أدخلها مرة أخرى للتأكد.</translation>
    </message>
    <message>
        <source>Please choose at least {count} characters.</source>
        <translation>يُرجى اختيار ما لا يقل عن ⁨{count}⁩ من الأحرف.</translation>
    </message>
    <message>
        <source>These were two different ones. Please start again.</source>
        <translation>كلمتا المرور مختلفتان. يُرجى البدء من جديد.</translation>
    </message>
    <message>
        <source>Wrong password.</source>
        <translation>كلمة المرور خاطئة.</translation>
    </message>
    <message>
        <source>Wrong password. Please wait {count} s.</source>
        <translation>كلمة المرور خاطئة. يُرجى الانتظار ⁨{count}⁩ ث.</translation>
    </message>
    <message>
        <source>After wrong passwords, please wait {count} s.</source>
        <translation>بعد كلمات مرور خاطئة، يُرجى الانتظار ⁨{count}⁩ ث.</translation>
    </message>
    <message>
        <source>The password cannot be checked or kept on this machine. The log says why; please ask for help.</source>
        <translation>لا يمكن التحقق من كلمة المرور أو حفظها على هذا الجهاز. السبب مذكور في السجل؛ يُرجى طلب المساعدة.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>الإدارة</translation>
    </message>
    <message>
        <source>Leave the kiosk</source>
        <translation>الخروج من الجهاز</translation>
    </message>
    <message>
        <source>Delete the last character</source>
        <translation>حذف الحرف الأخير</translation>
    </message>
    <message>
        <source>Capital letter</source>
        <translation>حرف كبير</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>مسافة</translation>
    </message>
    <message>
        <source>Letters or signs</source>
        <translation>أحرف أو رموز</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>حذف الكل</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>أحرف</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>أرقام</translation>
    </message>
    <message>
        <source>Capital letters</source>
        <translation>أحرف كبيرة</translation>
    </message>
    <message>
        <source>Hide the keypad</source>
        <translation>إخفاء لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Dot</source>
        <translation>نقطة</translation>
    </message>
    <message>
        <source>Hyphen</source>
        <translation>شرطة</translation>
    </message>
    <message>
        <source>Underscore</source>
        <translation>شرطة سفلية</translation>
    </message>
    <message>
        <source>Language: {name}</source>
        <translation>اللغة: ⁨{name}⁩</translation>
    </message>
    <message>
        <source>Choose your language</source>
        <translation>اختر لغتك</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Out of order</source>
        <translation>خارج الخدمة</translation>
    </message>
    <message>
        <source>Please ask a member of staff to let you in.</source>
        <translation>يُرجى أن تطلب من أحد الموظفين فتح الباب لك.</translation>
    </message>
    <message>
        <source>Checking {user}</source>
        <translation>جارٍ التحقق من ⁨{user}⁩</translation>
    </message>
    <message>
        <source>Thank you. One moment, your photos are being fetched.</source>
        <translation>شكرًا لك. لحظة من فضلك، يجري تحميل صورك.</translation>
    </message>
    <message>
        <source>Look at the camera until the ring is closed.</source>
        <translation>انظر إلى الكاميرا حتى تكتمل الحلقة.</translation>
    </message>
    <message>
        <source>Good, stay like this</source>
        <translation>ممتاز، ابقَ هكذا</translation>
    </message>
    <message>
        <source>Look at the camera</source>
        <translation>انظر إلى الكاميرا</translation>
    </message>
    <message>
        <source>One person at a time, please</source>
        <translation>شخص واحد فقط من فضلك</translation>
    </message>
    <message>
        <source>Come closer</source>
        <translation>اقترب من فضلك</translation>
    </message>
    <message>
        <source>Step back a little</source>
        <translation>ابتعد قليلًا</translation>
    </message>
    <message>
        <source>Move to the middle</source>
        <translation>تحرّك إلى الوسط</translation>
    </message>
    <message>
        <source>More light on your face, please</source>
        <translation>المزيد من الضوء على وجهك من فضلك</translation>
    </message>
    <message>
        <source>Too bright, turn away from the light</source>
        <translation>الإضاءة قوية، ابتعد عن الضوء</translation>
    </message>
    <message>
        <source>Look straight at the camera</source>
        <translation>انظر مباشرة إلى الكاميرا</translation>
    </message>
    <message>
        <source>Hold still</source>
        <translation>لا تتحرّك من فضلك</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>لحظة من فضلك</translation>
    </message>
    <message>
        <source>Starting the camera</source>
        <translation>جارٍ تشغيل الكاميرا</translation>
    </message>
    <message>
        <source>Camera unavailable</source>
        <translation>الكاميرا غير متاحة</translation>
    </message>
    <message>
        <source>It sees only black. Please uncover it, or turn on the light.</source>
        <translation>لا ترى سوى السواد. يُرجى كشف العدسة أو إضاءة المكان.</translation>
    </message>
    <message>
        <source>It cannot be opened. Is it plugged in, and in use by no other program? The kiosk goes on trying by itself.</source>
        <translation>يتعذّر تشغيلها. هل هي موصولة ولا يستخدمها برنامج آخر؟ سيواصل الجهاز المحاولة تلقائيًا.</translation>
    </message>
    <message>
        <source>It sends no new pictures. It is being restarted; please wait a moment.</source>
        <translation>توقّفت عن إرسال الصور وتجري إعادة تشغيلها. يُرجى الانتظار لحظة.</translation>
    </message>
    <message>
        <source>Picture of the camera</source>
        <translation>صورة الكاميرا</translation>
    </message>
    <message>
        <source>Please come in. (Checked without a connection.)</source>
        <translation>تفضّل بالدخول. (تم التحقق دون اتصال.)</translation>
    </message>
    <message>
        <source>Access granted</source>
        <translation>الدخول مسموح</translation>
    </message>
    <message>
        <source>No access</source>
        <translation>الدخول غير متاح</translation>
    </message>
    <message>
        <source>Welcome, {user}</source>
        <translation>مرحبًا، ⁨{user}⁩</translation>
    </message>
    <message>
        <source>Please come in.</source>
        <translation>تفضّل بالدخول.</translation>
    </message>
    <message>
        <source>Not recognised</source>
        <translation>لم يتم التعرّف</translation>
    </message>
    <message>
        <source>You do not look like the photos of {user}. Check the ID, or ask for help.</source>
        <translation>وجهك لا يشبه صور ⁨{user}⁩. تحقّق من المعرّف أو اطلب المساعدة.</translation>
    </message>
    <message>
        <source>Not a valid ID</source>
        <translation>المعرّف غير صالح</translation>
    </message>
    <message>
        <source>Please check the ID and enter it again.</source>
        <translation>يُرجى التحقق من المعرّف وإدخاله مرة أخرى.</translation>
    </message>
    <message>
        <source>ID not found</source>
        <translation>لم يُعثر على المعرّف</translation>
    </message>
    <message>
        <source>Nobody is enrolled as {user}. Please check the ID, or ask to be enrolled.</source>
        <translation>لا أحد مسجّل باسم ⁨{user}⁩. تحقّق من المعرّف أو اطلب تسجيلك.</translation>
    </message>
    <message>
        <source>No access at present</source>
        <translation>الدخول متوقف حاليًا</translation>
    </message>
    <message>
        <source>The access of {user} is switched off. Please ask for help.</source>
        <translation>تم إيقاف دخول ⁨{user}⁩. يُرجى طلب المساعدة.</translation>
    </message>
    <message>
        <source>Cannot check right now</source>
        <translation>يتعذّر التحقق الآن</translation>
    </message>
    <message>
        <source>The record of {user} cannot be read. Please ask for help.</source>
        <translation>تتعذّر قراءة سجل ⁨{user}⁩. يُرجى طلب المساعدة.</translation>
    </message>
    <message>
        <source>No usable photo</source>
        <translation>لا توجد صورة صالحة</translation>
    </message>
    <message>
        <source>There is no photo of {user} that can be used. Please ask to be enrolled.</source>
        <translation>لا توجد صورة صالحة للمعرّف ⁨{user}⁩. يُرجى طلب تسجيلك.</translation>
    </message>
    <message>
        <source>Photos need attention</source>
        <translation>الصور بحاجة إلى مراجعة</translation>
    </message>
    <message>
        <source>The photos of {user} do not show one person. Please ask for help.</source>
        <translation>صور ⁨{user}⁩ ليست لشخص واحد. يُرجى طلب المساعدة.</translation>
    </message>
    <message>
        <source>The photos cannot be reached. Try again in a minute, or ask for help.</source>
        <translation>يتعذّر الوصول إلى الصور. حاول مجددًا بعد دقيقة أو اطلب المساعدة.</translation>
    </message>
    <message>
        <source>Nobody can be checked without it. Try again in a minute, or ask for help.</source>
        <translation>لا يمكن التحقق من أحد من دونها. حاول مجددًا بعد دقيقة أو اطلب المساعدة.</translation>
    </message>
    <message>
        <source>Could not see you well</source>
        <translation>لم تتضح رؤيتك</translation>
    </message>
    <message>
        <source>Please try again: face the camera, in good light, and hold still.</source>
        <translation>حاول مرة أخرى: انظر إلى الكاميرا في إضاءة جيدة ودون حركة.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>أُلغيت العملية</translation>
    </message>
    <message>
        <source>Enter your ID to start again.</source>
        <translation>أدخل معرّفك للبدء من جديد.</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>حدث خطأ ما</translation>
    </message>
    <message>
        <source>Please try again. If this happens once more, ask for help.</source>
        <translation>يُرجى المحاولة مرة أخرى. إذا تكرّر ذلك فاطلب المساعدة.</translation>
    </message>
    <message>
        <source>In front of the camera</source>
        <translation>أمام الكاميرا</translation>
    </message>
    <message>
        <source>Claim to be</source>
        <translation>يقول إنه</translation>
    </message>
    <message>
        <source>{name} (stranger)</source>
        <translation>⁨{name}⁩ (غريب)</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>لا أحد</translation>
    </message>
    <message>
        <source>Demo: choose who stands there, then whom they claim to be.</source>
        <translation>عرض توضيحي: اختر من يقف أمام الكاميرا، ثم الهوية التي يدّعيها.</translation>
    </message>
    <message>
        <source>nothing compared</source>
        <translation>لم يُقارَن شيء</translation>
    </message>
    <message>
        <source>distance {figures}</source>
        <translation>المسافة ⁨{figures}⁩</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>دون اتصال</translation>
    </message>
</context>
</TS>
