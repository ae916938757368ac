export default `
wismo | สั่งไปอาทิตย์นึงแล้วค่ะ ของถึงไหนแล้วคะ
wismo | เมื่อไหร่จะส่งของครับ
not_received | ในระบบขึ้นว่าจัดส่งสำเร็จแล้วแต่ยังไม่ได้รับของเลย
return_request | ใส่ไม่ได้ค่ะ เล็กไป อยากคืนสินค้า
refund_request | ส่งของคืนไปนานแล้ว เมื่อไหร่จะได้เงินคืนคะ
exchange_replacement | ขอเปลี่ยนเป็นไซส์ L ได้ไหมคะ
cancel_order | กดสั่งผิดค่ะ รบกวนยกเลิกให้หน่อย
change_order | ขอเปลี่ยนที่อยู่จัดส่งหน่อยครับ
damaged_defective | แกะกล่องมาแล้วแตกค่ะ
damaged_defective | เปิดไม่ติดเลยครับ เพิ่งได้มาเมื่อวาน
wrong_or_missing_item | ได้ของไม่ครบค่ะ ขาดไป 1 ชิ้น
wrong_or_missing_item | ส่งมาผิดสีค่ะ สั่งสีดำได้สีขาว
product_question | รุ่นนี้ใช้กับ iPhone 13 ได้ไหมคะ
warranty_repair | สินค้ามีประกันไหมครับ พังแล้วส่งซ่อมได้ที่ไหน
invoice_tax | ขอใบกำกับภาษีด้วยค่ะ
customs_duty | ขนส่งเรียกเก็บภาษีนำเข้า ใครต้องจ่ายคะ
payment_issue | โดนตัดเงินสองครั้งค่ะ
claim_threat legal_threat | ถ้าไม่คืนเงินจะแจ้ง สคบ. และดำเนินคดี
review_threat | ไม่รับผิดชอบจะรีวิว 1 ดาวเลยนะ
authenticity | ของปลอมแน่ๆ ไม่ใช่ของแท้
safety | ทาแล้วแพ้ค่ะ หน้าเป็นผื่นแดงทั้งหน้า
positive_feedback | ได้รับของแล้วค่ะ สวยมาก ขอบคุณนะคะ
wismo | สั่งไปสองอาทิตย์แล้วทำไมยังไม่มาคะ
not_received | พนักงานบอกวางไว้หน้าบ้าน แต่ไม่มีอะไรเลยค่ะ
return_request | ไม่ชอบสีนี้ ส่งคืนได้ไหมครับ
refund_request | เงินคืนยังไม่เข้าบัญชีเลย
exchange_replacement | ส่งอันใหม่มาให้หน่อยได้ไหม
cancel_order | ไม่อยากได้แล้วค่ะ ขอยกเลิก
damaged_defective | หูฟังดังข้างเดียว
wrong_or_missing_item | สั่ง 3 ชิ้น ได้มาแค่ 2
product_question | เด็ก 3 ขวบใช้ได้ไหมคะ
payment_issue | โค้ดส่วนลดใช้ไม่ได้ค่ะ
claim_threat legal_threat | จะแจ้งตำรวจแล้วนะ
safety | ชาร์จแล้วไฟลุกเลยค่ะ น่ากลัวมาก
personalization | สลักชื่อบนปากกาได้ไหมคะ
wholesale_b2b | ถ้าซื้อ 100 ชิ้น มีราคาส่งไหมครับ
privacy_request | ช่วยลบข้อมูลส่วนตัวของผมด้วย
positive_feedback | ของดีมาก ส่งไวสุดๆ
wismo repeat_contact | ทักไปหลายรอบแล้วไม่มีใครตอบเลย ของจะส่งเมื่อไหร่
wismo | พัสดุอยู่ไหนคะ
damaged_defective | แก้วแตกมาเลยค่ะ
wrong_or_missing_item | ได้ไซส์ผิดค่ะ
refund_request | อยากได้เงินคืนค่ะ
product_question | ซักเครื่องได้ไหมคะ
exchange_replacement | ขอเปลี่ยนตัวใหม่ได้ไหมคะ
claim_threat legal_threat | จะฟ้องร้านนะคะ
safety | แบตระเบิดค่ะ
review_threat | จะให้ 1 ดาว
authenticity | เหมือนของปลอมเลย
`;
