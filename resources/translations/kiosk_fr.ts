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
        <source>Admin password</source>
        <translation>Mot de passe administrateur</translation>
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
        <translation>Le mot de passe ne peut être ni vérifié ni enregistré sur cet appareil. Le journal en indique la raison ; veuillez demander de l’aide.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
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
        <source>Letters</source>
        <translation>Lettres</translation>
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
        <translation>Langue : {name}</translation>
    </message>
    <message>
        <source>Choose your language</source>
        <translation>Choisissez votre langue</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
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
        <source>Look at the camera until the ring is closed.</source>
        <translation>Regardez la caméra jusqu’à ce que l’anneau se referme.</translation>
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
        <source>Look straight at the camera</source>
        <translation>Regardez bien en face</translation>
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
        <translation>Impossible de l’ouvrir. Est-elle branchée, et aucun autre programme ne l’utilise-t-il ? La borne continue d’essayer d’elle-même.</translation>
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
        <source>Not recognised</source>
        <translation>Non reconnu</translation>
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
        <translation>Réessayez : face à la caméra, bien éclairé, sans bouger.</translation>
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
        <translation>Démo : choisissez qui se tient là, puis qui cette personne prétend être.</translation>
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
</context>
</TS>
