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
        <source>Admin password</source>
        <translation>Administratorpasswort</translation>
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
        <source>Continue</source>
        <translation>Weiter</translation>
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
        <source>Letters</source>
        <translation>Buchstaben</translation>
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
        <source>Cancel</source>
        <translation>Abbrechen</translation>
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
        <source>Look at the camera until the ring is closed.</source>
        <translation>Schauen Sie in die Kamera, bis sich der Ring geschlossen hat.</translation>
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
        <source>Look straight at the camera</source>
        <translation>Bitte gerade in die Kamera schauen</translation>
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
        <source>Not recognised</source>
        <translation>Nicht erkannt</translation>
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
</context>
</TS>
