/** What WeChat pushes to an official account in plain mode: one flat list of fields. */
export type PushFields = ReadonlyMap<string, string>

const FIELD = /\s*<([A-Za-z][A-Za-z0-9]{0,31})>(?:<!\[CDATA\[((?:(?!\]\]>)[\s\S])*)\]\]>|([^<&]*))<\/\1>\s*/y
const FIELDS_AT_MOST = 40

/**
 * Reads a push strictly: `<xml>`, fields of text or CDATA, each once. Null for all else, be it entities, attributes,
 * declarations or fields within fields; messages that have those are of no kind that is read here.
 */
export const readPush = (body: string): PushFields | null => {
  const inner = /^\s*<xml>([\s\S]*)<\/xml>\s*$/.exec(body)?.[1]
  if (inner === undefined) return null
  const fields = new Map<string, string>()
  let at = 0
  while (at < inner.length && fields.size < FIELDS_AT_MOST) {
    FIELD.lastIndex = at
    const [, name, cdata, text = ''] = FIELD.exec(inner) ?? []
    if (name === undefined || fields.has(name)) return null
    fields.set(name, cdata ?? text)
    at = FIELD.lastIndex
  }
  return at === inner.length && fields.size > 0 ? fields : null
}

/** That somebody follows the account or left it; null for every other message. */
export const followIn = (fields: PushFields): { openid: string; follows: boolean; at: number } | null => {
  const event = fields.get('Event')
  if (fields.get('MsgType') !== 'event' || (event !== 'subscribe' && event !== 'unsubscribe')) return null
  const [openid = '', seconds = ''] = [fields.get('FromUserName'), fields.get('CreateTime')]
  if (!/^[\w-]{1,64}$/.test(openid) || !/^\d{1,10}$/.test(seconds)) return null
  return { openid, follows: event === 'subscribe', at: Number(seconds) * 1000 }
}
