import { defineLanguage } from '../language-data.ts';

export default defineLanguage({
  code: 'pt',
  common:
    'info o os as um uma de que e não em meu minha meus é para com do da no na por quero mas muito obrigado obrigada olá oi bom dia boa tarde noite pedido encomenda onde quando como ainda chegou está foi tenho vocês você já produto recebi até dinheiro isso veio pelo sem ele ela eu cadê nao voces pra tá ficou',
  sets: {
    parcel: 'pedido* encomenda* pacote* produto* compra* entrega* mercadoria* artigo* volume item',
    not: 'não nao nada nunca nem nenhum nenhuma sem',
    come: 'chegou chega chegar chegará chegada chegando recebi receber recebido recebo entregue entregam entregar entregou entregaram',
    broken:
      'quebrad* quebrou partid* partiu danificad* defeito* defeituos* avariad* rachad* amassad* riscad* rasgad* estragad* furad* trincad* arranhad* vazando vazou vazamento mofad* enferrujad* manchad* torto torta descolou descolad* descosturad* estilhaçad* amolgad* detonad*',
    want: 'quero queria gostaria posso podem poderia pode preciso como desejo solicito consigo dá',
    colour: 'cor tamanho produto modelo item pedido artigo número peça versão coisa encomenda',
  },
  intents: {
    wismo: `
      onde .. <parcel>|está|anda, cadê .. <parcel>|meu|minha, cade meu|minha|o|a, quando .. <come>|chega*|envi*|entreg*|vem|posta*|despach*|sai|vão,
      rastre*|rastreio|rastreamento:2.1, código de rastreio|rastreamento, status .. <parcel>, estado .. <parcel>, atras*|atraso|demora*:2.2,
      ainda não .. <come>|enviad*|postad*|saiu|despachad*, até agora .. nada|não, não chegou:1.9, não .. chegou|recebi ainda:2.2, previsão|prazo .. entrega|chegada|chegar|envio:2.2,
      parado .. dias|desde|em|faz:1.8, esperando .. <parcel>|há|faz|desde:1.8, à espera .. <parcel>|há, já foi enviado|postado|despachado:2.2,
      já .. enviaram|enviado|postaram|despacharam:2, era|devia|deveria|ia .. ter_chegado|chegar|para_chegar|ter_sido_entregue:2.2, notícias .. <parcel>|do|da,
      a caminho|em_trânsito|trânsito:1.6, quanto tempo .. demora|leva|chegar, não sai .. do_lugar|de, não atualiza:2, número de seguimento|acompanhamento, saber .. <parcel>:1.6,
      semanas|dias|mês .. comprei|espera*|nada|que:2, o que .. acontecendo|aconteceu|passa|se_passa:2.1, porque|por_que .. demora*:2.2, data de envio|postagem:2.2, e nada:1.8
    `,
    not_received: `
      consta|diz|aparece|marca*|está|status|figura .. entregue .. <not>|mas|e:3, consta .. entregue:2.6, entregue .. mas|porém|só_que .. <not>:3, nunca <come>:3,
      nunca .. recebi|chegou:3, não recebi .. nada|o|a|meu|nenhum|ainda:2.3, não recebi:2.2, extravi*|perdid*|perdeu|sumiu|roubad*|roubaram .. <parcel>:3,
      <parcel> .. extravi*|perdid*|sumiu|roubad*|furtad*|desapareceu|perdeu:3, entregaram .. vizinho|endereço_errado|outra_pessoa|outro:2.7, vizinho* .. não|nada|nem|também:2.5,
      assin* .. não .. eu|minha|fui:2.8, comprovante|prova de entrega:2.8, porteiro|portaria .. não|nada:2.6,
      -não|nao .. recebi .. reembolso|dinheiro|estorno|resposta|fatura|nota:3, carteiro|entregador|motoboy|estafeta|motorista .. disse|diz|mas|deixou:2.4,
      deixou na portaria|porta:2.4, na porta .. nada|não|mas:2.4
    `,
    return_request: `
      devolver:2.2, devolução*:2.2, devolvo:2.2, mandar|enviar .. de_volta:2.4, retornar|retorno:1.8, etiqueta .. devolução:3,
      ficou|fica|é|são|está grande|pequeno|pequena|apertad*|larg*|curt*|comprid*|justo:1.2, não serviu|serve:1.4, não gostei:1.5, desisti*|arrepend*:1.9, direito de arrependimento,
      código de postagem|logística_reversa:2.8, não era o que esperava:1.4, recolha, -devolv*|devolução .. dinheiro|valor:2.2, -devolvi|devolvido .. reembolso|dinheiro|estorno:1.5
    `,
    refund_request: `
      reembols*:2.5, estorn*:2.5, devolv*|devolução .. dinheiro|valor|grana|pagamento|quantia:2.9, dinheiro de volta:2.8, meu dinheiro:2.5, restitui*:2.4, ressarci*:2.5,
      quando .. reembols*|estorno|dinheiro:3, ainda não .. reembols*|estorn*|dinheiro:2.6, compensação|indeniza*:2.2, baixou .. preço|de_preço, abatimento,
      devolvi|devolvido .. reembols*|estorno|dinheiro:3, -não quero .. reembolso|estorno:3
    `,
    exchange_replacement: `
      troc* .. por|tamanho|outro|outra|produto|cor|número|modelo|maior|menor:2.6, trocar:2.2, troca:2.1, substitu*:2.6, repor|reposição|reponham:2.4,
      mandar|enviar|envi*|mand* .. outro|outra|novo|nova|um_novo|correto|certo:2.5, outro tamanho|outra_cor:2.1, tamanho maior|menor:2.2, número maior|menor:2.2, reenvi*:2.4,
      -troc* .. endereço|morada:2.5, -troca* .. avaliação:2, mandar|enviar|manda|mandem|enviem outro|outra|um_novo|uma_nova:2.6
    `,
    cancel_order: `
      cancel*:2.9, anular|anulem|anulação:2.8, desist* .. compra|pedido:2.6, não quero mais:2.6, não .. preciso|quero .. mais:2.5,
      comprei|pedi|comprado .. errado|engano|sem_querer|duas_vezes|duplicado|por_engano:2.4, por engano:1.5, sem querer:1.5, não enviem|mandem|envie:2.4, -não .. cancel*:3
    `,
    change_order: `
      endereço|morada|cep|código_postal|número_da_casa|rua .. errad*|mud*|alter*|troc*|corrig*|antig*|incorret*|errei|atualiz*|incomplet*:3,
      mud*|alter*|troc*|corrig*|errad*|errei|nov*|outr*|antig*|atualiz* .. endereço|morada|cep|código_postal:3, mudei|mudamos .. casa|de|para:2.7,
      alter*|mudar|modific* .. pedido|encomenda|cor|tamanho|quantidade:2.6, adicionar|acrescentar|incluir .. pedido|encomenda:2.3, entregar .. outro_endereço|trabalho|outra_morada,
      -errad* .. cor|tamanho|produto .. mand*|vei*|receb*:1
    `,
    damaged_defective: `
      <broken>:2.3, não .. funciona*|liga|carrega|acende|pega|conecta|esquenta|gela:2.7, não funciona*:2.9, não liga:2.9, parou .. funcionar|de_carregar|trabalhar|de_ligar:3,
      deixou de funcionar|trabalhar|carregar:3, em pedaços|cacos|mil:2.5, má|péssima|baixa qualidade:1.8, qualidade .. péssima|ruim|má|horrível, com defeito:2.8,
      pifou|queimou|morreu|estourou:2.3, desmontou|soltou|caiu_aos:2.3, usado|sujo|aberto .. veio|produto|chegou|estava:1.8, vencid*|fora_da_validade|fora_do_prazo:2.3, buraco,
      desliga sozinho:2.6, dando problema|problemas:2, não presta:2.2, mau estado:2.5, em mau estado:2.6,
      zíper|ziper|fecho|costura|botão|alça .. estrag*|quebr*|abri*|solt*|romp*|emperr*:2.4, sem som|áudio:2.4, não sai som:2.6, bateria .. dura|descarrega|vicia*|acaba:2.4,
      estragou:2.4, um lado:1.6
    `,
    wrong_or_missing_item: `
      errad* .. <colour>:2.3, <colour> .. errad*|trocad*|diferente|incorret*:2.5,
      mandaram|enviaram|veio|recebi|chegou|vieram|entregaram .. errad*|outro|outra|diferente|trocad*|no_lugar|só|apenas|incorret*:2.6,
      pedi|comprei|encomendei .. veio|recebi|mandaram|chegou|e_veio|enviaram|mas|vieram:2.5, falt* .. peça*|item|parafuso*|cabo|uma|um|o|a|produto*|carregador|acessório*:2.5,
      faltando|faltou|faltam|falta|faltava:2.4, incomplet*:2.8, em vez de:2, no lugar de|do|da:2, ao invés:2, não é o que|o_produto_que|a_cor .. pedi|comprei|encomendei|eu:2.7,
      não corresponde:2.6, diferente .. anúncio|foto|descrição|pedi|comprei|do_que:2.5, não é igual .. foto|anúncio, caixa|pacote|envelope .. vazi*:2.8,
      só .. veio|recebi|vieram|chegou|um|uma .. de|faltando:2.2, não veio:2.4, não vieram:2.4, sem .. carregador|cabo|manual|parafusos|controle:1.8, -errad* .. endereço|morada:2,
      eram # .. #|só|vieram|veio:2.8, só vieram|veio|chegaram|recebi #|um|uma|dois|duas:2.7, só # .. de|vieram|chegaram:2.5, pedi|comprei # .. só|vieram|veio|#|recebi:2.7
    `,
    product_question: `
      serve .. no|na|em|para|pra|nos|nas:2, compatível|compatíveis:2.6, dá para|pra .. usar|lavar|colocar:2, funciona .. com|no|na|em:1.8,
      é .. impermeável|à_prova|bivolt|adequad*|resistente|original_ou:1.9,
      qual|quais .. tamanho*|medida*|material|cor|voltagem|dimensões|diferença|peso|altura|comprimento|composição:2, medidas|dimensões:1.9, quanto .. mede|pesa|dura:1.9,
      como .. usa|usar|instala|instalar|monta|montar|lava|lavar|limpa|carrega|conecta|configurar|funciona|ligar:2, manual|instruções:1.7, disponível|disponíveis|estoque|stock:2.2,
      tem .. no_tamanho|outra|outras|em|cores|na_cor:1.7, vem com|incluso|inclui|incluído:1.7, posso .. usar|lavar|colocar:1.8, dúvida|pergunta .. sobre|produto|do:1.8,
      de que material|é_feito, tabela de medidas|tamanhos, diferença entre, bivolt|voltagem|110|220:2, veste|forma .. pequen*|grande,
      de que .. material|tecido|feito|cor|tamanho:2.1, qual a idade|faixa:2.1
    `,
    warranty_repair: `
      garantia*:2.9, consert*:2.7, repar*|reparação:2.6, arranjar:2, assistência técnica|autorizada:3, assistência:2.2, peça* de reposição|sobressalente*|substituição:2.8,
      depois|após .. meses|anos|uso:1.2, -garantia a z|de_a_a|a_a_z:3
    `,
    invoice_tax: `
      nota fiscal|fiscais:3, nf|nfe|nf-e:2.8, fatura*:2.7, recibo:2.6, nif|cnpj|cpf .. nota|fatura|na:2.8, iva:2.6, comprovante|comprovativo .. compra:2.8, contabilidade|contador:2,
      contribuinte:2.6, -fatura .. cartão:1.5
    `,
    customs_duty: `
      alfândega*|alfandeg*|aduana*|aduaneir*:3.2, taxad*:3, imposto* .. importação|receita|entrada|pagar:3, tax* .. importação|alfand*|aduan*|pagar|receita|correios:3,
      desalfandeg*:3.2, receita federal:3.2, tributad*|icms:2.8
    `,
    payment_issue: `
      cobr* .. duas|dois|2|dobro|duplic*|vezes|a_mais|indevid*|errad*:3.2, cobrança .. duplic*|indevida|dupla|errada:3.2, debit*|descont* .. duas|dois|2|duplic*|vezes|a_mais:3.2,
      cobrad*|debitad*:2.2, paguei duas|2 vezes:3, paguei .. duas_vezes|em_dobro|a_mais:3, pagamento .. recus*|não|erro|problema|falh*|pendente|negado|rejeitad*:2.9,
      pix .. não|caiu|erro|pago:2.6, boleto .. não|pago|venceu|erro:2.7, não consigo|consegui .. pagar:3, cartão .. recus*|negado|não|clonado:2.8,
      cupom|cupão|código_de_desconto|código_promocional:2.6, preço .. diferente|errado|maior|mais_alto:2.4, parcel* .. errad*|duas|não:2.4
    `,
    claim_threat: `
      a to z, de a a z|a_a_z|garantia_a_z|garantia_de_a, a a z, contest* .. cartão|compra|banco|pagamento|cobrança:2.7, chargeback:3, banco:2.2, disputa*:2.7,
      reclam* .. abr*|amazon|paypal|plataforma|tiktok|livro|formal:2.6, abr* .. reclamação|disputa|caso|processo|chamado|litígio:2.6, reclame aqui:3, reclameaqui:3, procon:3,
      livro de reclamações:3, deco|asae|proteste|consumidor.gov:2.8, defesa .. consumidor:3, denunci*|denúncia:2.6, report* .. loja|amazon|tiktok|vendedor|plataforma|vocês:2.4,
      golpe|fraude|burla .. denunci*|polícia|report*, queixa:2.5, mercado pago|paypal .. disputa|reclam*
    `,
    review_threat: `
      avali*|coment*|nota|feedback|opinião .. negativ*|ruim|péssim*|má|uma_estrela|1_estrela|baixa|zero|mal:2.6,
      negativ*|ruim|péssim*|má|mau .. avaliação|comentário|nota|feedback|opinião:2.6, uma|1|zero estrela*:2.5, avaliar .. mal|negativ*|com|baixo:2.4,
      senão|se_não .. avali*|estrela*|comentário:2.2, redes sociais:2.3, 5|cinco estrelas .. se|em_troca|por, tirar|remover|apagar|mudar|alterar .. avaliação|comentário,
      todo mundo|toda_gente .. saber|contar, avisar|alertar .. todos|outros|pessoas|clientes
    `,
    authenticity: `
      fals*:2.6, falsific*:2.8, pirata*:2.6, imitação|imitações:2.7, réplica*:2.5, cópia*:2.3, não .. original|originais|autêntic*|verdadeir*|genuín*:2.7, é original:1.9,
      são originais:1.9, autêntic*:2.1, original ou, contrafação|contrafaccao|contrafeit*:2.8, fake:2.6, primeira linha:2, paraguai
    `,
    safety: `
      queim* .. mão|dedo*|pele|me|minha|meu|filh*|rosto|braço:2.8, queimadura*|queimei:2.7, fogo:2.5, incêndi*:2.9, explod*|explosão|explodiu:2.9, fumaça|fumo|fumegar:2.5,
      faísc*|faísca*:2.7, choque*:2.6, eletrocut*:3, curto circuito|curto-circuito:2.6, ferid*|machuc*|ferimento:2.5, cortei|cortou .. dedo|mão|me|minha|meu:2.5, me cortei:2.6,
      sangr*|sangue:2.4, alergi*|alérgic*:2.5, coceira|irritação|vermelhidão|urticária|manchas_na_pele:2.4, perigos*|perigo:2.5, sufoc*|engasg*|asfixi*:2.8,
      engoliu|engolir|ingeriu:2.7, tóxic*|intoxic*|envenen*:2.6, hospital .. por|depois|parou|causa|foi_parar:2.4, pronto socorro|urgências:2.5,
      superaquec*|sobreaquec*|esquenta_demais:2.2, derret*:2.5, cheiro de queimado
    `,
    personalization: `
      grav* .. nome|texto|iniciais|data|frase:2.8, gravação|gravado|gravar:2.4, personaliz*:3, bord* .. nome|iniciais:2.8, bordado|bordar:2.7,
      colocar|pôr|escrever|imprimir|estampar|coloque|coloquem|meter .. nome|texto|iniciais|foto|logo|frase|data|mensagem:2.7,
      nome .. personaliz*|grav*|escrito|errado|na_caneca|estampa:2.5, iniciais:2.6, dedicatória:2.6, cartão .. presente|mensagem:2, embalar|embrulho|embalagem .. presente:2.2
    `,
    wholesale_b2b: `
      atacado|atacadista:3, por grosso|grossista:3, revend*|revenda|revendedor:2.9, grande* quantidade*:3, unidades|peças .. preço|desconto|orçamento|valor|custo:2.5,
      preço|desconto|orçamento|valor .. unidades|peças|quantidade|atacado|volume:2.6, orçamento|cotação:2.6,
      nossa|minha|meu|nosso|uma|tenho empresa|loja|restaurante|escola|negócio .. comprar|pedir|precis*|encomendar|adquirir|queremos:2.4, distribuidor*:2.5,
      fornecedor*|fornecimento:2.4
    `,
    privacy_request: `
      apag*|exclu*|elimin*|delet*|remov* .. dados|conta|informações|cadastro|perfil:3.3, lgpd|rgpd:3, dados pessoais:2.8, proteção de dados:3,
      descadastr*|cancelar_inscrição|cancelar_subscrição:3, não .. mais .. e-mails|emails|promoções|mensagens|newsletter|publicidade|sms:2.6, parem de enviar|mandar:2.6,
      privacidade:2.3, quais dados
    `,
    positive_feedback: `
      muito|super|tudo|adorei|bem bom|boa|bonit*|satisfeit*|feliz|rápid*|certo|perfeito|ok|contente|lind*:1.8, satisfeit*:1.8, perfeit*:1.7, amei|adorei:2,
      excelente|ótim*|maravilhos*|incrível|espetacular|top|sensacional:1.7, recomend*:1.6, chegou .. perfeito|tudo_certo|antes|rápid*|bem|direitinho|rapidinho:1.8, nota 10|mil:1.8,
      muito obrigad*:1.3, funciona .. perfeit*|bem|direitinho:1.8, resolvid*|resolveu:1.8, parabéns:1.7, gostei muito|bastante|demais:1.8, como descrito|esperado|no_anúncio:1.5,
      impecável:1.8
    `,
    spam_phishing: `
      conta .. suspens*|bloque*|verific*|desativ*|limitada:2.8, verifi*|confirm* .. conta|identidade|dados|senha|palavra-passe:2.7, clique .. link|aqui|no:2.8,
      loja .. suspensa|bloqueada|desativada:2.8, aument*|impulsion* .. vendas|seguidores|faturamento|tráfego:3, seo:2.6, agência .. marketing|oferec*|somos:2.5,
      parceria|colaboração|influencer|influenciador*:2.1, empréstimo*:2.6, ganh* .. prêmio|sorteio|vale:2.6, invest*|bitcoin|cripto*:2.4, prezado vendedor|caro_vendedor:1.4,
      oferecemos .. serviço*|soluções:2.6, venda de avaliações|seguidores
    `,
  },
  flags: {
    legal_threat: `
      advogad*, process* .. vocês|judicial|entrar|vou|loja|contra|justiça, processar, entrar .. processo|ação|justiça, justiça|tribunal|juizado|judicial*, pequenas causas,
      ação judicial, medidas legais|judiciais|cabíveis, polícia|delegacia|boletim_de_ocorrência|psp, procon, defesa do consumidor, deco|asae
    `,
    repeat_contact: `
      já .. mandei|enviei_um|escrevi|entrei_em_contato|falei|perguntei|contatei|contactei|reclamei|tentei,
      várias|muitas|duas|três|quatro vezes .. contat*|contact*|escrev*|mand*|pergunt*|fal*|pedi:1.8, segunda|terceira|quarta|quinta|enésima vez|mensagem,
      segundo|terceiro|quarto contato|contacto|email|e-mail, não .. respond*|resposta*, sem resposta|retorno, ninguém .. respond*|resolve|retorna, ignor*,
      de novo .. escrev*|mand*|perg*:1.8, novamente .. contat*|escrev*|entr*:1.8, mais uma vez:1.8, escrevi|contatei|contactei .. vezes|várias, nenhuma resposta
    `,
    vulnerable_or_medical: `
      cadeira de rodas|cadeirante, deficiente|deficiência, grávida|gestante|gravidez, hospital*|internad*, cirurgia|operação|operad*, câncer|cancro|quimio*,
      remédio*|medicament*|médic*, insulina|diabét*|diabetes, oxigênio|oxigénio, idos*, doente|acamad*, recém nascido|recém-nascido|prematuro, asma|asmátic*|epilep*, receita médica,
      ceg*|surd*, alzheimer|demência, faleci*|faleceu|velório|funeral, autista
    `,
    off_platform_contact: `
      me liga|ligue|chama|liguem, ligar .. para_mim|no|número:1.8, lig* .. me|número|para_o:1.8, meu|seu|teu número|telefone|celular|telemóvel|zap|whats|whatsapp|e-mail|email,
      zap|zapzap:2.2, por e-mail|email|telefone:1.8, fora da amazon|plataforma|do_app, chama no|me
    `,
  },
  thanks: `obrigad*, muito obrigad*, valeu, vlw, agradeç*|agradeco, grat*, obg`,
  greetings: `oi, olá, ola, bom dia, boa tarde, boa noite, prezad*, caros, att, atenciosamente, cumprimentos, abraço*, oie, hello`,
  urgent: `
      urgent*|urgência, o mais rápido possível, quanto antes|antes_possível, o quanto antes, imediat*:2, agora mesmo,
      até segunda|terça|quarta|quinta|sexta|sábado|domingo|amanhã|hoje|natal|o_dia|dia|o_natal, antes de|do|da segunda|sexta|sábado|natal|dia|aniversário|amanhã,
      para amanhã|sexta|sábado|o_natal|este|o_aniversário, pra amanhã|sexta|sábado|ontem|hoje, preciso .. até|para|pra .. sexta|amanhã|sábado|dia|aniversário|segunda|casamento,
      aniversário:1.8, casamento|batizado:1.8, a tempo, 24|48 horas, viajo|viajar|viagem .. amanhã|dia|sexta|segunda, prazo final
    `,
  negations: `não, nao, sem, nada, nunca, nem, nenhum, nenhuma, ninguém, não_preciso_de, não_quero, não_vou`,
});
