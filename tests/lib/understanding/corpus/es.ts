export default `
wismo | Hola buenas, ¿me pueden decir por dónde va mi pedido? Lleva días sin moverse
wismo | cuando me llega el paquete??
not_received | Pone entregado pero aquí no ha llegado nada
return_request | Me queda grande la chaqueta, quiero devolverla
refund_request | Devolví el producto hace un mes y sigo sin el reembolso
exchange_replacement | ¿Me lo pueden cambiar por una talla L?
cancel_order | Ya no lo quiero, anulen la compra por favor
change_order | Puse mal el número de mi calle, ¿se puede corregir la dirección?
damaged_defective | Llegó con la pantalla rota y la caja aplastada
damaged_defective | No enciende, lo he cargado toda la noche y nada
wrong_or_missing_item | Me enviaron otro color distinto al que pedí
wrong_or_missing_item | Falta el cable en la caja
product_question | ¿Sirve para un iPhone 12 mini?
warranty_repair | ¿Cómo hago para usar la garantía? dejó de funcionar a los 8 meses
invoice_tax | Necesito factura a nombre de mi empresa con el IVA desglosado
customs_duty | El transportista me pide pagar aduanas, ¿no estaba incluido?
payment_issue | Me cobraron dos veces en la tarjeta
claim_threat | Si no me responden hoy abro una disputa con mi banco
claim_threat legal_threat | Voy a poner una denuncia en consumo
review_threat | Os voy a poner una estrella si no me devolvéis el dinero
authenticity | Esto no es original, es una imitación barata
safety | La crema me ha dado una reacción alérgica horrible en la cara
wholesale_b2b | Tenemos una tienda y queremos comprar 200 unidades, ¿hacen precio por mayor?
positive_feedback | Muchas gracias, todo perfecto, muy contenta
wismo | Llevo tres semanas esperando y nadie me dice nada, ¿qué pasa con mi compra?
not_received | El repartidor dice que lo dejó en la puerta pero no había nada
return_request | No es lo que esperaba, ¿cómo lo devuelvo?
refund_request | ¿Para cuándo me ingresan el dinero?
exchange_replacement | Mándenme otro por favor, este salió malo
cancel_order | Hice el pedido dos veces sin querer, cancelen uno
change_order | Quiero que lo entreguen en mi trabajo y no en casa
damaged_defective | La batería no dura ni una hora
wrong_or_missing_item | Pedí dos y solo vino uno
product_question | ¿De qué tela es el vestido?
warranty_repair | ¿Dónde puedo conseguir un repuesto de la tapa?
payment_issue | El código de descuento no me deja usarlo
authenticity | ¿Cómo sé que las zapatillas son originales?
safety | Se prendió fuego el cargador mientras dormíamos
privacy_request | Borren mis datos de su sistema
spam_phishing | Estimado vendedor, aumente sus ventas un 300% con nuestra agencia
wismo repeat_contact | Les he escrito varias veces y no contestan, ¿cuándo sale mi pedido?
positive_feedback | Me encantó, llegó antes de lo previsto
wismo | ¿Dónde está mi pedido?
damaged_defective | El jarrón llegó hecho pedazos
wrong_or_missing_item | Me mandaron la talla equivocada
refund_request | Quiero que me devuelvan mi dinero
product_question | ¿Se puede lavar en lavadora?
warranty_repair | ¿Cuánto tiempo tiene de garantía?
claim_threat legal_threat | Voy a llamar a mi abogado
safety | Explotó la batería
cancel_order | Por favor cancele mi pedido
review_threat | Voy a dejar una mala reseña
other | Vale, quedo a la espera
`;
