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
        <source>Tries the photo store as it is entered below, also before it is saved: reading, writing, the clock.</source>
        <translation>يجرّب مخزن الصور كما أُدخل أدناه، حتى قبل الحفظ: القراءة والكتابة والساعة.</translation>
    </message>
    <message>
        <source>Check the connection</source>
        <translation>فحص الاتصال</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>جارٍ الفحص…</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>الكتابة</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>القراءة</translation>
    </message>
    <message>
        <source>Conditional writes</source>
        <translation>الكتابة المشروطة</translation>
    </message>
    <message>
        <source>Writing photos</source>
        <translation>كتابة الصور</translation>
    </message>
    <message>
        <source>Deleting</source>
        <translation>الحذف</translation>
    </message>
    <message>
        <source>Privileges</source>
        <translation>الصلاحيات</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>الساعة</translation>
    </message>
    <message>
        <source>What the door sees now.</source>
        <translation>ما يراه الباب الآن.</translation>
    </message>
    <message>
        <source>Show the picture</source>
        <translation>إظهار الصورة</translation>
    </message>
    <message>
        <source>Choose a webcam</source>
        <translation>اختيار كاميرا ويب</translation>
    </message>
    <message>
        <source>Looking for webcams …</source>
        <translation>جارٍ البحث عن كاميرات ويب…</translation>
    </message>
    <message>
        <source>No webcam was found on this machine. Plug one in, then open this page again.</source>
        <translation>لم يُعثر على كاميرا ويب على هذا الجهاز. صِل واحدة ثم افتح هذه الصفحة من جديد.</translation>
    </message>
    <message>
        <source>1 webcam is connected to this machine.</source>
        <translation>توجد كاميرا ويب واحدة موصولة بهذا الجهاز.</translation>
    </message>
    <message>
        <source>{count} webcams are connected to this machine.</source>
        <translation>عدد كاميرات الويب الموصولة بهذا الجهاز: ⁨{count}⁩.</translation>
    </message>
    <message>
        <source>Test this camera</source>
        <translation>اختبار هذه الكاميرا</translation>
    </message>
    <message>
        <source>It is the one in use, and works: see its picture.</source>
        <translation>هي الكاميرا المستخدمة الآن وتعمل: انظر صورتها.</translation>
    </message>
    <message>
        <source>It is being opened. Please wait a moment and try again.</source>
        <translation>يجري تشغيلها. يُرجى الانتظار لحظة والمحاولة مرة أخرى.</translation>
    </message>
    <message>
        <source>Kiosk mode: on</source>
        <translation>وضع الكشك: مفعّل</translation>
    </message>
    <message>
        <source>The kiosk fills the screen, and only the admin password leaves it. “kiosk run --windowed” opens a window like any other instead.</source>
        <translation>يملأ الجهاز الشاشة كلها، ولا يمكن الخروج منه إلا بكلمة مرور المسؤول. أما «⁨kiosk run --windowed⁩» فيفتح نافذة كأي نافذة أخرى.</translation>
    </message>
    <message>
        <source>Kiosk mode: off</source>
        <translation>وضع الكشك: معطّل</translation>
    </message>
    <message>
        <source>This is a window like any other, which everybody can close. Started with “kiosk”, it fills the screen, and only the admin password leaves it.</source>
        <translation>هذه نافذة كأي نافذة أخرى يمكن لأي شخص إغلاقها. عند التشغيل بالأمر «⁨kiosk⁩» تملأ الشاشة كلها، ولا يمكن الخروج منها إلا بكلمة مرور المسؤول.</translation>
    </message>
    <message>
        <source>Settings file</source>
        <translation>ملف الإعدادات</translation>
    </message>
    <message>
        <source>What is saved here is written into {path}.</source>
        <translation>ما يُحفظ هنا يُكتب في ⁨{path}⁩.</translation>
    </message>
    <message>
        <source>Admin password</source>
        <translation>كلمة مرور المسؤول</translation>
    </message>
    <message>
        <source>It opens these pages. Only a hash of it is kept, so that nobody can look it up.</source>
        <translation>تفتح هذه الصفحات. لا يُحفظ منها سوى بصمتها (hash)، كي لا يستطيع أحد الاطلاع عليها.</translation>
    </message>
    <message>
        <source>None is set: everybody who opens these pages may use them.</source>
        <translation>لم تُعيَّن كلمة مرور: كل من يفتح هذه الصفحات يمكنه استخدامها.</translation>
    </message>
    <message>
        <source>Change the admin password</source>
        <translation>تغيير كلمة مرور المسؤول</translation>
    </message>
    <message>
        <source>Password until now</source>
        <translation>كلمة المرور الحالية</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>كلمة المرور الجديدة</translation>
    </message>
    <message>
        <source>New password once more</source>
        <translation>كرّر كلمة المرور الجديدة</translation>
    </message>
    <message>
        <source>The new password holds from now on.</source>
        <translation>كلمة المرور الجديدة سارية من الآن.</translation>
    </message>
    <message>
        <source>The new password is not the same in both fields.</source>
        <translation>كلمة المرور الجديدة ليست نفسها في الحقلين.</translation>
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
        <source>Search for a name or ID</source>
        <translation>البحث عن اسم أو معرّف</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>إضافة شخص</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>تحديث</translation>
    </message>
    <message>
        <source>Admitted</source>
        <translation>الدخول مسموح</translation>
    </message>
    <message>
        <source>Not admitted</source>
        <translation>الدخول غير مسموح</translation>
    </message>
    <message>
        <source>Needs photos</source>
        <translation>بحاجة إلى صور</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>حسب الاسم</translation>
    </message>
    <message>
        <source>By ID</source>
        <translation>حسب المعرّف</translation>
    </message>
    <message>
        <source>Last seen first</source>
        <translation>آخر دخول أولًا</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>ترتيب القائمة</translation>
    </message>
    <message>
        <source>People: {count}</source>
        <translation>الأشخاص: ⁨{count}⁩</translation>
    </message>
    <message>
        <source>People: {shown} of {count}</source>
        <translation>الأشخاص: ⁨{shown}⁩ من ⁨{count}⁩</translation>
    </message>
    <message>
        <source>Looking who is in the photo store …</source>
        <translation>جارٍ الاطلاع على من في مخزن الصور…</translation>
    </message>
    <message>
        <source>Reading names: {done} of {total}</source>
        <translation>جارٍ قراءة الأسماء: ⁨{done}⁩ من ⁨{total}⁩</translation>
    </message>
    <message>
        <source>Nobody is enrolled yet</source>
        <translation>لا أحد مسجّل بعد</translation>
    </message>
    <message>
        <source>Add the first person: all it takes is an ID, a name and a few photos.</source>
        <translation>أضف الشخص الأول: يكفي معرّف واسم وبضع صور.</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>لم يُعثر على أحد</translation>
    </message>
    <message>
        <source>Try fewer letters, or choose All.</source>
        <translation>جرّب عددًا أقل من الأحرف أو اختر «الكل».</translation>
    </message>
    <message>
        <source>Shown is what this machine remembers; it may be out of date.</source>
        <translation>المعروض هو ما يحتفظ به هذا الجهاز؛ وقد لا يكون محدّثًا.</translation>
    </message>
    <message>
        <source>{usable} of {count} photos usable</source>
        <translation>الصور الصالحة: ⁨{usable}⁩ من ⁨{count}⁩</translation>
    </message>
    <message>
        <source>1 photo</source>
        <translation>صورة واحدة</translation>
    </message>
    <message>
        <source>{count} photos</source>
        <translation>عدد الصور: ⁨{count}⁩</translation>
    </message>
    <message>
        <source>Not seen here yet</source>
        <translation>لم يُسجَّل دخول هنا بعد</translation>
    </message>
    <message>
        <source>Seen today, {time}</source>
        <translation>آخر دخول: اليوم، ⁨{time}⁩</translation>
    </message>
    <message>
        <source>Seen yesterday, {time}</source>
        <translation>آخر دخول: أمس، ⁨{time}⁩</translation>
    </message>
    <message>
        <source>Seen {date}</source>
        <translation>آخر دخول: ⁨{date}⁩</translation>
    </message>
    <message>
        <source>Being enrolled</source>
        <translation>التسجيل جارٍ</translation>
    </message>
    <message>
        <source>The enrollment of somebody new is not finished.</source>
        <translation>لم يكتمل تسجيل شخص جديد.</translation>
    </message>
    <message>
        <source>The enrollment of {name} is not finished.</source>
        <translation>لم يكتمل تسجيل ⁨{name}⁩.</translation>
    </message>
    <message>
        <source>New photos of {name} are not in the store yet.</source>
        <translation>صور ⁨{name}⁩ الجديدة ليست في المخزن بعد.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Discard the enrollment of {name}?</source>
        <translation>هل تريد تجاهل تسجيل ⁨{name}⁩؟</translation>
    </message>
    <message>
        <source>Discard this enrollment?</source>
        <translation>هل تريد تجاهل هذا التسجيل؟</translation>
    </message>
    <message>
        <source>The photos that were taken for it are deleted. This cannot be undone.</source>
        <translation>ستُحذف الصور التي التُقطت لأجله. لا يمكن التراجع عن ذلك.</translation>
    </message>
    <message>
        <source>Discarding …</source>
        <translation>جارٍ التجاهل…</translation>
    </message>
    <message>
        <source>These credentials may look, but not change anything.</source>
        <translation>بيانات الاعتماد هذه تتيح الاطلاع فقط دون تغيير أي شيء.</translation>
    </message>
    <message>
        <source>These credentials may add photos, but not delete any.</source>
        <translation>بيانات الاعتماد هذه تتيح إضافة الصور دون حذفها.</translation>
    </message>
    <message>
        <source>These credentials may delete photos, but not add any.</source>
        <translation>بيانات الاعتماد هذه تتيح حذف الصور دون إضافتها.</translation>
    </message>
    <message>
        <source>Ask for other rights for the profile {profile}.</source>
        <translation>اطلب صلاحيات أخرى لملف التعريف ⁨{profile}⁩.</translation>
    </message>
    <message>
        <source>Ask for a profile that may, and set it as {setting}.</source>
        <translation>اطلب ملف تعريف لديه الصلاحية، وعيّنه في ⁨{setting}⁩.</translation>
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
        <source>Search settings</source>
        <translation>البحث في الإعدادات</translation>
    </message>
    <message>
        <source>No setting fits “{text}”.</source>
        <translation>لا يوجد إعداد يطابق «⁨{text}⁩».</translation>
    </message>
    <message>
        <source>px</source>
        <translation>بكسل</translation>
    </message>
    <message>
        <source>s</source>
        <translation>ث</translation>
    </message>
    <message>
        <source>/ s</source>
        <translation>/ ث</translation>
    </message>
    <message>
        <source>days</source>
        <translation>يوم</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>م.ب</translation>
    </message>
    <message>
        <source>files</source>
        <translation>ملفات</translation>
    </message>
    <message>
        <source>degrees</source>
        <translation>درجة</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>صور</translation>
    </message>
    <message>
        <source>of the picture&apos;s height</source>
        <translation>من ارتفاع الصورة</translation>
    </message>
    <message>
        <source>of the picture&apos;s width</source>
        <translation>من عرض الصورة</translation>
    </message>
    <message>
        <source>of the eyes&apos; distance</source>
        <translation>من المسافة بين العينين</translation>
    </message>
    <message>
        <source>of full volume</source>
        <translation>من أعلى مستوى للصوت</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>تباين عالٍ</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>مثل سطح المكتب</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>مثل النظام</translation>
    </message>
    <message>
        <source>Hidden while it rests</source>
        <translation>مخفي عند السكون</translation>
    </message>
    <message>
        <source>Never shown</source>
        <translation>لا يظهر أبدًا</translation>
    </message>
    <message>
        <source>Always shown</source>
        <translation>يظهر دائمًا</translation>
    </message>
    <message>
        <source>When touched</source>
        <translation>عند اللمس</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>دائمًا</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>أبدًا</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>أحرف</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>سريع</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>مرجعي</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>كل شيء</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>معلومات</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>تحذيرات</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>أخطاء</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>نص</translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation>أسطر JSON</translation>
    </message>
    <message>
        <source>On</source>
        <translation>مفعّل</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>معطّل</translation>
    </message>
    <message>
        <source>{low} to {high} {unit}</source>
        <translation>من ⁨{low}⁩ إلى ⁨{high}⁩ ⁨{unit}⁩</translation>
    </message>
    <message>
        <source>default {value}</source>
        <translation>الافتراضي: ⁨{value}⁩</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>⁨{count}⁩ يوم</translation>
    </message>
    <message>
        <source>{count} hours</source>
        <translation>⁨{count}⁩ ساعة</translation>
    </message>
    <message>
        <source>{count} minutes</source>
        <translation>⁨{count}⁩ دقيقة</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>أقل</translation>
    </message>
    <message>
        <source>More</source>
        <translation>أكثر</translation>
    </message>
    <message>
        <source>Reset to default</source>
        <translation>استعادة الافتراضي</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>معدّل</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>معيّن</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>غير معيّن</translation>
    </message>
    <message>
        <source>It is never shown, and not changed here: run “kiosk cache set-key” on this machine, then switch on the system&apos;s keyring below.</source>
        <translation>لا يُعرض أبدًا ولا يُغيَّر هنا: نفّذ «⁨kiosk cache set-key⁩» على هذا الجهاز، ثم فعّل سلسلة مفاتيح النظام أدناه.</translation>
    </message>
    <message>
        <source>Set by the environment variable {variable}, which the file cannot change. Change it there.</source>
        <translation>يحدّده متغيّر البيئة ⁨{variable}⁩ الذي لا يمكن للملف تغييره. غيّره هناك.</translation>
    </message>
    <message>
        <source>Changed by editing the settings file only: in a wrong place, nobody could enter these pages, or everybody could.</source>
        <translation>لا يتغير إلا بتحرير ملف الإعدادات: في مكان خاطئ لن يستطيع أحد فتح هذه الصفحات، أو سيستطيع ذلك الجميع.</translation>
    </message>
    <message>
        <source>Set on the command line that started the kiosk. Change it there.</source>
        <translation>حُدِّد في سطر الأوامر الذي شُغّل به البرنامج. غيّره هناك.</translation>
    </message>
    <message>
        <source>This is the demo: it has settings of its own, which end with it. A kiosk that is started with “kiosk” lets you change them here.</source>
        <translation>هذا عرض توضيحي: له إعداداته الخاصة التي تنتهي بانتهائه. عند التشغيل بالأمر «⁨kiosk⁩» يمكنك تغييرها هنا.</translation>
    </message>
    <message>
        <source>Nothing can be changed here. {reason}</source>
        <translation>لا يمكن تغيير أي شيء هنا. ⁨{reason}⁩</translation>
    </message>
    <message>
        <source>Please choose {low} to {high}.</source>
        <translation>يُرجى اختيار قيمة من ⁨{low}⁩ إلى ⁨{high}⁩.</translation>
    </message>
    <message>
        <source>Please write a time such as 22:00, or nothing.</source>
        <translation>يُرجى كتابة وقت مثل ⁨22:00⁩، أو ترك الحقل فارغًا.</translation>
    </message>
    <message>
        <source>Please write something here.</source>
        <translation>يُرجى كتابة شيء هنا.</translation>
    </message>
    <message>
        <source>Please write s3://bucket/prefix, or folder: and the path of a folder.</source>
        <translation>يُرجى كتابة ⁨s3://bucket/prefix⁩، أو ⁨folder:⁩ يليها مسار مجلد.</translation>
    </message>
    <message>
        <source>There is a key in the settings file, too. Remove one of both: the file&apos;s line, or the keyring.</source>
        <translation>يوجد مفتاح في ملف الإعدادات أيضًا. أزل أحدهما: السطر من الملف، أو سلسلة المفاتيح.</translation>
    </message>
    <message>
        <source>Please give two different times, or none at all.</source>
        <translation>يُرجى تحديد وقتين مختلفين، أو عدم تحديد أي وقت.</translation>
    </message>
    <message>
        <source>The password is hidden as ***. For another address, please write it anew.</source>
        <translation>كلمة المرور مخفية على شكل ***. لعنوان آخر يُرجى كتابتها من جديد.</translation>
    </message>
    <message>
        <source>1 change</source>
        <translation>تغيير واحد</translation>
    </message>
    <message>
        <source>{count} changes</source>
        <translation>عدد التغييرات: ⁨{count}⁩</translation>
    </message>
    <message>
        <source>1 value is not valid yet.</source>
        <translation>قيمة واحدة غير صالحة بعد.</translation>
    </message>
    <message>
        <source>{count} values are not valid yet.</source>
        <translation>عدد القيم غير الصالحة بعد: ⁨{count}⁩.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>تم الحفظ.</translation>
    </message>
    <message>
        <source>In use now: {names}.</source>
        <translation>سارٍ الآن: ⁨{names}⁩.</translation>
    </message>
    <message>
        <source>In use after a restart: {names}.</source>
        <translation>يسري بعد إعادة التشغيل: ⁨{names}⁩.</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>⁨{names}⁩ و⁨{count}⁩ أخرى</translation>
    </message>
    <message>
        <source>Restart the kiosk now</source>
        <translation>إعادة تشغيل البرنامج الآن</translation>
    </message>
    <message>
        <source>Please save or discard your changes first.</source>
        <translation>يُرجى حفظ تغييراتك أو تجاهلها أولًا.</translation>
    </message>
    <message>
        <source>Something else is still being done. Please wait until it has ended, then restart.</source>
        <translation>لا تزال هناك مهمة أخرى جارية. يُرجى الانتظار حتى تنتهي ثم إعادة التشغيل.</translation>
    </message>
    <message>
        <source>The kiosk is not restarted, because it would not come back. {reason}</source>
        <translation>لم تجرِ إعادة تشغيل البرنامج لأنه لن يعود إلى العمل. ⁨{reason}⁩</translation>
    </message>
    <message>
        <source>Load it again</source>
        <translation>إعادة التحميل</translation>
    </message>
    <message>
        <source>Fewer than 1 in 100,000 strangers would pass a single comparison.</source>
        <translation>أقل من غريب واحد من كل ⁨100,000⁩ قد يجتاز مقارنة واحدة.</translation>
    </message>
    <message>
        <source>About {count} of 100 strangers would pass a single comparison.</source>
        <translation>نحو ⁨{count}⁩ من كل 100 غريب قد يجتازون مقارنة واحدة.</translation>
    </message>
    <message>
        <source>About 1 in {count} strangers would pass a single comparison.</source>
        <translation>نحو غريب واحد من كل ⁨{count}⁩ قد يجتاز مقارنة واحدة.</translation>
    </message>
    <message>
        <source>That is too many for a door.</source>
        <translation>هذا كثير جدًا بالنسبة إلى باب.</translation>
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
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Replace the file?</source>
        <translation>هل تريد استبدال الملف؟</translation>
    </message>
    <message>
        <source>There is a file {name} in this folder already. What is in it would be lost.</source>
        <translation>يوجد ملف باسم ⁨{name}⁩ في هذا المجلد، وسيضيع محتواه.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>استبدال</translation>
    </message>
    <message>
        <source>People</source>
        <translation>الأشخاص</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>النشاط</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Back to the door</source>
        <translation>العودة إلى الباب</translation>
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
        <source>Try it: {name}</source>
        <translation>تجربة: ⁨{name}⁩</translation>
    </message>
    <message>
        <source>As at the door, but no door opens, and nothing is recorded.</source>
        <translation>كما عند الباب، لكن لا يُفتح أي باب ولا يُسجَّل شيء.</translation>
    </message>
    <message>
        <source>Look at the camera until the ring is closed.</source>
        <translation>انظر إلى الكاميرا حتى تكتمل الحلقة.</translation>
    </message>
    <message>
        <source>The photos are being fetched …</source>
        <translation>جارٍ جلب الصور…</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>مرة أخرى</translation>
    </message>
    <message>
        <source>The faces match, but the door would stay shut</source>
        <translation>الوجهان متطابقان، لكن الباب كان سيبقى مغلقًا</translation>
    </message>
    <message>
        <source>The store did not answer; the copy on this machine was used.</source>
        <translation>لم يستجب المخزن؛ استُخدمت النسخة الموجودة على هذا الجهاز.</translation>
    </message>
    <message>
        <source>The record of {name} cannot be read, and such people are not admitted.</source>
        <translation>تتعذّر قراءة سجل ⁨{name}⁩، وفي هذه الحالة لا يُسمح بالدخول.</translation>
    </message>
    <message>
        <source>{name} is not admitted at any door at present.</source>
        <translation>لا يُسمح حاليًا بدخول ⁨{name}⁩ عند أي باب.</translation>
    </message>
    <message>
        <source>The door would open</source>
        <translation>كان الباب سيُفتح</translation>
    </message>
    <message>
        <source>The face matches the photos of {name}.</source>
        <translation>الوجه يطابق صور ⁨{name}⁩.</translation>
    </message>
    <message>
        <source>The door would stay shut</source>
        <translation>كان الباب سيبقى مغلقًا</translation>
    </message>
    <message>
        <source>The face is not near enough to the photos of {name}.</source>
        <translation>الوجه ليس قريبًا بما يكفي من صور ⁨{name}⁩.</translation>
    </message>
    <message>
        <source>The photos do not show one person</source>
        <translation>الصور ليست لشخص واحد</translation>
    </message>
    <message>
        <source>Delete those that show somebody else: the distances say which may be wrong.</source>
        <translation>احذف الصور التي تُظهر شخصًا آخر: المسافات تدل على الصور التي قد تكون خاطئة.</translation>
    </message>
    <message>
        <source>There is nothing to compare the face with. Add photos of {name} first.</source>
        <translation>لا يوجد ما يُقارَن به الوجه. أضف صورًا لـ ⁨{name}⁩ أولًا.</translation>
    </message>
    <message>
        <source>The photos could not be fetched</source>
        <translation>تعذّر جلب الصور</translation>
    </message>
    <message>
        <source>Please check the connection to the store, and try again.</source>
        <translation>يُرجى التحقق من الاتصال بالمخزن والمحاولة مرة أخرى.</translation>
    </message>
    <message>
        <source>Nobody can be checked without it. Try again once there is a picture.</source>
        <translation>لا يمكن التحقق من أحد من دونها. حاول مجددًا حين تظهر صورة.</translation>
    </message>
    <message>
        <source>No good picture of the face</source>
        <translation>لا توجد صورة جيدة للوجه</translation>
    </message>
    <message>
        <source>Please try again; the log says more.</source>
        <translation>يُرجى المحاولة مرة أخرى؛ في السجل مزيد من التفاصيل.</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>المسافة</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>الحدّ</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>الهامش</translation>
    </message>
    <message>
        <source>Distance {distance}, threshold {threshold}</source>
        <translation>المسافة ⁨{distance}⁩، الحدّ ⁨{threshold}⁩</translation>
    </message>
    <message>
        <source>Photos compared with: {used} of {total}</source>
        <translation>الصور المستخدمة في المقارنة: ⁨{used}⁩ من ⁨{total}⁩</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>مستخدمة</translation>
    </message>
    <message>
        <source>Left out: unlike the others</source>
        <translation>مستبعدة: لا تشبه الصور الأخرى</translation>
    </message>
    <message>
        <source>Left out: no face found</source>
        <translation>مستبعدة: لم يُعثر على وجه</translation>
    </message>
    <message>
        <source>Left out: several faces</source>
        <translation>مستبعدة: عدة وجوه</translation>
    </message>
    <message>
        <source>Left out: cannot be read</source>
        <translation>مستبعدة: تتعذّر قراءتها</translation>
    </message>
    <message>
        <source>Left out: could not be fetched this time</source>
        <translation>مستبعدة: تعذّر جلبها هذه المرة</translation>
    </message>
    <message>
        <source>Camera pictures compared: {count}</source>
        <translation>عدد صور الكاميرا التي قورنت: ⁨{count}⁩</translation>
    </message>
    <message>
        <source>Turned</source>
        <translation>الالتفات</translation>
    </message>
    <message>
        <source>Nodding</source>
        <translation>الإيماء</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>السطوع</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>الوضوح</translation>
    </message>
    <message>
        <source>Face, px</source>
        <translation>الوجه، بكسل</translation>
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
        <source>All photos are taken</source>
        <translation>التُقطت جميع الصور</translation>
    </message>
    <message>
        <source>One more, looking straight</source>
        <translation>صورة أخرى، انظر مباشرة</translation>
    </message>
    <message>
        <source>Look straight at the camera</source>
        <translation>انظر مباشرة إلى الكاميرا</translation>
    </message>
    <message>
        <source>Turn your head slightly to your left</source>
        <translation>أدر رأسك قليلًا إلى يسارك</translation>
    </message>
    <message>
        <source>Turn your head slightly to your right</source>
        <translation>أدر رأسك قليلًا إلى يمينك</translation>
    </message>
    <message>
        <source>Lift your chin slightly</source>
        <translation>ارفع ذقنك قليلًا</translation>
    </message>
    <message>
        <source>Lower your chin slightly</source>
        <translation>اخفض ذقنك قليلًا</translation>
    </message>
    <message>
        <source>All photos must show one person. For somebody else, start again.</source>
        <translation>يجب أن تُظهر جميع الصور شخصًا واحدًا. لتصوير شخص آخر ابدأ من جديد.</translation>
    </message>
    <message>
        <source>One more with glasses, or with a smile, helps at the door.</source>
        <translation>صورة أخرى بالنظارة أو مع ابتسامة تساعد عند الباب.</translation>
    </message>
    <message>
        <source>With or without glasses, smiling or not, as at the door.</source>
        <translation>بنظارة أو من دونها، مع ابتسامة أو من دونها، كما عند الباب.</translation>
    </message>
    <message>
        <source>Press a photo to take it again.</source>
        <translation>اضغط على صورة لإعادة التقاطها.</translation>
    </message>
    <message>
        <source>Photos are taken by themselves: hold still for a moment.</source>
        <translation>تُلتقط الصور تلقائيًا: لا تتحرّك للحظة.</translation>
    </message>
    <message>
        <source>Get ready: {seconds}</source>
        <translation>استعد: ⁨{seconds}⁩</translation>
    </message>
    <message>
        <source>A little further</source>
        <translation>أكثر قليلًا</translation>
    </message>
    <message>
        <source>This is somebody else</source>
        <translation>هذا شخص آخر</translation>
    </message>
    <message>
        <source>Not quite so far</source>
        <translation>أقل قليلًا</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>التُقطت الصورة</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>متوقفة مؤقتًا</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Keep the photo</source>
        <translation>الاحتفاظ بالصورة</translation>
    </message>
    <message>
        <source>Leave this one out</source>
        <translation>استبعاد هذه الصورة</translation>
    </message>
    <message>
        <source>Take one more</source>
        <translation>التقاط صورة أخرى</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>البدء من جديد</translation>
    </message>
    <message>
        <source>Extra</source>
        <translation>إضافية</translation>
    </message>
    <message>
        <source>Straight</source>
        <translation>للأمام</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>يسار</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>يمين</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>أعلى</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>أسفل</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>مستبعدة</translation>
    </message>
    <message>
        <source>Sharp, well lit</source>
        <translation>واضحة وجيدة الإضاءة</translation>
    </message>
    <message>
        <source>A little blurred</source>
        <translation>غير واضحة قليلًا</translation>
    </message>
    <message>
        <source>A little dark</source>
        <translation>معتمة قليلًا</translation>
    </message>
    <message>
        <source>A little bright</source>
        <translation>ساطعة قليلًا</translation>
    </message>
    <message>
        <source>From far away</source>
        <translation>من مسافة بعيدة</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>جيدة</translation>
    </message>
    <message>
        <source>{name}: {verdict}. Take again</source>
        <translation>⁨{name}⁩: ⁨{verdict}⁩. إعادة الالتقاط</translation>
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
        <source>Previous day</source>
        <translation>اليوم السابق</translation>
    </message>
    <message>
        <source>Next day</source>
        <translation>اليوم التالي</translation>
    </message>
    <message>
        <source>Day that is shown</source>
        <translation>اليوم المعروض</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>تصدير بصيغة CSV</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>جداول (*.csv)</translation>
    </message>
    <message>
        <source>Rows written: {count}. The file is {path}.</source>
        <translation>عدد الصفوف المكتوبة: ⁨{count}⁩. الملف هو ⁨{path}⁩.</translation>
    </message>
    <message>
        <source>Search for an ID</source>
        <translation>البحث عن معرّف</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>مسموح</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>مرفوض</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>غير محسوم</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>الكاميرا</translation>
    </message>
    <message>
        <source>Checks: {checks}  ·  granted: {granted}  ·  refused: {refused}  ·  undecided: {undecided}  ·  offline: {offline}</source>
        <translation>عمليات التحقق: ⁨{checks}⁩  ·  المسموح بها: ⁨{granted}⁩  ·  المرفوضة: ⁨{refused}⁩  ·  غير المحسومة: ⁨{undecided}⁩  ·  دون اتصال: ⁨{offline}⁩</translation>
    </message>
    <message>
        <source>Nothing has happened today</source>
        <translation>لم يحدث شيء اليوم</translation>
    </message>
    <message>
        <source>Whoever is checked at this door appears here at once.</source>
        <translation>كل من يجري التحقق منه عند هذا الباب يظهر هنا فورًا.</translation>
    </message>
    <message>
        <source>Nothing happened on this day</source>
        <translation>لم يحدث شيء في هذا اليوم</translation>
    </message>
    <message>
        <source>Nobody was checked at this door. Days that are too long ago are erased.</source>
        <translation>لم يجرِ التحقق من أحد عند هذا الباب. تُمحى الأيام التي مضى عليها وقت طويل.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>لا توجد نتائج</translation>
    </message>
    <message>
        <source>No entry of this day is like that. Choose All, and empty the search field, to see them.</source>
        <translation>لا يوجد في هذا اليوم قيد مطابق. اختر «الكل» وأفرغ حقل البحث لعرض القيود.</translation>
    </message>
    <message>
        <source>What happens at the door is not being recorded; the door works as before. {problem}</source>
        <translation>لا يُسجَّل ما يحدث عند الباب حاليًا؛ والباب يعمل كالمعتاد. ⁨{problem}⁩</translation>
    </message>
    <message>
        <source>What happened at this door, the newest first</source>
        <translation>ما حدث عند هذا الباب، الأحدث أولًا</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>الشخص</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>دون اتصال</translation>
    </message>
    <message>
        <source>Distance / limit</source>
        <translation>المسافة / الحد</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>المدة</translation>
    </message>
    <message>
        <source>(no ID)</source>
        <translation>(بلا معرّف)</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>⁨{seconds}⁩ ث</translation>
    </message>
    <message>
        <source>Camera works</source>
        <translation>الكاميرا تعمل</translation>
    </message>
    <message>
        <source>Camera trouble</source>
        <translation>عطل في الكاميرا</translation>
    </message>
    <message>
        <source>Could not decide</source>
        <translation>تعذّر الحسم</translation>
    </message>
    <message>
        <source>Not recognised</source>
        <translation>لم يتم التعرّف</translation>
    </message>
    <message>
        <source>Sees only black</source>
        <translation>لا ترى سوى السواد</translation>
    </message>
    <message>
        <source>Repeats one picture</source>
        <translation>تكرّر صورة واحدة</translation>
    </message>
    <message>
        <source>Sends no pictures</source>
        <translation>لا ترسل صورًا</translation>
    </message>
    <message>
        <source>Gone, or cannot be opened</source>
        <translation>غير موجودة أو يتعذّر تشغيلها</translation>
    </message>
    <message>
        <source>Face matches</source>
        <translation>الوجه مطابق</translation>
    </message>
    <message>
        <source>Face does not match</source>
        <translation>الوجه غير مطابق</translation>
    </message>
    <message>
        <source>Not an ID</source>
        <translation>ليس معرّفًا</translation>
    </message>
    <message>
        <source>Nobody has this ID</source>
        <translation>لا أحد يحمل هذا المعرّف</translation>
    </message>
    <message>
        <source>Access switched off</source>
        <translation>الدخول موقوف</translation>
    </message>
    <message>
        <source>Profile cannot be read</source>
        <translation>تتعذّر قراءة سجل الشخص</translation>
    </message>
    <message>
        <source>Photos show several people</source>
        <translation>الصور لعدة أشخاص</translation>
    </message>
    <message>
        <source>Photo store not reached</source>
        <translation>تعذّر الوصول إلى مخزن الصور</translation>
    </message>
    <message>
        <source>Camera not available</source>
        <translation>الكاميرا غير متاحة</translation>
    </message>
    <message>
        <source>Face not seen well</source>
        <translation>لم يتضح الوجه</translation>
    </message>
    <message>
        <source>Unexpected error, see the log</source>
        <translation>خطأ غير متوقع، انظر السجل</translation>
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
    <message>
        <source>Badge of {name}</source>
        <translation>بطاقة ⁨{name}⁩</translation>
    </message>
    <message>
        <source>Held up to the camera, the code enters the ID. It opens no door by itself: the face is checked as ever.</source>
        <translation>عند إظهار الرمز أمام الكاميرا يُدخَل المعرّف تلقائيًا. الرمز وحده لا يفتح أي باب: يجري التحقق من الوجه كالمعتاد.</translation>
    </message>
    <message>
        <source>Save as picture</source>
        <translation>حفظ كصورة</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>حفظ بصيغة PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>طباعة</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>صور</translation>
    </message>
    <message>
        <source>PDF documents</source>
        <translation>مستندات PDF</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>حُفظ باسم ⁨{path}⁩</translation>
    </message>
    <message>
        <source>{path} could not be written ({reason}). Please choose another folder, or free some space.</source>
        <translation>تعذّرت كتابة ⁨{path}⁩ (⁨{reason}⁩). يُرجى اختيار مجلد آخر أو تحرير بعض المساحة.</translation>
    </message>
    <message>
        <source>This machine knows no printer. Save the badge as PDF, and print it from another one.</source>
        <translation>لا توجد طابعة على هذا الجهاز. احفظ البطاقة بصيغة PDF واطبعها من جهاز آخر.</translation>
    </message>
    <message>
        <source>The badge is on its way to the printer.</source>
        <translation>البطاقة في طريقها إلى الطابعة.</translation>
    </message>
    <message>
        <source>The printer did not take the badge. Please look at the printer, and try again.</source>
        <translation>لم تقبل الطابعة البطاقة. يُرجى فحص الطابعة والمحاولة مرة أخرى.</translation>
    </message>
    <message>
        <source>Enroll a person</source>
        <translation>تسجيل شخص</translation>
    </message>
    <message>
        <source>More photos of {name}</source>
        <translation>المزيد من صور ⁨{name}⁩</translation>
    </message>
    <message>
        <source>{name} ({user_id})</source>
        <translation>⁨{name}⁩ (⁨{user_id}⁩)</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>المعرّف</translation>
    </message>
    <message>
        <source>For example ada.l</source>
        <translation>مثلًا ⁨ada.l⁩</translation>
    </message>
    <message>
        <source>Typed at the door and shown by the badge. It stays as it is.</source>
        <translation>يُكتب عند الباب ويظهر على البطاقة. ولا يمكن تغييره لاحقًا.</translation>
    </message>
    <message>
        <source>Looking whether this ID is free …</source>
        <translation>جارٍ التحقق مما إذا كان هذا المعرّف متاحًا…</translation>
    </message>
    <message>
        <source>This ID is free.</source>
        <translation>هذا المعرّف متاح.</translation>
    </message>
    <message>
        <source>Whether this ID is free is looked up when you save: {reason}</source>
        <translation>سيُتحقَّق عند الحفظ مما إذا كان هذا المعرّف متاحًا: ⁨{reason}⁩</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Shown when the door opens</source>
        <translation>يظهر عند فتح الباب</translation>
    </message>
    <message>
        <source>Hide keyboard</source>
        <translation>إخفاء لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>لوحة المفاتيح</translation>
    </message>
    <message>
        <source>With the camera</source>
        <translation>بالكاميرا</translation>
    </message>
    <message>
        <source>From files</source>
        <translation>من ملفات</translation>
    </message>
    <message>
        <source>Let the camera take five photos</source>
        <translation>التقط خمس صور بالكاميرا</translation>
    </message>
    <message>
        <source>Whoever is to be enrolled stands before it, alone. The screen says where to look, and the photos are taken by themselves.</source>
        <translation>يقف الشخص المراد تسجيله وحده أمامها. ترشده الشاشة إلى أين ينظر، وتُلتقط الصور تلقائيًا.</translation>
    </message>
    <message>
        <source>Start the camera</source>
        <translation>تشغيل الكاميرا</translation>
    </message>
    <message>
        <source>Drop photos here</source>
        <translation>أفلت الصور هنا</translation>
    </message>
    <message>
        <source>Many at once, or a folder. JPEG or PNG, up to 10 MB each.</source>
        <translation>عدة صور معًا أو مجلد كامل. بصيغة JPEG أو PNG، وبحجم أقصاه 10 ميغابايت لكل صورة.</translation>
    </message>
    <message>
        <source>Choose files …</source>
        <translation>اختيار ملفات…</translation>
    </message>
    <message>
        <source>Choose photos</source>
        <translation>اختيار صور</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>الصور</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>جميع الملفات</translation>
    </message>
    <message>
        <source>Camera, photo {number}</source>
        <translation>الكاميرا، صورة ⁨{number}⁩</translation>
    </message>
    <message>
        <source>Dropped picture</source>
        <translation>صورة أُفلتت هنا</translation>
    </message>
    <message>
        <source>Kept photo {number}</source>
        <translation>صورة محفوظة ⁨{number}⁩</translation>
    </message>
    <message>
        <source>Only files on this machine and pictures can be dropped here. Please save the photo first.</source>
        <translation>لا يمكن هنا إفلات سوى الصور والملفات الموجودة على هذا الجهاز. يُرجى حفظ الصورة أولًا.</translation>
    </message>
    <message>
        <source>Left out of the folder, not JPEG or PNG: {count}.</source>
        <translation>ملفات استُبعدت من المجلد لأنها ليست JPEG أو PNG: ⁨{count}⁩.</translation>
    </message>
    <message>
        <source>At most {most} photos are taken at once; left out: {count}.</source>
        <translation>الحد الأقصى للصور دفعةً واحدة هو ⁨{most}⁩؛ عدد المستبعدة: ⁨{count}⁩.</translation>
    </message>
    <message>
        <source>Looking for photos …</source>
        <translation>جارٍ البحث عن صور…</translation>
    </message>
    <message>
        <source>None yet. Let the camera take some, or choose files.</source>
        <translation>لا توجد صور بعد. التقط بعضها بالكاميرا أو اختر ملفات.</translation>
    </message>
    <message>
        <source>good: {count}</source>
        <translation>الجيدة: ⁨{count}⁩</translation>
    </message>
    <message>
        <source>refused: {count}</source>
        <translation>المرفوضة: ⁨{count}⁩</translation>
    </message>
    <message>
        <source>waiting: {count}</source>
        <translation>قيد الانتظار: ⁨{count}⁩</translation>
    </message>
    <message>
        <source>Waiting to be checked</source>
        <translation>بانتظار الفحص</translation>
    </message>
    <message>
        <source>No face found. Use a photo in which the face looks at the camera.</source>
        <translation>لم يُعثر على وجه. استخدم صورة ينظر فيها الوجه إلى الكاميرا.</translation>
    </message>
    <message>
        <source>Several faces. Use a photo of this person alone.</source>
        <translation>عدة وجوه. استخدم صورة لهذا الشخص وحده.</translation>
    </message>
    <message>
        <source>The face is too small. Use a photo from closer by.</source>
        <translation>الوجه صغير جدًا. استخدم صورة ملتقطة من مسافة أقرب.</translation>
    </message>
    <message>
        <source>Blurred. Use a sharper photo.</source>
        <translation>غير واضحة. استخدم صورة أوضح.</translation>
    </message>
    <message>
        <source>The face is too dark. Use a photo with more light.</source>
        <translation>الوجه معتم جدًا. استخدم صورة بإضاءة أقوى.</translation>
    </message>
    <message>
        <source>The face is too bright. Use a photo with softer light.</source>
        <translation>الوجه ساطع جدًا. استخدم صورة بإضاءة أنعم.</translation>
    </message>
    <message>
        <source>Not the same person as in the other photos.</source>
        <translation>ليس الشخص نفسه الظاهر في الصور الأخرى.</translation>
    </message>
    <message>
        <source>The same photo is here twice, or enrolled already.</source>
        <translation>الصورة نفسها مكرّرة هنا أو مسجّلة من قبل.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>إزالة ⁨{name}⁩</translation>
    </message>
    <message>
        <source>Checking photos: {done} of {total}</source>
        <translation>جارٍ فحص الصور: ⁨{done}⁩ من ⁨{total}⁩</translation>
    </message>
    <message>
        <source>Stopped. Taken out before they were checked: {count}.</source>
        <translation>أُوقف الفحص. صور أُزيلت قبل فحصها: ⁨{count}⁩.</translation>
    </message>
    <message>
        <source>Better take five varied photos. As measured, the right person is refused in {one} % of checks with one photo, in {three} % with three, in {five} % with five.</source>
        <translation>من الأفضل التقاط خمس صور متنوعة. بحسب القياسات يُرفض الشخص الصحيح في ⁨{one}⁩٪ من عمليات التحقق بصورة واحدة، وفي ⁨{three}⁩٪ بثلاث صور، وفي ⁨{five}⁩٪ بخمس صور.</translation>
    </message>
    <message>
        <source>Refused photos that will be left out: {count}.</source>
        <translation>الصور المرفوضة التي ستُستبعد: ⁨{count}⁩.</translation>
    </message>
    <message>
        <source>An ID is missing.</source>
        <translation>المعرّف ناقص.</translation>
    </message>
    <message>
        <source>Another ID is needed.</source>
        <translation>يلزم معرّف آخر.</translation>
    </message>
    <message>
        <source>At least one good photo is missing.</source>
        <translation>تنقص صورة جيدة واحدة على الأقل.</translation>
    </message>
    <message>
        <source>The photos that are enrolled already are not known yet.</source>
        <translation>الصور المسجّلة سابقًا غير معروفة بعد.</translation>
    </message>
    <message>
        <source>Enroll</source>
        <translation>تسجيل</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Enroll ({count})</source>
        <translation>تسجيل (⁨{count}⁩)</translation>
    </message>
    <message>
        <source>Add ({count})</source>
        <translation>إضافة (⁨{count}⁩)</translation>
    </message>
    <message>
        <source>Uploading photos …</source>
        <translation>جارٍ رفع الصور…</translation>
    </message>
    <message>
        <source>Uploading photos: {done} of {total}</source>
        <translation>جارٍ رفع الصور: ⁨{done}⁩ من ⁨{total}⁩</translation>
    </message>
    <message>
        <source>The upload is stopped, and nobody is let in because of it. Nothing is lost: you can go on.</source>
        <translation>توقّف الرفع، ولن يُسمح لأحد بالدخول بسببه. لم يُفقد شيء: يمكنك المتابعة.</translation>
    </message>
    <message>
        <source>Reading the photos that are enrolled already …</source>
        <translation>جارٍ قراءة الصور المسجّلة سابقًا…</translation>
    </message>
    <message>
        <source>Looking for people who look alike …</source>
        <translation>جارٍ البحث عن أشخاص مشابهين…</translation>
    </message>
    <message>
        <source>Looking for people who look alike: {done} of {total}</source>
        <translation>جارٍ البحث عن أشخاص مشابهين: ⁨{done}⁩ من ⁨{total}⁩</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>تخطّي</translation>
    </message>
    <message>
        <source>Nobody has looked whether these photos match somebody else.</source>
        <translation>لم يُتحقَّق مما إذا كانت هذه الصور تطابق شخصًا آخر.</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>التحقق الآن</translation>
    </message>
    <message>
        <source>These photos also match {people}. Is this the same person, enrolled twice?</source>
        <translation>هذه الصور تطابق أيضًا ⁨{people}⁩. هل هو الشخص نفسه مسجّلًا مرتين؟</translation>
    </message>
    <message>
        <source>Enroll all the same?</source>
        <translation>هل تريد التسجيل رغم ذلك؟</translation>
    </message>
    <message>
        <source>The photos match {people}. If these are two people, each may be let in as the other; if it is one person, better add photos to the one who is enrolled.</source>
        <translation>الصور تطابق ⁨{people}⁩. إن كانا شخصين فقد يدخل كل منهما باسم الآخر؛ وإن كان شخصًا واحدًا فالأفضل إضافة الصور إلى المسجّل سابقًا.</translation>
    </message>
    <message>
        <source>Enroll anyway</source>
        <translation>تسجيل رغم ذلك</translation>
    </message>
    <message>
        <source>Keep this for later?</source>
        <translation>هل تريد الاحتفاظ بهذا لوقت لاحق؟</translation>
    </message>
    <message>
        <source>Kept, it waits in the list of people until it is finished. Discarded, the photos here are gone, and what was uploaded is taken back.</source>
        <translation>عند الاحتفاظ به يبقى في قائمة الأشخاص حتى يكتمل. وعند تجاهله تُفقد الصور الموجودة هنا ويُسحب ما رُفع.</translation>
    </message>
    <message>
        <source>Kept, it waits in the list of people until it is finished. Discarded, the photos here are gone.</source>
        <translation>عند الاحتفاظ به يبقى في قائمة الأشخاص حتى يكتمل. وعند تجاهله تُفقد الصور الموجودة هنا.</translation>
    </message>
    <message>
        <source>Keep for later</source>
        <translation>الاحتفاظ لوقت لاحق</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>تجاهل</translation>
    </message>
    <message>
        <source>Keeping the photos …</source>
        <translation>جارٍ حفظ الصور…</translation>
    </message>
    <message>
        <source>Taking everything back …</source>
        <translation>جارٍ سحب كل شيء…</translation>
    </message>
    <message>
        <source>{person}: distance {distance}</source>
        <translation>⁨{person}⁩: المسافة ⁨{distance}⁩</translation>
    </message>
    <message>
        <source>{people} and {count} more</source>
        <translation>⁨{people}⁩ و⁨{count}⁩ غيرهم</translation>
    </message>
    <message>
        <source>Looking at the photos of {name} …</source>
        <translation>جارٍ الاطلاع على صور ⁨{name}⁩…</translation>
    </message>
    <message>
        <source>Changing {name} …</source>
        <translation>جارٍ تعديل ⁨{name}⁩…</translation>
    </message>
    <message>
        <source>Deleting …</source>
        <translation>جارٍ الحذف…</translation>
    </message>
    <message>
        <source>Bringing back …</source>
        <translation>جارٍ الاسترجاع…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>تغيير الاسم</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Admitted at the doors</source>
        <translation>الدخول مسموح عند الأبواب</translation>
    </message>
    <message>
        <source>Not admitted at any door</source>
        <translation>الدخول غير مسموح عند أي باب</translation>
    </message>
    <message>
        <source>Not admitted: the record of this person cannot be read</source>
        <translation>الدخول غير مسموح: تتعذّر قراءة سجل هذا الشخص</translation>
    </message>
    <message>
        <source>Admit no longer</source>
        <translation>إيقاف الدخول</translation>
    </message>
    <message>
        <source>Admit again</source>
        <translation>السماح بالدخول مجددًا</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>البطاقة</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>تجربة</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>إضافة صور</translation>
    </message>
    <message>
        <source>Delete this person</source>
        <translation>حذف هذا الشخص</translation>
    </message>
    <message>
        <source>Delete {name}?</source>
        <translation>هل تريد حذف ⁨{name}⁩؟</translation>
    </message>
    <message>
        <source>All photos ({photos}) and everything computed from them are deleted, and no door will admit this person. This cannot be undone.</source>
        <translation>ستُحذف جميع الصور (⁨{photos}⁩) وكل ما حُسب منها، ولن يسمح أي باب بدخول هذا الشخص. لا يمكن التراجع عن ذلك.</translation>
    </message>
    <message>
        <source>No photos yet</source>
        <translation>لا توجد صور بعد</translation>
    </message>
    <message>
        <source>{count} photos, {usable} of them usable</source>
        <translation>عدد الصور: ⁨{count}⁩، الصالحة منها: ⁨{usable}⁩</translation>
    </message>
    <message>
        <source>Without a photo no door can recognise this person. Add some.</source>
        <translation>من دون صورة لا يستطيع أي باب التعرّف على هذا الشخص. أضف بعض الصور.</translation>
    </message>
    <message>
        <source>Show more photos: {count}</source>
        <translation>عرض المزيد من الصور: ⁨{count}⁩</translation>
    </message>
    <message>
        <source>Added {date}</source>
        <translation>أُضيفت في ⁨{date}⁩</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Photo {number}</source>
        <translation>صورة ⁨{number}⁩</translation>
    </message>
    <message>
        <source>Delete the last usable photo?</source>
        <translation>هل تريد حذف آخر صورة صالحة؟</translation>
    </message>
    <message>
        <source>Without it no door admits {name} until there are new photos.</source>
        <translation>من دونها لن يسمح أي باب بدخول ⁨{name}⁩ حتى تتوفر صور جديدة.</translation>
    </message>
    <message>
        <source>A photo of {name} is deleted.</source>
        <translation>حُذفت صورة من صور ⁨{name}⁩.</translation>
    </message>
    <message>
        <source>{count} photos of {name} are deleted.</source>
        <translation>عدد الصور المحذوفة من صور ⁨{name}⁩: ⁨{count}⁩.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Not the same person</source>
        <translation>ليس الشخص نفسه</translation>
    </message>
    <message>
        <source>It is unlike the other photos.</source>
        <translation>لا تشبه الصور الأخرى.</translation>
    </message>
    <message>
        <source>Good photo</source>
        <translation>صورة جيدة</translation>
    </message>
    <message>
        <source>Not looked at yet</source>
        <translation>لم تُفحص بعد</translation>
    </message>
    <message>
        <source>It could not be fetched this time.</source>
        <translation>تعذّر جلبها هذه المرة.</translation>
    </message>
    <message>
        <source>No face found</source>
        <translation>لم يُعثر على وجه</translation>
    </message>
    <message>
        <source>It is not used.</source>
        <translation>لا تُستخدم.</translation>
    </message>
    <message>
        <source>Several faces</source>
        <translation>عدة وجوه</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>تتعذّر قراءتها</translation>
    </message>
    <message>
        <source>It is no JPEG or PNG picture.</source>
        <translation>ليست صورة JPEG أو PNG.</translation>
    </message>
    <message>
        <source>Usable, but the face is small</source>
        <translation>صالحة، لكن الوجه صغير</translation>
    </message>
    <message>
        <source>Usable, but blurred</source>
        <translation>صالحة، لكنها غير واضحة</translation>
    </message>
    <message>
        <source>Usable, but dark</source>
        <translation>صالحة، لكنها معتمة</translation>
    </message>
    <message>
        <source>Usable, but bright</source>
        <translation>صالحة، لكنها ساطعة</translation>
    </message>
    <message>
        <source>Blurred, face {width} px</source>
        <translation>غير واضحة، عرض الوجه ⁨{width}⁩ بكسل</translation>
    </message>
    <message>
        <source>Sharp, face {width} px</source>
        <translation>واضحة، عرض الوجه ⁨{width}⁩ بكسل</translation>
    </message>
    <message>
        <source>{name} is deleted</source>
        <translation>تم حذف ⁨{name}⁩</translation>
    </message>
    <message>
        <source>Photos deleted: {count}</source>
        <translation>الصور المحذوفة: ⁨{count}⁩</translation>
    </message>
    <message>
        <source>Also deleted: {names}</source>
        <translation>حُذف أيضًا: ⁨{names}⁩</translation>
    </message>
    <message>
        <source>Whether the store keeps earlier versions could not be found out. Please look at the versioning of the bucket, and at what `kiosk iam-policy --role admin` allows.</source>
        <translation>تعذّر معرفة ما إذا كان المخزن يحتفظ بإصدارات سابقة. يُرجى التحقق من إعداد الإصدارات في الحاوية، ومما يسمح به ⁨`kiosk iam-policy --role admin`⁩.</translation>
    </message>
    <message>
        <source>Earlier versions that the store had kept, deleted too: {count}</source>
        <translation>الإصدارات السابقة التي احتفظ بها المخزن وحُذفت أيضًا: ⁨{count}⁩</translation>
    </message>
    <message>
        <source>The copy on this machine is erased; other doors erase theirs with their next sync.</source>
        <translation>مُحيت النسخة الموجودة على هذا الجهاز؛ وستمحو الأبواب الأخرى نسخها عند مزامنتها التالية.</translation>
    </message>
    <message>
        <source>The copy on this machine could not be erased. Please see to the directory in `cache.directory`, and start the kiosk anew.</source>
        <translation>تعذّر محو النسخة الموجودة على هذا الجهاز. يُرجى فحص المجلد المحدد في ⁨`cache.directory`⁩ ثم إعادة تشغيل البرنامج.</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>العودة إلى القائمة</translation>
    </message>
    <message>
        <source>Where photos live: `s3://bucket/prefix` or `folder:PATH`</source>
        <translation>مكان حفظ الصور: ⁨`s3://bucket/prefix`⁩ أو ⁨`folder:PATH`⁩</translation>
    </message>
    <message>
        <source>Address of an S3 server other than AWS, such as `https://minio:9000`</source>
        <translation>عنوان خادم S3 غير AWS، مثل ⁨`https://minio:9000`⁩</translation>
    </message>
    <message>
        <source>AWS region of the bucket</source>
        <translation>منطقة AWS التي توجد فيها الحاوية</translation>
    </message>
    <message>
        <source>AWS profile whose credentials are used</source>
        <translation>ملف تعريف AWS الذي تُستخدم بيانات اعتماده</translation>
    </message>
    <message>
        <source>AWS profile whose credentials add, change and delete people; empty: those of `profile` do</source>
        <translation>ملف تعريف AWS الذي تُستخدم بيانات اعتماده لإضافة الأشخاص وتعديلهم وحذفهم؛ إن تُرك فارغًا تُستخدم بيانات ⁨`profile`⁩</translation>
    </message>
    <message>
        <source>Longest wait for the photo store before a decision goes on without it</source>
        <translation>أقصى مدة لانتظار مخزن الصور قبل اتخاذ القرار من دونه</translation>
    </message>
    <message>
        <source>Name of this kiosk, which no other one of the same store may have; empty: the machine&apos;s</source>
        <translation>اسم هذا الكشك، ولا يجوز أن يحمله كشك آخر على المخزن نفسه؛ فارغ: اسم الجهاز</translation>
    </message>
    <message>
        <source>Name of the door that it stands at, which several kiosks may share; empty: the kiosk&apos;s own name</source>
        <translation>اسم الباب الذي يقف عنده، ويمكن أن تتشاركه عدة أكشاك؛ فارغ: اسم الكشك نفسه</translation>
    </message>
    <message>
        <source>Webcam index or name, path of a video file or of a folder of images, stream URL, or `simulated:SEED`</source>
        <translation>رقم كاميرا الويب أو اسمها، أو مسار ملف فيديو أو مجلد صور، أو عنوان URL لبث، أو ⁨`simulated:SEED`⁩</translation>
    </message>
    <message>
        <source>Frame width asked of a webcam</source>
        <translation>عرض اللقطة المطلوب من كاميرا الويب</translation>
    </message>
    <message>
        <source>Frame height asked of a webcam</source>
        <translation>ارتفاع اللقطة المطلوب من كاميرا الويب</translation>
    </message>
    <message>
        <source>Frame rate asked of a webcam, and of replayed images</source>
        <translation>عدد اللقطات في الثانية المطلوب من كاميرا الويب وعند عرض صور محفوظة</translation>
    </message>
    <message>
        <source>A frame older than this takes no part in a decision</source>
        <translation>لا تدخل في القرار أي لقطة أقدم من هذا</translation>
    </message>
    <message>
        <source>Largest distance of probe and template that is a match</source>
        <translation>أكبر مسافة بين العيّنة والقالب تُعدّ تطابقًا</translation>
    </message>
    <message>
        <source>`fast` runs dlib&apos;s network with onnxruntime, `reference` with dlib itself</source>
        <translation>يشغّل ⁨`fast`⁩ شبكة dlib عبر onnxruntime، ويشغّلها ⁨`reference`⁩ عبر dlib نفسها</translation>
    </message>
    <message>
        <source>Directory of the converted network, which is made on the first start</source>
        <translation>مجلد الشبكة المحوَّلة التي تُنشأ عند التشغيل الأول</translation>
    </message>
    <message>
        <source>Smallest width of a face</source>
        <translation>أصغر عرض للوجه</translation>
    </message>
    <message>
        <source>Largest height of a face</source>
        <translation>أكبر ارتفاع للوجه</translation>
    </message>
    <message>
        <source>Largest distance of the face from the middle</source>
        <translation>أكبر مسافة للوجه عن الوسط</translation>
    </message>
    <message>
        <source>Darkest mean of a face</source>
        <translation>أدنى متوسط لسطوع الوجه</translation>
    </message>
    <message>
        <source>Brightest mean of a face</source>
        <translation>أعلى متوسط لسطوع الوجه</translation>
    </message>
    <message>
        <source>Smallest variance of the Laplacian over the aligned face</source>
        <translation>أدنى تباين لمؤثر لابلاس على الوجه بعد محاذاته</translation>
    </message>
    <message>
        <source>Largest shift of the nose to one side of the eyes&apos; middle</source>
        <translation>أقصى انزياح جانبي للأنف عن منتصف ما بين العينين</translation>
    </message>
    <message>
        <source>Largest shift of the nose up or down from where it usually is</source>
        <translation>أقصى انزياح للأنف إلى الأعلى أو الأسفل عن موضعه المعتاد</translation>
    </message>
    <message>
        <source>Largest tilt of the line between the eyes</source>
        <translation>أقصى ميل للخط الواصل بين العينين</translation>
    </message>
    <message>
        <source>Smallest width of the face in a photo to enroll</source>
        <translation>أصغر عرض للوجه في صورة تُسجَّل</translation>
    </message>
    <message>
        <source>Smallest variance of the Laplacian over the aligned face of such a photo</source>
        <translation>أدنى تباين لمؤثر لابلاس على الوجه بعد محاذاته في مثل هذه الصورة</translation>
    </message>
    <message>
        <source>Darkest mean of the face in such a photo</source>
        <translation>أدنى متوسط لسطوع الوجه في مثل هذه الصورة</translation>
    </message>
    <message>
        <source>Brightest mean of the face in such a photo</source>
        <translation>أعلى متوسط لسطوع الوجه في مثل هذه الصورة</translation>
    </message>
    <message>
        <source>Directory of enrollments that are not finished, private to this user; it holds photos</source>
        <translation>مجلد عمليات التسجيل غير المكتملة، خاص بهذا المستخدم؛ يحتوي على صور</translation>
    </message>
    <message>
        <source>Good frames that make up a probe</source>
        <translation>عدد اللقطات الجيدة التي تتكوّن منها العيّنة</translation>
    </message>
    <message>
        <source>Least time between two good frames</source>
        <translation>أقل مدة بين لقطتين جيدتين</translation>
    </message>
    <message>
        <source>An attempt without a decision ends after this</source>
        <translation>المدة التي تنتهي بعدها محاولة لم يُتخذ فيها قرار</translation>
    </message>
    <message>
        <source>How long the answer stays on the screen</source>
        <translation>مدة بقاء الرد على الشاشة</translation>
    </message>
    <message>
        <source>Oldest local copy that may decide while the store is unreachable</source>
        <translation>أقصى عمر لنسخة محلية يمكن أن تُعتمد في القرار ما دام الوصول إلى المخزن متعذّرًا</translation>
    </message>
    <message>
        <source>Pause between two looks at the whole store, which erase local copies of deleted people, update those that changed and upload what is pending</source>
        <translation>الفاصل بين مراجعتين للمخزن كله، تُمحى فيهما النسخ المحلية للأشخاص المحذوفين وتُحدَّث المتغيّرة ويُرفع المعلّق</translation>
    </message>
    <message>
        <source>Keep local copies of everybody in the store, instead of only those who have been at this kiosk: then all of them can be verified while the store is unreachable</source>
        <translation>الاحتفاظ بنسخ محلية لجميع من في المخزن، لا لمن مرّوا بهذا الجهاز فقط: عندها يمكن التحقق منهم جميعًا ما دام الوصول إلى المخزن متعذّرًا</translation>
    </message>
    <message>
        <source>Directory of the local copy, private to this user</source>
        <translation>مجلد النسخة المحلية، خاص بهذا المستخدم</translation>
    </message>
    <message>
        <source>Secret shared by all kiosks of a store: embeddings caches are signed with it, and caches without a valid signature are recomputed</source>
        <translation>سرّ تشترك فيه جميع الأجهزة التي تستخدم المخزن نفسه: تُوقَّع به ذاكرات متجهات الوجوه المؤقتة، ويُعاد حساب ما ليس له توقيع صالح منها</translation>
    </message>
    <message>
        <source>The key is kept in the operating system&apos;s keyring instead of in the settings: see `kiosk cache set-key`</source>
        <translation>يُحفظ المفتاح في سلسلة مفاتيح نظام التشغيل بدلًا من الإعدادات: انظر ⁨`kiosk cache set-key`⁩</translation>
    </message>
    <message>
        <source>When the keypad is on the screen; `auto`: once the field for the ID is touched</source>
        <translation>متى تظهر لوحة المفاتيح على الشاشة؛ ⁨`auto`⁩: عند لمس حقل المعرّف</translation>
    </message>
    <message>
        <source>Which of its keys the keypad shows first</source>
        <translation>المفاتيح التي تعرضها لوحة المفاتيح أولًا</translation>
    </message>
    <message>
        <source>A QR code held up to the camera claims the ID that it contains, as `ada` or `kiosk:ada`</source>
        <translation>رمز QR المعروض أمام الكاميرا يُدخل المعرّف الذي يحتويه، مثل ⁨`ada`⁩ أو ⁨`kiosk:ada`⁩</translation>
    </message>
    <message>
        <source>Recognise people who only look at the camera, without an ID (1:N); keeps local copies of everybody</source>
        <translation>التعرّف على من ينظر إلى الكاميرا فقط، دون معرّف (⁨1:N⁩)؛ يحتفظ بنسخ محلية للجميع</translation>
    </message>
    <message>
        <source>Colours: `dark`, `light`, `contrast` (black, white and yellow), or `auto` for the desktop&apos;s</source>
        <translation>الألوان: ⁨`dark`⁩ أو ⁨`light`⁩ أو ⁨`contrast`⁩ (أسود وأبيض وأصفر)، أو ⁨`auto`⁩ لألوان سطح المكتب</translation>
    </message>
    <message>
        <source>Pages fade into one another instead of changing at once</source>
        <translation>تتلاشى الصفحات بعضها في بعض بدلًا من التبدّل دفعةً واحدة</translation>
    </message>
    <message>
        <source>Language that everybody is greeted in: `en`, `de`, `fr`, `es`, `ar`, or `auto` for the system&apos;s; people can change it for their visit</source>
        <translation>اللغة التي يُستقبل بها الجميع: ⁨`en`⁩ أو ⁨`de`⁩ أو ⁨`fr`⁩ أو ⁨`es`⁩ أو ⁨`ar`⁩، أو ⁨`auto`⁩ للغة النظام؛ ويمكن لكل شخص تغييرها أثناء زيارته</translation>
    </message>
    <message>
        <source>Mouse cursor in the full screen: `auto` hides it while the mouse rests, `never` is for touch panels</source>
        <translation>مؤشر الفأرة في وضع ملء الشاشة: ⁨`auto`⁩ يخفيه ما دامت الفأرة ساكنة، و⁨`never`⁩ للشاشات اللمسية</translation>
    </message>
    <message>
        <source>Local time, such as `22:00`, from which the screen is dark; empty: never</source>
        <translation>الوقت المحلي، مثل ⁨`22:00`⁩، الذي تُعتم الشاشة ابتداءً منه؛ إن تُرك فارغًا: أبدًا</translation>
    </message>
    <message>
        <source>Local time at which it is on again, such as `06:00`</source>
        <translation>الوقت المحلي الذي تعود فيه إلى العمل، مثل ⁨`06:00`⁩</translation>
    </message>
    <message>
        <source>File of the admin password&apos;s hash; beside the settings file unless set</source>
        <translation>ملف بصمة كلمة مرور المسؤول (hash)؛ بجوار ملف الإعدادات ما لم يُحدَّد غيره</translation>
    </message>
    <message>
        <source>Every answer has its sound; `false` silences the kiosk, speech included</source>
        <translation>لكل رد صوته؛ ⁨`false`⁩ يُسكت الجهاز تمامًا بما في ذلك النطق</translation>
    </message>
    <message>
        <source>How loud sounds and speech are</source>
        <translation>مستوى ارتفاع الأصوات والنطق</translation>
    </message>
    <message>
        <source>Guidance and answers are spoken, too, in the language that is shown (on Linux by espeak-ng)</source>
        <translation>تُنطق الإرشادات والردود أيضًا باللغة المعروضة (على Linux بواسطة espeak-ng)</translation>
    </message>
    <message>
        <source>File of the record, private to this user; it holds no pictures</source>
        <translation>ملف سجل النشاط، خاص بهذا المستخدم؛ لا يحتوي على صور</translation>
    </message>
    <message>
        <source>What is older is erased from the record</source>
        <translation>يُمحى من سجل النشاط ما هو أقدم من ذلك</translation>
    </message>
    <message>
        <source>Least important message that is logged</source>
        <translation>أدنى مستوى للرسائل التي تُدوَّن في السجل</translation>
    </message>
    <message>
        <source>Directory of the log files of the kiosk&apos;s window, private to this user</source>
        <translation>مجلد ملفات سجل نافذة الكشك، خاص بهذا المستخدم</translation>
    </message>
    <message>
        <source>How log files are written: `text` for people, or `json`, one object per line</source>
        <translation>طريقة كتابة ملفات السجل: `text` للناس، أو `json` بعنصر واحد في كل سطر</translation>
    </message>
    <message>
        <source>A log file that is larger is followed by another one</source>
        <translation>ملف السجل الأكبر من ذلك يتبعه ملف آخر</translation>
    </message>
    <message>
        <source>So many log files are kept, the oldest goes first</source>
        <translation>عدد ملفات السجل المحفوظة، والأقدم يُحذف أولا</translation>
    </message>
    <message>
        <source>This kiosk</source>
        <translation>هذا الجهاز</translation>
    </message>
    <message>
        <source>How it runs now, and its password.</source>
        <translation>طريقة عمله الآن وكلمة المرور.</translation>
    </message>
    <message>
        <source>Which kiosk this is</source>
        <translation>أي كشك هذا</translation>
    </message>
    <message>
        <source>Its name among those that share the photo store, and its door.</source>
        <translation>اسمه بين الأكشاك التي تتشارك مخزن الصور، وبابه.</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>الشاشة</translation>
    </message>
    <message>
        <source>What people see.</source>
        <translation>ما يراه الناس.</translation>
    </message>
    <message>
        <source>Which camera this door looks through, and what is asked of it.</source>
        <translation>الكاميرا التي ينظر بها هذا الباب، وما يُطلب منها.</translation>
    </message>
    <message>
        <source>Photo store</source>
        <translation>مخزن الصور</translation>
    </message>
    <message>
        <source>Where people&apos;s photos are, and how this kiosk gets at them.</source>
        <translation>أين توجد صور الأشخاص، وكيف يصل إليها هذا الجهاز.</translation>
    </message>
    <message>
        <source>Saying who one is</source>
        <translation>التعريف بالنفس</translation>
    </message>
    <message>
        <source>How people tell the kiosk who they are.</source>
        <translation>كيف يعرّف الناس الجهاز بأنفسهم.</translation>
    </message>
    <message>
        <source>Comparing faces</source>
        <translation>مقارنة الوجوه</translation>
    </message>
    <message>
        <source>How alike two faces have to be, and what compares them.</source>
        <translation>مدى التشابه المطلوب بين وجهين، وما يقارن بينهما.</translation>
    </message>
    <message>
        <source>Checking a person</source>
        <translation>التحقق من شخص</translation>
    </message>
    <message>
        <source>How one check at the door goes.</source>
        <translation>كيف تجري عملية تحقق واحدة عند الباب.</translation>
    </message>
    <message>
        <source>Pictures at the door</source>
        <translation>الصور عند الباب</translation>
    </message>
    <message>
        <source>What a picture needs before it counts. What is set at first suits most doors.</source>
        <translation>ما يلزم الصورة كي تُحتسب. القيم الأولية تناسب معظم الأبواب.</translation>
    </message>
    <message>
        <source>Photos to enroll</source>
        <translation>صور التسجيل</translation>
    </message>
    <message>
        <source>What a photo needs before it is taken in, and where unfinished work is kept.</source>
        <translation>ما يلزم الصورة كي تُقبل، وأين يُحفظ العمل غير المكتمل.</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>الصوت</translation>
    </message>
    <message>
        <source>What people hear.</source>
        <translation>ما يسمعه الناس.</translation>
    </message>
    <message>
        <source>Without connection</source>
        <translation>دون اتصال</translation>
    </message>
    <message>
        <source>What holds while the photo store cannot be reached.</source>
        <translation>ما يسري ما دام الوصول إلى مخزن الصور متعذّرًا.</translation>
    </message>
    <message>
        <source>Keeping up to date</source>
        <translation>مواكبة التحديثات</translation>
    </message>
    <message>
        <source>Work in the background.</source>
        <translation>عمل يجري في الخلفية.</translation>
    </message>
    <message>
        <source>Local copies</source>
        <translation>النسخ المحلية</translation>
    </message>
    <message>
        <source>The copy of people&apos;s data here, and the signing of what kiosks share.</source>
        <translation>نسخة بيانات الأشخاص الموجودة هنا، وتوقيع ما تتشاركه الأجهزة.</translation>
    </message>
    <message>
        <source>Activity record</source>
        <translation>سجل النشاط</translation>
    </message>
    <message>
        <source>What is kept of who was checked at this door.</source>
        <translation>ما يُحفظ عمّن جرى التحقق منهم عند هذا الباب.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>سجل الرسائل</translation>
    </message>
    <message>
        <source>Messages for whoever looks after the machine.</source>
        <translation>رسائل لمن يتولى العناية بالجهاز.</translation>
    </message>
    <message>
        <source>Name of this kiosk</source>
        <translation>اسم هذا الكشك</translation>
    </message>
    <message>
        <source>Name of its door</source>
        <translation>اسم بابه</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>الألوان</translation>
    </message>
    <message>
        <source>Fading between pages</source>
        <translation>تلاشٍ بين الصفحات</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Mouse cursor</source>
        <translation>مؤشر الفأرة</translation>
    </message>
    <message>
        <source>Screen dark from</source>
        <translation>إعتام الشاشة من</translation>
    </message>
    <message>
        <source>Screen dark until</source>
        <translation>إعتام الشاشة حتى</translation>
    </message>
    <message>
        <source>File of the admin password</source>
        <translation>ملف كلمة مرور المسؤول</translation>
    </message>
    <message>
        <source>Camera in use</source>
        <translation>الكاميرا المستخدمة</translation>
    </message>
    <message>
        <source>Picture width</source>
        <translation>عرض الصورة</translation>
    </message>
    <message>
        <source>Picture height</source>
        <translation>ارتفاع الصورة</translation>
    </message>
    <message>
        <source>Pictures per second</source>
        <translation>عدد الصور في الثانية</translation>
    </message>
    <message>
        <source>Oldest picture that counts</source>
        <translation>أقصى عمر لصورة تُحتسب</translation>
    </message>
    <message>
        <source>Keypad on the screen</source>
        <translation>لوحة المفاتيح على الشاشة</translation>
    </message>
    <message>
        <source>Keypad starts with</source>
        <translation>تبدأ لوحة المفاتيح بـ</translation>
    </message>
    <message>
        <source>QR codes before the camera</source>
        <translation>رموز QR أمام الكاميرا</translation>
    </message>
    <message>
        <source>Recognise people without an ID</source>
        <translation>التعرّف على الأشخاص دون معرّف</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>الأصوات</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>مستوى الصوت</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>النطق</translation>
    </message>
    <message>
        <source>Threshold of a match</source>
        <translation>حدّ التطابق</translation>
    </message>
    <message>
        <source>Face engine</source>
        <translation>محرك الوجوه</translation>
    </message>
    <message>
        <source>Folder of the face models</source>
        <translation>مجلد نماذج الوجوه</translation>
    </message>
    <message>
        <source>Smallest face</source>
        <translation>أصغر وجه</translation>
    </message>
    <message>
        <source>Largest face</source>
        <translation>أكبر وجه</translation>
    </message>
    <message>
        <source>Farthest from the middle</source>
        <translation>أبعد مسافة عن الوسط</translation>
    </message>
    <message>
        <source>Darkest face</source>
        <translation>أعتم وجه</translation>
    </message>
    <message>
        <source>Brightest face</source>
        <translation>أسطع وجه</translation>
    </message>
    <message>
        <source>Least sharpness</source>
        <translation>أدنى وضوح</translation>
    </message>
    <message>
        <source>Turned to the side at most</source>
        <translation>أقصى التفات جانبي</translation>
    </message>
    <message>
        <source>Turned up or down at most</source>
        <translation>أقصى التفات إلى أعلى أو أسفل</translation>
    </message>
    <message>
        <source>Head tilted at most</source>
        <translation>أقصى ميل للرأس</translation>
    </message>
    <message>
        <source>Smallest face in a photo</source>
        <translation>أصغر وجه في صورة</translation>
    </message>
    <message>
        <source>Least sharpness of a photo</source>
        <translation>أدنى وضوح لصورة</translation>
    </message>
    <message>
        <source>Darkest face in a photo</source>
        <translation>أعتم وجه في صورة</translation>
    </message>
    <message>
        <source>Brightest face in a photo</source>
        <translation>أسطع وجه في صورة</translation>
    </message>
    <message>
        <source>Folder of unfinished enrollments</source>
        <translation>مجلد عمليات التسجيل غير المكتملة</translation>
    </message>
    <message>
        <source>Good pictures for a check</source>
        <translation>عدد الصور الجيدة لعملية تحقق</translation>
    </message>
    <message>
        <source>Time between good pictures</source>
        <translation>المدة بين الصور الجيدة</translation>
    </message>
    <message>
        <source>Longest check</source>
        <translation>أطول مدة للتحقق</translation>
    </message>
    <message>
        <source>Answer stays on the screen</source>
        <translation>مدة بقاء الرد على الشاشة</translation>
    </message>
    <message>
        <source>Address of the photo store</source>
        <translation>عنوان مخزن الصور</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>الخادم</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>المنطقة</translation>
    </message>
    <message>
        <source>Credentials of the door</source>
        <translation>بيانات اعتماد الباب</translation>
    </message>
    <message>
        <source>Credentials of administrators</source>
        <translation>بيانات اعتماد المسؤولين</translation>
    </message>
    <message>
        <source>Patience with the photo store</source>
        <translation>أقصى انتظار لمخزن الصور</translation>
    </message>
    <message>
        <source>Oldest copy that may decide</source>
        <translation>أقصى عمر لنسخة تُعتمد في القرار</translation>
    </message>
    <message>
        <source>Time between two looks at the store</source>
        <translation>المدة بين مراجعتين للمخزن</translation>
    </message>
    <message>
        <source>Keep copies of everybody</source>
        <translation>الاحتفاظ بنسخ للجميع</translation>
    </message>
    <message>
        <source>Folder of the copies</source>
        <translation>مجلد النسخ</translation>
    </message>
    <message>
        <source>Key that signs shared data</source>
        <translation>مفتاح توقيع البيانات المشتركة</translation>
    </message>
    <message>
        <source>Key in the system&apos;s keyring</source>
        <translation>المفتاح في سلسلة مفاتيح النظام</translation>
    </message>
    <message>
        <source>File of the record</source>
        <translation>ملف سجل النشاط</translation>
    </message>
    <message>
        <source>Kept for</source>
        <translation>مدة الحفظ</translation>
    </message>
    <message>
        <source>Least important message</source>
        <translation>أدنى مستوى للرسائل</translation>
    </message>
    <message>
        <source>Folder of the log</source>
        <translation>مجلد السجل</translation>
    </message>
    <message>
        <source>Written as</source>
        <translation>يُكتب بصيغة</translation>
    </message>
    <message>
        <source>Largest log file</source>
        <translation>أكبر ملف سجل</translation>
    </message>
    <message>
        <source>Log files kept</source>
        <translation>ملفات السجل المحفوظة</translation>
    </message>
</context>
</TS>
