/** Korean buyers. */
import type { Sayings } from './sayings.ts';

export const ko: Sayings = {
  wismo: '안녕하세요, 주문한 {item} 언제 오나요? 금요일 도착 예정이었는데 배송 조회가 5일째 그대로입니다.',
  not_received: '배송 조회에는 어제 배달 완료로 나오는데 받은 게 없습니다. 이웃도 못 봤다고 합니다.',
  damaged_defective: '{item}이(가) 파손된 상태로 왔어요. 겉면에 금이 갔고 전원도 안 켜집니다.',
  wrong_or_missing_item: '다른 상품이 왔습니다. 파란색 {item}을(를) 주문했는데 검은색이 왔고 부품도 하나 없습니다.',
  refund_request: '{item} 환불해 주세요. 환불은 언제 되나요?',
  return_request: '{item}을(를) 반품하고 싶어요. 뜯지 않았습니다. 반품 라벨은 어떻게 받나요?',
  cancel_order: '실수로 두 번 주문했어요. 이 주문 취소해 주세요.',
  product_question: '열기 전에 여쭤봅니다. {item}은(는) 식기세척기에 넣어도 되나요?',
  claim_threat: '세 번째 문의입니다. 오늘까지 답이 없으면 A-to-z 보증을 신청하고 카드사에 이의제기하겠습니다.',
  review_threat: '해결해 주지 않으면 사진과 함께 별점 1점 리뷰를 남기겠습니다.',
  invoice_tax: '회사 명의로 세금계산서를 발행해 주실 수 있나요?',
  positive_feedback: '{item} 정말 마음에 들어요. 하루 일찍 왔네요. 감사합니다!',
  reply: '문의 주셔서 감사합니다. 택배사에 확인 중이며 답을 받는 대로 알려 드리겠습니다.',
  autoReply: '문의해 주셔서 감사합니다. 자동 응답입니다. 영업일 기준 하루 안에 답변드리겠습니다.',
  given: ['서연', '민준', '지우', '도현', '하은', '준서', '수아', '태윤'],
  family: ['강', '문', '배', '서', '윤', '한'],
};
