export default `
wismo | Boa tarde, cadê meu pedido? O rastreio tá parado faz dias
wismo | Quando é que chega a encomenda?
not_received | Consta como entregue mas não recebi nada
return_request | Ficou pequeno, quero devolver
refund_request | Já devolvi e até agora não recebi o reembolso
exchange_replacement | Posso trocar por um tamanho maior?
cancel_order | Comprei errado, quero cancelar a compra
change_order | Coloquei o endereço errado, dá pra mudar?
damaged_defective | Chegou tudo quebrado, a caixa toda amassada
damaged_defective | O fone parou de funcionar de um lado
wrong_or_missing_item | Veio faltando uma peça
wrong_or_missing_item | Mandaram a cor errada
product_question | Serve no Galaxy S21?
warranty_repair | Ainda está na garantia? preciso mandar consertar
invoice_tax | Preciso da nota fiscal com CNPJ
customs_duty | Fui taxado na alfândega, vocês pagam?
payment_issue | Fui cobrado duas vezes no cartão
claim_threat legal_threat | Vou no Procon e vou entrar com processo
review_threat | Se não devolver meu dinheiro vou avaliar com uma estrela
authenticity | Isso é falsificado, não é original
safety | Meu filho levou um choque quando ligou na tomada
positive_feedback | Obrigada, amei, chegou rapidinho!
wismo | Faz duas semanas que comprei e nada, o que está acontecendo?
not_received | O carteiro disse que deixou na portaria mas o porteiro não tem nada
return_request | Não gostei do tecido, como faço a devolução?
refund_request | Quando vão devolver o meu dinheiro?
exchange_replacement | Podem mandar outro? Não quero o dinheiro de volta
cancel_order | Desisti da compra
damaged_defective | O zíper estragou no primeiro dia
wrong_or_missing_item | Eram 3 camisetas e só vieram 2
product_question | De que material é a bolsa?
invoice_tax | Preciso do recibo com o meu NIF
payment_issue | O pagamento foi recusado mas o valor saiu da conta
claim_threat | Vou abrir uma disputa no banco
review_threat | Vou deixar uma avaliação péssima
authenticity | Parece réplica, a etiqueta está errada
wholesale_b2b | Tenho uma loja e queria 100 unidades, fazem desconto?
privacy_request | Apaguem o meu cadastro
positive_feedback | Chegou direitinho, recomendo!
wismo | Onde está o meu pedido?
damaged_defective | O vaso chegou em pedaços
wrong_or_missing_item | Recebi o tamanho errado
refund_request | Quero meu dinheiro de volta
product_question | Pode lavar na máquina?
safety | O carregador esquentou tanto que derreteu a tomada
claim_threat | Vou abrir reclamação no Reclame Aqui
safety | A bateria explodiu
review_threat | Vou dar uma estrela
`;
