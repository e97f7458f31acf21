<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Kiosk</name>
    <message>
        <source>Door kiosk</source>
        <translation>Türterminal</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>Look at the camera, or enter your ID.</source>
        <translation>Schauen Sie in die Kamera oder geben Sie Ihre ID ein.</translation>
    </message>
    <message>
        <source>Enter your ID, then look at the camera.</source>
        <translation>Geben Sie Ihre ID ein und schauen Sie dann in die Kamera.</translation>
    </message>
    <message>
        <source>Your ID</source>
        <translation>Ihre ID</translation>
    </message>
    <message>
        <source>Please enter your ID first.</source>
        <translation>Bitte geben Sie zuerst Ihre ID ein.</translation>
    </message>
    <message>
        <source>An ID starts with a letter or digit, and has only letters (A to Z), digits, dots, hyphens and underscores. Please check yours.</source>
        <translation>Eine ID beginnt mit einem Buchstaben oder einer Ziffer und besteht nur aus Buchstaben (A bis Z), Ziffern, Punkten, Binde- und Unterstrichen. Bitte prüfen Sie Ihre Eingabe.</translation>
    </message>
    <message>
        <source>Let me in</source>
        <translation>Tür öffnen</translation>
    </message>
    <message>
        <source>Tries the photo store as it is entered below, also before it is saved: reading, writing, the clock.</source>
        <translation>Prüft den Fotospeicher so, wie er unten eingetragen ist, auch vor dem Speichern: Lesen, Schreiben, Uhr.</translation>
    </message>
    <message>
        <source>Check the connection</source>
        <translation>Verbindung prüfen</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Conditional writes</source>
        <translation>Bedingtes Schreiben</translation>
    </message>
    <message>
        <source>Writing photos</source>
        <translation>Fotos schreiben</translation>
    </message>
    <message>
        <source>Deleting</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Privileges</source>
        <translation>Rechte</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>What the door sees now.</source>
        <translation>Was die Tür jetzt sieht.</translation>
    </message>
    <message>
        <source>Show the picture</source>
        <translation>Bild anzeigen</translation>
    </message>
    <message>
        <source>Choose a webcam</source>
        <translation>Webcam wählen</translation>
    </message>
    <message>
        <source>Looking for webcams …</source>
        <translation>Webcams werden gesucht …</translation>
    </message>
    <message>
        <source>No webcam was found on this machine. Plug one in, then open this page again.</source>
        <translation>An diesem Gerät wurde keine Webcam gefunden. Schließen Sie eine an, und öffnen Sie dann diese Seite noch einmal.</translation>
    </message>
    <message>
        <source>1 webcam is connected to this machine.</source>
        <translation>1 Webcam ist an dieses Gerät angeschlossen.</translation>
    </message>
    <message>
        <source>{count} webcams are connected to this machine.</source>
        <translation>{count} Webcams sind an dieses Gerät angeschlossen.</translation>
    </message>
    <message>
        <source>Test this camera</source>
        <translation>Diese Kamera testen</translation>
    </message>
    <message>
        <source>It is the one in use, and works: see its picture.</source>
        <translation>Sie ist die verwendete Kamera und funktioniert: siehe ihr Bild.</translation>
    </message>
    <message>
        <source>It is being opened. Please wait a moment and try again.</source>
        <translation>Sie wird gerade geöffnet. Bitte warten Sie einen Moment, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Kiosk mode: on</source>
        <translation>Kioskmodus: ein</translation>
    </message>
    <message>
        <source>The kiosk fills the screen, and only the admin password leaves it. “kiosk run --windowed” opens a window like any other instead.</source>
        <translation>Das Terminal füllt den Bildschirm, und nur mit dem Administratorpasswort lässt es sich verlassen. „kiosk run --windowed“ öffnet stattdessen ein gewöhnliches Fenster.</translation>
    </message>
    <message>
        <source>Kiosk mode: off</source>
        <translation>Kioskmodus: aus</translation>
    </message>
    <message>
        <source>This is a window like any other, which everybody can close. Started with “kiosk”, it fills the screen, and only the admin password leaves it.</source>
        <translation>Dies ist ein gewöhnliches Fenster, das jeder schließen kann. Mit „kiosk“ gestartet, füllt es den Bildschirm, und nur mit dem Administratorpasswort lässt es sich verlassen.</translation>
    </message>
    <message>
        <source>Settings file</source>
        <translation>Einstellungsdatei</translation>
    </message>
    <message>
        <source>What is saved here is written into {path}.</source>
        <translation>Was hier gespeichert wird, steht danach in {path}.</translation>
    </message>
    <message>
        <source>Admin password</source>
        <translation>Administratorpasswort</translation>
    </message>
    <message>
        <source>It opens these pages. Only a hash of it is kept, so that nobody can look it up.</source>
        <translation>Es öffnet diese Seiten. Nur ein Hash davon wird aufbewahrt, damit niemand es nachlesen kann.</translation>
    </message>
    <message>
        <source>None is set: everybody who opens these pages may use them.</source>
        <translation>Es ist keines festgelegt: Wer diese Seiten öffnet, darf sie auch benutzen.</translation>
    </message>
    <message>
        <source>Change the admin password</source>
        <translation>Administratorpasswort ändern</translation>
    </message>
    <message>
        <source>Password until now</source>
        <translation>Bisheriges Passwort</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Neues Passwort</translation>
    </message>
    <message>
        <source>New password once more</source>
        <translation>Neues Passwort wiederholen</translation>
    </message>
    <message>
        <source>The new password holds from now on.</source>
        <translation>Das neue Passwort gilt ab sofort.</translation>
    </message>
    <message>
        <source>The new password is not the same in both fields.</source>
        <translation>Das neue Passwort ist nicht in beiden Feldern dasselbe.</translation>
    </message>
    <message>
        <source>For staff only. Everybody else, please go back.</source>
        <translation>Nur für Personal. Alle anderen gehen bitte zurück.</translation>
    </message>
    <message>
        <source>Set an admin password</source>
        <translation>Administratorpasswort festlegen</translation>
    </message>
    <message>
        <source>At least {count} characters. Without it nobody will be able to leave the kiosk.</source>
        <translation>Mindestens {count} Zeichen. Ohne das Passwort kann niemand das Terminal verlassen.</translation>
    </message>
    <message>
        <source>Repeat the password</source>
        <translation>Passwort wiederholen</translation>
    </message>
    <message>
        <source>Enter it once more, to be sure.</source>
        <translation>Geben Sie es zur Sicherheit noch einmal ein.</translation>
    </message>
    <message>
        <source>Please choose at least {count} characters.</source>
        <translation>Bitte wählen Sie mindestens {count} Zeichen.</translation>
    </message>
    <message>
        <source>These were two different ones. Please start again.</source>
        <translation>Das waren zwei verschiedene. Bitte beginnen Sie von vorn.</translation>
    </message>
    <message>
        <source>Wrong password.</source>
        <translation>Falsches Passwort.</translation>
    </message>
    <message>
        <source>Wrong password. Please wait {count} s.</source>
        <translation>Falsches Passwort. Bitte {count} s warten.</translation>
    </message>
    <message>
        <source>After wrong passwords, please wait {count} s.</source>
        <translation>Nach falschen Passwörtern bitte {count} s warten.</translation>
    </message>
    <message>
        <source>The password cannot be checked or kept on this machine. The log says why; please ask for help.</source>
        <translation>Das Passwort kann auf diesem Gerät weder geprüft noch gespeichert werden. Der Grund steht im Protokoll; bitte holen Sie Hilfe.</translation>
    </message>
    <message>
        <source>Search for a name or ID</source>
        <translation>Nach Name oder ID suchen</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Person hinzufügen</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Admitted</source>
        <translation>Mit Zutritt</translation>
    </message>
    <message>
        <source>Not admitted</source>
        <translation>Ohne Zutritt</translation>
    </message>
    <message>
        <source>Needs photos</source>
        <translation>Braucht Fotos</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Nach Name</translation>
    </message>
    <message>
        <source>By ID</source>
        <translation>Nach ID</translation>
    </message>
    <message>
        <source>Last seen first</source>
        <translation>Zuletzt Gesehene zuerst</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>Reihenfolge der Liste</translation>
    </message>
    <message>
        <source>People: {count}</source>
        <translation>Personen: {count}</translation>
    </message>
    <message>
        <source>People: {shown} of {count}</source>
        <translation>Personen: {shown} von {count}</translation>
    </message>
    <message>
        <source>Looking who is in the photo store …</source>
        <translation>Es wird nachgesehen, wer im Fotospeicher ist …</translation>
    </message>
    <message>
        <source>Reading names: {done} of {total}</source>
        <translation>Namen werden gelesen: {done} von {total}</translation>
    </message>
    <message>
        <source>Nobody is enrolled yet</source>
        <translation>Noch niemand ist registriert</translation>
    </message>
    <message>
        <source>Add the first person: all it takes is an ID, a name and a few photos.</source>
        <translation>Fügen Sie die erste Person hinzu: Sie brauchen nur eine ID, einen Namen und ein paar Fotos.</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Niemand gefunden</translation>
    </message>
    <message>
        <source>Try fewer letters, or choose All.</source>
        <translation>Versuchen Sie es mit weniger Buchstaben, oder wählen Sie „Alle“.</translation>
    </message>
    <message>
        <source>Shown is what this machine remembers; it may be out of date.</source>
        <translation>Angezeigt wird, was dieses Gerät gespeichert hat; es kann veraltet sein.</translation>
    </message>
    <message>
        <source>{usable} of {count} photos usable</source>
        <translation>{usable} von {count} Fotos brauchbar</translation>
    </message>
    <message>
        <source>1 photo</source>
        <translation>1 Foto</translation>
    </message>
    <message>
        <source>{count} photos</source>
        <translation>{count} Fotos</translation>
    </message>
    <message>
        <source>Not seen here yet</source>
        <translation>Hier noch nicht gesehen</translation>
    </message>
    <message>
        <source>Seen today, {time}</source>
        <translation>Gesehen heute, {time}</translation>
    </message>
    <message>
        <source>Seen yesterday, {time}</source>
        <translation>Gesehen gestern, {time}</translation>
    </message>
    <message>
        <source>Seen {date}</source>
        <translation>Gesehen am {date}</translation>
    </message>
    <message>
        <source>Being enrolled</source>
        <translation>Wird gerade erfasst</translation>
    </message>
    <message>
        <source>The enrollment of somebody new is not finished.</source>
        <translation>Die Registrierung einer neuen Person ist nicht abgeschlossen.</translation>
    </message>
    <message>
        <source>The enrollment of {name} is not finished.</source>
        <translation>Die Registrierung von {name} ist nicht abgeschlossen.</translation>
    </message>
    <message>
        <source>New photos of {name} are not in the store yet.</source>
        <translation>Neue Fotos von {name} sind noch nicht im Fotospeicher.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Discard the enrollment of {name}?</source>
        <translation>Registrierung von {name} verwerfen?</translation>
    </message>
    <message>
        <source>Discard this enrollment?</source>
        <translation>Diese Registrierung verwerfen?</translation>
    </message>
    <message>
        <source>The photos that were taken for it are deleted. This cannot be undone.</source>
        <translation>Die dafür aufgenommenen Fotos werden gelöscht. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Discarding …</source>
        <translation>Wird verworfen …</translation>
    </message>
    <message>
        <source>These credentials may look, but not change anything.</source>
        <translation>Diese Zugangsdaten dürfen nur lesen, aber nichts ändern.</translation>
    </message>
    <message>
        <source>These credentials may add photos, but not delete any.</source>
        <translation>Diese Zugangsdaten dürfen Fotos hinzufügen, aber keine löschen.</translation>
    </message>
    <message>
        <source>These credentials may delete photos, but not add any.</source>
        <translation>Diese Zugangsdaten dürfen Fotos löschen, aber keine hinzufügen.</translation>
    </message>
    <message>
        <source>Ask for other rights for the profile {profile}.</source>
        <translation>Bitten Sie um andere Rechte für das Profil {profile}.</translation>
    </message>
    <message>
        <source>Ask for a profile that may, and set it as {setting}.</source>
        <translation>Bitten Sie um ein Profil, das dies darf, und tragen Sie es als {setting} ein.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>Verwaltung</translation>
    </message>
    <message>
        <source>Leave the kiosk</source>
        <translation>Terminal verlassen</translation>
    </message>
    <message>
        <source>Delete the last character</source>
        <translation>Letztes Zeichen löschen</translation>
    </message>
    <message>
        <source>Capital letter</source>
        <translation>Großbuchstabe</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leerzeichen</translation>
    </message>
    <message>
        <source>Letters or signs</source>
        <translation>Buchstaben oder Zeichen</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>Alles löschen</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>No setting fits “{text}”.</source>
        <translation>Keine Einstellung passt zu „{text}“.</translation>
    </message>
    <message>
        <source>px</source>
        <translation>px</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>/ s</source>
        <translation>/ s</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>degrees</source>
        <translation>Grad</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>of the picture&apos;s height</source>
        <translation>der Bildhöhe</translation>
    </message>
    <message>
        <source>of the picture&apos;s width</source>
        <translation>der Bildbreite</translation>
    </message>
    <message>
        <source>of the eyes&apos; distance</source>
        <translation>des Augenabstands</translation>
    </message>
    <message>
        <source>of full volume</source>
        <translation>der vollen Lautstärke</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Hidden while it rests</source>
        <translation>Bei Ruhe ausgeblendet</translation>
    </message>
    <message>
        <source>Never shown</source>
        <translation>Nie sichtbar</translation>
    </message>
    <message>
        <source>Always shown</source>
        <translation>Immer sichtbar</translation>
    </message>
    <message>
        <source>When touched</source>
        <translation>Bei Berührung</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Immer</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Buchstaben</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Schnell</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Informationen</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation>JSON-Zeilen</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>{low} to {high} {unit}</source>
        <translation>{low} bis {high} {unit}</translation>
    </message>
    <message>
        <source>default {value}</source>
        <translation>Standard: {value}</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count} Tage</translation>
    </message>
    <message>
        <source>{count} hours</source>
        <translation>{count} Stunden</translation>
    </message>
    <message>
        <source>{count} minutes</source>
        <translation>{count} Minuten</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Reset to default</source>
        <translation>Auf Standard zurücksetzen</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Festgelegt</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>Nicht festgelegt</translation>
    </message>
    <message>
        <source>It is never shown, and not changed here: run “kiosk cache set-key” on this machine, then switch on the system&apos;s keyring below.</source>
        <translation>Er wird nie angezeigt und hier nicht geändert: Führen Sie „kiosk cache set-key“ auf diesem Gerät aus, und schalten Sie dann unten den Schlüsselbund des Systems ein.</translation>
    </message>
    <message>
        <source>Set by the environment variable {variable}, which the file cannot change. Change it there.</source>
        <translation>Durch die Umgebungsvariable {variable} festgelegt, an der die Datei nichts ändert. Ändern Sie den Wert dort.</translation>
    </message>
    <message>
        <source>Changed by editing the settings file only: in a wrong place, nobody could enter these pages, or everybody could.</source>
        <translation>Lässt sich nur in der Einstellungsdatei ändern: Am falschen Ort käme niemand mehr auf diese Seiten, oder jeder.</translation>
    </message>
    <message>
        <source>Set on the command line that started the kiosk. Change it there.</source>
        <translation>In der Befehlszeile festgelegt, mit der das Terminal gestartet wurde. Ändern Sie den Wert dort.</translation>
    </message>
    <message>
        <source>This is the demo: it has settings of its own, which end with it. A kiosk that is started with “kiosk” lets you change them here.</source>
        <translation>Dies ist die Demo: Sie hat eigene Einstellungen, die mit ihr enden. Bei einem Terminal, das mit „kiosk“ gestartet wird, können Sie sie hier ändern.</translation>
    </message>
    <message>
        <source>Nothing can be changed here. {reason}</source>
        <translation>Hier lässt sich nichts ändern. {reason}</translation>
    </message>
    <message>
        <source>Please choose {low} to {high}.</source>
        <translation>Bitte wählen Sie {low} bis {high}.</translation>
    </message>
    <message>
        <source>Please write a time such as 22:00, or nothing.</source>
        <translation>Bitte geben Sie eine Uhrzeit wie 22:00 ein, oder nichts.</translation>
    </message>
    <message>
        <source>Please write something here.</source>
        <translation>Bitte geben Sie hier etwas ein.</translation>
    </message>
    <message>
        <source>Please write s3://bucket/prefix, or folder: and the path of a folder.</source>
        <translation>Bitte geben Sie s3://bucket/prefix ein, oder folder: und den Pfad eines Ordners.</translation>
    </message>
    <message>
        <source>There is a key in the settings file, too. Remove one of both: the file&apos;s line, or the keyring.</source>
        <translation>Auch in der Einstellungsdatei steht ein Schlüssel. Entfernen Sie eines von beiden: die Zeile in der Datei oder den Schlüsselbund.</translation>
    </message>
    <message>
        <source>Please give two different times, or none at all.</source>
        <translation>Bitte geben Sie zwei verschiedene Uhrzeiten an, oder gar keine.</translation>
    </message>
    <message>
        <source>The password is hidden as ***. For another address, please write it anew.</source>
        <translation>Das Passwort ist als *** verborgen. Bitte geben Sie es für eine andere Adresse neu ein.</translation>
    </message>
    <message>
        <source>1 change</source>
        <translation>1 Änderung</translation>
    </message>
    <message>
        <source>{count} changes</source>
        <translation>{count} Änderungen</translation>
    </message>
    <message>
        <source>1 value is not valid yet.</source>
        <translation>1 Wert ist noch nicht gültig.</translation>
    </message>
    <message>
        <source>{count} values are not valid yet.</source>
        <translation>{count} Werte sind noch nicht gültig.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>In use now: {names}.</source>
        <translation>Ab sofort wirksam: {names}.</translation>
    </message>
    <message>
        <source>In use after a restart: {names}.</source>
        <translation>Nach einem Neustart wirksam: {names}.</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} und {count} weitere</translation>
    </message>
    <message>
        <source>Restart the kiosk now</source>
        <translation>Terminal jetzt neu starten</translation>
    </message>
    <message>
        <source>Please save or discard your changes first.</source>
        <translation>Bitte speichern oder verwerfen Sie zuerst Ihre Änderungen.</translation>
    </message>
    <message>
        <source>Something else is still being done. Please wait until it has ended, then restart.</source>
        <translation>Etwas anderes läuft noch. Bitte warten Sie, bis es fertig ist, und starten Sie dann neu.</translation>
    </message>
    <message>
        <source>The kiosk is not restarted, because it would not come back. {reason}</source>
        <translation>Das Terminal wird nicht neu gestartet, weil es nicht wiederkäme. {reason}</translation>
    </message>
    <message>
        <source>Load it again</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Fewer than 1 in 100,000 strangers would pass a single comparison.</source>
        <translation>Weniger als 1 von 100.000 Fremden würde einen einzelnen Vergleich bestehen.</translation>
    </message>
    <message>
        <source>About {count} of 100 strangers would pass a single comparison.</source>
        <translation>Etwa {count} von 100 Fremden würden einen einzelnen Vergleich bestehen.</translation>
    </message>
    <message>
        <source>About 1 in {count} strangers would pass a single comparison.</source>
        <translation>Etwa 1 von {count} Fremden würde einen einzelnen Vergleich bestehen.</translation>
    </message>
    <message>
        <source>That is too many for a door.</source>
        <translation>Das sind zu viele für eine Tür.</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Ziffern</translation>
    </message>
    <message>
        <source>Capital letters</source>
        <translation>Großbuchstaben</translation>
    </message>
    <message>
        <source>Hide the keypad</source>
        <translation>Tastatur ausblenden</translation>
    </message>
    <message>
        <source>Dot</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>Hyphen</source>
        <translation>Bindestrich</translation>
    </message>
    <message>
        <source>Underscore</source>
        <translation>Unterstrich</translation>
    </message>
    <message>
        <source>Language: {name}</source>
        <translation>Sprache: {name}</translation>
    </message>
    <message>
        <source>Choose your language</source>
        <translation>Sprache wählen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Replace the file?</source>
        <translation>Datei ersetzen?</translation>
    </message>
    <message>
        <source>There is a file {name} in this folder already. What is in it would be lost.</source>
        <translation>In diesem Ordner gibt es schon eine Datei {name}. Ihr Inhalt ginge verloren.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Back to the door</source>
        <translation>Zurück zur Tür</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Out of order</source>
        <translation>Außer Betrieb</translation>
    </message>
    <message>
        <source>Please ask a member of staff to let you in.</source>
        <translation>Bitte lassen Sie sich vom Personal öffnen.</translation>
    </message>
    <message>
        <source>Checking {user}</source>
        <translation>{user} wird geprüft</translation>
    </message>
    <message>
        <source>Thank you. One moment, your photos are being fetched.</source>
        <translation>Danke. Einen Moment, Ihre Fotos werden geladen.</translation>
    </message>
    <message>
        <source>Try it: {name}</source>
        <translation>Ausprobieren: {name}</translation>
    </message>
    <message>
        <source>As at the door, but no door opens, and nothing is recorded.</source>
        <translation>Wie an der Tür, aber keine Tür öffnet, und nichts wird aufgezeichnet.</translation>
    </message>
    <message>
        <source>Look at the camera until the ring is closed.</source>
        <translation>Schauen Sie in die Kamera, bis sich der Ring geschlossen hat.</translation>
    </message>
    <message>
        <source>The photos are being fetched …</source>
        <translation>Fotos werden abgerufen …</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>The faces match, but the door would stay shut</source>
        <translation>Die Gesichter stimmen überein, aber die Tür bliebe geschlossen</translation>
    </message>
    <message>
        <source>The store did not answer; the copy on this machine was used.</source>
        <translation>Der Speicher hat nicht geantwortet; verwendet wurde die Kopie auf diesem Gerät.</translation>
    </message>
    <message>
        <source>The record of {name} cannot be read, and such people are not admitted.</source>
        <translation>Die Daten von {name} lassen sich nicht lesen, und solche Personen haben keinen Zutritt.</translation>
    </message>
    <message>
        <source>{name} is not admitted at any door at present.</source>
        <translation>{name} hat zurzeit an keiner Tür Zutritt.</translation>
    </message>
    <message>
        <source>The door would open</source>
        <translation>Die Tür würde öffnen</translation>
    </message>
    <message>
        <source>The face matches the photos of {name}.</source>
        <translation>Das Gesicht stimmt mit den Fotos von {name} überein.</translation>
    </message>
    <message>
        <source>The door would stay shut</source>
        <translation>Die Tür bliebe geschlossen</translation>
    </message>
    <message>
        <source>The face is not near enough to the photos of {name}.</source>
        <translation>Das Gesicht ist den Fotos von {name} nicht nah genug.</translation>
    </message>
    <message>
        <source>The photos do not show one person</source>
        <translation>Die Fotos zeigen nicht dieselbe Person</translation>
    </message>
    <message>
        <source>Delete those that show somebody else: the distances say which may be wrong.</source>
        <translation>Löschen Sie die, die jemand anderen zeigen: Die Distanzen verraten, welche falsch sein könnten.</translation>
    </message>
    <message>
        <source>There is nothing to compare the face with. Add photos of {name} first.</source>
        <translation>Es gibt nichts, womit sich das Gesicht vergleichen ließe. Fügen Sie zuerst Fotos von {name} hinzu.</translation>
    </message>
    <message>
        <source>The photos could not be fetched</source>
        <translation>Die Fotos konnten nicht abgerufen werden</translation>
    </message>
    <message>
        <source>Please check the connection to the store, and try again.</source>
        <translation>Bitte prüfen Sie die Verbindung zum Speicher, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Nobody can be checked without it. Try again once there is a picture.</source>
        <translation>Ohne sie kann niemand geprüft werden. Versuchen Sie es noch einmal, sobald ein Bild zu sehen ist.</translation>
    </message>
    <message>
        <source>No good picture of the face</source>
        <translation>Kein gutes Bild des Gesichts</translation>
    </message>
    <message>
        <source>Please try again; the log says more.</source>
        <translation>Bitte versuchen Sie es noch einmal; im Protokoll steht mehr.</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Distanz</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Reserve</translation>
    </message>
    <message>
        <source>Distance {distance}, threshold {threshold}</source>
        <translation>Distanz {distance}, Schwelle {threshold}</translation>
    </message>
    <message>
        <source>Photos compared with: {used} of {total}</source>
        <translation>Zum Vergleich verwendete Fotos: {used} von {total}</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Verwendet</translation>
    </message>
    <message>
        <source>Left out: unlike the others</source>
        <translation>Ausgelassen: anders als die anderen</translation>
    </message>
    <message>
        <source>Left out: no face found</source>
        <translation>Ausgelassen: kein Gesicht gefunden</translation>
    </message>
    <message>
        <source>Left out: several faces</source>
        <translation>Ausgelassen: mehrere Gesichter</translation>
    </message>
    <message>
        <source>Left out: cannot be read</source>
        <translation>Ausgelassen: nicht lesbar</translation>
    </message>
    <message>
        <source>Left out: could not be fetched this time</source>
        <translation>Ausgelassen: diesmal nicht abrufbar</translation>
    </message>
    <message>
        <source>Camera pictures compared: {count}</source>
        <translation>Verglichene Kamerabilder: {count}</translation>
    </message>
    <message>
        <source>Turned</source>
        <translation>Drehung</translation>
    </message>
    <message>
        <source>Nodding</source>
        <translation>Nicken</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Helligkeit</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>Schärfe</translation>
    </message>
    <message>
        <source>Face, px</source>
        <translation>Gesicht, px</translation>
    </message>
    <message>
        <source>Good, stay like this</source>
        <translation>Gut, bitte so bleiben</translation>
    </message>
    <message>
        <source>Look at the camera</source>
        <translation>Bitte in die Kamera schauen</translation>
    </message>
    <message>
        <source>One person at a time, please</source>
        <translation>Bitte nur eine Person</translation>
    </message>
    <message>
        <source>Come closer</source>
        <translation>Bitte näher kommen</translation>
    </message>
    <message>
        <source>Step back a little</source>
        <translation>Bitte etwas zurück</translation>
    </message>
    <message>
        <source>Move to the middle</source>
        <translation>Bitte in die Mitte</translation>
    </message>
    <message>
        <source>More light on your face, please</source>
        <translation>Bitte mehr Licht aufs Gesicht</translation>
    </message>
    <message>
        <source>Too bright, turn away from the light</source>
        <translation>Zu hell, bitte vom Licht wegdrehen</translation>
    </message>
    <message>
        <source>All photos are taken</source>
        <translation>Alle Fotos sind aufgenommen</translation>
    </message>
    <message>
        <source>One more, looking straight</source>
        <translation>Noch eines, bitte gerade schauen</translation>
    </message>
    <message>
        <source>Look straight at the camera</source>
        <translation>Bitte gerade in die Kamera schauen</translation>
    </message>
    <message>
        <source>Turn your head slightly to your left</source>
        <translation>Bitte den Kopf leicht nach links drehen</translation>
    </message>
    <message>
        <source>Turn your head slightly to your right</source>
        <translation>Bitte den Kopf leicht nach rechts drehen</translation>
    </message>
    <message>
        <source>Lift your chin slightly</source>
        <translation>Bitte das Kinn leicht heben</translation>
    </message>
    <message>
        <source>Lower your chin slightly</source>
        <translation>Bitte das Kinn leicht senken</translation>
    </message>
    <message>
        <source>All photos must show one person. For somebody else, start again.</source>
        <translation>Alle Fotos müssen dieselbe Person zeigen. Für jemand anderen beginnen Sie neu.</translation>
    </message>
    <message>
        <source>One more with glasses, or with a smile, helps at the door.</source>
        <translation>Ein weiteres mit Brille oder mit einem Lächeln hilft an der Tür.</translation>
    </message>
    <message>
        <source>With or without glasses, smiling or not, as at the door.</source>
        <translation>Mit oder ohne Brille, lächelnd oder nicht, so wie an der Tür.</translation>
    </message>
    <message>
        <source>Press a photo to take it again.</source>
        <translation>Drücken Sie auf ein Foto, um es neu aufzunehmen.</translation>
    </message>
    <message>
        <source>Photos are taken by themselves: hold still for a moment.</source>
        <translation>Die Fotos werden von selbst aufgenommen: Bitte einen Moment stillhalten.</translation>
    </message>
    <message>
        <source>Get ready: {seconds}</source>
        <translation>Gleich geht es los: {seconds}</translation>
    </message>
    <message>
        <source>A little further</source>
        <translation>Noch ein wenig weiter</translation>
    </message>
    <message>
        <source>This is somebody else</source>
        <translation>Das ist jemand anderes</translation>
    </message>
    <message>
        <source>Not quite so far</source>
        <translation>Nicht ganz so weit</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Aufgenommen</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Keep the photo</source>
        <translation>Foto behalten</translation>
    </message>
    <message>
        <source>Leave this one out</source>
        <translation>Dieses auslassen</translation>
    </message>
    <message>
        <source>Take one more</source>
        <translation>Noch eines aufnehmen</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Extra</source>
        <translation>Zusätzlich</translation>
    </message>
    <message>
        <source>Straight</source>
        <translation>Gerade</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Oben</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Unten</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Sharp, well lit</source>
        <translation>Scharf, gut beleuchtet</translation>
    </message>
    <message>
        <source>A little blurred</source>
        <translation>Etwas unscharf</translation>
    </message>
    <message>
        <source>A little dark</source>
        <translation>Etwas dunkel</translation>
    </message>
    <message>
        <source>A little bright</source>
        <translation>Etwas hell</translation>
    </message>
    <message>
        <source>From far away</source>
        <translation>Aus der Ferne</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>{name}: {verdict}. Take again</source>
        <translation>{name}: {verdict}. Neu aufnehmen</translation>
    </message>
    <message>
        <source>Hold still</source>
        <translation>Bitte stillhalten</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Einen Moment</translation>
    </message>
    <message>
        <source>Starting the camera</source>
        <translation>Kamera wird gestartet</translation>
    </message>
    <message>
        <source>Camera unavailable</source>
        <translation>Kamera nicht verfügbar</translation>
    </message>
    <message>
        <source>It sees only black. Please uncover it, or turn on the light.</source>
        <translation>Sie sieht nur Schwarz. Bitte decken Sie sie auf, oder schalten Sie das Licht ein.</translation>
    </message>
    <message>
        <source>It cannot be opened. Is it plugged in, and in use by no other program? The kiosk goes on trying by itself.</source>
        <translation>Sie lässt sich nicht öffnen. Ist sie angeschlossen, und benutzt kein anderes Programm sie? Das Terminal versucht es von selbst weiter.</translation>
    </message>
    <message>
        <source>It sends no new pictures. It is being restarted; please wait a moment.</source>
        <translation>Sie liefert keine neuen Bilder und wird neu gestartet. Bitte warten Sie einen Moment.</translation>
    </message>
    <message>
        <source>Picture of the camera</source>
        <translation>Bild der Kamera</translation>
    </message>
    <message>
        <source>Please come in. (Checked without a connection.)</source>
        <translation>Bitte treten Sie ein. (Ohne Verbindung geprüft.)</translation>
    </message>
    <message>
        <source>Access granted</source>
        <translation>Zutritt erlaubt</translation>
    </message>
    <message>
        <source>No access</source>
        <translation>Kein Zutritt</translation>
    </message>
    <message>
        <source>Welcome, {user}</source>
        <translation>Willkommen, {user}</translation>
    </message>
    <message>
        <source>Please come in.</source>
        <translation>Bitte treten Sie ein.</translation>
    </message>
    <message>
        <source>Previous day</source>
        <translation>Vorheriger Tag</translation>
    </message>
    <message>
        <source>Next day</source>
        <translation>Nächster Tag</translation>
    </message>
    <message>
        <source>Day that is shown</source>
        <translation>Angezeigter Tag</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>Als CSV exportieren</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Rows written: {count}. The file is {path}.</source>
        <translation>Geschriebene Zeilen: {count}. Die Datei ist {path}.</translation>
    </message>
    <message>
        <source>Search for an ID</source>
        <translation>Nach einer ID suchen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Verweigert</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>Ohne Entscheidung</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Checks: {checks}  ·  granted: {granted}  ·  refused: {refused}  ·  undecided: {undecided}  ·  offline: {offline}</source>
        <translation>Prüfungen: {checks}  ·  erlaubt: {granted}  ·  verweigert: {refused}  ·  ohne Entscheidung: {undecided}  ·  offline: {offline}</translation>
    </message>
    <message>
        <source>Nothing has happened today</source>
        <translation>Heute ist noch nichts geschehen</translation>
    </message>
    <message>
        <source>Whoever is checked at this door appears here at once.</source>
        <translation>Wer an dieser Tür geprüft wird, erscheint sofort hier.</translation>
    </message>
    <message>
        <source>Nothing happened on this day</source>
        <translation>An diesem Tag ist nichts geschehen</translation>
    </message>
    <message>
        <source>Nobody was checked at this door. Days that are too long ago are erased.</source>
        <translation>An dieser Tür wurde niemand geprüft. Tage, die zu lange zurückliegen, werden gelöscht.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>No entry of this day is like that. Choose All, and empty the search field, to see them.</source>
        <translation>Kein Eintrag dieses Tages passt dazu. Um alle zu sehen, wählen Sie „Alle“ und leeren Sie das Suchfeld.</translation>
    </message>
    <message>
        <source>What happens at the door is not being recorded; the door works as before. {problem}</source>
        <translation>Was an der Tür geschieht, wird nicht aufgezeichnet; die Tür arbeitet weiter wie bisher. {problem}</translation>
    </message>
    <message>
        <source>What happened at this door, the newest first</source>
        <translation>Was an dieser Tür geschehen ist, das Neueste zuerst</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Distance / limit</source>
        <translation>Distanz / Grenze</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>(no ID)</source>
        <translation>(keine ID)</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>Camera works</source>
        <translation>Kamera funktioniert</translation>
    </message>
    <message>
        <source>Camera trouble</source>
        <translation>Kameraproblem</translation>
    </message>
    <message>
        <source>Could not decide</source>
        <translation>Keine Entscheidung</translation>
    </message>
    <message>
        <source>Not recognised</source>
        <translation>Nicht erkannt</translation>
    </message>
    <message>
        <source>Sees only black</source>
        <translation>Sieht nur Schwarz</translation>
    </message>
    <message>
        <source>Repeats one picture</source>
        <translation>Wiederholt dasselbe Bild</translation>
    </message>
    <message>
        <source>Sends no pictures</source>
        <translation>Liefert keine Bilder</translation>
    </message>
    <message>
        <source>Gone, or cannot be opened</source>
        <translation>Nicht da oder nicht zu öffnen</translation>
    </message>
    <message>
        <source>Face matches</source>
        <translation>Gesicht stimmt überein</translation>
    </message>
    <message>
        <source>Face does not match</source>
        <translation>Gesicht stimmt nicht überein</translation>
    </message>
    <message>
        <source>Not an ID</source>
        <translation>Keine gültige ID</translation>
    </message>
    <message>
        <source>Nobody has this ID</source>
        <translation>Niemand hat diese ID</translation>
    </message>
    <message>
        <source>Access switched off</source>
        <translation>Zutritt ausgeschaltet</translation>
    </message>
    <message>
        <source>Profile cannot be read</source>
        <translation>Daten nicht lesbar</translation>
    </message>
    <message>
        <source>Photos show several people</source>
        <translation>Fotos zeigen mehrere Personen</translation>
    </message>
    <message>
        <source>Photo store not reached</source>
        <translation>Fotospeicher nicht erreicht</translation>
    </message>
    <message>
        <source>Camera not available</source>
        <translation>Kamera nicht verfügbar</translation>
    </message>
    <message>
        <source>Face not seen well</source>
        <translation>Gesicht nicht gut zu sehen</translation>
    </message>
    <message>
        <source>Unexpected error, see the log</source>
        <translation>Unerwarteter Fehler, siehe Protokoll</translation>
    </message>
    <message>
        <source>You do not look like the photos of {user}. Check the ID, or ask for help.</source>
        <translation>Sie sehen den Fotos von {user} nicht ähnlich. Prüfen Sie die ID, oder bitten Sie um Hilfe.</translation>
    </message>
    <message>
        <source>Not a valid ID</source>
        <translation>Keine gültige ID</translation>
    </message>
    <message>
        <source>Please check the ID and enter it again.</source>
        <translation>Bitte prüfen Sie die ID, und geben Sie sie noch einmal ein.</translation>
    </message>
    <message>
        <source>ID not found</source>
        <translation>ID nicht gefunden</translation>
    </message>
    <message>
        <source>Nobody is enrolled as {user}. Please check the ID, or ask to be enrolled.</source>
        <translation>Unter {user} ist niemand registriert. Bitte prüfen Sie die ID, oder lassen Sie sich registrieren.</translation>
    </message>
    <message>
        <source>No access at present</source>
        <translation>Zurzeit kein Zutritt</translation>
    </message>
    <message>
        <source>The access of {user} is switched off. Please ask for help.</source>
        <translation>Der Zutritt von {user} ist ausgeschaltet. Bitte holen Sie Hilfe.</translation>
    </message>
    <message>
        <source>Cannot check right now</source>
        <translation>Prüfung zurzeit nicht möglich</translation>
    </message>
    <message>
        <source>The record of {user} cannot be read. Please ask for help.</source>
        <translation>Die Daten von {user} lassen sich nicht lesen. Bitte holen Sie Hilfe.</translation>
    </message>
    <message>
        <source>No usable photo</source>
        <translation>Kein brauchbares Foto</translation>
    </message>
    <message>
        <source>There is no photo of {user} that can be used. Please ask to be enrolled.</source>
        <translation>Von {user} gibt es kein brauchbares Foto. Bitte lassen Sie sich registrieren.</translation>
    </message>
    <message>
        <source>Photos need attention</source>
        <translation>Fotos müssen geprüft werden</translation>
    </message>
    <message>
        <source>The photos of {user} do not show one person. Please ask for help.</source>
        <translation>Die Fotos von {user} zeigen nicht ein und dieselbe Person. Bitte holen Sie Hilfe.</translation>
    </message>
    <message>
        <source>The photos cannot be reached. Try again in a minute, or ask for help.</source>
        <translation>Die Fotos sind nicht erreichbar. Versuchen Sie es in einer Minute noch einmal, oder bitten Sie um Hilfe.</translation>
    </message>
    <message>
        <source>Nobody can be checked without it. Try again in a minute, or ask for help.</source>
        <translation>Ohne sie kann niemand geprüft werden. Versuchen Sie es in einer Minute noch einmal, oder bitten Sie um Hilfe.</translation>
    </message>
    <message>
        <source>Could not see you well</source>
        <translation>Sie waren nicht gut zu sehen</translation>
    </message>
    <message>
        <source>Please try again: face the camera, in good light, and hold still.</source>
        <translation>Bitte versuchen Sie es noch einmal: in die Kamera schauen, bei gutem Licht, und stillhalten.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Enter your ID to start again.</source>
        <translation>Geben Sie Ihre ID ein, um neu zu beginnen.</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Etwas ist schiefgegangen</translation>
    </message>
    <message>
        <source>Please try again. If this happens once more, ask for help.</source>
        <translation>Bitte versuchen Sie es noch einmal. Falls es wieder geschieht, bitten Sie um Hilfe.</translation>
    </message>
    <message>
        <source>In front of the camera</source>
        <translation>Vor der Kamera</translation>
    </message>
    <message>
        <source>Claim to be</source>
        <translation>Gibt sich aus als</translation>
    </message>
    <message>
        <source>{name} (stranger)</source>
        <translation>{name} (fremd)</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>Demo: choose who stands there, then whom they claim to be.</source>
        <translation>Demo: Wählen Sie, wer davor steht, und dann, als wer sich die Person ausgibt.</translation>
    </message>
    <message>
        <source>nothing compared</source>
        <translation>nichts verglichen</translation>
    </message>
    <message>
        <source>distance {figures}</source>
        <translation>Distanz {figures}</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>Badge of {name}</source>
        <translation>Ausweis von {name}</translation>
    </message>
    <message>
        <source>Held up to the camera, the code enters the ID. It opens no door by itself: the face is checked as ever.</source>
        <translation>Vor die Kamera gehalten, gibt der Code die ID ein. Allein öffnet er keine Tür: Das Gesicht wird wie immer geprüft.</translation>
    </message>
    <message>
        <source>Save as picture</source>
        <translation>Als Bild speichern</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>PDF documents</source>
        <translation>PDF-Dokumente</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>Gespeichert als {path}</translation>
    </message>
    <message>
        <source>{path} could not be written ({reason}). Please choose another folder, or free some space.</source>
        <translation>{path} konnte nicht geschrieben werden ({reason}). Bitte wählen Sie einen anderen Ordner, oder schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>This machine knows no printer. Save the badge as PDF, and print it from another one.</source>
        <translation>Dieses Gerät kennt keinen Drucker. Speichern Sie den Ausweis als PDF, und drucken Sie ihn von einem anderen Gerät.</translation>
    </message>
    <message>
        <source>The badge is on its way to the printer.</source>
        <translation>Der Ausweis ist auf dem Weg zum Drucker.</translation>
    </message>
    <message>
        <source>The printer did not take the badge. Please look at the printer, and try again.</source>
        <translation>Der Drucker hat den Ausweis nicht angenommen. Bitte sehen Sie nach dem Drucker, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Enroll a person</source>
        <translation>Person registrieren</translation>
    </message>
    <message>
        <source>More photos of {name}</source>
        <translation>Weitere Fotos von {name}</translation>
    </message>
    <message>
        <source>{name} ({user_id})</source>
        <translation>{name} ({user_id})</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>For example ada.l</source>
        <translation>Zum Beispiel ada.l</translation>
    </message>
    <message>
        <source>Typed at the door and shown by the badge. It stays as it is.</source>
        <translation>Wird an der Tür eingegeben und steckt im Ausweis. Sie lässt sich später nicht ändern.</translation>
    </message>
    <message>
        <source>Looking whether this ID is free …</source>
        <translation>Es wird geprüft, ob diese ID frei ist …</translation>
    </message>
    <message>
        <source>This ID is free.</source>
        <translation>Diese ID ist frei.</translation>
    </message>
    <message>
        <source>Whether this ID is free is looked up when you save: {reason}</source>
        <translation>Ob diese ID frei ist, wird beim Speichern geprüft: {reason}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Shown when the door opens</source>
        <translation>Wird angezeigt, wenn die Tür öffnet</translation>
    </message>
    <message>
        <source>Hide keyboard</source>
        <translation>Tastatur ausblenden</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>With the camera</source>
        <translation>Mit der Kamera</translation>
    </message>
    <message>
        <source>From files</source>
        <translation>Aus Dateien</translation>
    </message>
    <message>
        <source>Let the camera take five photos</source>
        <translation>Fünf Fotos mit der Kamera aufnehmen</translation>
    </message>
    <message>
        <source>Whoever is to be enrolled stands before it, alone. The screen says where to look, and the photos are taken by themselves.</source>
        <translation>Die Person, die registriert werden soll, steht allein davor. Der Bildschirm sagt, wohin sie schauen soll, und die Fotos werden von selbst aufgenommen.</translation>
    </message>
    <message>
        <source>Start the camera</source>
        <translation>Kamera starten</translation>
    </message>
    <message>
        <source>Drop photos here</source>
        <translation>Fotos hier ablegen</translation>
    </message>
    <message>
        <source>Many at once, or a folder. JPEG or PNG, up to 10 MB each.</source>
        <translation>Mehrere auf einmal oder ein Ordner. JPEG oder PNG, bis zu 10 MB je Foto.</translation>
    </message>
    <message>
        <source>Choose files …</source>
        <translation>Dateien wählen …</translation>
    </message>
    <message>
        <source>Choose photos</source>
        <translation>Fotos wählen</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Camera, photo {number}</source>
        <translation>Kamera, Foto {number}</translation>
    </message>
    <message>
        <source>Dropped picture</source>
        <translation>Abgelegtes Bild</translation>
    </message>
    <message>
        <source>Kept photo {number}</source>
        <translation>Aufbewahrtes Foto {number}</translation>
    </message>
    <message>
        <source>Only files on this machine and pictures can be dropped here. Please save the photo first.</source>
        <translation>Hier lassen sich nur Bilder und Dateien von diesem Gerät ablegen. Bitte speichern Sie das Foto zuerst.</translation>
    </message>
    <message>
        <source>Left out of the folder, not JPEG or PNG: {count}.</source>
        <translation>Im Ordner ausgelassen, weder JPEG noch PNG: {count}.</translation>
    </message>
    <message>
        <source>At most {most} photos are taken at once; left out: {count}.</source>
        <translation>Es werden höchstens {most} Fotos auf einmal angenommen; ausgelassen: {count}.</translation>
    </message>
    <message>
        <source>Looking for photos …</source>
        <translation>Fotos werden gesucht …</translation>
    </message>
    <message>
        <source>None yet. Let the camera take some, or choose files.</source>
        <translation>Noch keine. Lassen Sie die Kamera welche aufnehmen, oder wählen Sie Dateien.</translation>
    </message>
    <message>
        <source>good: {count}</source>
        <translation>gut: {count}</translation>
    </message>
    <message>
        <source>refused: {count}</source>
        <translation>abgelehnt: {count}</translation>
    </message>
    <message>
        <source>waiting: {count}</source>
        <translation>wartend: {count}</translation>
    </message>
    <message>
        <source>Waiting to be checked</source>
        <translation>Wartet auf die Prüfung</translation>
    </message>
    <message>
        <source>No face found. Use a photo in which the face looks at the camera.</source>
        <translation>Kein Gesicht gefunden. Nehmen Sie ein Foto, auf dem das Gesicht in die Kamera schaut.</translation>
    </message>
    <message>
        <source>Several faces. Use a photo of this person alone.</source>
        <translation>Mehrere Gesichter. Nehmen Sie ein Foto, auf dem nur diese Person ist.</translation>
    </message>
    <message>
        <source>The face is too small. Use a photo from closer by.</source>
        <translation>Das Gesicht ist zu klein. Nehmen Sie ein Foto aus geringerer Entfernung.</translation>
    </message>
    <message>
        <source>Blurred. Use a sharper photo.</source>
        <translation>Unscharf. Nehmen Sie ein schärferes Foto.</translation>
    </message>
    <message>
        <source>The face is too dark. Use a photo with more light.</source>
        <translation>Das Gesicht ist zu dunkel. Nehmen Sie ein Foto mit mehr Licht.</translation>
    </message>
    <message>
        <source>The face is too bright. Use a photo with softer light.</source>
        <translation>Das Gesicht ist zu hell. Nehmen Sie ein Foto mit weicherem Licht.</translation>
    </message>
    <message>
        <source>Not the same person as in the other photos.</source>
        <translation>Nicht dieselbe Person wie auf den anderen Fotos.</translation>
    </message>
    <message>
        <source>The same photo is here twice, or enrolled already.</source>
        <translation>Dasselbe Foto ist doppelt vorhanden oder schon registriert.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>{name} entfernen</translation>
    </message>
    <message>
        <source>Checking photos: {done} of {total}</source>
        <translation>Fotos werden geprüft: {done} von {total}</translation>
    </message>
    <message>
        <source>Stopped. Taken out before they were checked: {count}.</source>
        <translation>Angehalten. Vor der Prüfung herausgenommen: {count}.</translation>
    </message>
    <message>
        <source>Better take five varied photos. As measured, the right person is refused in {one} % of checks with one photo, in {three} % with three, in {five} % with five.</source>
        <translation>Nehmen Sie besser fünf unterschiedliche Fotos auf. Messungen zufolge wird die richtige Person mit einem Foto bei {one}&#xa0;% der Prüfungen abgewiesen, mit drei bei {three}&#xa0;%, mit fünf bei {five}&#xa0;%.</translation>
    </message>
    <message>
        <source>Refused photos that will be left out: {count}.</source>
        <translation>Abgelehnte Fotos, die ausgelassen werden: {count}.</translation>
    </message>
    <message>
        <source>An ID is missing.</source>
        <translation>Es fehlt eine ID.</translation>
    </message>
    <message>
        <source>Another ID is needed.</source>
        <translation>Es wird eine andere ID gebraucht.</translation>
    </message>
    <message>
        <source>At least one good photo is missing.</source>
        <translation>Es fehlt mindestens ein gutes Foto.</translation>
    </message>
    <message>
        <source>The photos that are enrolled already are not known yet.</source>
        <translation>Die schon registrierten Fotos sind noch nicht bekannt.</translation>
    </message>
    <message>
        <source>Enroll</source>
        <translation>Registrieren</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Enroll ({count})</source>
        <translation>Registrieren ({count})</translation>
    </message>
    <message>
        <source>Add ({count})</source>
        <translation>Hinzufügen ({count})</translation>
    </message>
    <message>
        <source>Uploading photos …</source>
        <translation>Fotos werden hochgeladen …</translation>
    </message>
    <message>
        <source>Uploading photos: {done} of {total}</source>
        <translation>Fotos werden hochgeladen: {done} von {total}</translation>
    </message>
    <message>
        <source>The upload is stopped, and nobody is let in because of it. Nothing is lost: you can go on.</source>
        <translation>Das Hochladen ist angehalten, und niemand erhält dadurch Zutritt. Nichts geht verloren: Sie können es fortsetzen.</translation>
    </message>
    <message>
        <source>Reading the photos that are enrolled already …</source>
        <translation>Die schon registrierten Fotos werden gelesen …</translation>
    </message>
    <message>
        <source>Looking for people who look alike …</source>
        <translation>Ähnlich aussehende Personen werden gesucht …</translation>
    </message>
    <message>
        <source>Looking for people who look alike: {done} of {total}</source>
        <translation>Ähnlich aussehende Personen werden gesucht: {done} von {total}</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Nobody has looked whether these photos match somebody else.</source>
        <translation>Es wurde nicht geprüft, ob diese Fotos auch zu jemand anderem passen.</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>Jetzt prüfen</translation>
    </message>
    <message>
        <source>These photos also match {people}. Is this the same person, enrolled twice?</source>
        <translation>Diese Fotos passen auch zu {people}. Ist das dieselbe Person, zweimal registriert?</translation>
    </message>
    <message>
        <source>Enroll all the same?</source>
        <translation>Trotzdem registrieren?</translation>
    </message>
    <message>
        <source>The photos match {people}. If these are two people, each may be let in as the other; if it is one person, better add photos to the one who is enrolled.</source>
        <translation>Die Fotos passen zu {people}. Sind es zwei Personen, könnte jede als die andere eingelassen werden; ist es eine Person, fügen Sie die Fotos besser der hinzu, die schon registriert ist.</translation>
    </message>
    <message>
        <source>Enroll anyway</source>
        <translation>Trotzdem registrieren</translation>
    </message>
    <message>
        <source>Keep this for later?</source>
        <translation>Für später aufbewahren?</translation>
    </message>
    <message>
        <source>Kept, it waits in the list of people until it is finished. Discarded, the photos here are gone, and what was uploaded is taken back.</source>
        <translation>Beim Aufbewahren wartet alles in der Personenliste, bis Sie es abschließen. Beim Verwerfen gehen die Fotos hier verloren, und schon Hochgeladenes wird zurückgenommen.</translation>
    </message>
    <message>
        <source>Kept, it waits in the list of people until it is finished. Discarded, the photos here are gone.</source>
        <translation>Beim Aufbewahren wartet alles in der Personenliste, bis Sie es abschließen. Beim Verwerfen gehen die Fotos hier verloren.</translation>
    </message>
    <message>
        <source>Keep for later</source>
        <translation>Für später aufbewahren</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Keeping the photos …</source>
        <translation>Fotos werden aufbewahrt …</translation>
    </message>
    <message>
        <source>Taking everything back …</source>
        <translation>Alles wird zurückgenommen …</translation>
    </message>
    <message>
        <source>{person}: distance {distance}</source>
        <translation>{person}: Distanz {distance}</translation>
    </message>
    <message>
        <source>{people} and {count} more</source>
        <translation>{people} und {count} weitere</translation>
    </message>
    <message>
        <source>Looking at the photos of {name} …</source>
        <translation>Fotos von {name} werden angesehen …</translation>
    </message>
    <message>
        <source>Changing {name} …</source>
        <translation>{name} wird geändert …</translation>
    </message>
    <message>
        <source>Deleting …</source>
        <translation>Wird gelöscht …</translation>
    </message>
    <message>
        <source>Bringing back …</source>
        <translation>Wird wiederhergestellt …</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Admitted at the doors</source>
        <translation>Hat Zutritt an den Türen</translation>
    </message>
    <message>
        <source>Not admitted at any door</source>
        <translation>Hat an keiner Tür Zutritt</translation>
    </message>
    <message>
        <source>Not admitted: the record of this person cannot be read</source>
        <translation>Hat keinen Zutritt: Die Daten dieser Person lassen sich nicht lesen</translation>
    </message>
    <message>
        <source>Admit no longer</source>
        <translation>Zutritt ausschalten</translation>
    </message>
    <message>
        <source>Admit again</source>
        <translation>Zutritt einschalten</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Ausweis</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>Fotos hinzufügen</translation>
    </message>
    <message>
        <source>Delete this person</source>
        <translation>Diese Person löschen</translation>
    </message>
    <message>
        <source>Delete {name}?</source>
        <translation>{name} löschen?</translation>
    </message>
    <message>
        <source>All photos ({photos}) and everything computed from them are deleted, and no door will admit this person. This cannot be undone.</source>
        <translation>Alle Fotos ({photos}) und alles, was daraus berechnet wurde, werden gelöscht, und keine Tür lässt diese Person mehr ein. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>No photos yet</source>
        <translation>Noch keine Fotos</translation>
    </message>
    <message>
        <source>{count} photos, {usable} of them usable</source>
        <translation>Fotos: {count}, davon brauchbar: {usable}</translation>
    </message>
    <message>
        <source>Without a photo no door can recognise this person. Add some.</source>
        <translation>Ohne Foto kann keine Tür diese Person erkennen. Fügen Sie welche hinzu.</translation>
    </message>
    <message>
        <source>Show more photos: {count}</source>
        <translation>Weitere Fotos anzeigen: {count}</translation>
    </message>
    <message>
        <source>Added {date}</source>
        <translation>Hinzugefügt am {date}</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Photo {number}</source>
        <translation>Foto {number}</translation>
    </message>
    <message>
        <source>Delete the last usable photo?</source>
        <translation>Das letzte brauchbare Foto löschen?</translation>
    </message>
    <message>
        <source>Without it no door admits {name} until there are new photos.</source>
        <translation>Ohne dieses Foto lässt keine Tür {name} ein, bis es neue Fotos gibt.</translation>
    </message>
    <message>
        <source>A photo of {name} is deleted.</source>
        <translation>Ein Foto von {name} wurde gelöscht.</translation>
    </message>
    <message>
        <source>{count} photos of {name} are deleted.</source>
        <translation>{count} Fotos von {name} wurden gelöscht.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Not the same person</source>
        <translation>Nicht dieselbe Person</translation>
    </message>
    <message>
        <source>It is unlike the other photos.</source>
        <translation>Es unterscheidet sich von den anderen Fotos.</translation>
    </message>
    <message>
        <source>Good photo</source>
        <translation>Gutes Foto</translation>
    </message>
    <message>
        <source>Not looked at yet</source>
        <translation>Noch nicht angesehen</translation>
    </message>
    <message>
        <source>It could not be fetched this time.</source>
        <translation>Es konnte diesmal nicht geladen werden.</translation>
    </message>
    <message>
        <source>No face found</source>
        <translation>Kein Gesicht gefunden</translation>
    </message>
    <message>
        <source>It is not used.</source>
        <translation>Es wird nicht verwendet.</translation>
    </message>
    <message>
        <source>Several faces</source>
        <translation>Mehrere Gesichter</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>It is no JPEG or PNG picture.</source>
        <translation>Es ist kein JPEG- oder PNG-Bild.</translation>
    </message>
    <message>
        <source>Usable, but the face is small</source>
        <translation>Brauchbar, aber das Gesicht ist klein</translation>
    </message>
    <message>
        <source>Usable, but blurred</source>
        <translation>Brauchbar, aber unscharf</translation>
    </message>
    <message>
        <source>Usable, but dark</source>
        <translation>Brauchbar, aber dunkel</translation>
    </message>
    <message>
        <source>Usable, but bright</source>
        <translation>Brauchbar, aber hell</translation>
    </message>
    <message>
        <source>Blurred, face {width} px</source>
        <translation>Unscharf, Gesicht {width} px</translation>
    </message>
    <message>
        <source>Sharp, face {width} px</source>
        <translation>Scharf, Gesicht {width} px</translation>
    </message>
    <message>
        <source>{name} is deleted</source>
        <translation>{name} wurde gelöscht</translation>
    </message>
    <message>
        <source>Photos deleted: {count}</source>
        <translation>Gelöschte Fotos: {count}</translation>
    </message>
    <message>
        <source>Also deleted: {names}</source>
        <translation>Ebenfalls gelöscht: {names}</translation>
    </message>
    <message>
        <source>Whether the store keeps earlier versions could not be found out. Please look at the versioning of the bucket, and at what `kiosk iam-policy --role admin` allows.</source>
        <translation>Ob der Speicher frühere Versionen behält, ließ sich nicht feststellen. Bitte prüfen Sie die Versionierung des Buckets, und was `kiosk iam-policy --role admin` erlaubt.</translation>
    </message>
    <message>
        <source>Earlier versions that the store had kept, deleted too: {count}</source>
        <translation>Frühere Versionen, die der Speicher behalten hatte, ebenfalls gelöscht: {count}</translation>
    </message>
    <message>
        <source>The copy on this machine is erased; other doors erase theirs with their next sync.</source>
        <translation>Die Kopie auf diesem Gerät ist gelöscht; andere Türen löschen ihre beim nächsten Abgleich.</translation>
    </message>
    <message>
        <source>The copy on this machine could not be erased. Please see to the directory in `cache.directory`, and start the kiosk anew.</source>
        <translation>Die Kopie auf diesem Gerät ließ sich nicht löschen. Bitte sehen Sie nach dem Verzeichnis in `cache.directory`, und starten Sie das Terminal neu.</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Zurück zur Liste</translation>
    </message>
    <message>
        <source>Where photos live: `s3://bucket/prefix` or `folder:PATH`</source>
        <translation>Wo die Fotos liegen: `s3://bucket/prefix` oder `folder:PATH`</translation>
    </message>
    <message>
        <source>Address of an S3 server other than AWS, such as `https://minio:9000`</source>
        <translation>Adresse eines anderen S3-Servers als AWS, etwa `https://minio:9000`</translation>
    </message>
    <message>
        <source>AWS region of the bucket</source>
        <translation>AWS-Region des Buckets</translation>
    </message>
    <message>
        <source>AWS profile whose credentials are used</source>
        <translation>AWS-Profil, dessen Zugangsdaten verwendet werden</translation>
    </message>
    <message>
        <source>AWS profile whose credentials add, change and delete people; empty: those of `profile` do</source>
        <translation>AWS-Profil, mit dessen Zugangsdaten Personen hinzugefügt, geändert und gelöscht werden; leer: mit denen von `profile`</translation>
    </message>
    <message>
        <source>Longest wait for the photo store before a decision goes on without it</source>
        <translation>Längste Wartezeit auf den Fotospeicher, bevor ohne ihn entschieden wird</translation>
    </message>
    <message>
        <source>Name of this kiosk, which no other one of the same store may have; empty: the machine&apos;s</source>
        <translation>Name dieses Kiosks, den kein anderer am selben Speicher haben darf; leer: der des Rechners</translation>
    </message>
    <message>
        <source>Name of the door that it stands at, which several kiosks may share; empty: the kiosk&apos;s own name</source>
        <translation>Name der Tür, an der er steht; mehrere Kioske können sie sich teilen; leer: der Name des Kiosks</translation>
    </message>
    <message>
        <source>Webcam index or name, path of a video file or of a folder of images, stream URL, or `simulated:SEED`</source>
        <translation>Nummer oder Name einer Webcam, Pfad einer Videodatei oder eines Ordners mit Bildern, Stream-URL oder `simulated:SEED`</translation>
    </message>
    <message>
        <source>Frame width asked of a webcam</source>
        <translation>Bildbreite, die von einer Webcam verlangt wird</translation>
    </message>
    <message>
        <source>Frame height asked of a webcam</source>
        <translation>Bildhöhe, die von einer Webcam verlangt wird</translation>
    </message>
    <message>
        <source>Frame rate asked of a webcam, and of replayed images</source>
        <translation>Bildrate, die von einer Webcam verlangt wird und mit der gespeicherte Bilder abgespielt werden</translation>
    </message>
    <message>
        <source>A frame older than this takes no part in a decision</source>
        <translation>Ein älteres Bild wird bei einer Entscheidung nicht berücksichtigt</translation>
    </message>
    <message>
        <source>Largest distance of probe and template that is a match</source>
        <translation>Größte Distanz zwischen Aufnahme und Vorlage, die als Übereinstimmung gilt</translation>
    </message>
    <message>
        <source>`fast` runs dlib&apos;s network with onnxruntime, `reference` with dlib itself</source>
        <translation>`fast` rechnet das Netz von dlib mit onnxruntime, `reference` mit dlib selbst</translation>
    </message>
    <message>
        <source>Directory of the converted network, which is made on the first start</source>
        <translation>Verzeichnis des umgewandelten Netzes, das beim ersten Start erzeugt wird</translation>
    </message>
    <message>
        <source>Smallest width of a face</source>
        <translation>Kleinste Breite eines Gesichts</translation>
    </message>
    <message>
        <source>Largest height of a face</source>
        <translation>Größte Höhe eines Gesichts</translation>
    </message>
    <message>
        <source>Largest distance of the face from the middle</source>
        <translation>Größter Abstand des Gesichts von der Mitte</translation>
    </message>
    <message>
        <source>Darkest mean of a face</source>
        <translation>Dunkelster Mittelwert eines Gesichts</translation>
    </message>
    <message>
        <source>Brightest mean of a face</source>
        <translation>Hellster Mittelwert eines Gesichts</translation>
    </message>
    <message>
        <source>Smallest variance of the Laplacian over the aligned face</source>
        <translation>Kleinste Laplace-Varianz im ausgerichteten Gesicht</translation>
    </message>
    <message>
        <source>Largest shift of the nose to one side of the eyes&apos; middle</source>
        <translation>Größte seitliche Verschiebung der Nase gegenüber der Mitte zwischen den Augen</translation>
    </message>
    <message>
        <source>Largest shift of the nose up or down from where it usually is</source>
        <translation>Größte Verschiebung der Nase nach oben oder unten gegenüber ihrer üblichen Lage</translation>
    </message>
    <message>
        <source>Largest tilt of the line between the eyes</source>
        <translation>Größte Neigung der Linie zwischen den Augen</translation>
    </message>
    <message>
        <source>Smallest width of the face in a photo to enroll</source>
        <translation>Kleinste Breite des Gesichts auf einem Foto für die Registrierung</translation>
    </message>
    <message>
        <source>Smallest variance of the Laplacian over the aligned face of such a photo</source>
        <translation>Kleinste Laplace-Varianz im ausgerichteten Gesicht auf einem solchen Foto</translation>
    </message>
    <message>
        <source>Darkest mean of the face in such a photo</source>
        <translation>Dunkelster Mittelwert des Gesichts auf einem solchen Foto</translation>
    </message>
    <message>
        <source>Brightest mean of the face in such a photo</source>
        <translation>Hellster Mittelwert des Gesichts auf einem solchen Foto</translation>
    </message>
    <message>
        <source>Directory of enrollments that are not finished, private to this user; it holds photos</source>
        <translation>Verzeichnis der nicht abgeschlossenen Registrierungen, nur für diesen Benutzer zugänglich; es enthält Fotos</translation>
    </message>
    <message>
        <source>Good frames that make up a probe</source>
        <translation>Gute Bilder, die zusammen eine Aufnahme ergeben</translation>
    </message>
    <message>
        <source>Least time between two good frames</source>
        <translation>Kürzeste Zeit zwischen zwei guten Bildern</translation>
    </message>
    <message>
        <source>An attempt without a decision ends after this</source>
        <translation>Nach dieser Zeit endet ein Versuch ohne Entscheidung</translation>
    </message>
    <message>
        <source>How long the answer stays on the screen</source>
        <translation>Wie lange die Antwort auf dem Bildschirm bleibt</translation>
    </message>
    <message>
        <source>Oldest local copy that may decide while the store is unreachable</source>
        <translation>Älteste lokale Kopie, mit der entschieden werden darf, solange der Speicher nicht erreichbar ist</translation>
    </message>
    <message>
        <source>Pause between two looks at the whole store, which erase local copies of deleted people, update those that changed and upload what is pending</source>
        <translation>Pause zwischen zwei Abgleichen mit dem ganzen Speicher, bei denen lokale Kopien gelöschter Personen gelöscht, geänderte aktualisiert und ausstehende Daten hochgeladen werden</translation>
    </message>
    <message>
        <source>Keep local copies of everybody in the store, instead of only those who have been at this kiosk: then all of them can be verified while the store is unreachable</source>
        <translation>Lokale Kopien aller Personen im Speicher behalten statt nur derer, die schon an diesem Terminal waren: Dann können alle geprüft werden, solange der Speicher nicht erreichbar ist</translation>
    </message>
    <message>
        <source>Directory of the local copy, private to this user</source>
        <translation>Verzeichnis der lokalen Kopie, nur für diesen Benutzer zugänglich</translation>
    </message>
    <message>
        <source>Secret shared by all kiosks of a store: embeddings caches are signed with it, and caches without a valid signature are recomputed</source>
        <translation>Geheimnis, das alle Terminals eines Speichers teilen: Die Caches der Gesichtsmerkmale werden damit signiert, und Caches ohne gültige Signatur werden neu berechnet</translation>
    </message>
    <message>
        <source>The key is kept in the operating system&apos;s keyring instead of in the settings: see `kiosk cache set-key`</source>
        <translation>Der Schlüssel liegt im Schlüsselbund des Betriebssystems statt in den Einstellungen: siehe `kiosk cache set-key`</translation>
    </message>
    <message>
        <source>When the keypad is on the screen; `auto`: once the field for the ID is touched</source>
        <translation>Wann die Tastatur auf dem Bildschirm ist; `auto`: sobald das Feld für die ID berührt wird</translation>
    </message>
    <message>
        <source>Which of its keys the keypad shows first</source>
        <translation>Welche ihrer Tasten die Tastatur zuerst zeigt</translation>
    </message>
    <message>
        <source>A QR code held up to the camera claims the ID that it contains, as `ada` or `kiosk:ada`</source>
        <translation>Ein vor die Kamera gehaltener QR-Code gibt die ID an, die er enthält, in der Form `ada` oder `kiosk:ada`</translation>
    </message>
    <message>
        <source>Recognise people who only look at the camera, without an ID (1:N); keeps local copies of everybody</source>
        <translation>Personen erkennen, die nur in die Kamera schauen, ohne ID (1:N); dafür werden lokale Kopien aller Personen gehalten</translation>
    </message>
    <message>
        <source>Colours: `dark`, `light`, `contrast` (black, white and yellow), or `auto` for the desktop&apos;s</source>
        <translation>Farben: `dark`, `light`, `contrast` (Schwarz, Weiß und Gelb) oder `auto` für die des Desktops</translation>
    </message>
    <message>
        <source>Pages fade into one another instead of changing at once</source>
        <translation>Seiten werden ineinander übergeblendet, statt sofort zu wechseln</translation>
    </message>
    <message>
        <source>Language that everybody is greeted in: `en`, `de`, `fr`, `es`, `ar`, or `auto` for the system&apos;s; people can change it for their visit</source>
        <translation>Sprache, in der alle begrüßt werden: `en`, `de`, `fr`, `es`, `ar` oder `auto` für die des Systems; für den eigenen Besuch lässt sie sich ändern</translation>
    </message>
    <message>
        <source>Mouse cursor in the full screen: `auto` hides it while the mouse rests, `never` is for touch panels</source>
        <translation>Mauszeiger im Vollbild: `auto` blendet ihn aus, solange die Maus ruht, `never` ist für Touchscreens</translation>
    </message>
    <message>
        <source>Local time, such as `22:00`, from which the screen is dark; empty: never</source>
        <translation>Ortszeit, etwa `22:00`, ab der der Bildschirm dunkel ist; leer: nie</translation>
    </message>
    <message>
        <source>Local time at which it is on again, such as `06:00`</source>
        <translation>Ortszeit, zu der er wieder eingeschaltet wird, etwa `06:00`</translation>
    </message>
    <message>
        <source>File of the admin password&apos;s hash; beside the settings file unless set</source>
        <translation>Datei mit dem Hash des Administratorpassworts; ohne Angabe neben der Einstellungsdatei</translation>
    </message>
    <message>
        <source>Every answer has its sound; `false` silences the kiosk, speech included</source>
        <translation>Jede Antwort hat ihren Ton; `false` schaltet das Terminal stumm, auch die Sprachausgabe</translation>
    </message>
    <message>
        <source>How loud sounds and speech are</source>
        <translation>Wie laut Töne und Sprachausgabe sind</translation>
    </message>
    <message>
        <source>Guidance and answers are spoken, too, in the language that is shown (on Linux by espeak-ng)</source>
        <translation>Hinweise und Antworten werden auch gesprochen, in der angezeigten Sprache (unter Linux von espeak-ng)</translation>
    </message>
    <message>
        <source>File of the record, private to this user; it holds no pictures</source>
        <translation>Datei des Verlaufs, nur für diesen Benutzer zugänglich; sie enthält keine Bilder</translation>
    </message>
    <message>
        <source>What is older is erased from the record</source>
        <translation>Was älter ist, wird aus dem Verlauf gelöscht</translation>
    </message>
    <message>
        <source>Least important message that is logged</source>
        <translation>Ab welcher Wichtigkeit Meldungen protokolliert werden</translation>
    </message>
    <message>
        <source>Directory of the log files of the kiosk&apos;s window, private to this user</source>
        <translation>Verzeichnis der Protokolldateien des Kioskfensters, nur für diesen Benutzer lesbar</translation>
    </message>
    <message>
        <source>How log files are written: `text` for people, or `json`, one object per line</source>
        <translation>Wie Protokolldateien geschrieben werden: `text` für Menschen oder `json`, ein Objekt je Zeile</translation>
    </message>
    <message>
        <source>A log file that is larger is followed by another one</source>
        <translation>Auf eine Protokolldatei, die größer ist, folgt eine weitere</translation>
    </message>
    <message>
        <source>So many log files are kept, the oldest goes first</source>
        <translation>So viele Protokolldateien werden aufbewahrt, die älteste geht zuerst</translation>
    </message>
    <message>
        <source>This kiosk</source>
        <translation>Dieses Terminal</translation>
    </message>
    <message>
        <source>How it runs now, and its password.</source>
        <translation>Wie es jetzt läuft, und sein Passwort.</translation>
    </message>
    <message>
        <source>Which kiosk this is</source>
        <translation>Welcher Kiosk das ist</translation>
    </message>
    <message>
        <source>Its name among those that share the photo store, and its door.</source>
        <translation>Sein Name unter denen, die sich den Fotospeicher teilen, und seine Tür.</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Bildschirm</translation>
    </message>
    <message>
        <source>What people see.</source>
        <translation>Was zu sehen ist.</translation>
    </message>
    <message>
        <source>Which camera this door looks through, and what is asked of it.</source>
        <translation>Durch welche Kamera diese Tür sieht, und was von ihr verlangt wird.</translation>
    </message>
    <message>
        <source>Photo store</source>
        <translation>Fotospeicher</translation>
    </message>
    <message>
        <source>Where people&apos;s photos are, and how this kiosk gets at them.</source>
        <translation>Wo die Fotos der Personen liegen, und wie dieses Terminal darauf zugreift.</translation>
    </message>
    <message>
        <source>Saying who one is</source>
        <translation>Sich ausweisen</translation>
    </message>
    <message>
        <source>How people tell the kiosk who they are.</source>
        <translation>Wie Personen dem Terminal mitteilen, wer sie sind.</translation>
    </message>
    <message>
        <source>Comparing faces</source>
        <translation>Gesichter vergleichen</translation>
    </message>
    <message>
        <source>How alike two faces have to be, and what compares them.</source>
        <translation>Wie ähnlich sich zwei Gesichter sein müssen, und was sie vergleicht.</translation>
    </message>
    <message>
        <source>Checking a person</source>
        <translation>Person prüfen</translation>
    </message>
    <message>
        <source>How one check at the door goes.</source>
        <translation>Wie eine Prüfung an der Tür abläuft.</translation>
    </message>
    <message>
        <source>Pictures at the door</source>
        <translation>Bilder an der Tür</translation>
    </message>
    <message>
        <source>What a picture needs before it counts. What is set at first suits most doors.</source>
        <translation>Was ein Bild erfüllen muss, damit es zählt. Die Voreinstellung passt für die meisten Türen.</translation>
    </message>
    <message>
        <source>Photos to enroll</source>
        <translation>Fotos zum Registrieren</translation>
    </message>
    <message>
        <source>What a photo needs before it is taken in, and where unfinished work is kept.</source>
        <translation>Was ein Foto erfüllen muss, damit es angenommen wird, und wo nicht Abgeschlossenes aufbewahrt wird.</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>What people hear.</source>
        <translation>Was zu hören ist.</translation>
    </message>
    <message>
        <source>Without connection</source>
        <translation>Ohne Verbindung</translation>
    </message>
    <message>
        <source>What holds while the photo store cannot be reached.</source>
        <translation>Was gilt, solange der Fotospeicher nicht erreichbar ist.</translation>
    </message>
    <message>
        <source>Keeping up to date</source>
        <translation>Abgleich</translation>
    </message>
    <message>
        <source>Work in the background.</source>
        <translation>Arbeit im Hintergrund.</translation>
    </message>
    <message>
        <source>Local copies</source>
        <translation>Lokale Kopien</translation>
    </message>
    <message>
        <source>The copy of people&apos;s data here, and the signing of what kiosks share.</source>
        <translation>Die Kopie der Personendaten auf diesem Gerät, und die Signatur für das, was Terminals teilen.</translation>
    </message>
    <message>
        <source>Activity record</source>
        <translation>Aktivitätsverlauf</translation>
    </message>
    <message>
        <source>What is kept of who was checked at this door.</source>
        <translation>Was darüber aufbewahrt wird, wer an dieser Tür geprüft wurde.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Messages for whoever looks after the machine.</source>
        <translation>Meldungen für die, die das Gerät betreuen.</translation>
    </message>
    <message>
        <source>Name of this kiosk</source>
        <translation>Name dieses Kiosks</translation>
    </message>
    <message>
        <source>Name of its door</source>
        <translation>Name seiner Tür</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Fading between pages</source>
        <translation>Überblenden zwischen Seiten</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Mouse cursor</source>
        <translation>Mauszeiger</translation>
    </message>
    <message>
        <source>Screen dark from</source>
        <translation>Bildschirm dunkel ab</translation>
    </message>
    <message>
        <source>Screen dark until</source>
        <translation>Bildschirm dunkel bis</translation>
    </message>
    <message>
        <source>File of the admin password</source>
        <translation>Datei des Administratorpassworts</translation>
    </message>
    <message>
        <source>Camera in use</source>
        <translation>Verwendete Kamera</translation>
    </message>
    <message>
        <source>Picture width</source>
        <translation>Bildbreite</translation>
    </message>
    <message>
        <source>Picture height</source>
        <translation>Bildhöhe</translation>
    </message>
    <message>
        <source>Pictures per second</source>
        <translation>Bilder pro Sekunde</translation>
    </message>
    <message>
        <source>Oldest picture that counts</source>
        <translation>Ältestes Bild, das zählt</translation>
    </message>
    <message>
        <source>Keypad on the screen</source>
        <translation>Tastatur auf dem Bildschirm</translation>
    </message>
    <message>
        <source>Keypad starts with</source>
        <translation>Tastatur beginnt mit</translation>
    </message>
    <message>
        <source>QR codes before the camera</source>
        <translation>QR-Codes vor der Kamera</translation>
    </message>
    <message>
        <source>Recognise people without an ID</source>
        <translation>Personen ohne ID erkennen</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Töne</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>Sprachausgabe</translation>
    </message>
    <message>
        <source>Threshold of a match</source>
        <translation>Schwelle der Übereinstimmung</translation>
    </message>
    <message>
        <source>Face engine</source>
        <translation>Erkennungsverfahren</translation>
    </message>
    <message>
        <source>Folder of the face models</source>
        <translation>Ordner der Gesichtsmodelle</translation>
    </message>
    <message>
        <source>Smallest face</source>
        <translation>Kleinstes Gesicht</translation>
    </message>
    <message>
        <source>Largest face</source>
        <translation>Größtes Gesicht</translation>
    </message>
    <message>
        <source>Farthest from the middle</source>
        <translation>Größter Abstand von der Mitte</translation>
    </message>
    <message>
        <source>Darkest face</source>
        <translation>Dunkelstes Gesicht</translation>
    </message>
    <message>
        <source>Brightest face</source>
        <translation>Hellstes Gesicht</translation>
    </message>
    <message>
        <source>Least sharpness</source>
        <translation>Geringste Schärfe</translation>
    </message>
    <message>
        <source>Turned to the side at most</source>
        <translation>Höchstens zur Seite gedreht</translation>
    </message>
    <message>
        <source>Turned up or down at most</source>
        <translation>Höchstens nach oben oder unten gedreht</translation>
    </message>
    <message>
        <source>Head tilted at most</source>
        <translation>Kopf höchstens geneigt</translation>
    </message>
    <message>
        <source>Smallest face in a photo</source>
        <translation>Kleinstes Gesicht auf einem Foto</translation>
    </message>
    <message>
        <source>Least sharpness of a photo</source>
        <translation>Geringste Schärfe eines Fotos</translation>
    </message>
    <message>
        <source>Darkest face in a photo</source>
        <translation>Dunkelstes Gesicht auf einem Foto</translation>
    </message>
    <message>
        <source>Brightest face in a photo</source>
        <translation>Hellstes Gesicht auf einem Foto</translation>
    </message>
    <message>
        <source>Folder of unfinished enrollments</source>
        <translation>Ordner der nicht abgeschlossenen Registrierungen</translation>
    </message>
    <message>
        <source>Good pictures for a check</source>
        <translation>Gute Bilder für eine Prüfung</translation>
    </message>
    <message>
        <source>Time between good pictures</source>
        <translation>Zeit zwischen guten Bildern</translation>
    </message>
    <message>
        <source>Longest check</source>
        <translation>Längste Prüfung</translation>
    </message>
    <message>
        <source>Answer stays on the screen</source>
        <translation>Antwort bleibt auf dem Bildschirm</translation>
    </message>
    <message>
        <source>Address of the photo store</source>
        <translation>Adresse des Fotospeichers</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Credentials of the door</source>
        <translation>Zugangsdaten der Tür</translation>
    </message>
    <message>
        <source>Credentials of administrators</source>
        <translation>Zugangsdaten der Administratoren</translation>
    </message>
    <message>
        <source>Patience with the photo store</source>
        <translation>Höchste Wartezeit auf den Fotospeicher</translation>
    </message>
    <message>
        <source>Oldest copy that may decide</source>
        <translation>Älteste Kopie, mit der entschieden wird</translation>
    </message>
    <message>
        <source>Time between two looks at the store</source>
        <translation>Zeit zwischen zwei Abgleichen</translation>
    </message>
    <message>
        <source>Keep copies of everybody</source>
        <translation>Kopien aller Personen behalten</translation>
    </message>
    <message>
        <source>Folder of the copies</source>
        <translation>Ordner der Kopien</translation>
    </message>
    <message>
        <source>Key that signs shared data</source>
        <translation>Schlüssel für die Signatur geteilter Daten</translation>
    </message>
    <message>
        <source>Key in the system&apos;s keyring</source>
        <translation>Schlüssel im Schlüsselbund des Systems</translation>
    </message>
    <message>
        <source>File of the record</source>
        <translation>Datei des Verlaufs</translation>
    </message>
    <message>
        <source>Kept for</source>
        <translation>Aufbewahrungsdauer</translation>
    </message>
    <message>
        <source>Least important message</source>
        <translation>Mindeststufe der Meldungen</translation>
    </message>
    <message>
        <source>Folder of the log</source>
        <translation>Ordner des Protokolls</translation>
    </message>
    <message>
        <source>Written as</source>
        <translation>Geschrieben als</translation>
    </message>
    <message>
        <source>Largest log file</source>
        <translation>Größte Protokolldatei</translation>
    </message>
    <message>
        <source>Log files kept</source>
        <translation>Aufbewahrte Protokolldateien</translation>
    </message>
</context>
</TS>
