import { all, any, flag, intent, leaf } from './leaf.ts';
import { defineRules } from './library.ts';

/** Words after which a mistake is dear: injury, lawyers, data, tricks. */
export default defineRules('risk', [
  {
    id: 'library-safety',
    portals: [],
    when: any(flag('safety'), intent('safety')),
    actions: [
      { do: 'severity', severity: 'critical' },
      { do: 'tag', tags: ['safety'] },
      { do: 'two_eyes' },
      { do: 'checklist', items: ['askWhatHappened', 'stopUse', 'tellSafety'] },
      { do: 'alert', channels: [] },
    ],
  },
  {
    id: 'library-legal-threat',
    portals: [],
    when: flag('legal_threat'),
    actions: [
      { do: 'queue', queue: 'claims' },
      { do: 'severity', severity: 'critical' },
      { do: 'two_eyes' },
      { do: 'alert', channels: [] },
    ],
  },
  {
    id: 'library-vulnerable',
    portals: [],
    when: flag('vulnerable_or_medical'),
    actions: [{ do: 'severity_up' }, { do: 'two_eyes' }, { do: 'note', text: 'withCare' }],
  },
  {
    id: 'library-card-number',
    portals: [],
    when: flag('card_number_exposed'),
    actions: [
      { do: 'tag', tags: ['card-number'] },
      { do: 'note', text: 'cardNumber' },
    ],
  },
  {
    id: 'library-privacy-request',
    portals: [],
    when: intent('privacy_request'),
    actions: [
      { do: 'assign_fit', skills: ['privacy'] },
      { do: 'tag', tags: ['privacy'] },
      { do: 'checklist', items: ['confirmPerson', 'eraseHere', 'eraseElsewhere', 'tellErased'] },
    ],
  },
  {
    id: 'library-off-platform',
    portals: [],
    when: flag('off_platform_contact'),
    actions: [
      { do: 'tag', tags: ['off-platform'] },
      { do: 'note', text: 'stayOnPlatform' },
    ],
  },
  {
    id: 'library-phishing',
    portals: [],
    when: all(intent('spam_phishing'), leaf('confidence', 'gte', 0.8)),
    actions: [
      { do: 'severity', severity: 'low' },
      { do: 'tag', tags: ['phishing'] },
      { do: 'note', text: 'noLinks' },
    ],
  },
]);
