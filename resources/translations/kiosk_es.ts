<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Kiosk</name>
    <message>
        <source>Door kiosk</source>
        <translation>Terminal de acceso</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Bienvenidos</translation>
    </message>
    <message>
        <source>Look at the camera, or enter your ID.</source>
        <translation>Mire a la cámara o introduzca su ID.</translation>
    </message>
    <message>
        <source>Enter your ID, then look at the camera.</source>
        <translation>Introduzca su ID y mire después a la cámara.</translation>
    </message>
    <message>
        <source>Your ID</source>
        <translation>Su ID</translation>
    </message>
    <message>
        <source>Please enter your ID first.</source>
        <translation>Introduzca primero su ID.</translation>
    </message>
    <message>
        <source>An ID starts with a letter or digit, and has only letters (A to Z), digits, dots, hyphens and underscores. Please check yours.</source>
        <translation>Un ID empieza por una letra o una cifra y solo contiene letras (de la A a la Z), cifras, puntos, guiones y guiones bajos. Compruebe el suyo.</translation>
    </message>
    <message>
        <source>Let me in</source>
        <translation>Entrar</translation>
    </message>
    <message>
        <source>Admin password</source>
        <translation>Contraseña de administrador</translation>
    </message>
    <message>
        <source>For staff only. Everybody else, please go back.</source>
        <translation>Solo para el personal. Los demás, vuelvan atrás, por favor.</translation>
    </message>
    <message>
        <source>Set an admin password</source>
        <translation>Establezca una contraseña de administrador</translation>
    </message>
    <message>
        <source>At least {count} characters. Without it nobody will be able to leave the kiosk.</source>
        <translation>Al menos {count} caracteres. Sin la contraseña nadie podrá salir del terminal.</translation>
    </message>
    <message>
        <source>Repeat the password</source>
        <translation>Repita la contraseña</translation>
    </message>
    <message>
        <source>Enter it once more, to be sure.</source>
        <translation>Introdúzcala otra vez para mayor seguridad.</translation>
    </message>
    <message>
        <source>Please choose at least {count} characters.</source>
        <translation>Elija al menos {count} caracteres.</translation>
    </message>
    <message>
        <source>These were two different ones. Please start again.</source>
        <translation>Las dos contraseñas son distintas. Empiece de nuevo.</translation>
    </message>
    <message>
        <source>Wrong password.</source>
        <translation>Contraseña incorrecta.</translation>
    </message>
    <message>
        <source>Wrong password. Please wait {count} s.</source>
        <translation>Contraseña incorrecta. Espere {count} s.</translation>
    </message>
    <message>
        <source>After wrong passwords, please wait {count} s.</source>
        <translation>Tras contraseñas incorrectas, espere {count} s.</translation>
    </message>
    <message>
        <source>The password cannot be checked or kept on this machine. The log says why; please ask for help.</source>
        <translation>La contraseña no se puede comprobar ni guardar en este equipo. El registro indica por qué; pida ayuda.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>Administración</translation>
    </message>
    <message>
        <source>Leave the kiosk</source>
        <translation>Salir del terminal</translation>
    </message>
    <message>
        <source>Delete the last character</source>
        <translation>Borrar el último carácter</translation>
    </message>
    <message>
        <source>Capital letter</source>
        <translation>Mayúscula</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Letters or signs</source>
        <translation>Letras o símbolos</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>Borrar todo</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Letras</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Cifras</translation>
    </message>
    <message>
        <source>Capital letters</source>
        <translation>Mayúsculas</translation>
    </message>
    <message>
        <source>Hide the keypad</source>
        <translation>Ocultar el teclado</translation>
    </message>
    <message>
        <source>Dot</source>
        <translation>Punto</translation>
    </message>
    <message>
        <source>Hyphen</source>
        <translation>Guion</translation>
    </message>
    <message>
        <source>Underscore</source>
        <translation>Guion bajo</translation>
    </message>
    <message>
        <source>Language: {name}</source>
        <translation>Idioma: {name}</translation>
    </message>
    <message>
        <source>Choose your language</source>
        <translation>Elija su idioma</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Out of order</source>
        <translation>Fuera de servicio</translation>
    </message>
    <message>
        <source>Please ask a member of staff to let you in.</source>
        <translation>Pida al personal que le abra la puerta.</translation>
    </message>
    <message>
        <source>Checking {user}</source>
        <translation>Comprobando: {user}</translation>
    </message>
    <message>
        <source>Thank you. One moment, your photos are being fetched.</source>
        <translation>Gracias. Un momento, se están cargando sus fotos.</translation>
    </message>
    <message>
        <source>Look at the camera until the ring is closed.</source>
        <translation>Mire a la cámara hasta que se cierre el anillo.</translation>
    </message>
    <message>
        <source>Good, stay like this</source>
        <translation>Bien, quédese así</translation>
    </message>
    <message>
        <source>Look at the camera</source>
        <translation>Mire a la cámara</translation>
    </message>
    <message>
        <source>One person at a time, please</source>
        <translation>Una sola persona, por favor</translation>
    </message>
    <message>
        <source>Come closer</source>
        <translation>Acérquese</translation>
    </message>
    <message>
        <source>Step back a little</source>
        <translation>Aléjese un poco</translation>
    </message>
    <message>
        <source>Move to the middle</source>
        <translation>Colóquese en el centro</translation>
    </message>
    <message>
        <source>More light on your face, please</source>
        <translation>Más luz en la cara, por favor</translation>
    </message>
    <message>
        <source>Too bright, turn away from the light</source>
        <translation>Demasiada luz, apártese de ella</translation>
    </message>
    <message>
        <source>Look straight at the camera</source>
        <translation>Mire de frente a la cámara</translation>
    </message>
    <message>
        <source>Hold still</source>
        <translation>No se mueva</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Un momento</translation>
    </message>
    <message>
        <source>Starting the camera</source>
        <translation>Iniciando la cámara</translation>
    </message>
    <message>
        <source>Camera unavailable</source>
        <translation>Cámara no disponible</translation>
    </message>
    <message>
        <source>It sees only black. Please uncover it, or turn on the light.</source>
        <translation>Solo ve negro. Destápela o encienda la luz.</translation>
    </message>
    <message>
        <source>It cannot be opened. Is it plugged in, and in use by no other program? The kiosk goes on trying by itself.</source>
        <translation>No se puede abrir. ¿Está conectada y no la usa otro programa? El terminal lo sigue intentando por sí solo.</translation>
    </message>
    <message>
        <source>It sends no new pictures. It is being restarted; please wait a moment.</source>
        <translation>No envía imágenes nuevas y se está reiniciando. Espere un momento.</translation>
    </message>
    <message>
        <source>Picture of the camera</source>
        <translation>Imagen de la cámara</translation>
    </message>
    <message>
        <source>Please come in. (Checked without a connection.)</source>
        <translation>Puede pasar. (Comprobado sin conexión.)</translation>
    </message>
    <message>
        <source>Access granted</source>
        <translation>Acceso permitido</translation>
    </message>
    <message>
        <source>No access</source>
        <translation>Sin acceso</translation>
    </message>
    <message>
        <source>Welcome, {user}</source>
        <translation>Hola, {user}</translation>
    </message>
    <message>
        <source>Please come in.</source>
        <translation>Puede pasar.</translation>
    </message>
    <message>
        <source>Not recognised</source>
        <translation>No reconocido</translation>
    </message>
    <message>
        <source>You do not look like the photos of {user}. Check the ID, or ask for help.</source>
        <translation>Su cara no se parece a las fotos de {user}. Compruebe el ID o pida ayuda.</translation>
    </message>
    <message>
        <source>Not a valid ID</source>
        <translation>ID no válido</translation>
    </message>
    <message>
        <source>Please check the ID and enter it again.</source>
        <translation>Compruebe el ID y vuelva a introducirlo.</translation>
    </message>
    <message>
        <source>ID not found</source>
        <translation>ID no encontrado</translation>
    </message>
    <message>
        <source>Nobody is enrolled as {user}. Please check the ID, or ask to be enrolled.</source>
        <translation>No hay nadie registrado como {user}. Compruebe el ID o pida que se le registre.</translation>
    </message>
    <message>
        <source>No access at present</source>
        <translation>Sin acceso por ahora</translation>
    </message>
    <message>
        <source>The access of {user} is switched off. Please ask for help.</source>
        <translation>El acceso de {user} está desactivado. Pida ayuda.</translation>
    </message>
    <message>
        <source>Cannot check right now</source>
        <translation>Ahora no se puede comprobar</translation>
    </message>
    <message>
        <source>The record of {user} cannot be read. Please ask for help.</source>
        <translation>No se puede leer la ficha de {user}. Pida ayuda.</translation>
    </message>
    <message>
        <source>No usable photo</source>
        <translation>Ninguna foto válida</translation>
    </message>
    <message>
        <source>There is no photo of {user} that can be used. Please ask to be enrolled.</source>
        <translation>No hay ninguna foto de {user} que sirva. Pida que se le registre.</translation>
    </message>
    <message>
        <source>Photos need attention</source>
        <translation>Hay que revisar las fotos</translation>
    </message>
    <message>
        <source>The photos of {user} do not show one person. Please ask for help.</source>
        <translation>Las fotos de {user} no son de una misma persona. Pida ayuda.</translation>
    </message>
    <message>
        <source>The photos cannot be reached. Try again in a minute, or ask for help.</source>
        <translation>No se puede acceder a las fotos. Inténtelo de nuevo en un minuto o pida ayuda.</translation>
    </message>
    <message>
        <source>Nobody can be checked without it. Try again in a minute, or ask for help.</source>
        <translation>Sin ella no se puede comprobar a nadie. Inténtelo de nuevo en un minuto o pida ayuda.</translation>
    </message>
    <message>
        <source>Could not see you well</source>
        <translation>No se le veía bien</translation>
    </message>
    <message>
        <source>Please try again: face the camera, in good light, and hold still.</source>
        <translation>Inténtelo de nuevo: mire a la cámara, con buena luz y sin moverse.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>Enter your ID to start again.</source>
        <translation>Introduzca su ID para empezar de nuevo.</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Algo ha fallado</translation>
    </message>
    <message>
        <source>Please try again. If this happens once more, ask for help.</source>
        <translation>Inténtelo de nuevo. Si vuelve a ocurrir, pida ayuda.</translation>
    </message>
    <message>
        <source>In front of the camera</source>
        <translation>Ante la cámara</translation>
    </message>
    <message>
        <source>Claim to be</source>
        <translation>Dice ser</translation>
    </message>
    <message>
        <source>{name} (stranger)</source>
        <translation>{name} (extraño)</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nadie</translation>
    </message>
    <message>
        <source>Demo: choose who stands there, then whom they claim to be.</source>
        <translation>Demo: elija quién está ahí y después quién dice ser.</translation>
    </message>
    <message>
        <source>nothing compared</source>
        <translation>nada comparado</translation>
    </message>
    <message>
        <source>distance {figures}</source>
        <translation>distancia {figures}</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>sin conexión</translation>
    </message>
</context>
</TS>
