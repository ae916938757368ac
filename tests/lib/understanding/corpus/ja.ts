export default `
wismo | 先週注文したのですが、まだ届きません。いつ頃になりますか？
wismo urgent_deadline | 金曜日までに必要なのですが、発送はされていますか？至急お願いします
not_received | 配達完了になっているのにポストにも玄関にもありません
return_request | サイズが合わないので返品したいです
refund_request | 返送してから2週間経ちますが、まだ返金されていません
exchange_replacement | Lサイズに交換してもらえますか
cancel_order | 間違えて注文してしまいました。キャンセルできますか
change_order | お届け先を変更したいのですが
damaged_defective | 箱を開けたら割れていました
damaged_defective | 電源が入らないのですが不良品でしょうか
wrong_or_missing_item | 注文したものと違う色が届きました
wrong_or_missing_item | ネジが足りません
product_question | この部品は2018年式のプリウスに使えますか？
warranty_repair | 半年で壊れました。保証期間内なので修理してください
invoice_tax | 領収書の宛名を会社名でお願いできますか
customs_duty | 受け取りの際に関税を請求されました
payment_issue | クレジットカードに二重請求されています
claim_threat | 返事がなければAmazonマーケットプレイス保証を申請します
claim_threat legal_threat | 消費者センターと弁護士に相談します
review_threat | 対応してくれないなら星1のレビューを書きます
authenticity | ロゴが本物と違います。偽物ですよね？
safety | 充電中に煙が出て火傷しました
positive_feedback | 無事に届きました。ありがとうございました！
wismo | 注文から10日経ちますが音沙汰がありません。どうなっていますか？
not_received | 置き配の写真がうちの玄関ではありません。商品が手元に来ていません
return_request | 思っていた色と違ったので返したいのですが
refund_request | 代金はいつ戻ってきますか
exchange_replacement | 新しいものを送っていただけますか？返金は不要です
cancel_order | もう必要なくなったので注文を取り消してください
damaged_defective | 片方だけ音が聞こえません
wrong_or_missing_item | 3個頼んだのに2個しか入っていませんでした
product_question | 子供でも使えますか？対象年齢を教えてください
invoice_tax | インボイス対応の請求書をお願いします
payment_issue | クーポンが適用されませんでした
claim_threat legal_threat | 警察に被害届を出します
safety | 使ったら肌が真っ赤になって痒いです
personalization | 「たろう」と名前を入れてもらえますか
wholesale_b2b | 会社で50個まとめて購入したいのですが割引はありますか
privacy_request | 登録した個人情報を消してください
positive_feedback | とても気に入りました！
wismo vulnerable_or_medical | 入院中の母に使うものです。発送日を教えてください
wismo | 荷物はいつ届きますか
damaged_defective | カップが割れて届きました
wrong_or_missing_item | サイズを間違えて送られてきました
refund_request | 返金してほしいです
product_question | 洗濯機で洗えますか
damaged_defective | すぐに壊れました
claim_threat | カード会社に連絡して支払いを止めます
safety | バッテリーが爆発しました
review_threat | 低評価をつけます
authenticity | これは偽物です
`;
