import { defineLanguage } from '../language-data.ts';

export default defineLanguage({
  code: 'es',
  common:
    'info el la los las un una de que y en mi no me es por para con lo se hola gracias pedido cuando dónde cómo está ha he quiero pero muy buenas buenos días tardes del al su aquí ya todavía aún han tengo puede pueden llegado favor usted ustedes producto paquete muchas dinero sin os vale quedo espera acuerdo porfa',
  sets: {
    parcel: 'pedido* paquete* envío* orden compra producto* artículo* encomienda mercancía entrega',
    not: 'no nunca nada jamás ni tampoco sin ningún ninguna',
    come: 'llegado llegó llega llegue llegar llegará recibido recibí recibo recibir entregado entregaron entregan',
    broken:
      'rot* roto* rota* dañad* defectuos* quebrad* rayad* golpead* agrietad* partid* estropead* averiad* abollad* aplastad* defecto* desgarrad* manchad* oxidad* fisur* deteriorad* descosid* astillad* destrozad* doblad* rajad* malogrado malograda descompuest*',
    want: 'quiero quisiera querría deseo necesito puedo podría gustaría cómo solicito pueden podéis podrían me_gustaría',
    colour: 'color talla producto artículo modelo pedido tamaño número referencia versión cosa',
  },
  intents: {
    wismo: `
      dónde .. <parcel>|está|anda, donde esta, por dónde va, cuándo .. <come>|llega*|entreg*|envi*|recib*|despach*|sale|mandan, para cuándo, seguimiento*:2, rastre*:2,
      número de guía|seguimiento|rastreo, estado .. <parcel>, status|estatus .. <parcel>, retras*|demora*|atras*:2.2, todavía|aún no .. <come>|envia*|sale|salido,
      sigue|sigo sin .. <come>|moverse|noticias|enviar|llegar, no ha llegado|me_ha_llegado|me_llega, no me llega|llegó, no llega*,
      lleva* .. días|semanas .. <parcel>|sin|parado|esperando, esperando .. <parcel>|desde|hace:2, fecha .. entrega|envío, tarda*|tardando:2, cuánto tarda*|demora*,
      ya .. enviaron|enviado|despacharon|salió, debía|debería|tenía_que|iba_a .. llegar|estar|entreg*, noticias .. <parcel>, saber .. <parcel>, en camino|tránsito,
      no se mueve|mueve|actualiza|avanza, parado .. días|desde|aduana:1.6, tracking|track, semanas|días|mes .. esperando|espero|nada|sin:2, llevo .. semanas|días|mes:2,
      qué pasa .. <parcel>|con:2.1, por qué tarda*:2.2, fecha de envío:2.2
    `,
    not_received: `
      entregado .. pero|y|no|nada|aunque:3, figura|pone|aparece|dice|marca|consta .. entregad*:3, nunca .. <come>:3, no .. recibido|recibí .. nada|el|mi|aún:2.2,
      no he recibido:2.2, no recibí:2.2, no .. llegado nada:2.2, se perdió|extravi*|perdido .. <parcel>:3,
      <parcel> .. perdido|extraviado|robado|perdió|robaron|desapareció:3, me robaron, entregaron .. vecino|otra_persona|otra_dirección|otro|equivocada:3,
      no está en .. buzón|portería|recepción:2.8, firm* .. no .. yo|mía|fui:2.8, prueba|comprobante de entrega, ni el vecino|portero|rastro, supuestamente entreg*,
      -no .. recibido|recibí .. reembolso|dinero|respuesta|factura|contestación:3, repartidor|mensajero|cartero|transportista .. dice|pero|nada|dejó:2.4,
      dejó en la puerta:2.4, en la puerta .. no|nada:2.4, pero no había|hay|estaba nada:2.4
    `,
    return_request: `
      devolver*|devuelvo|devolución*:2.2, devolverl*:2.2, regresar .. producto|artículo|pedido:2.2, retornar|retorno:2, reenviar .. vuelta:2, etiqueta .. devolución:3,
      queda|quedan .. grande|pequeñ*|chic*|ajustad*|mal|cort*|larg*:1.2, no me gusta|gustó|convence:1.4, desist*:2, mandar .. de_vuelta:2.4, no era lo que esperaba:1.4,
      recoger .. devolución, -devolv* .. dinero|plata|importe:2.2, -devuelto|devolví .. reembolso|dinero:1.5, -no quiero devolver*:2.5, cómo .. devuelvo|devuelv*:2.6,
      lo devuelvo:2.4, no era lo|es_lo .. esperaba:1.6
    `,
    refund_request: `
      reembols*:2.4, devolv*|devuelv*|devolución .. dinero|plata|importe|pago:2.8, mi dinero|plata:2.4, reintegr*:2.4, abono|abonado|abonar|abonen:2,
      cuándo .. reembols*|dinero|abon*:3, sigo|sigue .. sin .. reembols*|dinero|abon*:3, no .. reembols*:2.6, compensa*|indemni*:2.2, bajó|bajado .. precio,
      descuento .. por:1.4, devolví|devuelto .. reembolso|dinero:3, -no quiero .. reembolso:3, ingres* .. dinero|importe:2.6, cuándo .. dinero|ingres*:2.6
    `,
    exchange_replacement: `
      cambi* .. por|talla|otro|otra|uno|una|nuevo|producto|color|modelo:2.5, cambio .. talla|de_producto|color|por:2.5, cambiarl*|cambiármel*|cambiarme:2.2,
      cambian|cambiáis:2, reemplaz*|remplaz*:2.6, sustitu*:2.5, reposición|repongan|reponer:2.6,
      mandar|enviar|manden|envíen|envíe .. otro|otra|nuevo|nueva|uno_nuevo|correcto:2.5, otra talla|otro_color|otra_medida:2, talla más grande|más_pequeña|mayor|menor,
      número más|mayor:1.6, -cambi* .. dirección|domicilio|correo:2.5, -cambi* .. opinión|reseña:2, mánd*|mande*|enví* .. otro|otra|nuevo|nueva:2.4,
      mándenme|envíenme|mandadme|envíame otro|otra|uno:2.6
    `,
    cancel_order: `
      cancel*:2.9, anul*:2.9, ya no .. quiero|necesito|interesa|deseo:2.5, no lo envíen|envíes|mandes|manden:2.6,
      pedí|compré|pedido|comprado .. por_error|equivocado|equivocación|sin_querer|dos_veces:2.4, por error:1.4, me equivoqu* .. pedido|compra|modelo|talla|al_pedir:2,
      me arrepent*:2, -no .. cancel*:3
    `,
    change_order: `
      dirección|domicilio|código_postal|calle|piso .. mal|equivocad*|incorrect*|cambi*|corregir|modific*|errón*|error|anterior|antigua|actualiz*:3,
      cambi*|corregir|modific*|equivoqu*|equivocad*|mal|error|nueva|otra|errónea .. dirección|domicilio|código_postal|calle|datos_de_envío:3,
      mudé|mudado|mudanza|mudamos:2.8, modific*|cambi* .. pedido|orden|cantidad:2.8, agregar|añadir .. pedido|otro|orden:2.2,
      cambiar .. color|talla .. antes|pedido|pedí:2.4, enviar .. otra_dirección|trabajo|oficina|casa_de, punto de recogida .. cambi*,
      entreguen|entregar|envíen|manden .. trabajo|oficina|otra|no_en:2.4
    `,
    damaged_defective: `
      <broken>:2.3, no funciona*|sirve|prende|enciende|carga|arranca|anda|conecta|calienta|enfría:2.8, no .. funciona*|enciende|prende|carga:2.5,
      dej* de funcionar|cargar|servir|andar|encender:3, mal estado:2.6, en pedazos:2.6, pedazos|añicos|trizas:2.4, mala|pésima calidad:1.8, se rompi*:2.8,
      se desarm*|cayó_a_pedazos|despeg*|desprend*:2.4, pierde|gotea|fuga:1.8, viene|vino|llegó mal|fallado|fallada:2.2, falla|fallo|fallas:1.8, no cierra|abre:2,
      usado|sucio|abierto .. llegó|vino|producto|estaba:1.6, vencido|caducad*:2.4, se apaga:2.2, agujero, hecho polvo|trizas|añicos, batería .. no|dura|descarga|muere:2.4,
      no dura:2.2, salió mal*|defectuos*:2.4, no se oye|escucha:2.5, sin sonido:2.4, cremallera|cierre|costura|botón .. rot*|romp*|abri*|atasc*:2.4, un lado:1.6
    `,
    wrong_or_missing_item: `
      equivocad* .. <colour>:2.4, <colour> .. equivocad*|incorrect*|diferente|distinto|erróneo:2.4,
      otro .. color|producto|modelo|talla .. distinto|diferente|pedí|al_que:2.4,
      enviaron|mandaron|llegó|recibí|mandasteis|enviasteis|vino|mandado|enviado .. otro|otra|equivocad*|diferente|distint*|incorrect*|no_es|solo:2.5,
      pedí .. y|pero .. llegó|enviaron|mandaron|recibí|vino|llegaron|me:2.6,
      falt* .. pieza*|cable|parte*|artículo*|en|tornillo*|uno|una|cargador|accesorio*|la|el|los|producto*|instrucciones:2.5, falta|faltan|faltó|faltaba|faltaban:2.2,
      incomplet*:2.8, no venía|viene|vino .. incluido|cargador|cable|con|en_la:2.2, en vez|lugar de:2, no es lo que pedí|compré|ordené|esperaba:2.6,
      no corresponde|coincide:2.6, no es como .. foto|descripción|imagen|anuncio, caja|paquete|sobre .. vac*:2.8, solo .. llegó|recibí|vino|llegaron|uno|una|venía:2.2,
      no es el color|la_talla|el_modelo|el_que|la_que:2.6, -equivocad* .. dirección:2, pedí .. solo|sólo|#|dos|tres .. solo|vino|llegó|llegaron|vinieron|#:2.6,
      solo|sólo # .. vino|llegó|llegaron|recibí|de:2.6, solo vino|llegó|vinieron:2.4, vino uno|una|solo:2.2
    `,
    product_question: `
      sirve .. para|con|en:2, compatible*:2.6, vale para:1.8, es .. impermeable|original_o|resistente|apto|adecuado|necesario|compatible:1.6,
      qué medidas|tamaño|talla|material|color*|dimensiones|voltaje|incluye|trae|diferencia:2, medidas:1.8, cuánto mide|pesa|dura|cuesta:2,
      cómo se .. usa|instala|monta|lava|limpia|carga|conecta|arma:2, cómo .. usar|instalar|montar|configurar|limpiar|funciona:1.8, manual|instrucciones:1.7,
      stock|disponible*|existencias:2.2, tienen .. en|más|talla|otro|otros|color:1.6, trae|incluye .. cable|pilas|cargador|batería:2,
      se puede .. usar|lavar|poner|meter:1.9, pregunta|duda|consulta .. sobre|producto|del:1.8, de qué material|está_hecho, tabla|guía de tallas, ficha técnica,
      funciona con:1.8, diferencia entre, me vale|quedaría, de qué tela|color|tamaño|es|talla:2.1, qué edad:2.1
    `,
    warranty_repair: `
      garantía*:2.9, reparar|reparan|reparen|reparación|reparado|repararlo|repararla|reparo:2.7, arregl* .. lo|la|producto|pueden|dónde|llevar:2, servicio técnico:3,
      repuesto*|refaccion*|recambio*:2.7, sat:2, después de .. meses|años|uso:1.2, -garantía a z|a_a_z|de_la_a:3
    `,
    invoice_tax: `
      factur*:2.9, iva:2.6, nif|cif|rfc|rut:2.4, comprobante fiscal|de_compra:2.8, recibo:2.4, ticket .. compra:2.6, datos fiscales:2.8, -factur* .. dos_veces:1,
      hacienda|contabilidad|gestor*:1.8
    `,
    customs_duty: `aduan*:3.2, arancel*:3.2, impuesto* .. importación|aduan*|entrada:3.2, tasas|impuestos .. importación|pagar|paquete:2.4, despacho .. aduan*`,
    payment_issue: `
      cobr* .. dos|2|doble|veces|de_más|más|sin|mal:3.2, cargo .. doble|dos|duplicado|no_reconoz*|no_autoriz*|indebido|tarjeta:3, doble cargo|cobro|pago:3.2,
      cobrado|cobraron|cobro:2, pagado|pagué dos_veces|doble:3, pago .. rechaz*|no|error|problema|falla*|pendiente|pasa:2.8, no .. puedo|deja|pude pagar:3,
      tarjeta .. rechaz*|no_pasa|declinada|cobr*|dos:2.8, cupón|código .. descuento|no_funciona|promocional:2.6,
      precio .. diferente|distinto|incorrecto|mayor|más_alto:2.4, me descontaron:2.6, meses sin intereses, transferencia .. no:1.8
    `,
    claim_threat: `
      a to z, a a z, de la a a la z, garantía a z, disputa*:2.7, contracargo*|chargeback:3, banco:2.2,
      reclam* .. abrir|abro|amazon|paypal|poner|presentar|oficial|pondré|banco|plataforma:2.6, abrir|abro|abriré|pondré|poner|presentaré .. reclam*|disputa|caso|queja:2.6,
      hoja de reclamaciones:3, denunci*:2.6, profeco|ocu|facua|sernac|indecopi|consumo:2.6, defensa .. consumidor:3, protección .. consumidor:3,
      paypal .. reclam*|disputa|devol*:2.6, report* .. amazon|tienda|plataforma|tiktok|vendedor|voy|estafa|fraude|los|voy_a:2.4, queja .. amazon|formal|plataforma:2.4,
      estafa*|fraude .. denunci*|report*, devolver el recibo|cargo
    `,
    review_threat: `
      mal*|negativ*|pésim*|una|1|cero .. reseña*|valoraci*|opini*|comentario*|estrella*|calificaci*|evaluaci*:2.4,
      reseña*|valoración|opinión|comentario|calificación .. negativ*|mal*|pésim*|acorde|una_estrella|fatal:2.6, una estrella, 1 estrella, cero estrellas,
      puntuar|calificar|valorar .. mal|negativ*|1|una|bajo:2.4, si no .. reseña|estrella*|valoración|opinión:2.4, redes sociales:2.2, 5|cinco estrellas .. si|a_cambio|por,
      quitar|borrar|cambiar|eliminar .. reseña|opinión|valoración|comentario, todo el mundo .. sepa|entere, advertir .. a_todos|otros|demás
    `,
    authenticity: `
      fals*:2.6, falsific*:2.8, imitaci*:2.7, copia*:2.2, réplica*:2.5, pirata*:2.5, no .. original*|auténtic*|genuin*|verdader*:2.7, es original*:1.9, son originales:1.9,
      auténtic*:2, número_de_serie .. no|inválido:2.2, logo .. distinto|diferente|torcido:2, holograma .. no|falta|sin:2.2, trucho*|trucha|bamba|clon:2.4, original o copia|réplica|falso
    `,
    safety: `
      quem* .. mano|dedo*|piel|me|mi|hijo|hija|cara|brazo:2.8, quemadura*|quemó|quemé:2.6, incendi*:2.8, fuego:2.5, explot*|explosión|estalló|reventó:2.9, humo:2.5,
      echa|salen|echando chispas, chispa*|chispazo:2.5, descarga eléctrica, calambr*:2.3, electrocut*:3, cortocircuito:2.6, herid*|lesion*|lastim*:2.5,
      me cort* .. dedo|mano|con:2.4, me corté:2.4, sangr*:2.5, alergi*|alérgic*:2.5, sarpullido|ronchas|irritación|urticaria|erupción:2.5, peligro*:2.5,
      atragant*|asfixi*|ahog*:2.8, tóxic*|intoxic*|envenen*:2.6, trag*  .. pieza|pila|botón:2.6, hospital .. por|después|terminó|urgencias|acabó:2.4, urgencias:2.2,
      sobrecalient*:2, derriti*:2.5, huele a quemado
    `,
    personalization: `
      grab* .. nombre|texto|iniciales|fecha|mensaje|en:2.8, grabado*:2.4, personaliz*:3, bordad*|bordar:2.7,
      poner|ponga|pongan|escribir|imprimir .. nombre|texto|iniciales|mensaje|foto|logo|fecha:2.7, nombre .. personaliz*|grab*|bord*|en_la|escrito|diga:2.6,
      que diga|ponga:1.8, iniciales:2.6, estamp*:2.2, tarjeta .. regalo|dedicatoria:1.8, dedicatoria:2.6, envolver|envuelto .. regalo
    `,
    wholesale_b2b: `
      por mayor:3, al mayor*:3, mayoreo|mayorista*:3, por volumen|cantidad:2.6, revend*|reventa:2.8, distribuidor*:2.6, gran* cantidad*:3,
      unidades|piezas .. precio|descuento|cotiz*|costo:2.5, precio|descuento|cotiz* .. unidades|piezas|mayor|cantidad|volumen:2.6, cotiza*|presupuesto:2.5,
      nuestr*|mi|una empresa|negocio|tienda|restaurante|colegio .. comprar|pedir|necesit*|pedido|adquirir|queremos:2.4, proveedor*:2.4
    `,
    privacy_request: `
      borr*|elimin*|suprim* .. datos|cuenta|información|perfil:3.3, rgpd|lopd:3, datos personales:2.8, protección de datos:3, darme|dar|darse de baja:3,
      baja .. newsletter|correos|boletín|lista:3, no .. más .. correos|publicidad|emails|mensajes|promociones:2.6, dejen de enviar*:2.6, qué datos .. tienen|guardan,
      privacidad:2.3
    `,
    positive_feedback: `
      muy|súper|todo content*|satisfech*|bien|bonit*|buen*|feliz|perfecto|bueno|rápido|correcto|ok:1.8, excelente*:1.8, perfect*:1.7, encant*:2, me gustó mucho,
      recomend*:1.6, genial|estupendo|fenomenal|maravilla|maravilloso|buenísimo|espectacular:1.8, llegó bien|perfecto|todo_bien|antes|rápido:1.8, muchas gracias:1.3,
      mil gracias:1.3, funciona .. perfect*|bien|genial:1.8, ya .. solucion*|resolv*|resuelto|arregl*:1.8, problema .. resuelto|solucionado:2, conforme:1.2,
      gracias por .. todo|rapidez|atención|ayuda|rápid*:1.6
    `,
    spam_phishing: `
      cuenta .. suspend*|bloque*|verific*|desactiv*|limitada:2.8, verific*|confirm* .. cuenta|identidad|datos|contraseña:2.7, haga|haz clic:2.8,
      clic .. enlace|aquí|link:2.8, tienda .. suspendida|bloqueada|desactivada:2.8, aument*|increment*|impuls* .. ventas|tráfico|seguidores:3, seo|posicionamiento:2.6,
      agencia .. marketing|ofrec*|somos:2.4, colaboración|influencer*|colabor*:2.2, préstamo*:2.6, ganador|ganado .. premio|sorteo|has|ha:2.6,
      invert*|inversión|bitcoin|cripto*:2.5, estimado vendedor:1.2, ofrecemos .. servicio*|soluciones:2.6, vend*|compr* .. reseñas|seguidores:2.8
    `,
  },
  flags: {
    legal_threat: `
      abogad*, demand* .. judicial|legal|los|voy|pondré|por, demandar*, acción* legal*|judicial*, acciones legales, medidas legales, juzgado|tribunal*|juicio,
      denuncia*|denunciar*|denunciaré, policía, profeco|facua|ocu|sernac|indecopi, defensa del consumidor, consumo, vía legal|judicial
    `,
    repeat_contact: `
      ya .. escribí|escrito|contact*|mandé|envié_un|pregunté|dije|he_escrito|les_escribí, varias|muchas|dos|tres|cuatro veces .. escri*|contact*|pregunt*|llam*:1.8,
      he escrito .. veces|varias|dos|tres|mensajes, escri* .. varias|dos|tres|veces, segunda|tercera|cuarta|quinta|enésima|2a|3a vez|mensaje|correo,
      segundo|tercer|cuarto mensaje|correo|email|intento, no .. responde*|contest*|respuesta|respondido, sin respuesta|contestación, nadie .. responde|contesta, ignor*,
      sigo esperando .. respuesta, otra vez .. escrib*:1.8, vuelvo a .. escrib*|preguntar|contactar, ninguna respuesta
    `,
    vulnerable_or_medical: `
      silla de ruedas, discapaci*, embaraza*, hospital*, operación|operaron|operan|cirugía, cáncer|quimio*, medicament*|medicina|médic*, insulina|diabét*, oxígeno,
      anciano*|anciana*|mayor_de_edad|tercera_edad, enferm*, recién nacido, prematuro, asma|asmático|epilep*, receta, ciego|sordo, alzheimer|demencia,
      falleci*|funeral|entierro, persona mayor, madre|padre|abuela|abuelo de 7|8|9|años:1.8
    `,
    off_platform_contact: `
      llámenme|llámame|llamarme|llámeme:2, llame|llamen|llamar al|a_mi_número|por_teléfono:2, mi|su|tu número .. es|teléfono|celular|móvil|de,
      mi teléfono|celular|móvil|correo|email, su|tu correo|email|teléfono, escrib* .. correo|email|al_número:2, por correo|email|teléfono:1.8,
      fuera de amazon|la_plataforma|la_app, contact* .. directamente|por_fuera|al_correo|al_teléfono:2
    `,
  },
  thanks: `gracias, muchas|mil gracias, grax, agradec*, muy amable, mil gracias`,
  greetings: `hola, buenas, buenos días, buenas tardes|noches, buen día, saludos, estimad*, qué tal, un saludo, hello`,
  urgent: `
      urgent*|urge|urgencia, cuanto antes, lo antes posible, inmediat*:2, ya mismo, antes del|de .. lunes|martes|miércoles|jueves|viernes|sábado|domingo|navidad|fin|día,
      para el|este .. lunes|martes|miércoles|jueves|viernes|sábado|domingo|fin|día|cumpleaños, para mañana|hoy|navidad|reyes,
      necesito .. para|antes .. el|lunes|viernes|mañana|sábado|cumpleaños|boda, cumpleaños:1.8, boda|bautizo|comunión:1.8, a tiempo, 24|48 horas,
      viajo|salgo|viajamos .. mañana|lunes|viernes|sábado|el, lo necesito ya, último plazo, a más tardar
    `,
  negations: `no, nunca, sin, nada, ningún, ninguna, ni, nadie, tampoco, no_hace_falta, no_quiero, no_voy_a`,
});
