import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { refuse } from '../answer'
import type { LocalParts, Printed } from './parts'
import { readFields, send } from './request'
import { callerOf, tokenFor } from './sign-in'

/** What WeChat does for the mini-program, for a browser on one machine: sign-in and the phone button. */
export const demoRoutes = ({ world, wechat, demo }: LocalParts): Hono => {
  const routes = new Hono()
  routes.get('/people', async (c) => {
    const lang = c.req.query('lang') === 'en' ? 'en' : 'zh'
    const people = demo.people.map(({ id, name, kind, line }) => ({ id, name, kind, line: line[lang] }))
    return c.json({ people, links: joinLinks(await demo.printed(world), lang) })
  })
  routes.post('/sign-in', async (c) => {
    const fields = await readFields(c.req.raw)
    if (!fields.ok) return send(c, fields)
    const person = demo.people.find(({ id }) => id === fields.value['person'])
    if (!person) {
      const rule = `one of ${demo.people.map(({ id }) => id).join(', ')}`
      return send(c, refuse({ code: 'input.invalid', field: 'person', rule }))
    }
    const openid = person.kind === 'visitor' ? `visitor-${randomUUID()}` : person.openid
    return c.json({ token: tokenFor(world.keys, openid) })
  })
  routes.post('/phone-code', (c) => {
    const caller = callerOf(world.keys, c.req.header('authorization'))
    if (caller.kind !== 'wechat') return send(c, refuse({ code: 'identity.required', rule: 'sign in first' }))
    const person = demo.people.find(({ openid }) => openid === caller.openid)
    const phone = person?.phone ?? visitorsPhone(world.keys.digest(caller.openid))
    return c.json({ code: wechat.issuePhoneCode(phone) })
  })
  return routes
}

/** A number of its own for every visitor, so that a second one can join as well. */
const visitorsPhone = (digest: string): string =>
  `199${String(parseInt(digest.slice(0, 12), 16) % 100_000_000).padStart(8, '0')}`

const joinLinks = ({ scenes }: Printed, lang: 'zh' | 'en'): { name: string; url: string }[] =>
  scenes.map(({ scene, title }) => ({ name: title[lang], url: joinLink(scene) }))

/** Opens the join page as a scan of the printed code would. */
const joinLink = (scene: string): string =>
  `/?scene=${encodeURIComponent(scene)}#/pages/join/index?scene=${encodeURIComponent(scene)}`
