/** Who the browser is on a local host: a demo person chosen by whoever tries the app. WeChat needs none of this. */
import Taro from '@tarojs/taro'
import { dropParameter, readParameters } from './device'
import { forgetAnswers } from './own-answers'
import { forget, keep, kept } from './shelf'

export interface DemoPerson {
  id: string
  name: string
  kind: 'member' | 'staff' | 'visitor'
  line: string
}

/** A store's join link, where the host offers them. */
export interface DemoLink {
  name: string
  url: string
}

const TOKEN = 'demo.token'
const PERSON = 'demo.person'

async function ask(path: string, init?: RequestInit): Promise<unknown> {
  try {
    const response = await fetch(path, init)
    return response.ok ? await response.json() : null
  } catch {
    return null
  }
}

export interface DemoHost {
  people: DemoPerson[]
  links: DemoLink[]
}

/** The people to choose from; null where no local host answers. */
export async function demoHost(): Promise<DemoHost | null> {
  const found = (await ask('/demo/people')) as { people?: DemoPerson[]; links?: DemoLink[] } | null
  return found?.people ? { people: found.people, links: found.links ?? [] } : null
}

export function demoToken(): string | null {
  return kept<string>(TOKEN) ?? null
}

export function demoPerson(): DemoPerson | null {
  return kept<DemoPerson>(PERSON) ?? null
}

function becomeNobody(): void {
  forgetAnswers()
  for (const name of [TOKEN, PERSON]) forget(name)
}

/** Takes on a demo person. What this device remembered of somebody else goes first. */
export async function signIn(person: Pick<DemoPerson, 'id'> & Partial<DemoPerson>): Promise<string | null> {
  const answer = (await ask('/demo/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person: person.id }),
  })) as { token?: string } | null
  if (!answer?.token) return null
  becomeNobody()
  keep(TOKEN, answer.token)
  keep(PERSON, { kind: 'member', line: '', name: person.id, ...person })
  return answer.token
}

/** `?as=` has done its work with the first sign-in: a visitor who joined must not be somebody new after a reload. */
export function dropNamedPerson(): void {
  dropParameter('as')
}

async function named(id: string): Promise<string | null> {
  const host = await demoHost()
  return signIn(host?.people.find((person) => person.id === id) ?? { id })
}

async function findIdentity(): Promise<string | null> {
  const { as } = readParameters()
  if (as) {
    const token = await named(as)
    dropNamedPerson()
    return token
  }
  const token = demoToken()
  if (token) return token
  if (!(await demoHost())) return null
  if (window.location.hash.startsWith('#/pages/join/')) return named('visitor')
  void Taro.reLaunch({ url: '/pages/demo/index' })
  // The page that asked is being replaced by the chooser, so its question is never answered.
  return new Promise(() => undefined)
}

let settled: Promise<string | null> | null = null

/** The token to call with, found out once; null where the host knows callers by other means. */
export function settleIdentity(): Promise<string | null> {
  settled ??= findIdentity()
  return settled
}

/** After choosing by hand: the next call starts over. */
export function unsettleIdentity(): void {
  settled = null
}

export function loseIdentity(): void {
  becomeNobody()
  unsettleIdentity()
}
