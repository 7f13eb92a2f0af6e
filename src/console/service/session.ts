/**
 * Who sits at the desk: a session that the host keeps in a cookie no script reads, and a word that the page sends beside
 * it, so that no other site's page can speak for it.
 */
import { offline, readAnswer } from '../../service/reply'
import type { Reply } from '../../service/reply'

export const CSRF_HEADER = 'x-huiji-csrf'

export interface Session {
  csrf: string
  expiresAt: number
}

/** A code for the phone, with the two digits that both show. */
export interface SignInCode {
  code: string
  digits: string
  expiresAt: number
}

let word = 'none'

export function csrf(): string {
  return word
}

async function ask<T>(path: string, body?: object): Promise<Reply<T>> {
  const post = { method: 'POST', headers: { 'content-type': 'application/json', [CSRF_HEADER]: word }, body: JSON.stringify(body) }
  try {
    const response = await fetch(`/console/${path}`, body ? post : {})
    return readAnswer(await response.json().catch(() => null)) as Reply<T>
  } catch {
    return offline
  }
}

function learn<T extends Partial<Session>>(reply: Reply<T>): Reply<T> {
  if (reply.ok && reply.value.csrf) word = reply.value.csrf
  return reply
}

/** Whether there is a session. */
export async function findSession(): Promise<Reply<{ seated: boolean }>> {
  const reply = learn(await ask<Session>('session'))
  const none = !reply.ok && 'refusal' in reply && reply.refusal.code === 'identity.required'
  return none || reply.ok ? { ok: true, value: { seated: reply.ok } } : reply
}

export const askSignIn = (): Promise<Reply<SignInCode>> => ask('sign-in', {})

export const waitSignIn = async (code: string): Promise<Reply<Partial<Session> & { state: 'waiting' | 'signedIn' }>> => learn(await ask('sign-in/wait', { code }))

export const signOut = (): Promise<Reply<unknown>> => ask('sign-out', {})

export interface DeskPerson {
  id: string
  name: string
  line: string
}

/** Staff of the demo; nobody where this host has no demo. */
export async function deskPeople(lang: string): Promise<DeskPerson[]> {
  try {
    const response = await fetch(`/demo/people?lang=${lang}`)
    const found = (response.ok ? await response.json() : {}) as { people?: (DeskPerson & { kind: string })[] }
    return (found.people ?? []).filter(({ kind }) => kind === 'staff')
  } catch {
    return []
  }
}

export const takeSeat = async (person: string): Promise<Reply<Partial<Session>>> => learn(await ask('demo-sign-in', { person }))
