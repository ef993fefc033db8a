### コマンドライン。

## ヘルプ

cli-about = アプリを説明すると、作成し、検証し、動かします。
cli-heading-usage = 使い方
cli-heading-commands = コマンド
cli-heading-arguments = 引数
cli-heading-options = オプション

cli-generate-about = アプリを説明し、作成、検証、保存までを行う
cli-preview-about = プロジェクトをこのコンピューターで表示し、変更に追従する
cli-build-about = 本番用にビルドする（圧縮し、名前にハッシュを付ける）
cli-history-about = プロジェクトのバージョンを一覧する
cli-restore-about = あるバージョンに戻す（何も削除しない）
cli-export-about = プロジェクトを ZIP ファイルに書き出す
cli-deploy-about = プロジェクトを公開する
cli-providers-about = どの AI プロバイダーが使えるかを表示する
cli-types-about = アプリの種類とフレームワークを一覧する
cli-doctor-about = このコンピューターにあるものと足りないものを調べる

cli-arg-description = 作りたいものを自分の言葉で。「-」は標準入力を読む
cli-arg-dir = プロジェクトのフォルダー
cli-arg-version = 履歴に表示されるバージョン

cli-opt-type = アプリの種類。省略すると説明から判断する
cli-opt-framework = フレームワーク。省略すると種類ごとの標準
cli-opt-database = データの置き場所。省略すると指定なし
cli-opt-feature = 追加する機能。繰り返し指定できる
cli-opt-integration = やり取りするサービス。繰り返し指定できる
cli-opt-deployment = 公開先。省略すると未定
cli-opt-mode = quick（すばやく）または advanced（じっくり）。計画を立て、より多くのファイルを作る
cli-opt-provider = このプロバイダーだけに依頼する: openai、anthropic、gemini、local
cli-opt-model = このモデルを指定する
cli-opt-allow-starter = どのプロバイダーも応答しないとき、AI を使わないひな形から始める
cli-opt-no-mount = 検証のために非表示のウィンドウでアプリを開かない
cli-opt-generate-out = 書き込み先のフォルダー。空か、まだ存在しないこと
cli-opt-max-cost = 費用がこの米ドル額を超える前に止める（例：0.25）
cli-opt-record = すべての呼び出しをこのファイルに記録する（キーは含まない）
cli-opt-replay = 誰にも依頼せず、この記録を再生する
cli-opt-json = 1 行に 1 つの JSON オブジェクトを出力する
cli-opt-port = サーバーのポート
cli-opt-strict = プレビュー内のネットワークを切る
cli-opt-build-out = ビルド先のフォルダー
cli-opt-zip = 書き出す ZIP ファイル
cli-opt-deploy-to = 公開先：vercel
cli-opt-deploy-name = 公開先でのアプリ名。省略するとタイトルから作られます
cli-opt-help = このヘルプを表示する
cli-opt-version = バージョンを表示する

## 使い方の誤り

cli-usage-hint = 使い方を見るには: { $command }
cli-usage-unknown-command = 「{ $value }」というコマンドはありません。
cli-usage-unknown-option = ここに「{ $value }」というオプションはありません。
cli-usage-did-you-mean = 「{ $suggestion }」のことですか？
cli-usage-missing = { $name } がありません。
cli-usage-missing-command = コマンドがありません。
cli-usage-missing-value = { $name } には値が必要です。
cli-usage-invalid-value = 「{ $value }」は { $name } に使えません。
cli-usage-repeated = { $name } は一度だけ指定できます。

## 実行中

cli-asking = { $provider } に依頼中（{ $model }）
cli-provider-failed = { $provider } から応答がありません: { $reason }
cli-skipped-resting = { $provider } は失敗が続いたため休止中です。先にほかへ依頼します。
cli-skipped-disabled = { $provider } は今の設定では応答できません。先にほかへ依頼します。
cli-skipped-throttled = { $provider } は { $seconds } 秒待つよう求めています。先にほかへ依頼します。
cli-waiting = { $provider } を { $seconds } 秒待っています：{ $reason }
cli-hedged = 最初の応答が遅いため、{ $provider } にも依頼します。
cli-switched = { $provider }：{ $reason }。{ $next } で続行します。完成したファイルは残ります。
cli-file-written = { $path }（{ $size }）
cli-size-bytes = { $count } バイト
cli-size-kib = { $count } KiB
cli-size-mib = { $count } MiB
cli-files-count = { $count } 個のファイル
cli-phase-checking = 確認
cli-phase-repairing = 修復
cli-draft = 下書き（未検証）
cli-starter-notice = ひな形（AI なし）: 説明をもとにこのコンピューターで作った、動く出発点です。
cli-starter-hint = AI に書かせるには、OPENAI_API_KEY、ANTHROPIC_API_KEY、GEMINI_API_KEY のいずれかを設定するか、Ollama などのローカルサーバーを起動してください。
cli-model-echoed = { $asked } に依頼し、{ $echoed } が応答しました。

## 結果

cli-verified = { $seconds } 秒で検証済み
cli-not-verified = 検証を通っていません
cli-not-verified-hint = ファイルは下書きとして保存しました。問題は上に示しています。
cli-saved-in = { $path } に保存しました
cli-tokens = 入力 { $input } トークン、出力 { $output } トークン
cli-cost = 費用 { $cost }
cli-cost-estimated = 費用 ≈ { $cost }（一部は推定）
cli-cost-hedge = うち { $cost } は二番目の応答
cli-cost-saved = プロンプトキャッシュで { $cost } 節約
cli-preview-next = 見るには: { $command }
cli-preview-ready = プレビュー: { $url }
cli-preview-stop = Ctrl+C で止まります。
cli-preview-updated = { $path } を { $milliseconds } ミリ秒で更新しました
cli-built = { $path } にビルドしました: { $files }、{ $size }
cli-exported = { $path } に書き出しました: { $files }、{ $size }
cli-deploy-building = 本番用にビルドしています
cli-deploy-uploading = { $count ->
   *[other] { $count } 個のファイルを送信しています
}
cli-deploy-preparing = 公開先の準備が整うのを待っています
cli-deploy-reaching = { $url } に接続を試しています
cli-deploy-live = 公開中：{ $url }
cli-deploy-not-answering = デプロイ済み、まだ応答がありません：{ $url }
cli-restored = バージョン { $version } が再び現在のものになりました。以降のバージョンも残っています。
cli-history-current = 現在
cli-version-generated = 生成
cli-version-starter = ひな形
cli-version-edited = 編集
cli-version-outside = Vectort の外で編集
cli-version-restored = 復元
cli-version-imported = 取り込み
cli-imported = このフォルダーは未登録でした。ファイルはバージョン 1 になりました。

## プロバイダーと種類

cli-provider-key-environment = { $variable } のキー
cli-provider-key-keyring = システムのキーリングのキー
cli-provider-key-missing = キーがありません。{ $variable } を設定してください
cli-provider-local-found = { $url } で動作中
cli-provider-local-none = ローカルサーバーは見つかりません
cli-health-ready = 利用可能
cli-health-trying = 休止後、次の応答で判断
cli-health-resting = 失敗のため { $seconds } 秒休止
cli-health-throttled = { $seconds } 秒待つよう要求
cli-health-first-text = 最初の文字は通常 { $half } 秒、ほぼ必ず { $most } 秒以内
cli-health-rate = 毎秒 { $rate } トークン
cli-types-default = 標準
cli-types-browser = プレビューで動く
cli-types-source = 構文を確認する

## 確認

check-parse = 構文
check-tools = 言語ツール
check-resolve = インポート
check-bundle = バンドル
check-types = 型
check-mount = 起動
check-accept = 要件
check-state-passed = 合格
check-state-failed = 不合格
check-state-unavailable = ここでは実行不可
check-state-not-required = 不要

## 診断

doctor-state-ok = 使用可能
doctor-state-missing = なし
doctor-data-folder = データフォルダー
doctor-database = プロジェクトのデータベース
doctor-providers = AI プロバイダー
doctor-local-server = ローカル AI サーバー
doctor-keyring = システムのキーリング
doctor-webview = ウェブビュー
doctor-packs = 内蔵の npm パッケージ
doctor-language = 言語
doctor-version = Vectort のバージョン

cli-edit-about = 言葉でプロジェクトを変更する
cli-ask-about = プロジェクトについて質問する（ファイルは変わりません）
cli-replay-about = 会話の一回分をもう一度たずねる（別のプロバイダーなど）
cli-report-about = 会話の一回分を、秘密を含まない不具合報告に書き出す
cli-import-about = フォルダー、ZIP、git のアドレスをプロジェクトにする
cli-diff-about = 二つの版の違いを表示する
cli-arg-change = 変更の内容。- なら標準入力から読みます
cli-arg-question = 質問。- なら標準入力から読みます
cli-arg-turn = 会話の回の番号
cli-arg-source = フォルダー、ZIP ファイル、または公開 git リポジトリのアドレス
cli-opt-plan = 先に計画を立て、承認されるまで何も変更しない
cli-opt-yes = 計画をそのまま実行する
cli-opt-advanced = より強力なモデルを使う
cli-opt-attach = 画像、テキストファイル、ウェブページの文章を添付する（繰り返し可）
cli-opt-report-out = 報告を書き込むファイル
cli-opt-import-out = プロジェクトのフォルダー（存在しないか空であること）
cli-planned = 計画は承認待ちです。ウィンドウで承認するか、--plan --yes を付けてもう一度たずねてください。
cli-reported = 報告は { $path } にあります。キーは含まれていません。
