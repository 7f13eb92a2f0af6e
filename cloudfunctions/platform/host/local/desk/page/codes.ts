import { encode } from 'uqr'
import type { PrintedScene } from '../../parts'
import { button, element, panel } from './element'
import { say } from './language'
import { dayIn } from './month'
import type { DeskState } from './server'

const svg = 'http://www.w3.org/2000/svg'
const quietModules = 4

/** The codes as they hang in the stores; printing the page prints these alone. */
export const codesPanel = (state: DeskState): HTMLElement => {
  const print = button('desk-print', 'soft', say({ zh: '打印', en: 'Print' }), async () => window.print())
  print.classList.add('noprint')
  return panel(
    say({ zh: '门店入会码', en: 'Join codes of the stores' }),
    say({
      zh: '打印出来放在门店；扫一扫或点开，就是顾客看到的入会页',
      en: 'To print for the stores; scanning or opening one shows the join page',
    }),
    'printed',
    element('div', { class: 'codes' }, ...state.scenes.map((scene) => codeCard(scene, state))),
    element('div', { class: 'row' }, print),
  )
}

const codeCard = (printed: PrintedScene, { stores, clock }: DeskState): HTMLElement => {
  const { scene, title, staff, campaign, expiresAt } = printed
  const path = `/?scene=${encodeURIComponent(scene)}#/pages/join/index?scene=${encodeURIComponent(scene)}`
  const store = stores.find(({ id }) => id === printed.store)
  const over = (expiresAt !== null && expiresAt <= clock.now) || Boolean(store?.closedAt)
  const who = [store?.name, staff, campaign].filter(Boolean).join(' · ')
  return element(
    'article',
    { class: 'code', id: `desk-scene-${scene}` },
    drawing(new URL(path, location.origin).href, say(title)),
    element('b', {}, say(title)),
    element('span', {}, who),
    element('span', { class: 'scene' }, scene),
    element('span', { class: over ? 'until over' : 'until' }, untilText(expiresAt, Boolean(store?.closedAt), clock)),
    element(
      'a',
      { class: 'noprint', href: path, target: '_blank' },
      say({ zh: '打开入会页', en: 'Open the join page' }),
    ),
  )
}

const untilText = (expiresAt: number | null, closed: boolean, { now, zone }: DeskState['clock']): string => {
  if (closed) return say({ zh: '门店已闭店', en: 'The store is closed' })
  if (expiresAt === null) return say({ zh: '长期有效', en: 'No expiry' })
  const day = dayIn(expiresAt, zone)
  return expiresAt <= now
    ? say({ zh: `已于 ${day} 过期`, en: `Expired on ${day}` })
    : say({ zh: `有效至 ${day}`, en: `Until ${day}` })
}

/** Level M with the four quiet modules that scanners ask for, black on white in either theme. */
const drawing = (text: string, label: string): SVGSVGElement => {
  const { data, size } = encode(text, { ecc: 'M', border: quietModules })
  const picture = document.createElementNS(svg, 'svg')
  picture.setAttribute('viewBox', `0 0 ${size} ${size}`)
  picture.setAttribute('role', 'img')
  picture.setAttribute('aria-label', label)
  picture.setAttribute('shape-rendering', 'crispEdges')
  const dark = document.createElementNS(svg, 'path')
  dark.setAttribute('d', data.flatMap((row, y) => row.map((on, x) => (on ? `M${x} ${y}h1v1h-1z` : ''))).join(''))
  picture.append(dark)
  return picture
}
