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
        <source>Tries the photo store as it is entered below, also before it is saved: reading, writing, the clock.</source>
        <translation>Prueba el almacén de fotos tal como está indicado abajo, también antes de guardar: lectura, escritura y reloj.</translation>
    </message>
    <message>
        <source>Check the connection</source>
        <translation>Comprobar la conexión</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>Comprobando…</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Escritura</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lectura</translation>
    </message>
    <message>
        <source>Conditional writes</source>
        <translation>Escrituras condicionales</translation>
    </message>
    <message>
        <source>Writing photos</source>
        <translation>Escritura de fotos</translation>
    </message>
    <message>
        <source>Deleting</source>
        <translation>Eliminación</translation>
    </message>
    <message>
        <source>Privileges</source>
        <translation>Permisos</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Reloj</translation>
    </message>
    <message>
        <source>What the door sees now.</source>
        <translation>Lo que la puerta ve ahora.</translation>
    </message>
    <message>
        <source>Show the picture</source>
        <translation>Mostrar la imagen</translation>
    </message>
    <message>
        <source>Choose a webcam</source>
        <translation>Elegir una cámara web</translation>
    </message>
    <message>
        <source>Looking for webcams …</source>
        <translation>Buscando cámaras web…</translation>
    </message>
    <message>
        <source>No webcam was found on this machine. Plug one in, then open this page again.</source>
        <translation>No se encontró ninguna cámara web en este equipo. Conecte una y vuelva a abrir esta página.</translation>
    </message>
    <message>
        <source>1 webcam is connected to this machine.</source>
        <translation>Hay 1 cámara web conectada a este equipo.</translation>
    </message>
    <message>
        <source>{count} webcams are connected to this machine.</source>
        <translation>Hay {count} cámaras web conectadas a este equipo.</translation>
    </message>
    <message>
        <source>Test this camera</source>
        <translation>Probar esta cámara</translation>
    </message>
    <message>
        <source>It is the one in use, and works: see its picture.</source>
        <translation>Es la que está en uso y funciona: vea su imagen.</translation>
    </message>
    <message>
        <source>It is being opened. Please wait a moment and try again.</source>
        <translation>Se está abriendo. Espere un momento e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Kiosk mode: on</source>
        <translation>Modo quiosco: activado</translation>
    </message>
    <message>
        <source>The kiosk fills the screen, and only the admin password leaves it. “kiosk run --windowed” opens a window like any other instead.</source>
        <translation>El terminal ocupa toda la pantalla y solo se sale con la contraseña de administrador. En cambio, «kiosk run --windowed» abre una ventana como cualquier otra.</translation>
    </message>
    <message>
        <source>Kiosk mode: off</source>
        <translation>Modo quiosco: desactivado</translation>
    </message>
    <message>
        <source>This is a window like any other, which everybody can close. Started with “kiosk”, it fills the screen, and only the admin password leaves it.</source>
        <translation>Esta es una ventana como cualquier otra, que cualquiera puede cerrar. Iniciado con «kiosk», ocupa toda la pantalla y solo se sale con la contraseña de administrador.</translation>
    </message>
    <message>
        <source>Settings file</source>
        <translation>Archivo de ajustes</translation>
    </message>
    <message>
        <source>What is saved here is written into {path}.</source>
        <translation>Lo que se guarda aquí se escribe en {path}.</translation>
    </message>
    <message>
        <source>Admin password</source>
        <translation>Contraseña de administrador</translation>
    </message>
    <message>
        <source>It opens these pages. Only a hash of it is kept, so that nobody can look it up.</source>
        <translation>Abre estas páginas. Solo se guarda su hash, para que nadie pueda consultarla.</translation>
    </message>
    <message>
        <source>None is set: everybody who opens these pages may use them.</source>
        <translation>No hay ninguna establecida: quien abra estas páginas puede usarlas.</translation>
    </message>
    <message>
        <source>Change the admin password</source>
        <translation>Cambiar la contraseña de administrador</translation>
    </message>
    <message>
        <source>Password until now</source>
        <translation>Contraseña actual</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Contraseña nueva</translation>
    </message>
    <message>
        <source>New password once more</source>
        <translation>Repita la contraseña nueva</translation>
    </message>
    <message>
        <source>The new password holds from now on.</source>
        <translation>La contraseña nueva vale desde ahora.</translation>
    </message>
    <message>
        <source>The new password is not the same in both fields.</source>
        <translation>La contraseña nueva no es igual en los dos campos.</translation>
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
        <source>Search for a name or ID</source>
        <translation>Buscar un nombre o ID</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Añadir persona</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>Admitted</source>
        <translation>Con acceso</translation>
    </message>
    <message>
        <source>Not admitted</source>
        <translation>Sin acceso</translation>
    </message>
    <message>
        <source>Needs photos</source>
        <translation>Faltan fotos</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Por nombre</translation>
    </message>
    <message>
        <source>By ID</source>
        <translation>Por ID</translation>
    </message>
    <message>
        <source>Last seen first</source>
        <translation>Últimos accesos primero</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>Orden de la lista</translation>
    </message>
    <message>
        <source>People: {count}</source>
        <translation>Personas: {count}</translation>
    </message>
    <message>
        <source>People: {shown} of {count}</source>
        <translation>Personas: {shown} de {count}</translation>
    </message>
    <message>
        <source>Looking who is in the photo store …</source>
        <translation>Consultando quién está en el almacén de fotos…</translation>
    </message>
    <message>
        <source>Reading names: {done} of {total}</source>
        <translation>Leyendo nombres: {done} de {total}</translation>
    </message>
    <message>
        <source>Nobody is enrolled yet</source>
        <translation>Todavía no hay nadie registrado</translation>
    </message>
    <message>
        <source>Add the first person: all it takes is an ID, a name and a few photos.</source>
        <translation>Añada a la primera persona: basta con un ID, un nombre y unas cuantas fotos.</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>No se encuentra a nadie</translation>
    </message>
    <message>
        <source>Try fewer letters, or choose All.</source>
        <translation>Pruebe con menos letras o elija «Todo».</translation>
    </message>
    <message>
        <source>Shown is what this machine remembers; it may be out of date.</source>
        <translation>Se muestra lo que recuerda este equipo; puede no estar al día.</translation>
    </message>
    <message>
        <source>{usable} of {count} photos usable</source>
        <translation>{usable} de {count} fotos válidas</translation>
    </message>
    <message>
        <source>1 photo</source>
        <translation>1 foto</translation>
    </message>
    <message>
        <source>{count} photos</source>
        <translation>{count} fotos</translation>
    </message>
    <message>
        <source>Not seen here yet</source>
        <translation>Aún no ha pasado por aquí</translation>
    </message>
    <message>
        <source>Seen today, {time}</source>
        <translation>Pasó hoy, {time}</translation>
    </message>
    <message>
        <source>Seen yesterday, {time}</source>
        <translation>Pasó ayer, {time}</translation>
    </message>
    <message>
        <source>Seen {date}</source>
        <translation>Pasó el {date}</translation>
    </message>
    <message>
        <source>Being enrolled</source>
        <translation>Registro en curso</translation>
    </message>
    <message>
        <source>The enrollment of somebody new is not finished.</source>
        <translation>El registro de una persona nueva no está terminado.</translation>
    </message>
    <message>
        <source>The enrollment of {name} is not finished.</source>
        <translation>El registro de {name} no está terminado.</translation>
    </message>
    <message>
        <source>New photos of {name} are not in the store yet.</source>
        <translation>Las fotos nuevas de {name} aún no están en el almacén.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Discard the enrollment of {name}?</source>
        <translation>¿Descartar el registro de {name}?</translation>
    </message>
    <message>
        <source>Discard this enrollment?</source>
        <translation>¿Descartar este registro?</translation>
    </message>
    <message>
        <source>The photos that were taken for it are deleted. This cannot be undone.</source>
        <translation>Las fotos tomadas para ello se eliminarán. Esta acción no se puede deshacer.</translation>
    </message>
    <message>
        <source>Discarding …</source>
        <translation>Descartando…</translation>
    </message>
    <message>
        <source>These credentials may look, but not change anything.</source>
        <translation>Estas credenciales permiten consultar, pero no cambiar nada.</translation>
    </message>
    <message>
        <source>These credentials may add photos, but not delete any.</source>
        <translation>Estas credenciales permiten añadir fotos, pero no eliminarlas.</translation>
    </message>
    <message>
        <source>These credentials may delete photos, but not add any.</source>
        <translation>Estas credenciales permiten eliminar fotos, pero no añadirlas.</translation>
    </message>
    <message>
        <source>Ask for other rights for the profile {profile}.</source>
        <translation>Pida otros permisos para el perfil {profile}.</translation>
    </message>
    <message>
        <source>Ask for a profile that may, and set it as {setting}.</source>
        <translation>Pida un perfil que tenga permiso y configúrelo como {setting}.</translation>
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
        <source>Search settings</source>
        <translation>Buscar ajustes</translation>
    </message>
    <message>
        <source>No setting fits “{text}”.</source>
        <translation>Ningún ajuste coincide con «{text}».</translation>
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
        <translation>días</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>files</source>
        <translation>archivos</translation>
    </message>
    <message>
        <source>degrees</source>
        <translation>grados</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>imágenes</translation>
    </message>
    <message>
        <source>of the picture&apos;s height</source>
        <translation>de la altura de la imagen</translation>
    </message>
    <message>
        <source>of the picture&apos;s width</source>
        <translation>del ancho de la imagen</translation>
    </message>
    <message>
        <source>of the eyes&apos; distance</source>
        <translation>de la distancia entre los ojos</translation>
    </message>
    <message>
        <source>of full volume</source>
        <translation>del volumen máximo</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Como el escritorio</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Hidden while it rests</source>
        <translation>Oculto en reposo</translation>
    </message>
    <message>
        <source>Never shown</source>
        <translation>Siempre oculto</translation>
    </message>
    <message>
        <source>Always shown</source>
        <translation>Siempre visible</translation>
    </message>
    <message>
        <source>When touched</source>
        <translation>Al tocar</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Siempre</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Letras</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Rápido</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>De referencia</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Información</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Advertencias</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Errores</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation>Líneas JSON</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Activado</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Desactivado</translation>
    </message>
    <message>
        <source>{low} to {high} {unit}</source>
        <translation>de {low} a {high} {unit}</translation>
    </message>
    <message>
        <source>default {value}</source>
        <translation>predeterminado: {value}</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count} días</translation>
    </message>
    <message>
        <source>{count} hours</source>
        <translation>{count} horas</translation>
    </message>
    <message>
        <source>{count} minutes</source>
        <translation>{count} minutos</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Menos</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Reset to default</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modificado</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Establecida</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>No establecida</translation>
    </message>
    <message>
        <source>It is never shown, and not changed here: run “kiosk cache set-key” on this machine, then switch on the system&apos;s keyring below.</source>
        <translation>Nunca se muestra ni se cambia aquí: ejecute «kiosk cache set-key» en este equipo y active después abajo el llavero del sistema.</translation>
    </message>
    <message>
        <source>Set by the environment variable {variable}, which the file cannot change. Change it there.</source>
        <translation>Lo fija la variable de entorno {variable}, que el archivo no puede cambiar. Cámbielo allí.</translation>
    </message>
    <message>
        <source>Changed by editing the settings file only: in a wrong place, nobody could enter these pages, or everybody could.</source>
        <translation>Solo se cambia en el archivo de ajustes: en un lugar equivocado, nadie podría abrir estas páginas, o podría cualquiera.</translation>
    </message>
    <message>
        <source>Set on the command line that started the kiosk. Change it there.</source>
        <translation>Se fijó en la línea de órdenes con la que se inició el terminal. Cámbielo allí.</translation>
    </message>
    <message>
        <source>This is the demo: it has settings of its own, which end with it. A kiosk that is started with “kiosk” lets you change them here.</source>
        <translation>Esta es la demo: tiene sus propios ajustes, que terminan con ella. En un terminal iniciado con «kiosk» puede cambiarlos aquí.</translation>
    </message>
    <message>
        <source>Nothing can be changed here. {reason}</source>
        <translation>Aquí no se puede cambiar nada. {reason}</translation>
    </message>
    <message>
        <source>Please choose {low} to {high}.</source>
        <translation>Elija un valor de {low} a {high}.</translation>
    </message>
    <message>
        <source>Please write a time such as 22:00, or nothing.</source>
        <translation>Escriba una hora, por ejemplo 22:00, o nada.</translation>
    </message>
    <message>
        <source>Please write something here.</source>
        <translation>Escriba algo aquí.</translation>
    </message>
    <message>
        <source>Please write s3://bucket/prefix, or folder: and the path of a folder.</source>
        <translation>Escriba s3://bucket/prefix, o folder: y la ruta de una carpeta.</translation>
    </message>
    <message>
        <source>There is a key in the settings file, too. Remove one of both: the file&apos;s line, or the keyring.</source>
        <translation>También hay una clave en el archivo de ajustes. Quite una de las dos: la línea del archivo o el llavero.</translation>
    </message>
    <message>
        <source>Please give two different times, or none at all.</source>
        <translation>Indique dos horas distintas o ninguna.</translation>
    </message>
    <message>
        <source>The password is hidden as ***. For another address, please write it anew.</source>
        <translation>La contraseña se oculta como ***. Para otra dirección, escríbala de nuevo.</translation>
    </message>
    <message>
        <source>1 change</source>
        <translation>1 cambio</translation>
    </message>
    <message>
        <source>{count} changes</source>
        <translation>{count} cambios</translation>
    </message>
    <message>
        <source>1 value is not valid yet.</source>
        <translation>1 valor aún no es válido.</translation>
    </message>
    <message>
        <source>{count} values are not valid yet.</source>
        <translation>{count} valores aún no son válidos.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>In use now: {names}.</source>
        <translation>Ya en uso: {names}.</translation>
    </message>
    <message>
        <source>In use after a restart: {names}.</source>
        <translation>En uso tras reiniciar: {names}.</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} y {count} más</translation>
    </message>
    <message>
        <source>Restart the kiosk now</source>
        <translation>Reiniciar el terminal ahora</translation>
    </message>
    <message>
        <source>Please save or discard your changes first.</source>
        <translation>Guarde o descarte primero sus cambios.</translation>
    </message>
    <message>
        <source>Something else is still being done. Please wait until it has ended, then restart.</source>
        <translation>Hay otra tarea en curso. Espere a que termine y reinicie después.</translation>
    </message>
    <message>
        <source>The kiosk is not restarted, because it would not come back. {reason}</source>
        <translation>El terminal no se reinicia, porque no volvería a arrancar. {reason}</translation>
    </message>
    <message>
        <source>Load it again</source>
        <translation>Volver a cargar</translation>
    </message>
    <message>
        <source>Fewer than 1 in 100,000 strangers would pass a single comparison.</source>
        <translation>Menos de 1 de cada 100.000 extraños superaría una sola comparación.</translation>
    </message>
    <message>
        <source>About {count} of 100 strangers would pass a single comparison.</source>
        <translation>Unos {count} de cada 100 extraños superarían una sola comparación.</translation>
    </message>
    <message>
        <source>About 1 in {count} strangers would pass a single comparison.</source>
        <translation>Alrededor de 1 de cada {count} extraños superaría una sola comparación.</translation>
    </message>
    <message>
        <source>That is too many for a door.</source>
        <translation>Son demasiados para una puerta.</translation>
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
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Replace the file?</source>
        <translation>¿Reemplazar el archivo?</translation>
    </message>
    <message>
        <source>There is a file {name} in this folder already. What is in it would be lost.</source>
        <translation>Ya hay un archivo {name} en esta carpeta. Se perdería su contenido.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Reemplazar</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Actividad</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Back to the door</source>
        <translation>Volver a la puerta</translation>
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
        <source>Try it: {name}</source>
        <translation>Probar: {name}</translation>
    </message>
    <message>
        <source>As at the door, but no door opens, and nothing is recorded.</source>
        <translation>Como en la puerta, pero no se abre ninguna puerta ni se registra nada.</translation>
    </message>
    <message>
        <source>Look at the camera until the ring is closed.</source>
        <translation>Mire a la cámara hasta que se cierre el anillo.</translation>
    </message>
    <message>
        <source>The photos are being fetched …</source>
        <translation>Obteniendo las fotos…</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Otra vez</translation>
    </message>
    <message>
        <source>The faces match, but the door would stay shut</source>
        <translation>Las caras coinciden, pero la puerta seguiría cerrada</translation>
    </message>
    <message>
        <source>The store did not answer; the copy on this machine was used.</source>
        <translation>El almacén no respondió; se usó la copia de este equipo.</translation>
    </message>
    <message>
        <source>The record of {name} cannot be read, and such people are not admitted.</source>
        <translation>No se puede leer la ficha de {name}, y en ese caso no se da acceso.</translation>
    </message>
    <message>
        <source>{name} is not admitted at any door at present.</source>
        <translation>{name} no tiene acceso en ninguna puerta por ahora.</translation>
    </message>
    <message>
        <source>The door would open</source>
        <translation>La puerta se abriría</translation>
    </message>
    <message>
        <source>The face matches the photos of {name}.</source>
        <translation>La cara coincide con las fotos de {name}.</translation>
    </message>
    <message>
        <source>The door would stay shut</source>
        <translation>La puerta seguiría cerrada</translation>
    </message>
    <message>
        <source>The face is not near enough to the photos of {name}.</source>
        <translation>La cara no se parece lo suficiente a las fotos de {name}.</translation>
    </message>
    <message>
        <source>The photos do not show one person</source>
        <translation>Las fotos no son de una sola persona</translation>
    </message>
    <message>
        <source>Delete those that show somebody else: the distances say which may be wrong.</source>
        <translation>Elimine las que muestren a otra persona: las distancias indican cuáles pueden ser erróneas.</translation>
    </message>
    <message>
        <source>There is nothing to compare the face with. Add photos of {name} first.</source>
        <translation>No hay nada con lo que comparar la cara. Añada primero fotos de {name}.</translation>
    </message>
    <message>
        <source>The photos could not be fetched</source>
        <translation>No se pudieron obtener las fotos</translation>
    </message>
    <message>
        <source>Please check the connection to the store, and try again.</source>
        <translation>Compruebe la conexión con el almacén e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Nobody can be checked without it. Try again once there is a picture.</source>
        <translation>Sin ella no se puede comprobar a nadie. Inténtelo de nuevo cuando haya imagen.</translation>
    </message>
    <message>
        <source>No good picture of the face</source>
        <translation>Ninguna imagen buena de la cara</translation>
    </message>
    <message>
        <source>Please try again; the log says more.</source>
        <translation>Inténtelo de nuevo; el registro da más detalles.</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Distancia</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Umbral</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Margen</translation>
    </message>
    <message>
        <source>Distance {distance}, threshold {threshold}</source>
        <translation>Distancia {distance}, umbral {threshold}</translation>
    </message>
    <message>
        <source>Photos compared with: {used} of {total}</source>
        <translation>Fotos usadas en la comparación: {used} de {total}</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Usada</translation>
    </message>
    <message>
        <source>Left out: unlike the others</source>
        <translation>Omitida: no se parece a las demás</translation>
    </message>
    <message>
        <source>Left out: no face found</source>
        <translation>Omitida: no se encuentra ninguna cara</translation>
    </message>
    <message>
        <source>Left out: several faces</source>
        <translation>Omitida: varias caras</translation>
    </message>
    <message>
        <source>Left out: cannot be read</source>
        <translation>Omitida: no se puede leer</translation>
    </message>
    <message>
        <source>Left out: could not be fetched this time</source>
        <translation>Omitida: no se pudo obtener esta vez</translation>
    </message>
    <message>
        <source>Camera pictures compared: {count}</source>
        <translation>Imágenes de la cámara comparadas: {count}</translation>
    </message>
    <message>
        <source>Turned</source>
        <translation>Giro</translation>
    </message>
    <message>
        <source>Nodding</source>
        <translation>Cabeceo</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Brillo</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>Nitidez</translation>
    </message>
    <message>
        <source>Face, px</source>
        <translation>Cara, px</translation>
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
        <source>All photos are taken</source>
        <translation>Ya están todas las fotos</translation>
    </message>
    <message>
        <source>One more, looking straight</source>
        <translation>Una más, mirando de frente</translation>
    </message>
    <message>
        <source>Look straight at the camera</source>
        <translation>Mire de frente a la cámara</translation>
    </message>
    <message>
        <source>Turn your head slightly to your left</source>
        <translation>Gire un poco la cabeza hacia su izquierda</translation>
    </message>
    <message>
        <source>Turn your head slightly to your right</source>
        <translation>Gire un poco la cabeza hacia su derecha</translation>
    </message>
    <message>
        <source>Lift your chin slightly</source>
        <translation>Levante un poco la barbilla</translation>
    </message>
    <message>
        <source>Lower your chin slightly</source>
        <translation>Baje un poco la barbilla</translation>
    </message>
    <message>
        <source>All photos must show one person. For somebody else, start again.</source>
        <translation>Todas las fotos deben mostrar a la misma persona. Para otra persona, empiece de nuevo.</translation>
    </message>
    <message>
        <source>One more with glasses, or with a smile, helps at the door.</source>
        <translation>Una más con gafas, o con una sonrisa, ayuda en la puerta.</translation>
    </message>
    <message>
        <source>With or without glasses, smiling or not, as at the door.</source>
        <translation>Con o sin gafas, sonriendo o no, como en la puerta.</translation>
    </message>
    <message>
        <source>Press a photo to take it again.</source>
        <translation>Pulse una foto para repetirla.</translation>
    </message>
    <message>
        <source>Photos are taken by themselves: hold still for a moment.</source>
        <translation>Las fotos se toman solas: no se mueva un momento.</translation>
    </message>
    <message>
        <source>Get ready: {seconds}</source>
        <translation>Prepárese: {seconds}</translation>
    </message>
    <message>
        <source>A little further</source>
        <translation>Un poco más</translation>
    </message>
    <message>
        <source>This is somebody else</source>
        <translation>Es otra persona</translation>
    </message>
    <message>
        <source>Not quite so far</source>
        <translation>No tanto</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Foto tomada</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Keep the photo</source>
        <translation>Conservar la foto</translation>
    </message>
    <message>
        <source>Leave this one out</source>
        <translation>Omitir esta</translation>
    </message>
    <message>
        <source>Take one more</source>
        <translation>Tomar una más</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>Extra</source>
        <translation>Adicional</translation>
    </message>
    <message>
        <source>Straight</source>
        <translation>De frente</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Izquierda</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Derecha</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Arriba</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Abajo</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Omitida</translation>
    </message>
    <message>
        <source>Sharp, well lit</source>
        <translation>Nítida, bien iluminada</translation>
    </message>
    <message>
        <source>A little blurred</source>
        <translation>Algo borrosa</translation>
    </message>
    <message>
        <source>A little dark</source>
        <translation>Algo oscura</translation>
    </message>
    <message>
        <source>A little bright</source>
        <translation>Algo clara</translation>
    </message>
    <message>
        <source>From far away</source>
        <translation>Tomada de lejos</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Buena</translation>
    </message>
    <message>
        <source>{name}: {verdict}. Take again</source>
        <translation>{name}: {verdict}. Repetir</translation>
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
        <source>Previous day</source>
        <translation>Día anterior</translation>
    </message>
    <message>
        <source>Next day</source>
        <translation>Día siguiente</translation>
    </message>
    <message>
        <source>Day that is shown</source>
        <translation>Día mostrado</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>Exportar como CSV</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tablas (*.csv)</translation>
    </message>
    <message>
        <source>Rows written: {count}. The file is {path}.</source>
        <translation>Filas escritas: {count}. El archivo es {path}.</translation>
    </message>
    <message>
        <source>Search for an ID</source>
        <translation>Buscar un ID</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>Permitido</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Denegado</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>Sin decidir</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Checks: {checks}  ·  granted: {granted}  ·  refused: {refused}  ·  undecided: {undecided}  ·  offline: {offline}</source>
        <translation>Comprobaciones: {checks}  ·  permitidas: {granted}  ·  denegadas: {refused}  ·  sin decidir: {undecided}  ·  sin conexión: {offline}</translation>
    </message>
    <message>
        <source>Nothing has happened today</source>
        <translation>Hoy no ha ocurrido nada</translation>
    </message>
    <message>
        <source>Whoever is checked at this door appears here at once.</source>
        <translation>Quien se compruebe en esta puerta aparecerá aquí de inmediato.</translation>
    </message>
    <message>
        <source>Nothing happened on this day</source>
        <translation>Ese día no ocurrió nada</translation>
    </message>
    <message>
        <source>Nobody was checked at this door. Days that are too long ago are erased.</source>
        <translation>No se comprobó a nadie en esta puerta. Los días demasiado antiguos se borran.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Sin resultados</translation>
    </message>
    <message>
        <source>No entry of this day is like that. Choose All, and empty the search field, to see them.</source>
        <translation>Ninguna entrada de este día coincide. Elija «Todo» y vacíe el campo de búsqueda para verlas.</translation>
    </message>
    <message>
        <source>What happens at the door is not being recorded; the door works as before. {problem}</source>
        <translation>Lo que ocurre en la puerta no se está registrando; la puerta funciona como antes. {problem}</translation>
    </message>
    <message>
        <source>What happened at this door, the newest first</source>
        <translation>Lo ocurrido en esta puerta, lo más reciente primero</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Distance / limit</source>
        <translation>Distancia / límite</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>(no ID)</source>
        <translation>(sin ID)</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>Camera works</source>
        <translation>La cámara funciona</translation>
    </message>
    <message>
        <source>Camera trouble</source>
        <translation>Fallo de la cámara</translation>
    </message>
    <message>
        <source>Could not decide</source>
        <translation>No se pudo decidir</translation>
    </message>
    <message>
        <source>Not recognised</source>
        <translation>No reconocido</translation>
    </message>
    <message>
        <source>Sees only black</source>
        <translation>Solo ve negro</translation>
    </message>
    <message>
        <source>Repeats one picture</source>
        <translation>Repite la misma imagen</translation>
    </message>
    <message>
        <source>Sends no pictures</source>
        <translation>No envía imágenes</translation>
    </message>
    <message>
        <source>Gone, or cannot be opened</source>
        <translation>No está o no se puede abrir</translation>
    </message>
    <message>
        <source>Face matches</source>
        <translation>La cara coincide</translation>
    </message>
    <message>
        <source>Face does not match</source>
        <translation>La cara no coincide</translation>
    </message>
    <message>
        <source>Not an ID</source>
        <translation>No es un ID</translation>
    </message>
    <message>
        <source>Nobody has this ID</source>
        <translation>Nadie tiene este ID</translation>
    </message>
    <message>
        <source>Access switched off</source>
        <translation>Acceso desactivado</translation>
    </message>
    <message>
        <source>Profile cannot be read</source>
        <translation>No se puede leer la ficha</translation>
    </message>
    <message>
        <source>Photos show several people</source>
        <translation>Las fotos son de varias personas</translation>
    </message>
    <message>
        <source>Photo store not reached</source>
        <translation>Almacén de fotos inaccesible</translation>
    </message>
    <message>
        <source>Camera not available</source>
        <translation>Cámara no disponible</translation>
    </message>
    <message>
        <source>Face not seen well</source>
        <translation>La cara no se veía bien</translation>
    </message>
    <message>
        <source>Unexpected error, see the log</source>
        <translation>Error inesperado, vea el registro</translation>
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
    <message>
        <source>Badge of {name}</source>
        <translation>Tarjeta de {name}</translation>
    </message>
    <message>
        <source>Held up to the camera, the code enters the ID. It opens no door by itself: the face is checked as ever.</source>
        <translation>Al mostrarlo a la cámara, el código introduce el ID. Por sí solo no abre ninguna puerta: la cara se comprueba como siempre.</translation>
    </message>
    <message>
        <source>Save as picture</source>
        <translation>Guardar como imagen</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Guardar como PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>PDF documents</source>
        <translation>Documentos PDF</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>Guardado como {path}</translation>
    </message>
    <message>
        <source>{path} could not be written ({reason}). Please choose another folder, or free some space.</source>
        <translation>No se pudo escribir {path} ({reason}). Elija otra carpeta o libere espacio.</translation>
    </message>
    <message>
        <source>This machine knows no printer. Save the badge as PDF, and print it from another one.</source>
        <translation>Este equipo no tiene ninguna impresora. Guarde la tarjeta como PDF e imprímala desde otro.</translation>
    </message>
    <message>
        <source>The badge is on its way to the printer.</source>
        <translation>La tarjeta va camino de la impresora.</translation>
    </message>
    <message>
        <source>The printer did not take the badge. Please look at the printer, and try again.</source>
        <translation>La impresora no aceptó la tarjeta. Revise la impresora e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Enroll a person</source>
        <translation>Registrar a una persona</translation>
    </message>
    <message>
        <source>More photos of {name}</source>
        <translation>Más fotos de {name}</translation>
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
        <translation>Por ejemplo, ada.l</translation>
    </message>
    <message>
        <source>Typed at the door and shown by the badge. It stays as it is.</source>
        <translation>Se teclea en la puerta y figura en la tarjeta. Ya no se puede cambiar después.</translation>
    </message>
    <message>
        <source>Looking whether this ID is free …</source>
        <translation>Comprobando si este ID está libre…</translation>
    </message>
    <message>
        <source>This ID is free.</source>
        <translation>Este ID está libre.</translation>
    </message>
    <message>
        <source>Whether this ID is free is looked up when you save: {reason}</source>
        <translation>Al guardar se comprobará si este ID está libre: {reason}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Shown when the door opens</source>
        <translation>Se muestra al abrirse la puerta</translation>
    </message>
    <message>
        <source>Hide keyboard</source>
        <translation>Ocultar teclado</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Teclado</translation>
    </message>
    <message>
        <source>With the camera</source>
        <translation>Con la cámara</translation>
    </message>
    <message>
        <source>From files</source>
        <translation>Desde archivos</translation>
    </message>
    <message>
        <source>Let the camera take five photos</source>
        <translation>Tome cinco fotos con la cámara</translation>
    </message>
    <message>
        <source>Whoever is to be enrolled stands before it, alone. The screen says where to look, and the photos are taken by themselves.</source>
        <translation>La persona que se va a registrar se coloca sola ante ella. La pantalla indica adónde mirar y las fotos se toman solas.</translation>
    </message>
    <message>
        <source>Start the camera</source>
        <translation>Iniciar la cámara</translation>
    </message>
    <message>
        <source>Drop photos here</source>
        <translation>Suelte aquí las fotos</translation>
    </message>
    <message>
        <source>Many at once, or a folder. JPEG or PNG, up to 10 MB each.</source>
        <translation>Varias a la vez o una carpeta. JPEG o PNG, hasta 10 MB cada una.</translation>
    </message>
    <message>
        <source>Choose files …</source>
        <translation>Elegir archivos…</translation>
    </message>
    <message>
        <source>Choose photos</source>
        <translation>Elegir fotos</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Todos los archivos</translation>
    </message>
    <message>
        <source>Camera, photo {number}</source>
        <translation>Cámara, foto {number}</translation>
    </message>
    <message>
        <source>Dropped picture</source>
        <translation>Imagen soltada</translation>
    </message>
    <message>
        <source>Kept photo {number}</source>
        <translation>Foto guardada {number}</translation>
    </message>
    <message>
        <source>Only files on this machine and pictures can be dropped here. Please save the photo first.</source>
        <translation>Aquí solo se pueden soltar archivos de este equipo e imágenes. Guarde primero la foto.</translation>
    </message>
    <message>
        <source>Left out of the folder, not JPEG or PNG: {count}.</source>
        <translation>Omitidos de la carpeta por no ser JPEG ni PNG: {count}.</translation>
    </message>
    <message>
        <source>At most {most} photos are taken at once; left out: {count}.</source>
        <translation>Se admiten como máximo {most} fotos a la vez; omitidas: {count}.</translation>
    </message>
    <message>
        <source>Looking for photos …</source>
        <translation>Buscando fotos…</translation>
    </message>
    <message>
        <source>None yet. Let the camera take some, or choose files.</source>
        <translation>Todavía no hay ninguna. Tome algunas con la cámara o elija archivos.</translation>
    </message>
    <message>
        <source>good: {count}</source>
        <translation>buenas: {count}</translation>
    </message>
    <message>
        <source>refused: {count}</source>
        <translation>rechazadas: {count}</translation>
    </message>
    <message>
        <source>waiting: {count}</source>
        <translation>en espera: {count}</translation>
    </message>
    <message>
        <source>Waiting to be checked</source>
        <translation>Pendiente de comprobar</translation>
    </message>
    <message>
        <source>No face found. Use a photo in which the face looks at the camera.</source>
        <translation>No se encuentra ninguna cara. Use una foto en la que la cara mire a la cámara.</translation>
    </message>
    <message>
        <source>Several faces. Use a photo of this person alone.</source>
        <translation>Varias caras. Use una foto en la que solo salga esta persona.</translation>
    </message>
    <message>
        <source>The face is too small. Use a photo from closer by.</source>
        <translation>La cara es demasiado pequeña. Use una foto tomada más de cerca.</translation>
    </message>
    <message>
        <source>Blurred. Use a sharper photo.</source>
        <translation>Borrosa. Use una foto más nítida.</translation>
    </message>
    <message>
        <source>The face is too dark. Use a photo with more light.</source>
        <translation>La cara está demasiado oscura. Use una foto con más luz.</translation>
    </message>
    <message>
        <source>The face is too bright. Use a photo with softer light.</source>
        <translation>La cara está demasiado clara. Use una foto con luz más suave.</translation>
    </message>
    <message>
        <source>Not the same person as in the other photos.</source>
        <translation>No es la misma persona que en las demás fotos.</translation>
    </message>
    <message>
        <source>The same photo is here twice, or enrolled already.</source>
        <translation>La misma foto está aquí dos veces o ya está registrada.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Quitar {name}</translation>
    </message>
    <message>
        <source>Checking photos: {done} of {total}</source>
        <translation>Comprobando fotos: {done} de {total}</translation>
    </message>
    <message>
        <source>Stopped. Taken out before they were checked: {count}.</source>
        <translation>Detenido. Fotos retiradas sin comprobar: {count}.</translation>
    </message>
    <message>
        <source>Better take five varied photos. As measured, the right person is refused in {one} % of checks with one photo, in {three} % with three, in {five} % with five.</source>
        <translation>Es mejor tomar cinco fotos variadas. Según las mediciones, se deniega el acceso a la persona correcta en el {one}&#xa0;% de las comprobaciones con una foto, en el {three}&#xa0;% con tres y en el {five}&#xa0;% con cinco.</translation>
    </message>
    <message>
        <source>Refused photos that will be left out: {count}.</source>
        <translation>Fotos rechazadas que se omitirán: {count}.</translation>
    </message>
    <message>
        <source>An ID is missing.</source>
        <translation>Falta un ID.</translation>
    </message>
    <message>
        <source>Another ID is needed.</source>
        <translation>Hace falta otro ID.</translation>
    </message>
    <message>
        <source>At least one good photo is missing.</source>
        <translation>Falta al menos una foto buena.</translation>
    </message>
    <message>
        <source>The photos that are enrolled already are not known yet.</source>
        <translation>Aún no se conocen las fotos ya registradas.</translation>
    </message>
    <message>
        <source>Enroll</source>
        <translation>Registrar</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Enroll ({count})</source>
        <translation>Registrar ({count})</translation>
    </message>
    <message>
        <source>Add ({count})</source>
        <translation>Añadir ({count})</translation>
    </message>
    <message>
        <source>Uploading photos …</source>
        <translation>Subiendo fotos…</translation>
    </message>
    <message>
        <source>Uploading photos: {done} of {total}</source>
        <translation>Subiendo fotos: {done} de {total}</translation>
    </message>
    <message>
        <source>The upload is stopped, and nobody is let in because of it. Nothing is lost: you can go on.</source>
        <translation>La subida se ha detenido y no da acceso a nadie. No se ha perdido nada: puede continuar.</translation>
    </message>
    <message>
        <source>Reading the photos that are enrolled already …</source>
        <translation>Leyendo las fotos ya registradas…</translation>
    </message>
    <message>
        <source>Looking for people who look alike …</source>
        <translation>Buscando personas parecidas…</translation>
    </message>
    <message>
        <source>Looking for people who look alike: {done} of {total}</source>
        <translation>Buscando personas parecidas: {done} de {total}</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>Nobody has looked whether these photos match somebody else.</source>
        <translation>No se ha comprobado si estas fotos coinciden con las de otra persona.</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>Comprobar ahora</translation>
    </message>
    <message>
        <source>These photos also match {people}. Is this the same person, enrolled twice?</source>
        <translation>Estas fotos también coinciden con {people}. ¿Es la misma persona, registrada dos veces?</translation>
    </message>
    <message>
        <source>Enroll all the same?</source>
        <translation>¿Registrar de todos modos?</translation>
    </message>
    <message>
        <source>The photos match {people}. If these are two people, each may be let in as the other; if it is one person, better add photos to the one who is enrolled.</source>
        <translation>Las fotos coinciden con {people}. Si son dos personas, cada una podría entrar como la otra; si es una sola, es mejor añadir las fotos a la que ya está registrada.</translation>
    </message>
    <message>
        <source>Enroll anyway</source>
        <translation>Registrar igualmente</translation>
    </message>
    <message>
        <source>Keep this for later?</source>
        <translation>¿Guardar esto para más tarde?</translation>
    </message>
    <message>
        <source>Kept, it waits in the list of people until it is finished. Discarded, the photos here are gone, and what was uploaded is taken back.</source>
        <translation>Si lo guarda, queda en la lista de personas hasta que se termine. Si lo descarta, las fotos de aquí se pierden y se retira lo que se haya subido.</translation>
    </message>
    <message>
        <source>Kept, it waits in the list of people until it is finished. Discarded, the photos here are gone.</source>
        <translation>Si lo guarda, queda en la lista de personas hasta que se termine. Si lo descarta, las fotos de aquí se pierden.</translation>
    </message>
    <message>
        <source>Keep for later</source>
        <translation>Guardar para más tarde</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Keeping the photos …</source>
        <translation>Guardando las fotos…</translation>
    </message>
    <message>
        <source>Taking everything back …</source>
        <translation>Retirando todo…</translation>
    </message>
    <message>
        <source>{person}: distance {distance}</source>
        <translation>{person}: distancia {distance}</translation>
    </message>
    <message>
        <source>{people} and {count} more</source>
        <translation>{people} y {count} más</translation>
    </message>
    <message>
        <source>Looking at the photos of {name} …</source>
        <translation>Consultando las fotos de {name}…</translation>
    </message>
    <message>
        <source>Changing {name} …</source>
        <translation>Modificando {name}…</translation>
    </message>
    <message>
        <source>Deleting …</source>
        <translation>Eliminando…</translation>
    </message>
    <message>
        <source>Bringing back …</source>
        <translation>Recuperando…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar el nombre</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Admitted at the doors</source>
        <translation>Tiene acceso en las puertas</translation>
    </message>
    <message>
        <source>Not admitted at any door</source>
        <translation>Sin acceso en ninguna puerta</translation>
    </message>
    <message>
        <source>Not admitted: the record of this person cannot be read</source>
        <translation>Sin acceso: no se puede leer la ficha de esta persona</translation>
    </message>
    <message>
        <source>Admit no longer</source>
        <translation>Retirar el acceso</translation>
    </message>
    <message>
        <source>Admit again</source>
        <translation>Devolver el acceso</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Tarjeta</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>Añadir fotos</translation>
    </message>
    <message>
        <source>Delete this person</source>
        <translation>Eliminar a esta persona</translation>
    </message>
    <message>
        <source>Delete {name}?</source>
        <translation>¿Eliminar a {name}?</translation>
    </message>
    <message>
        <source>All photos ({photos}) and everything computed from them are deleted, and no door will admit this person. This cannot be undone.</source>
        <translation>Se eliminarán todas las fotos ({photos}) y todo lo calculado a partir de ellas, y ninguna puerta dará acceso a esta persona. Esta acción no se puede deshacer.</translation>
    </message>
    <message>
        <source>No photos yet</source>
        <translation>Todavía no hay fotos</translation>
    </message>
    <message>
        <source>{count} photos, {usable} of them usable</source>
        <translation>{count} fotos, {usable} de ellas válidas</translation>
    </message>
    <message>
        <source>Without a photo no door can recognise this person. Add some.</source>
        <translation>Sin una foto, ninguna puerta puede reconocer a esta persona. Añada algunas.</translation>
    </message>
    <message>
        <source>Show more photos: {count}</source>
        <translation>Mostrar más fotos: {count}</translation>
    </message>
    <message>
        <source>Added {date}</source>
        <translation>Añadida el {date}</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Photo {number}</source>
        <translation>Foto {number}</translation>
    </message>
    <message>
        <source>Delete the last usable photo?</source>
        <translation>¿Eliminar la última foto válida?</translation>
    </message>
    <message>
        <source>Without it no door admits {name} until there are new photos.</source>
        <translation>Sin ella, ninguna puerta dará acceso a {name} hasta que haya fotos nuevas.</translation>
    </message>
    <message>
        <source>A photo of {name} is deleted.</source>
        <translation>Se ha eliminado una foto de {name}.</translation>
    </message>
    <message>
        <source>{count} photos of {name} are deleted.</source>
        <translation>Se han eliminado {count} fotos de {name}.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Not the same person</source>
        <translation>No es la misma persona</translation>
    </message>
    <message>
        <source>It is unlike the other photos.</source>
        <translation>No se parece a las demás fotos.</translation>
    </message>
    <message>
        <source>Good photo</source>
        <translation>Foto buena</translation>
    </message>
    <message>
        <source>Not looked at yet</source>
        <translation>Aún sin comprobar</translation>
    </message>
    <message>
        <source>It could not be fetched this time.</source>
        <translation>Esta vez no se pudo descargar.</translation>
    </message>
    <message>
        <source>No face found</source>
        <translation>No se encuentra ninguna cara</translation>
    </message>
    <message>
        <source>It is not used.</source>
        <translation>No se utiliza.</translation>
    </message>
    <message>
        <source>Several faces</source>
        <translation>Varias caras</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>No se puede leer</translation>
    </message>
    <message>
        <source>It is no JPEG or PNG picture.</source>
        <translation>No es una imagen JPEG ni PNG.</translation>
    </message>
    <message>
        <source>Usable, but the face is small</source>
        <translation>Válida, pero la cara es pequeña</translation>
    </message>
    <message>
        <source>Usable, but blurred</source>
        <translation>Válida, pero borrosa</translation>
    </message>
    <message>
        <source>Usable, but dark</source>
        <translation>Válida, pero oscura</translation>
    </message>
    <message>
        <source>Usable, but bright</source>
        <translation>Válida, pero demasiado clara</translation>
    </message>
    <message>
        <source>Blurred, face {width} px</source>
        <translation>Borrosa, cara de {width} px</translation>
    </message>
    <message>
        <source>Sharp, face {width} px</source>
        <translation>Nítida, cara de {width} px</translation>
    </message>
    <message>
        <source>{name} is deleted</source>
        <translation>Se ha eliminado a {name}</translation>
    </message>
    <message>
        <source>Photos deleted: {count}</source>
        <translation>Fotos eliminadas: {count}</translation>
    </message>
    <message>
        <source>Also deleted: {names}</source>
        <translation>También se ha eliminado: {names}</translation>
    </message>
    <message>
        <source>Whether the store keeps earlier versions could not be found out. Please look at the versioning of the bucket, and at what `kiosk iam-policy --role admin` allows.</source>
        <translation>No se pudo averiguar si el almacén conserva versiones anteriores. Compruebe el control de versiones del bucket y lo que permite `kiosk iam-policy --role admin`.</translation>
    </message>
    <message>
        <source>Earlier versions that the store had kept, deleted too: {count}</source>
        <translation>Versiones anteriores que conservaba el almacén, también eliminadas: {count}</translation>
    </message>
    <message>
        <source>The copy on this machine is erased; other doors erase theirs with their next sync.</source>
        <translation>La copia de este equipo se ha borrado; las demás puertas borrarán la suya en su próxima sincronización.</translation>
    </message>
    <message>
        <source>The copy on this machine could not be erased. Please see to the directory in `cache.directory`, and start the kiosk anew.</source>
        <translation>No se pudo borrar la copia de este equipo. Revise la carpeta indicada en `cache.directory` y vuelva a iniciar el terminal.</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Volver a la lista</translation>
    </message>
    <message>
        <source>Where photos live: `s3://bucket/prefix` or `folder:PATH`</source>
        <translation>Dónde están las fotos: `s3://bucket/prefix` o `folder:PATH`</translation>
    </message>
    <message>
        <source>Address of an S3 server other than AWS, such as `https://minio:9000`</source>
        <translation>Dirección de un servidor S3 que no sea de AWS, por ejemplo `https://minio:9000`</translation>
    </message>
    <message>
        <source>AWS region of the bucket</source>
        <translation>Región de AWS del bucket</translation>
    </message>
    <message>
        <source>AWS profile whose credentials are used</source>
        <translation>Perfil de AWS cuyas credenciales se utilizan</translation>
    </message>
    <message>
        <source>AWS profile whose credentials add, change and delete people; empty: those of `profile` do</source>
        <translation>Perfil de AWS con cuyas credenciales se añaden, modifican y eliminan personas; vacío: se usan las de `profile`</translation>
    </message>
    <message>
        <source>Longest wait for the photo store before a decision goes on without it</source>
        <translation>Espera máxima al almacén de fotos antes de decidir sin él</translation>
    </message>
    <message>
        <source>Name of this kiosk, which no other one of the same store may have; empty: the machine&apos;s</source>
        <translation>Nombre de este quiosco, que ningún otro del mismo almacén puede tener; vacío: el de la máquina</translation>
    </message>
    <message>
        <source>Name of the door that it stands at, which several kiosks may share; empty: the kiosk&apos;s own name</source>
        <translation>Nombre de la puerta en la que está, que varios quioscos pueden compartir; vacío: el nombre del quiosco</translation>
    </message>
    <message>
        <source>Webcam index or name, path of a video file or of a folder of images, stream URL, or `simulated:SEED`</source>
        <translation>Índice o nombre de la cámara web, ruta de un archivo de vídeo o de una carpeta de imágenes, URL de una transmisión o `simulated:SEED`</translation>
    </message>
    <message>
        <source>Frame width asked of a webcam</source>
        <translation>Ancho de fotograma que se pide a la cámara web</translation>
    </message>
    <message>
        <source>Frame height asked of a webcam</source>
        <translation>Alto de fotograma que se pide a la cámara web</translation>
    </message>
    <message>
        <source>Frame rate asked of a webcam, and of replayed images</source>
        <translation>Fotogramas por segundo que se piden a la cámara web y con los que se reproducen las imágenes</translation>
    </message>
    <message>
        <source>A frame older than this takes no part in a decision</source>
        <translation>Un fotograma más antiguo no interviene en la decisión</translation>
    </message>
    <message>
        <source>Largest distance of probe and template that is a match</source>
        <translation>Distancia máxima entre la muestra y la plantilla que cuenta como coincidencia</translation>
    </message>
    <message>
        <source>`fast` runs dlib&apos;s network with onnxruntime, `reference` with dlib itself</source>
        <translation>`fast` ejecuta la red de dlib con onnxruntime; `reference`, con el propio dlib</translation>
    </message>
    <message>
        <source>Directory of the converted network, which is made on the first start</source>
        <translation>Carpeta de la red convertida, que se crea en el primer arranque</translation>
    </message>
    <message>
        <source>Smallest width of a face</source>
        <translation>Ancho mínimo de la cara</translation>
    </message>
    <message>
        <source>Largest height of a face</source>
        <translation>Altura máxima de la cara</translation>
    </message>
    <message>
        <source>Largest distance of the face from the middle</source>
        <translation>Distancia máxima de la cara respecto al centro</translation>
    </message>
    <message>
        <source>Darkest mean of a face</source>
        <translation>Brillo medio mínimo de la cara</translation>
    </message>
    <message>
        <source>Brightest mean of a face</source>
        <translation>Brillo medio máximo de la cara</translation>
    </message>
    <message>
        <source>Smallest variance of the Laplacian over the aligned face</source>
        <translation>Varianza mínima del laplaciano en la cara alineada</translation>
    </message>
    <message>
        <source>Largest shift of the nose to one side of the eyes&apos; middle</source>
        <translation>Desplazamiento lateral máximo de la nariz respecto al punto medio de los ojos</translation>
    </message>
    <message>
        <source>Largest shift of the nose up or down from where it usually is</source>
        <translation>Desplazamiento vertical máximo de la nariz respecto a su posición habitual</translation>
    </message>
    <message>
        <source>Largest tilt of the line between the eyes</source>
        <translation>Inclinación máxima de la línea entre los ojos</translation>
    </message>
    <message>
        <source>Smallest width of the face in a photo to enroll</source>
        <translation>Ancho mínimo de la cara en una foto para registrar</translation>
    </message>
    <message>
        <source>Smallest variance of the Laplacian over the aligned face of such a photo</source>
        <translation>Varianza mínima del laplaciano en la cara alineada de esa foto</translation>
    </message>
    <message>
        <source>Darkest mean of the face in such a photo</source>
        <translation>Brillo medio mínimo de la cara en esa foto</translation>
    </message>
    <message>
        <source>Brightest mean of the face in such a photo</source>
        <translation>Brillo medio máximo de la cara en esa foto</translation>
    </message>
    <message>
        <source>Directory of enrollments that are not finished, private to this user; it holds photos</source>
        <translation>Carpeta de los registros sin terminar, privada de este usuario; contiene fotos</translation>
    </message>
    <message>
        <source>Good frames that make up a probe</source>
        <translation>Fotogramas buenos que forman una muestra</translation>
    </message>
    <message>
        <source>Least time between two good frames</source>
        <translation>Tiempo mínimo entre dos fotogramas buenos</translation>
    </message>
    <message>
        <source>An attempt without a decision ends after this</source>
        <translation>Tiempo tras el cual termina un intento sin decisión</translation>
    </message>
    <message>
        <source>How long the answer stays on the screen</source>
        <translation>Cuánto tiempo permanece la respuesta en la pantalla</translation>
    </message>
    <message>
        <source>Oldest local copy that may decide while the store is unreachable</source>
        <translation>Antigüedad máxima de una copia local que puede decidir mientras el almacén no esté accesible</translation>
    </message>
    <message>
        <source>Pause between two looks at the whole store, which erase local copies of deleted people, update those that changed and upload what is pending</source>
        <translation>Pausa entre dos revisiones de todo el almacén, que borran las copias locales de personas eliminadas, actualizan las que han cambiado y suben lo pendiente</translation>
    </message>
    <message>
        <source>Keep local copies of everybody in the store, instead of only those who have been at this kiosk: then all of them can be verified while the store is unreachable</source>
        <translation>Guardar copias locales de todas las personas del almacén, y no solo de las que han pasado por este terminal: así se puede comprobar a todas mientras el almacén no esté accesible</translation>
    </message>
    <message>
        <source>Directory of the local copy, private to this user</source>
        <translation>Carpeta de la copia local, privada de este usuario</translation>
    </message>
    <message>
        <source>Secret shared by all kiosks of a store: embeddings caches are signed with it, and caches without a valid signature are recomputed</source>
        <translation>Secreto que comparten todos los terminales de un almacén: con él se firman las cachés de vectores faciales, y las que no tienen una firma válida se recalculan</translation>
    </message>
    <message>
        <source>The key is kept in the operating system&apos;s keyring instead of in the settings: see `kiosk cache set-key`</source>
        <translation>La clave se guarda en el llavero del sistema operativo y no en los ajustes: véase `kiosk cache set-key`</translation>
    </message>
    <message>
        <source>When the keypad is on the screen; `auto`: once the field for the ID is touched</source>
        <translation>Cuándo aparece el teclado en la pantalla; `auto`: al tocar el campo del ID</translation>
    </message>
    <message>
        <source>Which of its keys the keypad shows first</source>
        <translation>Qué teclas muestra primero el teclado</translation>
    </message>
    <message>
        <source>A QR code held up to the camera claims the ID that it contains, as `ada` or `kiosk:ada`</source>
        <translation>Un código QR mostrado a la cámara indica el ID que contiene, como `ada` o `kiosk:ada`</translation>
    </message>
    <message>
        <source>Recognise people who only look at the camera, without an ID (1:N); keeps local copies of everybody</source>
        <translation>Reconocer a quien solo mira a la cámara, sin ID (1:N); guarda copias locales de todas las personas</translation>
    </message>
    <message>
        <source>Colours: `dark`, `light`, `contrast` (black, white and yellow), or `auto` for the desktop&apos;s</source>
        <translation>Colores: `dark`, `light`, `contrast` (negro, blanco y amarillo) o `auto` para los del escritorio</translation>
    </message>
    <message>
        <source>Pages fade into one another instead of changing at once</source>
        <translation>Las páginas se funden unas con otras en lugar de cambiar de golpe</translation>
    </message>
    <message>
        <source>Language that everybody is greeted in: `en`, `de`, `fr`, `es`, `ar`, or `auto` for the system&apos;s; people can change it for their visit</source>
        <translation>Idioma en el que se recibe a todos: `en`, `de`, `fr`, `es`, `ar` o `auto` para el del sistema; cada persona puede cambiarlo durante su visita</translation>
    </message>
    <message>
        <source>Mouse cursor in the full screen: `auto` hides it while the mouse rests, `never` is for touch panels</source>
        <translation>Puntero del ratón a pantalla completa: `auto` lo oculta mientras el ratón está quieto, `never` es para pantallas táctiles</translation>
    </message>
    <message>
        <source>Local time, such as `22:00`, from which the screen is dark; empty: never</source>
        <translation>Hora local, por ejemplo `22:00`, a partir de la cual la pantalla queda en negro; vacío: nunca</translation>
    </message>
    <message>
        <source>Local time at which it is on again, such as `06:00`</source>
        <translation>Hora local a la que vuelve a encenderse, por ejemplo `06:00`</translation>
    </message>
    <message>
        <source>File of the admin password&apos;s hash; beside the settings file unless set</source>
        <translation>Archivo del hash de la contraseña de administrador; junto al archivo de ajustes si no se indica otro</translation>
    </message>
    <message>
        <source>Every answer has its sound; `false` silences the kiosk, speech included</source>
        <translation>Cada respuesta tiene su sonido; `false` silencia el terminal, voz incluida</translation>
    </message>
    <message>
        <source>How loud sounds and speech are</source>
        <translation>Volumen de los sonidos y de la voz</translation>
    </message>
    <message>
        <source>Guidance and answers are spoken, too, in the language that is shown (on Linux by espeak-ng)</source>
        <translation>Las indicaciones y las respuestas también se dicen en voz alta, en el idioma que se muestra (en Linux, con espeak-ng)</translation>
    </message>
    <message>
        <source>File of the record, private to this user; it holds no pictures</source>
        <translation>Archivo del historial, privado de este usuario; no contiene imágenes</translation>
    </message>
    <message>
        <source>What is older is erased from the record</source>
        <translation>Lo que es más antiguo se borra del historial</translation>
    </message>
    <message>
        <source>Least important message that is logged</source>
        <translation>Nivel mínimo de los mensajes que se registran</translation>
    </message>
    <message>
        <source>Directory of the log files of the kiosk&apos;s window, private to this user</source>
        <translation>Carpeta de los archivos de registro de la ventana del quiosco, privada de este usuario</translation>
    </message>
    <message>
        <source>How log files are written: `text` for people, or `json`, one object per line</source>
        <translation>Cómo se escriben los archivos de registro: `text` para personas, o `json`, un objeto por línea</translation>
    </message>
    <message>
        <source>A log file that is larger is followed by another one</source>
        <translation>A un archivo de registro mayor le sigue otro</translation>
    </message>
    <message>
        <source>So many log files are kept, the oldest goes first</source>
        <translation>Tantos archivos de registro se conservan; el más antiguo se va primero</translation>
    </message>
    <message>
        <source>This kiosk</source>
        <translation>Este terminal</translation>
    </message>
    <message>
        <source>How it runs now, and its password.</source>
        <translation>Cómo funciona ahora y su contraseña.</translation>
    </message>
    <message>
        <source>Which kiosk this is</source>
        <translation>Qué quiosco es este</translation>
    </message>
    <message>
        <source>Its name among those that share the photo store, and its door.</source>
        <translation>Su nombre entre los que comparten el almacén de fotos, y su puerta.</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Pantalla</translation>
    </message>
    <message>
        <source>What people see.</source>
        <translation>Lo que ven las personas.</translation>
    </message>
    <message>
        <source>Which camera this door looks through, and what is asked of it.</source>
        <translation>Con qué cámara mira esta puerta y qué se le pide.</translation>
    </message>
    <message>
        <source>Photo store</source>
        <translation>Almacén de fotos</translation>
    </message>
    <message>
        <source>Where people&apos;s photos are, and how this kiosk gets at them.</source>
        <translation>Dónde están las fotos de las personas y cómo accede a ellas este terminal.</translation>
    </message>
    <message>
        <source>Saying who one is</source>
        <translation>Identificación</translation>
    </message>
    <message>
        <source>How people tell the kiosk who they are.</source>
        <translation>Cómo indican las personas al terminal quiénes son.</translation>
    </message>
    <message>
        <source>Comparing faces</source>
        <translation>Comparación de caras</translation>
    </message>
    <message>
        <source>How alike two faces have to be, and what compares them.</source>
        <translation>Cuánto deben parecerse dos caras y con qué se comparan.</translation>
    </message>
    <message>
        <source>Checking a person</source>
        <translation>Comprobación de personas</translation>
    </message>
    <message>
        <source>How one check at the door goes.</source>
        <translation>Cómo transcurre una comprobación en la puerta.</translation>
    </message>
    <message>
        <source>Pictures at the door</source>
        <translation>Imágenes en la puerta</translation>
    </message>
    <message>
        <source>What a picture needs before it counts. What is set at first suits most doors.</source>
        <translation>Lo que necesita una imagen para contar. Los valores iniciales sirven para la mayoría de las puertas.</translation>
    </message>
    <message>
        <source>Photos to enroll</source>
        <translation>Fotos para registrar</translation>
    </message>
    <message>
        <source>What a photo needs before it is taken in, and where unfinished work is kept.</source>
        <translation>Lo que necesita una foto para admitirse y dónde se guarda lo que está sin terminar.</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Sonido</translation>
    </message>
    <message>
        <source>What people hear.</source>
        <translation>Lo que oyen las personas.</translation>
    </message>
    <message>
        <source>Without connection</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>What holds while the photo store cannot be reached.</source>
        <translation>Lo que rige mientras no se puede acceder al almacén de fotos.</translation>
    </message>
    <message>
        <source>Keeping up to date</source>
        <translation>Actualización</translation>
    </message>
    <message>
        <source>Work in the background.</source>
        <translation>Tareas en segundo plano.</translation>
    </message>
    <message>
        <source>Local copies</source>
        <translation>Copias locales</translation>
    </message>
    <message>
        <source>The copy of people&apos;s data here, and the signing of what kiosks share.</source>
        <translation>La copia local de los datos de las personas y la firma de lo que comparten los terminales.</translation>
    </message>
    <message>
        <source>Activity record</source>
        <translation>Historial de actividad</translation>
    </message>
    <message>
        <source>What is kept of who was checked at this door.</source>
        <translation>Lo que se conserva sobre quién se comprobó en esta puerta.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro de mensajes</translation>
    </message>
    <message>
        <source>Messages for whoever looks after the machine.</source>
        <translation>Mensajes para quien se ocupa del equipo.</translation>
    </message>
    <message>
        <source>Name of this kiosk</source>
        <translation>Nombre de este quiosco</translation>
    </message>
    <message>
        <source>Name of its door</source>
        <translation>Nombre de su puerta</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Fading between pages</source>
        <translation>Fundido entre páginas</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Mouse cursor</source>
        <translation>Puntero del ratón</translation>
    </message>
    <message>
        <source>Screen dark from</source>
        <translation>Pantalla en negro desde</translation>
    </message>
    <message>
        <source>Screen dark until</source>
        <translation>Pantalla en negro hasta</translation>
    </message>
    <message>
        <source>File of the admin password</source>
        <translation>Archivo de la contraseña de administrador</translation>
    </message>
    <message>
        <source>Camera in use</source>
        <translation>Cámara en uso</translation>
    </message>
    <message>
        <source>Picture width</source>
        <translation>Ancho de imagen</translation>
    </message>
    <message>
        <source>Picture height</source>
        <translation>Alto de imagen</translation>
    </message>
    <message>
        <source>Pictures per second</source>
        <translation>Imágenes por segundo</translation>
    </message>
    <message>
        <source>Oldest picture that counts</source>
        <translation>Antigüedad máxima de una imagen</translation>
    </message>
    <message>
        <source>Keypad on the screen</source>
        <translation>Teclado en pantalla</translation>
    </message>
    <message>
        <source>Keypad starts with</source>
        <translation>El teclado empieza con</translation>
    </message>
    <message>
        <source>QR codes before the camera</source>
        <translation>Códigos QR ante la cámara</translation>
    </message>
    <message>
        <source>Recognise people without an ID</source>
        <translation>Reconocer a personas sin ID</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Sonidos</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>Voz</translation>
    </message>
    <message>
        <source>Threshold of a match</source>
        <translation>Umbral de coincidencia</translation>
    </message>
    <message>
        <source>Face engine</source>
        <translation>Motor facial</translation>
    </message>
    <message>
        <source>Folder of the face models</source>
        <translation>Carpeta de los modelos faciales</translation>
    </message>
    <message>
        <source>Smallest face</source>
        <translation>Cara más pequeña</translation>
    </message>
    <message>
        <source>Largest face</source>
        <translation>Cara más grande</translation>
    </message>
    <message>
        <source>Farthest from the middle</source>
        <translation>Distancia máxima al centro</translation>
    </message>
    <message>
        <source>Darkest face</source>
        <translation>Cara más oscura</translation>
    </message>
    <message>
        <source>Brightest face</source>
        <translation>Cara más clara</translation>
    </message>
    <message>
        <source>Least sharpness</source>
        <translation>Nitidez mínima</translation>
    </message>
    <message>
        <source>Turned to the side at most</source>
        <translation>Giro lateral máximo</translation>
    </message>
    <message>
        <source>Turned up or down at most</source>
        <translation>Giro vertical máximo</translation>
    </message>
    <message>
        <source>Head tilted at most</source>
        <translation>Inclinación máxima de la cabeza</translation>
    </message>
    <message>
        <source>Smallest face in a photo</source>
        <translation>Cara más pequeña en una foto</translation>
    </message>
    <message>
        <source>Least sharpness of a photo</source>
        <translation>Nitidez mínima de una foto</translation>
    </message>
    <message>
        <source>Darkest face in a photo</source>
        <translation>Cara más oscura en una foto</translation>
    </message>
    <message>
        <source>Brightest face in a photo</source>
        <translation>Cara más clara en una foto</translation>
    </message>
    <message>
        <source>Folder of unfinished enrollments</source>
        <translation>Carpeta de registros sin terminar</translation>
    </message>
    <message>
        <source>Good pictures for a check</source>
        <translation>Imágenes buenas por comprobación</translation>
    </message>
    <message>
        <source>Time between good pictures</source>
        <translation>Tiempo entre imágenes buenas</translation>
    </message>
    <message>
        <source>Longest check</source>
        <translation>Duración máxima de una comprobación</translation>
    </message>
    <message>
        <source>Answer stays on the screen</source>
        <translation>La respuesta se muestra durante</translation>
    </message>
    <message>
        <source>Address of the photo store</source>
        <translation>Dirección del almacén de fotos</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Región</translation>
    </message>
    <message>
        <source>Credentials of the door</source>
        <translation>Credenciales de la puerta</translation>
    </message>
    <message>
        <source>Credentials of administrators</source>
        <translation>Credenciales de los administradores</translation>
    </message>
    <message>
        <source>Patience with the photo store</source>
        <translation>Espera máxima al almacén de fotos</translation>
    </message>
    <message>
        <source>Oldest copy that may decide</source>
        <translation>Antigüedad máxima de una copia que decide</translation>
    </message>
    <message>
        <source>Time between two looks at the store</source>
        <translation>Tiempo entre revisiones del almacén</translation>
    </message>
    <message>
        <source>Keep copies of everybody</source>
        <translation>Guardar copias de todas las personas</translation>
    </message>
    <message>
        <source>Folder of the copies</source>
        <translation>Carpeta de las copias</translation>
    </message>
    <message>
        <source>Key that signs shared data</source>
        <translation>Clave que firma los datos compartidos</translation>
    </message>
    <message>
        <source>Key in the system&apos;s keyring</source>
        <translation>Clave en el llavero del sistema</translation>
    </message>
    <message>
        <source>File of the record</source>
        <translation>Archivo del historial</translation>
    </message>
    <message>
        <source>Kept for</source>
        <translation>Se conserva durante</translation>
    </message>
    <message>
        <source>Least important message</source>
        <translation>Nivel mínimo de los mensajes</translation>
    </message>
    <message>
        <source>Folder of the log</source>
        <translation>Carpeta del registro</translation>
    </message>
    <message>
        <source>Written as</source>
        <translation>Se escriben como</translation>
    </message>
    <message>
        <source>Largest log file</source>
        <translation>Mayor archivo de registro</translation>
    </message>
    <message>
        <source>Log files kept</source>
        <translation>Archivos de registro conservados</translation>
    </message>
</context>
</TS>
