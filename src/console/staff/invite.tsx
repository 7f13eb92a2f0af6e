import { Button, Drawer, Select } from 'antd'
import { useCallback, useState } from 'react'
import { clockText } from '../../figure/time'
import { dataUri, qrSvg } from '../../figure/drawing'
import { useWrite } from '../../service/use-write'
import { useLook } from '../look'
import { AskField } from '../part/ask-field'
import { Shown } from '../part/shown'
import { TroubleNote } from '../part/trouble'
import { zone } from '../part/zone'
import { call, callOffice } from '../service/call'
import type { Output } from '../service/call'
import { troubleIn } from '../service/heard'
import { useAsk } from '../service/use-ask'

const STORES = 50
const askRoles = () => call('role.list', {})
const askStores = () => callOffice('store.list', { state: 'open', limit: STORES })

/** Name, role and store; then the code that the newcomer scans, shown this once. */
export function Invite({ done }: { done: () => void }) {
  const told = useLook().words.staff
  const [open, setOpen] = useState(false)
  const close = (): void => { setOpen(false); done() }
  return (
    <>
      <Button type="primary" id="staff-invite" onClick={() => { setOpen(true) }}>{told.invite}</Button>
      <Drawer open={open} title={told.invite} onClose={close} destroyOnHidden size={420}>
        <Form />
      </Drawer>
    </>
  )
}

function Form() {
  const { words, say } = useLook()
  const told = words.staff
  const [name, setName] = useState('')
  const [role, setRole] = useState('clerk')
  const [store, setStore] = useState<string | null>(null)
  const [roles, stores] = [useAsk(askRoles), useAsk(askStores)]
  const write = useWrite(useCallback((ask: { name: string; role: string; store: string }, reference: string) => call('staff.invite', { name: ask.name, role: ask.role }, reference, ask.store), []))
  const trouble = troubleIn(write.reply)
  if (write.reply?.ok) return <Code invited={write.reply.value} />
  return (
    <Shown asking={roles}>
      {({ roles: all }) => (
        <Shown asking={stores}>
          {({ rows }) => {
            const chosen = store ?? rows[0]?.store ?? ''
            return (
              <form onSubmit={(event) => { event.preventDefault(); void write.run({ name: name.trim(), role, store: chosen }) }}>
                <AskField id="invite-name" label={told.name} value={name} most={30} onChange={setName} />
                <div className="ask">
                  <label htmlFor="invite-role">{told.role}</label>
                  <Select id="invite-role" value={role} options={all.map((one) => ({ value: one.id, label: say(one.name) }))} onChange={setRole} />
                </div>
                <div className="ask">
                  <label htmlFor="invite-store">{told.store}</label>
                  <Select id="invite-store" value={chosen} showSearch optionFilterProp="label" options={rows.map((one) => ({ value: one.store, label: one.name }))} onChange={setStore} />
                </div>
                {trouble ? <TroubleNote trouble={trouble} /> : null}
                <Button type="primary" htmlType="submit" id="invite-go" className="over" loading={write.busy} disabled={name.trim() === '' || chosen === ''}>{told.makeCode}</Button>
              </form>
            )
          }}
        </Shown>
      )}
    </Shown>
  )
}

/** Drawn here, of a text that this page alone was told. */
export function Code({ invited: { name, code, expiresAt } }: { invited: Output<'staff.invite'> }) {
  const told = useLook().words.staff
  return (
    <div className="seats">
      <p className="note warn">{told.codeOnce(name, clockText(expiresAt, zone))}</p>
      <img id="invite-code" src={dataUri(qrSvg(code))} alt={told.codeOf(name)} width={260} height={260} />
    </div>
  )
}
