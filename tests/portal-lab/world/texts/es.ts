/** Spanish buyers. */
import type { Sayings } from './sayings.ts';

export const es: Sayings = {
  wismo:
    'Hola, ¿dónde está mi pedido? {item} tenía que llegar el viernes y el seguimiento no cambia desde hace cinco días.',
  not_received:
    'El seguimiento dice que el paquete fue entregado ayer, pero no he recibido nada y los vecinos tampoco.',
  damaged_defective: '{item} llegó roto, la carcasa está agrietada y no se enciende.',
  wrong_or_missing_item:
    'Me han enviado el artículo equivocado. Pedí {item} en azul, llegó en negro y falta una pieza.',
  refund_request: 'Quiero que me devuelvan el dinero de {item}. ¿Cuándo recibiré el reembolso?',
  return_request: 'Quiero devolver {item}, está sin abrir. ¿Cómo consigo la etiqueta de devolución?',
  cancel_order: 'Por favor, cancelen el pedido, lo hice dos veces por error.',
  product_question: 'Antes de abrirlo: ¿{item} se puede lavar en el lavavajillas?',
  claim_threat:
    'Es la tercera vez que escribo. Si no me responden hoy, abriré una reclamación de garantía de la A a la Z y avisaré a mi banco.',
  review_threat: 'Si no lo solucionan voy a dejar una reseña de una estrella con fotos.',
  invoice_tax: '¿Podrían enviarme una factura con el IVA a nombre de nuestra empresa?',
  positive_feedback: '¡Muchas gracias! {item} es perfecto y llegó un día antes.',
  reply: 'Gracias por su mensaje. He preguntado a la empresa de transporte y le escribo en cuanto tenga respuesta.',
  autoReply: 'Gracias por contactarnos. Esta es una respuesta automática: le contestaremos en un día laborable.',
  given: ['Lucía', 'Álvaro', 'Inés', 'Rodrigo', 'Carmela', 'Joaquín', 'Noelia', 'Tomás'],
  family: ['Altamirano', 'Benavides', 'Cienfuegos', 'Medrano', 'Quiroga', 'Valdecasas'],
};
