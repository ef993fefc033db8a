### 何が起きたか、作業への影響、次にすること。

## エラー（コード別）

error-empty-description = 説明が空です。何を作るかを短く書いてください。
error-description-too-long = 説明は { $length } 文字あります。最大 { $max } 文字です。
error-control-characters = 説明に制御文字が含まれています。取り除いてもう一度お試しください。
error-unknown-type = 「{ $value }」という種類はありません。vectort types で一覧できます。
error-unknown-framework = 「{ $value }」はこの種類のフレームワークではありません。vectort types で一覧できます。
error-unknown-provider = 「{ $value }」というプロバイダーはありません。openai、anthropic、gemini、local から選んでください。
error-unknown-model = モデル「{ $value }」は使えません。
error-no-provider = AI プロバイダーが設定されていません。OPENAI_API_KEY、ANTHROPIC_API_KEY、GEMINI_API_KEY のいずれかを設定するか、Ollama などのローカルサーバーを起動してください。
error-no-answer = 使える応答が得られませんでした。後でもう一度試すか、--allow-starter を付けて AI なしで始めてください。
error-out-not-empty = { $path } は空ではありません。空または新しいフォルダーを選んでください。何も変更していません。
error-not-a-project = { $path } はプロジェクトではありません。package.json、index.html などの既知のマニフェストがありません。
error-not-found = { $path } は存在しません。
error-no-such-version = このプロジェクトにバージョン「{ $value }」はありません。vectort history で一覧できます。
error-no-space = ディスクがいっぱいです。保存済みの内容は無事です。空きを作ってもう一度お試しください。
error-io = { $path } を読み書きできませんでした: { $detail }
error-permission-denied = Vectort には { $path } を読み書きする権限がありません。
error-cancelled = 取り消しました。完成していたものは残っています。
error-invalid-base-url = { $variable } は使えるアドレスではありません: { $value }
error-keyring-unavailable = システムのキーリングが応答しません。環境変数のキーは使えます。
error-port-taken = ポート { $port } は使用中です。--port で別のポートを選んでください。
error-unsafe-path = パス「{ $path }」は安全でないため拒否しました。
error-too-many-files = ファイルが多すぎます。最大 { $max } 個です。
error-file-too-large = { $path } は大きすぎます。最大 { $max } バイトです。
error-answer-without-files = モデルの応答にファイルが 1 つもありませんでした。
error-answer-truncated = モデルの応答がファイルの途中で切れました。完成したファイルは残っています。
error-newer-schema = このデータは新しい Vectort で書かれています。開くには Vectort を更新してください。何も変更していません。
error-database-locked = 別の Vectort がこのプロジェクトで作業中です。終わってからもう一度お試しください。
error-database-damaged = プロジェクトのデータベースが壊れています。フォルダーとファイルはそのままです。
error-no-display = ウィンドウを開くディスプレイがありません。コマンドはなくても使えます: vectort --help
error-build-failed = プロジェクトをビルドできませんでした。問題は上に示しています。元の内容はそのままです。
error-not-previewable = この種類のプロジェクトはプレビューでは動きません。
error-bad-usage = { $detail }
error-internal = Vectort で予期しないことが起きました: { $detail }。保存済みの内容は無事です。

## プロバイダーが応答しなかった理由

attempt-no-key = キーがありません
attempt-unauthorized = キーが拒否されました
attempt-forbidden = キーではこのモデルを使えません
attempt-quota = アカウントの利用枠を使い切りました
attempt-rate-limited = リクエストが多すぎます
attempt-overloaded = 過負荷です
attempt-server-error = サーバーのエラー
attempt-unreachable = 接続できません
attempt-timeout = 長い間反応がありません
attempt-model-not-found = モデルが存在しません
attempt-bad-request = リクエストが拒否されました
attempt-context-too-long = リクエストがモデルには長すぎます
attempt-refused = モデルが断りました
attempt-malformed = 読み取れない応答
attempt-truncated = 応答が途中で切れました
attempt-empty = 空の応答
attempt-cancelled = 取り消されました

## プロジェクトで見つかった問題（コード別）

problem-syntax-error = 構文エラー
problem-unresolved-import = インポート先が見つかりません
problem-unknown-package = 内蔵されていないパッケージ
problem-missing-export = インポート先がエクスポートしていない名前です
problem-missing-file = 必要なファイルがありません
problem-bad-manifest = マニフェストが正しくありません
problem-bundle-error = アプリをバンドルできませんでした
problem-blank-page = ページが空白のままです
problem-uncaught-error = アプリの起動時のエラー
problem-unhandled-rejection = 処理されない Promise の拒否
problem-mount-timeout = アプリが時間内に起動しませんでした
problem-mount-crashed = アプリがページを落としました
problem-mount-unavailable = ここではアプリを起動できませんでした
problem-file-too-large = ファイルが大きすぎます
problem-too-many-files = ファイルが多すぎます
problem-unsafe-path = パスが安全ではありません
problem-truncated-file = ファイルが途中で終わっています
problem-duplicate-path = ファイルが 2 回ありました。最後のものが有効です
problem-case-collision = 2 つの名前の違いが大文字と小文字だけです
problem-binary-content = 内容がテキストではありません
problem-no-files = 応答にファイルがありません
problem-pack-version = 内蔵パッケージの別のバージョンを使います
problem-css-error = スタイルシートのエラー
problem-repair-failed = 修復では直りませんでした
