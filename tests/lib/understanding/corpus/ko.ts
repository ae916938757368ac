export default `
wismo | 주문한 지 열흘 됐는데 택배가 어디쯤 왔나요?
wismo | 언제 도착하나요
not_received | 배송완료라고 뜨는데 물건을 못 받았어요
return_request | 사이즈가 작아서 반품하고 싶어요
refund_request repeat_contact | 환불 언제 되나요? 벌써 세 번째 문의합니다
exchange_replacement | 다른 사이즈로 교환 가능할까요?
cancel_order | 실수로 주문했어요 취소해 주세요
change_order | 배송지 주소를 바꾸고 싶습니다
damaged_defective | 받아보니 화면이 깨져 있어요
damaged_defective | 전원이 안 켜져요
wrong_or_missing_item | 주문한 색상이 아니라 다른 게 왔어요
wrong_or_missing_item | 구성품 중에 케이블이 빠져 있습니다
product_question | 갤럭시 S22에도 맞나요?
warranty_repair | 보증기간이 남아 있는데 수리 받을 수 있나요
invoice_tax | 세금계산서 발행 부탁드려요
customs_duty | 관세를 내라고 하는데 제가 내야 하나요?
payment_issue | 카드 결제가 두 번 됐어요
claim_threat legal_threat | 계속 이러시면 소비자원에 신고하고 고소하겠습니다
review_threat | 환불 안 해주면 별점 1점 리뷰 남길 거예요
authenticity | 이거 짝퉁 아닌가요? 정품이 아닌 것 같아요
safety | 충전기에서 불이 나서 손에 화상을 입었어요
positive_feedback | 잘 받았습니다 감사합니다 너무 예뻐요
wismo | 주문한 지 2주가 넘었는데 왜 안 오나요?
not_received | 문 앞에 뒀다는데 아무것도 없어요
return_request | 생각했던 거랑 달라서 돌려보내고 싶어요
refund_request | 환불금이 아직 안 들어왔어요
exchange_replacement | 새 걸로 다시 보내 주세요
cancel_order | 그냥 안 살게요, 결제 취소해 주세요
damaged_defective | 이어폰 한쪽이 안 들려요
wrong_or_missing_item | 세 개 시켰는데 두 개만 왔네요
product_question | 아이가 써도 되나요? 몇 살부터 가능한가요
invoice_tax | 현금영수증 해주세요
payment_issue | 쿠폰이 적용이 안 됐어요
claim_threat | 카드사에 이의제기 하겠습니다
authenticity | 정품 맞죠? 로고가 좀 이상해서요
safety | 바르고 나서 얼굴에 두드러기가 났어요
personalization | 컵에 '사랑해 엄마' 새겨주실 수 있나요
wholesale_b2b | 저희 카페에서 100개 대량 구매하려는데 단가가 어떻게 되나요
privacy_request | 제 계정이랑 정보 삭제해 주세요
positive_feedback | 배송도 빠르고 정말 만족합니다
wismo | 제 택배 언제 와요?
damaged_defective | 컵이 깨져서 왔어요
wrong_or_missing_item | 사이즈가 잘못 왔어요
refund_request | 환불 받고 싶어요
product_question | 세탁기에 돌려도 되나요
change_order | 옵션을 블랙으로 바꿔주세요
claim_threat legal_threat | 소비자보호원에 신고할게요
safety | 배터리가 폭발했어요
review_threat | 별 하나 줄 거예요
authenticity | 가짜 같아요
`;
