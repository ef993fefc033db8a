### ウィンドウ。

ui-title = プロジェクト
ui-project-count = このコンピューターに { $count } 個のプロジェクト
ui-loading = プロジェクトを読み込んでいます
ui-verified = 検証済み
ui-draft = 下書き
ui-versions = { $count } 個のバージョン
ui-changed = 更新: { $date }
ui-copy-preview = プレビューのコマンドをコピー
ui-copied = コピーしました
ui-copy-path = フォルダーのパスをコピー
ui-actions-for = { $title } の操作

ui-empty-title = まだ何もありません
ui-empty-text = ターミナルでアプリを説明してください。このコンピューターで作成、確認、保存され、ここに表示されます。
ui-empty-copy = コマンドをコピー
ui-empty-prompt = ドラッグ＆ドロップできるカンバンボード
ui-empty-offline = アカウントもサーバーも Node も要りません。プロバイダーがなければ、AI を使わないひな形ができます。

ui-error-title = プロジェクトを読み込めませんでした
ui-error-text = ファイルはそのままです。もう一度お試しください。繰り返す場合は vectort doctor で原因がわかります。
ui-error-detail = 詳細
ui-retry = もう一度試す

ui-language = 言語
ui-theme = 外観
ui-theme-system = システムに合わせる
ui-theme-light = ライト
ui-theme-dark = ダーク
ui-version = Vectort { $version }
ui-data-folder = データの場所: { $path }
