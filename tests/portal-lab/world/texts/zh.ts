/** Chinese buyers. */
import type { Sayings } from './sayings.ts';

export const zh: Sayings = {
  wismo: '你好，我的订单到哪里了？{item}说好周五到，物流已经五天没有更新了。',
  not_received: '物流显示昨天已签收，但是我没有收到包裹，邻居也没有帮我代收。',
  damaged_defective: '收到的{item}是坏的，外壳裂了，也开不了机，我可以发照片。',
  wrong_or_missing_item: '你们发错货了，我买的是蓝色的{item}，收到的是黑色，还少了一个配件。',
  refund_request: '我要退款，{item}的钱什么时候能退给我？',
  return_request: '我想退货，{item}还没拆封，请问怎么拿到退货标签？',
  cancel_order: '我不小心下了两单，麻烦取消这个订单，还没有发货。',
  product_question: '拆开之前想问一下，{item}可以放进洗碗机吗？',
  claim_threat: '这是我第三次联系你们了，今天再不回复我就申请A-to-z索赔，并且找银行拒付。',
  review_threat: '再不处理我就给一星差评，把照片全部发出来。',
  invoice_tax: '可以给我们公司开一张增值税发票吗？',
  positive_feedback: '谢谢你们，{item}非常好用，还提前一天到了！',
  reply: '感谢您的留言，我已经联系快递公司，一有消息马上告诉您。',
  autoReply: '感谢您的咨询，这是自动回复，我们会在一个工作日内答复您。',
  given: ['晓雯', '俊杰', '思琪', '浩然', '雨桐', '子轩', '佳怡', '明远'],
  family: ['欧阳', '司徒', '温', '柏', '凌', '骆'],
};
