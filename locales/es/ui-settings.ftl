### Los ajustes.

ui-settings-providers = Proveedores de IA
ui-settings-providers-text = Las claves se quedan en el llavero de este ordenador. Solo se envían a su proveedor.
ui-settings-key-environment = Clave del entorno
ui-settings-key-keyring = Clave en el llavero
ui-settings-no-key = Sin clave
ui-settings-servers = { $count ->
    [one] { $count } servidor encontrado
   *[other] { $count } servidores encontrados
}
ui-settings-no-server = Ningún servidor encontrado
ui-settings-local-text = Inicie Ollama, LM Studio u otro servidor compatible con OpenAI en este ordenador y busque de nuevo.
ui-settings-address = Dirección
ui-settings-test = Probar
ui-settings-add-key = Añadir clave
ui-settings-replace-key = Cambiar clave
ui-settings-key = Clave de { $name }
ui-settings-test-save = Probar y guardar
ui-settings-trying = Preguntando a { $name }
ui-settings-works = Funciona: respondió en { $ms } ms
ui-settings-works-not = No funciona: { $reason }
ui-settings-key-saved = La clave funciona y se ha guardado
ui-settings-key-forgotten = La clave se quitó del llavero
ui-settings-forget = Olvidar
ui-settings-forget-title = ¿Olvidar el acceso a { $name }?
ui-settings-forget-text = Se quita del llavero de este ordenador y no se puede recuperar desde aquí. Sus proyectos quedan como están.
ui-settings-model = Modelo
ui-settings-by-itself = Elegido por Vectort
ui-settings-first = Se pregunta primero a
ui-settings-look-again = Buscar de nuevo servidores locales
ui-settings-accounts = Publicación de aplicaciones
ui-settings-accounts-text = Las aplicaciones van a su propia cuenta, con su propio token.
ui-settings-not-connected = Sin conectar
ui-settings-connected = Conectado
ui-settings-connected-as = Conectado como { $user }
ui-settings-token-environment = Token del entorno
ui-settings-connect = Conectar
ui-settings-replace-token = Cambiar token
ui-settings-token = Token de { $name }
ui-settings-token-where = { $name } da los tokens aquí:
ui-settings-folders = Carpetas
ui-settings-projects-folder = Proyectos nuevos
ui-settings-data-folder = Datos
ui-settings-log-folder = Registro
ui-settings-reveal = Mostrar
ui-settings-reveal-name = Mostrar la carpeta: { $name }
ui-settings-about = Acerca de
ui-settings-version = Vectort { $version }
ui-settings-about-text = Código abierto, MIT o Apache 2.0. Sus proyectos se quedan en este ordenador.
