/** Of the official account; both empty where the chain has none. */
export interface AccountSettings {
  appid: string
  secret: string
}

interface AccountApi extends AccountSettings {
  url?: string
  now: () => number
}

/** 40001, 40014, 42001: the access token is not valid any more. */
const stale = new Set([40001, 40014, 42001])
/** 40003: not an identity at this account. */
const UNKNOWN_OPENID = 40003
const EARLY_MS = 300_000
const PATIENCE_MS = 8_000

type Fields = Readonly<Record<string, unknown>>

/**
 * Asks the official account's own API who a follower is in the chain's other apps. The access token is kept in the process
 * until shortly before it ends. Throws where WeChat does not answer, so that the push comes again.
 */
export const unionAsker = ({ appid, secret, url = 'https://api.weixin.qq.com', now }: AccountApi) => {
  let kept: { token: string; until: number } | null = null
  const ask = async (path: string, init: RequestInit = {}): Promise<Fields> => {
    const response = await fetch(`${url}${path}`, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) })
    if (!response.ok) throw new Error(`WeChat answered ${String(response.status)}`)
    return (await response.json()) as Fields
  }
  const tokenNow = async (): Promise<string> => {
    if (kept && now() < kept.until) return kept.token
    const body = JSON.stringify({ grant_type: 'client_credential', appid, secret })
    const answer = await ask('/cgi-bin/stable_token', { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    const { access_token: token, expires_in: seconds } = answer
    if (typeof token !== 'string') throw new Error(`WeChat gives no access token: ${String(answer['errcode'])}`)
    kept = { token, until: now() + Number(seconds) * 1000 - EARLY_MS }
    return token
  }
  const info = async (openid: string): Promise<Fields> => {
    const query = new URLSearchParams({ access_token: await tokenNow(), openid, lang: 'zh_CN' })
    return ask(`/cgi-bin/user/info?${query.toString()}`)
  }
  return async (openid: string): Promise<string | null> => {
    if (appid === '' || secret === '') throw new Error('HUIJI_ACCOUNT_APPID and HUIJI_ACCOUNT_SECRET are not set')
    let answer = await info(openid)
    if (stale.has(Number(answer['errcode'] ?? 0))) {
      kept = null
      answer = await info(openid)
    }
    const error = Number(answer['errcode'] ?? 0)
    if (error === UNKNOWN_OPENID) return null
    if (error !== 0) throw new Error(`WeChat user/info: ${String(error)}`)
    const union = answer['unionid']
    return typeof union === 'string' && union !== '' ? union : null
  }
}
