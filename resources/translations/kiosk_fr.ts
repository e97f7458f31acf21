<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Kiosk</name>
    <message>
        <source>Door kiosk</source>
        <translation>Borne d’accès</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Bienvenue</translation>
    </message>
    <message>
        <source>Look at the camera, or enter your ID.</source>
        <translation>Regardez la caméra ou saisissez votre identifiant.</translation>
    </message>
    <message>
        <source>Enter your ID, then look at the camera.</source>
        <translation>Saisissez votre identifiant, puis regardez la caméra.</translation>
    </message>
    <message>
        <source>Your ID</source>
        <translation>Votre identifiant</translation>
    </message>
    <message>
        <source>Please enter your ID first.</source>
        <translation>Veuillez d’abord saisir votre identifiant.</translation>
    </message>
    <message>
        <source>An ID starts with a letter or digit, and has only letters (A to Z), digits, dots, hyphens and underscores. Please check yours.</source>
        <translation>Un identifiant commence par une lettre ou un chiffre et ne contient que des lettres (A à Z), des chiffres, des points, des tirets et des traits de soulignement. Veuillez vérifier le vôtre.</translation>
    </message>
    <message>
        <source>Let me in</source>
        <translation>Entrer</translation>
    </message>
    <message>
        <source>Tries the photo store as it is entered below, also before it is saved: reading, writing, the clock.</source>
        <translation>Essaie le dépôt de photos tel qu’il est saisi ci-dessous, même avant l’enregistrement&#xa0;: lecture, écriture, horloge.</translation>
    </message>
    <message>
        <source>Check the connection</source>
        <translation>Vérifier la connexion</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>Vérification…</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Écriture</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Conditional writes</source>
        <translation>Écritures conditionnelles</translation>
    </message>
    <message>
        <source>Writing photos</source>
        <translation>Écriture de photos</translation>
    </message>
    <message>
        <source>Deleting</source>
        <translation>Suppression</translation>
    </message>
    <message>
        <source>Privileges</source>
        <translation>Droits</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Horloge</translation>
    </message>
    <message>
        <source>What the door sees now.</source>
        <translation>Ce que la porte voit maintenant.</translation>
    </message>
    <message>
        <source>Show the picture</source>
        <translation>Afficher l’image</translation>
    </message>
    <message>
        <source>Choose a webcam</source>
        <translation>Choisir une webcam</translation>
    </message>
    <message>
        <source>Looking for webcams …</source>
        <translation>Recherche de webcams…</translation>
    </message>
    <message>
        <source>No webcam was found on this machine. Plug one in, then open this page again.</source>
        <translation>Aucune webcam trouvée sur cet appareil. Branchez-en une, puis rouvrez cette page.</translation>
    </message>
    <message>
        <source>1 webcam is connected to this machine.</source>
        <translation>1 webcam est connectée à cet appareil.</translation>
    </message>
    <message>
        <source>{count} webcams are connected to this machine.</source>
        <translation>{count} webcams sont connectées à cet appareil.</translation>
    </message>
    <message>
        <source>Test this camera</source>
        <translation>Tester cette caméra</translation>
    </message>
    <message>
        <source>It is the one in use, and works: see its picture.</source>
        <translation>C’est celle qui est utilisée, et elle fonctionne&#xa0;: voyez son image.</translation>
    </message>
    <message>
        <source>It is being opened. Please wait a moment and try again.</source>
        <translation>Elle est en cours d’ouverture. Veuillez patienter un instant et réessayer.</translation>
    </message>
    <message>
        <source>Kiosk mode: on</source>
        <translation>Mode kiosque&#xa0;: activé</translation>
    </message>
    <message>
        <source>The kiosk fills the screen, and only the admin password leaves it. “kiosk run --windowed” opens a window like any other instead.</source>
        <translation>La borne occupe tout l’écran, et seul le mot de passe administrateur permet de la quitter. «&#xa0;kiosk run --windowed&#xa0;» ouvre à la place une fenêtre ordinaire.</translation>
    </message>
    <message>
        <source>Kiosk mode: off</source>
        <translation>Mode kiosque&#xa0;: désactivé</translation>
    </message>
    <message>
        <source>This is a window like any other, which everybody can close. Started with “kiosk”, it fills the screen, and only the admin password leaves it.</source>
        <translation>Ceci est une fenêtre ordinaire, que tout le monde peut fermer. Lancée avec «&#xa0;kiosk&#xa0;», elle occupe tout l’écran, et seul le mot de passe administrateur permet de la quitter.</translation>
    </message>
    <message>
        <source>Settings file</source>
        <translation>Fichier de paramètres</translation>
    </message>
    <message>
        <source>What is saved here is written into {path}.</source>
        <translation>Ce qui est enregistré ici est écrit dans {path}.</translation>
    </message>
    <message>
        <source>Admin password</source>
        <translation>Mot de passe administrateur</translation>
    </message>
    <message>
        <source>It opens these pages. Only a hash of it is kept, so that nobody can look it up.</source>
        <translation>Il ouvre ces pages. Seul son hachage est conservé, afin que personne ne puisse le retrouver.</translation>
    </message>
    <message>
        <source>None is set: everybody who opens these pages may use them.</source>
        <translation>Aucun n’est défini&#xa0;: quiconque ouvre ces pages peut les utiliser.</translation>
    </message>
    <message>
        <source>Change the admin password</source>
        <translation>Changer le mot de passe administrateur</translation>
    </message>
    <message>
        <source>Password until now</source>
        <translation>Mot de passe actuel</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Nouveau mot de passe</translation>
    </message>
    <message>
        <source>New password once more</source>
        <translation>Nouveau mot de passe, à nouveau</translation>
    </message>
    <message>
        <source>The new password holds from now on.</source>
        <translation>Le nouveau mot de passe est désormais en vigueur.</translation>
    </message>
    <message>
        <source>The new password is not the same in both fields.</source>
        <translation>Le nouveau mot de passe n’est pas le même dans les deux champs.</translation>
    </message>
    <message>
        <source>For staff only. Everybody else, please go back.</source>
        <translation>Réservé au personnel. Sinon, veuillez revenir en arrière.</translation>
    </message>
    <message>
        <source>Set an admin password</source>
        <translation>Définir un mot de passe administrateur</translation>
    </message>
    <message>
        <source>At least {count} characters. Without it nobody will be able to leave the kiosk.</source>
        <translation>Au moins {count} caractères. Sans le mot de passe, personne ne pourra quitter la borne.</translation>
    </message>
    <message>
        <source>Repeat the password</source>
        <translation>Répétez le mot de passe</translation>
    </message>
    <message>
        <source>Enter it once more, to be sure.</source>
        <translation>Saisissez-le encore une fois, par sécurité.</translation>
    </message>
    <message>
        <source>Please choose at least {count} characters.</source>
        <translation>Veuillez choisir au moins {count} caractères.</translation>
    </message>
    <message>
        <source>These were two different ones. Please start again.</source>
        <translation>Les deux mots de passe sont différents. Veuillez recommencer.</translation>
    </message>
    <message>
        <source>Wrong password.</source>
        <translation>Mot de passe incorrect.</translation>
    </message>
    <message>
        <source>Wrong password. Please wait {count} s.</source>
        <translation>Mot de passe incorrect. Veuillez attendre {count} s.</translation>
    </message>
    <message>
        <source>After wrong passwords, please wait {count} s.</source>
        <translation>Après des mots de passe erronés, veuillez attendre {count} s.</translation>
    </message>
    <message>
        <source>The password cannot be checked or kept on this machine. The log says why; please ask for help.</source>
        <translation>Le mot de passe ne peut être ni vérifié ni enregistré sur cet appareil. Le journal en indique la raison&#xa0;; veuillez demander de l’aide.</translation>
    </message>
    <message>
        <source>Search for a name or ID</source>
        <translation>Rechercher un nom ou un identifiant</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Ajouter une personne</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Actualiser</translation>
    </message>
    <message>
        <source>Admitted</source>
        <translation>Avec accès</translation>
    </message>
    <message>
        <source>Not admitted</source>
        <translation>Sans accès</translation>
    </message>
    <message>
        <source>Needs photos</source>
        <translation>Photos à fournir</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Par nom</translation>
    </message>
    <message>
        <source>By ID</source>
        <translation>Par identifiant</translation>
    </message>
    <message>
        <source>Last seen first</source>
        <translation>Par dernier passage</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>Ordre de la liste</translation>
    </message>
    <message>
        <source>People: {count}</source>
        <translation>Personnes&#xa0;: {count}</translation>
    </message>
    <message>
        <source>People: {shown} of {count}</source>
        <translation>Personnes&#xa0;: {shown} sur {count}</translation>
    </message>
    <message>
        <source>Looking who is in the photo store …</source>
        <translation>Consultation du dépôt de photos…</translation>
    </message>
    <message>
        <source>Reading names: {done} of {total}</source>
        <translation>Lecture des noms&#xa0;: {done} sur {total}</translation>
    </message>
    <message>
        <source>Nobody is enrolled yet</source>
        <translation>Personne n’est encore inscrit</translation>
    </message>
    <message>
        <source>Add the first person: all it takes is an ID, a name and a few photos.</source>
        <translation>Ajoutez la première personne&#xa0;: il suffit d’un identifiant, d’un nom et de quelques photos.</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Personne ne correspond</translation>
    </message>
    <message>
        <source>Try fewer letters, or choose All.</source>
        <translation>Essayez avec moins de lettres ou choisissez «&#xa0;Tous&#xa0;».</translation>
    </message>
    <message>
        <source>Shown is what this machine remembers; it may be out of date.</source>
        <translation>Affichage de ce que cet appareil a en mémoire&#xa0;; ces données peuvent ne plus être à jour.</translation>
    </message>
    <message>
        <source>{usable} of {count} photos usable</source>
        <translation>Photos utilisables&#xa0;: {usable} sur {count}</translation>
    </message>
    <message>
        <source>1 photo</source>
        <translation>1 photo</translation>
    </message>
    <message>
        <source>{count} photos</source>
        <translation>{count} photos</translation>
    </message>
    <message>
        <source>Not seen here yet</source>
        <translation>Pas encore de passage ici</translation>
    </message>
    <message>
        <source>Seen today, {time}</source>
        <translation>Passage aujourd’hui, {time}</translation>
    </message>
    <message>
        <source>Seen yesterday, {time}</source>
        <translation>Passage hier, {time}</translation>
    </message>
    <message>
        <source>Seen {date}</source>
        <translation>Passage le {date}</translation>
    </message>
    <message>
        <source>Being enrolled</source>
        <translation>Enregistrement en cours</translation>
    </message>
    <message>
        <source>The enrollment of somebody new is not finished.</source>
        <translation>L’inscription d’une nouvelle personne n’est pas terminée.</translation>
    </message>
    <message>
        <source>The enrollment of {name} is not finished.</source>
        <translation>L’inscription de {name} n’est pas terminée.</translation>
    </message>
    <message>
        <source>New photos of {name} are not in the store yet.</source>
        <translation>De nouvelles photos de {name} ne sont pas encore dans le dépôt.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Discard the enrollment of {name}?</source>
        <translation>Abandonner l’inscription de {name}&#xa0;?</translation>
    </message>
    <message>
        <source>Discard this enrollment?</source>
        <translation>Abandonner cette inscription&#xa0;?</translation>
    </message>
    <message>
        <source>The photos that were taken for it are deleted. This cannot be undone.</source>
        <translation>Les photos prises à cet effet seront supprimées. Cette action est irréversible.</translation>
    </message>
    <message>
        <source>Discarding …</source>
        <translation>Abandon en cours…</translation>
    </message>
    <message>
        <source>These credentials may look, but not change anything.</source>
        <translation>Ces identifiants d’accès permettent de consulter, mais pas de modifier.</translation>
    </message>
    <message>
        <source>These credentials may add photos, but not delete any.</source>
        <translation>Ces identifiants d’accès permettent d’ajouter des photos, mais pas d’en supprimer.</translation>
    </message>
    <message>
        <source>These credentials may delete photos, but not add any.</source>
        <translation>Ces identifiants d’accès permettent de supprimer des photos, mais pas d’en ajouter.</translation>
    </message>
    <message>
        <source>Ask for other rights for the profile {profile}.</source>
        <translation>Demandez d’autres droits pour le profil {profile}.</translation>
    </message>
    <message>
        <source>Ask for a profile that may, and set it as {setting}.</source>
        <translation>Demandez un profil qui en a le droit et indiquez-le dans {setting}.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>Administration de la borne</translation>
    </message>
    <message>
        <source>Leave the kiosk</source>
        <translation>Quitter la borne</translation>
    </message>
    <message>
        <source>Delete the last character</source>
        <translation>Effacer le dernier caractère</translation>
    </message>
    <message>
        <source>Capital letter</source>
        <translation>Majuscule</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Letters or signs</source>
        <translation>Lettres ou symboles</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>Tout effacer</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Rechercher un paramètre</translation>
    </message>
    <message>
        <source>No setting fits “{text}”.</source>
        <translation>Aucun paramètre ne correspond à «&#xa0;{text}&#xa0;».</translation>
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
        <translation>jours</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>Mo</translation>
    </message>
    <message>
        <source>files</source>
        <translation>fichiers</translation>
    </message>
    <message>
        <source>degrees</source>
        <translation>degrés</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>images</translation>
    </message>
    <message>
        <source>of the picture&apos;s height</source>
        <translation>de la hauteur de l’image</translation>
    </message>
    <message>
        <source>of the picture&apos;s width</source>
        <translation>de la largeur de l’image</translation>
    </message>
    <message>
        <source>of the eyes&apos; distance</source>
        <translation>de l’écart entre les yeux</translation>
    </message>
    <message>
        <source>of full volume</source>
        <translation>du volume maximal</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Comme le bureau</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Hidden while it rests</source>
        <translation>Masqué au repos</translation>
    </message>
    <message>
        <source>Never shown</source>
        <translation>Jamais affiché</translation>
    </message>
    <message>
        <source>Always shown</source>
        <translation>Toujours affiché</translation>
    </message>
    <message>
        <source>When touched</source>
        <translation>Au toucher</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Toujours</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Lettres</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Rapide</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Informations</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Avertissements</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation>Lignes JSON</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Activé</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>{low} to {high} {unit}</source>
        <translation>{low} à {high} {unit}</translation>
    </message>
    <message>
        <source>default {value}</source>
        <translation>par défaut&#xa0;: {value}</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count} jours</translation>
    </message>
    <message>
        <source>{count} hours</source>
        <translation>{count} heures</translation>
    </message>
    <message>
        <source>{count} minutes</source>
        <translation>{count} minutes</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Moins</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Reset to default</source>
        <translation>Rétablir la valeur par défaut</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Définie</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>Non définie</translation>
    </message>
    <message>
        <source>It is never shown, and not changed here: run “kiosk cache set-key” on this machine, then switch on the system&apos;s keyring below.</source>
        <translation>Elle n’est jamais affichée et ne se modifie pas ici&#xa0;: exécutez «&#xa0;kiosk cache set-key&#xa0;» sur cet appareil, puis activez ci-dessous le trousseau du système.</translation>
    </message>
    <message>
        <source>Set by the environment variable {variable}, which the file cannot change. Change it there.</source>
        <translation>Défini par la variable d’environnement {variable}, que le fichier ne peut pas changer. Modifiez-la à cet endroit.</translation>
    </message>
    <message>
        <source>Changed by editing the settings file only: in a wrong place, nobody could enter these pages, or everybody could.</source>
        <translation>Se modifie uniquement dans le fichier des paramètres : au mauvais endroit, personne ne pourrait plus ouvrir ces pages, ou tout le monde.</translation>
    </message>
    <message>
        <source>Set on the command line that started the kiosk. Change it there.</source>
        <translation>Défini sur la ligne de commande qui a lancé la borne. Modifiez-le à cet endroit.</translation>
    </message>
    <message>
        <source>This is the demo: it has settings of its own, which end with it. A kiosk that is started with “kiosk” lets you change them here.</source>
        <translation>Ceci est la démo&#xa0;: elle a ses propres paramètres, qui disparaissent avec elle. Une borne lancée avec «&#xa0;kiosk&#xa0;» permet de les modifier ici.</translation>
    </message>
    <message>
        <source>Nothing can be changed here. {reason}</source>
        <translation>Rien ne peut être modifié ici. {reason}</translation>
    </message>
    <message>
        <source>Please choose {low} to {high}.</source>
        <translation>Veuillez choisir une valeur de {low} à {high}.</translation>
    </message>
    <message>
        <source>Please write a time such as 22:00, or nothing.</source>
        <translation>Veuillez saisir une heure comme 22:00, ou rien.</translation>
    </message>
    <message>
        <source>Please write something here.</source>
        <translation>Veuillez saisir quelque chose ici.</translation>
    </message>
    <message>
        <source>Please write s3://bucket/prefix, or folder: and the path of a folder.</source>
        <translation>Veuillez saisir s3://bucket/prefix, ou folder: suivi du chemin d’un dossier.</translation>
    </message>
    <message>
        <source>There is a key in the settings file, too. Remove one of both: the file&apos;s line, or the keyring.</source>
        <translation>Il y a aussi une clé dans le fichier de paramètres. Supprimez l’une des deux&#xa0;: la ligne du fichier ou le trousseau.</translation>
    </message>
    <message>
        <source>Please give two different times, or none at all.</source>
        <translation>Veuillez indiquer deux heures différentes, ou aucune.</translation>
    </message>
    <message>
        <source>The password is hidden as ***. For another address, please write it anew.</source>
        <translation>Le mot de passe est masqué par ***. Pour une autre adresse, veuillez le saisir à nouveau.</translation>
    </message>
    <message>
        <source>1 change</source>
        <translation>1 modification</translation>
    </message>
    <message>
        <source>{count} changes</source>
        <translation>{count} modifications</translation>
    </message>
    <message>
        <source>1 value is not valid yet.</source>
        <translation>1 valeur n’est pas encore valide.</translation>
    </message>
    <message>
        <source>{count} values are not valid yet.</source>
        <translation>{count} valeurs ne sont pas encore valides.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Enregistré.</translation>
    </message>
    <message>
        <source>In use now: {names}.</source>
        <translation>En vigueur dès maintenant&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>In use after a restart: {names}.</source>
        <translation>En vigueur après un redémarrage&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} et {count} de plus</translation>
    </message>
    <message>
        <source>Restart the kiosk now</source>
        <translation>Redémarrer la borne maintenant</translation>
    </message>
    <message>
        <source>Please save or discard your changes first.</source>
        <translation>Veuillez d’abord enregistrer ou abandonner vos modifications.</translation>
    </message>
    <message>
        <source>Something else is still being done. Please wait until it has ended, then restart.</source>
        <translation>Une autre opération est en cours. Veuillez attendre qu’elle se termine, puis redémarrer.</translation>
    </message>
    <message>
        <source>The kiosk is not restarted, because it would not come back. {reason}</source>
        <translation>La borne n’est pas redémarrée, car elle ne reviendrait pas. {reason}</translation>
    </message>
    <message>
        <source>Load it again</source>
        <translation>Recharger</translation>
    </message>
    <message>
        <source>Fewer than 1 in 100,000 strangers would pass a single comparison.</source>
        <translation>Moins d’un inconnu sur 100&#xa0;000 passerait une comparaison isolée.</translation>
    </message>
    <message>
        <source>About {count} of 100 strangers would pass a single comparison.</source>
        <translation>Environ {count} inconnus sur 100 passeraient une comparaison isolée.</translation>
    </message>
    <message>
        <source>About 1 in {count} strangers would pass a single comparison.</source>
        <translation>Environ 1 inconnu sur {count} passerait une comparaison isolée.</translation>
    </message>
    <message>
        <source>That is too many for a door.</source>
        <translation>C’est trop pour une porte.</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Chiffres</translation>
    </message>
    <message>
        <source>Capital letters</source>
        <translation>Majuscules</translation>
    </message>
    <message>
        <source>Hide the keypad</source>
        <translation>Masquer le clavier</translation>
    </message>
    <message>
        <source>Dot</source>
        <translation>Point</translation>
    </message>
    <message>
        <source>Hyphen</source>
        <translation>Tiret</translation>
    </message>
    <message>
        <source>Underscore</source>
        <translation>Trait de soulignement</translation>
    </message>
    <message>
        <source>Language: {name}</source>
        <translation>Langue&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Choose your language</source>
        <translation>Choisissez votre langue</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Replace the file?</source>
        <translation>Remplacer le fichier&#xa0;?</translation>
    </message>
    <message>
        <source>There is a file {name} in this folder already. What is in it would be lost.</source>
        <translation>Il y a déjà un fichier {name} dans ce dossier. Son contenu serait perdu.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Back to the door</source>
        <translation>Retour à la porte</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Out of order</source>
        <translation>Hors service</translation>
    </message>
    <message>
        <source>Please ask a member of staff to let you in.</source>
        <translation>Veuillez demander au personnel de vous ouvrir.</translation>
    </message>
    <message>
        <source>Checking {user}</source>
        <translation>Vérification de {user}</translation>
    </message>
    <message>
        <source>Thank you. One moment, your photos are being fetched.</source>
        <translation>Merci. Un instant, vos photos sont en cours de chargement.</translation>
    </message>
    <message>
        <source>Try it: {name}</source>
        <translation>Essayer&#xa0;: {name}</translation>
    </message>
    <message>
        <source>As at the door, but no door opens, and nothing is recorded.</source>
        <translation>Comme à la porte, mais aucune porte ne s’ouvre et rien n’est enregistré.</translation>
    </message>
    <message>
        <source>Look at the camera until the ring is closed.</source>
        <translation>Regardez la caméra jusqu’à ce que l’anneau se referme.</translation>
    </message>
    <message>
        <source>The photos are being fetched …</source>
        <translation>Récupération des photos…</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Encore une fois</translation>
    </message>
    <message>
        <source>The faces match, but the door would stay shut</source>
        <translation>Les visages correspondent, mais la porte resterait fermée</translation>
    </message>
    <message>
        <source>The store did not answer; the copy on this machine was used.</source>
        <translation>Le dépôt n’a pas répondu&#xa0;; la copie sur cet appareil a été utilisée.</translation>
    </message>
    <message>
        <source>The record of {name} cannot be read, and such people are not admitted.</source>
        <translation>La fiche de {name} est illisible, et ces personnes n’ont pas accès.</translation>
    </message>
    <message>
        <source>{name} is not admitted at any door at present.</source>
        <translation>{name} n’a actuellement accès à aucune porte.</translation>
    </message>
    <message>
        <source>The door would open</source>
        <translation>La porte s’ouvrirait</translation>
    </message>
    <message>
        <source>The face matches the photos of {name}.</source>
        <translation>Le visage correspond aux photos de {name}.</translation>
    </message>
    <message>
        <source>The door would stay shut</source>
        <translation>La porte resterait fermée</translation>
    </message>
    <message>
        <source>The face is not near enough to the photos of {name}.</source>
        <translation>Le visage n’est pas assez proche des photos de {name}.</translation>
    </message>
    <message>
        <source>The photos do not show one person</source>
        <translation>Les photos ne montrent pas une seule personne</translation>
    </message>
    <message>
        <source>Delete those that show somebody else: the distances say which may be wrong.</source>
        <translation>Supprimez celles qui montrent quelqu’un d’autre&#xa0;: les distances indiquent lesquelles peuvent être en cause.</translation>
    </message>
    <message>
        <source>There is nothing to compare the face with. Add photos of {name} first.</source>
        <translation>Il n’y a rien à quoi comparer le visage. Ajoutez d’abord des photos de {name}.</translation>
    </message>
    <message>
        <source>The photos could not be fetched</source>
        <translation>Les photos n’ont pas pu être récupérées</translation>
    </message>
    <message>
        <source>Please check the connection to the store, and try again.</source>
        <translation>Veuillez vérifier la connexion au dépôt et réessayer.</translation>
    </message>
    <message>
        <source>Nobody can be checked without it. Try again once there is a picture.</source>
        <translation>Sans elle, aucune vérification n’est possible. Réessayez dès qu’une image apparaît.</translation>
    </message>
    <message>
        <source>No good picture of the face</source>
        <translation>Aucune bonne image du visage</translation>
    </message>
    <message>
        <source>Please try again; the log says more.</source>
        <translation>Veuillez réessayer&#xa0;; le journal en dit plus.</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Distance</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Seuil</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Marge</translation>
    </message>
    <message>
        <source>Distance {distance}, threshold {threshold}</source>
        <translation>Distance {distance}, seuil {threshold}</translation>
    </message>
    <message>
        <source>Photos compared with: {used} of {total}</source>
        <translation>Photos utilisées pour la comparaison&#xa0;: {used} sur {total}</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Utilisée</translation>
    </message>
    <message>
        <source>Left out: unlike the others</source>
        <translation>Ignorée&#xa0;: ne ressemble pas aux autres</translation>
    </message>
    <message>
        <source>Left out: no face found</source>
        <translation>Ignorée&#xa0;: aucun visage trouvé</translation>
    </message>
    <message>
        <source>Left out: several faces</source>
        <translation>Ignorée&#xa0;: plusieurs visages</translation>
    </message>
    <message>
        <source>Left out: cannot be read</source>
        <translation>Ignorée&#xa0;: illisible</translation>
    </message>
    <message>
        <source>Left out: could not be fetched this time</source>
        <translation>Ignorée&#xa0;: n’a pas pu être récupérée cette fois</translation>
    </message>
    <message>
        <source>Camera pictures compared: {count}</source>
        <translation>Images de la caméra comparées&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Turned</source>
        <translation>Rotation</translation>
    </message>
    <message>
        <source>Nodding</source>
        <translation>Hochement</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Luminosité</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>Netteté</translation>
    </message>
    <message>
        <source>Face, px</source>
        <translation>Visage, px</translation>
    </message>
    <message>
        <source>Good, stay like this</source>
        <translation>Parfait, restez ainsi</translation>
    </message>
    <message>
        <source>Look at the camera</source>
        <translation>Regardez la caméra</translation>
    </message>
    <message>
        <source>One person at a time, please</source>
        <translation>Une seule personne à la fois</translation>
    </message>
    <message>
        <source>Come closer</source>
        <translation>Approchez-vous</translation>
    </message>
    <message>
        <source>Step back a little</source>
        <translation>Reculez un peu</translation>
    </message>
    <message>
        <source>Move to the middle</source>
        <translation>Placez-vous au centre</translation>
    </message>
    <message>
        <source>More light on your face, please</source>
        <translation>Plus de lumière sur le visage</translation>
    </message>
    <message>
        <source>Too bright, turn away from the light</source>
        <translation>Trop clair, éloignez-vous de la lumière</translation>
    </message>
    <message>
        <source>All photos are taken</source>
        <translation>Toutes les photos sont prises</translation>
    </message>
    <message>
        <source>One more, looking straight</source>
        <translation>Une de plus, bien en face</translation>
    </message>
    <message>
        <source>Look straight at the camera</source>
        <translation>Regardez bien en face</translation>
    </message>
    <message>
        <source>Turn your head slightly to your left</source>
        <translation>Tournez légèrement la tête vers votre gauche</translation>
    </message>
    <message>
        <source>Turn your head slightly to your right</source>
        <translation>Tournez légèrement la tête vers votre droite</translation>
    </message>
    <message>
        <source>Lift your chin slightly</source>
        <translation>Levez légèrement le menton</translation>
    </message>
    <message>
        <source>Lower your chin slightly</source>
        <translation>Baissez légèrement le menton</translation>
    </message>
    <message>
        <source>All photos must show one person. For somebody else, start again.</source>
        <translation>Toutes les photos doivent montrer la même personne. Pour quelqu’un d’autre, recommencez.</translation>
    </message>
    <message>
        <source>One more with glasses, or with a smile, helps at the door.</source>
        <translation>Une de plus avec des lunettes, ou avec un sourire, aide à la porte.</translation>
    </message>
    <message>
        <source>With or without glasses, smiling or not, as at the door.</source>
        <translation>Avec ou sans lunettes, souriant ou non, comme à la porte.</translation>
    </message>
    <message>
        <source>Press a photo to take it again.</source>
        <translation>Appuyez sur une photo pour la reprendre.</translation>
    </message>
    <message>
        <source>Photos are taken by themselves: hold still for a moment.</source>
        <translation>Les photos se prennent toutes seules&#xa0;: ne bougez plus un instant.</translation>
    </message>
    <message>
        <source>Get ready: {seconds}</source>
        <translation>Préparez-vous&#xa0;: {seconds}</translation>
    </message>
    <message>
        <source>A little further</source>
        <translation>Encore un peu plus</translation>
    </message>
    <message>
        <source>This is somebody else</source>
        <translation>C’est quelqu’un d’autre</translation>
    </message>
    <message>
        <source>Not quite so far</source>
        <translation>Un peu moins</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Photo prise</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Poursuivre</translation>
    </message>
    <message>
        <source>Keep the photo</source>
        <translation>Conserver la photo</translation>
    </message>
    <message>
        <source>Leave this one out</source>
        <translation>Ignorer celle-ci</translation>
    </message>
    <message>
        <source>Take one more</source>
        <translation>En prendre une de plus</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Recommencer</translation>
    </message>
    <message>
        <source>Extra</source>
        <translation>En plus</translation>
    </message>
    <message>
        <source>Straight</source>
        <translation>De face</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Gauche</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Droite</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Haut</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Bas</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ignorée</translation>
    </message>
    <message>
        <source>Sharp, well lit</source>
        <translation>Nette, bien éclairée</translation>
    </message>
    <message>
        <source>A little blurred</source>
        <translation>Un peu floue</translation>
    </message>
    <message>
        <source>A little dark</source>
        <translation>Un peu sombre</translation>
    </message>
    <message>
        <source>A little bright</source>
        <translation>Un peu trop claire</translation>
    </message>
    <message>
        <source>From far away</source>
        <translation>Prise de loin</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bonne</translation>
    </message>
    <message>
        <source>{name}: {verdict}. Take again</source>
        <translation>{name}&#xa0;: {verdict}. Reprendre</translation>
    </message>
    <message>
        <source>Hold still</source>
        <translation>Ne bougez plus</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Un instant</translation>
    </message>
    <message>
        <source>Starting the camera</source>
        <translation>Démarrage de la caméra</translation>
    </message>
    <message>
        <source>Camera unavailable</source>
        <translation>Caméra indisponible</translation>
    </message>
    <message>
        <source>It sees only black. Please uncover it, or turn on the light.</source>
        <translation>Elle ne voit que du noir. Veuillez la découvrir ou allumer la lumière.</translation>
    </message>
    <message>
        <source>It cannot be opened. Is it plugged in, and in use by no other program? The kiosk goes on trying by itself.</source>
        <translation>Impossible de l’ouvrir. Est-elle branchée, et aucun autre programme ne l’utilise-t-il&#xa0;? La borne continue d’essayer d’elle-même.</translation>
    </message>
    <message>
        <source>It sends no new pictures. It is being restarted; please wait a moment.</source>
        <translation>Elle n’envoie plus d’images et redémarre. Veuillez patienter un instant.</translation>
    </message>
    <message>
        <source>Picture of the camera</source>
        <translation>Image de la caméra</translation>
    </message>
    <message>
        <source>Please come in. (Checked without a connection.)</source>
        <translation>Vous pouvez entrer. (Vérifié sans connexion.)</translation>
    </message>
    <message>
        <source>Access granted</source>
        <translation>Accès autorisé</translation>
    </message>
    <message>
        <source>No access</source>
        <translation>Pas d’accès</translation>
    </message>
    <message>
        <source>Welcome, {user}</source>
        <translation>Bienvenue, {user}</translation>
    </message>
    <message>
        <source>Please come in.</source>
        <translation>Vous pouvez entrer.</translation>
    </message>
    <message>
        <source>Previous day</source>
        <translation>Jour précédent</translation>
    </message>
    <message>
        <source>Next day</source>
        <translation>Jour suivant</translation>
    </message>
    <message>
        <source>Day that is shown</source>
        <translation>Jour affiché</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>Exporter en CSV</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tableaux (*.csv)</translation>
    </message>
    <message>
        <source>Rows written: {count}. The file is {path}.</source>
        <translation>Lignes écrites&#xa0;: {count}. Le fichier est {path}.</translation>
    </message>
    <message>
        <source>Search for an ID</source>
        <translation>Rechercher un identifiant</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>Autorisé</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>Sans décision</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Caméra</translation>
    </message>
    <message>
        <source>Checks: {checks}  ·  granted: {granted}  ·  refused: {refused}  ·  undecided: {undecided}  ·  offline: {offline}</source>
        <translation>Vérifications&#xa0;: {checks}  ·  accès autorisés&#xa0;: {granted}  ·  refusés&#xa0;: {refused}  ·  sans décision&#xa0;: {undecided}  ·  hors ligne&#xa0;: {offline}</translation>
    </message>
    <message>
        <source>Nothing has happened today</source>
        <translation>Rien ne s’est encore passé aujourd’hui</translation>
    </message>
    <message>
        <source>Whoever is checked at this door appears here at once.</source>
        <translation>Toute personne vérifiée à cette porte apparaît aussitôt ici.</translation>
    </message>
    <message>
        <source>Nothing happened on this day</source>
        <translation>Rien ne s’est passé ce jour-là</translation>
    </message>
    <message>
        <source>Nobody was checked at this door. Days that are too long ago are erased.</source>
        <translation>Personne n’a été vérifié à cette porte. Les jours trop anciens sont effacés.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <source>No entry of this day is like that. Choose All, and empty the search field, to see them.</source>
        <translation>Aucune entrée de ce jour ne correspond. Pour tout voir, choisissez «&#xa0;Tous&#xa0;» et videz le champ de recherche.</translation>
    </message>
    <message>
        <source>What happens at the door is not being recorded; the door works as before. {problem}</source>
        <translation>Ce qui se passe à la porte n’est pas enregistré&#xa0;; la porte fonctionne comme avant. {problem}</translation>
    </message>
    <message>
        <source>What happened at this door, the newest first</source>
        <translation>Ce qui s’est passé à cette porte, du plus récent au plus ancien</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>Distance / limit</source>
        <translation>Distance / limite</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>(no ID)</source>
        <translation>(sans identifiant)</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>Camera works</source>
        <translation>La caméra fonctionne</translation>
    </message>
    <message>
        <source>Camera trouble</source>
        <translation>Problème de caméra</translation>
    </message>
    <message>
        <source>Could not decide</source>
        <translation>Pas de décision</translation>
    </message>
    <message>
        <source>Not recognised</source>
        <translation>Non reconnu</translation>
    </message>
    <message>
        <source>Sees only black</source>
        <translation>Ne voit que du noir</translation>
    </message>
    <message>
        <source>Repeats one picture</source>
        <translation>Répète la même image</translation>
    </message>
    <message>
        <source>Sends no pictures</source>
        <translation>N’envoie pas d’images</translation>
    </message>
    <message>
        <source>Gone, or cannot be opened</source>
        <translation>Absente ou impossible à ouvrir</translation>
    </message>
    <message>
        <source>Face matches</source>
        <translation>Le visage correspond</translation>
    </message>
    <message>
        <source>Face does not match</source>
        <translation>Le visage ne correspond pas</translation>
    </message>
    <message>
        <source>Not an ID</source>
        <translation>Identifiant non valide</translation>
    </message>
    <message>
        <source>Nobody has this ID</source>
        <translation>Personne n’a cet identifiant</translation>
    </message>
    <message>
        <source>Access switched off</source>
        <translation>Accès désactivé</translation>
    </message>
    <message>
        <source>Profile cannot be read</source>
        <translation>Fiche illisible</translation>
    </message>
    <message>
        <source>Photos show several people</source>
        <translation>Photos de plusieurs personnes</translation>
    </message>
    <message>
        <source>Photo store not reached</source>
        <translation>Dépôt de photos injoignable</translation>
    </message>
    <message>
        <source>Camera not available</source>
        <translation>Caméra indisponible</translation>
    </message>
    <message>
        <source>Face not seen well</source>
        <translation>Visage mal visible</translation>
    </message>
    <message>
        <source>Unexpected error, see the log</source>
        <translation>Erreur inattendue, voir le journal</translation>
    </message>
    <message>
        <source>You do not look like the photos of {user}. Check the ID, or ask for help.</source>
        <translation>Votre visage ne ressemble pas aux photos de {user}. Vérifiez l’identifiant ou demandez de l’aide.</translation>
    </message>
    <message>
        <source>Not a valid ID</source>
        <translation>Identifiant non valide</translation>
    </message>
    <message>
        <source>Please check the ID and enter it again.</source>
        <translation>Veuillez vérifier l’identifiant et le saisir à nouveau.</translation>
    </message>
    <message>
        <source>ID not found</source>
        <translation>Identifiant introuvable</translation>
    </message>
    <message>
        <source>Nobody is enrolled as {user}. Please check the ID, or ask to be enrolled.</source>
        <translation>Personne n’est inscrit sous {user}. Vérifiez l’identifiant ou demandez à être inscrit.</translation>
    </message>
    <message>
        <source>No access at present</source>
        <translation>Pas d’accès actuellement</translation>
    </message>
    <message>
        <source>The access of {user} is switched off. Please ask for help.</source>
        <translation>L’accès de {user} est désactivé. Veuillez demander de l’aide.</translation>
    </message>
    <message>
        <source>Cannot check right now</source>
        <translation>Vérification impossible</translation>
    </message>
    <message>
        <source>The record of {user} cannot be read. Please ask for help.</source>
        <translation>La fiche de {user} est illisible. Veuillez demander de l’aide.</translation>
    </message>
    <message>
        <source>No usable photo</source>
        <translation>Aucune photo utilisable</translation>
    </message>
    <message>
        <source>There is no photo of {user} that can be used. Please ask to be enrolled.</source>
        <translation>Il n’y a aucune photo utilisable de {user}. Veuillez demander à être inscrit.</translation>
    </message>
    <message>
        <source>Photos need attention</source>
        <translation>Photos à vérifier</translation>
    </message>
    <message>
        <source>The photos of {user} do not show one person. Please ask for help.</source>
        <translation>Les photos de {user} ne montrent pas une seule et même personne. Veuillez demander de l’aide.</translation>
    </message>
    <message>
        <source>The photos cannot be reached. Try again in a minute, or ask for help.</source>
        <translation>Les photos ne sont pas accessibles. Réessayez dans une minute ou demandez de l’aide.</translation>
    </message>
    <message>
        <source>Nobody can be checked without it. Try again in a minute, or ask for help.</source>
        <translation>Sans elle, aucune vérification n’est possible. Réessayez dans une minute ou demandez de l’aide.</translation>
    </message>
    <message>
        <source>Could not see you well</source>
        <translation>Visage mal visible</translation>
    </message>
    <message>
        <source>Please try again: face the camera, in good light, and hold still.</source>
        <translation>Réessayez&#xa0;: face à la caméra, bien éclairé, sans bouger.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Enter your ID to start again.</source>
        <translation>Saisissez votre identifiant pour recommencer.</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Un problème est survenu</translation>
    </message>
    <message>
        <source>Please try again. If this happens once more, ask for help.</source>
        <translation>Veuillez réessayer. Si cela se reproduit, demandez de l’aide.</translation>
    </message>
    <message>
        <source>In front of the camera</source>
        <translation>Devant la caméra</translation>
    </message>
    <message>
        <source>Claim to be</source>
        <translation>Se présente comme</translation>
    </message>
    <message>
        <source>{name} (stranger)</source>
        <translation>{name} (inconnu)</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Demo: choose who stands there, then whom they claim to be.</source>
        <translation>Démo&#xa0;: choisissez qui se tient là, puis qui cette personne prétend être.</translation>
    </message>
    <message>
        <source>nothing compared</source>
        <translation>rien comparé</translation>
    </message>
    <message>
        <source>distance {figures}</source>
        <translation>distance {figures}</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>hors ligne</translation>
    </message>
    <message>
        <source>Badge of {name}</source>
        <translation>Badge de {name}</translation>
    </message>
    <message>
        <source>Held up to the camera, the code enters the ID. It opens no door by itself: the face is checked as ever.</source>
        <translation>Présenté à la caméra, le code saisit l’identifiant. À lui seul, il n’ouvre aucune porte&#xa0;: le visage est vérifié comme d’habitude.</translation>
    </message>
    <message>
        <source>Save as picture</source>
        <translation>Enregistrer l’image</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Enregistrer en PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>PDF documents</source>
        <translation>Documents PDF</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>Enregistré sous {path}</translation>
    </message>
    <message>
        <source>{path} could not be written ({reason}). Please choose another folder, or free some space.</source>
        <translation>Impossible d’écrire {path} ({reason}). Veuillez choisir un autre dossier ou libérer de l’espace.</translation>
    </message>
    <message>
        <source>This machine knows no printer. Save the badge as PDF, and print it from another one.</source>
        <translation>Cet appareil ne connaît aucune imprimante. Enregistrez le badge en PDF et imprimez-le depuis un autre appareil.</translation>
    </message>
    <message>
        <source>The badge is on its way to the printer.</source>
        <translation>Le badge est envoyé à l’imprimante.</translation>
    </message>
    <message>
        <source>The printer did not take the badge. Please look at the printer, and try again.</source>
        <translation>L’imprimante n’a pas accepté le badge. Veuillez vérifier l’imprimante et réessayer.</translation>
    </message>
    <message>
        <source>Enroll a person</source>
        <translation>Inscrire une personne</translation>
    </message>
    <message>
        <source>More photos of {name}</source>
        <translation>Autres photos de {name}</translation>
    </message>
    <message>
        <source>{name} ({user_id})</source>
        <translation>{name} ({user_id})</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>For example ada.l</source>
        <translation>Par exemple ada.l</translation>
    </message>
    <message>
        <source>Typed at the door and shown by the badge. It stays as it is.</source>
        <translation>Saisi à la porte et contenu dans le badge. Il ne pourra plus être modifié.</translation>
    </message>
    <message>
        <source>Looking whether this ID is free …</source>
        <translation>Vérification de la disponibilité de l’identifiant…</translation>
    </message>
    <message>
        <source>This ID is free.</source>
        <translation>Cet identifiant est libre.</translation>
    </message>
    <message>
        <source>Whether this ID is free is looked up when you save: {reason}</source>
        <translation>La disponibilité de cet identifiant sera vérifiée à l’enregistrement&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Shown when the door opens</source>
        <translation>Affiché quand la porte s’ouvre</translation>
    </message>
    <message>
        <source>Hide keyboard</source>
        <translation>Masquer le clavier</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Clavier</translation>
    </message>
    <message>
        <source>With the camera</source>
        <translation>Avec la caméra</translation>
    </message>
    <message>
        <source>From files</source>
        <translation>Depuis des fichiers</translation>
    </message>
    <message>
        <source>Let the camera take five photos</source>
        <translation>Laissez la caméra prendre cinq photos</translation>
    </message>
    <message>
        <source>Whoever is to be enrolled stands before it, alone. The screen says where to look, and the photos are taken by themselves.</source>
        <translation>La personne à inscrire se tient seule devant elle. L’écran indique où regarder, et les photos se prennent toutes seules.</translation>
    </message>
    <message>
        <source>Start the camera</source>
        <translation>Démarrer la caméra</translation>
    </message>
    <message>
        <source>Drop photos here</source>
        <translation>Déposez les photos ici</translation>
    </message>
    <message>
        <source>Many at once, or a folder. JPEG or PNG, up to 10 MB each.</source>
        <translation>Plusieurs à la fois, ou un dossier. JPEG ou PNG, 10&#xa0;Mo maximum par photo.</translation>
    </message>
    <message>
        <source>Choose files …</source>
        <translation>Choisir des fichiers…</translation>
    </message>
    <message>
        <source>Choose photos</source>
        <translation>Choisir des photos</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Tous les fichiers</translation>
    </message>
    <message>
        <source>Camera, photo {number}</source>
        <translation>Caméra, photo {number}</translation>
    </message>
    <message>
        <source>Dropped picture</source>
        <translation>Image déposée</translation>
    </message>
    <message>
        <source>Kept photo {number}</source>
        <translation>Photo conservée {number}</translation>
    </message>
    <message>
        <source>Only files on this machine and pictures can be dropped here. Please save the photo first.</source>
        <translation>Seuls des images et des fichiers de cet appareil peuvent être déposés ici. Veuillez d’abord enregistrer la photo.</translation>
    </message>
    <message>
        <source>Left out of the folder, not JPEG or PNG: {count}.</source>
        <translation>Fichiers du dossier ignorés, ni JPEG ni PNG&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>At most {most} photos are taken at once; left out: {count}.</source>
        <translation>{most} photos au plus sont acceptées à la fois&#xa0;; ignorées&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Looking for photos …</source>
        <translation>Recherche de photos…</translation>
    </message>
    <message>
        <source>None yet. Let the camera take some, or choose files.</source>
        <translation>Aucune pour l’instant. Laissez la caméra en prendre ou choisissez des fichiers.</translation>
    </message>
    <message>
        <source>good: {count}</source>
        <translation>bonnes&#xa0;: {count}</translation>
    </message>
    <message>
        <source>refused: {count}</source>
        <translation>refusées&#xa0;: {count}</translation>
    </message>
    <message>
        <source>waiting: {count}</source>
        <translation>en attente&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Waiting to be checked</source>
        <translation>En attente de vérification</translation>
    </message>
    <message>
        <source>No face found. Use a photo in which the face looks at the camera.</source>
        <translation>Aucun visage trouvé. Utilisez une photo où le visage regarde la caméra.</translation>
    </message>
    <message>
        <source>Several faces. Use a photo of this person alone.</source>
        <translation>Plusieurs visages. Utilisez une photo de cette personne seule.</translation>
    </message>
    <message>
        <source>The face is too small. Use a photo from closer by.</source>
        <translation>Le visage est trop petit. Utilisez une photo prise de plus près.</translation>
    </message>
    <message>
        <source>Blurred. Use a sharper photo.</source>
        <translation>Floue. Utilisez une photo plus nette.</translation>
    </message>
    <message>
        <source>The face is too dark. Use a photo with more light.</source>
        <translation>Le visage est trop sombre. Utilisez une photo mieux éclairée.</translation>
    </message>
    <message>
        <source>The face is too bright. Use a photo with softer light.</source>
        <translation>Le visage est trop clair. Utilisez une photo à la lumière plus douce.</translation>
    </message>
    <message>
        <source>Not the same person as in the other photos.</source>
        <translation>Ce n’est pas la même personne que sur les autres photos.</translation>
    </message>
    <message>
        <source>The same photo is here twice, or enrolled already.</source>
        <translation>La même photo figure ici deux fois ou est déjà enregistrée.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Retirer {name}</translation>
    </message>
    <message>
        <source>Checking photos: {done} of {total}</source>
        <translation>Vérification des photos&#xa0;: {done} sur {total}</translation>
    </message>
    <message>
        <source>Stopped. Taken out before they were checked: {count}.</source>
        <translation>Interrompu. Retirées avant d’être vérifiées&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Better take five varied photos. As measured, the right person is refused in {one} % of checks with one photo, in {three} % with three, in {five} % with five.</source>
        <translation>Prenez plutôt cinq photos variées. D’après les mesures, la bonne personne est refusée dans {one}&#xa0;% des vérifications avec une photo, dans {three}&#xa0;% avec trois, dans {five}&#xa0;% avec cinq.</translation>
    </message>
    <message>
        <source>Refused photos that will be left out: {count}.</source>
        <translation>Photos refusées qui seront ignorées&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>An ID is missing.</source>
        <translation>Il manque un identifiant.</translation>
    </message>
    <message>
        <source>Another ID is needed.</source>
        <translation>Il faut un autre identifiant.</translation>
    </message>
    <message>
        <source>At least one good photo is missing.</source>
        <translation>Il manque au moins une bonne photo.</translation>
    </message>
    <message>
        <source>The photos that are enrolled already are not known yet.</source>
        <translation>Les photos déjà enregistrées ne sont pas encore connues.</translation>
    </message>
    <message>
        <source>Enroll</source>
        <translation>Inscrire</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Enroll ({count})</source>
        <translation>Inscrire ({count})</translation>
    </message>
    <message>
        <source>Add ({count})</source>
        <translation>Ajouter ({count})</translation>
    </message>
    <message>
        <source>Uploading photos …</source>
        <translation>Envoi des photos…</translation>
    </message>
    <message>
        <source>Uploading photos: {done} of {total}</source>
        <translation>Envoi des photos&#xa0;: {done} sur {total}</translation>
    </message>
    <message>
        <source>The upload is stopped, and nobody is let in because of it. Nothing is lost: you can go on.</source>
        <translation>L’envoi est interrompu, et personne n’obtient l’accès de ce fait. Rien n’est perdu&#xa0;: vous pouvez le poursuivre.</translation>
    </message>
    <message>
        <source>Reading the photos that are enrolled already …</source>
        <translation>Lecture des photos déjà enregistrées…</translation>
    </message>
    <message>
        <source>Looking for people who look alike …</source>
        <translation>Recherche de personnes ressemblantes…</translation>
    </message>
    <message>
        <source>Looking for people who look alike: {done} of {total}</source>
        <translation>Recherche de personnes ressemblantes&#xa0;: {done} sur {total}</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Passer</translation>
    </message>
    <message>
        <source>Nobody has looked whether these photos match somebody else.</source>
        <translation>Aucune recherche n’a été faite pour savoir si ces photos correspondent à quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>Vérifier maintenant</translation>
    </message>
    <message>
        <source>These photos also match {people}. Is this the same person, enrolled twice?</source>
        <translation>Ces photos correspondent aussi à {people}. Est-ce la même personne, inscrite deux fois&#xa0;?</translation>
    </message>
    <message>
        <source>Enroll all the same?</source>
        <translation>Inscrire malgré tout&#xa0;?</translation>
    </message>
    <message>
        <source>The photos match {people}. If these are two people, each may be let in as the other; if it is one person, better add photos to the one who is enrolled.</source>
        <translation>Les photos correspondent à {people}. S’il s’agit de deux personnes, chacune pourrait entrer à la place de l’autre&#xa0;; s’il s’agit d’une seule, mieux vaut ajouter les photos à celle qui est déjà inscrite.</translation>
    </message>
    <message>
        <source>Enroll anyway</source>
        <translation>Inscrire malgré tout</translation>
    </message>
    <message>
        <source>Keep this for later?</source>
        <translation>Conserver pour plus tard&#xa0;?</translation>
    </message>
    <message>
        <source>Kept, it waits in the list of people until it is finished. Discarded, the photos here are gone, and what was uploaded is taken back.</source>
        <translation>Si vous conservez, tout attend dans la liste des personnes jusqu’à ce que vous terminiez. Si vous abandonnez, ces photos sont perdues et ce qui a déjà été envoyé est retiré.</translation>
    </message>
    <message>
        <source>Kept, it waits in the list of people until it is finished. Discarded, the photos here are gone.</source>
        <translation>Si vous conservez, tout attend dans la liste des personnes jusqu’à ce que vous terminiez. Si vous abandonnez, ces photos sont perdues.</translation>
    </message>
    <message>
        <source>Keep for later</source>
        <translation>Conserver pour plus tard</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Keeping the photos …</source>
        <translation>Conservation des photos…</translation>
    </message>
    <message>
        <source>Taking everything back …</source>
        <translation>Retrait en cours…</translation>
    </message>
    <message>
        <source>{person}: distance {distance}</source>
        <translation>{person}&#xa0;: distance {distance}</translation>
    </message>
    <message>
        <source>{people} and {count} more</source>
        <translation>{people} et {count} autres</translation>
    </message>
    <message>
        <source>Looking at the photos of {name} …</source>
        <translation>Consultation des photos de {name}…</translation>
    </message>
    <message>
        <source>Changing {name} …</source>
        <translation>Modification de {name}…</translation>
    </message>
    <message>
        <source>Deleting …</source>
        <translation>Suppression…</translation>
    </message>
    <message>
        <source>Bringing back …</source>
        <translation>Restauration…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Admitted at the doors</source>
        <translation>A accès aux portes</translation>
    </message>
    <message>
        <source>Not admitted at any door</source>
        <translation>N’a accès à aucune porte</translation>
    </message>
    <message>
        <source>Not admitted: the record of this person cannot be read</source>
        <translation>Sans accès&#xa0;: la fiche de cette personne est illisible</translation>
    </message>
    <message>
        <source>Admit no longer</source>
        <translation>Désactiver l’accès</translation>
    </message>
    <message>
        <source>Admit again</source>
        <translation>Réactiver l’accès</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Badge</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Essayer</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>Ajouter des photos</translation>
    </message>
    <message>
        <source>Delete this person</source>
        <translation>Supprimer cette personne</translation>
    </message>
    <message>
        <source>Delete {name}?</source>
        <translation>Supprimer {name}&#xa0;?</translation>
    </message>
    <message>
        <source>All photos ({photos}) and everything computed from them are deleted, and no door will admit this person. This cannot be undone.</source>
        <translation>Toutes les photos ({photos}) et tout ce qui en a été calculé seront supprimés, et aucune porte ne laissera plus entrer cette personne. Cette action est irréversible.</translation>
    </message>
    <message>
        <source>No photos yet</source>
        <translation>Pas encore de photos</translation>
    </message>
    <message>
        <source>{count} photos, {usable} of them usable</source>
        <translation>Photos&#xa0;: {count}, dont utilisables&#xa0;: {usable}</translation>
    </message>
    <message>
        <source>Without a photo no door can recognise this person. Add some.</source>
        <translation>Sans photo, aucune porte ne peut reconnaître cette personne. Ajoutez-en.</translation>
    </message>
    <message>
        <source>Show more photos: {count}</source>
        <translation>Afficher plus de photos&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Added {date}</source>
        <translation>Ajoutée le {date}</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Photo {number}</source>
        <translation>Photo {number}</translation>
    </message>
    <message>
        <source>Delete the last usable photo?</source>
        <translation>Supprimer la dernière photo utilisable&#xa0;?</translation>
    </message>
    <message>
        <source>Without it no door admits {name} until there are new photos.</source>
        <translation>Sans elle, aucune porte ne laissera entrer {name} avant l’ajout de nouvelles photos.</translation>
    </message>
    <message>
        <source>A photo of {name} is deleted.</source>
        <translation>Une photo de {name} a été supprimée.</translation>
    </message>
    <message>
        <source>{count} photos of {name} are deleted.</source>
        <translation>{count} photos de {name} ont été supprimées.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Not the same person</source>
        <translation>Pas la même personne</translation>
    </message>
    <message>
        <source>It is unlike the other photos.</source>
        <translation>Elle ne ressemble pas aux autres photos.</translation>
    </message>
    <message>
        <source>Good photo</source>
        <translation>Bonne photo</translation>
    </message>
    <message>
        <source>Not looked at yet</source>
        <translation>Pas encore examinée</translation>
    </message>
    <message>
        <source>It could not be fetched this time.</source>
        <translation>Elle n’a pas pu être chargée cette fois.</translation>
    </message>
    <message>
        <source>No face found</source>
        <translation>Aucun visage trouvé</translation>
    </message>
    <message>
        <source>It is not used.</source>
        <translation>Elle n’est pas utilisée.</translation>
    </message>
    <message>
        <source>Several faces</source>
        <translation>Plusieurs visages</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Illisible</translation>
    </message>
    <message>
        <source>It is no JPEG or PNG picture.</source>
        <translation>Ce n’est pas une image JPEG ou PNG.</translation>
    </message>
    <message>
        <source>Usable, but the face is small</source>
        <translation>Utilisable, mais le visage est petit</translation>
    </message>
    <message>
        <source>Usable, but blurred</source>
        <translation>Utilisable, mais floue</translation>
    </message>
    <message>
        <source>Usable, but dark</source>
        <translation>Utilisable, mais sombre</translation>
    </message>
    <message>
        <source>Usable, but bright</source>
        <translation>Utilisable, mais très claire</translation>
    </message>
    <message>
        <source>Blurred, face {width} px</source>
        <translation>Floue, visage de {width} px</translation>
    </message>
    <message>
        <source>Sharp, face {width} px</source>
        <translation>Nette, visage de {width} px</translation>
    </message>
    <message>
        <source>{name} is deleted</source>
        <translation>Suppression de {name} effectuée</translation>
    </message>
    <message>
        <source>Photos deleted: {count}</source>
        <translation>Photos supprimées&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Also deleted: {names}</source>
        <translation>Également supprimés&#xa0;: {names}</translation>
    </message>
    <message>
        <source>Whether the store keeps earlier versions could not be found out. Please look at the versioning of the bucket, and at what `kiosk iam-policy --role admin` allows.</source>
        <translation>Impossible de savoir si le dépôt conserve des versions antérieures. Veuillez vérifier le versionnage du bucket et ce qu’autorise `kiosk iam-policy --role admin`.</translation>
    </message>
    <message>
        <source>Earlier versions that the store had kept, deleted too: {count}</source>
        <translation>Versions antérieures conservées par le dépôt, également supprimées&#xa0;: {count}</translation>
    </message>
    <message>
        <source>The copy on this machine is erased; other doors erase theirs with their next sync.</source>
        <translation>La copie sur cet appareil est effacée&#xa0;; les autres portes effaceront la leur à la prochaine synchronisation.</translation>
    </message>
    <message>
        <source>The copy on this machine could not be erased. Please see to the directory in `cache.directory`, and start the kiosk anew.</source>
        <translation>La copie sur cet appareil n’a pas pu être effacée. Veuillez examiner le répertoire indiqué dans `cache.directory`, puis redémarrer la borne.</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Retour à la liste</translation>
    </message>
    <message>
        <source>Where photos live: `s3://bucket/prefix` or `folder:PATH`</source>
        <translation>Emplacement des photos&#xa0;: `s3://bucket/prefix` ou `folder:PATH`</translation>
    </message>
    <message>
        <source>Address of an S3 server other than AWS, such as `https://minio:9000`</source>
        <translation>Adresse d’un serveur S3 autre qu’AWS, comme `https://minio:9000`</translation>
    </message>
    <message>
        <source>AWS region of the bucket</source>
        <translation>Région AWS du bucket</translation>
    </message>
    <message>
        <source>AWS profile whose credentials are used</source>
        <translation>Profil AWS dont les identifiants d’accès sont utilisés</translation>
    </message>
    <message>
        <source>AWS profile whose credentials add, change and delete people; empty: those of `profile` do</source>
        <translation>Profil AWS dont les identifiants d’accès servent à ajouter, modifier et supprimer des personnes&#xa0;; vide&#xa0;: ceux de `profile`</translation>
    </message>
    <message>
        <source>Longest wait for the photo store before a decision goes on without it</source>
        <translation>Attente maximale du dépôt de photos avant qu’une décision soit prise sans lui</translation>
    </message>
    <message>
        <source>Name of this kiosk, which no other one of the same store may have; empty: the machine&apos;s</source>
        <translation>Nom de cette borne, qu’aucune autre du même dépôt ne peut porter&#xa0;; vide&#xa0;: celui de la machine</translation>
    </message>
    <message>
        <source>Name of the door that it stands at, which several kiosks may share; empty: the kiosk&apos;s own name</source>
        <translation>Nom de la porte où elle se trouve, que plusieurs bornes peuvent partager&#xa0;; vide&#xa0;: le nom de la borne</translation>
    </message>
    <message>
        <source>Webcam index or name, path of a video file or of a folder of images, stream URL, or `simulated:SEED`</source>
        <translation>Numéro ou nom d’une webcam, chemin d’un fichier vidéo ou d’un dossier d’images, URL d’un flux ou `simulated:SEED`</translation>
    </message>
    <message>
        <source>Frame width asked of a webcam</source>
        <translation>Largeur d’image demandée à une webcam</translation>
    </message>
    <message>
        <source>Frame height asked of a webcam</source>
        <translation>Hauteur d’image demandée à une webcam</translation>
    </message>
    <message>
        <source>Frame rate asked of a webcam, and of replayed images</source>
        <translation>Fréquence d’images demandée à une webcam, et celle des images rejouées</translation>
    </message>
    <message>
        <source>A frame older than this takes no part in a decision</source>
        <translation>Une image plus ancienne ne compte pas dans une décision</translation>
    </message>
    <message>
        <source>Largest distance of probe and template that is a match</source>
        <translation>Plus grande distance entre l’échantillon et le modèle qui vaut correspondance</translation>
    </message>
    <message>
        <source>`fast` runs dlib&apos;s network with onnxruntime, `reference` with dlib itself</source>
        <translation>`fast` exécute le réseau de dlib avec onnxruntime, `reference` avec dlib lui-même</translation>
    </message>
    <message>
        <source>Directory of the converted network, which is made on the first start</source>
        <translation>Répertoire du réseau converti, créé au premier démarrage</translation>
    </message>
    <message>
        <source>Smallest width of a face</source>
        <translation>Largeur minimale d’un visage</translation>
    </message>
    <message>
        <source>Largest height of a face</source>
        <translation>Hauteur maximale d’un visage</translation>
    </message>
    <message>
        <source>Largest distance of the face from the middle</source>
        <translation>Distance maximale entre le visage et le centre</translation>
    </message>
    <message>
        <source>Darkest mean of a face</source>
        <translation>Moyenne la plus sombre d’un visage</translation>
    </message>
    <message>
        <source>Brightest mean of a face</source>
        <translation>Moyenne la plus claire d’un visage</translation>
    </message>
    <message>
        <source>Smallest variance of the Laplacian over the aligned face</source>
        <translation>Variance minimale du laplacien sur le visage aligné</translation>
    </message>
    <message>
        <source>Largest shift of the nose to one side of the eyes&apos; middle</source>
        <translation>Décalage latéral maximal du nez par rapport au milieu des yeux</translation>
    </message>
    <message>
        <source>Largest shift of the nose up or down from where it usually is</source>
        <translation>Décalage maximal du nez vers le haut ou le bas par rapport à sa position habituelle</translation>
    </message>
    <message>
        <source>Largest tilt of the line between the eyes</source>
        <translation>Inclinaison maximale de la ligne entre les yeux</translation>
    </message>
    <message>
        <source>Smallest width of the face in a photo to enroll</source>
        <translation>Largeur minimale du visage sur une photo d’inscription</translation>
    </message>
    <message>
        <source>Smallest variance of the Laplacian over the aligned face of such a photo</source>
        <translation>Variance minimale du laplacien sur le visage aligné d’une telle photo</translation>
    </message>
    <message>
        <source>Darkest mean of the face in such a photo</source>
        <translation>Moyenne la plus sombre du visage sur une telle photo</translation>
    </message>
    <message>
        <source>Brightest mean of the face in such a photo</source>
        <translation>Moyenne la plus claire du visage sur une telle photo</translation>
    </message>
    <message>
        <source>Directory of enrollments that are not finished, private to this user; it holds photos</source>
        <translation>Répertoire des inscriptions non terminées, réservé à cet utilisateur&#xa0;; il contient des photos</translation>
    </message>
    <message>
        <source>Good frames that make up a probe</source>
        <translation>Nombre de bonnes images qui forment un échantillon</translation>
    </message>
    <message>
        <source>Least time between two good frames</source>
        <translation>Temps minimal entre deux bonnes images</translation>
    </message>
    <message>
        <source>An attempt without a decision ends after this</source>
        <translation>Une tentative sans décision se termine après ce délai</translation>
    </message>
    <message>
        <source>How long the answer stays on the screen</source>
        <translation>Durée d’affichage de la réponse à l’écran</translation>
    </message>
    <message>
        <source>Oldest local copy that may decide while the store is unreachable</source>
        <translation>Copie locale la plus ancienne qui puisse servir à décider tant que le dépôt est injoignable</translation>
    </message>
    <message>
        <source>Pause between two looks at the whole store, which erase local copies of deleted people, update those that changed and upload what is pending</source>
        <translation>Pause entre deux consultations de tout le dépôt, qui effacent les copies locales des personnes supprimées, mettent à jour celles qui ont changé et envoient ce qui est en attente</translation>
    </message>
    <message>
        <source>Keep local copies of everybody in the store, instead of only those who have been at this kiosk: then all of them can be verified while the store is unreachable</source>
        <translation>Conserver des copies locales de toutes les personnes du dépôt, au lieu de celles seulement qui sont déjà passées à cette borne&#xa0;: toutes peuvent alors être vérifiées tant que le dépôt est injoignable</translation>
    </message>
    <message>
        <source>Directory of the local copy, private to this user</source>
        <translation>Répertoire de la copie locale, réservé à cet utilisateur</translation>
    </message>
    <message>
        <source>Secret shared by all kiosks of a store: embeddings caches are signed with it, and caches without a valid signature are recomputed</source>
        <translation>Secret partagé par toutes les bornes d’un dépôt&#xa0;: il signe les caches des empreintes faciales, et ceux sans signature valide sont recalculés</translation>
    </message>
    <message>
        <source>The key is kept in the operating system&apos;s keyring instead of in the settings: see `kiosk cache set-key`</source>
        <translation>La clé est conservée dans le trousseau du système d’exploitation au lieu des paramètres&#xa0;: voir `kiosk cache set-key`</translation>
    </message>
    <message>
        <source>When the keypad is on the screen; `auto`: once the field for the ID is touched</source>
        <translation>Quand le clavier est à l’écran&#xa0;; `auto`&#xa0;: dès que le champ de l’identifiant est touché</translation>
    </message>
    <message>
        <source>Which of its keys the keypad shows first</source>
        <translation>Touches que le clavier affiche en premier</translation>
    </message>
    <message>
        <source>A QR code held up to the camera claims the ID that it contains, as `ada` or `kiosk:ada`</source>
        <translation>Un code QR présenté à la caméra indique l’identifiant qu’il contient, sous la forme `ada` ou `kiosk:ada`</translation>
    </message>
    <message>
        <source>Recognise people who only look at the camera, without an ID (1:N); keeps local copies of everybody</source>
        <translation>Reconnaître les personnes qui ne font que regarder la caméra, sans identifiant (1:N)&#xa0;; conserve des copies locales de toutes les personnes</translation>
    </message>
    <message>
        <source>Colours: `dark`, `light`, `contrast` (black, white and yellow), or `auto` for the desktop&apos;s</source>
        <translation>Couleurs&#xa0;: `dark`, `light`, `contrast` (noir, blanc et jaune) ou `auto` pour celles du bureau</translation>
    </message>
    <message>
        <source>Pages fade into one another instead of changing at once</source>
        <translation>Les pages se fondent l’une dans l’autre au lieu de changer d’un coup</translation>
    </message>
    <message>
        <source>Language that everybody is greeted in: `en`, `de`, `fr`, `es`, `ar`, or `auto` for the system&apos;s; people can change it for their visit</source>
        <translation>Langue dans laquelle tout le monde est accueilli&#xa0;: `en`, `de`, `fr`, `es`, `ar` ou `auto` pour celle du système&#xa0;; chacun peut en changer pour sa visite</translation>
    </message>
    <message>
        <source>Mouse cursor in the full screen: `auto` hides it while the mouse rests, `never` is for touch panels</source>
        <translation>Pointeur de la souris en plein écran&#xa0;: `auto` le masque tant que la souris est immobile, `never` convient aux écrans tactiles</translation>
    </message>
    <message>
        <source>Local time, such as `22:00`, from which the screen is dark; empty: never</source>
        <translation>Heure locale, comme `22:00`, à partir de laquelle l’écran est noir&#xa0;; vide&#xa0;: jamais</translation>
    </message>
    <message>
        <source>Local time at which it is on again, such as `06:00`</source>
        <translation>Heure locale à laquelle il se rallume, comme `06:00`</translation>
    </message>
    <message>
        <source>File of the admin password&apos;s hash; beside the settings file unless set</source>
        <translation>Fichier du hachage du mot de passe administrateur&#xa0;; à côté du fichier de paramètres sauf indication contraire</translation>
    </message>
    <message>
        <source>Every answer has its sound; `false` silences the kiosk, speech included</source>
        <translation>Chaque réponse a son propre son&#xa0;; `false` rend la borne muette, voix comprise</translation>
    </message>
    <message>
        <source>How loud sounds and speech are</source>
        <translation>Volume des sons et de la voix</translation>
    </message>
    <message>
        <source>Guidance and answers are spoken, too, in the language that is shown (on Linux by espeak-ng)</source>
        <translation>Les consignes et les réponses sont aussi prononcées, dans la langue affichée (sous Linux par espeak-ng)</translation>
    </message>
    <message>
        <source>File of the record, private to this user; it holds no pictures</source>
        <translation>Fichier de l’historique, réservé à cet utilisateur&#xa0;; il ne contient aucune image</translation>
    </message>
    <message>
        <source>What is older is erased from the record</source>
        <translation>Ce qui est plus ancien est effacé de l’historique</translation>
    </message>
    <message>
        <source>Least important message that is logged</source>
        <translation>Niveau à partir duquel les messages sont consignés</translation>
    </message>
    <message>
        <source>Directory of the log files of the kiosk&apos;s window, private to this user</source>
        <translation>Dossier des fichiers journaux de la fenêtre de la borne, réservé à cet utilisateur</translation>
    </message>
    <message>
        <source>How log files are written: `text` for people, or `json`, one object per line</source>
        <translation>Forme des fichiers journaux&#xa0;: `text` pour des personnes, ou `json`, un objet par ligne</translation>
    </message>
    <message>
        <source>A log file that is larger is followed by another one</source>
        <translation>Un fichier journal plus grand est suivi d’un autre</translation>
    </message>
    <message>
        <source>So many log files are kept, the oldest goes first</source>
        <translation>Nombre de fichiers journaux conservés, le plus ancien part en premier</translation>
    </message>
    <message>
        <source>This kiosk</source>
        <translation>Cette borne</translation>
    </message>
    <message>
        <source>How it runs now, and its password.</source>
        <translation>Son fonctionnement actuel et son mot de passe.</translation>
    </message>
    <message>
        <source>Which kiosk this is</source>
        <translation>Quelle est cette borne</translation>
    </message>
    <message>
        <source>Its name among those that share the photo store, and its door.</source>
        <translation>Son nom parmi celles qui partagent le dépôt de photos, et sa porte.</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Écran</translation>
    </message>
    <message>
        <source>What people see.</source>
        <translation>Ce que l’on voit.</translation>
    </message>
    <message>
        <source>Which camera this door looks through, and what is asked of it.</source>
        <translation>La caméra par laquelle cette porte regarde, et ce qui lui est demandé.</translation>
    </message>
    <message>
        <source>Photo store</source>
        <translation>Dépôt de photos</translation>
    </message>
    <message>
        <source>Where people&apos;s photos are, and how this kiosk gets at them.</source>
        <translation>Où se trouvent les photos des personnes, et comment cette borne y accède.</translation>
    </message>
    <message>
        <source>Saying who one is</source>
        <translation>S’identifier</translation>
    </message>
    <message>
        <source>How people tell the kiosk who they are.</source>
        <translation>Comment les personnes indiquent à la borne qui elles sont.</translation>
    </message>
    <message>
        <source>Comparing faces</source>
        <translation>Comparaison des visages</translation>
    </message>
    <message>
        <source>How alike two faces have to be, and what compares them.</source>
        <translation>À quel point deux visages doivent se ressembler, et ce qui les compare.</translation>
    </message>
    <message>
        <source>Checking a person</source>
        <translation>Vérification d’une personne</translation>
    </message>
    <message>
        <source>How one check at the door goes.</source>
        <translation>Comment se déroule une vérification à la porte.</translation>
    </message>
    <message>
        <source>Pictures at the door</source>
        <translation>Images à la porte</translation>
    </message>
    <message>
        <source>What a picture needs before it counts. What is set at first suits most doors.</source>
        <translation>Ce qu’il faut à une image pour compter. Les valeurs d’origine conviennent à la plupart des portes.</translation>
    </message>
    <message>
        <source>Photos to enroll</source>
        <translation>Photos d’inscription</translation>
    </message>
    <message>
        <source>What a photo needs before it is taken in, and where unfinished work is kept.</source>
        <translation>Ce qu’il faut à une photo pour être acceptée, et où est conservé ce qui n’est pas terminé.</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Son</translation>
    </message>
    <message>
        <source>What people hear.</source>
        <translation>Ce que l’on entend.</translation>
    </message>
    <message>
        <source>Without connection</source>
        <translation>Sans connexion</translation>
    </message>
    <message>
        <source>What holds while the photo store cannot be reached.</source>
        <translation>Ce qui s’applique tant que le dépôt de photos est injoignable.</translation>
    </message>
    <message>
        <source>Keeping up to date</source>
        <translation>Synchronisation</translation>
    </message>
    <message>
        <source>Work in the background.</source>
        <translation>Travail en arrière-plan.</translation>
    </message>
    <message>
        <source>Local copies</source>
        <translation>Copies locales</translation>
    </message>
    <message>
        <source>The copy of people&apos;s data here, and the signing of what kiosks share.</source>
        <translation>La copie locale des données des personnes, et la signature de ce que partagent les bornes.</translation>
    </message>
    <message>
        <source>Activity record</source>
        <translation>Historique d’activité</translation>
    </message>
    <message>
        <source>What is kept of who was checked at this door.</source>
        <translation>Ce qui est conservé sur les personnes vérifiées à cette porte.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Messages for whoever looks after the machine.</source>
        <translation>Messages pour qui s’occupe de l’appareil.</translation>
    </message>
    <message>
        <source>Name of this kiosk</source>
        <translation>Nom de cette borne</translation>
    </message>
    <message>
        <source>Name of its door</source>
        <translation>Nom de sa porte</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Fading between pages</source>
        <translation>Fondu entre les pages</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Mouse cursor</source>
        <translation>Pointeur de la souris</translation>
    </message>
    <message>
        <source>Screen dark from</source>
        <translation>Écran noir à partir de</translation>
    </message>
    <message>
        <source>Screen dark until</source>
        <translation>Écran noir jusqu’à</translation>
    </message>
    <message>
        <source>File of the admin password</source>
        <translation>Fichier du mot de passe administrateur</translation>
    </message>
    <message>
        <source>Camera in use</source>
        <translation>Caméra utilisée</translation>
    </message>
    <message>
        <source>Picture width</source>
        <translation>Largeur de l’image</translation>
    </message>
    <message>
        <source>Picture height</source>
        <translation>Hauteur de l’image</translation>
    </message>
    <message>
        <source>Pictures per second</source>
        <translation>Images par seconde</translation>
    </message>
    <message>
        <source>Oldest picture that counts</source>
        <translation>Image la plus ancienne qui compte</translation>
    </message>
    <message>
        <source>Keypad on the screen</source>
        <translation>Clavier à l’écran</translation>
    </message>
    <message>
        <source>Keypad starts with</source>
        <translation>Le clavier commence par</translation>
    </message>
    <message>
        <source>QR codes before the camera</source>
        <translation>Codes QR devant la caméra</translation>
    </message>
    <message>
        <source>Recognise people without an ID</source>
        <translation>Reconnaître sans identifiant</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Sons</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>Voix</translation>
    </message>
    <message>
        <source>Threshold of a match</source>
        <translation>Seuil de correspondance</translation>
    </message>
    <message>
        <source>Face engine</source>
        <translation>Moteur de reconnaissance</translation>
    </message>
    <message>
        <source>Folder of the face models</source>
        <translation>Dossier des modèles de visages</translation>
    </message>
    <message>
        <source>Smallest face</source>
        <translation>Visage le plus petit</translation>
    </message>
    <message>
        <source>Largest face</source>
        <translation>Visage le plus grand</translation>
    </message>
    <message>
        <source>Farthest from the middle</source>
        <translation>Écart maximal par rapport au centre</translation>
    </message>
    <message>
        <source>Darkest face</source>
        <translation>Visage le plus sombre</translation>
    </message>
    <message>
        <source>Brightest face</source>
        <translation>Visage le plus clair</translation>
    </message>
    <message>
        <source>Least sharpness</source>
        <translation>Netteté minimale</translation>
    </message>
    <message>
        <source>Turned to the side at most</source>
        <translation>Rotation latérale maximale</translation>
    </message>
    <message>
        <source>Turned up or down at most</source>
        <translation>Rotation verticale maximale</translation>
    </message>
    <message>
        <source>Head tilted at most</source>
        <translation>Inclinaison maximale de la tête</translation>
    </message>
    <message>
        <source>Smallest face in a photo</source>
        <translation>Visage le plus petit sur une photo</translation>
    </message>
    <message>
        <source>Least sharpness of a photo</source>
        <translation>Netteté minimale d’une photo</translation>
    </message>
    <message>
        <source>Darkest face in a photo</source>
        <translation>Visage le plus sombre sur une photo</translation>
    </message>
    <message>
        <source>Brightest face in a photo</source>
        <translation>Visage le plus clair sur une photo</translation>
    </message>
    <message>
        <source>Folder of unfinished enrollments</source>
        <translation>Dossier des inscriptions non terminées</translation>
    </message>
    <message>
        <source>Good pictures for a check</source>
        <translation>Bonnes images pour une vérification</translation>
    </message>
    <message>
        <source>Time between good pictures</source>
        <translation>Temps entre les bonnes images</translation>
    </message>
    <message>
        <source>Longest check</source>
        <translation>Vérification la plus longue</translation>
    </message>
    <message>
        <source>Answer stays on the screen</source>
        <translation>Durée d’affichage de la réponse</translation>
    </message>
    <message>
        <source>Address of the photo store</source>
        <translation>Adresse du dépôt de photos</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Région</translation>
    </message>
    <message>
        <source>Credentials of the door</source>
        <translation>Identifiants d’accès de la porte</translation>
    </message>
    <message>
        <source>Credentials of administrators</source>
        <translation>Identifiants d’accès des administrateurs</translation>
    </message>
    <message>
        <source>Patience with the photo store</source>
        <translation>Attente maximale du dépôt de photos</translation>
    </message>
    <message>
        <source>Oldest copy that may decide</source>
        <translation>Copie la plus ancienne pour décider</translation>
    </message>
    <message>
        <source>Time between two looks at the store</source>
        <translation>Temps entre deux consultations du dépôt</translation>
    </message>
    <message>
        <source>Keep copies of everybody</source>
        <translation>Conserver des copies de tout le monde</translation>
    </message>
    <message>
        <source>Folder of the copies</source>
        <translation>Dossier des copies</translation>
    </message>
    <message>
        <source>Key that signs shared data</source>
        <translation>Clé qui signe les données partagées</translation>
    </message>
    <message>
        <source>Key in the system&apos;s keyring</source>
        <translation>Clé dans le trousseau du système</translation>
    </message>
    <message>
        <source>File of the record</source>
        <translation>Fichier de l’historique</translation>
    </message>
    <message>
        <source>Kept for</source>
        <translation>Durée de conservation</translation>
    </message>
    <message>
        <source>Least important message</source>
        <translation>Niveau minimal des messages</translation>
    </message>
    <message>
        <source>Folder of the log</source>
        <translation>Dossier du journal</translation>
    </message>
    <message>
        <source>Written as</source>
        <translation>Écrits sous forme de</translation>
    </message>
    <message>
        <source>Largest log file</source>
        <translation>Taille maximale d’un fichier journal</translation>
    </message>
    <message>
        <source>Log files kept</source>
        <translation>Fichiers journaux conservés</translation>
    </message>
</context>
</TS>
