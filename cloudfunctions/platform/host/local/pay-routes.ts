import { Hono } from 'hono'
import type { LocalParts } from './parts'
import { readText, send } from './request'

/** Where the payment service of this machine tells that a payment was made; anybody may try. */
export const payRoutes = ({ world, doors }: LocalParts): Hono => {
  const routes = new Hono()
  routes.post('/notify', async (c) => {
    const body = await readText(c.req.raw)
    return send(c, body.ok ? await doors.pay(world, { headers: c.req.header(), body: body.value }) : body)
  })
  return routes
}
