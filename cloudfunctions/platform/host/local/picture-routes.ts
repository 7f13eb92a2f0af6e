import { Hono } from 'hono'
import { isUploaded } from '../../../core/gift'
import { FOR_EVER, typeOf } from '../../file/name'
import { refuse } from '../answer'
import type { LocalParts } from './parts'
import { send } from './request'

/** GET /picture/<name>: uploaded pictures, as the cloud's storage serves them to anybody who knows the name. */
export const pictureRoutes = ({ world }: LocalParts): Hono => {
  const routes = new Hono()
  routes.get('/:name', async (c) => {
    const name = c.req.param('name')
    const bytes = isUploaded(name) ? await world.files.get(name) : null
    if (!bytes) return send(c, refuse({ code: 'request.unknown', method: 'GET', path: c.req.path.slice(0, 200) }))
    if (c.req.header('if-none-match') === `"${name}"`) return c.body(null, 304, { etag: `"${name}"`, 'cache-control': FOR_EVER })
    return c.body(new Uint8Array(bytes), 200, { 'content-type': typeOf(name), 'cache-control': FOR_EVER, etag: `"${name}"` })
  })
  return routes
}
