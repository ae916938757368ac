/** Portuguese buyers. */
import type { Sayings } from './sayings.ts';

export const pt: Sayings = {
  wismo:
    'Olá, onde está a minha encomenda? {item} devia ter chegado na sexta-feira e o rastreio não muda há cinco dias.',
  not_received: 'O rastreio diz que a encomenda foi entregue ontem, mas não recebi nada e os vizinhos também não.',
  damaged_defective: '{item} chegou partido, a caixa está rachada e não liga.',
  wrong_or_missing_item: 'Enviaram o artigo errado. Encomendei {item} em azul, veio preto e falta uma peça.',
  refund_request: 'Quero o meu dinheiro de volta por {item}. Quando recebo o reembolso?',
  return_request: 'Quero devolver {item}, ainda fechado. Como obtenho a etiqueta de devolução?',
  cancel_order: 'Por favor cancelem a encomenda, fiz duas vezes por engano.',
  product_question: 'Antes de abrir: {item} pode ir à máquina de lavar loiça?',
  claim_threat:
    'É a terceira mensagem que envio. Se não responderem hoje, abro uma reclamação A-a-Z e contacto o meu banco.',
  review_threat: 'Se não resolverem isto vou deixar uma avaliação de uma estrela com fotografias.',
  invoice_tax: 'Podem enviar uma fatura com IVA em nome da nossa empresa?',
  positive_feedback: 'Muito obrigada, {item} é perfeito e chegou um dia antes!',
  reply: 'Obrigado pela sua mensagem. Perguntei à transportadora e escrevo assim que tiver resposta.',
  autoReply: 'Obrigado pelo contacto. Esta é uma resposta automática: responderemos dentro de um dia útil.',
  given: ['Beatriz', 'Tiago', 'Mariana', 'Rafael', 'Leonor', 'Gustavo', 'Catarina', 'Duarte'],
  family: ['Alvarenga', 'Castanheira', 'Figueiral', 'Monteclaro', 'Pedrosa', 'Sampaio'],
};
