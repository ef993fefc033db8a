# What the hosted API writes to people: mail, and the few pages that its links lead to.

## Mail
mail-greeting = { $name }，您好：
mail-ignore = 如果不是您本人操作，则无需理会。
mail-footer = 本邮件由 Vectort（{ $host }）发送，回复不会有人阅读。

# Links work for 24 hours.
mail-verify-subject = 请确认您的邮箱地址
mail-verify-text = 有人用此地址注册了 Vectort 账户。请确认该地址属于您。链接在 24 小时内有效。
mail-verify-action = 确认地址

# Links work for one hour.
mail-reset-subject = 设置新密码
mail-reset-text = 有人为您的账户申请了新密码。请通过此链接设置；链接一小时内有效，且只能使用一次。
mail-reset-action = 设置新密码
mail-changed-subject = 您的密码已更改
mail-changed-text = 您账户的密码已更改，所有设备均已退出登录。
mail-changed-not-you = 如果不是您本人操作，请立即申请新密码：有人知道您的邮箱或密码。
mail-signin-subject = 您的账户有新的登录
mail-signin-text = 您的账户于 { $time } 在 { $device } 上登录。
mail-signin-unnamed = 一台未命名的设备
mail-signin-not-you = 如果不是您本人操作，请退出所有设备并更改密码。
mail-receipt-subject = 收据 { $number }
mail-receipt-text =
    谢谢。您于 { $date } 支付了 { $amount }，购得 { $credits ->
       *[other] { $credits } 个点数
    }。
mail-receipt-number = 收据编号：{ $number }

## Pages behind the links
page-verify-title = 确认您的地址
page-verify-text = 还差一步：请确认该地址属于您。
page-verify-action = 确认
page-verify-done = 您的地址已确认，可以关闭此页面。
page-reset-title = 新密码
page-reset-text = 至少 8 个字符，须包含大写字母、小写字母、数字和其他符号。
page-reset-label = 新密码
page-reset-action = 保存密码
page-reset-done = 密码已保存，所有设备均已退出登录。请用新密码登录。
page-over-title = 此链接已失效
page-over-text = 它已被使用或已过期。请在应用中重新申请。
page-weak-password = 此密码太容易被猜中。
page-failed-title = 登录未成功
page-failed-text = 请返回应用重试。
