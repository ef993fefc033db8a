### ひとつのプロジェクト：経過、プレビュー、コード、バージョン。

ui-ws-unreadable = このプロジェクトを開けませんでした
ui-ws-to-projects = プロジェクト一覧へ
ui-ws-opening = プロジェクトを開いています
ui-ws-name = プロジェクトの名前
ui-ws-view = 表示するもの
ui-ws-preview = プレビュー
ui-ws-code = コード
ui-ws-split = 両方
ui-ws-more = その他の操作
ui-ws-side = サイドパネル
ui-ws-show-side = サイドパネルを表示
ui-ws-hide-side = サイドパネルを隠す
ui-ws-side-resize = サイドパネルの幅
ui-ws-split-resize = コードとプレビューの割合
ui-ws-renamed = プロジェクト名を「{ $title }」に変えました
ui-ws-duplicated = これは複製です：「{ $title }」
ui-ws-deleted = 「{ $title }」を削除しました
ui-ws-exported = { $path } に書き出しました
ui-ws-regenerate-title = ご自身の変更の上に作り直しますか？
ui-ws-regenerate-text = 手作業で変更したファイルがあります。新しい結果がそれに置き換わりますが、書いた内容はバージョンに残り、いつでも戻せます。

ui-standing-verified-text = まさにこのファイルが、必要な検査にすべて合格しました。
ui-standing-unchecked-text = 手作業で変更され、その後は検査されていません。
ui-standing-draft-text = 下書き：すべての検査には合格していないか、停止されました。
ui-standing-empty-text = まだファイルがありません。

ui-run-none = ここではまだ何も作られていません。
ui-run-more = すべて表示
ui-run-less = 少なく表示
ui-run-asking = 回答を待っています
ui-run-writing = ファイルを書いています
ui-run-checking = 検査しています
ui-run-repairing = 検査で見つかった点を直しています
ui-run-saving = 保存しています
ui-run-stop = 停止
ui-run-stopping = 停止しています
ui-run-attempts = 回答のなかった呼び出し
ui-run-attempt = { $provider } は回答なし：{ $reason }
ui-run-attempt-next = { $provider } は回答なし：{ $reason }。{ $next } で続行
ui-run-notes = 備考
ui-run-files = { $count } 個のファイル
ui-run-files-hidden = 以前の { $count } 個のファイルは表示していません
ui-run-lines = { $count } 行
ui-run-problems = 問題
ui-run-more-problems = ほかに { $count } 件
ui-run-tokens = 読み込み { $input } トークン、書き出し { $output } トークン
ui-run-cost = 約 { $cost }
ui-run-cost-estimated = ≈ { $cost }（一部は推定）
ui-run-hedge = うち { $cost } は二番目の応答
ui-run-saved = プロンプトキャッシュで { $cost } 節約
ui-run-verified = 検証済み
ui-run-verified-text = 必要な検査にすべて合格し、現在のバージョンになりました。
ui-run-draft = 下書きとして保存
ui-run-draft-text = すべての検査には合格していません。これまでの現在のバージョンはそのままで、下書きはバージョンにあります。
ui-run-stopped = 停止しました
ui-run-stopped-text = できあがった分は下書きとしてバージョンに残ります。これまでの現在のバージョンはそのままです。
ui-run-failed = 結果は得られませんでした
ui-run-failed-text = 何も変更していません。これまでの内容は無事です。
ui-run-accept = このまま採用

run-note-starter = AI を使わず、説明からこのコンピューターで作ったひな形です。
run-note-starter-framework = ひな形は { $detail } で書かれています。
run-note-echoed-model = 指定とは別のモデルが回答しました：{ $detail }
run-note-duplicate-path = { $detail } は二度書かれました。最後のものが有効です。
run-note-skipped-resting = { $provider } は失敗が続いたため休止中です。先にほかへ依頼します。
run-note-skipped-disabled = { $provider } は今の設定では応答できません。先にほかへ依頼します。
run-note-skipped-throttled = { $provider } はしばらく待つよう求めています。先にほかへ依頼します。
run-note-waiting = { $provider } を待っています（{ $reason }）：{ $seconds } 秒後に再依頼
run-note-hedged = 最初の応答が遅いため、{ $provider } にも依頼します。
run-note-how-to-run = 実行方法についてのモデルの説明：{ $detail }
run-note-other-steps-file = { $detail } は別の手順のものなので、この手順が書いた内容は捨てました。
run-note-answer-cut = 回答が途中で終わりました。続きはもう一度尋ねてください。
run-note-kept-locked = { $detail } は保護されているので、そのままにしました。
run-note-replaced-edit = { $detail } はその間に手で変更されました。あなたの文章は前のバージョンにあります。
run-note-stopped-same-problems = 修復後も同じ問題が出たため、それ以上費用をかけませんでした。最後の良いバージョンはそのままです。
run-note-unusable-plan = モデルが使える計画を出さなかったため、一度で行いました。
run-note-tests-built = テストを書きました。構築できます。プロジェクト自身のツールで実行してください。
run-note-tests-only-parsed = テストを書きました。ここでは文法の誤りだけを調べました。
run-note-review-dropped = 見直しの変更で何かが壊れたため、捨てました。
run-note-tests-dropped = 書いたテストで何かが壊れたため、捨てました。

ui-check-title = 検査
ui-check-parse = 構文
ui-check-tools = 言語ツール
ui-check-resolve = インポート
ui-check-bundle = バンドル
ui-check-types = 型
ui-check-mount = 起動
ui-check-accept = 要件
ui-check-passed = 合格
ui-check-failed = 不合格
ui-check-unavailable = ここではできません
ui-check-not-required = 不要
ui-check-broke = 検査できませんでした
ui-check-verified = バージョン { $version } は必要な検査にすべて合格しました
ui-check-not-verified = バージョン { $version } はすべての検査には合格していません

ui-view-preview = プレビュー
ui-view-toolbar = プレビューの操作
ui-view-back = プレビューで戻る
ui-view-forward = プレビューで進む
ui-view-route = アプリ内のパス
ui-view-size = プレビューの大きさ
ui-view-phone = スマートフォン
ui-view-tablet = タブレット
ui-view-fit = 全体
ui-view-draft = 下書き、未検証
ui-view-problems = コードに { $count } 件の問題があります。最後に動いた状態を表示しています
ui-view-broke = プレビューを表示できませんでした
ui-view-crashed = アプリが応答しなくなりました
ui-view-crashed-text = ページが止まったか終了しました。ファイルとこのウィンドウに影響はありません。
ui-view-open-code = コードを表示
ui-view-soon = 作成中
ui-view-soon-text = 十分にそろい次第、アプリがここに現れます。
ui-view-none = この種類のプロジェクトにプレビューはありません
ui-view-none-text = ブラウザーでは動きません。コードの検査は行われます。フォルダーを開き、専用のツールで実行してください。
ui-view-empty = まだ表示するものがありません
ui-view-empty-text = このプロジェクトにはファイルがありません。説明から作り直してください。
ui-view-starting = プレビューを開始しています
ui-console = コンソール
ui-console-count = コンソール、エラー { $count } 件
ui-console-filter = 一覧の内容
ui-console-all = すべて
ui-console-errors = エラー
ui-console-warnings = 警告
ui-console-rest = メッセージ
ui-console-clear = コンソールを消去
ui-console-empty = アプリは何も書き出していません。
ui-console-resize = プレビューの高さ

ui-code-title = コード
ui-code-files = ファイル
ui-code-tabs = 開いているファイル
ui-code-show-files = ファイルを表示
ui-code-hide-files = ファイルを隠す
ui-code-resize = ファイル一覧の幅
ui-code-new-file = 新しいファイル
ui-code-new-folder = 新しいフォルダー
ui-code-file-name = 新しいファイルの名前
ui-code-folder-name = 新しいフォルダーの名前
ui-code-new-name = { $name } の新しい名前
ui-code-name-empty = 名前が必要です
ui-code-name-taken = 同じ名前のものがすでにあります
ui-code-name-unsafe = この名前はすべてのシステムで使えるとは限りません
ui-code-renamed = { $name } に名前を変えました
ui-code-deleted = { $name } を削除しました
ui-code-discarded = { $name } を保存せずに閉じました
ui-code-close = { $name } を閉じる
ui-code-unsaved = 未保存
ui-code-adding = { $count } 個中 { $done } 個のファイルを追加
ui-code-added = { $count } 個のファイルを追加しました
ui-code-too-large = { $count } 個のファイルは 1 MiB を超えるため追加しませんでした
ui-code-open-place = { $place } を開く
ui-code-editor = { $path }、編集欄
ui-code-loading = ファイルを読んでいます
ui-code-empty = まだファイルがありません
ui-code-empty-text = バージョンが保存されると現れます。自分で追加することもできます。
ui-code-none = 開いているファイルはありません
ui-code-none-text = 一覧から選ぶか、ファイルをドロップしてください。
ui-code-gone = このファイルはもうありません
ui-code-gone-text = プロジェクトにはもうありません。バージョンには残っています。
ui-code-binary = テキストではありません
ui-code-binary-text = ファイルの大きさは { $size } で、ここでは編集できません。
ui-code-binary-changed = この二つはここでは比べられません。
ui-code-conflict = このファイルはほかで変更されました
ui-code-conflict-text = 別のプログラムかバージョンが違う内容を持っています。選ぶまで何も失われません。
ui-code-take-mine = 自分の内容を残す
ui-code-take-theirs = 相手の内容にする
ui-code-took-theirs = 相手の内容に置き換えました
ui-code-mine = 自分の内容
ui-code-theirs = 相手の内容
ui-code-diff-side = { $path } の { $side }
ui-code-comparison = { $path } の比較
ui-code-versions = バージョン { $from } から { $to } へ
ui-code-edit = 編集
ui-code-find = 検索
ui-code-replace-with = 置き換え後
ui-code-next = 次へ
ui-code-previous = 前へ
ui-code-all = すべて
ui-code-match-case = 大文字と小文字を区別
ui-code-by-word = 単語単位
ui-code-regexp = 正規表現
ui-code-replace = 置き換え
ui-code-replace-all = すべて置き換え
ui-code-current-match = 現在の一致
ui-code-on-line = 行
ui-code-replaced-one = $ 行目の一致を置き換えました
ui-code-replaced-all = $ 件を置き換えました
ui-code-go-to-line = 行へ移動
ui-code-go = 移動
ui-code-fold = この部分をたたむ
ui-code-unfold = この部分を開く
ui-code-folded = たたまれたコード
ui-code-completions = 候補
ui-code-unchanged = 変更のない行：$

ui-history-version = バージョン { $version }
ui-history-current = 現在
ui-history-empty = まだバージョンはありません。結果や変更のたびに一つ増えます。
ui-history-generated = AI が作成
ui-history-starter = ひな形
ui-history-imported = 取り込み
ui-history-edited = 手作業で変更
ui-history-outside = 別のプログラムで変更
ui-history-restored = バージョン { $version } を復元
ui-history-files = { $count } 個のファイル
ui-history-restore = 現在のものにする
ui-history-restored-toast = バージョン { $version } が再び現在のものになりました
ui-history-compare = 比べる相手
ui-history-against-before = 前のもの
ui-history-against-now = 現在
ui-history-first = 最初のバージョンです。
ui-history-same = 違うファイルはありません。
ui-history-changed = { $count } 個のファイルが違います
ui-history-added = 追加
ui-history-edited-file = 変更
ui-history-removed = 削除

## 会話

ui-chat = 会話
ui-chat-empty = 下の欄で変更を頼むか、アプリについて質問してください。
ui-turn-next = 次の依頼
ui-turn-name = { $turn } 回目：{ $kind }
ui-turn-create = 作成
ui-turn-ask = 質問
ui-turn-edit = 編集
ui-turn-build = 構築
ui-turn-ask-text = 言葉で答え、何も変更しません
ui-turn-edit-text = アプリを一度で変更します
ui-turn-build-text = まず計画し、順に進めます
ui-turn-ask-placeholder = このアプリについて何を知りたいですか？
ui-turn-edit-placeholder = 何を変えますか？
ui-turn-build-placeholder = 何を作りますか？まず計画をお見せします。
ui-turn-mode = すること
ui-turn-manner = 進め方
ui-turn-quick-text = 一度で行う、最も速く安い方法です。
ui-turn-advanced-text = 計画し、順に進め、見直してテストします。費用は高くなります。
ui-turn-model = モデル
ui-turn-model-fits = 自動で選ぶ
ui-turn-send = 送信
ui-turn-wait = 作業中です。終わると送信できます。
ui-turn-cap = 最大 { $cap }
ui-turn-credits-text = クレジットを使うのは検証済みの結果と回答だけです。失敗、やり直し、修復には使いません。
ui-turn-replay = もう一度
ui-turn-replay-same = 前と同じ
ui-turn-replay-of = { $turn } 回目のやり直し
ui-turn-revert = 元に戻す
ui-turn-reverted = 元に戻しました
ui-turn-reverted-toast = ファイルはこの回の前の状態です
ui-turn-accepted-toast = バージョン { $version } をそのまま現在のものにしました
ui-turn-report = 不具合の報告
ui-turn-reported = 報告は { $path } にあります。キーは含まれません。
ui-run-planning = 計画しています
ui-run-reviewing = 安全性とアクセシビリティを見直しています
ui-run-testing = テストを書いて実行しています
ui-run-cost-of = { $cost } / { $cap }
ui-run-answered = 回答済み
ui-run-answered-text = 何も変更していません。
ui-run-planned = 計画済み
ui-run-planned-text = 計画は承認を待っています。まだ何も変更していません。
ui-run-accepted = そのまま採用
ui-run-accepted-text = すべての検査には通っていませんが、現在のものにしました。
ui-fix = 直す
ui-fix-free = 無料、AI なし
ui-fix-accept = 採用して直す
ui-fix-model = AI で直す
ui-repair-none = 残りに当てはまる AI なしの規則はありません。
ui-check-count = { $count } 件中 { $passed } 件合格

## 手順と計画

ui-step-list = 手順
ui-step-plan = 計画
ui-step-write = 記述
ui-step-check = 検査
ui-step-repair = 規則で修復
ui-step-mend = AI で修復
ui-step-review = 見直し
ui-step-test = テスト
ui-step-waiting = 待機中
ui-step-running = 進行中
ui-step-done = 完了
ui-step-failed = 失敗
ui-step-skipped = 省略
ui-step-stopped = 停止
ui-step-stop = 「{ $step }」を止める
ui-plan-title = 計画
ui-plan-text = 自由に変更してから構築してください。それまで何も行いません。
ui-plan-data = データ
ui-plan-routes = ページ
ui-plan-dependencies = パッケージ
ui-plan-include = 「{ $step }」を行う
ui-plan-step-title = 手順 { $number } の題名
ui-plan-up = 「{ $step }」を上へ
ui-plan-down = 「{ $step }」を下へ
ui-plan-remove = { $name } を外す
ui-plan-build = 構築する
ui-plan-dismiss = 取りやめる
ui-plan-reset = 元の計画に戻す

## モデルに見せるもの

ui-context-title = AI に見せるもの
ui-context-text = 依頼に関わるファイルを、変わりにくいものから順に見せます。ほかは名前だけです。
ui-context-all-text = プロジェクト全体が収まります。
ui-context-meter = { $used } / { $budget } トークン
ui-context-budget = ファイルの枠
ui-context-by-itself = 自動
ui-context-whole = 全体
ui-context-outline = 概要
ui-context-excerpt = 抜粋
ui-context-pin = { $path } を常に見せる
ui-context-unpin = { $path } を必要なときだけ見せる
ui-context-exclude = { $path } を見せない
ui-context-include = { $path } をまた見せる
ui-context-all = すべて収まる
ui-context-pinned = 固定済み
ui-context-selected = プレビューで選択
ui-context-problem = 問題がある
ui-context-named = 依頼で名指し
ui-context-symbol = 依頼の内容に関係
ui-context-imports = 関係するファイルを読み込む
ui-context-imported-by = 関係するファイルが読み込む
ui-context-recent = 最近の変更
ui-context-central = 多くの箇所で使用
ui-context-entry = アプリの起点
ui-context-manifest = プロジェクトのパッケージ
ui-pick-going = プレビューの要素をクリックしてください。Esc で終わります。
ui-pick-remove = この要素を外す

## 保護

ui-code-lock = AI から保護する
ui-code-unlock = AI の保護を解く
ui-code-locked = 保護中：AI は変更しません
ui-code-locked-toast = AI は { $name } を変更しなくなりました
ui-code-unlocked-toast = AI は { $name } をまた変更できます

## バージョンの続き

ui-history-undone = 変更を取り消し
ui-history-redone = 変更をやり直し
ui-history-repaired = AI なしで修復
ui-history-branched = 分岐
ui-history-undone-toast = 直前の変更を取り消しました
ui-history-redone-toast = 変更を戻しました
ui-history-branch = ここから新しいプロジェクト
ui-history-branched-toast = 「{ $title }」はバージョン { $version } から始まります
ui-history-by-model = AI による
ui-history-by-person = 人による
ui-history-by-rules = AI なし
ui-history-turn = { $turn } 回目
ui-chat-earlier = { $count ->
   *[other] 以前の { $count } 回を表示
}
ui-turn-fixes = { $count ->
   *[other] 直す問題 { $count } 件
}
ui-run-credits = { $count ->
   *[other] { $count } クレジット
}
ui-repair-count = { $count ->
   *[other] AI なしで { $count } か所を修復
}
ui-context-files = { $count ->
   *[other] { $count } 個のファイルを見せる
}
ui-context-excluded = { $count ->
   *[other] { $count } 個のファイルを除外
}
ui-context-listed = { $count ->
   *[other] { $count } 個のファイルは名前だけ
}
