import { Button } from 'antd'
import { useCallback, useEffect, useState } from 'react'
import { dataUri, qrSvg } from '../figure/drawing'
import type { Trouble } from '../service/asked'
import { useLook } from './look'
import { Shown } from './part/shown'
import { TroubleNote } from './part/trouble'
import { troubleIn } from './service/heard'
import { askSignIn, deskPeople, takeSeat, waitSignIn } from './service/session'
import type { DeskPerson, SignInCode } from './service/session'
import { useAsk } from './service/use-ask'

const POLL_MS = 2_000

/** By a code that the phone answers; on a demo host by choosing who sits here. */
export function SignIn({ done }: { done: () => void }) {
  const { words, lang } = useLook()
  const people = useAsk(useCallback(async () => ({ ok: true, value: await deskPeople(lang) }) as const, [lang]))
  useNamed(done)
  return (
    <main className="gate">
      <h1>{words.name}</h1>
      <Shown asking={people}>{(staff) => (staff.length > 0 ? <Seats people={staff} done={done} /> : <Scan done={done} />)}</Shown>
    </main>
  )
}

function Scan({ done }: { done: () => void }) {
  const asking = useAsk(askSignIn)
  return <Shown asking={asking}>{(code) => <Code key={code.code} code={code} again={asking.again} done={done} />}</Shown>
}

function Code({ code: { code, digits }, again, done }: { code: SignInCode; again: () => void; done: () => void }) {
  const { words } = useLook()
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  useEffect(() => {
    const timer = setInterval(() => {
      void waitSignIn(code).then((reply) => {
        if (reply.ok && reply.value.state === 'signedIn') done()
        setTrouble(troubleIn(reply))
      })
    }, POLL_MS)
    return () => {
      clearInterval(timer)
    }
  }, [code, done])
  return (
    <div className="pd seats">
      <p>{words.signIn.why}</p>
      <img src={dataUri(qrSvg(code))} alt={words.signIn.code} width={220} height={220} />
      <p id="gate-digits"><b>{words.signIn.digits(digits)}</b></p>
      {trouble ? <TroubleNote trouble={trouble} /> : null}
      {trouble ? <Button onClick={again}>{words.signIn.fresh}</Button> : null}
    </div>
  )
}

function Seats({ people, done }: { people: DeskPerson[]; done: () => void }) {
  const { words } = useLook()
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const take = async (person: string): Promise<void> => {
    const reply = await takeSeat(person)
    setTrouble(troubleIn(reply))
    if (reply.ok) done()
  }
  return (
    <div className="pd seats">
      <p className="df">{words.signIn.demo}</p>
      {people.map(({ id, name, line }) => (
        <Button key={id} id={`seat-${id}`} block onClick={() => { void take(id) }}>
          <b>{name}</b> <span className="df">{line}</span>
        </Button>
      ))}
      {trouble ? <TroubleNote trouble={trouble} /> : null}
    </div>
  )
}

/** `?as=guwanqing` takes a seat of the demo at once: for links that open a page as somebody. */
function useNamed(done: () => void): void {
  const named = useCallback(async () => {
    const person = new URLSearchParams(window.location.search).get('as')
    if (person && (await takeSeat(person)).ok) done()
  }, [done])
  useEffect(() => {
    void named()
  }, [named])
}
