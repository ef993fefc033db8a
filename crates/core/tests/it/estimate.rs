//! The estimate of tokens, against counts of `o200k_base` (gpt-tokenizer 3).

use vectort_core::{Estimate, tokens};

/// Text, and what the tokenizer counts.
const COUNTED: [(&str, u32); 10] = [
    (
        "import { useState } from 'react';\n\nexport function Counter({ start }: { start: number }) {\n  const [count, setCount] = useState(start);\n  return (\n    <button className=\"primary\" onClick={() => setCount(count + 1)}>\n      Clicked {count} times\n    </button>\n  );\n}\n",
        71,
    ),
    (
        ".card {\n  display: grid;\n  gap: 12px;\n  padding: 16px 20px;\n  border: 1px solid #d0d7de;\n  border-radius: 8px;\n}\n.card:hover {\n  background: rgb(240 244 248 / 80%);\n}\n",
        65,
    ),
    (
        "def total(items: list[Item], discount: float = 0.0) -> float:\n    \"\"\"The sum of all prices, less the discount.\"\"\"\n    if not 0 <= discount <= 1:\n        raise ValueError(f\"discount out of range: {discount}\")\n    return sum(item.price * item.quantity for item in items) * (1 - discount)\n",
        76,
    ),
    (
        "Small projects go whole. Larger ones are chosen by what the request names, by what is broken, and by what imports lead to from there.\n",
        29,
    ),
    (
        "Les petits projets sont envoyés en entier. Pour les autres, on choisit les fichiers que la demande nomme, ceux qui sont en panne et ceux qu'ils importent.\n",
        36,
    ),
    (
        "Небольшие проекты отправляются целиком. В остальных выбираются файлы, которые называет запрос, и те, которые они импортируют.\n",
        30,
    ),
    ("小项目会整体发送。较大的项目则按请求中提到的文件、出错的文件以及它们导入的文件来选择。\n", 32),
    (
        "小さなプロジェクトはすべて送信されます。大きなものは、依頼に名前のあるファイルと、そこから読み込まれるファイルが選ばれます。\n",
        45,
    ),
    ("ترسل المشاريع الصغيرة كاملة. أما الكبيرة فتختار منها الملفات التي يذكرها الطلب وما تستورده.\n", 23),
    (
        "{\n  \"name\": \"shop\",\n  \"private\": true,\n  \"scripts\": { \"dev\": \"vite\", \"build\": \"tsc -b && vite build\" },\n  \"dependencies\": { \"react\": \"^19.1.0\", \"react-dom\": \"^19.1.0\" }\n}\n",
        66,
    ),
];

#[test]
fn it_is_right_within_15_percent() {
    for (text, counted) in COUNTED {
        let (estimate, counted) = (f64::from(tokens(text)), f64::from(counted));
        assert!((estimate / counted - 1.0).abs() <= 0.15, "{estimate} for {counted} tokens of {text}");
    }
}

#[test]
fn pieces_make_the_same_sum() {
    let (text, _) = COUNTED[0];
    for at in (0..=text.len()).filter(|at| text.is_char_boundary(*at)) {
        let mut estimate = Estimate::default();
        estimate.add(&text[..at]);
        estimate.add(&text[at..]);
        assert_eq!(estimate.tokens(), u64::from(tokens(text)));
    }
}

#[test]
fn data_is_not_taken_for_a_word() {
    assert_eq!(tokens(""), 0);
    assert!(tokens(&"a".repeat(1_000)) > 400);
}
