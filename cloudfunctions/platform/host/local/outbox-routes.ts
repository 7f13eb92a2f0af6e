import { Hono } from 'hono'
import type { Result } from '../../../../types/result'
import { pageBehind } from '../../../flow/page-behind'
import { localFollower, type OutboxRecord, type Shelf } from '../../wechat/local'
import { refuse } from '../answer'
import type { DemoPerson, LocalParts } from './parts'
import { readFields, send } from './request'

const SHOWN = 8

/** One message as WeChat draws it, and where its tap leads. */
export interface DeskMessage {
  message: string
  channel: OutboxRecord['channel']
  to: string
  title: string
  fields: { label: string; value: string }[]
  at: number
  /** How often WeChat was asked to send it; 1 unless something went wrong. */
  times: number
  url: string
}

/** What somebody allows on WeChat's side. */
export interface DeskPermits {
  person: string
  name: string
  templates: { id: string; title: string; left: number; always: 'accept' | 'reject' | 'ban' | null }[]
}

/** WeChat's side of messages at the desk: what arrived on whose phone, and what people allow. */
export const outboxRoutes = (parts: LocalParts): Hono => {
  const { world, wechat, demo } = parts
  const routes = new Hono()
  routes.get('/', async (c) => {
    const after = c.req.query('after')
    const page = await pageBehind(world.store.find<OutboxRecord>('outbox', { order: 'at', desc: true, limit: SHOWN, after }))
    if (!page.ok) return send(c, page)
    const shelf = await wechat.shelf()
    const rows = page.value.items.map((record) => shown(record, shelf, demo.people))
    return send(c, { ok: true, value: { rows, next: page.value.next } })
  })
  routes.get('/permits', async (c) => send(c, { ok: true, value: { people: await permits(parts) } }))
  // What somebody does who changes a kept choice in WeChat's own settings.
  routes.post('/permits', async (c) => send(c, await forget(parts, await readFields(c.req.raw))))
  return routes
}

/** Followers are known at the account by another identity. */
const holderOf = (openid: string, people: readonly DemoPerson[]): DemoPerson | null =>
  people.find((person) => person.openid === openid || localFollower(person.openid) === openid) ?? null

const shown = ({ _id, openid, channel, template, page, fields, at, times }: OutboxRecord, { templates }: Shelf, people: readonly DemoPerson[]): DeskMessage => {
  const known = templates.find((one) => one.channel === channel && one.id === template)
  const holder = holderOf(openid, people)
  return {
    message: _id,
    channel,
    to: holder?.name ?? openid,
    title: known?.title ?? template,
    fields: fields.map(({ key, value }) => ({ label: known?.fields.find((one) => one.key === key)?.label ?? key, value })),
    at,
    times,
    // Opens the mini-program at the page as a tap in WeChat does: as its receiver, the message's id in the address.
    url: `/${holder ? `?as=${encodeURIComponent(holder.id)}` : ''}#/${page}`,
  }
}

const permits = async ({ wechat, demo }: LocalParts): Promise<DeskPermits[]> => {
  const templates = (await wechat.shelf()).templates.filter(({ channel }) => channel === 'subscription')
  const all = await Promise.all(
    demo.people
      .filter(({ openid }) => openid !== '')
      .map(async ({ id, name, openid }) => {
        const allowed = await wechat.allowances(openid, templates.map((one) => one.id))
        const held = allowed.filter(({ left, always }) => left > 0 || always !== null)
        const titled = held.map(({ template, ...one }) => ({ ...one, id: template, title: templates.find((known) => known.id === template)?.title ?? template }))
        return { person: id, name, templates: titled }
      }),
  )
  return all.filter((one) => one.templates.length > 0)
}

const forget = async ({ wechat, demo }: LocalParts, fields: Result<Record<string, unknown>>): Promise<Result<unknown>> => {
  if (!fields.ok) return fields
  const person = demo.people.find(({ id }) => id === fields.value['person'])
  if (!person) return refuse({ code: 'input.invalid', field: 'person', rule: 'a person of the demo' })
  const { templates } = await wechat.shelf()
  await wechat.forget(person.openid, templates.map(({ id }) => id))
  return { ok: true, value: null }
}
