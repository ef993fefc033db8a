### Publicar una aplicación.

ui-deploy-title = Publicar «{ $title }»
ui-deploy-text = La aplicación se construye en este equipo y va a su propia cuenta. Solo se envían los archivos que cambiaron.
ui-deploy-background = Puede cerrar esto; continúa y avisa cuando termina.
ui-deploy-going = Publicando
ui-deploy-connect-text = Conecte su cuenta de Vercel una vez. El token se prueba antes de guardarlo en el llavero del sistema.
ui-deploy-get-token = Crear un token en Vercel
ui-deploy-token = Token de Vercel
ui-deploy-token-hint = Solo sale de este equipo hacia Vercel.
ui-deploy-connect = Conectar
ui-deploy-connected = conectado
ui-deploy-connected-as = conectado como { $user }
ui-deploy-from-environment = con el token del entorno
ui-deploy-disconnect = Desconectar
ui-deploy-name = Nombre de la aplicación
ui-deploy-name-hint = Forma parte de la dirección. Si queda vacío, se toma del título.
ui-deploy-start = Publicar la versión { $version }
ui-deploy-building = Construir
ui-deploy-uploading = Subir
ui-deploy-preparing = Vercel la prepara
ui-deploy-reaching = Probar la dirección
ui-deploy-uploaded = { $count ->
    [one] { $done } de { $count } archivo subido
   *[other] { $done } de { $count } archivos subidos
}
ui-deploy-size = { $count ->
    [one] { $count } archivo, { $size }
   *[other] { $count } archivos, { $size }
}
ui-deploy-cancelling = Cancelando
ui-deploy-live = En línea
ui-deploy-live-at = En línea en { $url }
ui-deploy-not-answering = Publicada, aún no responde
ui-deploy-not-answering-text = Vercel la tiene lista, pero la dirección no respondió en un minuto. Ábrala dentro de un momento.
ui-deploy-failed = No se publicó
ui-deploy-cancelled = Cancelado; lo que estaba en línea lo sigue estando.
ui-deploy-again = Publicar otra vez
ui-deploy-open = Abrir
ui-deploy-copy = Copiar la dirección
ui-deploy-past = Publicaciones anteriores
ui-deploy-was-live = respondía
ui-deploy-was-silent = no respondía
