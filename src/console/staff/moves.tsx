import { App, Button, Modal, Select } from 'antd'
import { useCallback, useState } from 'react'
import type { StaffView } from '../../../types/contract'
import { useWrite } from '../../service/use-write'
import { useLook } from '../look'
import { Deed } from '../part/deed'
import { Shown } from '../part/shown'
import { TroubleNote } from '../part/trouble'
import { call, callOffice } from '../service/call'
import { troubleIn } from '../service/heard'
import { useAsk } from '../service/use-ask'
import { Code } from './invite'

interface MoveProps {
  view: StaffView
  again: () => void
}

/** What may be done with somebody in the state they are in. */
export function Moves({ view, again }: MoveProps) {
  const { state } = view
  if (state === 'left') return null
  return (
    <>
      {state === 'invited' ? <Renew view={view} /> : null}
      <ChangeRole view={view} again={again} />
      {state === 'active' ? <Stay view={view} again={again} move="suspend" /> : null}
      {state === 'suspended' ? <Stay view={view} again={again} move="reinstate" /> : null}
      <Leave view={view} again={again} />
    </>
  )
}

function Stay({ view: { staff, store }, again, move }: MoveProps & { move: 'suspend' | 'reinstate' }) {
  const { words } = useLook()
  const { message } = App.useApp()
  const told = words.staff
  const send = useCallback((reason: string, reference: string) => call(`staff.${move}`, { staff, reason }, reference, store), [staff, store, move])
  return <Deed id={`staff-${move}`} label={told[move]} note={told.notes[move]} danger={move === 'suspend'} why={words.why} send={send} done={() => { void message.success(told.done); again() }} />
}

const askRoles = () => call('role.list', {})

function ChangeRole({ view: { staff, store, role }, again }: MoveProps) {
  const { words, say } = useLook()
  const { message } = App.useApp()
  const told = words.staff
  const [chosen, setChosen] = useState(role)
  const asking = useAsk(askRoles)
  const send = useCallback((_: string, reference: string) => call('staff.change', { staff, role: chosen }, reference, store), [staff, store, chosen])
  return (
    <Deed id="staff-change" label={told.change} ready={chosen !== role} send={send} done={() => { void message.success(told.done); again() }}>
      <Shown asking={asking}>
        {({ roles }) => (
          <div className="ask">
            <label htmlFor="staff-change-role">{told.role}</label>
            <Select id="staff-change-role" value={chosen} options={roles.map(({ id, name }) => ({ value: id, label: say(name) }))} onChange={setChosen} />
          </div>
        )}
      </Shown>
    </Deed>
  )
}

const COLLEAGUES = 50

function Leave({ view: { staff, store, held }, again }: MoveProps) {
  const { words } = useLook()
  const { message } = App.useApp()
  const told = words.staff
  const [heir, setHeir] = useState('')
  const asking = useAsk(useCallback(() => callOffice('staff.find', { store, state: 'active', limit: COLLEAGUES }), [store]))
  const send = useCallback((reason: string, reference: string) => call('staff.leave', { staff, reason, ...(heir ? { handTo: heir } : {}) }, reference, store), [staff, store, heir])
  const done = ({ handed: { tasks, drafts, pushes } }: { handed: { tasks: number; drafts: number; pushes: number } }): void => {
    void message.success(told.handed(tasks, drafts, pushes))
    again()
  }
  return (
    <Deed id="staff-leave" danger label={told.leave} note={`${told.notes.leave} ${told.held(held.tasks, held.drafts, held.pushes)}`} why={words.why} send={send} done={done}>
      <Shown asking={asking}>
        {({ rows }) => (
          <div className="ask">
            <label htmlFor="staff-heir">{told.handTo}</label>
            <Select id="staff-heir" value={heir} options={[{ value: '', label: told.theManager }, ...rows.filter((one) => one.staff !== staff).map((one) => ({ value: one.staff, label: one.name }))]} onChange={setHeir} />
          </div>
        )}
      </Shown>
    </Deed>
  )
}

/** A new code for somebody who has not accepted; the one before is void. */
function Renew({ view: { staff, store } }: { view: StaffView }) {
  const told = useLook().words.staff
  const write = useWrite(useCallback((id: string, reference: string) => call('staff.code', { staff: id }, reference, store), [store]))
  const [open, setOpen] = useState(false)
  const trouble = troubleIn(write.reply)
  return (
    <>
      <Button id="staff-code" loading={write.busy} onClick={() => { setOpen(true); void write.run(staff) }}>{told.makeCode}</Button>
      <Modal open={open && write.reply !== null} title={told.invite} footer={null} onCancel={() => { setOpen(false) }} destroyOnHidden>
        {write.reply?.ok ? <Code invited={write.reply.value} /> : trouble ? <TroubleNote trouble={trouble} /> : null}
      </Modal>
    </>
  )
}
