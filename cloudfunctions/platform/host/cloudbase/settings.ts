/** What a deployed function is told by its environment variables. Read here and nowhere else. */
export interface CloudSettings {
  cloud: { env: string; serviceUrl?: string; secretId?: string; secretKey?: string }
  /** The chain's secret. */
  secret: string
  /** The merchant's number at WeChat Pay; empty where nothing is paid through it. */
  merchant: string
  /** The official account: what its pushes are signed with, and what its own API is asked with. Empty where there is none. */
  account: { token: string; appid: string; secret: string }
  /** The mini-program's own id, which opens it from the official account's messages; empty where none are sent. */
  appid: string
  /** Makes its bringer the first owner, once; null: there is no such way. */
  ownerCode: string | null
}

type Variables = Readonly<Record<string, string | undefined>>

/**
 * HUIJI_SERVICE_URL, HUIJI_SECRET_ID and HUIJI_SECRET_KEY are for running outside the cloud; inside, the SDK finds the
 * TENCENTCLOUD_* credentials of the function by itself and sees them renewed.
 */
export const readSettings = (variables: Variables): CloudSettings => {
  const secret = variables['HUIJI_SECRET']
  if (!secret) {
    throw new Error('HUIJI_SECRET is not set: give the function the secret of the chain (32 characters or more).')
  }
  const env = variables['HUIJI_ENV'] ?? variables['TCB_ENV'] ?? variables['SCF_NAMESPACE']
  if (!env) throw new Error('Neither HUIJI_ENV nor TCB_ENV is set: the function does not know its environment.')
  const cloud = {
    env,
    serviceUrl: variables['HUIJI_SERVICE_URL'],
    secretId: variables['HUIJI_SECRET_ID'],
    secretKey: variables['HUIJI_SECRET_KEY'],
  }
  const account = {
    token: variables['HUIJI_ACCOUNT_TOKEN'] ?? '',
    appid: variables['HUIJI_ACCOUNT_APPID'] ?? '',
    secret: variables['HUIJI_ACCOUNT_SECRET'] ?? '',
  }
  return { cloud, secret, merchant: variables['HUIJI_MERCHANT'] ?? '', account, appid: variables['HUIJI_APPID'] ?? '', ownerCode: readOwnerCode(variables) }
}

const OWNER_CODE = /^[A-Za-z0-9_-]{20,128}$/

/** The one-time code of the first owner, where one is set. What could be guessed is not taken at all. */
export const readOwnerCode = (variables: Variables): string | null => {
  const code = variables['HUIJI_OWNER_CODE'] ?? ''
  if (code === '') return null
  if (!OWNER_CODE.test(code)) throw new Error('HUIJI_OWNER_CODE must be 20 to 128 letters, digits, _ and -: it makes whoever brings it the owner.')
  return code
}
