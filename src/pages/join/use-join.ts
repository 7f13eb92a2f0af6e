import { useRef, useState } from 'react'
import type { MemberContract, SceneView } from '../../../types/contract'
import { call } from '../../service/call'
import { ownDevice } from '../../service/own-device'
import { newReference } from '../../service/reference'
import { forgetAnswer } from '../../service/own-answers'
import { CARD_SHELF } from '../../service/use-card'
import { useWrite } from '../../service/use-write'
import type { Write } from '../../service/use-write'
import { askedIn, missingIn, nameWrong, trimmed } from './details'
import type { Detail, Details } from './details'

type JoinInput = MemberContract['join']['input']
type Joined = MemberContract['join']['output']

/** How the phone number comes: a code from WeChat's own dialogue, or typed. */
export type PhoneGiven = { phoneCode: string } | { phone: string }

interface Typing {
  /** Fields beside the phone number, those of them that are empty, and what stands in them. */
  fields: Detail[]
  missing: Detail[]
  complete: boolean
  typed: Details
  type: (change: Details) => void
}

export interface Joining extends Typing {
  terms: boolean
  marketing: boolean
  /** All that joining takes besides the number is there. */
  ready: boolean
  /** Somebody tried without agreeing: the page points at the box. */
  asked: boolean
  write: Write<JoinInput, Joined>
  joined: Joined | null
  setTerms: (on: boolean) => void
  setMarketing: (on: boolean) => void
  askTerms: () => void
  join: (phone: PhoneGiven) => void
  /** Sends what was sent, under its own reference. */
  retry: () => void
}

/** Tells once that the form was begun; it is only counted. */
function useBegun(scene: string): () => void {
  const told = useRef(false)
  return () => {
    if (told.current) return
    told.current = true
    void call('member', 'join.step', { scene, step: 'begun' }, newReference())
  }
}

function useDetails(form: SceneView['form'], begin: () => void): Typing {
  const [typed, setTyped] = useState<Details>({})
  const fields = askedIn(form)
  const missing = missingIn(fields, typed)
  return {
    fields,
    missing,
    complete: missing.length === 0 && !nameWrong(typed),
    typed,
    type(change) {
      begin()
      setTyped((before) => ({ ...before, ...change }))
    },
  }
}

export function useJoin(scene: string, { form }: SceneView): Joining {
  const [terms, setTerms] = useState(false)
  const [marketing, setMarketing] = useState(false)
  const [asked, setAsked] = useState(false)
  const [last, setLast] = useState<JoinInput | null>(null)
  const write = useWrite((input: JoinInput, reference) => call('member', 'join', input, reference))
  const begin = useBegun(scene)
  const send = (input: JoinInput): void => {
    setLast(input)
    // The card this device remembers may be of before joining.
    void write.run(input).then((reply) => {
      if (reply.ok) forgetAnswer(CARD_SHELF)
    })
  }
  const details = useDetails(form, begin)
  return {
    ...details,
    terms,
    marketing,
    ready: terms && details.complete,
    asked,
    write,
    joined: write.reply?.ok ? write.reply.value : null,
    setTerms(on) {
      begin()
      setTerms(on)
      setAsked(false)
    },
    setMarketing,
    askTerms() {
      setAsked(true)
    },
    join(phone) {
      send({ scene, terms, marketing, device: ownDevice(), ...trimmed(details.typed), ...phone })
    },
    retry() {
      if (last) send(last)
    },
  }
}
