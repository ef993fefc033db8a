### ウィンドウの全画面に共通。

ui-navigation = 画面
ui-offline = ネットワークがありません。編集、プレビュー、ローカルモデルはそのまま使えます。
ui-open = 開く
ui-close = 閉じる
ui-cancel = キャンセル
ui-undo = 元に戻す
ui-retry = 再試行
ui-copied = コピーしました
ui-copy-detail = 詳細をコピー
ui-appearance = 外観と言語
ui-language = 言語
ui-theme = 外観
ui-theme-system = システムに合わせる
ui-theme-light = ライト
ui-theme-dark = ダーク
ui-standing-verified = 検証済み
ui-standing-unchecked = 未検査
ui-standing-draft = 下書き
ui-standing-empty = 空
ui-running = 作成中
ui-provider-local = ローカルモデル
ui-provider-starter = スターター（AI なし）
ui-price = 100 万トークンあたり読み取り { $input }、書き込み { $output }
ui-forecast = 通常 { $low }〜{ $high }
ui-forecast-one = 通常 { $cost }
ui-forecast-text = このモデルのこれまでの { $count } 回の応答による：半数は最初の額以下、九割は二番目の額以下
ui-palette-search = 操作とプロジェクトを検索
ui-palette-actions = 操作
ui-palette-projects = プロジェクト
ui-palette-empty = 一致するものはありません
ui-lost-title = このページは表示できません
ui-lost-home = 最初の画面へ
ui-free = 無料

## 添付

ui-attach = 添付
ui-attach-files = 画像かテキストファイル…
ui-attach-list = 一緒に送るもの
ui-attach-page = ウェブページ…
ui-attach-page-title = ウェブページを加える
ui-attach-page-text = 本文を一度だけ読み取り、依頼と一緒に送ります。公開されたページだけ読み取れます。
ui-attach-page-label = アドレス
ui-attach-page-add = 加える
ui-attach-remove = { $name } を外す

## 取り込み

ui-import = 取り込む
ui-import-git-title = git から取り込む
ui-import-git-text = 公開リポジトリをこのコンピューターにコピーし、プロジェクトにします。何も送り返しません。
ui-import-git-label = リポジトリのアドレス
ui-import-git-start = 取り込む
ui-import-git-going = リポジトリを取得しています。1 分ほどかかることがあります。
ui-attach-tokens = { $count ->
   *[other] { $tokens } トークン
}

## コマンドラインとは別の解決策があるエラー

ui-error-unexpected = Vectort で予期しないことが起きました。保存済みの内容は無事です。もう一度お試しください。詳細は設定のログフォルダーにあります。
ui-error-no-provider = AI プロバイダーが設定されていません。設定でキーを追加するか、Ollama などのローカルサーバーを起動するか、スターターから始めてください。
ui-error-no-answer = 使える回答を返したプロバイダーがありません。説明文は残っています。後でもう一度試すか、別のプロバイダーを選ぶか、スターターから始めてください。
ui-error-no-such-version = このプロジェクトにバージョン { $value } はもうありません。何も変更されていません。
ui-error-unknown-type = 「{ $value }」という種類はありません。説明文の横で別の種類を選んでください。
ui-error-unknown-framework = 「{ $value }」はこの種類のフレームワークではありません。説明文の横で別のものを選んでください。
ui-error-build-failed = プロジェクトをビルドできませんでした。元の内容はそのままです。プレビューに示された問題を直して、もう一度お試しください。
