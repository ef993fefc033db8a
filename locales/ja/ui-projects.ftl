### プロジェクト。

ui-projects-search = プロジェクトを検索
ui-projects-layout = 表示形式
ui-projects-list = リスト表示
ui-projects-grid = カード表示
ui-projects-count = { $count } 件のプロジェクト
ui-projects-no-match = 一致するプロジェクトはありません。タイトル、種類、フレームワークで検索できます。
ui-projects-reading = プロジェクトを読み込んでいます
ui-projects-unread = プロジェクトを読み込めませんでした
ui-projects-empty-title = プロジェクトはまだありません
ui-projects-empty-text = アプリを説明すると、このコンピューターで書かれ、検査され、保存されます。手元のフォルダーを取り込むこともできます。
ui-projects-more = { $title } の操作
ui-projects-deleted = { $title } を削除しました
ui-projects-duplicated = { $title } を複製しました
