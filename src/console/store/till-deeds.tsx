import { Select } from 'antd'
import { useCallback, useState } from 'react'
import type { TillKeyShown, TillRow } from '../../../types/contract'
import { useLook } from '../look'
import { AskField } from '../part/ask-field'
import { Deed } from '../part/deed'
import { callOffice } from '../service/call'

export function AddTill({ store, made }: { store: string; made: (key: TillKeyShown) => void }) {
  const told = useLook().words.tills
  const [till, setTill] = useState(`${store}-`)
  const send = useCallback((_: string, reference: string) => callOffice('till.add', { till }, reference, store), [till, store])
  return (
    <Deed id="till-add" primary label={told.add} note={told.addNote} ready={/^[A-Za-z0-9._-]{1,32}$/.test(till) && till !== `${store}-`} send={send} done={(key) => { setTill(`${store}-`); made(key) }}>
      <AskField id="till-id" label={told.till} value={till} most={32} hint={told.idHint} onChange={setTill} />
    </Deed>
  )
}

const OVERLAPS = [0, 1, 24, 72, 168]

export function RotateTill({ store, row: { till, generation }, made }: { store: string; row: TillRow; made: (key: TillKeyShown) => void }) {
  const { words } = useLook()
  const told = words.tills
  const [hours, setHours] = useState(24)
  const send = useCallback(
    (reason: string, reference: string) => callOffice('till.rotate', { till, generation, overlapHours: hours, reason }, reference, store),
    [till, generation, hours, store],
  )
  return (
    <Deed id={`till-rotate-${till}`} small label={told.rotate} note={told.rotateNote} why={words.why} send={send} done={made}>
      <div className="ask">
        <label htmlFor={`till-overlap-${till}`}>{told.overlap}</label>
        <Select id={`till-overlap-${till}`} value={hours} options={OVERLAPS.map((value) => ({ value, label: told.hours(value) }))} onChange={setHours} />
      </div>
    </Deed>
  )
}

export function RevokeTill({ store, row: { till }, done }: { store: string; row: TillRow; done: () => void }) {
  const { words } = useLook()
  const told = words.tills
  const send = useCallback((reason: string, reference: string) => callOffice('till.revoke', { till, reason }, reference, store), [till, store])
  return <Deed id={`till-revoke-${till}`} small danger label={told.revoke} note={told.revokeNote(till)} why={words.why} send={send} done={done} />
}
