# What the hosted API writes to people: mail, and the few pages that its links lead to.

## Mail
mail-greeting = Hola, { $name }:
mail-ignore = Si no has sido tú, no tienes que hacer nada.
mail-footer = Este mensaje lo ha enviado Vectort, { $host }. Nadie lee las respuestas.

# Links work for 24 hours.
mail-verify-subject = Confirma tu dirección
mail-verify-text = Se ha creado una cuenta de Vectort con esta dirección. Confirma que es tuya. El enlace funciona durante 24 horas.
mail-verify-action = Confirmar la dirección

# Links work for one hour.
mail-reset-subject = Elige una contraseña nueva
mail-reset-text = Se ha pedido una contraseña nueva para tu cuenta. Elígela con este enlace, que funciona durante una hora y una sola vez.
mail-reset-action = Elegir una contraseña nueva
mail-changed-subject = Tu contraseña ha cambiado
mail-changed-text = La contraseña de tu cuenta ha cambiado y se ha cerrado la sesión en todos los dispositivos.
mail-changed-not-you = Si no has sido tú, pide una contraseña nueva ahora mismo: alguien conoce tu correo o tu contraseña.
mail-signin-subject = Nuevo inicio de sesión en tu cuenta
mail-signin-text = Alguien ha iniciado sesión en tu cuenta desde { $device } a las { $time }.
mail-signin-unnamed = un dispositivo sin nombre
mail-signin-not-you = Si no has sido tú, cierra la sesión en todas partes y cambia la contraseña.
mail-receipt-subject = Recibo { $number }
mail-receipt-text =
    Gracias. El { $date } se pagaron { $amount } por { $credits ->
        [one] { $credits } crédito
       *[other] { $credits } créditos
    }.
mail-receipt-number = Número de este recibo: { $number }

## Pages behind the links
page-verify-title = Confirma tu dirección
page-verify-text = Un paso más: confirma que esta dirección es tuya.
page-verify-action = Confirmar
page-verify-done = Tu dirección está confirmada. Puedes cerrar esta página.
page-reset-title = Contraseña nueva
page-reset-text = Al menos 8 caracteres, con una mayúscula, una minúscula, una cifra y otro signo.
page-reset-label = Contraseña nueva
page-reset-action = Guardar la contraseña
page-reset-done = La contraseña está guardada y se ha cerrado la sesión en todos los dispositivos. Inicia sesión con la nueva.
page-over-title = Este enlace ya no funciona
page-over-text = Ya se ha usado o es demasiado antiguo. Pide otro en la aplicación.
page-weak-password = Esta contraseña es demasiado fácil de adivinar.
page-failed-title = No se pudo iniciar sesión
page-failed-text = Vuelve a la aplicación e inténtalo de nuevo.
