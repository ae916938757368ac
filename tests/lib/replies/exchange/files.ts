/** Small files as the tools document them; everything in them is made up. */

const json = (value: unknown) => JSON.stringify(value);
const shop = 'ticket.customer.integrations.shopify';

export const GORGIAS = json({
  data: [
    {
      id: 23453,
      name: 'Order status inquiry',
      intent: 'shipping/status',
      language: 'en',
      actions: [
        { name: 'addTags', title: 'Add tags', type: 'user', arguments: { tags: 'question' } },
        {
          name: 'setResponseText',
          title: 'Response',
          type: 'user',
          arguments: {
            body_html: `<div>Hi {{ticket.customer.firstname}},</div><br><div>Your order {{${shop}.orders[0].name}} is with {{${shop}.orders[0].fulfillments[0].tracking_company}}:</div><ul><li>tracking&nbsp;{{${shop}.orders[0].fulfillments[0].tracking_number}}</li><li>placed on {{${shop}.orders[0].created_at|datetime_format(&quot;L&quot;)}}</li></ul><img src="https://example.com/l.png" alt="logo">`,
            body_text: 'unused',
          },
        },
      ],
    },
    {
      id: 2,
      name: 'Remboursement',
      language: 'fr',
      intent: null,
      actions: [{ name: 'setResponseText', arguments: { body_text: 'Bonjour {{ticket.customer.email}}' } }],
    },
    { id: 3, name: 'Close', actions: [{ name: 'setStatus', arguments: { status: 'closed' } }] },
  ],
  meta: { next_cursor: null },
});

export const GORGIAS_CSV =
  'id;name;language;body_text\r\n9;Danke;de;"Hallo {{ticket.customer.firstname}},\r\ndanke!"\r\n'.replace(
    '\r\ndanke',
    '\ndanke',
  );

export const ZENDESK = json({
  macros: [
    {
      id: 1,
      title: 'Respond::Delay::SLA Gold',
      active: true,
      actions: [
        { field: 'status', value: 'solved' },
        {
          field: 'comment_value_html',
          value:
            "<p>Hello {{ticket.requester.first_name | capitalize}},<br>{% if ticket.via == 'email' %}we wrote to you.{% else %}we are sorry.{% endif %}</p><p>{{current_user.name}}</p>",
        },
      ],
    },
    {
      id: 2,
      title: 'Loop',
      active: true,
      actions: [
        {
          field: 'comment_value',
          value: [
            'channel:all',
            'Dear {{ticket.requester.name}} {% for c in ticket.comments %}{{c.value}}{% endfor %}',
          ],
        },
      ],
    },
    { id: 3, title: 'Old', active: false, actions: [{ field: 'comment_value', value: 'old' }] },
    { id: 4, title: 'Password', actions: [{ field: 'comment_value', value: '{{dc.password_help}}' }] },
  ],
  count: 4,
});

export const CONTENT_DE =
  '"Title","Default language","Default text","French text","Variant status"\n"Password help","German","Hallo {{ticket.requester.first_name}}","Bonjour","Current"\n';
export const CONTENT_EN =
  '"Title","Default language","Default text","English text","Variant status"\n"Password help","German","Hallo {{ticket.requester.first_name}}","Hello {{ticket.requester.first_name}}","Current"\n';

export const BRISKINE_JSON = json({
  templates: [
    {
      id: 'a1',
      title: 'Late parcel',
      shortcut: 'late',
      tags: ['shipping'],
      body: "<div>Hi {{capitalize to.first_name}},</div><div><br></div><div>{{#if to.first_name}}good news{{else}}news{{/if}} until {{moment add='2;days'}}. {{choice 'Best, Kind regards'}}</div><div><br></div><div>{{from.first_name}}</div>",
    },
  ],
});
export const BRISKINE_CSV =
  'id,title,shortcut,subject,to,cc,bcc,tags,body,body_plain_text\nx,Thanks,ty,,,,,,"<div>Dear {{to.first_name}},</div><div>thank you.</div>","Dear"\n';

export const BLAZE = json({
  version: 7,
  folders: [
    {
      name: 'Shipping',
      snippets: [
        {
          name: 'Delay',
          shortcut: '/delay',
          type: 'text',
          text: 'Hi {formtext: name=first name; default=there}, parcel of {time: MMMM D} via {formmenu: DHL; UPS; name=service; default=DHL}. {formtoggle: name=apology; default=yes}We are sorry, {=service}.{endformtoggle} {formparagraph: name=reason}{cursor}',
        },
        {
          name: 'Logic',
          shortcut: '/logic',
          type: 'html',
          html: '<p>A {ok} {if: x &gt; 3}many{else}few{endif} {site: url} {note}not for buyers{endnote}B</p>',
        },
      ],
    },
  ],
});
