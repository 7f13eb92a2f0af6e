import { element, panel } from './element'
import { say } from './language'
import type { DeskState } from './server'

const kinds = {
  member: { zh: '会员', en: 'Member' },
  staff: { zh: '店员', en: 'Staff' },
  visitor: { zh: '访客', en: 'Visitor' },
}

/** Whom to be in the mini-program; each link opens it signed in as that person. */
export const peoplePanel = ({ people }: DeskState): HTMLElement =>
  panel(
    say({ zh: '以谁的身份打开', en: 'Open the shop as' }),
    say({ zh: '演示登录，不经过微信', en: 'A demo sign-in, without WeChat' }),
    '',
    element('ul', { class: 'list' }, ...people.map(personLine)),
  )

const personLine = ({ id, name, kind, phone, line }: DeskState['people'][number]): HTMLElement => {
  const known = kind === 'visitor' ? say(kinds[kind]) : `${say(kinds[kind])} · ${phone}`
  const open = kind === 'visitor' ? say({ zh: '新访客', en: 'New visitor' }) : say({ zh: '打开', en: 'Open' })
  return element(
    'li',
    {},
    element(
      'div',
      { class: 'who' },
      element('b', {}, name),
      element('span', {}, known),
      element('span', {}, say(line)),
    ),
    element('a', { id: `desk-person-${id}`, href: `/?as=${encodeURIComponent(id)}`, target: '_blank' }, open),
  )
}
