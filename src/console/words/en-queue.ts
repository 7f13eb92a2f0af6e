import type { SecondKind } from '../../../types/record'
import type { ConsoleWords } from './book'

const titles: Readonly<Record<SecondKind, string>> = {
  adjustment: 'An adjustment of points', application: 'An application for a card', exportPhones: 'An export with phones', push: 'A push', roleEdit: 'A change of a role', rules: 'A change of these rules', tier: 'An application for a tier', tierGrant: 'A grant of a tier',
}

export const queue: ConsoleWords['queue'] = {
  title: 'Second person', empty: ['Nothing waits for you', 'What others ask for and somebody else has to agree to stands here'], titleOf: (kind) => titles[kind],
  kind: 'Kind', what: 'What', reason: 'Why', asked: 'Asked', by: 'Asked by', self: 'the member', may: 'Who may decide', mine: 'yours', mineWhy: 'You asked for this; somebody else decides', member: (name) => `Member ${name}`,
  note: 'A note; needed to refuse, and told to who asked', agree: 'Agree and do it', refuse: 'Refuse', refuseWhy: 'To refuse, say why first', agreed: 'Agreed and done', refused: 'Refused',
  rules: 'What needs a second person', rulesWhy: 'Who asks does not decide', when: 'When', needed: 'Needs one', byRules: 'By the programme',
}
